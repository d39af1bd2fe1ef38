"""The words that say what happened at a date, found without a parser."""

import pytest

from tests.events.marked import joined, marked_tokens
from timeline.events.clauses import dated_clause

CLAUSES = {
    # pieces
    "On [Monday], the mayor resigned.": "the mayor resigned.",
    "The ferry, a former freighter, sank on [Monday].": "The ferry sank on Monday.",
    "The mayor has resigned, officials said [yesterday].": "The mayor has resigned",
    "It has fallen, Ruth Calder said [yesterday].": "Ruth Calder: It has fallen",
    "In a letter to the board on [Monday], the chairman resigned.": "the chairman resigned.",
    "The ferry, built in [1971], sank.": "The ferry built in 1971",
    "Cars, vans and buses were burned [yesterday].": "Cars, vans and buses were burned yesterday.",
    # what was said
    "The party said on [Monday] that it would leave.": "The party would leave.",
    "Police said he left on [Monday].": "Police said he left on Monday.",
    "Ann Lee said her firm closed in [May].": "Ann Lee’s firm closed in May.",
    "The mayor confirmed the death on [Monday].": "The mayor confirmed the death on Monday.",
    # the verb of the date
    "The crew had left before the ship sank on [Monday].": "the ship sank on Monday.",
    "It was closed because of the storm on [Monday].": (
        "It was closed because of the storm on Monday."
    ),
    "He met the man who wrote it in [1998].": "the man wrote it in 1998.",
    "The man who wrote the letter died on [Monday].": (
        "The man who wrote the letter died on Monday."
    ),
    "The ship was bought in [2016] and rebuilt later.": "The ship was bought in 2016",
    "The ship was bought early and rebuilt in [2018].": "The ship was rebuilt in 2018.",
}


@pytest.mark.parametrize(("marked", "expected"), CLAUSES.items())
def test_the_clause_of_a_date(marked: str, expected: str) -> None:
    assert joined(dated_clause(marked_tokens(marked))).replace(" ’", "’") == expected


@pytest.mark.parametrize("marked", ["[Monday]", "Clinton on [Friday]", "Am [Montag] fiel er"])
def test_without_a_verb_the_result_is_the_piece_itself(marked: str) -> None:
    assert joined(dated_clause(marked_tokens(marked))) == marked.replace("[", "").replace("]", "")


def test_a_speaker_of_more_than_seven_words_is_not_named() -> None:
    short = "One two three four five six Lee said on [Monday] that it would leave."
    long = f"Zero {short}"
    assert "it" not in joined(dated_clause(marked_tokens(short))).split()
    assert "it" in joined(dated_clause(marked_tokens(long))).split()


@pytest.mark.parametrize(
    ("item", "is_kept"),
    [("Old red cars and big vans", True), ("Old red cars and big new vans", False)],
)
def test_an_item_of_a_list_has_six_words_at_most(item: str, is_kept: bool) -> None:
    found = joined(dated_clause(marked_tokens(f"{item}, carts and buses were burned [today].")))
    assert found.startswith(item) is is_kept
