"""What a new publication date changes, also with a tagger that reads words differently."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from timeline.dates import When, days
from timeline.events import propose, re_resolve
from timeline.events.reresolve import matching
from timeline.model import Anchor, Article, Basis, Claim, Event, Mention, Project, Span, Status
from timeline.project import edits
from timeline.project.history import History
from timeline.temporal import TAGGER_VERSION, annotate

FRIDAY = days.day_number(2022, 1, 7)
DAY = When.day(2022, 1, 6)


def values(event: Event) -> list[str]:
    return [each.value for claim in event.claims for each in claim.expressions]


def project(text: str, published: int | None) -> tuple[Project, Article]:
    given = Article("a", "A", text, published)
    events = propose(given, annotate(text, published))
    return Project({"a": given}, {event.id: event for event in events}), given


def test_a_new_publication_date_moves_dates_relative_to_it() -> None:
    before, given = project("It fell yesterday. It was built on 3 May 1971.", None)
    new = replace(given, published=days.day_number(2022, 1, 7))
    (event,) = re_resolve(before, new, annotate(new.text, new.published))
    assert event.when == DAY
    assert values(event) == ["2022-01-06"]


def test_clearing_the_date_leaves_the_event_undated() -> None:
    before, given = project("It fell yesterday.", days.day_number(2022, 1, 7))
    new = replace(given, published=None)
    (event,) = re_resolve(before, new, annotate(new.text, None))
    assert event.when is None


def test_both_ends_of_a_range_are_re_resolved() -> None:
    before, given = project("The talks ran from Monday to Thursday.", None)
    new = replace(given, published=days.day_number(2022, 1, 7))
    (event,) = re_resolve(before, new, annotate(new.text, new.published))
    assert event.when == When.day(2022, 1, 3).joined(When.day(2022, 1, 6))
    assert values(event) == ["2022-01-03", "2022-01-06"]


def test_edited_and_deleted_events_and_titles_are_left_alone() -> None:
    before, given = project("It fell yesterday. It shook on Monday. It sank today.", None)
    fell, shook, sank = before.events.values()
    by_hand = replace(fell, when=When.day(1999, 1, 1), by_hand=frozenset({"when"}))
    renamed = replace(shook, title="Earthquake", by_hand=frozenset({"title"}))
    edited = Project(before.articles, {by_hand.id: by_hand, renamed.id: renamed})
    new = replace(given, published=days.day_number(2022, 1, 7))
    dated, event = re_resolve(edited, new, annotate(new.text, new.published))
    assert (dated.id, dated.when) == (fell.id, When.day(1999, 1, 1))
    assert values(dated) == ["2022-01-06"]  # so that it can follow its text again
    assert event.id == renamed.id
    assert event.title == "Earthquake"
    assert event.when == When.day(2022, 1, 3)
    assert sank.id not in {dated.id, event.id}


def test_an_event_of_another_article_or_none_is_left_alone() -> None:
    before, given = project("It fell yesterday.", None)
    (event,) = before.events.values()
    foreign = replace(event, id="b:1", claims=(replace(event.claims[0], article="b"),))
    added = replace(event, id="c", claims=())
    shared = replace(foreign, id="b:2", claims=(*foreign.claims, *event.claims))
    events = {each.id: each for each in (foreign, added, shared)}
    new = replace(given, published=days.day_number(2022, 1, 7))
    mentions = annotate(new.text, new.published)
    (changed,) = re_resolve(Project(before.articles, events), new, mentions)
    assert changed.id == "b:2"
    assert changed.when == DAY  # the date follows from its claims
    assert values(changed)[1] == "2022-01-06"


def test_a_range_is_re_resolved_as_a_range() -> None:
    before, given = project("It was closed from Monday to Thursday.", None)
    new = replace(given, published=days.day_number(2022, 1, 7))
    events = re_resolve(before, new, annotate(new.text, new.published))
    assert [event.when for event in events] == [When.day(2022, 1, 3).joined(When.day(2022, 1, 6))]


def test_a_claim_based_on_the_publication_day_follows_it() -> None:
    claim = Claim("a", Span(0, 9), Span(0, 9), when=DAY, basis=Basis.PUBLICATION)
    event = Event("e", "Raid", DAY, claims=(claim,))
    article = Article("a", "Raid", "It burned", FRIDAY)
    before = Project({"a": replace(article, published=FRIDAY - 1)}, {"e": event})
    (changed,) = re_resolve(before, article, ())
    assert changed.when == changed.claims[0].when == When.day(2022, 1, 7)
    (waiting,) = re_resolve(before, replace(article, published=None), ())
    assert waiting.when is None


TEXT = "The bridge fell early yesterday. It had been built in 1971."


@pytest.fixture
def history() -> Iterator[History]:
    history = History()
    history.do(edits.add_articles([Article("a", "Bridge", TEXT, FRIDAY)]))
    edits.annotate_article.cache_clear()
    yield history
    edits.annotate_article.cache_clear()  # what another tagger has found


def tagger_that_finds(words: str | None) -> Callable[[str, int | None], tuple[Mention, ...]]:
    """A tagger that finds these words for "early yesterday", as another version might."""

    def annotate_otherwise(text: str, published: int | None) -> tuple[Mention, ...]:
        first, *others = annotate(text, published)
        if words is None:
            return tuple(others)
        start = text.index(words)
        span = Span(start, start + len(words))
        return (replace(first, span=span, text=words), *others)

    return annotate_otherwise


@pytest.mark.parametrize("words", ["yesterday", "early", "fell early yesterday"])
def test_an_expression_that_is_now_longer_or_shorter_is_still_followed(
    history: History, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (event, _) = history.project.events.values()
    monkeypatch.setattr(edits, "annotate", tagger_that_finds(words))
    history.do(edits.set_published(history.project, "a", FRIDAY + 1))
    again = history.project.events[event.id]
    assert again.when is not None
    assert again.when.first_day == FRIDAY
    (expression,) = again.claims[0].expressions
    assert (expression.text, expression.span.of(TEXT)) == (words, words)
    assert (expression.anchor, expression.tagger) == (Anchor.PUBLICATION, TAGGER_VERSION)


def test_an_event_whose_words_are_no_longer_recognised_keeps_its_date(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    (event, built) = history.project.events.values()
    monkeypatch.setattr(edits, "annotate", tagger_that_finds(None))
    history.do(edits.set_published(history.project, "a", FRIDAY + 1))
    assert dict(history.project.events) == {event.id: event, built.id: built}
    assert (
        matching(
            event.claims[0].expressions[0], edits.annotate_article(history.project.articles["a"])
        )
        is None
    )


def test_words_that_are_now_a_duration_are_no_longer_read_as_a_date(history: History) -> None:
    (event, _) = history.project.events.values()
    (expression,) = event.claims[0].expressions
    first, *_ = annotate(TEXT, FRIDAY)
    assert matching(expression, [first]) == first
    assert matching(expression, [replace(first, when=None)]) is None
    assert matching(expression, [replace(first, when=None, unresolved=True)]) is not None


def test_other_words_at_the_same_place_are_no_match(history: History) -> None:
    (event, _) = history.project.events.values()
    (expression,) = event.claims[0].expressions
    first, *_ = annotate(TEXT.replace("early", "later"), FRIDAY)
    assert matching(expression, [first]) is None


def test_of_two_expressions_the_one_with_most_shared_words_is_matched(history: History) -> None:
    (event, _) = history.project.events.values()
    (expression,) = event.claims[0].expressions
    first, *_ = annotate(TEXT, FRIDAY)
    start = first.span.start
    early = replace(first, span=Span(start, start + 5), text="early")
    yesterday = replace(first, span=Span(start + 6, start + 15), text="yesterday")
    assert matching(expression, [early, yesterday]) == yesterday


def test_an_old_claim_follows_its_text_as_it_is_read_now(history: History) -> None:
    (event, _) = history.project.events.values()
    (claim,) = event.claims
    stored = replace(claim.expressions[0], value="", tagger=0)
    old = replace(claim, expressions=(stored,), when=None)
    by_hand = replace(event, claims=(old,), when=When.day(1999, 1, 1), by_hand=frozenset({"when"}))
    project = Project(history.project.articles, {event.id: by_hand})
    edit = edits.follow_text(project, by_hand)
    followed = edit.applied(project).events[event.id]
    assert followed == replace(event, status=Status.ACCEPTED)


def test_a_year_is_doubted_once_the_publication_date_makes_it_far_away() -> None:
    history = History()
    history.do(edits.add_articles([Article("a", "Call", "It was built in 1050.", None)]))
    (event,) = history.project.events.values()
    assert event.status is Status.PROPOSED
    history.do(edits.set_published(history.project, "a", FRIDAY))
    (event,) = history.project.events.values()
    assert event.status is Status.DOUBTED
    history.do(edits.bring_back([event]))
    history.do(edits.set_published(history.project, "a", FRIDAY + 1))
    (event,) = history.project.events.values()
    assert event.status is Status.ACCEPTED  # as the user has decided
    history.undo()
    history.undo()
    history.do(edits.set_published(history.project, "a", days.day_number(1051, 1, 1)))
    (event,) = history.project.events.values()
    assert event.status is Status.PROPOSED
