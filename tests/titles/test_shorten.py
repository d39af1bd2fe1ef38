"""A title that is too long loses whole phrases."""

import pytest

from tests.titles.parse import parse, phrase, place
from tests.titles.using import title
from timeline.titles.shorten import LONG, shortened

ASIDE = "The doctor, a friend of the singer, was arrested."
CLAUSE = "The doctor was arrested after the singer died."
SETTING = "The doctor was arrested in London."


def short(text: str, length: int, *needed: str) -> str:
    """The words of a sentence whose title has so many letters however many words are left."""
    tree = parse(text)
    words = {word.index for word in tree.words if not word.is_mark}
    found = shortened(tree, words, lambda _: length, [place(tree, word) for word in needed])
    return phrase(tree, {at for at in found if not tree[at].is_mark})


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        (ASIDE, LONG),
        (CLAUSE, LONG),
        (SETTING, 110),
    ],
)
def test_phrases_go_above_a_length(text: str, fits: int) -> None:
    assert short(text, fits) != "The doctor was arrested"
    assert short(text, fits + 1) == "The doctor was arrested"


@pytest.mark.parametrize(
    ("text", "word"), [(ASIDE, "singer"), (CLAUSE, "died"), (SETTING, "London")]
)
def test_what_is_needed_stays(text: str, word: str) -> None:
    assert word in short(text, 200, word).split()


@pytest.mark.parametrize(
    "text",
    [
        "The doctor, if he is a friend, was arrested.",
        "The doctor was arrested before the singer, according to police, died.",
    ],
)
def test_conditions_and_speakers_stay(text: str) -> None:
    assert len(short(text, 200).split()) > 4


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Smith is the best-selling artist in London.", True),
        ("Smith is the first doctor in London.", True),
        ("The only bridge in London was closed.", True),
        ("Smith was arrested at a court in London.", True),
        ("Smith was arrested at the court in London.", False),
        ("Smith at least was arrested in London.", False),
        ("Smith was arrested in London.", False),
        ("The doctor told the court of events on the day the singer died.", True),
    ],
)
def test_a_place_that_limits_a_claim_stays(text: str, stays: bool) -> None:
    assert (text.split()[-1].rstrip(".") in short(text, 200).split()) is stays


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("The former president, Bill Clinton, arrived.", True),
        ("Ann Lee of the charity, Oxfam, arrived.", True),
        ("Bill Clinton, the former president, arrived.", False),
    ],
)
def test_the_name_of_a_person_stays(text: str, stays: bool) -> None:
    assert len(short(text, 200).split()) == (len(text.split()) if stays else 3)


@pytest.mark.parametrize(
    ("words", "stays"),
    [("in the moments after his death", True), ("in the town after his death", False)],
)
def test_moments_keep_what_they_were_after(words: str, stays: bool) -> None:
    text = (
        "A second paramedic has testified that the doctor of the singer wanted to clear the bottles"
        f" from the old bedroom {words}."
    )
    assert title(text).endswith("after his death") is stays


def test_what_follows_a_dash_and_is_not_closed_stays() -> None:
    text = (
        "Old machines (OMs) -- 500 of them -- selling pieces of gold will be installed in stations"
        " of Norway and of Denmark by the end of [May]."
    )
    assert "selling pieces of gold will be" in title(text)


def test_what_is_descended_on_stays() -> None:
    text = (
        "About 25,000 fans of the boxer from the north are now expected to descend on Oslo for the"
        " defense of an old title on [Saturday], despite the weather in the town."
    )
    assert "descend on Oslo" in title(text)
