"""The relevance of articles to the subject of their collection."""

import pytest

from timeline.story.relevance import relevance

from .sample import article

FLOOD = "The river flooded the town and the flood reached the church."
ARTICLES = [article(f"flood{number}", f"{FLOOD} Number {number}.") for number in range(9)]


def test_an_unrelated_article_has_little_relevance() -> None:
    odd = article("odd", "The striker scored twice in the final.")
    found = relevance([*ARTICLES, odd])
    assert found["odd"] < found["flood0"] - 0.2
    assert found["flood0"] == pytest.approx(1, abs=0.2)


def test_it_is_never_above_two() -> None:
    others = [article(f"x{number}", f"town alpha{number} beta{number}") for number in range(20)]
    found = relevance([*others, *ARTICLES])
    assert found["flood0"] == 2.0


@pytest.mark.parametrize("texts", [[], [""], ["", ""]])
def test_without_words_all_are_equally_relevant(texts: list[str]) -> None:
    found = relevance([article(f"a{number}", text) for number, text in enumerate(texts)])
    assert set(found.values()) <= {1.0}
