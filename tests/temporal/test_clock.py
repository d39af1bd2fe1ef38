"""Zones of clock times, and days and times that do not exist."""

import json

import pytest

from tests.temporal.cases import FRIDAY
from timeline.dates import Grain, When, days
from timeline.export.annotations import annotation_line
from timeline.model import Article, Mention
from timeline.temporal import annotate
from timeline.temporal.explain import sentence


def mention_of(text: str) -> Mention:
    (mention,) = annotate(text, FRIDAY)
    return mention


@pytest.mark.parametrize(
    ("text", "words", "value", "zone"),
    [
        ("It fell at 5 p.m. EST.", "5 p.m. EST", "2022-01-07T17:00", "-05:00"),
        ("It fell at 5 p.m. ET on Monday.", "5 p.m. ET on Monday", "2022-01-03T17:00", "ET"),
        ("It fell on Monday at 14:00 GMT.", "Monday at 14:00 GMT", "2022-01-03T14:00", "Z"),
        ("It fell at 1430 CET.", "1430 CET", "2022-01-07T14:30", "+01:00"),
        ("It fell at noon Pacific time.", "noon Pacific time", "2022-01-07T12:00", "PT"),
        ("It fell at 9 a.m. local time.", "9 a.m. local time", "2022-01-07T09:00", "local"),
        ("It fell at 9 a.m. on Monday.", "9 a.m. on Monday", "2022-01-03T09:00", ""),
        ("At 2021-03-03T14:30Z.", "2021-03-03T14:30Z", "2021-03-03T14:30Z", "Z"),
        ("At 2021-03-03T14:30:00Z.", "2021-03-03T14:30:00Z", "2021-03-03T14:30:00Z", "Z"),
        (
            "At 2021-03-03T14:30:00.250+05:30.",
            "2021-03-03T14:30:00.250+05:30",
            "2021-03-03T14:30:00.250+05:30",
            "+05:30",
        ),
        ("At 2021-03-03 14:30:00-08.", "2021-03-03 14:30:00-08", "2021-03-03T14:30:00-08", "-08"),
        ("At 2021-03-03 14:30 UTC.", "2021-03-03 14:30 UTC", "2021-03-03T14:30", "Z"),
    ],
)
def test_a_zone_is_part_of_the_expression(text: str, words: str, value: str, zone: str) -> None:
    mention = mention_of(text)
    assert (mention.text, mention.value, mention.zone) == (words, value, zone)
    assert mention.when is not None
    assert not mention.impossible


def test_the_date_is_that_of_the_wall_clock() -> None:
    stamp = mention_of("At 2021-03-03T23:30:00-08:00.")
    assert stamp.when == When.unit(days.moment(2021, 3, 3, 23, 30), Grain.SECOND)


def test_a_range_of_times_is_not_a_zone() -> None:
    first, *_ = annotate("Held 2021-03-03 10:00-11:30.", FRIDAY)
    assert first.zone == ""


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It was signed on February 30, 2021.", "February 30, 2021", "2021-02-30"),
        ("It was signed on February 30.", "February 30", "XXXX-02-30"),
        ("It was signed on 31 April 2021.", "31 April 2021", "2021-04-31"),
        ("It was signed on 31/02/2021.", "31/02/2021", "2021-02-31"),
        ("It was signed on 2021-13-45.", "2021-13-45", "2021-13-45"),
        ("It was signed on Feb. 29, 2021.", "Feb. 29, 2021", "2021-02-29"),
        ("The log ends at 2021-02-03T25:00:00Z.", "2021-02-03T25:00:00Z", "2021-02-03T25:00:00Z"),
        ("He left at 25:61 on Monday.", "25:61 on Monday", "2022-01-03T25:61"),
        ("He left at 24:30.", "24:30", "2022-01-07T24:30"),
    ],
)
def test_days_and_times_that_do_not_exist_are_kept_and_flagged(
    text: str, words: str, value: str
) -> None:
    mention = mention_of(text)
    assert (mention.text, mention.value, mention.when) == (words, value, None)
    assert mention.impossible
    assert not mention.unresolved
    assert "there is no such day or time" in sentence(mention)
    (expression,) = json.loads(annotation_line(Article("a", "", text), [mention]))["expressions"]
    assert expression["impossible"] is True


@pytest.mark.parametrize(
    "text",
    ["It lasted two weeks.", "They meet daily.", "He recently left.", "It closed yesterday.",
     "They meet on Mondays.", "He left on Feb. 29.", "It rained on the same day that he left."],
)  # fmt: skip
@pytest.mark.parametrize("published", [FRIDAY, None])
def test_expressions_without_a_date_are_not_impossible(text: str, published: int | None) -> None:
    assert not any(mention.impossible for mention in annotate(text, published))


@pytest.mark.parametrize(
    "text", ["She ran it in 25:61.", "He scored at 25:61 after a penalty and a goal."]
)
def test_a_length_in_clock_notation_is_not_a_time_of_day(text: str) -> None:
    assert annotate(text, FRIDAY) == ()
