"""Which expressions give events, and which give one event together."""

from dataclasses import replace
from pathlib import Path

from timeline.articles import load
from timeline.dates import Grain, When, days
from timeline.events import propose
from timeline.model import (
    Article,
    Claim,
    Expression,
    Mention,
    Reason,
    Span,
    Status,
    TimexType,
)
from timeline.temporal import TAGGER_VERSION, annotate

TEXT = "The bridge fell yesterday. Repairs from Monday to Friday took two weeks."
DAY = When.day(2022, 1, 6)


def mention(words: str, when: When | None, text: str = TEXT, **more: object) -> Mention:
    start = text.index(words)
    span = Span(start, start + len(words))
    given = Mention(span, words, TimexType.DATE, "value", when, Reason("test"))
    return replace(given, **more)  # type: ignore[arg-type]


def article(text: str = TEXT) -> Article:
    return Article("a", "A", text, days.day_number(2022, 1, 7))


def test_an_event_knows_its_source() -> None:
    (event,) = propose(article(), [mention("yesterday", DAY)])
    assert event.id == "a:16"
    assert event.title == "The bridge fell"
    assert event.when == DAY
    sentence = Span(0, 26)
    expression = Expression(Span(16, 25), "yesterday", "value", rule="test", tagger=TAGGER_VERSION)
    assert event.claims == (Claim("a", sentence, sentence, (expression,), DAY),)
    assert event.by_hand == frozenset()


def test_durations_and_references_give_none() -> None:
    assert propose(article(), [mention("two weeks", None, type=TimexType.DURATION)]) == []


def test_an_unresolved_expression_gives_an_event_without_a_date() -> None:
    (event,) = propose(article(), [mention("yesterday", None, unresolved=True)])
    assert event.when is None


def test_a_doubted_year_gives_a_doubted_event() -> None:
    text = "It burned in 1850. It burned in 1990."
    given = article(text)
    events = propose(given, annotate(text, given.published))
    assert [event.status for event in events] == [Status.DOUBTED, Status.PROPOSED]


def test_a_range_is_one_event() -> None:
    last = mention("Friday", When.day(2022, 1, 7))
    first = mention("Monday", When.day(2022, 1, 3), range_end=last.span)
    (event,) = propose(article(), [first, last])
    assert event.when == When.day(2022, 1, 3).joined(When.day(2022, 1, 7))
    assert [claim.spans for claim in event.claims] == [(first.span, last.span)]


def test_an_unresolved_range_is_also_one_event() -> None:
    last = mention("Friday", None, unresolved=True)
    first = mention("Monday", None, unresolved=True, range_end=last.span)
    (event,) = propose(article(), [first, last])
    assert event.when is None
    assert [claim.spans for claim in event.claims] == [(first.span, last.span)]


def test_a_range_that_would_end_before_it_starts_is_two_events() -> None:
    last = mention("Friday", When.day(2022, 1, 1))
    first = mention("Monday", When.day(2022, 1, 3), range_end=last.span)
    assert len(propose(article(), [first, last])) == 2


def test_two_expressions_of_one_date_side_by_side_are_one_event() -> None:
    text = "They observe Christmas today."
    mentions = [mention("Christmas", DAY, text), mention("today", DAY, text)]
    (event,) = propose(article(text), mentions)
    assert event.title == "They observe Christmas"
    assert [span.of(text) for span in event.claims[0].spans] == ["today", "Christmas"]


def test_the_same_date_in_two_clauses_is_two_events() -> None:
    text = "The bridge fell yesterday; the mayor resigned yesterday evening."
    second = replace(mention("yesterday evening", DAY, text), span=Span(46, 63))
    mentions = [mention("yesterday", DAY, text), second]
    assert len(propose(article(text), mentions)) == 2


def test_the_finer_of_two_equal_dates_leads() -> None:
    text = "It fell on Thursday yesterday."
    hour = When.unit(DAY.start or 0, Grain.HOUR)
    mentions = [mention("Thursday", hour, text), mention("yesterday", hour, text)]
    assert propose(article(text), mentions)[0].claims[0].span.of(text) == "yesterday"


def test_a_mention_in_white_space_of_no_sentence_is_harmless() -> None:
    blank = Mention(Span(0, 1), " ", TimexType.DATE, "v", DAY, Reason("test"))
    (event,) = propose(article("  "), [blank])
    assert event.claims[0].sentence == Span(0, 1)


def test_the_seed_article(seed_article: Path) -> None:
    (seed,) = load([seed_article]).articles
    events = propose(seed, annotate(seed.text, seed.published))
    assert [event.claims[0].span.of(seed.text) for event in events] == [
        "yesterday",
        "Wednesday",
        "overnight",
        "yesterday",
        "the past few days",
        "three decades ago",
        "early yesterday",
        "today",
    ]
    assert len({(event.title, event.when) for event in events}) == len(events)


def test_one_moment_by_two_clocks_and_its_day_are_one_event() -> None:
    text = "It struck at 1653 local time (2153 GMT) on Tuesday, and rain fell on Monday."
    article = Article("a", "…", text, days.day_number(2010, 1, 14))
    struck, rain = propose(article, annotate(text, article.published))
    assert [each.text for each in struck.claims[0].expressions] == [
        "1653 local time",
        "2153 GMT",
        "Tuesday",
    ]
    assert rain.when == When.day(2010, 1, 11)
