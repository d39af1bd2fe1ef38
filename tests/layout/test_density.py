"""Events without a label: dots with room around them, and bins for the others."""

import pytest

from tests.layout.samples import event, measure, project
from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.layout.content import prepare
from timeline.layout.density import DensityCell, density_of
from timeline.layout.grid import CELL
from timeline.layout.level_of_detail import grids_of
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.scale import Scale
from timeline.layout.style import load_theme
from timeline.model import Event

START = days.moment(2022, 1, 1)


def density(
    *whens: When, pixels_a_day: float = 5.0, cell: int = 0, rows: int = 0
) -> DensityCell | None:
    """The density of a cell of a lane whose events have so many rows."""
    events: list[Event] = [event(str(i), "Event", when) for i, when in enumerate(whens)]
    content = prepare(project(events=events), load_theme("light"), MeasuredEvents(measure))
    scale = Scale(START, pixels_a_day / SECONDS_PER_DAY)
    grids = grids_of(content, content.lanes[0], scale)
    for grid in grids:
        grid.set_rows(rows)
    return density_of(0, cell, grids)


def day(number: int) -> When:
    return When.unit(START + number * SECONDS_PER_DAY, Grain.DAY)


def test_a_cell_without_unlabelled_events_has_no_density() -> None:
    assert density(day(0), cell=3) is None
    assert density(day(0), rows=1) is None


@pytest.mark.parametrize(("apart", "dots"), [(10.0, 2), (9.9, 0)])
def test_events_ten_pixels_apart_are_dots(apart: float, dots: int) -> None:
    one = density(day(0), day(1), pixels_a_day=apart)
    assert one is not None
    assert len(one.dots) == dots
    assert one.count == 2 - dots


def test_crowded_events_are_counted_in_bins() -> None:
    one = density(*[day(0)] * 3, day(1), day(30), day(60), pixels_a_day=5)
    assert one is not None
    assert [dot.event.id for dot in one.dots] == ["4", "5"]
    assert [bin.count for bin in one.bins] == [4]
    assert (one.bins[0].first, one.bins[0].last) == (START, START + SECONDS_PER_DAY)
    assert one.count == len(one.events) == 4


def test_a_neighbour_in_the_next_cell_counts_as_close() -> None:
    edge = int(CELL // 5)
    one = density(day(0), day(edge - 1), day(edge), pixels_a_day=5)
    assert one is not None
    assert [dot.event.id for dot in one.dots] == ["0"]
    assert one.count == 1


def test_an_open_start_counts_where_its_bar_begins() -> None:
    until = When(None, START + 100 * SECONDS_PER_DAY, Grain.DAY)
    one = density(day(0), until, pixels_a_day=5)
    assert one is not None
    assert [round((dot.at - START) / SECONDS_PER_DAY) for dot in one.dots] == [0, 72]
