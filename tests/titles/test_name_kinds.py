"""Which names of the parser look like people, organisations and places."""

import pytest

from timeline.titles.name_kinds import kind_of
from timeline.titles.tree import Tree, Word


def tree(*words: tuple[str, str, str, int]) -> Tree:
    """Words as (text, tag, dependency, head), with spaces between them."""
    found = []
    start = 0
    for index, (text, tag, dep, head) in enumerate(words):
        found.append(Word(index, text, tag, dep, head, start, spaced=index > 0))
        start += len(text) + 1
    return Tree(" ".join(text for text, *_ in words), tuple(found))


def names(text: str) -> Tree:
    """Proper nouns, the subject of what follows."""
    words = text.split()
    last = len(words) - 1
    heads = [(word, "NNP", "compound", last) for word in words[:-1]]
    return tree(*heads, (words[-1], "NNP", "nsubj", last + 1), ("spoke", "VBD", "ROOT", last + 1))


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("Ruth Calder", "people", "people"),
        ("Calder", "people", "people"),
        ("RUTH CALDER", "people", "people"),
        ("JR Calder", "people", "people"),
        ("USS Calder", "people", None),
        ("Calder Square", "people", "places"),
        ("Calder Foundation", "people", None),
        ("Calder Holdings", "people", "organisations"),
        ("Norvik Herald", "places", "organisations"),
        ("Norvik", "places", "places"),
        ("Herald", "places", "places"),
        ("Jean-Paul O'Calder", "people", "people"),
        ("Calder/AFP", "people", None),
        ("Zoë Calder", "people", "people"),
    ],
)
def test_people_and_places(name: str, kind: str, found: str | None) -> None:
    words = names(name)
    assert kind_of(words, 0, len(words) - 1, kind) == found


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Tarn Council", True),
        ("Norvik Herald", True),
        ("TBA", True),
        ("TBA Norvik", False),
        ("Shikora", True),
        ("Shikora Norvik", False),
    ],
)
def test_organisations(name: str, is_one: bool) -> None:
    words = names(name)
    assert kind_of(words, 0, len(words) - 1, "organisations") == (
        "organisations" if is_one else None
    )


def test_a_plural_is_no_organisation() -> None:
    words = tree(("Norvikers", "NNPS", "nsubj", 1), ("spoke", "VBD", "ROOT", 1))
    assert kind_of(words, 0, 1, "organisations") is None


@pytest.mark.parametrize(("det", "kind"), [(False, None), (True, "organisations")])
def test_an_abbreviation_after_of_may_be_a_substance(det: bool, kind: str | None) -> None:
    before = [("tons", "NNS", "ROOT", 0), ("of", "IN", "prep", 0)]
    article = [("the", "DT", "det", 3)] if det else []
    words = tree(*before, *article, ("TNT", "NNP", "pobj", 1))
    at = len(words) - 1
    assert kind_of(words, at, at + 1, "organisations") == kind


def test_a_part_of_a_title_is_no_organisation() -> None:
    words = tree(
        ("Tarn", "NNP", "compound", 1),
        ("Council", "NNP", "compound", 2),
        ("Secretary", "NNP", "nsubj", 3),
        ("spoke", "VBD", "ROOT", 3),
    )
    assert kind_of(words, 0, 2, "organisations") is None


def test_a_list_after_for_is_one_name_of_which_a_part_is_none() -> None:
    words = tree(
        ("Department", "NNP", "nsubj", 5),
        ("for", "IN", "prep", 0),
        ("Children", "NNPS", "pobj", 1),
        (",", ",", "punct", 2),
        ("Schools", "NNPS", "conj", 2),
        ("closed", "VBD", "ROOT", 5),
    )
    assert kind_of(words, 0, 3, "organisations") is None
    assert kind_of(words, 0, 1, "organisations") == "organisations"


def test_a_place_without_its_first_word_is_none() -> None:
    words = names("Santo Domingo")
    assert kind_of(words, 1, 2, "places") is None
    assert kind_of(words, 0, 2, "places") == "places"
