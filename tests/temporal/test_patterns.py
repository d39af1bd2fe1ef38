"""The syntax of rule patterns."""

import re

import pytest

from timeline.temporal.patterns import MACROS, any_of, compile_pattern, expand


def matched(pattern: str, text: str) -> str | None:
    match = compile_pattern(pattern).search(text)
    return match[0] if match else None


def test_the_longest_word_is_tried_first() -> None:
    assert re.fullmatch(any_of(["mid", "mid day"]), "mid day")
    match = re.match(any_of(["may", "maybe"]), "maybe")
    assert match is not None
    assert match[0] == "maybe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in may", "in may"),
        ("in\u00a0may", "in\u00a0may"),
        ("in \n may", "in \n may"),
        ("in    may", None),  # four characters
        ("inmay", None),
    ],
)
def test_a_space_is_up_to_three_characters_of_white_space(text: str, expected: str | None) -> None:
    assert matched("in may", text) == expected


@pytest.mark.parametrize("text", ["xmay", "$may", "#may", "mayx", "may_"])
def test_a_pattern_matches_whole_words(text: str) -> None:
    assert matched("may", text) is None
    assert matched("may", "(may)") == "may"


def test_a_macro_may_be_a_group() -> None:
    match = compile_pattern("{d:dom} {m:month}").search("on 6 jan. 2022")
    assert match is not None
    assert (match["d"], match["m"]) == ("6", "jan.")
    assert "(?P<" not in expand("{month}")


@pytest.mark.parametrize(
    ("macro", "text", "is_whole"),
    [
        ("dom", "31", True),
        ("dom", "32", False),
        ("dom", "0", False),
        ("dom", "3rd", True),
        ("year", "2022", True),
        ("year", "3022", False),
        ("year", "2200 gmt", False),
        ("number", "1,000", True),
        ("number", "two and a half", True),
        ("number", "two hundred and one", True),
        ("ordinal", "21st", True),
        ("ordinal", "100th", False),
        ("yearword", "nineteen eighty-four", True),
        ("yearword", "twenty", False),
        ("month", "sept.", True),
        ("month", "march.", False),
    ],
)
def test_macros(macro: str, text: str, is_whole: bool) -> None:
    assert (re.fullmatch(MACROS[macro], text) is not None) is is_whole


def test_a_macro_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        expand("{no_such_macro}")
