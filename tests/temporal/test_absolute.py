"""Absolute dates by dateparser: exact texts, nothing filled in."""

import subprocess
import sys

import pytest

from timeline.dates import Grain, When, days
from timeline.temporal.absolute import parse_absolute


@pytest.mark.parametrize(
    "text",
    ["7 janvier 2022", "Jan. 7th 2022", "07.01.2022", "7. Januar 2022", "7 de enero de 2022",
     "2022年1月7日"],
)  # fmt: skip
def test_day_of_any_language(text: str) -> None:
    assert parse_absolute(text) == When.day(2022, 1, 7)


def test_what_is_not_written_is_not_filled_in() -> None:
    assert parse_absolute("janvier 2022") == When.unit(days.moment(2022, 1), Grain.MONTH)
    assert parse_absolute("2022") == When.unit(days.moment(2022), Grain.YEAR)


def test_time_of_day_is_kept_to_the_minute() -> None:
    when = parse_absolute("Friday, 7 January 2022, 10:05 GMT")
    assert when == When.unit(days.moment(2022, 1, 7, 10, 5), Grain.MINUTE)


@pytest.mark.parametrize(
    "text",
    ["7 janvier", "hier", "yesterday", "Khabar 24", "2 days ago", "may", "12:30", "", "1500 homes",
     "Febtember 30, 2022", "x" * 500],
)  # fmt: skip
def test_relative_or_incomplete_text_is_no_date(text: str) -> None:
    assert parse_absolute(text) is None


def test_languages_narrow_the_reading() -> None:
    assert parse_absolute("7 janvier 2022", languages=["fr"]) == When.day(2022, 1, 7)
    assert parse_absolute("7 janvier 2022", languages=["en"]) is None


def test_dateparser_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, timeline.temporal, timeline.temporal.typed_dates;"
        " print('dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    "text", ["2022-W13", "13 2022", "13th 2022", "2022 No. 12", "No. 12 2022", "Vol. 3, 2022"]
)
def test_no_part_is_filled_in_from_today(text: str) -> None:
    assert parse_absolute(text) is None
