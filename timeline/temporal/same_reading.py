"""Readings of one kind: "the first Friday after it" is to Friday what another is to Monday."""

import re

from timeline.dates import When, days
from timeline.dates.words import LONG_MONTHS
from timeline.model import Mention, Reading

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAME = re.compile(rf"\b({'|'.join([*_DAYS, *LONG_MONTHS])})\b")
_IN_YEAR = re.compile(r"in (?:AD )?\d+(?: BC)?")


def same_reading(mention: Mention, chosen: Reading, other: Mention) -> Reading | None:
    """The reading of `other` that is to it what `chosen` is to `mention`, where they are alike.

    Alike are expressions of one rule that are counted from the same kind of date.
    """
    one, two = mention.reason, other.reason
    if (one.rule, one.anchor) != (two.rule, two.anchor):
        return None
    kind = _kind(mention, chosen)
    return next((reading for reading in two.others if _kind(other, reading) == kind), None)


def _kind(mention: Mention, reading: Reading) -> str:
    """The words of a reading without what is its own: the name of the day, the year."""
    if _IN_YEAR.fullmatch(reading.words):
        return f"{_year(reading.when) - _year(mention.when):+d} years"
    return _NAME.sub("…", reading.words)


def _year(when: When | None) -> int:
    return 0 if when is None else days.civil(days.day_of(when.anchor))[0]
