"""Selects the text of a request that is parsed: the line with the date, without page lines."""

import re
from dataclasses import dataclass

from timeline.titles.marks import balanced
from timeline.titles.request import Offsets, TitleRequest

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?"
_CLOCK = r"\d{1,2}[:.]?\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|UK|EDT|EST|PST|PDT|ET|UTC|CET))?"
_DATE = rf"(?:{_DAY},? )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}),?(?: \d{{4}})?"
_STAMP = rf"{_DATE}(?:,? (?:at )?{_CLOCK})?"
_PLACE = r"[A-Z][A-Z.'’-]+(?:[ ,/-]+[A-Z][A-Z.'’-]+){0,4}"
_AGENCY = r"\([A-Z][\w/ .]+\)"
_DASH = r"(?:[-–—_]|--)+"
_NAME = r"[A-Z][\w.'’-]+"
# What pages and agencies print before the first sentence, each with an example.
_HEADS = tuple(
    re.compile(pattern)
    for pattern in (
        # By Maggie Fox, Health and Science Editor WASHINGTON |
        rf"By (?:{_NAME}(?: |, | and )){{2,5}}(?:{_NAME}(?:,? (?:and )?)){{0,6}}(?={_PLACE} ?[|(])",
        # LONDON | Wed Apr 15, 2009 5:56 am EDT
        rf"(?:{_PLACE} \| )?{_DAY} {_MONTH} \d{{1,2}}, \d{{4}} {_CLOCK}(?: [A-Z]{{2,4}})? ",
        # LONDON, April 24 (Reuters) -
        rf"{_PLACE}(?:, ?[A-Z][\w. ]{{1,20}})?(?:,? {_MONTH} \d{{1,2}})? ?{_AGENCY} ?{_DASH} ?",
        # (Reuters) -
        rf"{_AGENCY} {_DASH} ",
        # SEOUL, South Korea –
        rf"{_PLACE}(?:, ?[A-Z][a-z]\w*\.?)? ?(?:[–—_]|--|-(?= ))+ ?(?=[A-Z“\"‘])",
        # Page last updated at 15:47 GMT, Friday, 22 January 2010
        rf"Page last updated at {_CLOCK},? {_STAMP}(?: {_CLOCK})?(?: \([^)]*\))? ",
        # 18 January 2010 Last updated at 15:44 GMT Help
        rf"{_STAMP} Last updated at {_CLOCK}(?: Help)? ",
        # Published: Monday, 18 January, 2010, 15:33 GMT 15:33 UK
        rf"(?:Published|Added|Posted|Updated):? {_STAMP}(?: {_CLOCK})*(?: UK)? ",
    )
)
# The time stamp of an entry of a live page: "1616 ", "17:42 GMT ".
_CLOCK_STAMP = re.compile(r"(?:[01]\d|2[0-4])[:.]?[0-5]\d(?: GMT| BST)?:? (?=[A-Z“\"‘])")
# The next entry of a list that lost its line breaks: "1998 - Hurricane Georges destroys …".
_ENTRY = re.compile(r" (?=(?:19|20)\d\d ?[-–—:] )")
_NEXT_STAMP = re.compile(
    r"(?<!\bat)(?<!\bby)(?<!\bthe)(?<!\bin)(?<!\bof)(?<!\bsince)(?<!\bfrom)(?<!\bto)(?<!\bfor)"
    r" (?=(?:[01]\d|2[0-4])[0-5]\d (?!GMT|BST|EST|EDT|UTC)(?:[A-Z][\w.]+|“|\") )"
)
# "LONDON (Reuters) - ", "Oslo, Norway (CNN) -- ", after any other words.
_DATELINE = re.compile(rf"(?<=[\w.] )\((?:Reuters|AP|AFP|UPI|Bloomberg|CNN|Xinhua)\) ?{_DASH} ")
_FAR = 600  # characters within which a dateline is searched for
_SHORTEST_PART = 5  # words
_CHRONOLOGY = re.compile(r"\s*[-–—:]?\s*(?=[A-Z“\"‘])")
_CONNECTIVE = re.compile(r"(?:And|But|So|Yet|However,|Meanwhile,|Still,) (?=\w)")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text for the parser, which begins at code point `offset` of the sentence.

    `expressions` and `others` are offsets in it; `head` is what was removed before it. `dated`: the
    date was in the head, so that the whole text is dated by it. `is_page_date`: that date is only
    the one of the page.
    """

    text: str
    offset: int
    expressions: tuple[Offsets, ...]
    others: tuple[Offsets, ...]
    head: str = ""
    dated: bool = False
    is_page_date: bool = False


def prepared(request: TitleRequest) -> Prepared:
    """The part of the sentence from which the title can be made."""
    sentence = request.sentence
    start, end = _line(sentence, request.expressions)
    begin, dated = _begin(sentence, start, end, request.expressions)
    if begin >= end:
        begin, dated = start, False
    is_page_date = dated and begin == _after_heads(sentence, start, end)
    if _CLOCK_STAMP.match(sentence, start) and (stamp := _NEXT_STAMP.search(sentence, begin, end)):
        last = request.expressions[-1][1] if request.expressions else 0
        if dated or last <= stamp.start():
            end = stamp.start()
    if begin > start and (entry := _ENTRY.search(sentence, begin, end)) and dated:
        end = entry.start()
    expressions = () if dated else _moved(request.expressions, begin, end)
    others = _moved(request.others, begin, end)
    head = sentence[start:begin]
    if expressions:
        begin, end = _between_semicolons(sentence, begin, end, request.expressions)
        expressions = _moved(request.expressions, begin, end)
        others = _moved(request.others, begin, end)
    text = sentence[begin:end].rstrip()
    return Prepared(text, begin, expressions, others, head, dated, is_page_date)


def _line(sentence: str, expressions: tuple[Offsets, ...]) -> Offsets:
    """The line that contains the date: a headline above a sentence is not part of it."""
    at = expressions[0][0] if expressions else 0
    start = sentence.rfind("\n", 0, at) + 1
    end = sentence.find("\n", max(at, start))
    if end < 0:
        end = len(sentence)
    if end - start < len(sentence) and sentence[start : start + 1].islower():
        return 0, len(sentence)  # a line that only wraps
    if sentence[end:].lstrip()[:1].islower():
        return 0, len(sentence)
    return start, end


def _begin(
    sentence: str, start: int, end: int, expressions: tuple[Offsets, ...]
) -> tuple[int, bool]:
    """The start of the article's own words, and whether the date is before them."""
    begin = _after_heads(sentence, start, end)
    if stamp := _CLOCK_STAMP.match(sentence, begin, end):
        begin = stamp.end()
    if not expressions:
        return begin, False
    first, last = expressions[0][0], expressions[-1][1]
    if last <= begin:
        return begin, True
    opens = first == begin or _ENTRY.match(sentence, first - 1) or sentence[last : last + 2] == ": "
    if opens:  # "2 May 2011 The trial is delayed again"
        match = _CHRONOLOGY.match(sentence, last, end)
        if match and sentence[first].isdigit() | sentence[first].isupper():
            return match.end(), True
    return begin, False


def _after_heads(sentence: str, start: int, end: int) -> int:
    """The start of the article's own words, after those of the page and the agency."""
    begin = start
    if dateline := _DATELINE.search(sentence, start, min(end, start + _FAR)):
        begin = dateline.end()
    found = True
    while found:
        found = False
        for head in _HEADS:
            match = head.match(sentence, begin, end)
            if match and match.end() < end:
                begin, found = match.end(), True
    return begin


def _between_semicolons(
    sentence: str, begin: int, end: int, expressions: tuple[Offsets, ...]
) -> Offsets:
    """The part between semicolons with the date, unless it is short or within a quotation."""
    first, last = expressions[0][0], expressions[-1][1]
    left = sentence.rfind("; ", begin, first)
    right = sentence.find("; ", last, end)
    start = left + 2 if left >= 0 else begin
    stop = right if right >= 0 else end
    text = sentence[start:stop]
    whole = sentence[begin:end]
    if len(text.split()) < _SHORTEST_PART or any(mark in whole for mark in '"“”'):
        return begin, end
    return start, stop


def _moved(spans: tuple[Offsets, ...], begin: int, end: int) -> tuple[Offsets, ...]:
    return tuple((a - begin, b - begin) for a, b in spans if a >= begin and b <= end)


def tidied(sentence: str) -> str:
    """A sentence as a title: without the full stop and without a connective at the beginning."""
    text = " ".join(balanced(" ".join(sentence.split())).split())
    text = _CONNECTIVE.sub("", text, count=1) if _CONNECTIVE.match(text) else text
    if text.endswith(".") and not text.endswith("..") and text[-3:-2] != ".":
        text = text[:-1]
    text = text.strip(" ,;:–—•*\\")
    return text[:1].upper() + text[1:]


def stripped(sentence: str) -> str:
    """A sentence without the words of the page and the agency before it."""
    begin = _after_heads(sentence, 0, len(sentence))
    if stamp := _CLOCK_STAMP.match(sentence, begin):
        begin = stamp.end()
    return sentence[begin:]
