"""A lane: its events by kind, its header and its note."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import dates, event, inquiry, measure, project, unrest
from timeline.layout.content import prepare
from timeline.layout.kinds import Kind, kind_of
from timeline.layout.lane import Lane
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.style import load_theme
from timeline.model import Event, Grouping, Lanes

THEME = load_theme("light")


def event_lists() -> st.SearchStrategy[list[Event]]:
    whens = st.lists(st.one_of(st.none(), dates()), max_size=12)
    return whens.map(lambda all: [event(str(i), "Event", one) for i, one in enumerate(all)])


@given(event_lists())
def test_events_are_sorted_by_kind(events: list[Event]) -> None:
    lane = Lane.of("", events)
    for kind, index in zip(Kind, lane.indexes, strict=True):
        assert index.kind is kind
        assert all(one.when and kind_of(one.when) is kind for one in index.events)
    assert lane.undated == sum(one.when is None for one in events)
    assert lane.total == len(events)


@given(event_lists(), event_lists())
def test_an_updated_lane_equals_a_new_one(old: list[Event], new: list[Event]) -> None:
    new = [replace(one, id=f"new {one.id}") for one in new]
    updated = Lane.of("", old).updated(old[::2], new)
    expected = Lane.of("", [*old[1::2], *new])
    assert [index.events for index in updated.indexes] == [
        index.events for index in expected.indexes
    ]
    assert updated.undated == expected.undated


def test_a_single_lane_has_no_header() -> None:
    assert [lane.header for lane in prepare(unrest(), THEME, MeasuredEvents(measure)).lanes] == [""]


def test_a_lane_of_an_undated_article_has_a_note_and_a_link() -> None:
    memo = prepare(inquiry(), THEME, MeasuredEvents(measure)).lanes[2]
    assert memo.note == "2 relative dates wait for this article’s publication date."
    assert memo.needs_publication_date
    by_hand = prepare(
        project(events=[event("1", "Undated", None)]), THEME, MeasuredEvents(measure)
    ).lanes[0]
    assert by_hand.note == "1 event has no date yet."
    assert not by_hand.needs_publication_date


def test_a_collapsed_lane_keeps_its_header_but_has_no_note() -> None:
    collapsed = frozenset({(Grouping.ARTICLE, "memo")})
    whole = replace(inquiry(), lanes=Lanes(collapsed=collapsed))
    memo = prepare(whole, THEME, MeasuredEvents(measure)).lanes[2]
    assert (memo.header, memo.note, memo.collapsed) == ("Article memo", "", True)
    assert not memo.needs_publication_date


def test_a_single_lane_cannot_be_collapsed() -> None:
    collapsed = frozenset({(Grouping.ARTICLE, "a")})
    whole = replace(unrest(), lanes=Lanes(collapsed=collapsed))
    (lane,) = prepare(whole, THEME, MeasuredEvents(measure)).lanes
    assert not lane.collapsed
