"""Diaries and chronicles: texts with dated entries, from whose dates expressions are counted."""

import re
from itertools import pairwise

from timeline.dates.calendar_unit import ClockTime
from timeline.model import Span
from timeline.temporal.candidate import Candidate
from timeline.temporal.kinds import free_time, is_day

_LABEL_ENDS = re.compile(r"[ \t]{0,2}(?:[-–—:.]\s|\n)")
_FEWEST = 2  # dated lines in a diary


def heads_line(lowered: str, span: Span) -> bool:
    """Whether an expression is the label of a line: "May 26 - BP starts to pump"."""
    is_first = span.start == 0 or lowered[span.start - 1] == "\n"
    return is_first and _LABEL_ENDS.match(lowered, span.end) is not None


def is_label(lowered: str, candidate: Candidate) -> bool:
    """Whether it is a time at the beginning of a line: "9:15 a.m.: he left", "1421 She speaks"."""
    time = free_time(candidate.meaning)
    if time is None:
        return False
    start = candidate.span.start
    is_first = start == 0 or lowered[start - 1] == "\n"
    return heads_line(lowered, candidate.span) or (is_first and isinstance(time.time, ClockTime))


def entry_ends(candidates: list[Candidate], lowered: str) -> dict[int, int]:
    """Where each entry of a diary ends, by the position of its date; empty for other texts.

    An entry is the paragraph that begins with its date, or the comment of a reader up to the next.
    """
    comments = _comments(candidates, lowered)
    if comments:
        return comments
    if "\n" not in lowered:
        return {}
    heads = [c.span for c in candidates if heads_line(lowered, c.span) and is_day(c.meaning)]
    if len(heads) < _FEWEST:
        return {}
    return {span.start: _end_of_paragraph(lowered, span.end) for span in heads}


def _comments(candidates: list[Candidate], lowered: str) -> dict[int, int]:
    """The comments under an article: "At 9:46 pm on 2 June 2009, jenny wrote: …"."""
    if "wrote:" not in lowered:
        return {}
    starts = [c.span.start for c in candidates if _WROTE.match(lowered, c.span.end)]
    return dict(pairwise([*starts, len(lowered)])) if len(starts) >= _FEWEST else {}


_WROTE = re.compile(r",\s\S{1,40}(?:\s\S{1,20}){0,2}\swrote:")


def _end_of_paragraph(lowered: str, at: int) -> int:
    """The end of the line, or of the next one if the date is on a line of its own."""
    end = lowered.find("\n", at)
    if end >= 0 and not lowered[at:end].strip(" \t.:-–—"):
        end = lowered.find("\n", end + 1)
    return end if end >= 0 else len(lowered)
