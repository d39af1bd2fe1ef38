"""Dates that only limit the time of an event: "has lived there since 1969", "until Monday"."""

import re

from timeline.dates import Grain
from timeline.model import Mention

_REACH = 40  # characters
_LATELY = (
    r"(?:(?:about|around|the|early|late|last|at|at\sleast|mid|next|as\slong\sago\sas)[\s-]){0,2}"
)
_SINCE = re.compile(rf"\b(?:ever\s)?since\s{_LATELY}\Z", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:until|till|prior\sto|ahead\sof|before)\s{_LATELY}\Z", re.IGNORECASE)
# "It was not until Monday that they came": on Monday they did.
_NOT = re.compile(r"(?:\b(?:not|never|no\sone|nobody|only)\b|n['’]t\b)[^.;:]*\Z", re.IGNORECASE)


def is_limit(text: str, mention: Mention) -> bool:
    """Whether an event is not on the date of this mention, which its time begins after or ends
    before. English only. "Shortly before 9:00" is the time of the event."""
    start = mention.span.start
    before = text[max(0, start - _REACH) : start]
    if _SINCE.search(before):
        return True
    until = _UNTIL.search(before)
    if until is None or (mention.when is not None and mention.when.grain.rank < Grain.DAYPART.rank):
        return False
    return _NOT.search(before, 0, until.start()) is None
