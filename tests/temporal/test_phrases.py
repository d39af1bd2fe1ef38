"""Dates written as English phrases are read as the same dates.

What a phrase means is worked out here with the standard library, not with the tagger's arithmetic.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.model import Mention
from timeline.temporal import annotate

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()

any_day = st.dates(date(1000, 1, 1), date(2999, 12, 31))
recent_day = st.dates(date(1902, 1, 1), date(2098, 12, 31))


def number(day: date) -> int:
    return days.day_number(day.year, day.month, day.day)


def ordinal(of: int) -> str:
    ending = "th" if 10 < of < 20 else {1: "st", 2: "nd", 3: "rd"}.get(of % 10, "th")
    return f"{of}{ending}"


def only(text: str, published: date | None = None) -> Mention:
    (mention,) = annotate(text, None if published is None else number(published))
    return mention


def day_of(day: date) -> When:
    return When.day(day.year, day.month, day.day)


DAYS: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    lambda d: f"{ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"the {ordinal(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {ordinal(d.day)}, {d.year}",
    lambda d: f"{SHORT[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()][:3]}, {d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    lambda d: d.isoformat(),
    lambda d: d.strftime("%Y/%m/%d").rjust(10, "0"),
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    lambda d: f"{d.day}-{MONTHS[d.month - 1][:3]}-{d.year}",
)


@pytest.mark.parametrize("form", DAYS, ids=[form(date(2021, 9, 4)) for form in DAYS])
@given(day=any_day)
def test_a_day(form: Callable[[date], str], day: date) -> None:
    phrase = form(day)
    mention = only(f"It was signed on {phrase}.")
    assert (mention.text, mention.when) == (phrase, day_of(day))


@dataclass(frozen=True)
class Unit:
    """A way to name the unit of a grain that holds a day."""

    grain: Grain
    form: Callable[[date], str]


UNITS = (
    Unit(Grain.MONTH, lambda d: f"{MONTHS[d.month - 1]} {d.year}"),
    Unit(Grain.MONTH, lambda d: f"{MONTHS[d.month - 1]} of {d.year}"),
    Unit(Grain.MONTH, lambda d: f"{SHORT[d.month - 1]} {d.year}"),
    Unit(Grain.QUARTER, lambda d: f"Q{(d.month + 2) // 3} {d.year}"),
    Unit(Grain.QUARTER, lambda d: f"the {ordinal((d.month + 2) // 3)} quarter of {d.year}"),
    Unit(Grain.HALF, lambda d: f"the {'first' if d.month < 7 else 'second'} half of {d.year}"),
    Unit(Grain.YEAR, lambda d: f"{d.year}"),
    Unit(Grain.DECADE, lambda d: f"the {d.year // 10}0s"),
)


@pytest.mark.parametrize("unit", UNITS, ids=[unit.form(date(2021, 9, 4)) for unit in UNITS])
@given(day=recent_day)
def test_a_longer_unit(unit: Unit, day: date) -> None:
    assume(unit.grain is not Grain.DECADE or day.year // 10 % 10)  # "the 2000s" are a century
    phrase = unit.form(day)
    mention = only(f"It was built in {phrase}.")
    at = number(day) * SECONDS_PER_DAY
    assert (mention.text, mention.when) == (phrase, When.unit(at, unit.grain))


@given(day=recent_day, hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_a_time_of_a_day(day: date, hour: int, minute: int) -> None:
    expected = When.unit(number(day) * SECONDS_PER_DAY + hour * 3600 + minute * 60, Grain.MINUTE)
    written = DAYS[4](day)
    half = "a.m." if hour < 12 else "p.m."
    for phrase in (
        f"{hour:02d}:{minute:02d} on {written}",
        f"{hour % 12 or 12}:{minute:02d} {half} on {written}",
        f"{written} at {hour:02d}:{minute:02d}",
        f"{day.isoformat()}T{hour:02d}:{minute:02d}",
    ):
        mention = only(f"The train left at {phrase}.")
        assert (mention.text, mention.when) == (phrase, expected)


@given(published=recent_day, away=st.integers(-2, 2))
def test_days_by_name(published: date, away: int) -> None:
    phrase = {
        -2: "the day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow",
        2: "the day after tomorrow",
    }[away]  # fmt: skip
    mention = only(f"They meet {phrase}.", published)
    assert (mention.text, mention.when) == (phrase, day_of(published + timedelta(away)))


@given(published=recent_day, count=st.integers(1, 12), in_words=st.booleans())
def test_counted_units_back(published: date, count: int, in_words: bool) -> None:
    number, plural = NUMBERS[count - 1] if in_words else str(count), "" if count == 1 else "s"
    day = only(f"He left {number} day{plural} ago.", published)
    assert day.when == day_of(published - timedelta(count))
    week = only(f"He left {number} week{plural} ago.", published)
    assert week.when == day_of(published - timedelta(7 * count))
    month = only(f"He left {number} month{plural} ago.", published)
    index = published.year * 12 + published.month - 1 - count
    assert month.when == When.unit(days.moment(index // 12, index % 12 + 1), Grain.MONTH)
    year = only(f"He left {number} year{plural} ago.", published)
    assert year.when == When.unit(days.moment(published.year - count), Grain.YEAR)


@given(published=recent_day, way=st.sampled_from(("last", "this", "next")))
def test_units_beside_publication(published: date, way: str) -> None:
    step = {"last": -1, "this": 0, "next": 1}[way]
    week = only(f"They meet {way} week.", published)
    at = number(published + timedelta(7 * step)) * SECONDS_PER_DAY
    assert week.when == When.unit(at, Grain.WEEK)
    month = only(f"They meet {way} month.", published)
    index = published.year * 12 + published.month - 1 + step
    assert month.when == When.unit(days.moment(index // 12, index % 12 + 1), Grain.MONTH)
    year = only(f"They meet {way} year.", published)
    assert year.when == When.unit(days.moment(published.year + step), Grain.YEAR)


@given(published=recent_day, weekday=st.integers(0, 6))
def test_weekdays(published: date, weekday: int) -> None:
    name, back = WEEKDAYS[weekday], (published.weekday() - weekday) % 7
    assert only(f"He left on {name}.", published).when == day_of(published - timedelta(back))
    # A day of this week is written without "last", which means the week before.
    is_near = 0 < back <= min(3, published.weekday()) and published.weekday() != 6
    last = published - timedelta(back + 7 if is_near else back or 7)
    assert only(f"He left last {name}.", published).when == day_of(last)
    monday = published - timedelta(published.weekday())
    assert only(f"They will meet next {name}.", published).when == day_of(
        monday + timedelta(7 + weekday)
    )


@given(published=recent_day, day=st.dates(date(2001, 1, 1), date(2001, 12, 31)))
def test_a_day_without_a_year_is_near_publication(published: date, day: date) -> None:
    mention = only(f"The note says {MONTHS[day.month - 1]} {day.day}.", published)
    assert mention.when is not None
    assert mention.when.first_day is not None
    near = abs(mention.when.first_day - number(published))
    others = [date(published.year + step, day.month, day.day) for step in (-1, 0, 1)]
    assert near == min(abs(number(other) - number(published)) for other in others)


@given(first=recent_day, length=st.integers(1, 400))
def test_units_are_counted_from_a_given_day(first: date, length: int) -> None:
    text = f"It fell on {DAYS[4](first)}. {length} days later they left."
    _, later = annotate(text, None)
    expected = first + timedelta(length)
    assert later.when == day_of(expected)


@given(
    first=recent_day, length=st.integers(1, 2000), joint=st.sampled_from((" to ", " – ", " until "))
)
def test_a_range(first: date, length: int, joint: str) -> None:
    last = first + timedelta(length)
    start, end = annotate(f"It ran from {DAYS[0](first)}{joint}{DAYS[0](last)}.", None)
    assert (start.when, end.when) == (day_of(first), day_of(last))
    assert start.range_end == end.span
