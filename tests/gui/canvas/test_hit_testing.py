"""Which events and lanes are at a point, in a range or next to another event."""

import pytest

from gui.canvas.hit_testing import (
    End,
    above_or_below,
    counted_events,
    end_at,
    events_between,
    events_in_rectangle,
    lane_at,
    lane_of_header,
)
from gui.canvas.stage import Stage
from tests.layout.samples import event, inquiry, project
from timeline.dates import Grain, When, days
from timeline.layout.picture import Box
from timeline.layout.style import Theme
from timeline.model import Project

WIDTH = 1000


def staged(shown: Project, theme: Theme, height: float = 900) -> Stage:
    stage = Stage(theme)
    stage.resize(WIDTH, height)
    stage.set_project(shown)
    stage.fit()
    return stage


@pytest.fixture
def stage(light: Theme) -> Stage:
    return staged(inquiry(), light)


def test_lanes_are_found_by_their_y(light: Theme) -> None:
    stage = staged(inquiry(), light, height=900)
    lanes = stage.arrangement.lanes
    found = [lane_at(stage, (lane.top + lane.bottom) / 2) for lane in lanes]
    assert [one.lane.key for one in found if one] == [lane.lane.key for lane in lanes]
    assert lane_at(stage, stage.axis + 1) is None
    assert lane_at(stage, -1) is None


def test_a_header_leads_to_its_lane(stage: Stage) -> None:
    headers = stage.picture.headers
    assert len(headers) == 4
    keys = [lane_of_header(stage, box.owner).key for box in headers]
    assert keys == [lane.key for lane in stage.content.lanes]


def test_events_between_two_of_one_lane_are_those_of_the_lane(stage: Stage) -> None:
    assert events_between(stage, "3", "5") == ["3", "4", "5"]
    assert events_between(stage, "5", "3") == ["5", "4", "3"]
    assert set(events_between(stage, "3", "2")) == {"3", "1", "4", "2"}  # in different lanes
    assert events_between(stage, "6", "3") == ["3"]  # an undated one has no place


def test_a_rectangle_selects_what_it_touches_in_order_of_time(stage: Stage) -> None:
    everything = Box(-1e6, -1e6, 2e6, 2e6)
    assert events_in_rectangle(stage, everything, counted=False) == stage.chronological()
    placed = stage.placed("8")
    assert placed is not None
    top = stage.arrangement.top(placed)
    inside = Box(placed.left, top, 1, 1)
    beside = Box(placed.left - 3, top, 2, 1)
    assert events_in_rectangle(stage, inside, counted=False) == ["8"]
    assert events_in_rectangle(stage, beside, counted=False) == []


def test_counted_events_are_selected_only_if_asked_for(light: Theme) -> None:
    day = When.day(2022, 1, 6)
    crowd = [event(f"e{i}", f"Event {i}", day) for i in range(150)]
    stage = staged(project(events=crowd), light, height=700)
    everything = Box(-1e6, -1e6, 2e6, 2e6)
    assert len(events_in_rectangle(stage, everything, counted=True)) == 150
    owner = stage.picture.counts[0].owner
    shown = events_in_rectangle(stage, everything, counted=False)
    assert len(shown) == 150 - len(counted_events(stage, owner))
    assert counted_events(stage, owner)


def test_the_nearest_event_above_or_below(stage: Stage) -> None:
    below = above_or_below(stage, "1", down=True)
    assert below is not None
    assert above_or_below(stage, below, down=False) is not None
    assert above_or_below(stage, "6", down=True) is None  # undated
    order = sorted(stage.picture.boxes, key=lambda box: box.y)
    assert above_or_below(stage, order[0].owner, down=False) is None


def test_the_ends_of_a_bar_are_gripped_nearby(light: Theme) -> None:
    march = When(days.moment(2021, 3, 10), days.moment(2021, 3, 15), Grain.DAY)
    bar = event("bar", "Search", march)
    day = event("day", "Storm", When.day(2021, 3, 20))
    stage = staged(project(events=[bar, day]), light)
    placed, box = stage.placed("bar"), stage.picture.box_of("bar")
    assert placed is not None
    assert box is not None
    y = box.bottom - 4
    left, right = placed.bar_left - stage.left, placed.bar_right - stage.left
    assert end_at(stage, left + 5, y) == ("bar", End.START)
    assert end_at(stage, left + 6, y) is None
    assert end_at(stage, right - 5, y) == ("bar", End.END)
    assert end_at(stage, (left + right) / 2, y) is None
    storm = stage.picture.box_of("day")
    assert storm is not None
    assert end_at(stage, storm.x + 1, storm.bottom - 1) is None  # a day has no ends to drag
