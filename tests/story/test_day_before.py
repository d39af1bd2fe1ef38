"""News without a date that reports of the same place on a day before publication."""

import pytest

from timeline.dates import When
from timeline.model import Article, Basis, Event
from timeline.story import day_before
from timeline.story.build import build
from timeline.story.day_before import Dated, with_stated_days
from timeline.story.reports import Reports

from .sample import MONDAY, article

NEWS = "A strong earthquake has destroyed the old harbour of Leith."
DATED = "A strong earthquake destroyed the old harbour of Leith on {}, officials said."
# The same in other words, so that only their likeness shows it.
ALIKE = "On {} the old harbour of Leith fell in a strong earthquake, officials said."
OTHER = article("x", "The mayor has opened a school for nurses in the north.")


def news_of(*articles: Article, of: str = "a") -> Event:
    (event,) = (e for e in build([*articles, OTHER]).events if e.article == of and e.is_inferred)
    return event


@pytest.mark.parametrize("other", [DATED, ALIKE])
def test_it_is_of_the_day_that_another_article_states(other: str) -> None:
    event = news_of(article("a", NEWS), article("b", other.format("Sunday")))
    assert event.when == event.claims[0].when == When.day(2022, 1, 2)
    assert event.claims[0].basis is Basis.STORY_DAY


@pytest.mark.parametrize(
    "other",
    [
        ALIKE.format("Saturday"),  # two days before
        DATED.format("Thursday"),  # four days before
        DATED.format("Monday"),  # the publication day itself
        "A ferry sank off the coast on Sunday, officials said.",  # something else
        "A strong earthquake destroyed 12 harbours of Leith before Sunday's vote.",  # of the vote
        "The old harbour of Leith will be destroyed on Sunday by a strong earthquake.",  # a plan
        NEWS,  # without a date
    ],
)
def test_otherwise_it_stays_on_the_publication_day(other: str) -> None:
    event = news_of(article("a", NEWS), article("b", other, MONDAY))
    assert event.when == When.day(2022, 1, 3)
    assert event.claims[0].basis is Basis.PUBLICATION


def test_the_same_act_may_be_days_before() -> None:
    event = news_of(article("a", NEWS), article("b", DATED.format("Friday")))
    assert event.when == When.day(2021, 12, 31)


@pytest.mark.parametrize(("shift", "is_moved"), [(-0.01, True), (0.01, False)])
def test_the_reports_have_to_be_this_much_alike(
    monkeypatch: pytest.MonkeyPatch, shift: float, is_moved: bool
) -> None:
    articles = [article("a", NEWS), article("b", ALIKE.format("Sunday")), OTHER]
    monkeypatch.setattr(day_before, "SAME", 2.0)
    events = list(build(articles).events)
    texts = {each.id: each for each in articles}
    reports = Reports.of(texts, events, {}, lambda: None)
    (dated,) = (event for event in events if event.article == "b")
    monkeypatch.setattr(day_before, "SAME", reports.cosine(events[0], dated.id) + shift)
    found = with_stated_days(texts, events, (), {})
    assert (found.events[0].when == When.day(2022, 1, 2)) is is_moved


def test_events_that_were_there_date_new_ones_and_stay() -> None:
    first = build([article("b", DATED.format("Sunday"))])
    later = build([article("a", NEWS), OTHER], [article("b", DATED.format("Sunday"))], first.events)
    assert later.events[0].when == When.day(2022, 1, 2)


RULING = """A judge has ruled that a film of the singer cannot be shown at the trial of his doctor.
The doctor denies the charge. His lawyers spoke of a victory. The judge {} on {} that the film of
the singer would not help."""


def ruling(verb: str, day: str, *others: Article) -> Event:
    return news_of(article("a", RULING.format(verb, day)), *others)


def test_a_later_sentence_of_the_article_dates_the_same_act() -> None:
    story = build([article("a", RULING.format("ruled", "Sunday")), OTHER])
    news, claim = story.events[:2]
    assert news.when == When.day(2022, 1, 2)
    assert story.duplicates.merge == ((news.id, claim.id),)


@pytest.mark.parametrize(
    ("verb", "day"), [("complained", "Sunday"), ("ruled", "Monday"), ("ruled", "Thursday")]
)
def test_it_does_not_date_another_act(verb: str, day: str) -> None:
    assert ruling(verb, day).when == When.day(2022, 1, 3)


def test_news_that_was_reported_before_is_of_that_day() -> None:
    earlier = article("b", "An earthquake has destroyed the harbour of Leith.", MONDAY - 1)
    assert news_of(article("a", NEWS), earlier).when == When.day(2022, 1, 2)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A second strong earthquake has destroyed the old harbour of Leith.", 1),  # another one
        ("A strong earthquake has destroyed the very old and narrow harbour of Leith.", 4),
        (NEWS, 8),
        ("A strong earthquake is to be expected in the old harbour of Leith.", 1),  # nothing done
    ],
)
def test_other_news_is_not_moved_to_the_earlier_one(text: str, days: int) -> None:
    event = news_of(article("a", text), article("b", NEWS, MONDAY - days))
    assert event.when == When.day(2022, 1, 3)


def test_news_printed_again_within_a_week_is_of_the_first_day() -> None:
    for text in (NEWS, "Fishermen are asked to bring boats to the old harbour of Leith."):
        event = news_of(article("a", text), article("b", text, MONDAY - 7))
        assert event.when == When.day(2021, 12, 27)


def test_other_figures_are_other_news() -> None:
    text = "A boy has raised {} pounds for the old harbour of Leith with a bicycle."
    earlier = article("b", text.format("12,000"), MONDAY - 1)
    assert news_of(article("a", text.format("70,000")), earlier).when == When.day(2022, 1, 3)
    assert news_of(article("a", text.format("12,000")), earlier).when == When.day(2022, 1, 2)


def test_one_event_under_two_headlines_is_moved_as_a_whole_or_not_at_all() -> None:
    headline = "Old harbour of Leith lies in ruins after earthquake: "
    one = article("a", headline + NEWS)
    two = article("b", headline + "Relatives of fishermen have asked the mayor for boats.")
    day = DATED.format("Sunday")
    assert news_of(one, article("c", day)).when == When.day(2022, 1, 2)
    assert news_of(one, two, article("c", day)).when == When.day(2022, 1, 3)


@pytest.mark.parametrize(
    ("next_sentence", "day"),
    [
        ("The hall burned in Leith on Sunday after a concert.", 2),
        ("The body of a diver was found in a lake on Sunday.", 3),
        ("The hall burned in Leith on Friday after a concert.", 3),  # too long ago
        ("It closed on Friday after a fire.", 31),  # unless it is the same act
    ],
)
def test_a_story_day_belongs_to_the_lead(next_sentence: str, day: int) -> None:
    lead = "The concert hall of Leith has been closed by the mayor for a year. "
    event = news_of(article("a", lead + next_sentence))
    assert event.when == (When.day(2021, 12, 31) if day == 31 else When.day(2022, 1, day))


def test_nothing_moves_without_articles_that_report_it() -> None:
    events = build([article("a", NEWS), OTHER]).events
    assert with_stated_days({}, events, (), {}) == Dated(events)


FILLER = "The builder denies it. His lawyers are silent. Leith is quiet."
CHOSEN = "A jury of twelve has been chosen for the trial of the bridge's builder in Leith."


@pytest.mark.parametrize(
    ("further", "day"),
    [
        ("The jurors were selected on Sunday after six hours of questions.", When.day(2022, 1, 2)),
        ("They were picked on Friday after six hours.", When.day(2021, 12, 31)),
        ("He spoke to a jury, which was chosen on Sunday.", When.day(2022, 1, 3)),
        ("The jurors were praised on Sunday.", When.day(2022, 1, 3)),
        ("The jurors were chosen the night before.", When.day(2022, 1, 3)),
        ("The next jurors will be chosen on Thursday.", When.day(2022, 1, 3)),
        ("Ten jurors were selected on Sunday in Oslo.", When.day(2022, 1, 3)),
    ],
)
def test_a_sentence_about_what_was_mentioned_states_the_day_of_the_act(
    further: str, day: When
) -> None:
    assert news_of(article("a", f"{CHOSEN} {FILLER} {further}")).when == day


DIED = "A sailor of the ferry has died in Leith, the harbour's first victim since the war."


@pytest.mark.parametrize(
    ("further", "day"),
    [
        ("He was taken to a hospital, where he died on Saturday night.", When.day(2022, 1, 1)),
        ("He was taken to a hospital, where he sang on Saturday night.", When.day(2022, 1, 3)),
        ("He was a friend of the captain who died on Saturday's ferry.", When.day(2022, 1, 3)),
    ],
)
def test_a_night_is_of_the_day_on_which_it_begins(further: str, day: When) -> None:
    assert news_of(article("a", f"{DIED} {FILLER} {further}")).when == day
