"""Messages for text that was typed as a date and is not one."""

import pytest

from timeline.dates import days
from timeline.temporal.input_errors import (
    EXAMPLES,
    incomplete_date,
    undated_expression,
    unreadable_date,
)
from timeline.temporal.tagger import annotate

FRIDAY = days.day_number(2022, 1, 7)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "turn of the century",
            "Which century? Add its number, for example: turn of the 20th century.",
        ),
        (
            "at the turn of the century",
            "Which century? Add its number, for example: turn of the 20th century.",
        ),
        ("turn of the 20th century", None),
        ("2022-13", "There is no month 13."),
        ("2022-12", None),
        ("2019-20", None),
        ("2022-21", None),
        ("2022-00", None),
    ],
)
def test_a_part_that_is_missing_or_too_high(text: str, message: str | None) -> None:
    assert incomplete_date(text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("march", "March of which year? Add the year."),
        ("13/13/2022", "There is no month 13."),
        ("32 March 2022", "No month has 32 days."),
        ("March 32", "No month has 32 days."),
        ("at 24:00", "24:00 is not a valid time."),
        ("at 23:60", "23:60 is not a valid time."),
        (
            "1999 and 2003",
            "“1999 and 2003” contains two dates. Enter one of them, or a range, for example: "
            "1999 – 2003.",
        ),
        ("soon", f"“soon” is not a date. {EXAMPLES}"),
        ("at 23:59", f"“at 23:59” is not a date. {EXAMPLES}"),
    ],
)
def test_a_text_that_is_no_date(text: str, message: str) -> None:
    assert unreadable_date(text, None) == message


@pytest.mark.parametrize(
    ("text", "cycles", "message"),
    [
        ("30 February 2021", 0, "There is no 30 February 2021."),
        ("30 February 2021", 25, "There is no 30 February 12021."),
        ("30 February", 0, "There is no 30 February."),
    ],
)
def test_a_day_that_no_calendar_has(text: str, cycles: int, message: str) -> None:
    (mention,) = annotate(text, FRIDAY)
    assert undated_expression(text, mention, cycles) == message


def test_words_that_depend_on_a_date_that_is_not_known() -> None:
    (mention,) = annotate("yesterday", None)
    assert undated_expression("yesterday", mention, 0) == (
        "“yesterday” depends on a date that is not known. Add the year."
    )
