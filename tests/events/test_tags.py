"""People, organisations and places of events."""

from dataclasses import replace

import pytest

from timeline.events.canonical_names import CanonicalNames
from timeline.events.tags import tagged, united, with_tags, without_unnamed
from timeline.model import Article, Claim, Event, Span, TagKind
from timeline.titles import ParsedTitle

TEXT = "Dr Ruth Calder opened the bridge in Norvik. Calder then left for the US."
ARTICLES = {"a": Article("a", "A", TEXT)}
FIRST, SECOND = Span(0, 43), Span(44, 72)
EVENT = Event("e", "The bridge opened", None, claims=(Claim("a", FIRST, FIRST),))
TITLES = (
    ParsedTitle("", people=("Ruth Calder",), places=("Norvik",)),
    ParsedTitle("", people=("Calder",), places=("US",)),
)


@pytest.fixture
def names() -> CanonicalNames:
    return CanonicalNames(ARTICLES, [(TagKind.PERSON, "Ruth Calder")])


def test_an_event_has_the_names_of_its_sentences_in_their_canonical_forms(
    names: CanonicalNames,
) -> None:
    event = tagged(EVENT, TITLES, names)
    assert event == replace(EVENT, people=("Ruth Calder",), places=("Norvik", "United States"))


def test_the_names_of_most_sentences_come_first(names: CanonicalNames) -> None:
    event = tagged(EVENT, (*TITLES, TITLES[1]), names)
    assert event.places == ("United States", "Norvik")


def test_names_that_an_event_has_already_are_kept(names: CanonicalNames) -> None:
    event = tagged(replace(EVENT, people=("Karl Brandt",)), TITLES, names)
    assert set(event.people) == {"Karl Brandt", "Ruth Calder"}


def test_what_was_set_by_hand_stays(names: CanonicalNames) -> None:
    mine = replace(EVENT, people=("Anna Holm",), by_hand=frozenset({"people"}))
    event = tagged(mine, TITLES, names)
    assert (event.people, event.places) == (("Anna Holm",), ("Norvik", "United States"))


def test_the_tags_of_several_events_are_united_by_kind() -> None:
    one = replace(EVENT, people=("Ruth Calder",), tags=("rain",))
    other = replace(EVENT, people=("Anna Holm", "Ruth Calder"), organisations=("Tarn Council",))
    both = united(EVENT, [one, other])
    assert both.people == ("Ruth Calder", "Anna Holm")
    assert (both.organisations, both.places, both.tags) == (("Tarn Council",), (), ("rain",))


def test_names_that_no_remaining_sentence_has_are_removed() -> None:
    claims = (Claim("a", SECOND, SECOND), Claim("gone", FIRST, FIRST))
    event = replace(EVENT, claims=claims, people=("Ruth Calder", "Anna Holm"), places=("Norvik",))
    assert without_unnamed(event, ARTICLES).people == ("Ruth Calder",)
    assert without_unnamed(event, ARTICLES).places == ()
    mine = replace(event, by_hand=frozenset({"places"}))
    assert without_unnamed(mine, ARTICLES).places == ("Norvik",)


def test_tags_of_one_kind_are_replaced() -> None:
    event = with_tags(replace(EVENT, tags=("rain",)), {TagKind.PLACE: ["Norvik"]})
    assert event.all_tags == ((TagKind.PLACE, "Norvik"), (TagKind.OTHER, "rain"))
    assert event.tagged(TagKind.PLACE) == ("Norvik",)
