"""What a person types into a date field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.temporal.cases import FRIDAY
from timeline.dates import Certainty, Grain, When, days
from timeline.dates.edtf import to_edtf
from timeline.dates.words import in_words
from timeline.temporal.typed import read_date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("6 Jan 2022", "2022-01-06"),
        ("Jan 6, 2022", "2022-01-06"),
        ("Jan 6", "2022-01-06"),
        ("yesterday", "2022-01-06"),
        ("on Thursday", "2022-01-06"),
        ("2022-01-06", "2022-01-06"),
        ("Thu 6 Jan 2022", "2022-01-06"),
        ("7 janvier 2022", "2022-01-07"),
        ("07.01.2022", "2022-01-07"),
        ("07/31/2022", "2022-07-31"),
        ("31/07/2022", "2022-07-31"),
        ("07/07/2022", "2022-07-07"),
        ("March 2021", "2021-03"),
        ("2021", "2021"),
        ("early March 2021", "2021-03-01/2021-03-10~"),
        ("circa 1850", "1850~"),
        ("about 1992", "1992~"),
        ("perhaps 1992", "1992?"),
        ("perhaps about 1992", "1992%"),
        ("before 2010", "../2009"),
        ("after 2010", "2011/.."),
        ("since May 2020", "2020-05/.."),
        ("until May 2020", "../2020-05"),
        ("1999-2003", "1999/2003"),
        ("between 1999 and 2003", "1999/2003"),
        ("2019-20", "2019/2020"),
        ("2019/20", "2019/2020"),
        ("2019 –", "2019/.."),
        ("6 Jan 2022 -", "2022-01-06/.."),
        ("6-9 March 2021", "2021-03-06/2021-03-09"),
        ("28 Dec 2021 to 3 Jan 2022", "2021-12-28/2022-01-03"),
        ("March to May 2021", "2021-03/2021-05"),
        ("44 BC", "-0043"),
        ("AD 79", "0079"),
        ("the 1990s", "199X"),
        ("19th century", "18XX"),
        ("Q3 2020", "2020-35"),
        ("spring 2019", "2019-21"),
        ("14:30 6 Jan 2022", "2022-01-06T14:30:00"),
        ("6 Jan 2022, 14:30", "2022-01-06T14:30:00"),
        ("199X", "199X"),
    ],
)
def test_reads(typed: str, edtf: str) -> None:
    assert to_edtf(read_date(typed, FRIDAY)) == edtf


def test_century_before_christ() -> None:
    when = read_date("4th century BC")
    assert (when.first_day, when.grain) == (days.day_number(-399), Grain.CENTURY)
    assert when.last_day == days.day_number(-300, 12, 31)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "There is no date here."),
        ("   ", "There is no date here."),
        ("Febtember 30", "“Febtember 30” is not a date."),
        ("30 February 2022", "There is no 30 February 2022."),
        ("2022-02-30", "There is no 30 February 2022."),
        ("hello", "“hello” is not a date."),
        ("march", "March of which year? Write it too."),
        ("two weeks", "“two weeks” names no place on the calendar."),
        ("2003-1999", "The second date comes before the first one."),
        ("before before 2010", "“before” needs one date after it."),
        ("03/04/2021", "“03/04/2021” may be Thu 4 Mar 2021 or Sat 3 Apr 2021. Write the month"),
        ("before 3-4-2021", "“3-4-2021” may be"),
        ("x" * 200, "This is too long for a date."),
    ],
)
def test_nonsense_gets_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError) as told:  # noqa: PT011
        read_date(typed, FRIDAY)
    assert str(told.value).startswith(sentence)


@pytest.mark.parametrize("typed", ["yesterday", "Jan 6", "last week"])
def test_relative_date_needs_a_reference(typed: str) -> None:
    with pytest.raises(ValueError, match="counts from a day that is not known"):
        read_date(typed)


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_an_error(text: str) -> None:
    try:
        outcome: When | str = read_date(text, FRIDAY)
    except ValueError as told:
        outcome = str(told)
    assert isinstance(outcome, When) or outcome.endswith(".")


units = st.builds(
    When.unit,
    st.integers(days.moment(1001), days.moment(2100)),
    st.sampled_from(
        (Grain.MINUTE, Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.HALF,
         Grain.YEAR, Grain.CENTURY)
    ),
    st.sampled_from(Certainty),
)  # fmt: skip


@given(units)
def test_what_the_program_shows_can_be_typed_back(when: When) -> None:
    assert read_date(in_words(when)) == when
