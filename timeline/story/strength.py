"""The strength of a claim: how much it contributes to what its article reports on a day. The words
are English; in other languages only the position counts."""

import re

from timeline.events import words
from timeline.events.clause_spans import near
from timeline.events.lead import reads_as_english
from timeline.model import Anchor, Article, Claim, Span

_OWN_NEWS = 3.0
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


# "He", "this" and "the man" have no antecedent if the sentence is read by itself.
_NAMELESS = re.compile(
    r"[\W\d_]*(?:(?:and|but|also|earlier|later|then|meanwhile)\W+)?(?:(?:he|she|it|they|his|her|its|their"
    r"|this|that|these|those|there)\b"
    r"|the\s(?:man|woman|boy|girl|child|baby|pupil|student|teenager|patient|victim|couple|pair|two|gig"
    r"|concert|move|cancellation)(?:['’]s?)?\s(?!of\b))",
    re.IGNORECASE,
)
_NAMELESS_FACTOR = 0.6
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


def _is_timeless(text: str, article: Article) -> bool:
    """Whether a sentence, not a headline, has no verb of the past, of saying or of the future."""
    if not text.rstrip("\"'”’» ").endswith(".") or not reads_as_english(article.text):
        return False
    found = [match[0].lower() for match in _WORD.finditer(text)][:_MAIN_VERB]
    return not any(words.is_past(word) or word in words.SAYING or word == "will" for word in found)
