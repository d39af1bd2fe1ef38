"""Dates typed into a date field."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.temporal.cases import FRIDAY
from timeline.dates import Grain, When, days
from timeline.dates.edtf import to_edtf
from timeline.temporal.typed_dates import read_date

PHRASES = Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8").splitlines()
TABLE = [line.rpartition(" = ")[::2] for line in PHRASES if line and line[0] != "#"]


@pytest.mark.parametrize(("typed", "edtf"), TABLE)
def test_a_typed_date_is_read(typed: str, edtf: str) -> None:
    assert to_edtf(read_date(typed, FRIDAY)) == edtf


def test_each_phrase_is_there_once() -> None:
    assert len({typed for typed, _ in TABLE}) == len(TABLE) > 200


@pytest.mark.parametrize("typed", ["4th century BC", "4th c. BCE", "the fourth century B.C."])
def test_century_before_christ(typed: str) -> None:
    when = read_date(typed)
    assert (when.first_day, when.grain) == (days.day_number(-399), Grain.CENTURY)
    assert when.last_day == days.day_number(-300, 12, 31)


@pytest.mark.parametrize(
    ("typed", "hours", "grain"),
    [
        ("6 Jan 2022, 10:30 – 12:00", (10.5, 12), Grain.MINUTE),
        ("10:30-12:00 on 6 Jan 2022", (10.5, 12), Grain.MINUTE),
        ("from 10:30 to 12:00 on 6 Jan 2022", (10.5, 12), Grain.MINUTE),
        ("between 2 pm and 4 pm on 6 Jan 2022", (14, 16), Grain.HOUR),
        ("6 Jan 2022, 22:00 – 7 Jan 2022, 02:00", (22, 26), Grain.HOUR),
        ("since 14:00 on 6 Jan 2022", (14, None), Grain.HOUR),
        ("before 6 Jan 2022, 14:30", (None, 14.5), Grain.MINUTE),
        ("6 Jan 2022, morning", (5, 12), Grain.DAYPART),
        ("the morning of 6 January 2022", (5, 12), Grain.DAYPART),
        ("6 Jan 2022 evening", (17, 21), Grain.DAYPART),
        ("night of 6 Jan 2022", (21, 29), Grain.DAYPART),
        ("yesterday morning", (5, 12), Grain.DAYPART),
    ],
)
def test_hours(typed: str, hours: tuple[float | None, float | None], grain: Grain) -> None:
    midnight = days.moment(2022, 1, 6)
    start, end = (None if hour is None else midnight + int(hour * 3600) for hour in hours)
    assert read_date(typed, FRIDAY) == When(start, end, grain)


@pytest.mark.parametrize(
    "typed", ["7 janvier 2022 – 9 janvier 2022", "7. Januar 2022 - 9. Januar 2022"]
)
def test_ends_in_another_language(typed: str) -> None:
    assert to_edtf(read_date(typed)) == "2022-01-07/2022-01-09"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Enter a date."),
        ("   ", "Enter a date."),
        ("Febtember 30", "“Febtember 30” is not a date."),
        ("30 February 2022", "There is no 30 February 2022."),
        ("2022-02-30", "There is no 30 February 2022."),
        ("hello", "“hello” is not a date."),
        ("march", "March of which year? Add the year."),
        ("two weeks", "“two weeks” is not a date on the calendar."),
        ("2003-1999", "The second date is before the first."),
        ("before before 2010", "“before” must be followed by one date."),
        ("03/04/2021", "“03/04/2021” can be Thu 4 Mar 2021 or Sat 3 Apr 2021. Write the month"),
        ("before 3-4-2021", "“3-4-2021” can be"),
        ("3/4/21", "“3/4/21” can be Thu 4 Mar 2021 or Sat 3 Apr 2021."),
        ("2020-21", "“2020-21” can be spring 2020 or the years 2020 – 2021."),
        ("30 February 542", "There is no 30 February 542."),
        ("29 Feb 2021 – 3 Mar 2021", "There is no 29 February 2021."),
        ("30 Feb", "There is no 30 February."),
        ("32 March 2021", "No month has 32 days."),
        ("March 45, 2021", "No month has 45 days."),
        ("2022-13", "There is no month 13."),
        ("2022-13-05", "There is no month 13."),
        ("13/14/2021", "There is no month 13."),
        ("25:61", "25:61 is not a valid time."),
        ("6 Jan 2022, 25:61", "25:61 is not a valid time."),
        ("2022-01-06T25:00", "25:00 is not a valid time."),
        ("2021-W60", "There is no week 60 in 2021."),
        ("week 54 of 2021", "There is no week 54 in 2021."),
        ("2021-W14-8", "There is no day 8 in a week."),
        ("0", "There is no year 0"),
        ("the year 0", "There is no year 0"),
        ("0 BC", "There is no year 0"),
        ("AD 0", "There is no year 0"),
        ("1999 2003", "“1999 2003” contains two dates."),
        ("6 Jan 2022 8 Feb 2022", "“6 Jan 2022 8 Feb 2022” contains two dates"),
        ("March or April 2021", "“March or April 2021” contains two dates"),
        ("1999 and 2003", "“1999 and 2003” contains two dates"),
        ("44 BC – 55 BC", "The second date is before the first."),
        ("400–500 BC", "The second date is before the first."),
        ("9-6 March 2021", "The second date is before the first."),
        ("from 2003 to 1999", "The second date is before the first."),
        ("turn of the century", "Which century? Add its number"),
        ("yesterdayish", "“yesterdayish” is not a date."),
        ("before", "“before” is not a date."),
        ("every Monday", "“every Monday” is not a date on the calendar."),
        ("the 3rd of never", "“the 3rd of never” is not a date."),
        ("12345", "“12345” is not a date."),
        ("x" * 200, "This text is too long to be a date."),
    ],
)
def test_anything_else_gets_a_message(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011
        read_date(typed, FRIDAY)
    assert str(error.value).startswith(sentence)


@pytest.mark.parametrize("typed", ["yesterday", "Jan 6", "last week"])
def test_relative_date_needs_a_reference(typed: str) -> None:
    with pytest.raises(ValueError, match="depends on a date that is not known"):
        read_date(typed)


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_an_error(text: str) -> None:
    try:
        outcome: When | str = read_date(text, FRIDAY)
    except ValueError as error:
        outcome = str(error)
    assert isinstance(outcome, When) or outcome.endswith(".")
