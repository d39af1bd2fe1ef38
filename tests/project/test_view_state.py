"""What a project file keeps beside the events."""

import pytest

from timeline.dates import When
from timeline.project.filter import Filter
from timeline.project.view_state import ViewState, view_state_from, view_state_record

APART = frozenset({frozenset({"a", "b"}), frozenset({"b", "c"})})


def test_the_limits_of_a_filter_are_kept_but_not_its_conditions() -> None:
    filter = Filter(words="bridge", time=When.day(2022, 1, 7), top=25, also=frozenset({"a"}))
    state = ViewState(apart=APART).with_filter(filter)
    assert state == ViewState(Filter(top=25, also=frozenset({"a"})), APART)


def test_exceptions_are_kept_only_with_a_limit_that_has_them() -> None:
    state = ViewState().with_filter(Filter(accepted=True, also=frozenset({"a"})))
    assert state == ViewState(Filter(accepted=True))


def test_a_record_is_the_same_state() -> None:
    state = ViewState(Filter(one_a_day=True, also=frozenset({"b", "a"})), APART, "Fall", None)
    record = view_state_record(state)
    assert record["also"] == ["a", "b"]
    assert record["apart"] == [["a", "b"], ["b", "c"]]
    assert (record["title"], record["subtitle"]) == ("Fall", None)
    assert view_state_from(record) == state


@pytest.mark.parametrize("record", [{}, view_state_record(ViewState()) | {"apart": [["a"]]}])
def test_other_records_are_rejected(record: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        view_state_from(record)
