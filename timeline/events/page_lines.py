"""The parts of an article that belong to its page and not to the news, found by their wording.

Pages join such parts to sentences ("Page last updated at 17:57 GMT, Saturday, 27 June 2009 Medical
experts say …"), so the results are spans; the rest of the sentence is still usable. The words are
English; date stamps and parentheses are also found in other languages.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.events.notices import notices
from timeline.events.sentences import sentences
from timeline.events.stamps import Stamp, stamps
from timeline.model import Article, Span

_LEAD_IN = re.compile(
    r"""(?:(?P<sure>(?:Page\s)?[Ll]ast\s(?:updated|modified|revised)
          |(?:First|Originally)\s(?:published|posted)|(?:Updated|UPDATED))
        |(?:Published|Posted|Added|Created|Filed|Modified|PUBLISHED|POSTED))
        (?P<mark>\s?:)?(?:\s(?:at|on))?[\s:]*\Z""",
    re.VERBOSE,
)
_LEAD_IN_REACH = 40
_UPDATED_NEXT = re.compile(r"[\s|,]{1,3}(?:Page\s)?[Ll]ast\s(?:updated|modified)\b")
# Who or where, before a bar and the stamp.
_BEFORE_BAR = re.compile(r"(?:\b[A-Z][\w.,'’-]*[ \t]){1,6}\|[ \t]?\Z")
_BAR_REACH = 60
# The Washington Post prints the page of its paper there: "; A01".
_BUTTON = re.compile(
    r"\s{1,2}(?:Help|Print|Share|E-?mail|Comments?)\b(?=\s(?:[A-Z]|$))|;\s(?:Page\s)?[A-Z]\d\d\b"
)
_PREPOSITION = re.compile(
    r"\b(?:at|on|by|in|of|to|for|from|since|until|till|before|after|around|about|between|and|or"
    r"|through|this|the|a|dated|scheduled|set)[\s,]*\Z",
    re.IGNORECASE,
)
_PREPOSITION_REACH = 14
_NEW_BEGINNING = re.compile(r"[ \t]*(?:\n|\Z|[A-Z“‘\"'])|;\s(?:Page\s)?[A-Z]\d\d\b")
_HEAD = 600  # characters within which the publication date by itself is a date line

# "(Reuters) -", and what precedes it: "LONDON, May 11".
_AGENCY = re.compile(r"\((?:Reuters|AP|AFP|UPI|[A-Z][\w/ .-]{1,24})\) ?(?:[-–—_]+ |(?=\n))")
_BEFORE_AGENCY = re.compile(
    r"""(?<![^\s"“])(?:[A-Z][A-Z.'’-]+(?:(?:[ ]|\\?/)[A-Z][A-Z.'’-]+){0,3}
        (?:,[ ][A-Z][\w.]{1,12}(?:[ ][A-Z][\w.]{1,12})?)?,?[ ])?
        (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7}[ ]\d{1,2}[ ])?\Z""",
    re.VERBOSE,
)
# Some write the place in small letters: "Oslo, Norway (CNN) --".
_WIRE = re.compile(r"\((?:Reuters|AP|AFP|UPI|CNN)\)")
_CITY = re.compile(
    r"""(?<![^\s"“])(?:[A-Z][\w.'’-]+[ ]){0,1}[A-Z][\w.'’-]+
        (?:,[ ](?:[A-Z][\w.'’-]+[ ]){0,2}[A-Z][\w.'’-]+)?[ ]\Z""",
    re.VERBOSE,
)
_AGENCY_REACH = 70
# What CNN prints above an article, up to its dateline.
_HIGHLIGHTS = re.compile(
    r"STORY HIGHLIGHTS\b[^(]{1,1500}?(?=[ \n](?:[A-Z][^\s()]*[ ,]{1,2}){1,4}\(CNN\))"
)
_CREDIT = re.compile(
    r"\((?:Additional\s)?(?:[Rr]eporting|[Ww]riting|[Ee]diting)\s[Bb]y\s[^)]{2,300}\)"
)
_NAME = r"[A-Z][\w'’.-]+(?:\s(?:[A-Z][\w'’.-]+|de|van|von|al)){1,2}"
_BYLINE = re.compile(
    rf"By\s{_NAME}?(?:(?:,|\sand)\s{_NAME})?"
    r"(?:,\s(?:[A-Z]\w+\s(?:and\s)?){1,3}(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter))"
)
_BYLINE_OF = re.compile(
    rf"By\s(?:Dr\s)?[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){{1,2}}?(?:\sand\s{_NAME})?,?\s"
    r"(?:BBC\sNews(?:\swebsite)?|BBC\sSport|Reuters|(?:The\s)?Associated\sPress|AFP|CNN"
    r"|(?:The\s)?Washington\sPost(?:\s(?:Staff\sWriters?|Foreign\sService))?)"
    r"(?:,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+(?=\s[A-Z]))?)?"
)
# The same between the headline and the date.
_BYLINE_BEFORE = re.compile(rf"\bBy\s{_NAME}(?:(?:,|\sand)\s{_NAME})*,?(?:\s[A-Z]\w+){{0,5}}\s\Z")
_BYLINE_REACH = 120
_BYLINE_LINE = re.compile(r"By:?\s[A-Z][^.!?\n]{2,70}")

_AGO = re.compile(
    r"(?:(?:Posted|Updated|Published)[:\s]\s?)?\d{1,2}\s(?:hrs?|hours?|mins?|minutes?|days?|weeks?)"
    r"\sago(?=\s*(?:\n|\Z)|\s[A-Z])"
)

_COMMENT_HEAD = re.compile(
    r"""\bAt\s\d{1,2}[:.]\d\d(?:\s?[ap]m)?\s(?:on\s)?\d{1,2}(?:st|nd|rd|th)?\s\w{3,9}\.?\s\d{4},?
        \s[^\n:]{1,60}?\s(?:wrote|said|writes|says):
      | \b[^\s:,]{2,30}\s(?:wrote|said|posted)\s(?:on|at)\s[^\n:]{4,30}(?:\d[:.]\d\d[^\n:]{0,12})?:
      | (?:\d[^\n]{6,30}\s)?This\s(?:comment|post)\s(?:was|has\sbeen)\s(?:removed|deleted)
      | \b(?:Report|Complain\sabout|Reply\sto|Recommend)\sthis\s(?:comment|post)\b""",
    re.VERBOSE,
)
# A part of each head that is found quickly: it begins with one of a few characters.
_COMMENT_SIGN = re.compile(
    r"""[ATtwsp](?:(?<=A)t\s\d{1,2}[:.]\d\d
      |(?<=[Tt])his\s(?:comment|post)\b
      |(?:(?<=w)rote|(?<=s)aid|(?<=p)osted)\s(?:on|at)\s
       [^\n:]{4,30}(?:\d[:.]\d\d[^\n:]{0,12})?:)""",
    re.VERBOSE,
)
_FEWEST_COMMENTS = 2  # a single one may be a letter that the news is about


def page_lines(text: str, published: int | None, spans: Sequence[Span]) -> list[Span]:
    """The spans of a text that belong to the page, in order, without overlaps.

    Date lines and "last updated" notices, agency datelines, credits, bylines, readers' comments,
    notices about broadcasts, feeds, forms and pictures. `published` is the day number of the
    publication date: a full date of that day by itself between headline and text is a date line.
    `spans` are the sentences of the text.
    """
    found = [
        *(_span(match) for match in _HIGHLIGHTS.finditer(text)),
        *_date_lines(text, published),
        *_agencies(text),
        *(_span(match) for match in _CREDIT.finditer(text)),
        *_comments(text, spans),
        *notices(text, spans),
    ]
    for sentence in spans:
        found += _of_sentence(text, sentence)
    return joined(found)


def page_lines_of(article: Article) -> tuple[Span, ...]:
    """The page lines of an article that are found by their wording, in order."""
    return _page_lines(article.text, article.published)


@lru_cache(maxsize=4096)  # used by furniture, proposals and titles of the same article
def _page_lines(text: str, published: int | None) -> tuple[Span, ...]:
    return tuple(page_lines(text, published, sentences(text)))


def joined(spans: Sequence[Span]) -> list[Span]:
    """The spans in order; those that touch or overlap are joined."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def _date_lines(text: str, published: int | None) -> Iterator[Span]:
    for stamp in stamps(text):
        start, end = stamp.span.start, stamp.span.end
        lead_in = _LEAD_IN.search(text, max(0, start - _LEAD_IN_REACH), start)
        if lead_in is not None:
            if stamp.has_date or "clock" in stamp.kinds:
                is_sure = lead_in["sure"] or lead_in["mark"] or "clock" in stamp.kinds
                if is_sure or _stands_alone(text, stamp):
                    yield Span(lead_in.start(), _with_buttons(text, end))
        elif _is_date_line(text, stamp, published):
            bar = _BEFORE_BAR.search(text, max(0, start - _BAR_REACH), start)
            before = bar or _BYLINE_BEFORE.search(text, max(0, start - _BYLINE_REACH), start)
            yield Span(before.start() if before else start, _with_buttons(text, end))


def _is_date_line(text: str, stamp: Stamp, published: int | None) -> bool:
    """A full date with its time, or the publication date alone between headline and lead."""
    start = stamp.span.start
    if _PREPOSITION.search(text, max(0, start - _PREPOSITION_REACH), start):
        return False
    if stamp.is_complete:
        return True
    if _UPDATED_NEXT.match(text, stamp.span.end):
        return True  # "24 June 2010 Last updated at 14:59 GMT"
    is_of_page = stamp.day is not None and stamp.day == published and start < _HEAD
    return is_of_page and _stands_alone(text, stamp)


def _stands_alone(text: str, stamp: Stamp) -> bool:
    """Whether no comma precedes it, and the line ends after it or a new sentence begins."""
    if text[: stamp.span.start].rstrip(" \t")[-1:] in (",", "("):
        return False
    return _NEW_BEGINNING.match(text, stamp.span.end) is not None


def _with_buttons(text: str, end: int) -> int:
    button = _BUTTON.match(text, end)
    return button.end() if button else end


def _agencies(text: str) -> Iterator[Span]:
    for agency in _AGENCY.finditer(text):
        near = max(0, agency.start() - _AGENCY_REACH)
        before = _BEFORE_AGENCY.search(text, near, agency.start())
        if (before is None or not before[0]) and _WIRE.match(agency[0]):
            before = _CITY.search(text, near, agency.start())
        if before is not None and before[0]:
            yield Span(before.start(), agency.end())


def _comments(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Readers' comments: if there are several, from the header of the first to the end."""
    if _COMMENT_SIGN.search(text) is None:
        return
    heads = list(_COMMENT_HEAD.finditer(text))
    if len(heads) >= _FEWEST_COMMENTS:
        yield Span(heads[0].start(), len(text))
    elif heads:
        start = heads[0].start()
        ends = (sentence.end for sentence in spans if sentence.end > start)
        yield Span(start, next(ends, len(text)))


def _of_sentence(text: str, sentence: Span) -> Iterator[Span]:
    start, end = sentence.start, sentence.end
    if _BYLINE_LINE.fullmatch(text, start, end):
        yield sentence
        return
    for pattern in (_BYLINE, _BYLINE_OF, _AGO):
        found = pattern.match(text, start, end)
        if found:
            yield _span(found)
            return
