"""Sentences that a later article prints again."""

import pytest

from timeline.model import Status
from timeline.story.build import build

from .sample import MONDAY, article

SENTENCE = "On Friday the council of Leith reported that it had counted 147 seals in the harbour."


def statuses(*texts: str, days: int) -> list[Status]:
    each = [article(f"a{n}", text, MONDAY + n * days) for n, text in enumerate(texts)]
    return [event.status for event in build(each).events if not event.is_inferred]


@pytest.mark.parametrize(
    ("days", "second"),
    [(28, Status.REPRINT), (1, Status.PROPOSED)],  # a day later it is the same Friday
)
def test_a_weekday_printed_again_is_that_of_the_first(days: int, second: Status) -> None:
    other = f"A ferry is late. {SENTENCE}"
    assert statuses(SENTENCE, other, days=days) == [Status.PROPOSED, second]


@pytest.mark.parametrize(
    "other",
    [
        SENTENCE.replace("147", "150"),
        SENTENCE.replace("Friday", "Sunday"),
        "On Friday it rained.",
    ],
)
def test_other_sentences_are_reports_of_their_own(other: str) -> None:
    assert statuses(SENTENCE, other, days=28) == [Status.PROPOSED] * 2


def test_a_full_date_stays() -> None:
    text = SENTENCE.replace("On Friday", "On 3 May 2021")
    assert statuses(text, text + " A ferry is late.", days=28) == [Status.PROPOSED] * 2
