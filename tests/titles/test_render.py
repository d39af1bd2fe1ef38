"""Words of a parsed sentence as a title."""

import pytest

from tests.titles.parse import parse, place
from timeline.titles.render import kept_marks, rendered


def without(text: str, *words: str) -> str:
    """A sentence as a title without some of its words."""
    tree = parse(text)
    return rendered(tree, [[word.index for word in tree.words if word.text not in words]])


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The ship sank.", (), "The ship sank"),
        ("the ship, an old one, sank.", ("an", "old", "one"), "The ship sank"),
        ("The ship, an old one, sank.", (), "The ship, an old one, sank"),
        ("The ship (an old one) sank.", ("an", "old", "one"), "The ship sank"),
        ("The court called it “a crime” there.", ("there",), "The court called it “a crime”"),
        ("He left the U.S.", (), "He left the U.S."),
        ("It didn't sink.", (), "It didn't sink"),
        ("It rose 40%.", (), "It rose 40%"),
        ("Did the ship sink?", (), "Did the ship sink?"),
        ("The 17-year-old left.", ("17", "old"), "The 17-year-old left"),
    ],
)
def test_marks_that_part_nothing_go(text: str, words: tuple[str, ...], expected: str) -> None:
    assert without(text, *words) == expected


def test_parts_stand_one_after_the_other() -> None:
    tree = parse("The bridge has fallen, officials said.")
    content = [place(tree, word) for word in ("The", "bridge", "has", "fallen")]
    speaker = [place(tree, "officials")]
    assert rendered(tree, [speaker, ": ", content]) == "Officials: The bridge has fallen"
    assert rendered(tree, [[], content]) == "The bridge has fallen"


def test_other_words_take_the_place_of_a_pronoun() -> None:
    tree = parse("He resigned.")
    assert rendered(tree, [[0, 1]], {0: "Gordon Brown"}) == "Gordon Brown resigned"


def test_of_two_commas_around_what_is_left_out_none_stays() -> None:
    tree = parse("The ship, an old one, sank.")
    commas = {word.index for word in tree.words if word.text == ","}
    whole = {word.index for word in tree.words}
    assert kept_marks(tree, whole) & commas == commas
    aside = {place(tree, word) for word in ("an", "old", "one")}
    assert not kept_marks(tree, whole - aside) & commas


def test_no_comma_is_left_of_what_stood_behind_that() -> None:
    tree = parse("Smith said that with rain on Monday, the case could end.")
    left_out = set(range(place(tree, "that"), place(tree, ",")))
    words = [word.index for word in tree.words if word.index not in left_out]
    assert rendered(tree, [words]) == "Smith said the case could end"


def test_a_name_between_commas_keeps_both_where_the_verb_behind_it_is_left_out() -> None:
    tree = parse("The minister, Kari Moe, ordered an inquiry and said it would be long.")
    left_out = {place(tree, word) for word in ("ordered", "an", "inquiry", "and")}
    kept = [at for at in range(len(tree)) if at not in left_out]
    assert rendered(tree, [kept]) == "The minister, Kari Moe, said it would be long"
