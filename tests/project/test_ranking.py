"""Which events stay when a view shows only the most salient ones."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims import claim
from timeline.dates import Grain, When, days
from timeline.model import Event, Span, Status
from timeline.project.ranking import are_still_top, most_salient, ranks_of

PLACE = claim("a", Span(0, 9), Span(0, 4), "2022")


def event(id: str, day: int | None = 1, *, by_hand: bool = False) -> Event:
    when = None if day is None else When.day(2022, 1, day)
    fields = frozenset({"title"} if by_hand else ())
    return Event(id, id, when, claims=(PLACE,), by_hand=fields, status=Status.PROPOSED)


def kept(*events: Event, top: int | None = None, one_a_day: bool = False, **salience: float) -> str:
    def of(id: str) -> float:
        return salience.get(id, 0.0)

    return "".join(most_salient(events, of, top=top, one_a_day=one_a_day))


def test_the_most_salient_stay_in_their_own_order() -> None:
    events = [event("a"), event("b", 2), event("c", 3)]
    assert kept(*events, top=2, a=1.0, b=0.5, c=2.0) == "ac"
    assert kept(*events, top=3, a=1.0, b=0.5, c=2.0) == "abc"
    assert kept(*events, top=0, a=1.0) == ""


def test_what_the_user_has_edited_or_made_comes_first() -> None:
    made = Event("m", "Made", When.day(2022, 1, 9))
    assert kept(event("a"), event("b", by_hand=True), top=1, a=9.0) == "b"
    assert kept(event("a"), made, top=1, a=9.0) == "m"
    accepted = replace(event("b", 2), status=Status.ACCEPTED)
    assert kept(event("a"), accepted, top=1, a=9.0) == "b"


def test_events_without_a_date_are_not_counted_and_stay() -> None:
    assert kept(event("a"), event("u", None), event("b", 2), top=1, b=1.0) == "ub"


def test_one_event_of_each_day() -> None:
    assert kept(event("a"), event("b"), event("c", 2), one_a_day=True, b=1.0) == "bc"


def test_a_coarse_date_belongs_to_no_day() -> None:
    year = When.unit(days.moment(2022), Grain.YEAR)
    january = When.unit(days.moment(2022), Grain.MONTH)
    first = event("a", 1)
    coarse = [Event("y", "y", year, claims=(PLACE,)), Event("m", "m", january, claims=(PLACE,))]
    assert kept(first, *coarse, one_a_day=True) == "aym"


@given(st.lists(st.tuples(st.integers(1, 9), st.floats(0, 9)), max_size=20), st.integers(0, 20))
def test_no_removed_event_is_more_salient_than_a_kept_one(
    drawn: list[tuple[int, float]], top: int
) -> None:
    events = [event(str(number), day) for number, (day, _) in enumerate(drawn)]
    values = {str(number): value for number, (_, value) in enumerate(drawn)}
    stay = most_salient(events, values.__getitem__, top=top, one_a_day=False)
    assert len(stay) == min(top, len(events))
    gone = [values[each.id] for each in events if each.id not in stay]
    assert max(gone, default=0) <= min((values[id] for id in stay), default=9)


def test_requested_events_stay_beyond_the_limit() -> None:
    events = [event("a"), event("b", 2), event("c", 3)]
    kept = most_salient(events, lambda id: -ord(id), top=1, one_a_day=False, also={"c", "gone"})
    assert "".join(kept) == "ac"


def still_top(changed: str, now: Event | None, salience: float) -> bool:
    """Whether "a" and "b" with 2 and 1 stay the top two when an event becomes `now`."""
    before = {"a": 2.0, "b": 1.0}
    ranks = ranks_of([event("a"), event("b")], before.__getitem__)
    after = before | {changed: salience}
    return are_still_top(ranks, [(changed, now)], after.__getitem__)


@pytest.mark.parametrize(
    ("changed", "now", "salience", "expected"),
    [
        ("c", event("c"), 0.9, True),
        ("c", event("c"), 1.0, False),  # as salient as the last one: the order decides
        ("c", event("c", by_hand=True), 0.0, False),
        ("c", event("c", None), 9.0, True),  # without a date it is not ranked
        ("c", None, 9.0, True),
        ("b", event("b"), 1.0, True),
        ("b", event("b"), 0.9, False),
        ("a", event("a"), 1.1, True),
        ("a", event("a"), 1.0, False),
        ("a", event("a", by_hand=True), 0.0, True),
        ("a", event("a", None), 2.0, False),
        ("a", None, 2.0, False),
    ],
)
def test_top_events_stay_unless_a_changed_one_may_pass_them(
    changed: str, now: Event | None, salience: float, expected: bool
) -> None:
    assert still_top(changed, now, salience) is expected
