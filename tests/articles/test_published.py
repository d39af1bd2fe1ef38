"""Publication dates: what is one, what is none, and that none is guessed."""

import pytest

from timeline.articles import published
from timeline.articles.published import day_in, day_in_file_name, without_date
from timeline.dates import days

DAY = days.day_number(2022, 1, 7)


@pytest.mark.parametrize(
    "text",
    [
        "2022-01-07",
        " 2022-01-07 ",
        "'2022-01-07'",
        "2022-01-07T23:30:00Z",
        "2022-01-07 08:15 GMT",
        "2022-01-07T08:15:00.123+05:00",
        "7 January 2022",
        "January 7, 2022",
        "Fri, 7 Jan 2022",
        "07.01.2022",
        "7 janvier 2022",
    ],
)
def test_a_date_alone_is_read(text: str) -> None:
    assert day_in(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "Friday",
        "January 2022",
        "2022",
        "2022-02-30",
        "2022-13-01",
        "03/04/2021",  # March or April
        "24 killed in 2022",
        "1 to 2 May 2021",
        "6–9 March 2021",
        "On 7 January 2022 the ferry left the port of Hallam with 143 people aboard.",
        "2022-01-07" * 10,
    ],
)
def test_what_names_no_single_day_is_no_publication_date(text: str) -> None:
    assert day_in(text) is None


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Page last updated at 17:57 GMT, Friday, 7 January 2022", False),
        ("7 January 2022 (updated)", False),
        ("7 January 2022 om 17:57 uur", True),  # may be a date in a language like English
    ],
)
def test_dateparser_is_not_loaded_for_an_english_line_with_a_date(
    monkeypatch: pytest.MonkeyPatch, text: str, needed: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(published, "parse_absolute", asked.append)
    published._day_in_words.cache_clear()
    assert day_in(text) is None
    assert asked == [text] * needed
    published._day_in_words.cache_clear()


def test_a_date_with_slashes_counts_when_it_has_one_reading() -> None:
    assert day_in("25/03/2021") == days.day_number(2021, 3, 25)
    assert day_in("03/03/2021") == days.day_number(2021, 3, 3)


@pytest.mark.parametrize(
    "stem",
    ["2022-01-07-title", "20220107_title", "title 2022.01.07", "2022-01-07", "a_2022-01-07T0800"],
)
def test_a_file_name_gives_its_one_date(stem: str) -> None:
    assert day_in_file_name(stem) == DAY


@pytest.mark.parametrize(
    "stem",
    [
        "title",
        "000_1e0858653d72f22e",
        "12345678",
        "2022-13-07",
        "x20220107y",
        "2021-01-01_2021-12-31",
    ],
)
def test_a_file_name_without_one_date_gives_none(stem: str) -> None:
    assert day_in_file_name(stem) is None


def test_a_date_is_taken_off_a_file_name() -> None:
    assert without_date("2022-01-07-ferry-sinks").strip("- ") == "ferry-sinks"
