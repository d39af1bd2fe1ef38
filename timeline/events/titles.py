"""Short titles for events, from the words of the article and no others."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.events import words
from timeline.events.clauses import dated_clause
from timeline.events.segments import first, is_adverb, lead_length, own_date
from timeline.events.tokens import Token, tokens_of
from timeline.model import Span

# In characters. A title is cut before `_LONGEST`, at the end of a phrase.
_LONGEST = 70
_SHORTEST = 12
_LONGEST_WITH_VERB = 80  # where a shorter cut would lose the verb
# "BAGHDAD, Iraq (AP) _ " before the first sentence of an agency's report.
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+ ?){1,4}(?:, ?[A-Z][\w. ]{1,20})?(?: ?\([A-Z][\w/ ]+\))? ?(?:[_–—]|--?)+ ?"
)
_FAR = 1000  # characters from the expression: no title comes from further away
_OPENING = {"“": "”", "‘": "’", "«": "»", "(": ")", "[": "]"}


def title_for(text: str, sentence: Span, expression: Span, others: Sequence[Span] = ()) -> str:
    """What happened at `expression`, as a title: its clause without date and attribution.

    `others` are further time expressions of the sentence, which may stay in the title. Never cut
    within a word, at most 80 characters or one longer word, first letter upper case, no full
    stop. Where the clause leaves nothing to say, more of the sentence is used, and in the end the
    expression itself.
    """
    dateline = _DATELINE.match(text, sentence.start, min(sentence.end, expression.start))
    if dateline:
        sentence = Span(dateline.end(), sentence.end)
    tokens = tokens_of(text, _near(text, sentence, expression), expression, others)
    for candidate in (dated_clause(tokens), tokens):
        title = _finished(_shortened(_trimmed(_balanced(_undated(candidate)))))
        if len(title) >= _SHORTEST or " " in title:
            return title
    return title or _finished([token for token in tokens if token.is_own])


def _near(text: str, sentence: Span, expression: Span) -> Span:
    """The sentence, or of an endless one (a table, a list) the words around the expression."""
    start, end = sentence.start, sentence.end
    if expression.start - start > _FAR:
        cut = text.find(" ", expression.start - _FAR, expression.start)
        start = cut + 1 if cut >= 0 else expression.start
    if end - expression.end > _FAR:
        cut = text.rfind(" ", expression.end, expression.end + _FAR)
        end = cut if cut >= 0 else expression.end
    return Span(start, end)


def _undated(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the time expression and the preposition that leads to it."""
    date = own_date(tokens)
    before, after = list(tokens[:date]), list(tokens[date + 1 :])
    if date == len(tokens):
        return before
    if after and after[0].low == "alone":
        after = after[1:]
    if _is_attributive(before, tokens[date], after):
        return _with_article(before, after)
    after = after[_beside(after) :]
    while before and before[-1].low in words.DATE_LEADS:
        before.pop()
    if before and before[-1].is_date and len(before) > 1 and before[-2].low in words.DATE_LEADS:
        return _undated([*before[:-1], replace(before[-1], is_own=True), *after])
    return before + after


def _beside(after: list[Token]) -> int:
    """How many words behind a date are a date too: "Saturday last week", "from May to June"."""
    for index, token in enumerate(after[:2]):
        if token.is_date:
            return index + 1
        if token.low not in ("to", "until", "till", "through", "or", "of", ",", "–"):
            break
    return 0


def _is_attributive(before: list[Token], date: Token, after: list[Token]) -> bool:
    """Whether the date belongs to the noun behind it: "the 2019 election", "in March talks"."""
    if not before or not after or not after[0].is_word or after[0].is_date:
        return False
    if date.possessive or before[-1].low in words.DETERMINERS or before[-1].low.endswith("’s"):
        return True
    following = after[0].low
    ends_phrase = (
        words.PREPOSITIONS
        | words.SUBORDINATORS
        | words.RELATIVES
        | words.COORDINATORS
        | words.DETERMINERS
        | words.PRONOUNS
        | words.CONNECTIVES
    )
    if following in ends_phrase or words.is_verb(following) or words.is_participle(following):
        return False
    if is_adverb(after[0]) or after[0].text[0].isupper():
        return False
    leads = len(before)
    while leads and before[leads - 1].low in words.DATE_LEADS:
        leads -= 1
    return 0 < leads < len(before)


def _with_article(before: list[Token], after: list[Token]) -> list[Token]:
    """Join, with "a" or "an" as the word that is now behind it asks."""
    if before[-1].low in ("a", "an"):
        right = "an" if after[0].low[0] in "aeio" else "a"
        old = before.pop()
        text = right.capitalize() if old.text[0].isupper() else right
        before.append(Token(text, right, old.spaced))
    return before + after


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without the joining words at the beginning and the loose ends at the end."""
    begin, end = 0, len(tokens)
    if _begins_with_other_date(tokens):
        begin = lead_length(tokens)
    while begin < end - 1 and _is_loose_beginning(tokens[begin], tokens[begin + 1]):
        begin += 1
    while end > begin and _is_loose_end(tokens[end - 1], tokens[end - 2] if end > 1 else None):
        end -= 1
    return tokens[begin:end]


def _begins_with_other_date(tokens: list[Token]) -> bool:
    """Whether another date leads the clause, "On Monday it said …", and is not its subject."""
    lead = lead_length(tokens)
    if not any(token.is_date for token in tokens[:lead]) or lead == len(tokens):
        return False
    return not words.is_verb(tokens[lead].low)


def _is_loose_beginning(token: Token, following: Token) -> bool:
    if not token.is_word:
        return token.text not in _OPENING and token.text != '"'
    if token.low in ("that", "as", "only", "even", "plus", "one") and not following.is_word:
        return True
    if token.low == "that":
        return following.low in words.PRONOUNS | words.DETERMINERS
    return token.low in words.CONNECTIVES


def _is_loose_end(token: Token, before: Token | None) -> bool:
    if not token.is_word:
        return token.text not in "”\"’')]»%?!"
    if is_adverb(token) and before is not None and before.low in words.PREPOSITIONS:
        return True
    return token.low in words.NEVER_LAST


def _shortened(tokens: list[Token]) -> list[Token]:
    """Cut where a phrase ends, so that at most `_LONGEST` characters are left."""
    if _length(tokens) <= _LONGEST:
        return tokens
    ends = [at for at in range(len(tokens) - 1, 0, -1) if _may_cut(tokens, at)]
    cuts = [_trimmed(tokens[:at]) for at in (len(tokens), *ends)]
    fitting = [cut for cut in cuts if _SHORTEST <= _length(cut) <= _LONGEST]
    if fitting and not _tells(fitting[0]) and _tells(tokens):
        longer = [c for c in cuts if _LONGEST < _length(c) <= _LONGEST_WITH_VERB and _tells(c)]
        fitting = longer[-1:] or fitting
    if fitting:
        return fitting[0]
    at = len(tokens) - 1
    while at > 1 and _length(tokens[:at]) > _LONGEST:
        at -= 1
    return _trimmed(tokens[:at]) or tokens[:at]


def _tells(tokens: Sequence[Token]) -> bool:
    return first(tokens, words.is_verb) is not None


def _may_cut(tokens: list[Token], at: int) -> bool:
    """Whether a phrase ends before token `at`."""
    token, before = tokens[at], tokens[at - 1]
    if not token.is_word:
        return token.text in ",;:—–("
    if before.low in words.NEVER_LAST or token.low == "of":
        return False
    return token.low in (
        words.PREPOSITIONS | words.SUBORDINATORS | words.RELATIVES | words.COORDINATORS
    ) or (token.low == "that" or words.is_participle(token.low))


def _length(tokens: Sequence[Token]) -> int:
    return len(_joined(tokens))


def _joined(tokens: Sequence[Token]) -> str:
    parts = []
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        # Two words that stood apart may meet without the space of either.
        is_moved = before is not None and (before.text == ":" or (before.is_word and token.is_word))
        spaced = token.spaced or is_moved
        parts.append(f" {token.text}" if spaced else token.text)
    return "".join(parts).strip()


def _finished(tokens: list[Token]) -> str:
    """The title as a string: marks balanced, first letter upper case."""
    words = " ".join(_joined(_balanced(tokens)).split())  # control characters are spaces too
    title = words.strip(" ,;:.–—-…")
    return title[:1].upper() + title[1:]


def _balanced(tokens: list[Token]) -> list[Token]:
    """Without quotation marks and brackets that have lost their partner or enclose it all."""
    drop: set[int] = set()
    open_marks: list[tuple[int, str]] = []
    for at, token in enumerate(tokens):
        closes = bool(open_marks) and token.text == open_marks[-1][1]
        if closes:
            begin, _ = open_marks.pop()
            if begin == 0 and at == len(tokens) - 1:
                drop |= {begin, at}
            elif not any(inner.is_word for inner in tokens[begin:at]):
                drop.update(range(begin, at + 1))
        elif token.text in _OPENING or token.text == '"':
            open_marks.append((at, _OPENING.get(token.text, '"')))
        elif token.text in ("”", "»", ")", "]"):
            drop.add(at)
    drop.update(at for at, _ in open_marks)
    return [token for at, token in enumerate(tokens) if at not in drop]
