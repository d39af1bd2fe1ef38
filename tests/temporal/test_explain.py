"""How a date was counted, in short."""

import pytest

from timeline.dates import days
from timeline.temporal import annotate
from timeline.temporal.explain import in_short

FRIDAY = days.day_number(2022, 1, 7)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It fell yesterday.", FRIDAY, "counted from publication: the day before"),
        ("It fell yesterday.", None, "waits for the publication date of its article"),
        ("It fell on 6 January 2022.", FRIDAY, ""),
    ],
)
def test_how_a_date_was_counted_is_said_in_short(
    text: str, published: int | None, expected: str
) -> None:
    (mention,) = annotate(text, published)
    assert in_short(mention) == expected


def test_the_words_that_gave_the_day_are_named() -> None:
    *_, mention = annotate("It closed on 3 March 2021. It fell the next day.", FRIDAY)
    assert in_short(mention).startswith("counted from “3 March 2021”, Wed 3 Mar 2021")
