"""The sentences of an article, separated from the text of its page.

Pages join date lines, datelines, credits and headlines to sentences. A passage is a sentence, or
the part of one between such borders; page lines are separate passages.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from timeline.events.lead import borders
from timeline.events.page_lines import page_lines_of
from timeline.events.sentences import sentences
from timeline.model import Article, Span

_FEWEST_WORDS = 3


@lru_cache(maxsize=16)  # several processing steps use the same article
def passages(article: Article) -> tuple[Span, ...]:
    """The passages of an article, in order, without surrounding white space."""
    text = article.text
    spans = sentences(text)
    lines = page_lines_of(article)
    parts = [part for sentence in spans for part in _cut(text, sentence, lines)]
    first = next((part for part in parts if _is_worded(text, part, lines)), None)
    return tuple(piece for part in parts for piece in _split(text, part, is_first=part == first))


def _split(text: str, part: Span, *, is_first: bool) -> list[Span]:
    """A part, split where a headline or a caption was joined to it."""
    starts = borders(text, part, is_first=is_first)
    return [_trimmed(text, *ends) for ends in pairwise((*starts, part.end))]


def _cut(text: str, sentence: Span, lines: Sequence[Span]) -> list[Span]:
    """A sentence, split where page lines begin and end in it."""
    cuts = {sentence.start, sentence.end}
    for line in lines:
        cuts |= {cut for cut in (line.start, line.end) if sentence.start < cut < sentence.end}
    places = sorted(cuts)
    parts = (_trimmed(text, *ends) for ends in pairwise(places))
    return [part for part in parts if part.start < part.end]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _is_worded(text: str, part: Span, lines: Sequence[Span]) -> bool:
    is_line = any(line.start <= part.start < line.end for line in lines)
    return not is_line and len(part.of(text).split()) >= _FEWEST_WORDS
