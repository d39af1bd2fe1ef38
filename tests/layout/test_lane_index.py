import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import dates, event
from timeline.dates import When
from timeline.layout.kinds import Kind
from timeline.layout.lane_index import LaneIndex
from timeline.model import Event


def event_lists() -> st.SearchStrategy[list[Event]]:
    """Some of them at one time."""
    when = st.one_of(dates(), st.just(When.day(2022, 1, 6)))
    whens = st.lists(when, max_size=12)
    return whens.map(lambda all: [event(str(i), "Title", one) for i, one in enumerate(all)])


def assert_same(one: LaneIndex, other: LaneIndex) -> None:
    assert one.events == other.events
    for name in ("anchor", "end", "no_start", "no_end", "salience"):
        assert np.array_equal(getattr(one, name), getattr(other, name))


@given(event_lists(), event_lists(), st.data())
def test_an_updated_index_equals_a_new_one(
    old: list[Event], others: list[Event], data: st.DataObject
) -> None:
    gone = data.draw(st.lists(st.sampled_from(old), unique_by=lambda one: one.id)) if old else []
    stay = [one for one in old if one not in gone]
    new = [event(f"new {one.id}", "New", one.when) for one in others]
    lane_index = LaneIndex.of(old, Kind.SPAN)
    assert_same(lane_index.updated(gone, new), LaneIndex.of([*new, *stay], Kind.SPAN))
    assert_same(lane_index, LaneIndex.of(old, Kind.SPAN))


@given(event_lists(), event_lists())
def test_an_event_is_found_at_its_position(items: list[Event], others: list[Event]) -> None:
    lane_index = LaneIndex.of(items, Kind.SPAN)
    found = [lane_index.position_of(one) for one in items]
    assert [lane_index.events[i] for i in found if i is not None] == items
    assert all(lane_index.position_of(event("other", "Title", one.when)) is None for one in others)
    assert lane_index.position_of(event("0", "Title", None)) is None


def test_each_of_many_events_at_one_time_is_found() -> None:
    many = [event(str(i), "Title", When.day(2022, 1, 6)) for i in range(300)]
    lane_index = LaneIndex.of(many, Kind.POINT)
    assert {lane_index.position_of(one) for one in many} == set(range(300))


@given(event_lists(), st.integers(0, 5))
def test_other_weights_change_the_order_of_equal_dates_only(items: list[Event], seed: int) -> None:
    weights = {one.id: float((int(one.id) * 7 + seed) % 5) for one in items}
    index = LaneIndex.of(items, Kind.SPAN).with_weights(weights)
    assert_same(index, LaneIndex.of(items, Kind.SPAN, weights))
    assert sorted(one.id for one in index.events) == sorted(one.id for one in items)
    assert all(index.position_of(one) is not None for one in items)
