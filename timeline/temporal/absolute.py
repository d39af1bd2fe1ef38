"""Absolute dates in any language, given as exact texts, by dateparser, imported only here.

dateparser is slow to load and fills in what a text lacks. So it is loaded on the first call, does
not get relative words, and must find a year; what it would fill in from today's date is removed by
the grain that it reports.
"""

import re
import warnings
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.dates import Grain, When, days

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

# By the finest part that a text has: with a day but no month ("13 2022"), dateparser would use
# today's month.
_PERIODS = {"day": ("day", "time"), "month": ("month",), "year": ("year",)}
_GRAINS = {"day": Grain.DAY, "month": Grain.MONTH, "year": Grain.YEAR, "time": Grain.MINUTE}
# 07.01.2022 with full stops is always day first; dateparser's English reads it as July.
_POINTED = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)")
_YEAR = re.compile(r"\d{4}")
# "No. 12 2022" on a masthead; dateparser reads "No" as November.
_NUMBERED = re.compile(r"\b(?:no|nr|vol|issue)\b\.?\s*\d", re.IGNORECASE)
_LONGEST = 100


def parse_absolute(text: str, *, languages: Sequence[str] | None = None) -> When | None:
    """The date that a text like "7 janvier 2022" or "Jan. 7th 2022" is, None if it is not one.

    `languages` are ISO 639 codes to try; without them all are tried. Nothing is filled in: a text
    without a year gives None, "January 2022" a month. A time zone is ignored.
    """
    text = text.strip()
    if len(text) > _LONGEST or not _YEAR.search(text) or _NUMBERED.search(text):
        return None
    order = "DMY" if _POINTED.search(text) else ""
    for parts in (("day", "month", "year"), ("month", "year"), ("year",)):
        found = _parse(text, tuple(languages or ()), order, parts)
        if found is not None:
            return found
    return None


def _parse(
    text: str, languages: tuple[str, ...], order: str, parts: tuple[str, ...]
) -> When | None:
    """What dateparser finds if the text has these parts and no finer ones."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its uses of strptime are deprecated on 3.13
            data = _parser(languages, order, parts).get_date_data(text)
    except (ValueError, OverflowError):
        return None
    if data.date_obj is None or data.period not in _PERIODS[parts[0]]:
        return None
    return _when(data.date_obj, data.period)


@lru_cache(maxsize=16)
def _parser(languages: tuple[str, ...], order: str, parts: tuple[str, ...]) -> "DateDataParser":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.date import DateDataParser

    settings: dict[str, object] = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": list(parts),
        "RETURN_TIME_AS_PERIOD": True,
    }
    if order:
        settings["DATE_ORDER"] = order
    return DateDataParser(languages=list(languages) or None, settings=settings)


def _when(found: datetime, period: str) -> When:
    at = days.moment(found.year, found.month, found.day, found.hour, found.minute)
    return When.unit(at, _GRAINS[period])
