"""Splitting a text file that holds several articles."""

import re
from collections.abc import Iterator

from timeline.articles.head import (
    has_text_after_date,
    is_date_header,
    is_heading,
    is_inline_date,
    is_metadata,
    is_separator,
    is_title,
)

_SENTENCE_END = re.compile(r"[.!?…。][\"'”’)\]]*\s*$")
_LONGEST_HEAD = 12  # lines; more above a separator are an article


def split_articles(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """(index of the first line, lines) of each article in a file.

    An article begins at a line such as `date 2022-01-07 Text`, or after a separator (`---`, `===`,
    `***`, a form feed) that a date or title line follows. Any other separator divides parts of one
    article, or underlines a headline. In a file whose first article has a date header, a `Date:`
    header after an empty line begins the next article, together with a headline above it.
    """
    begin = 0
    first_text = None  # index of the first line of text of the article
    dated = _begins_with_a_date(lines)
    for at, line in enumerate(lines):
        if at > begin and (cut := _cut(lines, begin, at, first_text)):
            end, following = cut
            yield begin, _without_trailing_separator(lines[begin:end])
            begin, first_text = following, None
        if dated and first_text is None and _is_text(line):
            first_text = at
    yield begin, lines[begin:]


def _cut(lines: list[str], begin: int, at: int, first_text: int | None) -> tuple[int, int] | None:
    """The end of an article, and the beginning of the next one, None if none begins at `at`."""
    line = lines[at]
    if is_inline_date(line) and _may_begin(lines, at):
        return at, at
    if first_text is not None and is_date_header(line):
        start = _first_of_head(lines, at)
        return (start, start) if start > first_text else None
    if _is_break(line) and _divides(lines, begin, at):
        return at, at + 1
    return None


def _begins_with_a_date(lines: list[str]) -> bool:
    first = [line for line in lines[:_LONGEST_HEAD] if line.strip()][:2]
    if not first:
        return False
    if is_inline_date(first[0]) or is_date_header(first[0]):
        return True
    return len(first) == 2 and is_heading(first[0]) and is_date_header(first[1])


def _first_of_head(lines: list[str], at: int) -> int:
    """Index of the first line of the article whose `Date:` header is at `at`, 0 if there is none.

    The header of a quoted letter ("From: … Date: …") does not begin an article.
    """
    start = at
    above = lines[at - 1]
    if is_title(above) or (is_heading(above) and ":" not in above):
        start -= 1
    return start if start > 0 and not lines[start - 1].strip() else 0


def _is_text(line: str) -> bool:
    if not line.strip() or _is_break(line):
        return False
    return has_text_after_date(line) or not (is_metadata(line) or is_heading(line))


def _is_break(line: str) -> bool:
    return line == "\f" or is_separator(line)


def _may_begin(lines: list[str], at: int) -> bool:
    """Whether an article can begin here: not in the middle of a wrapped sentence."""
    above = lines[at - 1]
    if not above.strip() or _is_break(above) or lines[at].startswith(" "):
        return True
    return _SENTENCE_END.search(above) is not None


def _divides(lines: list[str], begin: int, at: int) -> bool:
    following = [line for line in lines[at + 1 : at + 6] if line.strip()][:2]
    if not following or _is_break(following[0]):
        return False
    if not is_metadata(following[0]) and not _is_dated_heading(following):
        return False
    return not _is_head(lines[begin:at] if at - begin <= _LONGEST_HEAD else None)


def _is_dated_heading(lines: list[str]) -> bool:
    return len(lines) == 2 and is_heading(lines[0]) and is_metadata(lines[1])


def _is_head(above: list[str] | None) -> bool:
    """Whether the lines above a separator contain no text, so that no article ends there.

    They are empty, metadata ("front matter"), or a headline that the separator underlines.
    """
    if above is None:
        return False
    texts = [line for line in above if line.strip() and not _is_break(line)]
    if len(texts) == 1 and above[-1].strip() and is_heading(texts[0]):
        return True
    return all(is_metadata(line) for line in texts)


def _without_trailing_separator(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and (not lines[end - 1].strip() or _is_break(lines[end - 1])):
        end -= 1
    return lines[:end]
