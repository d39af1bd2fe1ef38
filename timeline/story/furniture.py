"""Page furniture of a collection: the text that its pages print around the news."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from timeline.events.page_lines import joined, page_lines_of
from timeline.events.sentences import sentences
from timeline.model import Article, Span

_FEWEST_DAYS = 3  # a sentence that is printed on so many publication days belongs to the page


def furniture(
    articles: Sequence[Article], check: Callable[[], object] = lambda: None
) -> dict[str, tuple[Span, ...]]:
    """The page lines of each article by id, in order: those found by their wording, and sentences
    that are repeated on three or more publication days.

    `check` is called for each article; it may raise to cancel the work.
    """
    spans = {}
    for article in articles:
        check()
        spans[article.id] = sentences(article.text)
    repeated = _repeated(articles, spans)
    found = {}
    for article in articles:
        check()
        lines = list(page_lines_of(article))
        lines += [span for span in spans[article.id] if _normal(span.of(article.text)) in repeated]
        found[article.id] = tuple(joined(lines))
    return found


def _repeated(articles: Sequence[Article], spans: Mapping[str, Sequence[Span]]) -> set[str]:
    days: defaultdict[str, set[int]] = defaultdict(set)
    for article in articles:
        if article.published is not None:
            for span in spans[article.id]:
                days[_normal(span.of(article.text))].add(article.published)
    return {sentence for sentence, seen in days.items() if len(seen) >= _FEWEST_DAYS}


def _normal(sentence: str) -> str:
    return " ".join(sentence.casefold().split())
