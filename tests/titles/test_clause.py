"""The clause around a verb."""

import pytest

from tests.titles.parse import parse, phrase, place
from tests.titles.using import title
from timeline.titles.clause import clause, noun_phrase


def around(text: str, verb: str) -> tuple[str, str]:
    """What stands before the rest of the clause in the title, and the rest, marks left out."""
    tree = parse(text)
    found = clause(tree, place(tree, verb), (), ())
    lead, rest = (
        phrase(tree, {at for at in part if not tree[at].is_mark})
        for part in (found.lead, found.rest)
    )
    return lead, rest


@pytest.mark.parametrize(
    ("text", "verb", "lead", "rest"),
    [
        ("The old ship sank.", "sank", "", "The old ship sank"),
        ("The ferry, which was built here, sank.", "built", "The ferry", "was built here"),
        ("The shop founded in Leeds has closed.", "founded", "The shop", "founded in Leeds"),
        ("Ann Lee, the mayor, sang and left the town.", "left", "Ann Lee", "left the town"),
        ("The ferry, which Lee built, fell over and sank.", "sank", "The ferry", "sank"),
        ("The house was bought and rebuilt.", "rebuilt", "The house was", "rebuilt"),
        ("The house was bought and was rebuilt.", "bought", "", "The house was bought"),
        ("The port closed after the old ship sank.", "sank", "", "the old ship sank"),
        ("He left two days after the ship sank.", "sank", "", "the ship sank"),
        ("However, the ship sank.", "sank", "", "the ship sank"),
    ],
)
def test_a_clause_has_its_subject_and_nothing_that_joins_it(
    text: str, verb: str, lead: str, rest: str
) -> None:
    assert around(text, verb) == (lead, rest)


@pytest.mark.parametrize(
    "text",
    ["If it rains, the shop will close.", "Either the shop will close or the mayor will leave."],
)
def test_without_what_it_depends_on_a_clause_would_say_something_else(text: str) -> None:
    words = text.removeprefix("Either ").replace(",", "").removesuffix(".")
    assert around(text, "close")[1] == words


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The old captain of the ship left.", "captain", "The old captain of the ship"),
        ("The captain, who was ill, left.", "captain", "The captain"),
        ("The captain, a friend of his, left.", "captain", "The captain"),
    ],
)
def test_a_noun_keeps_what_describes_it_but_no_clauses(text: str, noun: str, expected: str) -> None:
    tree = parse(text)
    assert phrase(tree, noun_phrase(tree, place(tree, noun))).rstrip(" ,") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Lee appeared on television on [Monday] and said that the bridge was old.",
            "Ann Lee appeared on television and said that the bridge was old",
        ),
        (
            "Ann Lee appeared on television on [Monday] and says that the bridge is old.",
            "Ann Lee appeared on television",
        ),
        (
            "Ann Lee appeared on television on [Monday] and left the town.",
            "Ann Lee appeared on television",
        ),
        (
            "Ann Lee closed the bridge on [Monday] and said that it was old.",
            "Ann Lee closed the bridge",
        ),
    ],
)
def test_what_somebody_said_at_an_appearance_is_the_news(text: str, expected: str) -> None:
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The piano was among several of the star's things which are being sold in [May].",
            "Several of the star's things are being sold",
        ),
        (
            "The piano was among the best of the star's things which are being sold in [May].",
            "The star's things are being sold",
        ),
        (
            "Over fifty stars will perform in Leeds on [Monday].",
            "Over fifty stars will perform in Leeds",
        ),
        ("In Oslo, stars will perform on [Monday].", "In Oslo, stars will perform"),
        ("In Leeds, stars will perform on [Monday].", "In Leeds, stars will perform"),
        ("In a surprise, stars will perform on [Monday].", "Stars will perform"),
    ],
)
def test_a_number_stays_that_of_what_it_counts(text: str, expected: str) -> None:
    assert title(text) == expected


def test_a_name_is_not_cut_from_the_one_before_it() -> None:
    text = (
        "Eric Lee, director of Old Hands for Norway - a US charity set up [10 years ago] to help"
        " children - said its houses had been sold."
    )
    assert not title(text).startswith("Norway")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The family of the first patient to die said on [Monday] that it was ill.",
            "The family of the first patient to die said that it was ill",
        ),
        (
            "The family, to be sure, said on [Monday] that it was ill.",
            "The family said that it was ill",
        ),
    ],
)
def test_the_first_keeps_what_it_was_the_first_to_do(text: str, expected: str) -> None:
    assert title(text) == expected
