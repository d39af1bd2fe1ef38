"""Labels in cells: who has one, and in which row."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.samples import event, measure
from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.layout.colours import Colours
from timeline.layout.grid import CELL, Grid
from timeline.layout.kinds import Kind
from timeline.layout.lane_index import LaneIndex
from timeline.layout.measured_events import LabelForm, MeasuredEvents
from timeline.layout.scale import Scale

START = days.moment(2022, 1, 1)
COLOURS = Colours({}, "#000000", {})
TEXTS = MeasuredEvents(measure)


def points(*at: float, rows: int = 3, pixels_a_day: float = 10.0) -> Grid:
    """A grid of cards at some days."""
    whens = [When.unit(START + int(day) * SECONDS_PER_DAY, Grain.DAY) for day in at]
    events = [event(str(i), f"Event number {i}", when) for i, when in enumerate(whens)]
    index = LaneIndex.of(events, Kind.POINT)
    scale = Scale(START, pixels_a_day / SECONDS_PER_DAY)
    last = scale.x(START + int(max(at)) * SECONDS_PER_DAY)
    return Grid(index, TEXTS, COLOURS, scale, 0.0, last, rows, LabelForm.LINE)


DAYS = st.lists(st.integers(0, 400), min_size=1, max_size=60)


@settings(max_examples=50)
@given(DAYS, st.integers(1, 6), st.booleans())
def test_labels_in_a_row_keep_a_gap(at: list[int], rows: int, staircase: bool) -> None:
    grid = points(*at, rows=rows)
    grid.set_rows(rows, staircase=staircase)
    for one, other in combinations(grid.all_slots(), 2):
        if one.row == other.row:
            assert one.right + 8 <= other.left or other.right + 8 <= one.left


@settings(max_examples=50)
@given(DAYS, st.integers(1, 6), st.booleans())
def test_an_event_has_a_slot_or_is_unlabelled(at: list[int], rows: int, staircase: bool) -> None:
    grid = points(*at, rows=rows)
    grid.set_rows(rows, staircase=staircase)
    labelled = {slot.position for slot in grid.all_slots()}
    cells = range(int(grid.bars[0].max() // CELL) + 1)
    rest = {int(i) for n in cells for i in grid.unlabelled(n * CELL, (n + 1) * CELL)}
    assert labelled | rest == set(range(len(at)))
    assert not labelled & rest
    for position in range(len(at)):
        slot = grid.slot_of(position)
        assert (slot is not None) is (position in labelled)
        assert slot is None or slot.position == position


@settings(max_examples=50)
@given(DAYS, st.permutations(range(8)), st.booleans())
def test_cells_do_not_depend_on_the_order_in_which_they_are_filled(
    at: list[int], order: list[int], staircase: bool
) -> None:
    first, second = points(*at), points(*at)
    for grid in (first, second):
        grid.set_rows(3, staircase=staircase)
    expected = [first.cell(0, cell) for cell in range(8)]
    found = {cell: second.cell(0, cell) for cell in order}
    assert [found[cell] for cell in range(8)] == expected


def test_without_a_staircase_labels_take_the_uppermost_rows() -> None:
    grid = points(0, 30, 31, rows=6)
    assert [slot.row for slot in grid.cell(0, 0)] == [0, 0, 1]


def test_a_staircase_follows_the_date_through_the_cell() -> None:
    grid = points(0, 16, 32, 48, rows=4)
    grid.set_rows(4, staircase=True)
    assert [slot.row for slot in grid.cell(0, 0)] == [0, 1, 2, 3]
    late = points(40, 60, 61, 62, rows=8)
    late.set_rows(8, staircase=True)
    rows = [slot.row for slot in late.cell(0, 0)]
    assert rows == [4, 5, 6, 7]


def test_a_bar_before_the_first_date_begins_there() -> None:
    year = event("y", "A year", When.unit(START, Grain.YEAR))
    index = LaneIndex.of([year], Kind.COARSE)
    scale = Scale(START, 10 / SECONDS_PER_DAY)
    grid = Grid(index, TEXTS, COLOURS, scale, 500.0, 900.0, 1, LabelForm.LINE)
    assert grid.bars[0].tolist() == [500.0]
    assert grid.bars[1].tolist() == [3650.0]
    (slot,) = grid.all_slots()
    assert (slot.left, slot.right) == (500.0, 3650.0)


def test_grids_are_equivalent_if_they_give_the_same_labels() -> None:
    grid = points(0, 30)
    same = Grid(grid.index, TEXTS, COLOURS, grid.scale, 0.0, grid.last, 3, LabelForm.LINE)
    assert grid.is_equivalent(same)
    same.set_rows(3, staircase=True)
    assert not grid.is_equivalent(same)
    same.set_rows(2)
    assert not grid.is_equivalent(same)
    assert not grid.is_equivalent(points(0, 30))
