"""From a parsed sentence to the words of a title."""

import pytest

from tests.titles.parse import parse, place
from tests.titles.using import request
from timeline.titles.compose import Draft, draft, is_unresolved
from timeline.titles.render import rendered
from timeline.titles.tree import Tree


def drafted(marked: str) -> tuple[Tree, Draft | None]:
    given = request(marked)
    tree = parse(given.sentence)
    return tree, draft(tree, given.expressions)


@pytest.mark.parametrize(
    ("marked", "main", "text"),
    [
        ("The mayor resigned on [Monday].", "resigned", "The mayor resigned"),
        ("The port closed after the old ship sank on [Monday].", "sank", "The old ship sank"),
        (
            "The bridge has fallen, officials said [yesterday].",
            "said",
            "Officials: The bridge has fallen",
        ),
        (
            "“We closed the bridge on [Monday],” Mayor Ann Lee said.",
            "said",
            "Mayor Ann Lee: “We closed the bridge”",
        ),
        (
            "“The town closed the bridge on [Monday],” Mayor Ann Lee said.",
            "said",
            "Mayor Ann Lee: The town closed the bridge",
        ),
        ("The mayor resigned.", "resigned", "The mayor resigned"),
    ],
)
def test_the_verb_of_the_date_makes_the_title(marked: str, main: str, text: str) -> None:
    tree, made = drafted(marked)
    assert made is not None
    assert tree[made.main].text == main
    assert rendered(tree, made.parts) == text


@pytest.mark.parametrize(
    ("marked", "reported"),
    [
        ("The union said on [Monday] that its members would strike.", True),
        ("The union said that its members would strike on [Monday].", False),
    ],
)
def test_the_date_is_that_of_the_report_or_of_what_is_reported(marked: str, reported: bool) -> None:
    made = drafted(marked)[1]
    assert made is not None
    assert made.reported is reported


@pytest.mark.parametrize("marked", ["[7 January 2022]", "Clinton on [Friday]."])
def test_without_a_verb_there_is_no_draft(marked: str) -> None:
    assert drafted(marked)[1] is None


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        ("He left.", "He", True),
        ("His son left.", "son", True),
        ("The mayor left.", "mayor", False),
        ("There were soldiers in the town.", "There", False),
        ("It is likely that he left.", "It", False),
    ],
)
def test_a_pronoun_leaves_open_who_it_is(text: str, subject: str, expected: bool) -> None:
    tree = parse(text)
    assert is_unresolved(tree, place(tree, subject)) is expected


def test_words_in_the_first_person_are_quoted_only_as_they_were_said() -> None:
    _, made = drafted("“We closed the bridge on [Monday] for some hours,” Mayor Ann Lee said.")
    assert made is None
