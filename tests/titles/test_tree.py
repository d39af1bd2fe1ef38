"""A parsed sentence as plain data."""

import pytest

from timeline.titles.tree import Tree, Word, brackets, quotations


def tree(*words: tuple[str, str, str, int]) -> Tree:
    """Words as text, tag, label and head, with a space between each two."""
    found = []
    at = 0
    for index, (text, tag, dep, head) in enumerate(words):
        found.append(Word(index, text, tag, dep, head, at, spaced=index > 0))
        at += len(text) + 1
    return Tree(" ".join(word[0] for word in words), tuple(found))


SANK = tree(
    ("The", "DT", "det", 1),
    ("ship", "NN", "nsubj", 2),
    ("sank", "VBD", "ROOT", 2),
    ("in", "IN", "prep", 2),
    ("May", "NNP", "pobj", 3),
    (".", ".", "punct", 2),
)


def test_children_are_in_the_order_of_the_text() -> None:
    assert SANK.children(2) == [1, 3, 5]
    assert SANK.children(2, "prep", "nsubj") == [1, 3]
    assert SANK.child(2, "prep") == 3
    assert SANK.child(2, "dobj") is None


def test_a_subtree_leaves_out_words_with_what_depends_on_them() -> None:
    assert SANK.subtree(2) == [0, 1, 2, 3, 4, 5]
    assert SANK.subtree(2, {3}) == [0, 1, 2, 5]
    assert SANK.subtree(3) == [3, 4]


def test_a_path_leads_to_the_root() -> None:
    assert SANK.path(4) == [4, 3, 2]
    assert SANK.roots == [2]
    assert SANK.depends(4, 2)
    assert SANK.depends(2, 2)
    assert not SANK.depends(2, 4)
    assert SANK.top([4, 3]) == 3


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(4, 8, [1]), (4, 9, [1]), (4, 10, [1, 2]), (8, 9, []), (0, 1, [0])],
)
def test_the_words_that_overlap_code_points(start: int, end: int, expected: list[int]) -> None:
    assert SANK.inside(start, end) == expected


@pytest.mark.parametrize(
    ("text", "is_mark"),
    [(",", True), ("“", True), ("--", True), ("$", False), ("%", False), ("a.m.", False)],
)
def test_signs_of_money_and_per_cent_are_no_marks(text: str, is_mark: bool) -> None:
    assert Word(0, text, "", "", 0, 0, spaced=False).is_mark is is_mark


def test_a_word_in_lower_case_has_a_straight_apostrophe() -> None:
    word = Word(0, "Lee’s", "NNP", "", 0, 5, spaced=False)
    assert (word.low, word.end) == ("lee's", 10)
    assert word.is_name
    assert word.is_noun
    assert not word.is_verb


def plain(text: str) -> Tree:
    return tree(*((word, "", "", 0) for word in text.split()))


def test_brackets_may_hold_others() -> None:
    assert brackets(plain("a ( b ( c ) ) d )")) == [(3, 5), (1, 6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“ a ” b “ c ”", [(0, 2), (4, 6)]),
        ('" a " b " c', [(0, 2)]),
        ("a ” b", []),
        ("“ a “ b ”", [(2, 4)]),
    ],
)
def test_quotations_do_not_hold_others(text: str, expected: list[tuple[int, int]]) -> None:
    assert quotations(plain(text)) == expected
