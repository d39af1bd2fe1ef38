"""The strength of a claim: how much it contributes to what its article reports on a day. The words
are English; in other languages only the position counts."""

import re

from timeline.events import words
from timeline.events.clause_spans import near
from timeline.events.lead import reads_as_english
from timeline.model import Anchor, Article, Claim, Span

_OWN_NEWS = 4.0
_LEAD = 2.0  # among the first sentences
_LEAD_REACH = 500  # characters
# "Since 13 April", "until Monday": the day limits the reported time and is not the day of an event.
_LIMIT = re.compile(
    r"\b(?:since|until|till|from|before|after|by|as\sof|prior\sto|up\sto|between|compared\swith|than)"
    r"\s(?:(?:about|around|the|early|late|last|at)\s)?\Z",
    re.IGNORECASE,
)
_LIMIT_FACTOR = 0.5
_LIMIT_REACH = 24
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Ww]e|[Oo]ur|[Mm]e|[Uu]s)\b(?!\.)")
# A reader's message on a live page.
_LETTER = re.compile(r"\b(?:e-?mails|tweets|writes|texts|posts):")
_PERSONAL_FACTOR = 0.25
_FRAGMENT_FACTOR = 0.4  # without a verb no event is reported
# Plans may have changed after the article was written.
_AHEAD = re.compile(
    r"\b(?:will|would|due\sto|scheduled|expected\sto|is\sto|are\sto|plans?\sto|planned|hopes?\sto"
    r"|going\sto|may|might|could)\b"
)
_AHEAD_FACTOR = 0.5
_CLOCK_FACTOR = 0.5  # "noon", on a day that was mentioned before


# "He" and "this" have no antecedent if the sentence is read by itself.
_OPENING = r"[\W\d_]*(?:(?:and|but|also|earlier|later|then|meanwhile|on\s\w+day)\W+)?"
_NAMELESS = re.compile(
    rf"{_OPENING}(?:he|she|it|they|his|her|its|their|this|that|these|those|there)\b",
    re.IGNORECASE,
)
_NAMELESS_FACTOR = 0.6
# A parser resolves some pronouns but not "the man" or "the cancellation".
_BARE = (
    r"the\s(?:man|woman|men|women|boy|girl|child|children|baby|pupils?|students?|teenager|patients?"
    r"|victims?|couple|pair|two|gig|concert|event|show|move|cancellation|contract|announcement"
    r"|arrangement|award|decision|delay|flight|group|incident|law|letter|plan|plane|school|ship|site"
    r"|song|single|team|van)"
)
_BARE_NOUN = re.compile(
    rf"(?:{_OPENING}|(?:[\w'’-]+\s){{1,6}}said\s(?:that\s)?){_BARE}(?:['’]s?)?\s(?!of\b)",
    re.IGNORECASE,
)
_BARE_NOUN_FACTOR = 0.3
# A sentence that says how things are reports no event: "There are fears", "The task is immense".
_STATE = re.compile(
    r"(?:[\w'’-]+,?\s){1,8}?(?:is|are)\s"
    r"(?:(?:also|still|now|not|a|an|the|one|among|very|so|too)\s)*+"
    r"(?!\w+(?:ing|ed|en|wn)\b|(?:to|set|due|ready|dead|free|back|over|under|on|in)\b)"
)
# What somebody ought to do.
_OPINION = re.compile(r"\b(?:should|must|ought\sto|needs?\sto|let['’]s)\b")
_REPORTED = re.compile(r"\b(?:was|were|had|has|have|\w+ed|said|says?|told|will)\b")
_NO_EVENT_FACTOR = 0.4
# News without a past tense describes facts, not events: "Flu viruses mutate over time."
_TIMELESS_FACTOR = 0.5
_MAIN_VERB = 12  # words within which the verb of a lead is
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")


def strength(claim: Claim, article: Article) -> float:
    """The strength of a claim relative to an ordinary one of the same article, which has 1."""
    text = near(claim.sentence, claim.span).of(article.text)
    value = 1.0
    if claim.basis.is_inferred:
        text = near(claim.clause, Span(claim.clause.start, claim.clause.start)).of(article.text)
        value = _OWN_NEWS * (_TIMELESS_FACTOR if _is_timeless(text, article) else 1.0)
    elif claim.sentence.start < _LEAD_REACH:
        value = _LEAD
    if text.endswith("?") or _FIRST_PERSON.search(text) or _LETTER.search(text):
        value *= _PERSONAL_FACTOR
    if not claim.basis.is_inferred and _is_fragment(text, article):
        value *= _FRAGMENT_FACTOR
    if _NAMELESS.match(text):
        value *= _NAMELESS_FACTOR
    elif _BARE_NOUN.match(text):
        value *= _BARE_NOUN_FACTOR
    if _is_no_event(text):
        value *= _NO_EVENT_FACTOR
    expression = claim.expression
    if expression is None:
        return value
    start = expression.span.start
    if _LIMIT.search(article.text, max(0, start - _LIMIT_REACH), start):
        value *= _LIMIT_FACTOR
    if _AHEAD.search(text):
        value *= _AHEAD_FACTOR
    if expression.anchor is Anchor.FOCUS and ":" in expression.value.rpartition("T")[2]:
        value *= _CLOCK_FACTOR
    return value


def _is_fragment(text: str, article: Article) -> bool:
    found = (match[0].lower() for match in _WORD.finditer(text))
    return not any(map(words.is_verb, found)) and reads_as_english(article.text)


def _is_no_event(text: str) -> bool:
    """Whether a sentence only says how things are or ought to be."""
    if _REPORTED.search(text):
        return False
    return _STATE.match(text) is not None or _OPINION.search(text) is not None


def _is_timeless(text: str, article: Article) -> bool:
    """Whether a sentence, not a headline, has no verb of the past, of saying or of the future."""
    if not text.rstrip("\"'”’» ").endswith(".") or not reads_as_english(article.text):
        return False
    found = [match[0].lower() for match in _WORD.finditer(text)][:_MAIN_VERB]
    return not any(words.is_past(word) or word in words.SAYING or word == "will" for word in found)
