"""Reports that mention the main event of a story by a noun."""

import pytest

from timeline.dates import When
from timeline.model import Article, Basis, Event, Status
from timeline.story import known_event
from timeline.story.build import build

from .sample import MONDAY, article

REPORTS = [
    article(f"r{n}", text, MONDAY)
    for n, text in enumerate(
        (
            "Roads are blocked after Saturday's earthquake.",
            "The mayor spoke of victims of Saturday's quake.",
            "A mine near Leith closed because of Saturday's earthquake.",
            "Students sleep in tents after Saturday's earthquake.",
            "Ferries came late after Saturday's quake.",
        )
    )
]
LATER = MONDAY + 9  # a Wednesday


def events_of(text: str, *others: Article) -> list[Event]:
    found = build([article("a", text, LATER), *others]).events
    return [event for event in found if event.article == "a"]


def news(text: str, *others: Article) -> Event:
    (event,) = (event for event in events_of(text, *others) if event.is_inferred)
    return event


@pytest.mark.parametrize(
    "text",
    [
        "A nurse was in the hospital of Leith when the earthquake struck.",
        "Minutes after the earthquake a nurse ran to the hospital of Leith.",
        "A nurse was one of many helpers in Leith at the time of the quake.",
    ],
)
def test_news_about_its_time_is_of_its_day(text: str) -> None:
    event = news(text, *REPORTS)
    assert event.when == When.day(2022, 1, 1)
    assert event.claims[0].basis is Basis.STORY_DAY


@pytest.mark.parametrize(
    "text",
    [
        "A nurse has returned who was in Leith when the earthquake struck.",  # she returned now
        "A nurse was in the hospital of Leith when the lights went out.",
        "A nurse was in the hospital of Leith when the storm struck.",
    ],
)
def test_other_news_is_not(text: str) -> None:
    assert news(text, *REPORTS).when == When.day(2022, 1, 12)


def test_too_few_reports_make_no_main_event(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "A nurse was in the hospital of Leith when the earthquake struck."
    assert news(text, *REPORTS[1:]).when == When.day(2022, 1, 12)
    monkeypatch.setattr(known_event, "FEWEST", 4)
    assert news(text, *REPORTS[1:]).when == When.day(2022, 1, 1)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Saturday's earthquake", Status.DOUBTED),  # read as a week later
        ("last Saturday's earthquake", Status.DOUBTED),
        ("Friday's earthquake", Status.PROPOSED),
        ("Saturday's meeting", Status.PROPOSED),
    ],
)
def test_the_weekday_of_the_main_event_weeks_later(words: str, status: Status) -> None:
    first = next(
        e for e in events_of(f"He left soon after {words}.", *REPORTS) if e.claims[0].expressions
    )
    assert first.status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("She was in Leith when the earthquake struck on Saturday.", Status.DOUBTED),
        ("She has slept outside since the 7.0-magnitude quake hit on Saturday.", Status.DOUBTED),
        ("She was in Leith when the earthquake struck on Friday.", Status.PROPOSED),
        ("She was in Leith when the storm struck on Saturday.", Status.PROPOSED),
        ("When the earthquake struck she rang. It hit her on Saturday.", Status.PROPOSED),
    ],
)
def test_the_weekday_on_which_it_struck_weeks_later(text: str, status: Status) -> None:
    first = next(e for e in events_of(text, *REPORTS) if e.claims[0].expressions)
    assert first.status is status
