"""Times of day, and the days that they belong to."""

import pytest

from tests.temporal.contexts import PUBLICATION, PUBLISHED, context, origin, prior
from timeline.dates import Grain, days
from timeline.dates.calendar_unit import CalendarUnit, ClockTime, DayPart
from timeline.interpretation import CountAway, Plain
from timeline.model import TimexType
from timeline.temporal import meanings as m
from timeline.temporal.context import Context
from timeline.temporal.meanings import Meaning
from timeline.temporal.values import timex

THIRD = m.date(CalendarUnit(Grain.DAY, 2021, 3, 3))
MARCH = days.day_number(2021, 3, 3)
HOUR = 3600


def after(hour: int, minute: int = 0) -> Context:
    """The context after a clock time on 3 March 2021."""
    return context(prior(origin(MARCH)._replace(clock=hour * HOUR + minute * 60)))


def value(meaning: Meaning, there: Context | None = None) -> str:
    return timex(meaning.resolve(there or context()).value)


def test_a_time_is_on_its_day() -> None:
    resolved = m.TimeOfDay(ClockTime(14, 30), THIRD, zone="Z").resolve(context())
    assert (timex(resolved.value), resolved.type) == ("2021-03-03T14:30", TimexType.TIME)
    assert resolved.zone == "Z"


def test_a_time_of_a_longer_unit_is_on_an_unknown_day() -> None:
    assert value(m.TimeOfDay(DayPart.NIGHT, m.year_date(2021))) == "XXXX-XX-XXTNI"
    weekend = m.date(CalendarUnit(Grain.WEEK, 2021, 9, is_weekend=True))
    assert value(m.TimeOfDay(DayPart.NIGHT, weekend)) == "XXXX-XX-XXTNI"


def test_without_a_day_it_is_on_the_day_in_focus() -> None:
    there = context(prior(origin(MARCH)))
    assert value(m.TimeOfDay(DayPart.NIGHT), there) == "2021-03-03TNI"
    assert value(m.TimeOfDay(DayPart.NIGHT)) == "2022-01-07TNI"
    unknown = m.TimeOfDay(ClockTime(14, 30), zone="Z").resolve(context(publication=None))
    assert (timex(unknown.value), unknown.unresolved) == ("XXXX-XX-XXT14:30", True)
    assert unknown.zone == "Z"


def test_the_same_moment_by_another_clock_does_not_become_the_focus() -> None:
    assert not m.TimeOfDay(ClockTime(14, 30), THIRD, is_aside=True).resolve(context()).moves_focus


@pytest.mark.parametrize(
    ("hour", "other", "interpretation"),
    [(6, "18:00", Plain.HALF_DAY_LATER), (12, "00:00", Plain.HALF_DAY_EARLIER)],
)
def test_the_other_half_of_the_day_is_the_alternative(
    hour: int, other: str, interpretation: Plain
) -> None:
    time = m.TimeOfDay(ClockTime(hour, 0), THIRD, either_half=True)
    (alternative,) = time.resolve(context()).others
    assert timex(alternative.value) == f"2021-03-03T{other}"
    assert alternative.interpretation is interpretation
    assert m.TimeOfDay(ClockTime(hour, 0), THIRD).resolve(context()).others == ()


@pytest.mark.parametrize(
    ("before", "hour", "expected"),
    [
        (8, 9, "2021-03-03T09:00"),
        (10, 9, "2021-03-03T09:00"),
        (13, 9, "2021-03-03T21:00"),
        (22, 1, "2021-03-04T01:00"),
        (13, 12, "2021-03-03T12:00"),
    ],
)
def test_an_open_half_follows_the_time_before(before: int, hour: int, expected: str) -> None:
    time = m.TimeOfDay(ClockTime(hour, 0), either_half=True)
    assert value(time, after(before)) == expected


@pytest.mark.parametrize(
    ("minute", "expected"), [(30, "2021-03-03T11:00"), (31, "2021-03-03T23:00")]
)
def test_earlier_times_count_as_three_times_as_far(minute: int, expected: str) -> None:
    # 14:00 is 3 hours after 11:00 and 9 before 23:00.
    eleven = m.TimeOfDay(ClockTime(11, 0), either_half=True)
    there = context(prior(origin(MARCH)._replace(clock=13 * HOUR + 30 * 60 + minute * 60)))
    assert value(eleven, there) == expected


@pytest.mark.parametrize(
    ("before", "hour", "day"),
    [((17, 0), 12, 4), ((16, 59), 12, 3), ((17, 0), 13, 3), ((23, 0), 0, 4), ((23, 0), 23, 3)],
)
def test_a_time_before_noon_after_one_in_the_evening_is_of_the_next_day(
    before: tuple[int, int], hour: int, day: int
) -> None:
    there = after(*before)
    resolved = m.TimeOfDay(ClockTime(hour, 0)).resolve(there)
    assert timex(resolved.value) == f"2021-03-0{day}T{hour:02d}:00"
    assert (resolved.interpretation is Plain.TIME_AFTER_MIDNIGHT) is (day == 4)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (90 * 60, "2021-03-03T23:30"),
        (2 * HOUR, "2021-03-04T00:00"),
        (-23 * HOUR, "2021-03-02T23:00"),
        (30, "2021-03-03T22:00:30"),
    ],
)
def test_an_amount_of_time_is_counted_from_the_time_before(seconds: int, expected: str) -> None:
    later = m.TimeLater(seconds, Plain.TIME_OF_DAY, m.PAST_REF)
    assert value(later, after(22)) == expected
    assert value(later) == "PAST_REF"


def test_overnight_is_the_night_after_the_day_in_focus() -> None:
    resolved = m.Overnight().resolve(context(prior(origin(MARCH))))
    assert timex(resolved.value) == "2021-03-03TNI"
    (other,) = resolved.others
    assert timex(other.value) == "2022-01-06TNI"


@pytest.mark.parametrize("there", [context(), context(prior(origin(PUBLISHED)))])
def test_overnight_is_last_night_on_the_publication_date(there: Context) -> None:
    resolved = m.Overnight().resolve(there)
    assert timex(resolved.value) == "2022-01-06TNI"
    (other,) = resolved.others
    assert (timex(other.value), other.interpretation) == ("2022-01-07TNI", Plain.NIGHT_AFTER)


def test_overnight_without_any_day_is_unresolved() -> None:
    assert m.Overnight().resolve(context(publication=None)).unresolved


def test_the_anchor_is_the_day() -> None:
    resolved = m.TimeOfDay(DayPart.NIGHT, m.Shift(Grain.DAY, -1)).resolve(context())
    assert resolved.anchor_when == PUBLICATION.when
    assert not isinstance(resolved.interpretation, CountAway)
