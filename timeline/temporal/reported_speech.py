"""Dates of reports and in quotations, which are the focus only to their end."""

import re

from timeline.model import Span
from timeline.temporal.patterns import any_of
from timeline.temporal.sentences import SENTENCE_END
from timeline.temporal.vocabulary import REPORTING


def held_until(span: Span, lowered: str) -> int | None:
    """The position at which this date stops being the focus, None if it does not.

    The day of a report is the focus to the end of its sentence ("He died Thursday, police said
    Friday": the text is about Thursday), a day in a quotation to the end of the quotation.
    """
    start = span.start
    if _REPORTED.search(lowered, max(0, start - _REACH_OF_REPORT), start) is not None:
        reach = span.end + _LONGEST
        ends = SENTENCE_END.search(lowered, span.end, reach)
        return reach if ends is None else ends.start()
    before = lowered[max(0, start - _LONGEST) : start].rpartition("\n")[2]
    if before.count('"') % 2 == 1 or before.count("“") > before.count("”"):
        closing = _CLOSING.search(lowered, span.end, span.end + _LONGEST)
        return None if closing is None else closing.start()
    return None


_REACH_OF_REPORT = 40
_LONGEST = 400  # characters of a sentence or a quotation, which bounds the cost
_CLOSING = re.compile(r"[\"”]")
_REPORTED = re.compile(
    rf"\b{any_of(REPORTING)}\s(?:(?<=told\s)\w{{1,15}}\s(?:\w{{1,15}}\s)?)?"
    r"(?:(?:on|late|early|in|a|statement|from|here)\s){0,4}\Z"
)
