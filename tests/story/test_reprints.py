"""Which articles are reprints of an earlier one."""

from dataclasses import replace

import pytest

from timeline.story.reprints import reprints

from .sample import MONDAY, article

WORDS = [f"word{number}" for number in range(104)]  # 100 runs of five
STORY = " ".join(WORDS)


def story(repeated: int) -> str:
    """A story of 104 words whose first runs of five, so many of them, are those of `STORY`."""
    return " ".join(
        [*WORDS[: repeated + 4], *(f"other{number}" for number in range(100 - repeated))]
    )


@pytest.mark.parametrize(("repeated", "is_reprint"), [(75, True), (74, False)])
def test_an_article_with_too_little_new_text_is_a_reprint(repeated: int, is_reprint: bool) -> None:
    found = reprints([article("a", STORY), article("b", story(repeated), MONDAY + 1)])
    assert found == ({"b": "a"} if is_reprint else {})


def test_the_earliest_is_kept() -> None:
    later, earlier = article("a", STORY, MONDAY + 1), article("b", STORY)
    assert reprints([later, earlier]) == {"a": "b"}


def test_of_one_day_the_longest_is_kept() -> None:
    short, long = article("a", " ".join(WORDS[:60])), article("b", STORY)
    assert reprints([short, long]) == {"a": "b"}


def test_an_existing_article_is_kept_even_if_it_is_later() -> None:
    later, earlier = article("a", STORY, MONDAY + 1), article("b", STORY)
    assert reprints([later, earlier], known=["a"]) == {"b": "a"}


def test_articles_without_a_date_come_last() -> None:
    assert reprints([article("a", STORY, None), article("b", STORY)]) == {"a": "b"}


@pytest.mark.parametrize(("words", "is_reprint"), [(24, True), (23, False)])
def test_a_very_short_text_is_a_quotation(words: int, is_reprint: bool) -> None:
    short = article("b", " ".join(WORDS[:words]), MONDAY + 1)
    assert reprints([article("a", STORY), short]) == ({"b": "a"} if is_reprint else {})


def test_an_update_that_contains_the_whole_earlier_article_is_not_a_reprint() -> None:
    update = article(
        "b", STORY + " " + " ".join(f"new{number}" for number in range(60)), MONDAY + 1
    )
    assert reprints([article("a", STORY), update]) == {}


def test_page_lines_do_not_count() -> None:
    menu = " ".join(f"Send us your comments on item {number}." for number in range(100))
    one = article("a", f"{' '.join(WORDS[:50])}. {menu}")
    other = article("b", f"{' '.join(WORDS[50:])}. {menu}", MONDAY + 1)
    assert reprints([one, other]) == {}
    news = menu.replace("Send us your comments", "They wrote some words")
    both = [replace(each, text=each.text.replace(menu, news)) for each in (one, other)]
    assert reprints(both) == {"b": "a"}
