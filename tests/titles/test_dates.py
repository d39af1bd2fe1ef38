"""Which words of a sentence are its date."""

import pytest

from tests.titles.parse import parse, phrase
from tests.titles.using import request
from timeline.titles.dates import DatePhrase, date_phrase


def date(marked: str) -> tuple[str, DatePhrase]:
    given = request(marked)
    tree = parse(given.sentence)
    found = date_phrase(tree, given.expressions)
    assert found is not None
    return phrase(tree, found.words), found


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("The ship sank on [Monday].", "on Monday"),
        ("The ship sank during the [night].", "during the night"),
        ("The ship sank [yesterday].", "yesterday"),
        ("The ship sank in the port on [Monday].", "on Monday"),
        ("The mayor was in Leeds on [Monday].", "on Monday"),
        ("The mayor was ill on [Monday].", "on Monday"),
        ("In [2007], the mayor was ill for a year.", "In 2007"),
    ],
)
def test_the_words_that_lead_to_a_date_belong_to_it(marked: str, words: str) -> None:
    found, date_found = date(marked)
    assert found == words
    assert not date_found.stays


@pytest.mark.parametrize(
    "marked",
    [
        "The shop will not open until [Monday].",
        "The shop did not open on [Monday].",
        "The council declared [2010] the year of the river.",
        "It was [Monday].",
        "In [2007], the last year for which figures are known, the storm killed a man.",
        "The delivery is now expected to be around [2020].",
        "The first flight was in [1994].",
        "The shop only opened on [Monday].",
        "The ship sank at 1653 local ([2153 GMT]).",
    ],
)
def test_a_date_that_the_sentence_needs_stays(marked: str) -> None:
    assert date(marked)[1].stays


@pytest.mark.parametrize(
    ("marked", "is_attributive"),
    [
        ("The [2019] election was annulled.", True),
        ("[Tuesday]'s quake hit the town.", True),
        ("The town was hit on [Tuesday].", False),
    ],
)
def test_a_date_may_describe_the_noun_behind_it(marked: str, is_attributive: bool) -> None:
    assert date(marked)[1].is_attributive is is_attributive


def test_without_a_word_there_is_no_date() -> None:
    assert date_phrase(parse("The ship sank."), []) is None
