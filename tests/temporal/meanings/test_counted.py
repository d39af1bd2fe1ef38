"""Units counted from publication or from the date in focus."""

import pytest

from tests.temporal.contexts import PUBLICATION, PUBLISHED, context, origin, prior
from timeline.dates import Grain, When, days
from timeline.dates.calendar_unit import CalendarUnit
from timeline.model import Anchor, Tense
from timeline.temporal import meanings as m
from timeline.temporal.context import Context, Origin
from timeline.temporal.meanings import Meaning
from timeline.temporal.values import timex

MARCH = days.day_number(2021, 3, 3)


def published(year: int, month: int, day: int, tense: Tense = Tense.UNKNOWN) -> Context:
    return context(
        publication=Origin(days.day_number(year, month, day), Grain.DAY, Anchor.PUBLICATION),
        tense=tense,
    )


def value(meaning: Meaning, there: Context | None = None) -> str:
    return timex(meaning.resolve(there or context()).value)


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (m.Shift(Grain.DAY, -1), "2022-01-06"),
        (m.Shift(Grain.WEEK, 1), "2022-W02"),
        (m.Shift(Grain.MONTH, 0), "2022-01"),
        (m.Shift(Grain.QUARTER, -1), "2021-Q4"),
        (m.Shift(Grain.YEAR, -1), "2021"),
        (m.Shift(Grain.DECADE, -1), "201"),
        (m.Shift(Grain.WEEK, -2, shown=Grain.DAY), "2021-12-24"),
    ],
)
def test_a_unit_is_counted_from_publication(meaning: Meaning, expected: str) -> None:
    assert value(meaning) == expected
    without = meaning.resolve(context(publication=None))
    assert without.unresolved
    assert "X" in timex(without.value)


def test_a_unit_is_counted_from_the_focus() -> None:
    there = context(prior(origin(MARCH)))
    assert value(m.Shift(Grain.DAY, 1, Anchor.FOCUS), there) == "2021-03-04"
    month = context(prior(origin(MARCH, Grain.MONTH)))
    assert value(m.Shift(Grain.MONTH, 1, Anchor.FOCUS), month) == "2021-04"


@pytest.mark.parametrize(
    ("meaning", "tense", "is_known"),
    [
        (m.Shift(Grain.DAY, 1, Anchor.FOCUS), Tense.PAST, False),
        (m.Shift(Grain.DAY, 1, Anchor.FOCUS), Tense.UNKNOWN, False),
        (m.Shift(Grain.DAY, 1, Anchor.FOCUS), Tense.FUTURE, True),
        (m.Shift(Grain.DAY, -1, Anchor.FOCUS), Tense.PAST, True),
        (m.Shift(Grain.WEEK, 1, Anchor.FOCUS), Tense.PAST, True),
        (m.Shift(Grain.WEEK, 1, Anchor.FOCUS, counted=True), Tense.PAST, False),
        (m.Shift(Grain.DAY, 1), Tense.PAST, True),
    ],
)
def test_a_date_after_an_event_without_a_date_is_not_known(
    meaning: Meaning, tense: Tense, is_known: bool
) -> None:
    resolved = meaning.resolve(context(tense=tense))
    assert ("X" not in timex(resolved.value)) is is_known
    assert not resolved.unresolved
    if not is_known:
        (other,) = resolved.others
        assert other.is_dated


def test_a_count_from_a_year_is_a_year() -> None:
    there = context(prior(origin(days.day_number(1984), Grain.YEAR)))
    eleven_months = m.Shift(Grain.MONTH, 11, Anchor.FOCUS, counted=True)
    assert value(eleven_months, there) == "1984"
    month = context(prior(origin(days.day_number(1984, 2), Grain.MONTH)))
    assert value(eleven_months, month) == "1985-01"


def test_a_year_earlier_follows_the_quarter() -> None:
    quarter = origin(days.day_number(2021, 7), Grain.QUARTER)
    year_earlier = m.Shift(Grain.YEAR, -1, follows_quarter=True)
    resolved = year_earlier.resolve(context(quarter=quarter))
    assert timex(resolved.value) == "2020-Q3"
    assert not resolved.moves_focus
    assert value(year_earlier) == "2021"


@pytest.mark.parametrize(
    ("grain", "last", "first"),
    [
        (Grain.YEAR, (2022, 2, 14), (2022, 2, 15)),
        (Grain.MONTH, (2022, 3, 7), (2022, 3, 8)),
        (Grain.WEEK, (2022, 3, 8), (2022, 3, 9)),
    ],
)
def test_figures_just_after_the_end_of_a_period_are_of_that_period(
    grain: Grain, last: tuple[int, int, int], first: tuple[int, int, int]
) -> None:
    period = m.PeriodOver(grain)
    before, current = (value(m.Shift(grain, n), published(*last)) for n in (-1, 0))
    for tense in (Tense.PAST, Tense.OVER):
        assert value(period, published(*last, tense)) == before
        assert value(period, published(*first, tense)) == current
    assert value(period, published(*last, Tense.FUTURE)) == current


@pytest.mark.parametrize(
    ("date", "tense", "is_limit", "expected"),
    [
        ((2022, 6, 30), Tense.PAST, False, "2022"),
        ((2022, 6, 30), Tense.FUTURE, False, "2023"),
        ((2022, 6, 30), Tense.UNKNOWN, False, "2023"),
        ((2022, 6, 30), Tense.PAST, True, "2022"),
        ((2022, 7, 1), Tense.PAST, True, "2023"),
    ],
)
def test_the_new_year_is_the_current_or_the_next(
    date: tuple[int, int, int], tense: Tense, is_limit: bool, expected: str
) -> None:
    resolved = m.NewYear(is_limit).resolve(published(*date, tense))
    assert timex(resolved.value) == expected
    (other,) = resolved.others
    assert {timex(other.value), expected} == {"2022", "2023"}


@pytest.mark.parametrize(
    ("grain", "tense", "expected"),
    [
        (Grain.DAY, Tense.PAST, "2021"),
        (Grain.YEAR, Tense.PAST, "2022"),
        (Grain.DAY, Tense.FUTURE, "2022"),
    ],
)
def test_the_unit_of_a_text_is_that_of_a_finer_date_before(
    grain: Grain, tense: Tense, expected: str
) -> None:
    there = context(prior(origin(MARCH, grain)), tense=tense)
    assert value(m.UnitInStory(Grain.YEAR), there) == expected


@pytest.mark.parametrize(
    ("count", "grain", "forward", "first", "last"),
    [
        (3, Grain.DAY, False, -3, 0),
        (None, Grain.DAY, False, -3, 0),
        (2, Grain.WEEK, True, 0, 13),
        (5, Grain.HOUR, False, -1, 0),
        (5, Grain.HOUR, True, 0, 4),
    ],
)
def test_a_period_ends_or_begins_at_publication(
    count: int | None, grain: Grain, forward: bool, first: int, last: int
) -> None:
    resolved = m.Stretch(count, "X", grain, forward).resolve(context())
    assert isinstance(resolved.when, When)
    assert (resolved.when.first_day, resolved.when.last_day) == (
        PUBLISHED + first, PUBLISHED + last,
    )  # fmt: skip
    assert m.Stretch(count, "X", grain, forward).resolve(context(publication=None)).unresolved


def test_units_are_counted_from_a_given_day() -> None:
    day = m.date(CalendarUnit(Grain.DAY, 2021, 3, 3))
    assert value(m.Counted(Grain.WEEK, 2, day)) == "2021-03-17"
    assert value(m.Counted(Grain.DAY, -1, day)) == "2021-03-02"
    assert value(m.Counted(Grain.DAY, -1, m.PAST_REF)) == "XXXX-XX-XX"


def test_a_bare_day_is_of_the_month_in_focus() -> None:
    there = context(prior(origin(MARCH)))
    assert value(m.DayInMonth(15), there) == "2021-03-15"
    assert value(m.DayInMonth(15), context(publication=None)) == "XXXX-XX-15"
    assert value(m.DayInMonth(30), context(prior(origin(days.day_number(2021, 2))))) == "2021-02-30"


@pytest.mark.parametrize(
    ("nth", "expected"),
    [
        (m.Nth(1, Grain.DAY), "2021-05-01"),
        (m.Nth(-1, Grain.DAY), "2021-05-31"),
        (m.Nth(31, Grain.DAY), "2021-05-31"),
        (m.Nth(32, Grain.DAY), "XXXX-XX-XX"),
        (m.Nth(1, Grain.DAY, 6), "2021-05-01"),
        (m.Nth(5, Grain.DAY, 1), "2021-05-31"),
        (m.Nth(5, Grain.DAY, 2), "XXXX-XX-XX"),
        (m.Nth(-1, Grain.DAY, 7), "2021-05-30"),
        (m.Nth(1, Grain.WEEK), "2021-W18"),
        (m.Nth(-1, Grain.WEEK), "2021-W21"),
    ],
)
def test_the_nth_unit_or_weekday_is_within_its_whole(nth: m.Nth, expected: str) -> None:
    may = m.date(CalendarUnit(Grain.MONTH, 2021, 5))
    assert value(m.Nth(nth.count, nth.grain, nth.weekday, may)) == expected


@pytest.mark.parametrize(
    ("count", "month", "expected"),
    [(1, 4, "2021-W13"), (1, 10, "2021-W40"), (-1, 3, "2021-W12"), (-1, 9, "2021-W39")],
)
def test_the_first_and_last_week_have_most_of_their_days_within(
    count: int, month: int, expected: str
) -> None:
    # April 2021 begins on a Thursday, October on a Friday; March ends on a Wednesday, September
    # on a Thursday.
    whole = m.date(CalendarUnit(Grain.MONTH, 2021, month))
    assert value(m.Nth(count, Grain.WEEK, None, whole)) == expected


def test_publication_is_the_anchor_of_what_is_counted_from_it() -> None:
    resolved = m.Shift(Grain.DAY, -1).resolve(context())
    assert (resolved.anchor, resolved.anchor_when) == (Anchor.PUBLICATION, PUBLICATION.when)
