"""One form of a name for all articles."""

import pytest

from timeline.events.canonical_names import CanonicalNames
from timeline.model import Article, Tag, TagKind

PERSON, BODY, PLACE = TagKind.PERSON, TagKind.ORGANISATION, TagKind.PLACE


def names(text: str, *found: Tag, also: str = "") -> CanonicalNames:
    articles = {"a": Article("a", "A", text), "b": Article("b", "B", also)}
    return CanonicalNames(articles, found)


CALDER = (PERSON, "Ruth Calder")
ONE = "Dr Ruth Calder opened the bridge. Yesterday Calder left for the capital."


@pytest.mark.parametrize("written", ["Ruth Calder", "Calder", "Dr Ruth Calder", "Dr. Calder"])
def test_all_forms_of_a_persons_name_become_the_full_one(written: str) -> None:
    assert names(ONE, CALDER).canonical((PERSON, written), ["a"]) == CALDER


def test_a_surname_of_two_people_stays_as_it_is_written() -> None:
    text = f"{ONE} Her brother Karl Calder stayed."
    assert names(text, CALDER).canonical((PERSON, "Calder"), ["a"]) == (PERSON, "Calder")


def test_a_surname_means_the_person_whom_the_same_sentence_names_in_full() -> None:
    text = f"{ONE} Her brother Karl Calder stayed."
    known = names(text, CALDER, (PERSON, "Karl Calder"))
    assert known.canonical((PERSON, "Calder"), ["a"], ["Calder", "Karl Calder"]) == (
        PERSON,
        "Karl Calder",
    )


def test_only_the_articles_of_the_event_say_whose_surname_it_is() -> None:
    other = "Mr Calder spoke."
    known = names(other, CALDER, also=ONE)
    assert known.canonical((PERSON, "Calder"), ["a"]) == (PERSON, "Calder")
    assert known.canonical((PERSON, "Calder"), ["a", "b"]) == CALDER


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Ann Calder came. Ruth Calder spoke.",  # a middle name
        "Engineer Ruth Calder came. The engineer left.",  # a common noun before the name
        "But Calder spoke, but not long. Ruth Calder left.",
        "Oslo's Ruth Calder came.",
    ],
)
def test_other_words_before_a_surname_do_not_make_another_person(text: str) -> None:
    assert names(text, CALDER).canonical((PERSON, "Calder"), ["a"]) == CALDER


def test_a_single_word_is_a_person_only_with_a_title_or_a_full_name() -> None:
    known = names("Mrs Brandt sold Glanzol to Vestby.", (PERSON, "Brandt"))
    assert known.canonical((PERSON, "Brandt"), ["a"]) == (PERSON, "Brandt")
    assert known.canonical((PERSON, "Glanzol"), ["a"]) is None


def test_a_surname_taken_for_an_organisation_is_a_person_or_nothing() -> None:
    assert names(ONE, CALDER).canonical((BODY, "Calder"), ["a"]) == CALDER
    assert names(ONE).canonical((BODY, "Calder"), ["a"]) is None


def test_a_word_that_is_also_written_in_lower_case_is_no_name() -> None:
    known = names("Council meets. The council met in Norvik. See www.example.org/norvik.")
    assert known.canonical((BODY, "Council"), ["a"]) is None
    assert known.canonical((PLACE, "Norvik"), ["a"]) == (PLACE, "Norvik")


@pytest.mark.parametrize(("times", "kept"), [(2, False), (3, True)])
def test_a_place_that_is_found_often_may_also_be_a_noun(times: int, kept: bool) -> None:
    bath = (PLACE, "Bath")
    known = names("A bath in Bath.", *[bath] * times)
    assert (known.canonical(bath, ["a"]) == bath) is kept


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ((PLACE, "U.S."), "United States"),
        ((PLACE, "US"), "United States"),
        ((PLACE, "the United States"), "United States"),
        ((PLACE, "UK"), "United Kingdom"),
        ((BODY, "U.N."), "United Nations"),
        ((BODY, "the United Nations’s"), "United Nations"),
        ((PERSON, "RUTH CALDER"), "Ruth Calder"),
        ((PERSON, "Lord Brandt-Holm"), "Lord Brandt-Holm"),
    ],
)
def test_general_variants_of_spelling(written: Tag, canonical: str) -> None:
    known = names("Lord Brandt-Holm spoke.")
    (_, name) = known.canonical(written, ["a"]) or (None, "")
    assert name == canonical.removeprefix("Lord ")


def test_the_most_frequent_spelling_is_used() -> None:
    spellings = [(PLACE, name) for name in ("Port-Édel", "Port Edel", "Port Edel")]
    assert names("", *spellings).canonical(spellings[0], ["a"]) == (PLACE, "Port Edel")


def test_an_abbreviation_that_an_article_explains_is_written_in_full() -> None:
    text = "The Tarn Bridge Authority (TBA) met."
    full = (BODY, "Tarn Bridge Authority")
    assert names("TBA was asked.", also=text).canonical((BODY, "TBA"), ["a"]) == full
    assert names(text).canonical((BODY, "T.B.A."), ["a"]) == full


@pytest.mark.parametrize(("times", "name"), [(2, "TBA"), (3, "Tarn Bridge Authority")])
def test_of_two_explanations_one_must_clearly_be_more_frequent(times: int, name: str) -> None:
    text = "The Tarn Bridge Authority (TBA) met. " * times + "The Tarn Boat Agency (TBA) met."
    assert names(text).canonical((BODY, "TBA"), ["a"]) == (BODY, name)


@pytest.mark.parametrize(("times", "kind"), [(2, PERSON), (3, PLACE)])
def test_a_name_has_the_kind_that_it_clearly_has_elsewhere(times: int, kind: TagKind) -> None:
    found = [(PERSON, "Lake Edel"), *[(PLACE, "Lake Edel")] * times]
    assert names("", *found).canonical((PERSON, "Lake Edel"), ["a"]) == (kind, "Lake Edel")
