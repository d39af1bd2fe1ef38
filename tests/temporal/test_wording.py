"""Every way to interpret an expression has its words."""

from fractions import Fraction

import pytest

from timeline.dates import Grain
from timeline.interpretation import (
    CountAway,
    DayOfMonth,
    DayOfWeek,
    Interpretation,
    InYear,
    NamedHoliday,
    NthOf,
    Occurrence,
    OtherChurch,
    PartOf,
    Plain,
    Related,
    UnitAway,
    UnitYearBefore,
    WeekdayBeside,
    WeekendAway,
    WeekOf,
    Which,
    YearPart,
)
from timeline.temporal.wording import describe

WEDNESDAY = DayOfWeek(3)
THIRD_OF_MARCH = YearPart(Grain.DAY, 3, 3)
LATEST = Occurrence(Which.UP_TO_DATE, WEDNESDAY)
NEAREST = Which.NEAREST_TO_DATE

WORDS: list[tuple[Interpretation, str]] = [
    (Occurrence(Which.SOME, WEDNESDAY), "a Wednesday"),
    (LATEST, "the latest Wednesday up to that day"),
    (Occurrence(Which.BEFORE_DATE, WEDNESDAY), "the latest Wednesday before that day"),
    (Occurrence(Which.BEFORE_LAST, WEDNESDAY), "the Wednesday before last"),
    (Occurrence(Which.SAME_DAY, WEDNESDAY), "that day itself"),
    (Occurrence(Which.BEFORE_DATE, THIRD_OF_MARCH), "the latest 3 March before it"),
    (Occurrence(NEAREST, YearPart(Grain.QUARTER, 10)), "the nearest fourth quarter to it"),
    (Occurrence(NEAREST, YearPart(Grain.HALF, 7)), "the nearest second half to it"),
    (Occurrence(Which.OF_YEAR, YearPart(Grain.SEASON, 9, word="fall")), "the fall of that year"),
    (
        Occurrence(NEAREST, THIRD_OF_MARCH, weekday=1),
        "the nearest 3 March to it that is a Monday",
    ),
    (
        Occurrence(NEAREST, THIRD_OF_MARCH, weekday=1, is_on_weekday=False),
        "the nearest 3 March to it, which is not a Monday",
    ),
    (Occurrence(Which.NEAREST, NamedHoliday("mother's day")), "the nearest Mother's Day"),
    (OtherChurch(NamedHoliday("easter")), "the Western Easter"),
    (OtherChurch(NamedHoliday("easter", is_orthodox=True)), "the Orthodox Easter"),
    (InYear(-43, -1), "in 44 BC"),
    (UnitAway(0, Grain.DAY), "that day"),
    (UnitAway(0, Grain.WEEK), "the week of that day"),
    (UnitAway(-1, Grain.DAY), "the day before"),
    (UnitAway(2, Grain.MONTH), "2 months after"),
    (UnitAway(0, Grain.YEAR, "END"), "the end of the year of that day"),
    (UnitAway(0, Grain.MONTH, "MID"), "the middle of the month of that day"),
    (WeekendAway(-2), "2 weekends before"),
    (CountAway(Fraction(1, 2), "century", is_before=False), "half a century after"),
    (CountAway(Fraction(1, 2), "hour", is_before=True), "half an hour before"),
    (CountAway(Fraction(5, 2), "years", is_before=True), "2.5 years before"),
    (CountAway(Fraction(3), "decades", True, is_about=True), "about 3 decades before"),
    (UnitYearBefore(Grain.MONTH), "that month a year before"),
    (DayOfMonth(15), "day 15 of that month"),
    (
        Related(NthOf(-1, Grain.DAY), UnitAway(0, Grain.MONTH)),
        "the last day of the month of that day",
    ),
    (
        Related(NthOf(2, Grain.DAY, 1), UnitAway(0, Grain.MONTH)),
        "the second Monday of the month of that day",
    ),
    (Related(WeekOf(is_weekend=False), LATEST), "the week of the latest Wednesday up to that day"),
    (
        Related(WeekOf(is_weekend=True), Occurrence(Which.NEAREST, NamedHoliday("labor day"))),
        "the weekend beside the nearest Labor Day",
    ),
    (
        Related(WeekdayBeside(5, is_after=True), UnitAway(1, Grain.DAY)),
        "the Friday after the day after",
    ),
    (
        Related(PartOf(THIRD_OF_MARCH), UnitAway(-1, Grain.YEAR)),
        "the 3 March of the year before",
    ),
    (
        Related(CountAway(Fraction(2), "weeks", is_before=True), LATEST),
        "2 weeks before the latest Wednesday up to that day",
    ),
    (Related(Plain.YEAR_BEFORE, Plain.SAME_QUARTER), "a year before that quarter"),
]


@pytest.mark.parametrize(("interpretation", "words"), WORDS, ids=[words for _, words in WORDS])
def test_an_interpretation_is_described(interpretation: Interpretation, words: str) -> None:
    assert describe(interpretation) == words


@pytest.mark.parametrize("plain", Plain)
def test_each_plain_interpretation_has_words_of_its_own(plain: Plain) -> None:
    assert describe(plain)
    assert [describe(other) for other in Plain].count(describe(plain)) == 1


@pytest.mark.parametrize("which", Which)
def test_each_choice_has_words(which: Which) -> None:
    words = describe(Occurrence(which, THIRD_OF_MARCH))
    assert words
    assert "{" not in words
    assert ("3 March" in words) is (which is not Which.SAME_DAY)


def test_no_interpretation_has_no_words() -> None:
    assert describe(None) == ""
