"""Words before an expression that belong to it."""

from fractions import Fraction

import pytest

from tests.temporal.candidates import candidates
from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit
from timeline.dates.iso import parse_iso_day
from timeline.temporal import annotate
from timeline.temporal import meanings as m
from timeline.temporal.meanings import Meaning
from timeline.temporal.modifiers import extend_all
from timeline.temporal.numbers import VAGUE, Quantity

MARCH = m.Recurring(Grain.MONTH, 3)
DAY = m.date(CalendarUnit(Grain.DAY, 2021, 3, 3))
YEAR, DECADE = m.year_date(1990), m.date(CalendarUnit(Grain.DECADE, 1990))
WEEKS = m.Length(Quantity(Fraction(2)), Grain.WEEK)
WEEKS_AGO = m.Shift(Grain.WEEK, -2, counted=True)


def extended(marked: str, *meanings: Meaning) -> list[tuple[str, Meaning]]:
    text, found = candidates(marked, *meanings)
    return [(one.span.of(text), one.meaning) for one in extend_all(found, text)]


@pytest.mark.parametrize(
    ("words", "meaning", "mod"),
    [
        ("early", MARCH, "START"),
        ("the beginning of", MARCH, "START"),
        ("mid-", MARCH, "MID"),
        ("the middle of", YEAR, "MID"),
        ("late", DECADE, "END"),
        ("the end of", YEAR, "END"),
        ("about", YEAR, "APPROX"),
        ("circa", YEAR, "APPROX"),
        ("the first half of", DECADE, "START"),
        ("the last quarter of", DECADE, "END"),
        ("nearly", WEEKS, "LESS_THAN"),
        ("at least", WEEKS, "EQUAL_OR_MORE"),
        ("up to", WEEKS, "EQUAL_OR_LESS"),
        ("more than", WEEKS_AGO, "MORE_THAN"),
    ],
)
def test_a_modifier_belongs_to_the_expression(words: str, meaning: Meaning, mod: str) -> None:
    gap = "" if words.endswith("-") else " "
    assert extended(f"in {words}{gap}[it]", meaning) == [
        (f"{words}{gap}it", m.Modified(meaning, mod))
    ]


@pytest.mark.parametrize(
    ("marked", "meaning"),
    [
        ("over [1990]", YEAR),
        ("some [Monday]", m.Weekday(1)),
        ("the first half of [1990]", YEAR),
        ("early [two weeks]", WEEKS),
        ("sales fell over [two weeks]", WEEKS),
        ("about [the two weeks]", WEEKS),
        ("over [a few weeks]", m.Length(VAGUE, Grain.WEEK)),
        ("early [recently]", m.PAST_REF),
        ("late [every March]", m.every(CalendarUnit(Grain.MONTH, number=3))),
        ("early [early March]", m.Modified(MARCH, "START")),
        ("clearly [1990]", YEAR),
    ],
)
def test_other_words_do_not(marked: str, meaning: Meaning) -> None:
    ((_, found),) = extended(marked, meaning)
    assert found == meaning


@pytest.mark.parametrize("word", ["for", "lasted", "after", "took"])
def test_over_means_more_after_some_words(word: str) -> None:
    ((words, found),) = extended(f"it {word} over [two weeks]", WEEKS)
    assert (words, found) == ("over two weeks", m.Modified(WEEKS, "MORE_THAN"))


def test_some_words_only_extend_the_span() -> None:
    assert extended("it rained later in [1990]", YEAR) == [("later in 1990", YEAR)]


def test_the_week_or_weekend_of_a_day() -> None:
    assert extended("the week of [it]", DAY) == [("the week of it", m.WeekOf(DAY))]
    assert extended("the weekend of [it]", DAY) == [
        ("the weekend of it", m.WeekOf(DAY, weekend=True))
    ]
    assert extended("the week of [it]", YEAR) == [("it", YEAR)]


def test_an_expression_within_a_modifier_is_dropped() -> None:
    weekend = m.Weekend()
    assert extended("over [the weekend] of [March 3]", weekend, DAY) == [
        ("the weekend of March 3", m.WeekOf(DAY, weekend=True))
    ]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("earlier this week", "2009-07-06", "2009-07-08"),
        ("later this week", "2009-07-08", "2009-07-12"),
        ("earlier this year", "2009-01-01", "2009-07-08"),
        ("this week", "2009-07-06", "2009-07-12"),
    ],
)
def test_the_part_of_a_unit_beside_publication(words: str, first: str, last: str) -> None:
    (mention,) = annotate(f"They met {words} in Leith.", parse_iso_day("2009-07-08"))
    assert mention.text == words
    assert mention.when is not None
    assert mention.when.first_day == parse_iso_day(first)
    assert mention.when.last_day == parse_iso_day(last)


def test_the_holidays_around_a_day_are_weeks() -> None:
    (mention,) = annotate("He was ill in the Easter holidays.", parse_iso_day("2009-05-05"))
    assert (mention.value, mention.mod) == ("2009-04-12", "APPROX")
    assert mention.when is not None
    assert mention.when.first_day == parse_iso_day("2009-04-05")
    assert mention.when.last_day == parse_iso_day("2009-04-19")
