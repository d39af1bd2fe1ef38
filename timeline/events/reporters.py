"""Sentences that say what a reporter of the page reports on: "Ann Lee reports from Leeds." English
only."""

import re
from collections.abc import Iterator, Sequence

from timeline.events.lead import borders
from timeline.model import Span

_PERSON = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,2}"
_HOUSE = (
    r"(?:The\s)?(?:BBC|CNN|Guardian|Times|Telegraph|Observer|Reuters|Sky\sNews|ITN|Channel\s4)"
    r"(?:\sNews|['’]s|\scorrespondent|\sreporter)*"
)
_REPORTS = (
    r"(?:reports\s(?:from|on|that)|examines|investigates|looks\s(?:at|back)|explores|assesses"
    r"|presents\san?\s(?:\w+\s)?(?:appeal|program(?:me)?|show|series|special|documentary))"
)
# Of anybody else these verbs may be news: "Gordon Brown visits Leeds".
_VISITS = (
    r"(?:reports|considers|asks|visits|follows|meets|explains|profiles|(?:talks|talked|speaks|spoke)\sto"
    r"|has\sbeen\s(?:to|talking|speaking)|saw\show|finds\sout)"
)
_NO_PERSON = r"(?<!Press)(?<!Watch)(?<!Times)(?<!Jones)(?<!News)(?<!Journal)(?<!Post)(?<!Agency)"
_REPORTER = re.compile(
    rf"(?:{_HOUSE}\s{_PERSON}(?:\sin\s[A-Z][\w-]+)?,?\s(?:{_REPORTS}|{_VISITS})"
    rf"|{_PERSON}{_NO_PERSON}\s{_REPORTS}"
    r"|(?:The\s)?(?:BBC|CNN|Guardian)(?:\sNews|\sWorld\sService|\sRadio\s\d)?\s(?:is|are)"
    r"\s(?:following|covering|broadcasting|launching))\b"
)
# The same joined to a sentence that is news.
_BEFORE_NEWS = re.compile(
    rf"(?:{_HOUSE}\s)?{_PERSON}\sreports\sfrom\s[A-Z][\w'’-]+(?:\sCity)?\s(?=(?:A|An|The)\s)"
)
_JOINED = re.compile(r"[a-z\d]\s(?:A|An|The)\s[a-z\d]")


def reporters(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """The spans of such sentences; if news is joined to one without punctuation, only the part
    before it, or nothing where its end is unknown."""
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        if before := _BEFORE_NEWS.match(text, start, end):
            yield Span(*before.span())
        elif _REPORTER.match(text, start, end):
            _, *joined = borders(text, sentence)
            if joined:
                yield Span(start, joined[0])
            elif not _JOINED.search(text, start, end):
                yield sentence
