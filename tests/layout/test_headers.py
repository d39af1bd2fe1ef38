"""Headers of lanes: names that fit, and boxes for clicks."""

from dataclasses import replace

from tests.layout.samples import event, measure
from timeline.dates import When
from timeline.layout import style
from timeline.layout.headers import Headers, header_owner
from timeline.layout.lane import Lane
from timeline.layout.lanes import PlacedLane, stack_lanes
from timeline.layout.picture import Bar, Label, Line
from timeline.layout.style import load_theme
from timeline.layout.viewport import Viewport

THEME = load_theme("light")
DAY = When.day(2022, 1, 6)
LANE = replace(
    Lane.of("a", [event("1", "Event", DAY), event("2", "Event", None)]),
    header="Ferry sinks",
    colour="#2f6fb5",
)
NOTED = replace(LANE, note="1 relative date waits.", needs_publication_date=True)


def placed(*lanes: Lane) -> tuple[PlacedLane, ...]:
    return stack_lanes(lanes, [[40.0]] * len(lanes), 0)[0]


def headers(*lanes: Lane, view: Viewport | None = None) -> Headers:
    made = Headers(view or Viewport(0, 0, 800, 600), THEME, measure)
    made.add(placed(*lanes))
    return made


def texts(made: Headers) -> list[str]:
    return [part.text for part in made.parts if isinstance(part, Label)]


def test_a_header_has_chevron_dot_name_and_a_box() -> None:
    made = headers(LANE)
    assert texts(made) == ["Ferry sinks"]
    assert sum(isinstance(part, Line) for part in made.parts) == 2
    assert [part.fill for part in made.parts if isinstance(part, Bar)] == ["#2f6fb5"]
    (box,) = made.boxes
    assert box.owner == header_owner(0) == "lane 0"
    assert box.height == style.LANE_HEADER


def test_a_collapsed_lane_says_how_many_events_it_has() -> None:
    assert texts(headers(replace(LANE, collapsed=True))) == ["Ferry sinks", "2 events"]


def test_a_lane_of_several_colours_has_no_dot() -> None:
    assert not any(isinstance(part, Bar) for part in headers(replace(LANE, colour="")).parts)


def test_a_long_name_is_shortened_to_the_view() -> None:
    long = replace(LANE, header="A very long name of an article " * 9, collapsed=True)
    made = headers(long, view=Viewport(0, 0, 400, 600))
    labels = [part for part in made.parts if isinstance(part, Label)]
    assert labels[0].text.endswith("…")
    assert labels[-1].box.right <= 400


def test_a_line_separates_lanes() -> None:
    made = headers(LANE, LANE)
    level = [part for part in made.parts if isinstance(part, Line) and part.y1 == part.y2]
    assert [line.y1 for line in level] == [placed(LANE, LANE)[1].top]


def test_a_note_has_a_link_where_one_can_click() -> None:
    made = headers(NOTED)
    assert texts(made)[1:] == ["1 relative date waits.", "Set the date"]
    (link,) = made.links
    assert link.owner == "a"
    on_page = headers(NOTED, view=Viewport(0, 0, 800, 600, links=False))
    assert texts(on_page)[1:] == ["1 relative date waits."]
    assert (on_page.links, on_page.boxes) == ([], [])


def test_lanes_out_of_view_have_no_header() -> None:
    height = placed(LANE)[0].bottom
    assert headers(LANE, view=Viewport(0, height, 800, 600)).parts == []
    assert headers(LANE, view=Viewport(0, height - 1, 800, 600)).parts


def test_a_hovered_header_is_darker() -> None:
    made = headers(LANE, view=Viewport(0, 0, 800, 600, hovered="lane 0"))
    (name,) = (part for part in made.parts if isinstance(part, Label))
    assert name.colour == THEME.ink
    (usual,) = (part for part in headers(LANE).parts if isinstance(part, Label))
    assert usual.colour == THEME.soft
