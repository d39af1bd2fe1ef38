"""Completes the ends of typed ranges: the month in "6 – 9 March 2021", "BC" in "44–43 BC".

Each function yields the texts that one end may be short for, the likeliest first.
"""

import re
from collections.abc import Iterator

from timeline.temporal.far_years import YEAR

_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d){1,2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight",
    re.IGNORECASE,
)
_ERA = re.compile(r"\b(?:BC|AD)\b")
_DATE_IN_FIGURES = re.compile(r"\d{4}-\d\d")
_MOST_WORDS = 7


def with_what_follows(first: str, last: str) -> Iterator[str]:
    """The first end, completed with words that follow only the second."""
    if _has_year(first):
        if last.endswith(" BC") and not _ERA.search(first):
            yield f"{first} BC"
        else:
            yield first
        return
    words = last.split()
    for count in range(1, min(len(words), _MOST_WORDS)):
        yield " ".join((first, *words[count:]))
    yield first


def with_what_is_before(last: str, first: str) -> Iterator[str]:
    """The second end, completed with words that precede or surround only the first."""
    words = first.split()[:_MOST_WORDS]
    if _CLOCK.fullmatch(last):
        for count in range(len(words) - 1, 0, -1):
            yield " ".join((*words[:count], last))
            yield " ".join((last, *words[-count:]))
    elif not _has_year(last) and (year := YEAR.search(first)):
        yield f"{last} {year[0]}"
        yield f"{' '.join(words[:1])} {last} {year[0]}"
    yield last


def _has_year(text: str) -> bool:
    year = YEAR.search(text) or _DATE_IN_FIGURES.search(text)
    return year is not None or "centur" in text or "millenni" in text
