"""News that names another day than its own."""

import pytest

from tests.titles.parse import parse, place
from tests.titles.using import parsed_title
from timeline.titles.other_day import is_of_another_day

SENTENCES = {
    "Ann Lee died in June 2009.": True,
    "Ann Lee was found guilty earlier this month.": True,
    "Ann Lee opened the bridge two years ago.": True,
    "Ann Lee died on 25 June.": True,
    "Ann Lee has died.": False,
    "Ann Lee will meet the mayor on 24 March.": False,
    "Ann Lee is to stand trial in June 2009.": False,
    "Ann Lee said in June 2009 that the bridge was old.": False,
    "Ann Lee died on Monday.": False,
    "Ann Lee opened the bridge that was built in 1971.": False,
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items(), ids=SENTENCES)
def test_only_a_date_of_the_main_verb_in_the_past_counts(text: str, expected: bool) -> None:
    tree = parse(text)
    verb = tree.roots[0]
    assert is_of_another_day(tree, verb) is expected


def test_such_news_is_not_that_of_its_day() -> None:
    assert not parsed_title("Ann Lee died in June 2009 in the town of Leeds.").is_dated
    assert parsed_title("Ann Lee died in [June 2009] in the town of Leeds.").is_dated
    assert parsed_title("Ann Lee has died in the town of Leeds.").is_dated
    assert not parsed_title("[1646] Ann Lee died in June 2009 in the town of Leeds.").is_dated
    assert parsed_title("[1646] Ann Lee died in the town of Leeds.").is_dated


def test_the_verb_is_the_one_that_is_asked_for() -> None:
    tree = parse("Ann Lee opened the bridge that was built in 1971.")
    assert is_of_another_day(tree, place(tree, "built"))
