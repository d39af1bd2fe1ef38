"""What the verbs around an expression say: has it been, or is it still to come?"""

import re

from timeline.model import Span
from timeline.temporal.context import Tense

_REACH_BEFORE = 120
_REACH_AFTER = 60
_BOUNDARY = re.compile(r"[.;!?]\s|\n\s*\n|[“”\"]|``|''")
_BEEN = r"(?:had|has|have)\sbeen\s(?:scheduled|set|due|slated|expected|planned)"
_FUTURE = re.compile(
    r"\b(?:will|won't|shall|'ll|(?:is|are|was|were)\s(?:to|due|set|scheduled|expected|slated)\b"
    r"|due(?:\sto)?|scheduled|slated|expected\sto|expects?\sto|plans?\sto|planned\sfor|intends?\sto"
    r"|going\sto|aims?\sto|hopes?\sto|set\s(?:to|for)|would|may|might|can|could|upcoming"
    r"|expires?|begins|starts|opens|payable|effective)\b"
)
_PAST = re.compile(
    rf"\b(?:{_BEEN}|said|was|were|had|has|have|did|told|went|took|came|made|got|fell|rose|led|held|met"
    r"|began|found|saw|left|sent|gave|put|set|became|won|lost|[a-z]{3,}ed)\b"
)


def tense_of(lowered: str, span: Span) -> Tense:
    """The tense of the verb nearest before the span in its sentence, else of the one after it."""
    before = lowered[max(0, span.start - _REACH_BEFORE) : span.start]
    cuts = [match.end() for match in _BOUNDARY.finditer(before)]
    if cuts:
        before = before[cuts[-1] :]
    tense = _latest(before)
    if tense is not Tense.UNKNOWN:
        return tense
    after = lowered[span.end : span.end + _REACH_AFTER]
    cut = _BOUNDARY.search(after)
    return _earliest(after[: cut.start()] if cut else after)


def _latest(clause: str) -> Tense:
    future = max((match.end() for match in _FUTURE.finditer(clause)), default=-1)
    past = max((match.end() for match in _PAST.finditer(clause)), default=-1)
    if future == past:
        return Tense.UNKNOWN if future < 0 else Tense.FUTURE
    return Tense.FUTURE if future > past else Tense.PAST


def _earliest(clause: str) -> Tense:
    future, past = _FUTURE.search(clause), _PAST.search(clause)
    if future is None:
        return Tense.UNKNOWN if past is None else Tense.PAST
    return Tense.FUTURE if past is None or future.start() <= past.start() else Tense.PAST
