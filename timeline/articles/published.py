"""The publication date of an article: read where it is stated, never guessed."""

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.dates import Certainty, Grain, When, days
from timeline.model import Mention
from timeline.temporal import annotate
from timeline.temporal.absolute import parse_absolute
from timeline.temporal.ambiguous import two_readings

# A longer line is a sentence that contains a date.
_LONGEST_DATE = 60

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|[A-Z]{2,4}|[+-]\d\d:?\d\d)?)?"
)
_YEAR_AND_DAY = re.compile(r"(?=.*(?<!\d)\d{4}(?!\d))(?=.*(?<!\d)\d{1,2}(?!\d))")
_SPAN_OF_DAYS = re.compile(r"\b\d{1,2}\s*(?:to|until|and|–|-)\s*\d{1,2}\.?\s+[^\W\d]")
_BESIDE_A_DATE = re.compile(
    r"\b(?:page|last|updated|published|posted|modified|printed|written|filed)\b", re.IGNORECASE
)
_IN_FILE_NAME = re.compile(
    r"(?<![0-9A-Za-z])(?P<year>\d{4})(?P<gap>[-_.]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)"
    r"(?![0-9A-SU-Za-z])"
)
# Eight digits in a row may be any number; they are read as a date only in these years.
_LIKELY_YEARS = range(1900, 2100)


def day_in(text: str) -> int | None:
    """Day number of a text that is a date and nothing else, None if it does not name a single day.

    The time of an ISO date is ignored. `03/04/2021` is ambiguous (in April or in March), so it
    gives None.
    """
    text = text.strip().strip("\"'")
    if len(text) > _LONGEST_DATE:
        return None
    iso = _ISO.fullmatch(text)
    if iso:
        return _day_number(*iso.groups())
    if not _YEAR_AND_DAY.match(text) or two_readings(text) or _SPAN_OF_DAYS.search(text):
        return None
    return _day_in_words(text)


@lru_cache(maxsize=256)  # splitting and reading a file look at the same lines
def _day_in_words(text: str) -> int | None:
    """By our own rules, else by dateparser: importing it and trying all of its languages takes two
    seconds."""
    mentions = annotate(text, None)
    if len(mentions) == 1 and mentions[0].text == text and mentions[0].when is not None:
        when: When | None = mentions[0].when
    else:
        when = None if _is_english_line(text, mentions) else parse_absolute(text)
    return when.first_day if when is not None and _is_one_day(when) else None


def _is_english_line(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a text is a date with English words beside it: "Page last updated on 11 March
    2021"."""
    if not any(mention.when is not None and _is_one_day(mention.when) for mention in mentions):
        return False
    ends = [0, *(mention.span.end for mention in mentions)]
    starts = [*(mention.span.start for mention in mentions), len(text)]
    beside = (text[end:start] for end, start in zip(ends, starts, strict=True))
    return any(_BESIDE_A_DATE.search(part) for part in beside)


def single_days(text: str) -> list[int]:
    """Day numbers of all dates in a text that name a single day without reference to another."""
    found = (each.when for each in annotate(text, None) if not two_readings(each.text))
    firsts = (when.first_day for when in found if when is not None and _is_one_day(when))
    return [day for day in firsts if day is not None]


def day_in_file_name(stem: str) -> int | None:
    """Day number of the one date in a file name such as `2022-01-07-title` or `20220107_title`.

    None if there is no date in it, or two different ones.
    """
    found = set()
    for match in _IN_FILE_NAME.finditer(stem):
        if match["gap"] or int(match["year"]) in _LIKELY_YEARS:
            found.add(_day_number(match["year"], match["month"], match["day"]))
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def without_date(stem: str) -> str:
    """A file name with its dates removed."""
    return _IN_FILE_NAME.sub(" ", stem)


def _day_number(year: str, month: str, day: str) -> int | None:
    parts = int(year), int(month), int(day)
    return days.day_number(*parts) if days.is_date(*parts) else None


def _is_one_day(when: When) -> bool:
    return (
        when.grain.rank <= Grain.DAY.rank
        and when.certainty is Certainty.EXACT
        and when.first_day == when.last_day
    )
