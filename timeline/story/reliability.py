"""How likely an event is one that a timeline can print as it stands.

Of the 120 most salient events of three affairs, editors printed three quarters of those that
several articles report, four in ten of the others, and hardly any that were in the progressive
("are struggling to …"), a state or a comment. The words are English; elsewhere only the number of
articles counts.
"""

import re

from timeline.model import Event

_ONE_ARTICLE = 0.4
_FEW = 2  # articles; what more report matters even if it is a state
_PROGRESSIVE = 0.2
_STATE = _COMMENT = _UNSURE = 0.35
_PLAN = _STATEMENT = 0.7
_ACT = 1.0
_SPEAKER = re.compile(r"[^:]{3,80}: (?=\S)")
_ADVERBS = r"(?:(?:now|still|also|already|not|\w+ly)\s){0,2}"
_PARTICIPLE = r"(?:to|set|due|dead|\w+(?:ed|wn|en|ght|ost|ut|eld|et))\b"
_COMMENTING = (
    r"(?:argu|believ|complain|condemn|critici[sz]|defend|describ|estimat|explain|hail|insist|prais"
    r"|predict|suggest|warn|welcom|worr)\w*|concerns?|fac(?:e|es|ing)|fear(?:s|ed)?|hopes?|thinks?"
    r"|thought"
)
# The kind of a title is that of the first of these in it.
_KINDS = tuple(
    (factor, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for factor, pattern in (
        # "are spending a second night", "is being treated", "has been celebrating"
        (_PROGRESSIVE, rf"(?:is|are)\s{_ADVERBS}\w+ing|(?:has|have)\s(?:now\s)?been\s\w+ing"),
        # "is too early", not "is dead", "is closed", "is to resign"
        (_STATE, rf"(?:is|are)\s{_ADVERBS}(?!{_PARTICIPLE})\w+"),
        (_COMMENT, _COMMENTING),
        (_PLAN, r"will|would|could|may|might|should|can|must|expects?|plans?"),
        (_PLAN, r"(?:is|are)\s(?:to|due|set|expected|likely|planned|scheduled)"),
        # "had been due to begin": it may not have happened
        (_UNSURE, r"(?:was|were|had\sbeen)\s(?:to|due|expected|likely|planned|scheduled)"),
        (_STATEMENT, r"said|says?|told|tells?"),
        (_ACT, rf"(?:has|have|had|was|were)\s(?!{_ADVERBS}(?:{_COMMENTING}|said|told)\b)\w+"),
        (_ACT, rf"(?!{_COMMENTING})\w{{2,}}ed"),
    )
)


def reliability(event: Event) -> float:
    """A factor from 0 to 1 for the salience of an event, by its title and its sources."""
    articles = len({claim.article for claim in event.claims})
    value = title_factor(event.title)
    if articles > _FEW:
        return float(value**0.5)
    return value if articles > 1 else value * _ONE_ARTICLE


def title_factor(title: str) -> float:
    """1 for what somebody did or what happened, less for plans, statements, comments, states."""
    speaker = _SPEAKER.match(title)
    start = speaker.end() if speaker else 0
    found = [
        (match.start(), factor)
        for factor, pattern in _KINDS
        if (match := pattern.search(title, start)) is not None
    ]
    return min(found)[1] if found else _ACT
