"""How sentences before introduced somebody."""

import pytest

from tests.titles.parse import parse, phrase, place
from tests.titles.using import parsed_title, title
from timeline.titles.introduced import introduction, is_bare


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (["An old woman from Leeds was found.", "The woman was ill."], "An old woman from Leeds"),
        (["An 84-year-old woman, who was ill, was found."], "An 84 - year - old woman"),
        (["Two people, an old woman and a young man, were found."], "an old woman"),
        (["An old woman and a young woman were found."], ""),
        (["An old woman was found near two women."], ""),
        (["An old woman was found near another woman."], ""),
        (["An old man was found."], ""),
        (["A woman was found."], ""),
        ([], ""),
    ],
)
def test_the_woman_is_the_only_one_that_was_introduced(before: list[str], expected: str) -> None:
    tree = parse("The woman was taken to Leeds.")
    found = introduction(tree, place(tree, "woman"), [parse(each) for each in before])
    assert (phrase(*found) if found else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The woman left.", True),
        ("The woman's son left.", True),
        ("The woman, who was ill, left.", True),
        ("The woman who was ill left.", False),
        ("The old woman left.", False),
        ("The woman from Leeds left.", False),
        ("A woman left.", False),
        ("The women left.", False),
    ],
)
def test_a_person_without_a_description_is_bare(text: str, expected: bool) -> None:
    tree = parse(text)
    word = "women" if "women" in text else "woman"
    assert is_bare(tree, place(tree, word)) is expected


TITLES = {
    ("The woman left the hospital on [Monday].", "A young woman from Leeds was ill."): (
        "A young woman from Leeds left the hospital"
    ),
    ("The woman's son left the hospital on [Monday].", "A young woman from Leeds was ill."): (
        "A young woman from Leeds's son left the hospital"
    ),
    ("Robertson left the hospital on [Monday].", "Jacqui Robertson was ill."): (
        "Jacqui Robertson left the hospital"
    ),
    ("The woman left the hospital on [Monday].", "It rained."): "The woman left the hospital",
}


def test_her_is_the_woman_who_was_introduced() -> None:
    before = ("A young woman from Leeds was found.", "The woman, who was ill, left the hospital.")
    expected = "A young woman from Leeds's son had called her"
    assert title("Her son had called her on [Monday].", *before) == expected


@pytest.mark.parametrize(("texts", "expected"), TITLES.items())
def test_the_title_names_who_was_introduced(texts: tuple[str, str], expected: str) -> None:
    assert title(*texts) == expected


@pytest.mark.parametrize(
    ("before", "expected"), [("It rained.", False), ("A young woman from Leeds was ill.", True)]
)
def test_a_person_whom_nothing_introduces_is_unclear(before: str, expected: bool) -> None:
    found = parsed_title("The woman left the hospital in Leeds on [Monday].", before)
    assert found.is_clear is expected
