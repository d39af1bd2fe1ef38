"""The relevance of articles to the subject of their collection."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from statistics import median

from timeline.model import Article
from timeline.story.vectors import vectors, words_of

_MOST = 2.0  # a single article near the centroid must not outweigh many others


def relevance(
    articles: Sequence[Article], check: Callable[[], object] = lambda: None
) -> dict[str, float]:
    """The relevance of each article by id: 1 is typical, 0 unrelated, 2 the maximum.

    The cosine of its TF-IDF vector with the centroid of all others, divided by the median of these.
    `check` may raise to cancel the work.
    """
    check()
    found = _relevance(tuple(article.text for article in articles))
    return {article.id: value for article, value in zip(articles, found, strict=True)}


@lru_cache(maxsize=2)  # adding articles needs the same texts more than once
def _relevance(texts: tuple[str, ...]) -> list[float]:
    cosines = vectors(map(words_of, texts)).cosines_with_others().tolist()
    middle = median(cosines) if cosines else 0.0  # numpy's would import its masked arrays
    if middle <= 0:
        return [1.0] * len(texts)
    return [min(_MOST, cosine / middle) for cosine in cosines]
