"""How events without a label are drawn, and where they can be clicked."""

from dataclasses import replace
from math import log2

import pytest

from tests.layout.samples import article, event, measure, project
from timeline.dates import When
from timeline.layout import style
from timeline.layout.content import prepare
from timeline.layout.density_glyphs import DensityGlyphs
from timeline.layout.level_of_detail import LevelOfDetail, level_of_detail
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.picture import Bar, Label
from timeline.layout.style import load_theme
from timeline.layout.viewport import Viewport
from timeline.layout.zoom_limits import fit
from timeline.model import Event, Grouping, Lanes

THEME = load_theme("light")
CROWD = [event(f"c{i}", f"Event {i}", When.day(2022, 1, 6), "a") for i in range(60)]
LONE = [event(f"l{day}", "A lone event", When.day(2022, 1, day), "a") for day in (1, 30)]
OTHER = event("other", "Of another lane", When.day(2022, 1, 15), "b")


def layout(*events: Event) -> tuple[LevelOfDetail, float]:
    """A layout whose first lane is collapsed, and its left edge."""
    lanes = Lanes(collapsed=frozenset({(Grouping.ARTICLE, "a")}))
    whole = replace(project([article("a"), article("b")], [*events, OTHER]), lanes=lanes)
    content = prepare(whole, THEME, MeasuredEvents(measure))
    fitted, left = fit(content, 900)
    return level_of_detail(content, fitted, fitted, 300), left


def glyphs(*events: Event, selected: str = "", hovered: str = "") -> DensityGlyphs:
    one, left = layout(*events)
    made = DensityGlyphs(one, Viewport(left, 0, 900, 348, frozenset({selected}), hovered))
    for cell in one.density_between(left, left + 900, 0, one.height):
        made.add(cell)
    return made


def bars(made: DensityGlyphs) -> list[Bar]:
    return [part for part in made.parts if isinstance(part, Bar)]


def test_a_lone_event_is_a_dot_that_can_be_clicked() -> None:
    made = glyphs(*CROWD, *LONE)
    dots = [bar for bar in bars(made) if bar.owner]
    assert {dot.owner for dot in dots} == {"l1", "l30"}
    assert all(dot.width == dot.height == style.DENSITY_DOT for dot in dots)
    for dot in dots:
        box = next(box for box in made.boxes if box.owner == dot.owner)
        assert box.contains(dot.x + dot.width / 2, dot.y + dot.height / 2)


def test_crowded_events_are_bars_below_their_number() -> None:
    made = glyphs(*CROWD, *LONE)
    (number,) = (part for part in made.parts if isinstance(part, Label))
    assert number.text == "+ 60"
    (bar,) = (bar for bar in bars(made) if not bar.owner)
    assert number.box.bottom <= bar.y
    assert 0 < bar.height <= style.DENSITY_BAR
    (count,) = made.counts
    assert count.owner == "0:0"
    assert count.contains(number.x + 1, number.y - 1)
    assert count.contains(bar.x + 1, bar.y + 1)


def test_selected_and_hovered_ones_are_marked() -> None:
    dots = {bar.owner: bar.fill for bar in bars(glyphs(*LONE, selected="l1"))}
    assert dots["l1"] == THEME.accent != dots["l30"]
    hovered = {bar.owner: bar.fill for bar in bars(glyphs(*LONE, hovered="l30"))}
    assert hovered["l30"] == THEME.accent
    made = glyphs(*CROWD, hovered="0:0")
    (number,) = (part for part in made.parts if isinstance(part, Label))
    assert number.colour == THEME.accent


def test_the_height_of_a_bar_grows_with_the_number_of_events() -> None:
    heights = [bars(glyphs(*CROWD[:count]))[0].height for count in (2, 4, 60)]
    assert heights == [5, 6, pytest.approx(4 + log2(60))]
    many = [replace(CROWD[0], id=str(number)) for number in range(600)]
    assert bars(glyphs(*many))[0].height == style.DENSITY_BAR


def test_what_is_out_of_view_is_not_drawn() -> None:
    one, left = layout(*CROWD, *LONE)
    made = DensityGlyphs(one, Viewport(left, one.height, 900, 348))
    for cell in one.density_between(left, left + 900, 0, one.height):
        made.add(cell)
    assert (made.parts, made.boxes, made.counts) == ([], [], [])
