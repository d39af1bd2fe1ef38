"""Articles that print an earlier one again, found by their word shingles.

A. Z. Broder, "On the resemblance and containment of documents", 1997: the share of a text's runs of
five words that another text has too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence

from timeline.events.page_lines import page_lines_of
from timeline.model import Article, Span

_WORDS_PER_SHINGLE = 5
# The share of an article's shingles in one earlier article. Read: from .75 on 7 of 7 brought
# nothing new, between .60 and .75 4 of 10 had news of their own.
CONTAINED = 0.75
_FEWEST_SHINGLES = 20  # of a shorter text, a quotation would be most
_LONGEST_POSTING = 40  # a shingle in more articles than this is a phrase of all of them

_WORD = re.compile(r"\w+")


def reprints(
    articles: Sequence[Article],
    known: Collection[str] = (),
    check: Callable[[], object] = lambda: None,
) -> dict[str, str]:
    """The articles that are near-duplicates of an earlier one, with the id of that one.

    Articles `known` before are kept, then the earliest publication, of one day the longest; those
    without a date come last. Page lines are left out of the comparison. An update that brings more
    than a quarter of its own is no reprint. `check` is called for each article, and
    ends the work by what it raises.
    """
    postings: defaultdict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for article in sorted(articles, key=lambda each: (each.id not in known, *_order(each))):
        check()
        own = _shingles(article.text, page_lines_of(article))
        shared: Counter[str] = Counter()
        for shingle in own:
            shared.update(postings.get(shingle, ()))
        likest = max(shared, key=lambda id: (shared[id], id), default="")
        is_long = len(own) >= _FEWEST_SHINGLES and article.id not in known
        if likest and is_long and shared[likest] >= CONTAINED * len(own):
            found[article.id] = likest
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
        match[0]
        for start, end in _between(len(text), page_lines)
        for match in _WORD.finditer(text, start, end)
    ]
    words = [word.casefold() for word in words]
    runs = zip(*(words[at:] for at in range(_WORDS_PER_SHINGLE)), strict=False)
    return {hash(run) for run in runs}


def _between(length: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
    starts = [0, *(span.end for span in spans)]
    ends = [*(span.start for span in spans), length]
    return list(zip(starts, ends, strict=True))
