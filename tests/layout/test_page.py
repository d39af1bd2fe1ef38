from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.samples import event, inquiry, measure, project, projects, unrest
from timeline.dates import When
from timeline.layout.page import page
from timeline.layout.picture import Bar
from timeline.layout.style import load_theme
from timeline.model import Grouping, Project, Status
from timeline.project.lanes import collapse, group_by

THEME = load_theme("light")


def texts(project: Project, title: str = "") -> list[str]:
    return [label.text for label in page(project, THEME, measure, width=1200, title=title).labels()]


@settings(max_examples=30)
@given(projects(), st.floats(500, 2000), st.one_of(st.none(), st.floats(200, 1500)))
def test_every_dated_event_is_on_the_page(
    project: Project, width: float, height: float | None
) -> None:
    made = page(project, THEME, measure, width=width, height=height)
    dated = {key for key, event in project.events.items() if event.when is not None}
    assert {box.owner for box in made.boxes} == dated
    assert all(box.y >= 0 and box.bottom <= made.height for box in made.boxes)
    if height is not None:
        assert made.width / made.height == pytest.approx(width / height)


@settings(max_examples=30)
@given(projects())
def test_no_text_overlaps_another(project: Project) -> None:
    made = page(project, THEME, measure, width=1000)
    boxes = [label.box for label in made.labels() if label.text]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))


def test_a_page_has_a_subtitle_and_a_list_of_sources() -> None:
    shown = texts(unrest())
    assert shown[-3:] == [
        "Unrest grows",
        "7 events, about 1992 – Fri 7 Jan 2022",
        "Source: Unrest grows (7 Jan 2022)",
    ]
    assert "Unrest in January" in texts(unrest(), "Unrest in January")


def test_a_source_without_a_publication_date_is_marked() -> None:
    assert texts(inquiry())[-1] == (
        "Sources: Article courier (7 Jan 2022) · Article harbour (7 Jan 2022)"
        " · Article memo (no publication date)"
    )


def test_a_page_lists_the_sources_of_its_events_only() -> None:
    shown = inquiry()
    left = {key: event for key, event in shown.events.items() if event.article == "harbour"}
    assert texts(replace(shown, events=left))[-1] == "Source: Article harbour (7 Jan 2022)"


def test_the_title_of_an_event_is_not_cut_on_a_page() -> None:
    title = "Michael has been found guilty of causing the death of a singer in court on Monday"
    found = event("e", title, When.day(2022, 1, 6))
    shown = texts(project(events=[found]))
    assert title in " ".join(shown)


def test_a_page_without_events_says_so() -> None:
    assert texts(project()) == ["Timeline", "No dated events"]


def test_a_page_grows_in_proportion_until_all_events_fit() -> None:
    crowd = project(events=[event(str(i), "Crowd", When.day(2022, 1, 6)) for i in range(60)])
    made = page(crowd, THEME, measure, width=800, height=400)
    assert made.width / made.height == pytest.approx(2)
    assert made.height > 60 * 40
    assert len(made.boxes) == 60


def test_a_page_of_free_size_grows_in_width_first() -> None:
    few = page(unrest(), THEME, measure)
    days = [When.day(2022, 1, 1 + number % 9) for number in range(90)]
    crowd = [event(str(number), f"Event number {number}", day) for number, day in enumerate(days)]
    many = page(project(events=crowd), THEME, measure)
    assert few.width < many.width < 4 * few.width
    assert len(many.boxes) == 90


@pytest.mark.parametrize("status", [Status.PROPOSED, Status.ACCEPTED])
def test_a_page_marks_proposals_with_a_dashed_border(status: Status) -> None:
    whole = inquiry()
    events = [replace(one, status=status) for one in whole.events.values()]
    made = page(replace(whole, events={one.id: one for one in events}), THEME, measure, width=1200)
    drawn = [part for part in made.primitives if isinstance(part, Bar)]
    assert any(bar.dashed for bar in drawn) is (status is Status.PROPOSED)


def test_the_publication_date_of_a_single_article_is_marked() -> None:
    assert "Published 7 Jan 2022" in texts(unrest())
    assert not any(text.startswith("Published") for text in texts(inquiry()))


def test_a_collapsed_lane_is_drawn_as_density_on_a_page() -> None:
    whole = inquiry()
    folded = collapse(whole, ["harbour"]).applied(whole)
    made = page(folded, THEME, measure, width=1200)
    collapsed = {key for key, one in whole.events.items() if one.article == "harbour" and one.when}
    assert not collapsed & {part.owner for part in made.labels()}
    shown = [label.text for label in made.labels()]
    assert "3 events" in shown
    dots = {p.owner for p in made.primitives if isinstance(p, Bar) and p.owner in collapsed}
    counts = [int(text.removeprefix("+ ")) for text in shown if text.startswith("+ ")]
    assert len(dots) + sum(counts) == len(collapsed)
    assert made.height < page(whole, THEME, measure, width=1200).height


def test_a_page_has_the_lanes_of_the_window() -> None:
    whole = inquiry()
    by_category = group_by(whole, Grouping.CATEGORY).applied(whole)
    assert "No category" in texts(by_category)
    assert "Article harbour" not in texts(by_category)
