"""Date stamps of pages, as opposed to dates in prose."""

import pytest

from timeline.dates import days
from timeline.events.stamps import stamps


def found(text: str) -> list[str]:
    return [stamp.span.of(text) for stamp in stamps(text)]


@pytest.mark.parametrize(
    "stamp",
    [
        "Tue Mar 15, 2011 3:22 pm GMT",
        "17:57 GMT, Saturday, 27 June 2009",
        "Friday 1 May 2009 15.49 BST",
        "14:07 PM, Monday, 1 June 2009",
        "16:55 UK time, Tuesday, 23 March 2010",
        "2011-03-15",
        "June 10 , 2007",
    ],
)
def test_a_run_of_calendar_tokens_is_one_stamp(stamp: str) -> None:
    assert found(f"LONDON | {stamp} Ministers met.") == [stamp]


def test_a_preposition_ends_a_stamp() -> None:
    assert found("It struck at 16:53 on Tuesday.") == []


def test_figures_and_sums_are_not_stamps() -> None:
    assert found("Shares rose 3.5 to £12 10 and 1,200 people came.") == []


def test_a_stamp_knows_its_day_and_whether_it_has_a_time() -> None:
    (complete,) = stamps("x | Tue Mar 15, 2011 3:22 pm GMT")
    assert (complete.day, complete.is_complete) == (days.day_number(2011, 3, 15), True)
    (dated,) = stamps("x | 15 March 2011")
    assert (dated.day, dated.is_complete) == (days.day_number(2011, 3, 15), False)
    (impossible,) = stamps("x | 31 February 2011")
    assert impossible.day is None
