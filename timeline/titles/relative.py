"""English words for a day or a time that is another one when read on another day."""

import re

_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_UNIT = f"(?:week(?:end)?|month|year|night|evening|summer|autumn|winter|spring|{_DAY})"
_RELATIVE = re.compile(
    rf"\b(?:yesterday|today|tonight|tomorrow|(?:last|next|this|the (?:coming|previous|following))"
    rf" (?:(?:few|two|three|several) )?(?:{_UNIT}s?|days?|hours?)|(?:days|weeks|months|years) ago"
    rf"|(?<!bloody )(?<!black )(?<!good )(?<!easter ){_DAY})\b",
    re.IGNORECASE,
)
_SHIFTED = re.compile(
    rf"\b(?:yesterday|tomorrow|(?:last|next|previous|following) (?:{_UNIT}|day)"
    r"|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|few)"
    rf" (?:{_UNIT}|day|hour)s? ago)\b",
    re.IGNORECASE,
)


def is_relative(text: str) -> bool:
    """Whether a text has a time that only its publication date makes clear: "last week"."""
    return _RELATIVE.search(text) is not None


def is_shifted(text: str) -> bool:
    """Whether a text means another time when it is read on the day that it refers to: "last
    year" beside that year, "yesterday", not "on Monday" or "today"."""
    return _SHIFTED.search(text) is not None
