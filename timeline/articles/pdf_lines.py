"""Paragraphs from the lines of pages: without running heads and page numbers, and with words that
were divided at the end of a line joined."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_AT_EDGE = 2  # lines at the top and at the bottom of a page that may be running heads
_OFTEN = 0.5  # of the pages that have a running head
_GAP = 0.4  # of the height of a line; so much more space than usual is between paragraphs
_WIDE_GAP = 1.0  # and so much more also in the middle of a sentence
_OTHER_SIZE = 1.15  # ratio of the heights of lines of headings and text
_INDENT = 0.8  # of the height of a line
_SHORT = 0.8  # of the width of a column; a sentence that ends before this may end a paragraph
_SHORTER = 0.55  # of the width of a column; a line that ends before this does
_PAGE_NUMBER = re.compile(r"\W*(?:(?:page|p\.)\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.I)
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its place on its page, in points from the top and the left."""

    text: str
    top: float
    bottom: float
    left: float
    right: float

    @property
    def height(self) -> float:
        """The height of its letters, at least 1."""
        return max(1.0, self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class _Usual:
    """The width of most lines, at least 1, and the space between them, in points."""

    width: float
    gap: float


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of all pages; one may go on from a page or a column to the next."""
    kept = [line for page in _without_running_heads(pages) for line in page]
    if not kept:
        return []
    paragraphs = [kept[0].text]
    usual = _Usual(_width(kept), _gap(kept))
    for above, line in pairwise(kept):
        if _begins(above, line, usual):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line.text)
    return [text.replace("\xad", "") for text in paragraphs]


def _width(lines: Sequence[Line]) -> float:
    """The width that most lines of text have."""
    widths = sorted(line.right - line.left for line in lines)
    return max(1.0, widths[len(widths) * 3 // 4])


def _gap(lines: Sequence[Line]) -> float:
    """The space between most lines and those below them."""
    downward = (pair for pair in pairwise(lines) if pair[1].top > pair[0].top)
    gaps = sorted(line.top - above.bottom for above, line in downward)
    return gaps[len(gaps) // 2] if gaps else 0.0


def _begins(above: Line, line: Line, usual: _Usual) -> bool:
    """Whether a line begins a paragraph."""
    length = (above.right - above.left) / usual.width
    ends = _SENTENCE_END.search(above.text) is not None
    sizes = sorted((above.height, line.height))
    if sizes[1] / sizes[0] > _OTHER_SIZE:
        return True
    if line.top < above.top:  # the next column or page
        return ends and length < _SHORT
    if line.text[:1].islower() and not ends:
        return False
    gap = (line.top - above.bottom - usual.gap) / line.height
    if gap > _WIDE_GAP or (gap > _GAP and (ends or length < _SHORT)):
        return True
    is_indented = line.left - above.left > _INDENT * line.height
    if ends and (is_indented or length < _SHORT):
        return True
    return length < _SHORTER


def _joined(text: str, following: str) -> str:
    if text.endswith("\xad") or (text.endswith("-") and text[-2:-1].isalpha()):
        if following[:1].islower():
            return text[:-1] + following
        return text.replace("\xad", "-") + following
    return f"{text} {following}"


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The lines of each page without those at its edges that most pages have, and page numbers."""
    edges = [_edges(page) for page in pages]
    counts = Counter(text for page in edges for text in {_pattern(line) for line in page})
    often = max(2, _OFTEN * len(pages))
    for page, edge in zip(pages, edges, strict=True):
        heads = {id(line) for line in edge if counts[_pattern(line)] >= often or _is_number(line)}
        yield [line for line in page if id(line) not in heads]


def _edges(page: Sequence[Line]) -> list[Line]:
    by_place = sorted(page, key=lambda line: line.top)
    return by_place[:_AT_EDGE] + by_place[_AT_EDGE:][-_AT_EDGE:]


def _pattern(line: Line) -> str:
    """What the lines of a running head have in common: all but their numbers."""
    return _DIGITS.sub("#", line.text)


def _is_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None
