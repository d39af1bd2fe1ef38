"""Dates as other programs hold them."""

from datetime import date, datetime

from timeline.dates import Grain, When, days
from timeline.export.calendar import Period, as_date, as_datetime, period


def test_days_are_inclusive_and_moments_are_not() -> None:
    assert period(When.day(1970, 1, 2)) == Period(1, 1, has_clock=False)
    two_hours = When(3600, 3 * 3600, Grain.HOUR)
    assert period(two_hours) == Period(3600, 3 * 3600, has_clock=True)
    night = When(0, 6 * 3600, Grain.DAYPART)
    assert period(night) == Period(0, 0, has_clock=False)
    assert period(When(None, 86_400, Grain.DAY)) == Period(None, 0, has_clock=False)


def test_python_has_the_years_1_to_9999() -> None:
    assert as_date(days.day_number(1)) == date(1, 1, 1)
    assert as_date(days.day_number(1) - 1) is None
    assert as_date(days.day_number(9999, 12, 31)) == date(9999, 12, 31)
    assert as_date(days.day_number(10_000)) is None
    assert as_datetime(days.moment(1)) == datetime(1, 1, 1)
    assert as_datetime(days.moment(1) - 1) is None
    assert as_datetime(days.moment(10_000) - 60) == datetime(9999, 12, 31, 23, 59)
    assert as_datetime(days.moment(10_000)) is None
