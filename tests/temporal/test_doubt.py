"""Dates whose anchor may be another day than the text is about."""

import pytest

from timeline.dates import days
from timeline.temporal import annotate, annotate_from

TUESDAY = days.day_number(2011, 9, 27)
DAY = "It was hot on 25 June, 2009. "


def doubted(text: str) -> list[str]:
    return [mention.text for mention in annotate(text, TUESDAY) if mention.doubted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counted from a day that is only known by an event
        ("The night before his death, he sang until midnight.", ["midnight"]),
        ("The day of the vote was quiet. The next day, he left.", ["The next day"]),
        ("The week before Christmas was quiet. The next day, he left.", []),
        # what is counted from a doubtful date
        ("The night before his death, he sang until midnight. The next day he died at noon.",
         ["midnight", "The next day", "noon"]),
        # from the day of a plan
        ("A concert was due to open on 13 July. The next day, he was found.", ["The next day"]),
        ("A concert was due to open on 13 July, and the next day, he was found dead.", []),
        ("A concert opened on 13 July. The next day, he was found dead.", []),
    ],
)  # fmt: skip
def test_a_day_that_may_be_another(text: str, expected: list[str]) -> None:
    assert doubted(DAY + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hope to sleep. He leaves tomorrow. Nobody sings the following day.",
         ["the following day"]),
        ("They hope to sleep. He leaves tomorrow. Nobody will sing the following day.", []),
        ("He left yesterday. Nobody sings the following day.", []),
    ],
)  # fmt: skip
def test_a_later_day_that_is_not_said_to_be_ahead(text: str, expected: list[str]) -> None:
    assert doubted(text) == expected


@pytest.mark.parametrize(("between", "is_far"), [(770, False), (830, True)])
def test_a_clock_time_far_from_its_day(between: int, is_far: bool) -> None:
    filler = ("It rained. " * 100)[:between]
    text = f"He died on Monday. {filler}. The quake struck at 16:53 local time."
    assert bool(doubted(text)) is is_far
    assert not doubted(text.replace("struck", "will strike"))
    assert not doubted(text.replace("at 16:53 local time", "on Friday at 16:53 local time"))


def test_a_day_chosen_by_the_user_is_not_doubted() -> None:
    text = "It rained. " * 100 + "The quake struck at 16:53 local time."
    (mention,) = annotate_from(text, 5, TUESDAY - 1)
    assert not mention.doubted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell more than a week ago.", ["more than a week ago"]),
        ("It fell a week ago.", []),
        ("It fell almost a week ago.", []),
        ("It fell more than a year ago.", []),
    ],
)
def test_a_day_that_is_only_a_limit(text: str, expected: list[str]) -> None:
    assert doubted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are tickets left. We hope to sell out on the day.", ["the day"]),
        ("The show is on 8 October. We hope to sell out on the day.", ["the day"]),
        ("The show was announced the day before.", []),
        ("They will open today.", []),
    ],
)
def test_the_day_may_be_another_than_that_of_publication(text: str, expected: list[str]) -> None:
    assert doubted(text) == expected
