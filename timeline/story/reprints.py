"""Finds articles that reprint an earlier one, by their word shingles.

A. Z. Broder, "On the resemblance and containment of documents", 1997: the share of a text's
sequences of five words that another text also contains.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from itertools import chain

from timeline.events.page_lines import page_lines_of
from timeline.model import Article, Span

_WORDS_PER_SHINGLE = 5
# The share of an article's shingles in one earlier article. In a manual check, 7 of 7 articles from
# .75 on contained nothing new; between .60 and .75, 4 of 10 contained news.
CONTAINED = 0.75
_FEWEST_SHINGLES = 20  # in a shorter text, a quotation could be the larger part
_LONGEST_POSTING = 40  # a shingle in more articles than this is a common phrase

_WORD = re.compile(r"\w+")


def reprints(
    articles: Sequence[Article],
    known: Collection[str] = (),
    check: Callable[[], object] = lambda: None,
) -> dict[str, str]:
    """The ids of articles that are near-duplicates of an earlier one, with the id of that one.

    The original is an article in `known`, else the one published first, on the same day the
    longest; articles without a date come last. Page lines are not compared. An update of which more
    than a quarter is new is not a reprint. `check` is called for each article; it may raise to
    cancel the work.
    """
    postings: defaultdict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for article in sorted(articles, key=lambda each: (each.id not in known, *_order(each))):
        check()
        own = _shingles(article.text, page_lines_of(article))
        known_ones = filter(None, map(postings.get, own))
        shared = Counter(chain.from_iterable(known_ones))
        nearest = max(shared, key=lambda id: (shared[id], id), default="")
        is_long = len(own) >= _FEWEST_SHINGLES and article.id not in known
        if nearest and is_long and shared[nearest] >= CONTAINED * len(own):
            found[article.id] = nearest
            continue
        for shingle in own:
            posting = postings[shingle]
            if len(posting) < _LONGEST_POSTING:
                posting.append(article.id)
    return found


def _order(article: Article) -> tuple[bool, int, int]:
    return article.published is None, article.published or 0, -len(article.text)


def _shingles(text: str, page_lines: Sequence[Span]) -> set[int]:
    words = [
        word.casefold()
        for start, end in _between(len(text), page_lines)
        for word in _WORD.findall(text, start, end)
    ]
    runs = zip(*(words[at:] for at in range(_WORDS_PER_SHINGLE)), strict=False)
    return {hash(run) for run in runs}


def _between(length: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
    starts = [0, *(span.end for span in spans)]
    ends = [*(span.start for span in spans), length]
    return list(zip(starts, ends, strict=True))
