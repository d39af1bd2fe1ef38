"""Two expressions side by side: what one of them states for both."""

import pytest

from tests.temporal.candidates import candidates
from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, ClockTime
from timeline.model import Anchor
from timeline.temporal import meanings as m
from timeline.temporal.meanings import Meaning
from timeline.temporal.shared_parts import share, with_day_behind_brackets, with_day_of_range

MONDAY, WEDNESDAY = m.Weekday(1), m.Weekday(3)
MARCH, DECEMBER = m.Recurring(Grain.MONTH, 3), m.Recurring(Grain.MONTH, 12)
FALL, SUMMER = m.Recurring(Grain.SEASON, 9, word="fall"), m.Recurring(Grain.SEASON, 6)
QUARTER = m.Recurring(Grain.QUARTER, 1)
DAY = m.date(CalendarUnit(Grain.DAY, 2021, 3, 3))
TIME = m.TimeOfDay(ClockTime(14, 0))
DATED_TIME = m.TimeOfDay(ClockTime(19, 0), WEDNESDAY)


def shared(marked: str, left: Meaning, right: Meaning) -> tuple[Meaning, Meaning]:
    text, (first, second) = candidates(marked, left, right)
    first, second = share(first, second, text)
    return first.meaning, second.meaning


def part(grain: Grain, year: int, number: int, day: int | None = None) -> Meaning:
    return m.date(CalendarUnit(grain, year, number, day))


@pytest.mark.parametrize("joint", [" to ", "–", " and ", " or ", "/", ", ", " through "])
def test_the_first_of_two_dates_takes_the_year_of_the_second(joint: str) -> None:
    may = part(Grain.MONTH, 2020, 5)
    first, second = shared(f"[March]{joint}[May 2020]", MARCH, may)
    assert (first, second) == (part(Grain.MONTH, 2020, 3), may)


@pytest.mark.parametrize("joint", [" of ", "; ", " but not "])
def test_other_words_between_them_share_nothing(joint: str) -> None:
    may = part(Grain.MONTH, 2020, 5)
    assert shared(f"[March]{joint}[May 2020]", MARCH, may) == (MARCH, may)


@pytest.mark.parametrize(
    ("first", "second", "year"),
    [
        (m.Recurring(Grain.DAY, 12, 28), part(Grain.DAY, 2022, 1, 3), 2021),
        (m.Recurring(Grain.DAY, 1, 3), part(Grain.DAY, 2022, 1, 3), 2022),
        (m.Recurring(Grain.DAY, 1, 4), part(Grain.DAY, 2022, 1, 3), 2021),
        (DECEMBER, part(Grain.MONTH, 2022, 2), 2021),
        (SUMMER, part(Grain.SEASON, 2022, 9), 2022),
        (FALL, part(Grain.SEASON, 2022, 3), 2021),
        (QUARTER, part(Grain.QUARTER, 2022, 2), 2022),
        (m.Recurring(Grain.QUARTER, 10), part(Grain.QUARTER, 2022, 2), 2021),
        (QUARTER, part(Grain.MONTH, 2022, 3), 2022),
        (m.Recurring(Grain.HALF, 7), part(Grain.HALF, 2022, 1), 2021),
        (SUMMER, part(Grain.SEASON, -480, 9), -480),
    ],
)
def test_a_range_that_would_end_before_it_begins_began_the_year_before(
    first: m.Recurring, second: Meaning, year: int
) -> None:
    found, _ = shared("[it] to [that]", first, second)
    assert found == m.date(first.in_year(year))
    together, _ = shared("[it] and [that]", first, second)
    assert isinstance(second, m.Constant)
    assert isinstance(second.value, CalendarUnit)
    assert together == m.date(first.in_year(second.value.year))


@pytest.mark.parametrize(
    "second",
    [
        m.year_date(2020),
        m.date(CalendarUnit(Grain.WEEK, 2020, 9)),
        m.every(CalendarUnit(Grain.MONTH, number=5)),
        m.PAST_REF,
        m.Shift(Grain.MONTH, -1),
    ],
)
def test_only_a_part_of_a_known_year_shares_it(second: Meaning) -> None:
    assert shared("[March] to [that]", MARCH, second) == (MARCH, second)


def test_a_date_with_a_direction_of_its_own_keeps_its_year() -> None:
    last, may = m.Recurring(Grain.MONTH, 3, direction=-1), part(Grain.MONTH, 2020, 5)
    assert shared("[last March] to [May 2020]", last, may) == (last, may)


@pytest.mark.parametrize("joint", [" or ", " and ", ", "])
def test_a_bare_weekday_goes_in_the_direction_of_the_one_before(joint: str) -> None:
    _, second = shared(f"[next Monday]{joint}[Wednesday]", m.Weekday(1, 2), WEDNESDAY)
    assert second == m.Weekday(3, 2)


def test_the_weekday_that_ends_a_range_follows_its_first() -> None:
    _, second = shared("[Monday] to [Wednesday]", MONDAY, WEDNESDAY)
    assert second == m.Counted(Grain.DAY, 2, MONDAY)
    _, over_sunday = shared("[Wednesday] to [Monday]", WEDNESDAY, MONDAY)
    assert over_sunday == m.Counted(Grain.DAY, 5, WEDNESDAY)


def test_a_weekday_after_one_in_focus_is_the_next_in_focus() -> None:
    first = m.Weekday(1, 1, Anchor.FOCUS)
    _, second = shared("[the following Monday] and [Wednesday]", first, WEDNESDAY)
    assert second == m.Weekday(3, 1, Anchor.FOCUS)


def test_a_weekday_with_a_direction_of_its_own_keeps_it() -> None:
    next_week = m.Weekday(3, 2)
    _, second = shared("[last Monday] and [next Wednesday]", m.Weekday(1, -1), next_week)
    assert second == next_week


@pytest.mark.parametrize(
    ("hour", "end", "expected"),
    [(6, 20, 18), (6, 18, 6), (6, 19, 18), (10, 12, 10), (12, 14, 12)],
)
def test_a_time_is_in_the_half_of_the_day_that_the_time_after_it_implies(
    hour: int, end: int, expected: int
) -> None:
    start = m.TimeOfDay(ClockTime(hour, 0), either_half=True)
    first, _ = shared("[it] to [that]", start, m.TimeOfDay(ClockTime(end, 0)))
    assert first == m.TimeOfDay(ClockTime(expected, 0))


def test_two_times_that_leave_their_half_open_share_nothing() -> None:
    six, eight = (m.TimeOfDay(ClockTime(hour, 0), either_half=True) for hour in (6, 8))
    assert shared("[6] to [8]", six, eight) == (six, eight)


@pytest.mark.parametrize("joint", [", a ", " (a ", ", which was a ", " was a "])
@pytest.mark.parametrize("weekday", [WEDNESDAY, m.date(CalendarUnit(Grain.DAY, weekday=3))])
def test_the_weekday_of_a_date_is_that_date(joint: str, weekday: Meaning) -> None:
    assert shared(f"[March 3, 2021]{joint}[Wednesday]", DAY, weekday) == (DAY, DAY)


def test_the_quarter_that_ended_on_a_day_is_counted_from_it() -> None:
    first, second = shared("[the quarter] ended [March 3]", m.LatestQuarter(), DAY)
    assert (first, second) == (m.QuarterTo(DAY), DAY)
    other, _ = shared("[the quarter] and [March 3]", m.LatestQuarter(), DAY)
    assert other == m.LatestQuarter()


@pytest.mark.parametrize(
    ("joint", "is_shared"), [(" and ", True), ("-", True), (" before ", False)]
)
def test_a_clock_time_takes_the_day_that_follows_the_other(joint: str, is_shared: bool) -> None:
    text, found = candidates(f"[2pm]{joint}[7pm on Wednesday]", TIME, DATED_TIME)
    first, second = (candidate.meaning for candidate in with_day_of_range(found, text))
    assert first == (m.TimeOfDay(ClockTime(14, 0), WEDNESDAY) if is_shared else TIME)
    assert second == DATED_TIME


def test_all_clock_times_before_the_day_take_it() -> None:
    text, found = candidates("[1pm], [2pm] and [7pm on Wednesday]", TIME, TIME, DATED_TIME)
    first, second, _ = (candidate.meaning for candidate in with_day_of_range(found, text))
    assert first == second == m.TimeOfDay(ClockTime(14, 0), WEDNESDAY)


@pytest.mark.parametrize(
    ("marked", "following", "is_shared"),
    [
        ("at [18:40] (BST) on [Wednesday]", WEDNESDAY, False),
        ("at [18:40]) on [Wednesday]", WEDNESDAY, True),
        ("at [18:40]), [Wednesday]", WEDNESDAY, True),
        ("at [18:40] ([19:40 on Wednesday]", DATED_TIME, True),
        ("at [18:40] ([19:40]", TIME, False),
        ("at [18:40]) in [March]", MARCH, False),
    ],
)
def test_a_clock_time_takes_the_day_behind_brackets(
    marked: str, following: Meaning, is_shared: bool
) -> None:
    text, found = candidates(marked, TIME, following)
    first, _ = with_day_behind_brackets(found, text)
    assert first.meaning == (m.TimeOfDay(ClockTime(14, 0), WEDNESDAY) if is_shared else TIME)
