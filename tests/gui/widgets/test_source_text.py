"""The texts that are shown of a claim."""

from dataclasses import replace

import pytest

from gui.widgets.source_text import note_of, source_text
from tests.claims import claim
from timeline.dates import When, days
from timeline.model import Anchor, Article, Basis, Claim, Event, Expression, Span

THURSDAY = When.day(2022, 1, 6)
FRIDAY = days.day_number(2022, 1, 7)


def article(text: str, published: int | None = FRIDAY) -> Article:
    return Article("a", "The Post", text, published)


def stated(text: str, *words: str, clause: str = "") -> Claim:
    """The claim that some words of a text make, all of the text being its clause."""

    def place(part: str) -> Span:
        return Span(text.index(part), text.index(part) + len(part))

    whole = Span(0, len(text))
    expressions = tuple(Expression(place(each), each, "2022-01-06") for each in words)
    return Claim("a", whole, place(clause) if clause else whole, expressions, THURSDAY)


def passage(text: str, *words: str, clause: str = "") -> str:
    found = stated(text, *words, clause=clause)
    return source_text(article(text), Event("e", "Fall", THURSDAY, claims=(found,)), found).passage


def test_a_claim_is_shown_with_its_article_and_its_date() -> None:
    text = "It fell yesterday."
    given = stated(text, "yesterday")
    event = Event("e", "Fall", THURSDAY, claims=(given,))
    shown = source_text(article(text), event, given, "a note")
    assert (shown.title, shown.published) == ("The Post", "Fri 7 Jan 2022")
    assert (shown.date, shown.note, shown.is_other_date) == ("Thu 6 Jan 2022", "a note", False)
    assert shown.parts == (("It fell ", False), ("yesterday", True), (".", False))


def test_what_is_not_known_is_left_out() -> None:
    given = replace(stated("It fell."), when=None)
    event = Event("e", "Fall", None, claims=(given,))
    shown = source_text(article("It fell.", published=None), event, given)
    assert (shown.published, shown.date, shown.note) == ("", "no date", "")


def test_another_day_than_that_of_the_event_is_another_date() -> None:
    given = stated("It fell yesterday.", "yesterday")
    event = Event("e", "Fall", When.day(2022, 1, 5), claims=(given,))
    assert source_text(article("It fell yesterday."), event, given).is_other_date


def test_white_space_is_one_space_and_the_end_of_a_clause_has_no_comma() -> None:
    text = "It fell\n  on  Thursday, and he left."
    assert passage(text, "Thursday", clause="It fell\n  on  Thursday, ") == "It fell on Thursday"


def test_an_expression_outside_of_the_clause_is_shown_too() -> None:
    text = "On Thursday, the bridge fell."
    assert passage(text, "Thursday", clause="the bridge fell") == "Thursday, the bridge fell"


@pytest.mark.parametrize(("letters", "is_whole"), [(160, True), (161, False)])
def test_a_passage_has_160_characters_on_each_side_of_its_expressions(
    letters: int, is_whole: bool
) -> None:
    before = "x " * (letters // 2) + ("x" if letters % 2 else "")
    assert len(before) == letters
    for text in (f"{before}Monday", f"Monday{before[::-1]}"):
        shown = passage(text, "Monday")
        assert (shown == text) is is_whole
        assert ("…" not in shown) is is_whole


def test_a_long_passage_is_cut_between_words() -> None:
    text = f"{'word ' * 50}Monday{' word' * 50}"
    shown = passage(text, "Monday")
    assert shown.startswith("…word ")
    assert shown.endswith(" word…")
    assert set(shown.strip("…").split()) == {"word", "Monday"}


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (Basis.STORY_DAY, "inferred from the story day of the article"),
        (Basis.PUBLICATION, "inferred from the publication date"),
        (Basis.BY_HAND, "words chosen by hand"),
    ],
)
def test_the_note_of_a_claim_without_a_mention_names_its_basis(basis: Basis, words: str) -> None:
    given = claim("a", Span(0, 4), Span(0, 4))
    assert note_of(replace(given, expressions=(), basis=basis), None) == words


def test_words_that_are_no_longer_a_date_have_a_note() -> None:
    expression = Expression(Span(0, 4), "then", "PAST_REF", None, Anchor.NOTHING)
    given = replace(stated("then"), expressions=(expression,))
    assert note_of(given, None) == "no longer read as a date"
