"""One text file that holds several articles, cut into its articles."""

import re
from collections.abc import Iterator

from timeline.articles.head import is_heading, is_metadata, is_seed_header, is_separator

_SENTENCE_END = re.compile(r"[.!?…。][\"'”’)\]]*\s*$")
_LONGEST_HEAD = 12  # lines; more than these above a rule are an article


def split_articles(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """(index of the first line, lines) of each article in a file.

    A new one begins at a line in the seed's form (`date 2022-01-07 Text`), or after a rule (`---`,
    `===`, `***`, a form feed) where a date or title line follows. A rule alone divides the parts
    of one article, and a rule under a headline underlines it.
    """
    begin = 0
    for at, line in enumerate(lines):
        if at == begin:
            continue
        if is_seed_header(line) and _may_begin(lines, at):
            yield begin, _without_last_rule(lines[begin:at])
            begin = at
        elif _is_rule(line) and _divides(lines, begin, at):
            yield begin, lines[begin:at]
            begin = at + 1
    yield begin, lines[begin:]


def _is_rule(line: str) -> bool:
    return line == "\f" or is_separator(line)


def _may_begin(lines: list[str], at: int) -> bool:
    """Whether what stands above lets an article begin here: a wrapped sentence does not."""
    above = lines[at - 1]
    if not above.strip() or _is_rule(above) or lines[at].startswith(" "):
        return True
    return _SENTENCE_END.search(above) is not None


def _divides(lines: list[str], begin: int, at: int) -> bool:
    following = [line for line in lines[at + 1 : at + 6] if line.strip()][:2]
    if not following or _is_rule(following[0]):
        return False
    if not is_metadata(following[0]) and not _is_dated_heading(following):
        return False
    return not _is_head(lines[begin:at] if at - begin <= _LONGEST_HEAD else None)


def _is_dated_heading(lines: list[str]) -> bool:
    return len(lines) == 2 and is_heading(lines[0]) and is_metadata(lines[1])


def _is_head(above: list[str] | None) -> bool:
    """Whether there is no text above a rule yet, so that no article can end there.

    Nothing at all, the metadata lines of "front matter", or a headline that the rule underlines.
    """
    if above is None:
        return False
    texts = [line for line in above if line.strip() and not _is_rule(line)]
    if len(texts) == 1 and above[-1].strip() and is_heading(texts[0]):
        return True
    return all(is_metadata(line) for line in texts)


def _without_last_rule(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and (not lines[end - 1].strip() or _is_rule(lines[end - 1])):
        end -= 1
    return lines[:end]
