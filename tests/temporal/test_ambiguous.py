"""Figures that can be two days, in typed dates and in articles."""

import pytest

from tests.temporal.cases import FRIDAY
from timeline.articles.published import day_in
from timeline.dates import When
from timeline.temporal import annotate
from timeline.temporal.ambiguous import two_readings


def test_both_readings_month_first() -> None:
    assert two_readings("03/04/2021") == (When.day(2021, 3, 4), When.day(2021, 4, 3))


@pytest.mark.parametrize(
    "text",
    ["03/13/2021", "13/03/2021", "05/05/2021", "03.04.2021", "2021-03-04", "0/4/2021", "", "3/4"],
)
def test_one_reading_or_none(text: str) -> None:
    assert two_readings(text) is None


@pytest.mark.parametrize("text", ["03/04/2021", "3-4-2021"])
def test_no_publication_date_is_read_from_it(text: str) -> None:
    assert day_in(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on 03/04/2021.", "2021-03-04"),
        ("It was signed on 03/04/2021 and void on 25/04/2021.", "2021-04-03"),
        ("It was signed on 03/04/2021 and void on 04/25/2021.", "2021-03-04"),
        ("It was signed on 03/04/2021 and void on 25 April 2021.", "2021-04-03"),
        ("It was signed on 03/04/2021 and void on April 25, 2021.", "2021-03-04"),
    ],
)
def test_an_article_is_read_by_its_own_convention(text: str, value: str) -> None:
    assert annotate(text, FRIDAY)[0].value == value
