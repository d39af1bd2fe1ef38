"""Page furniture of a collection: what its pages print around the news."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from timeline.events.page_lines import joined, page_lines_of
from timeline.events.sentences import sentences
from timeline.model import Article, Span

_FEWEST_DAYS = 3  # a sentence printed on so many publication days is the page's


def furniture(
    articles: Sequence[Article], check: Callable[[], object] = lambda: None
) -> dict[str, tuple[Span, ...]]:
    """The page lines of each article by its id, in order: by wording, and sentences that pages of
    three or more publication days repeat.

    `check` is called for each article, and ends the work by what it raises.
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
