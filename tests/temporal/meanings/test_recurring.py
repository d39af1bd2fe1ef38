"""Parts of a year without their year. Publication is on 7 January 2022."""

import pytest

from tests.temporal.contexts import PUBLISHED, context, origin, prior
from timeline.dates import Grain, days
from timeline.dates.calendar_unit import CalendarUnit
from timeline.interpretation import InYear, Occurrence, Plain, Which, YearPart
from timeline.model import Tense
from timeline.temporal import meanings as m
from timeline.temporal.context import Context
from timeline.temporal.meanings import Meaning
from timeline.temporal.values import timex

MARCH, OCTOBER = m.Recurring(Grain.MONTH, 3), m.Recurring(Grain.MONTH, 10)


def value(meaning: Meaning, there: Context | None = None) -> str:
    return timex(meaning.resolve(there or context()).value)


def day_away(away: int, start: int = PUBLISHED) -> m.Recurring:
    """The day of the year that is so many days after a day (its number)."""
    _, month, day = days.civil(start + away)
    return m.Recurring(Grain.DAY, month, day)


def year_of(meaning: Meaning, there: Context) -> int:
    return int(value(meaning, there)[:4])


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (m.Recurring(Grain.DAY, 12, 30), "2021-12-30"),
        (m.Recurring(Grain.DAY, 1, 9), "2022-01-09"),
        (OCTOBER, "2021-10"),
        (MARCH, "2022-03"),
        (m.Recurring(Grain.QUARTER, 7), "2021-Q3"),
        (m.Recurring(Grain.HALF, 1), "2022-H1"),
        (m.Recurring(Grain.SEASON, 12), "2021-WI"),
    ],
)
def test_the_nearest_to_publication_is_the_likeliest(part: m.Recurring, expected: str) -> None:
    resolved = part.resolve(context())
    assert timex(resolved.value) == expected
    assert [other.interpretation for other in resolved.others] == [
        InYear(int(expected[:4]) + away, away) for away in (-1, 1)
    ]


@pytest.mark.parametrize(
    ("tense", "away", "year"),
    [
        (Tense.UNKNOWN, 182, 2022),
        (Tense.UNKNOWN, 183, 2021),
        (Tense.PAST, 92, 2022),
        (Tense.PAST, 93, 2021),
        (Tense.OVER, 7, 2022),
        (Tense.OVER, 8, 2021),
        (Tense.FUTURE, 364, 2022 + 1),
        (Tense.PLANNED, -92, 2021),
        (Tense.PLANNED, -93, 2022),
    ],
)
def test_a_tense_that_contradicts_a_date_puts_it_farther_away(
    tense: Tense, away: int, year: int
) -> None:
    assert year_of(day_away(away), context(tense=tense)) == year


@pytest.mark.parametrize("away", [-1, -100, -300])
def test_a_plain_future_is_never_behind(away: int) -> None:
    first = day_away(away).resolve(context(tense=Tense.FUTURE)).value
    assert isinstance(first, CalendarUnit)
    assert first.first_day == PUBLISHED + away + 365


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (m.Recurring(Grain.MONTH, 12, direction=-1), "2021-12"),
        (m.Recurring(Grain.MONTH, 1, direction=-1), "2021-01"),
        (m.Recurring(Grain.MONTH, 1, direction=1), "2023-01"),
        (m.Recurring(Grain.MONTH, 2, direction=1), "2022-02"),
        (m.Recurring(Grain.DAY, 1, 6, direction=-1), "2022-01-06"),
        (m.Recurring(Grain.DAY, 1, 7, direction=-1), "2021-01-07"),
        (m.Recurring(Grain.DAY, 1, 7, direction=1), "2023-01-07"),
        (m.Recurring(Grain.DAY, 1, 7, begun=True), "2022-01-07"),
        (m.Recurring(Grain.DAY, 1, 8, begun=True), "2021-01-08"),
        (m.Recurring(Grain.SEASON, 12, same_year=True), "2021-WI"),
        (m.Recurring(Grain.SEASON, 6, same_year=True), "2022-SU"),
    ],
)
def test_words_that_say_which_one_settle_it_whatever_the_tense(
    part: m.Recurring, expected: str
) -> None:
    for tense in (Tense.PAST, Tense.FUTURE):
        resolved = part.resolve(context(tense=tense))
        assert timex(resolved.value) == expected
        assert resolved.tense is Tense.UNKNOWN


@pytest.mark.parametrize(("away", "year"), [(300, 2022), (301, 2021)])
def test_this_december_in_january_is_the_one_just_over(away: int, year: int) -> None:
    _, month, day = days.civil(PUBLISHED + away)
    assert year_of(m.Recurring(Grain.DAY, month, day, same_year=True), context()) == year


@pytest.mark.parametrize(
    ("weekday", "tense", "expected", "which"),
    [
        (5, Tense.PAST, "2022-03-04", Occurrence(Which.NEAREST_TO_DATE, YearPart(Grain.DAY, 3, 4))),
        (1, Tense.PAST, "2019-03-04",
         Occurrence(Which.NEAREST_TO_DATE, YearPart(Grain.DAY, 3, 4), 1)),
        (1, Tense.FUTURE, "2024-03-04",
         Occurrence(Which.NEAREST_TO_DATE, YearPart(Grain.DAY, 3, 4), 1)),
        (2, Tense.OVER, "2021-03-04",
         Occurrence(Which.NEAREST_TO_DATE, YearPart(Grain.DAY, 3, 4), 2, is_on_weekday=False)),
    ],
)  # fmt: skip
def test_a_weekday_finds_the_year(
    weekday: int, tense: Tense, expected: str, which: Occurrence
) -> None:
    resolved = m.Recurring(Grain.DAY, 3, 4, weekday=weekday).resolve(context(tense=tense))
    assert timex(resolved.value) == expected
    assert resolved.interpretation == which


@pytest.mark.parametrize(("year", "is_found"), [(2020, True), (2021, False)])
def test_a_weekday_finds_a_year_at_most_six_years_away(year: int, is_found: bool) -> None:
    # 4 March was a Tuesday in 2014 and not again until 2025.
    published = origin(days.day_number(year, 6, 1))
    found = value(m.Recurring(Grain.DAY, 3, 4, weekday=2), context(publication=published))
    assert found == ("2014-03-04" if is_found else "2021-03-04")


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1)])
def test_a_day_that_never_exists_has_no_year(month: int, day: int) -> None:
    resolved = m.Recurring(Grain.DAY, month, day).resolve(context())
    assert timex(resolved.value) == f"XXXX-{month:02d}-{day:02d}"
    assert not resolved.unresolved


def test_29_february_is_in_a_leap_year() -> None:
    assert value(m.Recurring(Grain.DAY, 2, 29)) == "2020-02-29"
    assert value(m.Recurring(Grain.DAY, 2, 29, direction=1)) == "2024-02-29"


def test_without_a_publication_date_it_is_unresolved() -> None:
    resolved = MARCH.resolve(context(publication=None))
    assert (timex(resolved.value), resolved.unresolved) == ("XXXX-03", True)


@pytest.mark.parametrize(("away", "year"), [(1, 2011), (-52, 2011), (-53, 2012)])
def test_in_a_passage_about_another_year_it_follows_the_date_before(away: int, year: int) -> None:
    story = days.day_number(2011, 7, 1)
    there = context(prior(origin(story)))
    resolved = day_away(away, story).resolve(there)
    assert int(timex(resolved.value)[:4]) == year
    assert resolved.others[0].interpretation is Plain.FROM_PUBLICATION


@pytest.mark.parametrize(("ago", "year"), [(60, 2021), (61, 2011), (1, 2022), (-1, 2011)])
def test_a_day_of_the_last_weeks_does_not_go_back_before_a_passing_date(
    ago: int, year: int
) -> None:
    """ "… since the attacks of 20 January 2011. On 6 January …", published on 7 January 2022."""
    _, month, day = days.civil(PUBLISHED - ago)
    part = m.Recurring(Grain.DAY, month, day)
    passing = days.day_number(2011, month, day) + 14
    apart = context(prior(origin(passing)), position=90)
    assert year_of(part, apart) == year
    assert year_of(part, context(prior(origin(passing)))) == 2011  # in one sentence


def test_a_date_with_a_direction_leaves_the_passage() -> None:
    there = context(prior(origin(days.day_number(2011, 7, 1))))
    assert value(m.Recurring(Grain.MONTH, 12, direction=-1), there) == "2021-12"
    assert value(m.Recurring(Grain.QUARTER, 7), there) == "2021-Q3"


@pytest.mark.parametrize(
    ("direction", "expected"), [(-1, "2020-04"), (0, "2021-04"), (1, "2021-04")]
)
def test_a_part_of_the_year_relative_to_the_focus(direction: int, expected: str) -> None:
    there = context(prior(origin(days.day_number(2021, 3, 3))))
    assert value(m.OfFocus(m.Recurring(Grain.MONTH, 4), direction), there) == expected


@pytest.mark.parametrize(("direction", "year"), [(-1, 2020), (0, 2021), (1, 2022)])
def test_relative_to_a_year_it_is_in_another_year(direction: int, year: int) -> None:
    there = context(prior(origin(days.day_number(2021), Grain.YEAR)))
    assert value(m.OfFocus(m.Recurring(Grain.MONTH, 4), direction), there) == f"{year}-04"


def test_without_a_focus_it_is_as_if_alone() -> None:
    assert value(m.OfFocus(OCTOBER, 1)) == value(OCTOBER)


def test_a_part_of_a_given_year() -> None:
    assert value(m.InYear(MARCH, m.year_date(2020))) == "2020-03"
    assert value(m.InYear(MARCH, m.year_date(-43))) == "BC0044-03"
    assert value(m.InYear(m.Recurring(Grain.QUARTER, 7), m.Shift(Grain.YEAR, -1))) == "2021-Q3"
    assert value(m.InYear(MARCH, m.PAST_REF)) == "XXXX-03"
