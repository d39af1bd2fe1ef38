"""A sentence in pieces, and what each piece is."""

import pytest

from tests.events.marked import joined, marked_tokens
from timeline.events import segments
from timeline.events.segments import Piece


def pieces(marked: str) -> list[str]:
    return [joined(piece) for piece in segments.pieces_of(marked_tokens(marked))[0]]


def piece(marked: str) -> Piece:
    """A piece without punctuation; its date is [anywhere], or after it."""
    return marked_tokens(marked) if "[" in marked else marked_tokens(f"{marked} [X]")[:-1]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The ship, a ferry, sank on [Monday]", ["The ship", "a ferry", "sank on Monday"]),
        ("It fell; he left (on [Monday])", ["It fell", "he left", "on Monday"]),
        ("It fell - again - on [Monday]", ["It fell", "again", "on Monday"]),
        ("A well-known man left [Monday]", ["A well-known man left Monday"]),
        (
            "The plant in Peoria, Ill., closed [Monday]",
            ["The plant in Peoria, Ill., closed Monday"],
        ),
        ("It fell on [6 June, 2021], he said", ["It fell on 6 June, 2021", "he said"]),
    ],
)
def test_a_sentence_is_split_at_punctuation_but_not_in_places_and_dates(
    marked: str, expected: list[str]
) -> None:
    assert pieces(marked) == expected


def test_the_piece_with_the_own_date_is_known() -> None:
    assert segments.pieces_of(marked_tokens("It fell, he left on [Monday], she too"))[1] == 1


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("But by late [Monday]", True),
        ("on [Monday]", True),
        ("on the bridge [Monday]", False),
        ("in from by on [Monday]", False),
    ],
)
def test_an_adverbial_has_hardly_anything_but_a_date(marked: str, expected: bool) -> None:
    assert segments.is_adverbial(piece(marked)) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("In a letter to the board on [Monday]", True),
        ("on [Monday]", False),
        ("after the ship sank on [Monday]", False),
        ("In a letter that he wrote on [Monday]", False),
        ("Over 200 people left on [Monday]", False),
        ("The board met on [Monday]", False),
    ],
)
def test_a_setting_says_only_where_or_how(marked: str, expected: bool) -> None:
    assert segments.is_setting(piece(marked)) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("authorities said", True),
        ("the mayor told reporters on [Monday]", True),
        ("according to officials", True),
        ("the mayor said that it fell", False),
        ("the mayor confirmed the death", False),
        ("who said so", False),
        ("one two three four five six seven eight said", True),
        ("one two three four five six seven eight nine said", False),
    ],
)
def test_an_attribution_says_only_who_said_it(marked: str, expected: bool) -> None:
    assert segments.is_attribution(piece(marked)) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("the mayor resigned", True),
        ("and the mayor resigned", True),
        ("resigned", False),
        ("which sank", False),
        ("saying he resigned", False),
        ("the old mayor", False),
    ],
)
def test_a_main_clause_has_a_subject_and_a_verb(marked: str, expected: bool) -> None:
    assert segments.is_main(piece(marked)) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("founded in [1990]", True),
        ("now owned by the state", True),
        ("founded the company", False),
        ("the man owned a house", False),
    ],
)
def test_a_reduced_clause_adds_to_the_noun_before_it(marked: str, expected: bool) -> None:
    assert segments.is_reduced(piece(marked)) is expected


def test_the_subject_is_the_words_before_the_verb() -> None:
    assert joined(segments.subject(piece("But on [Monday] the old mayor finally resigned"))) == (
        "the old mayor"
    )


@pytest.mark.parametrize(
    ("marked", "expected"),
    [("the man left", 2), ("the man who left", None), ("the old man", None)],
)
def test_the_main_verb_is_not_that_of_a_relative_clause(marked: str, expected: int | None) -> None:
    assert segments.main_verb(piece(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("he saw the old ship", "the old ship"),
        ("the captain of the old ship", "the old ship"),
        ("he met dozens of protesters", "dozens of protesters"),
        ("was blocking roads", "roads"),
    ],
)
def test_the_noun_phrase_ends_at_a_verb_or_a_preposition(marked: str, expected: str) -> None:
    words = piece(marked)
    assert joined(segments.noun_before(words, len(words))) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("finally", True), ("Kelly", False), ("late", False)]
)
def test_adverbs_by_their_form(word: str, expected: bool) -> None:
    assert segments.is_adverb(piece(word)[0]) is expected
