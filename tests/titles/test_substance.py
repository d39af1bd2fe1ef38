"""Titles that say nothing by themselves."""

import pytest

from tests.titles.parse import parse, place
from tests.titles.using import parsed_title
from timeline.titles.substance import (
    describes_day,
    is_bare_number,
    is_habit,
    is_phrase,
    is_state,
    is_vague,
    names_nothing,
    refers_back,
)
from timeline.titles.swaps import root_subject


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        ("Initial details were announced.", "details", True),
        ("Some banks are expected to reopen.", "banks", True),
        ("Four ships arrived by Thursday evening.", "ships", True),
        ("The virus was identified.", "virus", False),
        ("The singer died.", "singer", False),
        ("The earthquake struck.", "earthquake", False),
        ("The auction closed.", "auction", True),
        ("Britain reported 229 cases.", "Britain", True),
        ("Britain reported 229 cases of flu.", "Britain", False),
        ("Britain reported 229 new cases.", "Britain", False),
        ("The search for survivors ended.", "search", False),
        ("The locals hope for help.", "locals", True),
        ("The tributes will continue.", "tributes", True),
        ("Its details were announced.", "details", False),
        ("Ships from London arrived.", "Ships", False),
        ("Two people have been killed by the storm.", "people", False),
    ],
)
def test_a_short_title_without_a_name_is_vague(text: str, subject: str, expected: bool) -> None:
    tree = parse(text)
    assert is_vague(tree, range(len(tree)), place(tree, subject)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "subject", "expected"),
    [
        ("Ann Lee met the doctor charged with murder.", "charged", "doctor", True),
        ("Ann Lee saw a report compiled by the council.", "compiled", "report", True),
        ("Ann Lee spoke of six pupils diagnosed with the virus.", "diagnosed", "pupils", False),
        ("Ann Lee spoke of a girl pulled from the rubble.", "pulled", "girl", False),
        ("Ann Lee liked Thriller, released in Leeds.", "released", "Thriller", False),
        ("Ann Lee spoke of six concerts expected to take place.", "expected", "concerts", True),
        ("The doctor was charged with murder.", "charged", "doctor", False),
    ],
)
def test_a_participle_may_only_say_which_one_its_noun_is(
    text: str, verb: str, subject: str, expected: bool
) -> None:
    tree = parse(text)
    assert is_phrase(tree, place(tree, verb), place(tree, subject)) is expected


STATES = {
    "Halloween is the scariest night of the year.": True,
    "People are calm.": True,
    "The police look like soldiers.": True,
    "There are fears for the town.": True,
    "Smith is the latest singer to join the concert.": False,
    "Smith is the first doctor on the island.": False,
    "Twelve people are dead.": False,
    "The mayor is to resign.": False,
    "The mayor is resigning.": False,
    "The mayor was calm.": False,
    "The town is without water.": False,
    "The aid is under way.": False,
    "It is difficult to maintain hope.": True,
    "It is likely that the bridge will fall.": False,
}


@pytest.mark.parametrize(("text", "expected"), STATES.items(), ids=STATES)
def test_how_things_are_is_a_state(text: str, expected: bool) -> None:
    tree = parse(text)
    assert is_state(tree, tree.roots[0]) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The concert has been debated since initial details were announced [last month].", False),
        ("Initial details were announced", True),  # the article's own headline
        ("The people of Leeds are calm [today].", False),
        ("Leeds is calm after fire", True),
    ],
)
def test_such_titles_are_unclear_unless_they_are_headlines(marked: str, expected: bool) -> None:
    assert parsed_title(marked).is_clear is expected


@pytest.mark.parametrize(
    ("called", "expected"), [("the animal", True), ("the earthquake", False), ("Ann Lee", False)]
)
def test_what_replaces_a_pronoun_may_be_vague_too(called: str, expected: bool) -> None:
    tree = parse("It was removed.")
    assert is_vague(tree, range(len(tree)), place(tree, "It"), called) is expected


def test_words_that_are_left_out_describe_nothing() -> None:
    tree = parse("The station that was built in Leeds opened.")
    words = [place(tree, word) for word in ("The", "station", "opened")]
    assert is_vague(tree, words, place(tree, "station"))
    assert not is_vague(tree, range(len(tree)), place(tree, "station"))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway followed suit.", "followed", True),
        ("Norway did so.", "did", True),
        ("Norway did this with joy.", "did", True),
        ("Norway followed the rules.", "followed", False),
        ("Norway did its best.", "did", False),
    ],
)
def test_an_act_may_only_refer_to_another(text: str, verb: str, expected: bool) -> None:
    tree = parse(text)
    assert refers_back(tree, place(tree, verb)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The rainy season typically begins in May.", "begins", True),
        ("The rivers usually flood the town.", "flood", True),
        ("The rainy season begins in May.", "begins", False),
        ("The rainy season typically began in May.", "began", False),
        ("The rainy season will usually begin in May.", "begin", False),
    ],
)
def test_what_is_usual_is_a_habit(text: str, verb: str, expected: bool) -> None:
    tree = parse(text)
    assert is_habit(tree, place(tree, verb)) is expected


@pytest.mark.parametrize(
    ("adverb", "expected"), [("typically begins", False), ("is expected to begin", True)]
)
def test_a_habit_is_no_event(adverb: str, expected: bool) -> None:
    text = (
        f"Ann Lee said tents were ordered for the rainy season of Leeds, which {adverb} in [May]."
    )
    assert parsed_title(text).is_clear is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 2,000 are being flown to Leeds.", True),
        ("Some 2,000 of the singers are being flown to Leeds.", False),
        ("Some 2,000 singers are being flown to Leeds.", False),
        ("At least 12 were killed in Leeds.", False),
        ("At least 12 are missing in Leeds.", False),
    ],
)
def test_a_number_needs_what_is_counted(text: str, expected: bool) -> None:
    tree = parse(text)
    assert is_bare_number(tree, root_subject(tree)) is expected
    assert parsed_title(text.replace("Leeds", "Leeds on [Monday]")).is_clear is not expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of confirmed cases stood at 404 on the evening of the day.", True),
        ("The number of confirmed cases in Norway stood at 404 on the evening.", False),
        ("The number of visitors to the old museum of the town stood at 404.", False),
    ],
)
def test_a_number_of_cases_needs_a_place(text: str, expected: bool) -> None:
    tree = parse(text)
    assert is_vague(tree, range(len(tree)), root_subject(tree)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Six pupils diagnosed in Leeds", False), ("The six other pupils diagnosed in Leeds", True)],
)
def test_the_others_are_a_phrase(text: str, expected: bool) -> None:
    tree = parse(text)
    assert is_phrase(tree, place(tree, "diagnosed"), place(tree, "pupils")) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The past two days have been a nightmare.", "been", True),
        ("The last week was very hot in the town.", "was", True),
        ("Monday was the first day without rain.", "was", False),
        ("The mayor has been a disaster.", "been", False),
    ],
)
def test_how_a_day_was_is_no_event(text: str, verb: str, expected: bool) -> None:
    tree = parse(text)
    assert describes_day(tree, place(tree, verb)) is expected
    assert parsed_title(text).is_clear is not expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were none to speak of.", True),
        ("There were many in the town.", True),
        ("There was a fire in the town.", False),
        ("None were found in the town.", False),
    ],
)
def test_none_and_some_name_nothing(text: str, expected: bool) -> None:
    tree = parse(text)
    assert names_nothing(tree, tree.roots[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plans are expected to be finalized by the end of this week.", True),
        ("Plans are expected to be finalized and shown to the council by the end.", False),
    ],
)
def test_a_date_does_not_make_a_title_longer(text: str, expected: bool) -> None:
    tree = parse(text)
    assert is_vague(tree, range(len(tree)), root_subject(tree)) is expected


def test_those_who_were_asked_are_a_phrase() -> None:
    tree = parse("Half of 2,000 Britons surveyed said they were ill.")
    assert is_phrase(tree, place(tree, "surveyed"), place(tree, "Britons"))
