"""For which sentences titles are requested, and which title an event gets."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from timeline.dates import days
from timeline.events import propose
from timeline.events.parsed_titles import Candidate, best_candidate, requests_for, retitled, titled
from timeline.model import Article, Basis, Claim, Event, Span, Status
from timeline.temporal import annotate
from timeline.titles import ParsedTitle, Side, Subject, Titler, TitleRequest

TEXT = (
    "The mayor of the town has spoken. The sun set. It was late. He was angry. "
    "It rained for hours. The bridge was old. "
    "The bridge, which was built in 1971, fell yesterday."
)
ARTICLE = Article("a", "A", TEXT, days.day_number(2022, 1, 7))
ARTICLES = {"a": ARTICLE}


def proposed() -> list[Event]:
    return propose(ARTICLE, annotate(TEXT, ARTICLE.published))


def named(text: str, **more: object) -> ParsedTitle:
    return replace(ParsedTitle(text, subject=Subject.NAMED), **more)  # type: ignore[arg-type]


def test_a_request_holds_the_sentence_and_five_before_it() -> None:
    built, fell = requests_for(proposed(), ARTICLES)
    assert built.request.sentence == "The bridge, which was built in 1971, fell yesterday."
    assert [built.request.sentence[a:b] for a, b in built.request.expressions] == ["1971"]
    assert [fell.request.sentence[a:b] for a, b in fell.request.expressions] == ["yesterday"]
    assert len(built.request.before) == 5
    assert built.request.before[0] == "The sun set."
    assert built.request.before[-1] == "The bridge was old."
    assert built.request.headline == "The mayor of the town has spoken."
    assert (built.event, built.index) == (proposed()[0].id, 0)


def test_own_news_is_requested_without_an_expression() -> None:
    first = Span(0, TEXT.index(" The sun"))
    own = Event("e", "A", None, claims=(Claim("a", first, first, basis=Basis.PUBLICATION),))
    (asked,) = requests_for([own], ARTICLES)
    assert asked.request.sentence == "The mayor of the town has spoken."
    assert asked.request.expressions == ()
    assert asked.request.before == ()


def test_no_titles_are_requested_for_titles_set_by_hand_and_other_languages() -> None:
    by_hand = [replace(event, by_hand=frozenset({"title"})) for event in proposed()]
    assert requests_for(by_hand, ARTICLES) == []
    german = replace(ARTICLE, text="Die alte Brücke über den Fluss ist gestern eingestürzt. " * 3)
    assert requests_for(proposed(), {"a": german}) == []


def test_an_event_gets_its_title_and_its_claim_the_clause() -> None:
    event = proposed()[0]
    start = TEXT.index("which was") - event.claims[0].sentence.start
    found = retitled(event, {0: named("The bridge was built", clause=(start, start + 14))})
    assert found.title == "The bridge was built"
    assert found.claims[0].clause.of(TEXT) == "which was buil"
    assert found.status is Status.PROPOSED


def test_a_title_set_by_hand_stays() -> None:
    event = replace(proposed()[0], by_hand=frozenset({"title"}))
    assert retitled(event, {0: named("The bridge was built")}) == event


def test_a_page_line_is_left_out_unless_the_user_has_accepted_it() -> None:
    event = proposed()[0]
    line = {0: named("Last updated in 1971", is_furniture=True)}
    assert retitled(event, line).status is Status.PAGE_LINE
    accepted = replace(event, status=Status.ACCEPTED)
    assert retitled(accepted, line).status is Status.ACCEPTED


def test_a_title_that_names_its_date_ranks_below_another() -> None:
    built, fell = proposed()
    both = replace(built, claims=(*built.claims, *fell.claims))
    titles = {0: named("The bridge was built in 1971"), 1: named("The bridge fell")}
    assert retitled(both, titles, {0: 1.0, 1: 0.1}).title == "The bridge fell"


def test_a_title_with_a_relative_date_gives_way_to_another() -> None:
    built, fell = proposed()
    both = replace(built, claims=(*built.claims, *fell.claims))
    late = named("The bridge is closed until next week")
    titles = {0: late, 1: named("The bridge fell")}
    assert retitled(both, titles, {0: 1.0, 1: 0.1}).title == "The bridge fell"
    titles = {0: replace(late, text="The bridge is closed for ever"), 1: named("The bridge fell")}
    assert retitled(both, titles, {0: 1.0, 1: 0.1}).title == "The bridge is closed for ever"


@pytest.mark.parametrize(
    ("title", "is_left_out"),
    [
        (ParsedTitle("She was due to fly back", subject=Subject.PRONOUN), True),
        (ParsedTitle("The mayor was due to fly back", subject=Subject.NOUN), False),
        (named("What is delaying Haiti's aid?"), True),
        (named("Ann Lee saw a fire? these fires are frequent"), True),
        (named("The list of Ann Lee: 1985, 1986, 1991"), True),
        (named("Ann Lee saw floods in 1985 and 1986"), False),
        (named("Ann Lee asked “Is it old?” The bridge fell"), False),
        (named("Ann Lee said we were there", is_clear=False), True),
        (named("Ann Lee said we were there", is_clear=True), False),
        (ParsedTitle("Northwestern Mona Passage", subject=Subject.NONE), False),
        (ParsedTitle("Mona Passage", subject=Subject.NONE), True),
        (ParsedTitle("Jan 12: Port-au-Prince, Haiti", is_sentence=True), True),
        (named("a" * 180, is_sentence=True), False),
        (named("a" * 280), False),
        (named("a" * 281), True),
        (named("a" * 181, is_sentence=True), True),
        (named("a" * 181), False),
    ],
)
def test_an_event_without_a_clear_subject_is_left_out(
    title: ParsedTitle, is_left_out: bool
) -> None:
    expected = Status.UNCLEAR if is_left_out else Status.PROPOSED
    assert retitled(proposed()[0], {0: title}).status is expected


@pytest.mark.parametrize(
    ("title", "is_left_out"),
    [
        ("Yesterday's collapse of the bridge", True),
        ("Yesterday's collapse was the third", False),
        ("The collapse of the bridge", False),
    ],
)
def test_a_noun_with_its_date_is_left_out(title: str, is_left_out: bool) -> None:
    fell = proposed()[1]
    expected = Status.UNCLEAR if is_left_out else Status.PROPOSED
    assert retitled(fell, {0: named(title)}).status is expected


def test_a_title_that_needs_other_sentences_ranks_below_another() -> None:
    built, fell = proposed()
    both = replace(built, claims=(*built.claims, *fell.claims))
    titles = {0: named("The bridge fell there", is_clear=False), 1: named("The bridge fell")}
    assert retitled(both, titles, {0: 1.0, 1: 0.1}).title == "The bridge fell"


def test_an_event_whose_title_is_not_about_its_date_is_left_out() -> None:
    first, second = proposed()
    title = named("The mayor has yet to recover from the floods in 2008", is_dated=False)
    assert retitled(first, {0: title}).status is Status.UNCLEAR
    both = replace(first, claims=(*first.claims, *second.claims))
    better = named("The floods of that year were the worst ever")
    assert retitled(both, {0: title, 1: better}).title == better.text
    assert retitled(both, {0: title, 1: better}).status is Status.PROPOSED
    assert retitled(both, {0: title, 1: title}).status is Status.UNCLEAR


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The bridge fell on 6 January.", Side.PAST),
        ("The bridge fell on 7 January.", Side.SAME),
        ("The bridge will fall on 8 January.", Side.FUTURE),
        ("The bridge fell in January.", Side.SAME),
    ],
)
def test_a_request_says_where_its_date_lies_from_publication(text: str, side: Side) -> None:
    article = replace(ARTICLE, text=text)
    events = propose(article, annotate(text, article.published))
    (asked,) = requests_for(events, {"a": article})
    assert asked.request.side is side
    undated = replace(article, published=None)
    (asked,) = requests_for(events, {"a": undated})
    assert asked.request.side is Side.UNKNOWN


@pytest.mark.parametrize(
    ("expression", "title", "is_left_out"),
    [
        ("last year", "The mayor saw the fire of last year", True),
        ("last year", "The mayor saw the fire", False),
        ("on Monday", "The mayor saw the fire on Monday", False),
    ],
)
def test_a_date_that_means_another_day_beside_itself_is_left_out(
    expression: str, title: str, is_left_out: bool
) -> None:
    text = f"The mayor saw the fire {expression}."
    (event,) = propose(
        Article("b", "T", text, ARTICLE.published), annotate(text, ARTICLE.published)
    )
    expected = Status.UNCLEAR if is_left_out else Status.PROPOSED
    assert retitled(event, {0: named(title)}).status is expected


def test_one_clear_claim_is_enough() -> None:
    first, second = proposed()
    both = replace(first, claims=(*first.claims, *second.claims))
    unclear = ParsedTitle("It fell", subject=Subject.PRONOUN)
    assert retitled(both, {0: unclear, 1: named("The bridge fell")}).status is Status.PROPOSED
    assert retitled(both, {0: unclear, 1: unclear}).status is Status.UNCLEAR
    assert retitled(both, {0: unclear}).status is Status.PROPOSED  # the other may be clear


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (Candidate(named("Ann Lee left")), Candidate(named("Updated", is_furniture=True))),
        (Candidate(named("Ann Lee left")), Candidate(named("He left", subject=Subject.PRONOUN), 1)),
        (Candidate(named("Ann Lee left"), 0.1, is_headline=True), Candidate(named("She went"), 1)),
        (Candidate(named("Ann Lee left"), 0.9), Candidate(named("A lee left"), 0.8)),
        (
            Candidate(named("Ann Lee left")),
            Candidate(named("Ann Lee left last year"), 1, True, True),
        ),
        (
            Candidate(named("x" * 111)),
            Candidate(named("x" * 111, is_sentence=True), 1, is_headline=True),
        ),
        (
            Candidate(named("x" * 110, is_sentence=True), 1),
            Candidate(named("x" * 110)),
        ),
    ],
)
def test_the_best_title_of_several_claims(better: Candidate, worse: Candidate) -> None:
    assert best_candidate([worse, better]) is better
    assert best_candidate([better, worse]) is better


def test_events_are_titled_by_the_titler() -> None:
    class Fake(Titler):
        def parse(self, requests: Sequence[TitleRequest], *_: object) -> list[ParsedTitle]:
            return [named(f"Title of {request.expressions}") for request in requests]

    events = [replace(proposed()[0], by_hand=frozenset({"title"})), proposed()[1]]
    first, second = titled(events, ARTICLES, Fake())
    assert first == events[0]
    assert second.title == "Title of ((42, 51),)"
