"""Vertical positions of lanes and rows."""

from dataclasses import replace

import pytest

from timeline.layout import style
from timeline.layout.lane import Lane
from timeline.layout.lanes import lane_height, stack_lanes

LANE = replace(Lane.of("a", ()), header="Article")
ALONE = Lane.of("", ())
COLLAPSED = replace(LANE, collapsed=True)
ROWS = [40.0, 40.0]


def test_a_lane_has_room_for_header_note_and_rows() -> None:
    rows = 2 * (40 + style.GAP)
    assert lane_height(LANE, ROWS) == style.LANE_HEADER + rows + style.LANE_PADDING
    noted = replace(LANE, note="2 events have no date yet.")
    assert lane_height(noted, ROWS) - lane_height(LANE, ROWS) == style.NOTE_HEIGHT
    linked = replace(noted, needs_publication_date=True)
    assert lane_height(linked, ROWS) - lane_height(LANE, ROWS) == 2 * style.NOTE_HEIGHT
    assert lane_height(ALONE, ROWS) == rows + 2 * style.LANE_PADDING
    assert lane_height(COLLAPSED, [style.DENSITY_HEIGHT]) < lane_height(LANE, [40.0])


def test_lanes_are_stacked_without_gaps_from_the_top() -> None:
    placed, height = stack_lanes([LANE, COLLAPSED, LANE], [ROWS, [30.0], ROWS], 0)
    assert placed[0].top == 0
    assert [one.top for one in placed[1:]] == [one.bottom for one in placed[:-1]]
    assert (
        height == placed[-1].bottom == 2 * lane_height(LANE, ROWS) + lane_height(COLLAPSED, [30.0])
    )
    first, second = placed[0].rows
    assert (first, second - first) == (style.LANE_HEADER, 40 + style.GAP)


@pytest.mark.parametrize("spare", [10.0, 100.0, 1000.0])
def test_spare_height_goes_to_open_lanes_only(spare: float) -> None:
    lanes, heights = [LANE, COLLAPSED], [ROWS, [30.0]]
    _, least = stack_lanes(lanes, heights, 0)
    placed, height = stack_lanes(lanes, heights, least + spare)
    assert height == least + spare
    assert placed[1].bottom - placed[1].top == lane_height(COLLAPSED, [30.0])
    gap = placed[0].rows[1] - placed[0].rows[0] - 40 - style.GAP
    assert gap == min(spare // 3, 14)


def test_a_single_lane_is_centred() -> None:
    (placed,), height = stack_lanes([ALONE], [ROWS], 500)
    above = placed.rows[0]
    below = height - placed.rows[1] - 40
    assert abs(above - below) <= 14 + style.GAP + 1


def test_a_window_without_lanes_is_empty() -> None:
    assert stack_lanes([], [], 300) == ((), 300)
