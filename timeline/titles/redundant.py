"""Removes from a title its date, which is shown beside it, and words that refer to other news."""

import re

from timeline.titles.lexicon import NEVER_LAST, STAYING_LEADS
from timeline.titles.relative import is_shifted
from timeline.titles.tree import Tree

# Before a date that is part of a comparison or a limit: "up from 148 yesterday".
_COMPARED = frozenset(
    """from compared than not never until ending since most least highest record only up down over
    in on within n't the""".split()
)
_NEAR = 4  # words before the date
_PARTS_OF_DAY = r"(?:(?:late|early|earlier|later|late\sin\sthe\sday)\s)?"


# Words that only connect a sentence to the one before.
_CONNECTIVE = re.compile(
    r"^(?:Earlier|Later|Also|In addition|Additionally|Furthermore|Moreover|Meanwhile|Elsewhere"
    r"|Separately|Nevertheless|However), (?=\w|[“\"])|^UPDATE \d ?[-–] ?(?=\w)"
)


_JOINT = re.compile(r"^(?:But|And|Yet|Though,|Still,) (?=\w)")
_CODE = re.compile(r"\s?\(ID:? ?n[A-Z]+\d{4,}\)")


def without_date(title: str, date: str) -> str:
    """A title without its date at the beginning ("On Tuesday, the mayor …"), or, where that means
    another time beside the date, at the end ("… one year ago").

    Only where a comma or the end of the title shows that the rest is a sentence.
    """
    title = _capitalised(_CONNECTIVE.sub("", title, count=1)).removesuffix(" alone")
    title = _capitalised(_JOINT.sub("", title, count=1))
    opening = re.match(
        rf"{_PARTS_OF_DAY}(?:on\s|in\s|at\s)?{_PARTS_OF_DAY}{re.escape(date)},\s(?=\w|[“\"])",
        title,
        re.IGNORECASE,
    )
    if opening:
        return _capitalised(title[opening.end() :])
    if not is_shifted(date) or not title.endswith(f" {date}"):
        return title
    rest = title.removesuffix(f" {date}").rstrip(" ,")
    words = rest.lower().replace("’", "'").split()
    is_needed = words[-1] in NEVER_LAST | STAYING_LEADS | _COMPARED or words[-1].endswith(":")
    is_compared = any(word in _COMPARED - {"in", "on", "the"} for word in words[-_NEAR:])
    return title if len(words) < 2 or is_needed or is_compared else rest


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def references(tree: Tree) -> set[int]:
    """The words "also" of a sentence, which refer to news before it; not in "not only … but
    also"."""
    if tree.has(range(len(tree)), ("only",)):
        return set()
    return {
        word.index
        for word in tree.words[1:-1]
        if word.low == "also"
        and word.dep == "advmod"
        and not tree.has((word.index - 1,), ("but", "and", "or", "than", "as", "not"))
        and not tree[word.index - 1].is_mark
        and not tree[word.index + 1].is_mark
        and not tree.children(word.index)
    }


def without_codes(title: str) -> str:
    """A title without an agency's number of another report: "(ID: nBKK234536)"."""
    return " ".join(_CODE.sub(" ", title).split())
