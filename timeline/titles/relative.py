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


def is_relative(text: str) -> bool:
    """Whether a text has a time that only its publication date makes clear: "last week"."""
    return _RELATIVE.search(text) is not None
