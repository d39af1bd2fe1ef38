"""The quarter that a report is about, and the same one in other years."""

import pytest

from tests.temporal.contexts import context, origin
from timeline.dates import Grain, days
from timeline.dates.calendar_unit import CalendarUnit
from timeline.interpretation import Plain, Related, UnitAway
from timeline.model import Anchor
from timeline.temporal import meanings as m
from timeline.temporal.values import timex

THIRD = context(quarter=origin(days.day_number(2021, 7), Grain.QUARTER))


def test_the_latest_quarter_is_the_one_in_focus() -> None:
    resolved = m.LatestQuarter().resolve(THIRD)
    assert (timex(resolved.value), resolved.anchor) == ("2021-Q3", Anchor.FOCUS)
    (other,) = resolved.others
    assert (timex(other.value), other.interpretation) == ("2021-Q4", Plain.FROM_PUBLICATION)


def test_without_one_it_is_the_last_before_publication() -> None:
    resolved = m.LatestQuarter().resolve(context())
    assert (timex(resolved.value), resolved.anchor) == ("2021-Q4", Anchor.PUBLICATION)
    assert resolved.interpretation == UnitAway(-1, Grain.QUARTER)


def test_the_quarter_a_year_before() -> None:
    resolved = m.QuarterYearBefore().resolve(THIRD)
    assert timex(resolved.value) == "2020-Q3"
    assert not resolved.moves_focus
    assert resolved.interpretation == Related(Plain.YEAR_BEFORE, Plain.SAME_QUARTER)
    assert timex(m.QuarterYearBefore().resolve(context()).value) == "2020-Q4"
    assert m.QuarterYearBefore().resolve(context(publication=None)).unresolved


def test_the_same_period_of_another_year() -> None:
    resolved = m.SamePeriod(1988).resolve(THIRD)
    assert timex(resolved.value) == "1988-Q3"
    assert not resolved.moves_focus
    assert timex(m.SamePeriod(1988).resolve(context()).value) == "1988"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ((2021, 9, 30), "2021-Q3"),
        ((2021, 11, 15), "2021-Q3"),
        ((2021, 11, 16), "2021-Q4"),
        ((2022, 1, 1), "2021-Q4"),
    ],
)
def test_a_quarter_that_ends_on_a_day_is_the_one_with_the_nearest_end(
    end: tuple[int, int, int], expected: str
) -> None:
    meaning = m.QuarterTo(m.date(CalendarUnit(Grain.DAY, *end)))
    assert timex(meaning.resolve(context()).value) == expected


def test_a_quarter_that_is_numbered_is_not_counted_from_its_end() -> None:
    meaning = m.QuarterTo(m.date(CalendarUnit(Grain.DAY, 2021, 12, 31)))
    assert timex(meaning.resolve(THIRD).value) == "2021-Q3"
    assert timex(m.QuarterTo(m.PAST_REF).resolve(context()).value) == "XXXX-QX"
