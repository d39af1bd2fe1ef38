"""Two expressions that are one range."""

import pytest

from tests.temporal.candidates import candidates
from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit
from timeline.model import Span, TimexType
from timeline.temporal import meanings as m
from timeline.temporal.context import Resolved
from timeline.temporal.ranges import range_ends

DAY = Resolved(TimexType.DATE, CalendarUnit(Grain.DAY, 2021, 3, 3))
LENGTH = Resolved(TimexType.DURATION, "P2W")


def ends(marked: str, *resolved: Resolved) -> list[Span | None]:
    text, found = candidates(marked, *[m.PAST_REF] * len(resolved))
    return range_ends(found, resolved, text.lower())


@pytest.mark.parametrize(
    "joint", [" to ", "–", " - ", " through ", " thru ", " until ", " till ", "—"]
)
def test_these_words_make_a_range(joint: str) -> None:
    end, last = ends(f"[1999]{joint}[2003]", DAY, DAY)
    assert end == Span(4 + len(joint), 8 + len(joint))
    assert last is None


@pytest.mark.parametrize(
    ("marked", "is_range"),
    [
        ("between [1999] and [2003]", True),
        ("between about [1999] and [2003]", True),
        ("from [1999] and [2003]", False),
        ("[1999] and [2003]", False),
        ("from [1999] up to [2003]", True),
        ("[1999] up to [2003]", False),
        ("[1999], [2003]", False),
        ("[1999] or [2003]", False),
        ("between the [1999] and [2003]", False),
    ],
)
def test_other_words_make_one_only_after_from_or_between(marked: str, is_range: bool) -> None:
    assert (ends(marked, DAY, DAY)[0] is not None) is is_range


@pytest.mark.parametrize(("spaces", "is_range"), [(3, True), (4, False)])
def test_the_words_of_a_range_are_near(spaces: int, is_range: bool) -> None:
    gap = " " * spaces
    assert (ends(f"[1999]{gap}to{gap}[2003]", DAY, DAY)[0] is not None) is is_range


def test_a_length_is_no_end_of_a_range() -> None:
    assert ends("[1999] to [two weeks]", DAY, LENGTH) == [None, None]
    assert ends("[two weeks] to [1999]", LENGTH, DAY) == [None, None]


def test_of_three_each_may_be_an_end() -> None:
    first, second, third = ends("[1999] to [2003], [2005]", DAY, DAY, DAY)
    assert first is not None
    assert second is third is None


MAY, JUNE, JULY = (Resolved(TimexType.DATE, CalendarUnit(Grain.MONTH, 2010, n)) for n in (5, 6, 7))


@pytest.mark.parametrize(
    ("first", "second", "is_range"),
    [(MAY, JUNE, True), (MAY, JULY, False), (JUNE, MAY, False), (MAY, DAY, False)],
)
def test_one_of_two_units_in_a_row_is_in_the_time_of_both(
    first: Resolved, second: Resolved, is_range: bool
) -> None:
    end, _ = ends("It begins in [this] or [that].", first, second)
    assert (end is not None) is is_range
