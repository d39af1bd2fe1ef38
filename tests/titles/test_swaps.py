"""What replaces the subject of a title."""

import pytest

from tests.titles.parse import parse, place
from tests.titles.using import request
from timeline.titles.compose import Draft
from timeline.titles.swaps import Swap, root_subject, swaps_for
from timeline.titles.tree import Tree


def swap(marked: str, *before: str, made: Draft | None = None) -> Swap:
    asked = request(marked, before)
    tree = parse(asked.sentence)
    (found,) = swaps_for([asked], [tree], [made], lambda texts: [parse(text) for text in texts])
    return found


@pytest.mark.parametrize(
    ("sentence", "before", "expected"),
    [
        ("He closed the shop.", "Gordon Brown was angry.", {"He": "Gordon Brown"}),
        ("His son closed the shop.", "Gordon Brown was angry.", {"His": "Gordon Brown's"}),
        ("He closed the shop.", "It rained.", {}),
        ("Robertson left the shop.", "Ann Robertson was angry.", {"Robertson": "Ann Robertson"}),
        (
            "The man left.",
            "An old man from Leeds was ill.",
            {"The": "", "man": "An old man from Leeds"},
        ),
        ("The mayor left.", "An old man from Leeds was ill.", {}),
    ],
)
def test_the_subject_is_replaced_by_what_the_sentence_before_calls_it(
    sentence: str, before: str, expected: dict[str, str]
) -> None:
    found = swap(sentence, before)
    tree = parse(sentence)
    assert {tree[at].text: words for at, words in found.words.items()} == expected
    assert found.source == (before if expected else "")


def test_the_speaker_of_a_quotation_is_kept_apart() -> None:
    found = swap("“We left the house.”", "“It was late,” Gordon Brown said.")
    assert (found.speaker, found.words) == ("Gordon Brown", {})


def test_the_subject_is_that_of_the_title_if_there_is_one() -> None:
    text = "It rained and he left."
    tree = parse(text)
    made = Draft((range(len(tree)),), place(tree, "left"), place(tree, "he"))
    assert swap(text, "Gordon Brown was angry.").words == {}
    assert swap(text, "Gordon Brown was angry.", made=made).words == {3: "Gordon Brown"}


def test_only_sentences_before_a_subject_to_replace_are_parsed() -> None:
    parsed: list[str] = []

    def parse_all(texts: list[str]) -> list[Tree]:
        parsed.extend(texts)
        return [parse(text) for text in texts]

    requests = [request("The mayor left.", ("It rained.",)), request("He left.", ("It snowed.",))]
    trees = [parse(each.sentence) for each in requests]
    swaps_for(requests, trees, [None, None], parse_all)
    assert parsed == ["It snowed."]


def test_the_subject_of_a_sentence_is_that_of_its_root() -> None:
    tree = parse("The mayor said he left.")
    assert root_subject(tree) == place(tree, "mayor")
    assert root_subject(parse("…")) is None
