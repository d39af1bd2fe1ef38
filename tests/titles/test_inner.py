"""Clauses within a sentence that are titles for their own dates."""

import pytest

from tests.titles.using import dated_title
from timeline.titles import Side

TITLES = {
    "The concert has been criticised since it was announced in [July].": (
        "The concert was announced"
    ),
    "The mayor has had no rest since the bridge fell on [Monday].": "The bridge fell",
    "The mayor was ill before Ann Lee died in [May].": "Ann Lee died",
    "The virus has now spread to 76 countries after it was first found in Leeds in [April].": (
        "The virus was first found in Leeds"
    ),
    "The mayor did not see the man who robbed the bank on [Monday].": "The man robbed the bank",
    "The mayor thanked Ann Lee, who opened the bridge in [May].": "Ann Lee opened the bridge",
    "The two new cases confirmed on [Monday] are in Leeds.": "The two new cases confirmed",
    "The mayor opened another clinic after the doctor admitted on [Monday] it was needed.": (
        "The doctor admitted it was needed"
    ),
    "As soon as the quake struck on [Monday], the mayor left.": "The quake struck",
    "Police said the bridge, which was built in [1971], was unsafe.": (
        "Police: the bridge was built"
    ),
}
PLANNED = {
    "The mayor will attend the criminal trial of Ann Lee, which is expected to begin in [May].": (
        "The criminal trial of Ann Lee is expected to begin"
    ),
    "The mayor cancelled a parade scheduled to be held on [28 February].": (
        "A parade scheduled to be held"
    ),
    "The mayor had sung in the old theatre where the council will meet on [5 May].": (
        "The council will meet"
    ),
}
# The whole sentence stays the title, without that date.
WHOLE = [
    "The mayor asked about anybody who left the house on [Monday].",
    "The mayor asked people who came on [Monday].",
    "The mayor asked old people who came on [Monday].",
    "The mayor denies giving Ann Lee a drug which led to her death in [May].",
    "The mayor is accused of selling the bridge, which was built in [1971].",
    "The school will open for all pupils who felt well on [Monday].",
    "The mayor knows a vendor of garden chairs who took the bus on [Monday].",
    "The mayor is as popular as he was in [1993].",
    "The mayor said the old man found in the ruins on [Monday] appeared to be in good condition.",
    "The mayor will resign if the bridge fell on [Monday].",
    "The mayor met Ann Lee after she resigned on [Monday].",
]


@pytest.mark.parametrize(("marked", "expected"), TITLES.items())
def test_a_clause_that_is_true_by_itself_is_the_title(marked: str, expected: str) -> None:
    found = dated_title(marked, Side.PAST)
    assert (found.text, found.is_dated) == (expected, True)


@pytest.mark.parametrize(("marked", "expected"), PLANNED.items())
def test_what_is_planned_is_the_title_as_a_plan(marked: str, expected: str) -> None:
    found = dated_title(marked, Side.FUTURE)
    assert (found.text, found.is_dated) == (expected, True)


def test_the_verb_of_the_sentence_is_not_one_of_a_clause_within_it() -> None:
    marked = "The first election since the war takes place in Leeds [this weekend]."
    assert dated_title(marked, Side.FUTURE).text.startswith("The first election since the war")


@pytest.mark.parametrize("marked", WHOLE)
def test_a_clause_that_may_not_be_true_by_itself_is_no_title(marked: str) -> None:
    found = dated_title(marked, Side.PAST)
    assert found.text.startswith("The mayor") or found.text.startswith("The school")
    assert not found.is_dated
