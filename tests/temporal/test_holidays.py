"""Holidays: the days that they fall on."""

import subprocess
import sys

import pytest

from timeline.dates import Certainty, days
from timeline.dates.iso import iso_day
from timeline.temporal import annotate
from timeline.temporal.holidays import HOLIDAYS, ORTHODOX, Holiday, nth_weekday


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2022, "2022-04-17"),
        ("good friday", 2021, "2021-04-02"),
        ("ash wednesday", 2020, "2020-02-26"),
        ("pentecost", 2019, "2019-06-09"),
        ("thanksgiving", 2021, "2021-11-25"),
        ("black friday", 2019, "2019-11-29"),
        ("memorial day", 2020, "2020-05-25"),
        ("labor day", 2015, "2015-09-07"),
        ("election day", 2016, "2016-11-08"),
        ("mother's day", 2022, "2022-05-08"),
        ("martin luther king day", 2022, "2022-01-17"),
        ("rosh hashanah", 2021, "2021-09-07"),
        ("rosh hashanah", 2019, "2019-09-30"),
        ("yom kippur", 2021, "2021-09-16"),
        ("passover", 2022, "2022-04-16"),
        ("purim", 2022, "2022-03-17"),
        ("hanukkah", 2021, "2021-11-29"),
        ("hanukkah", 2022, "2022-12-19"),
        ("ramadan", 2022, "2022-04-02"),
        ("eid al-fitr", 2022, "2022-05-02"),
        ("eid al-adha", 2017, "2017-09-01"),
        ("ashura", 2022, "2022-08-08"),
        ("diwali", 2022, "2022-10-24"),
        ("holi", 2022, "2022-03-18"),
        ("lunar new year", 2022, "2022-02-01"),
        ("nowruz", 2022, "2022-03-21"),
        ("hanukkah", 2024, "2024-12-26"),
        ("thanksgiving", 1939, "1939-11-23"),
        ("memorial day", 1950, "1950-05-30"),
        ("presidents' day", 1960, "1960-02-22"),
        ("cyber monday", 2022, "2022-11-28"),
    ],
)
def test_a_holiday_falls_on_its_day(name: str, year: int, day: str) -> None:
    assert [iso_day(found) for found in HOLIDAYS[name](year)] == [day]


@pytest.mark.parametrize(("year", "day"), [(2021, "2021-05-02"), (2022, "2022-04-24")])
def test_orthodox_easter_falls_on_its_day(year: int, day: str) -> None:
    assert [iso_day(found) for found in ORTHODOX["easter"](year)] == [day]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("weekday", range(1, 8))
def test_nth_weekday_is_that_weekday_in_its_month(weekday: int, count: int) -> None:
    day = nth_weekday(2022, 2, weekday, count)
    assert days.weekday(day) == weekday
    assert days.civil(day)[:2] == (2022, 2)
    assert (days.civil(day)[2] - 1) // 7 + 1 == count


@pytest.mark.parametrize("name", HOLIDAYS)
def test_every_holiday_is_in_its_year(name: str) -> None:
    for year in range(2001, 2036):
        found = HOLIDAYS[name](year)
        assert found
        assert all(days.civil(day)[0] == year for day in found)


@pytest.mark.parametrize("name", HOLIDAYS)
@pytest.mark.parametrize("year", [1, 1066, 1863, 1918, 2150, 5243, 9999])
def test_a_year_that_is_not_covered_gives_none(name: str, year: int) -> None:
    assert all(days.civil(day)[0] == year for day in HOLIDAYS[name](year))


def test_unknown_holidays_are_not_guessed() -> None:
    (mention,) = annotate("They kept Diwali 1950.", None)
    assert (mention.value, mention.when, mention.unresolved) == ("XXXX-XX-XX", None, False)


def test_a_lunar_feast_may_be_twice_in_a_year() -> None:
    first, second = HOLIDAYS["eid al-fitr"](2000)
    assert (iso_day(first), iso_day(second)) == ("2000-01-08", "2000-12-27")
    (mention,) = annotate("They met at Eid al-Fitr.", second + 3)
    assert mention.value == "2000-12-27"


def test_the_library_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys; from timeline.temporal import annotate; annotate('At Easter', 0);"
        "print('holidays' in sys.modules); annotate('On Thanksgiving.', 0);"
        "print('holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_orthodox_holidays_have_a_name_in_the_table() -> None:
    assert set(ORTHODOX) <= set(HOLIDAYS)
    assert Holiday("halloween", orthodox=True) != Holiday("halloween")


def test_ramadan_is_about_a_month() -> None:
    (mention,) = annotate("They fasted during Ramadan 2022.", None)
    assert (mention.value, mention.mod) == ("2022-04-02/2022-05-01", "APPROX")
    assert mention.when is not None
    assert mention.when.certainty is Certainty.APPROXIMATE
