"""Splits texts into sentences (spans in code points), by a few rules, in linear time.

News text ends sentences with `.`, `!`, `?` or `…`, with closing quotes after them, and paragraphs
with line breaks. A full stop after an abbreviation does not end a sentence, or only before a word
that often begins one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline.model import Span

# Always followed by a word of the same sentence: "Mr. Smith", "Gen. Milley", "vs. Boston".
_NEVER_LAST = frozenset(
    """mr mrs ms mx dr prof gen lt col maj capt cmdr adm sgt cpl pvt brig sen rep gov hon rev fr st
    ste mt ft messrs mme mlle msgr pres supt insp det vs v cf viz approx ca e.g i.e al hr herr frau
    sr sra srta dña d.ª""".split()
)
# These may end a sentence, but only if the next word looks like the beginning of one.
_SELDOM_LAST = frozenset(
    """u.s u.k u.n e.u u.s.a d.c inc corp co ltd llc plc bros jr sr esq dept univ assn est
    ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs
    fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss
    mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash wis w.va wyo
    ont que b.c etc ph.d m.d b.a m.a""".split()
)
# Before a number these are a label, "No. 5"; elsewhere they are words.
_LABELS = frozenset("no nos fig figs p pp vol art sec".split())
_BEGINNINGS = frozenset(
    """the a an this that these those it its he she they we i you his her their our my in on at by
    for from with after before since when while as if but and or so yet however meanwhile also
    although though because there here what who why how not no one two some many most all both
    each another other under over during until last next according mr mrs ms dr""".split()
)
_AFTER_THE_HOUR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december eastern central mountain pacific
    greenwich""".split()
)
_SPEECH = r"(?:said|says|asked|told|added|wrote|replied|shouted|wondered|cried)"

_BREAK = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]+)(?P<close>["'”’»)\]]*)(?=\s|$)  # perhaps an end
      | (?P<wide>[。！？]+[”’」』）]*)  # certainly one
      | (?P<lines>\n\s*)""",
    re.VERBOSE,
)
_MARK = re.compile(r"[.!?…。！？\n]")
_BEFORE_WORD = re.compile(r"[\s\"'“”‘’(\[—–]")
_NEXT = re.compile(r"\s*(?P<open>[\"'“‘«(\[¿¡—–-]*)\s?(?P<word>[^\s\"”’.,;:!?)\]]*)")
_ATTRIBUTION = re.compile(rf"\s*(?:[A-Z]\S*\s+){{1,3}}{_SPEECH}\b|\s*{_SPEECH}\b")
_BULLET = re.compile(r"\s*(?:[-–—•*·▪]|\d{1,2}[.)])\s")

# A text wrapped by a program or a typist has lines of about this length.
_WRAP_WIDTHS = range(45, 121)
_LONGEST_TOKEN = 24  # characters looked at before a full stop


def sentences(text: str) -> list[Span]:
    """The sentences of a text, in order, without surrounding white space.

    They do not overlap and cover everything except white space. A headline or a caption on a
    separate line is also a sentence.
    """
    return list(_sentences(text))


@lru_cache(maxsize=4096)  # used by each step from an article to its events
def _sentences(text: str) -> tuple[Span, ...]:
    spans = []
    begin = 0
    for end in _ends(text):
        span = _trimmed(text, begin, end)
        if span:
            spans.append(span)
        begin = end
    return tuple(spans)


def sentence_at(spans: list[Span], position: int) -> Span | None:
    """The sentence that contains a position (code point); `spans` are those of `sentences`."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return spans[low] if low < len(spans) and spans[low].start <= position else None


def _ends(text: str) -> Iterator[int]:
    width = _wrap_width(text)
    for match in _breaks(text):
        if match["lines"]:
            if not _continues(text, match, width):
                yield match.end()
        elif match["wide"] or _ends_sentence(text, match):
            yield match.end()
    yield len(text)


def _breaks(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_BREAK`, which begin with a mark: searching for that first is faster."""
    end = 0
    for mark in _MARK.finditer(text):
        match = _BREAK.match(text, mark.start()) if mark.start() >= end else None
        if match is not None:
            end = match.end()
            yield match


def _trimmed(text: str, begin: int, end: int) -> Span | None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return Span(begin, end) if begin < end else None


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    assert following is not None  # every part of it may be empty
    word = following["word"]
    if not word:
        return True
    if word[0].islower():
        return False
    if match["mark"] != ".":
        return not (match["close"] and _ATTRIBUTION.match(text, match.end()))
    before = _word_before(text, match.start())
    return match["close"] != "" or not _is_abbreviation(before, word)


def _word_before(text: str, at: int) -> str:
    return _BEFORE_WORD.split(text[max(0, at - _LONGEST_TOKEN) : at])[-1]


def _is_abbreviation(before: str, following: str) -> bool:
    """Whether the full stop after `before` belongs to it, `following` being the next word."""
    token = before.lower()
    if token in _NEVER_LAST:
        return True
    if token in ("a.m", "p.m"):
        return following.isupper() or following.lower().rstrip("s") in _AFTER_THE_HOUR
    if token in _LABELS:
        return following[0].isdigit()
    initial = len(before) == 1 and before.isupper() and before != "I"
    if initial or token in _SELDOM_LAST or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", before):
        return following.lower() not in _BEGINNINGS
    return False


def _wrap_width(text: str) -> int | None:
    """The width at which the lines of a text were wrapped; None if they were not."""
    width = max(map(len, text.split("\n")))
    return width if width in _WRAP_WIDTHS else None


def _continues(text: str, match: re.Match[str], width: int | None) -> bool:
    """Whether a line break only wraps a full line, so that the sentence continues."""
    following = text[match.end() : match.end() + _LONGEST_TOKEN]
    if match["lines"].count("\n") > 1 or not following or _BULLET.match(following):
        return False
    end_of_line = _word_before(text, match.start()).lower()
    is_title = end_of_line.endswith(".") and end_of_line[:-1] in _NEVER_LAST
    if following[0].islower() or is_title:
        return True
    if width is None:
        return False
    line_start = text.rfind("\n", 0, match.start()) + 1
    next_word = following.split(maxsplit=1)[0]
    return match.start() - line_start + 1 + len(next_word) > width
