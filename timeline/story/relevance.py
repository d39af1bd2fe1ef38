"""How much an article is about what its collection is about."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np

from timeline.model import Article
from timeline.story.vectors import vectors, words_of

_MOST = 2.0  # one long article near the centre must not outvote many others


def relevance(
    articles: Sequence[Article], check: Callable[[], object] = lambda: None
) -> dict[str, float]:
    """The relevance of each article by its id: 1 is usual, 0 is about something else, 2 the most.

    The cosine of its TF-IDF vector with the centroid of all others, over the median of these.
    `check` ends the work by what it raises.
    """
    check()
    found = _relevance(tuple(article.text for article in articles))
    return {article.id: value for article, value in zip(articles, found, strict=True)}


@lru_cache(maxsize=2)  # a load asks for the same texts more than once
def _relevance(texts: tuple[str, ...]) -> list[float]:
    cosines = vectors(map(words_of, texts)).cosines_with_others()
    middle = float(np.median(cosines)) if len(cosines) else 0.0
    if middle <= 0:
        return [1.0] * len(texts)
    return [min(_MOST, float(cosine) / middle) for cosine in cosines]
