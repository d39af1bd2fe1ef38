"""Other readings of an expression, for its event and for all similar ones."""

import pytest

from timeline.dates import Grain, When, days
from timeline.model import Anchor, Article, Event, Mention, Status
from timeline.project import edits
from timeline.project.edits import annotate_article
from timeline.project.history import History
from timeline.project.readings import (
    ChosenReading,
    can_be_counted,
    chosen_reading,
    count_from,
    counted_from,
    read_alike,
    read_as,
)

FRIDAY = days.day_number(2022, 1, 7)
TEXT = "It fell on Wednesday. They met on Monday. It rained on Tuesday. It had closed yesterday."


@pytest.fixture
def history() -> History:
    history = History()
    history.do(edits.add_articles([Article(id, "Bridge", TEXT, FRIDAY) for id in ("a", "b")]))
    return history


def event_and_mention(history: History, words: str, article: str = "a") -> tuple[Event, Mention]:
    source = history.project.articles[article]
    mention = next(m for m in annotate_article(source) if m.text == words)
    event = next(
        event
        for event in history.project.events.values()
        if event.article == article and event.claims[0].span == mention.span
    )
    return event, mention


def choose(history: History) -> ChosenReading:
    """Wednesday is read as the one after."""
    event, mention = event_and_mention(history, "Wednesday")
    edit = read_as(event, mention, mention.reason.others[0])
    assert edit.name == "Read “Wednesday” as Wed 12 Jan 2022"
    history.do(edit)
    chosen = chosen_reading(*event_and_mention(history, "Wednesday"))
    assert chosen is not None
    return chosen


def test_choosing_a_reading_sets_the_date_by_hand(history: History) -> None:
    chosen = choose(history)
    assert chosen.event.when == When.day(2022, 1, 12)
    assert chosen.event.by_hand == {"when"}
    assert chosen.event.status is Status.ACCEPTED
    history.undo()
    assert event_and_mention(history, "Wednesday")[0].when == When.day(2022, 1, 5)


def test_a_date_that_is_not_a_reading_is_not_a_chosen_reading(history: History) -> None:
    event, mention = event_and_mention(history, "Wednesday")
    assert chosen_reading(event, mention) is None
    assert chosen_reading(event, None) is None
    history.do(edits.move(event, When.day(2021, 1, 1)))
    assert chosen_reading(*event_and_mention(history, "Wednesday")) is None


def test_similar_expressions_get_the_same_reading_unless_the_user_decided(
    history: History,
) -> None:
    chosen = choose(history)
    by_hand, _ = event_and_mention(history, "Tuesday")
    history.do(edits.move(by_hand, When.day(2021, 1, 1)))
    dismissed, _ = event_and_mention(history, "Tuesday", "b")
    history.do(edits.dismiss([dismissed]))
    edit = read_alike(history.project, chosen)
    assert edit.name == "Read 3 dates like “Wednesday”"
    history.do(edit)
    for words, article, day in (
        ("Wednesday", "b", 12),
        ("Monday", "a", 10),
        ("Monday", "b", 10),
        ("yesterday", "a", 6),
    ):
        assert event_and_mention(history, words, article)[0].when == When.day(2022, 1, day)
    assert event_and_mention(history, "Monday")[0].status is Status.PROPOSED
    assert event_and_mention(history, "Tuesday")[0].when == When.day(2021, 1, 1)
    assert event_and_mention(history, "Tuesday", "b")[0].when == When.day(2022, 1, 4)
    history.undo()
    assert event_and_mention(history, "Monday")[0].when == When.day(2022, 1, 3)


def test_without_similar_expressions_nothing_changes(history: History) -> None:
    chosen = choose(history)
    for id in ("a", "b"):
        for words in ("Monday", "Tuesday", "Wednesday"):
            event, _ = event_and_mention(history, words, id)
            history.do(edits.dismiss([event]))
    assert read_alike(history.project, chosen).events == ()


STORY = (
    "On 3 March 2021 the dam broke. In 2016, when nobody knew, the next day it was said to be safe."
    " It rained from Monday to Wednesday. The mayor resigned yesterday. It had been built in 1971."
)
THURSDAY = days.day_number(2021, 3, 11)


@pytest.fixture
def story() -> History:
    history = History()
    history.do(edits.add_articles([Article("a", "Dam", STORY, FRIDAY)]))
    return history


def count(history: History, words: str) -> When | None:
    return counted_from(history.project, event_and_mention(history, words)[0], THURSDAY)


def test_an_expression_is_counted_from_another_day_than_the_text_counts_it(
    story: History,
) -> None:
    assert count(story, "yesterday") == When.day(2021, 3, 10)
    assert count(story, "the next day") == When.day(2021, 3, 12)  # not from 2016
    assert count(story, "Monday") == When(
        days.moment(2021, 3, 8), days.moment(2021, 3, 11), Grain.DAY
    )


def test_an_unresolved_expression_can_be_counted_too(story: History) -> None:
    story.do(edits.set_published(story.project, "a", None))
    assert event_and_mention(story, "yesterday")[0].when is None
    assert count(story, "yesterday") == When.day(2021, 3, 10)


def test_counting_from_the_publication_date_gives_the_date_of_the_text(story: History) -> None:
    for event in story.project.events.values():
        claim = event.claims[0]
        mentions = annotate_article(story.project.articles["a"])
        mention = next(m for m in mentions if m.span == claim.span)
        if mention.reason.anchor is Anchor.PUBLICATION:
            assert counted_from(story.project, event, FRIDAY) == event.when


def test_counting_sets_the_date_by_hand_in_one_step(story: History) -> None:
    event, mention = event_and_mention(story, "yesterday")
    edit = count_from(event, mention, THURSDAY, When.day(2021, 3, 10))
    assert edit.name == "Count “yesterday” from Thu 11 Mar 2021"
    story.do(edit)
    counted, _ = event_and_mention(story, "yesterday")
    assert counted.when == When.day(2021, 3, 10)
    assert counted.by_hand == {"when"}
    assert counted.status is Status.ACCEPTED
    assert count(story, "yesterday") == When.day(2021, 3, 10)
    story.undo()
    assert event_and_mention(story, "yesterday")[0] == event


def test_only_relative_expressions_can_be_counted_from_another_day(story: History) -> None:
    assert can_be_counted(event_and_mention(story, "yesterday")[1])
    assert can_be_counted(event_and_mention(story, "the next day")[1])
    assert not can_be_counted(event_and_mention(story, "3 March 2021")[1])
    assert not can_be_counted(event_and_mention(story, "1971")[1])
