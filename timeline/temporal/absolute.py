"""Absolute dates of any language on exact spans, by dateparser: the one place that imports it.

dateparser is slow to load and guesses freely. Here it is loaded on the first call, gets no
relative words, and must find a year; what it would fill in from today's date is cut off by the
grain that it reports.
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

_GRAINS = {"day": Grain.DAY, "month": Grain.MONTH, "year": Grain.YEAR, "time": Grain.MINUTE}
# 07.01.2022 is day first wherever points are written; dateparser's English takes it for July.
_POINTED = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)")
_YEAR = re.compile(r"\d{4}")
_LONGEST = 100


def parse_absolute(text: str, *, languages: Sequence[str] | None = None) -> When | None:
    """The date that this text is, "7 janvier 2022" or "Jan. 7th 2022", None if it is none.

    `languages` are ISO 639 codes to read it in; without them all are tried. Nothing is filled in:
    a text without a year is None, "January 2022" is a month. A zone is read and dropped.
    """
    text = text.strip()
    if len(text) > _LONGEST or not _YEAR.search(text):
        return None
    order = "DMY" if _POINTED.search(text) else ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its uses of strptime are deprecated on 3.13
            data = _parser(tuple(languages or ()), order).get_date_data(text)
    except (ValueError, OverflowError):
        return None
    if data.date_obj is None or data.period not in _GRAINS:
        return None
    return _when(data.date_obj, data.period)


@lru_cache(maxsize=8)
def _parser(languages: tuple[str, ...], order: str) -> "DateDataParser":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.date import DateDataParser

    settings: dict[str, object] = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["year"],
        "RETURN_TIME_AS_PERIOD": True,
    }
    if order:
        settings["DATE_ORDER"] = order
    return DateDataParser(languages=list(languages) or None, settings=settings)


def _when(found: datetime, period: str) -> When:
    at = days.moment(found.year, found.month, found.day, found.hour, found.minute)
    return When.unit(at, _GRAINS[period])
