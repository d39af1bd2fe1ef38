"""Who said it."""

import pytest

from tests.titles.parse import parse, phrase, place
from tests.titles.using import title
from timeline.titles.attribution import (
    Attribution,
    attribution_of,
    is_named,
    saying_words,
    speaker_words,
)
from timeline.titles.tree import Tree


def said(text: str, verb: str) -> tuple[Tree, Attribution]:
    tree = parse(text)
    found = attribution_of(tree, place(tree, verb))
    assert found is not None
    return tree, found


@pytest.mark.parametrize(
    ("text", "verb", "speaker", "saying"),
    [
        ("Police said the man left the house.", "left", "Police", "said"),
        (
            "The mayor has told reporters that he would resign.",
            "resign",
            "The mayor",
            "has told reporters",
        ),
        ("The bridge has fallen, officials said.", "fallen", "officials", "said"),
        ("“The bridge has fallen,” the mayor said.", "fallen", "the mayor", "said"),
    ],
)
def test_the_speaker_and_the_saying(text: str, verb: str, speaker: str, saying: str) -> None:
    tree, found = said(text, verb)
    assert phrase(tree, speaker_words(tree, found)) == speaker
    assert phrase(tree, saying_words(tree, found, ())) == saying
    assert tree[found.complement].text == verb


def test_the_date_of_a_saying_is_none_of_its_words() -> None:
    tree, found = said("Police said on Monday the man left the house.", "left")
    date = [place(tree, "on"), place(tree, "Monday")]
    assert phrase(tree, saying_words(tree, found, date)) == "said"


@pytest.mark.parametrize(
    "text", ["The man left.", "Officials hope the man left.", "He left and said so."]
)
def test_what_the_text_says_itself_has_no_speaker(text: str) -> None:
    tree = parse(text)
    assert attribution_of(tree, place(tree, "left")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Police said the man left.", True), ("He said the man left.", False)],
)
def test_a_pronoun_is_no_name_of_a_speaker(text: str, expected: bool) -> None:
    tree, found = said(text, "left")
    assert is_named(tree, found) is expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("Ann Lee, a paramedic,", "Ann Lee, a paramedic,"),
        ("The coroner, Ann Lee,", "The coroner, Ann Lee,"),
        ("Ann Lee, 40,", "Ann Lee"),
        ("Ann Lee, who was ill,", "Ann Lee"),
        ("Ann Lee, a former director of the road bridge fund of the town,", "Ann Lee"),
        ("Ann Lee, an old friend of the mayor,", "Ann Lee, an old friend of the mayor,"),
        ("The company, Curol Ltd,", "The company, Curol Ltd,"),
        ("Ann Lee of the charity, Curol,", "Ann Lee of the charity, Curol,"),
    ],
)
def test_who_a_speaker_is_stays_with_the_speaker(speaker: str, expected: str) -> None:
    found = title(f"{speaker} said on [Monday] that the bridge was old.")
    assert found == f"{expected} said that the bridge was old"
