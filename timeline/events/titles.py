"""Short titles for events, made only of words of the article."""

import re
from collections.abc import Sequence

from timeline.events import words
from timeline.events.clauses import dated_clause
from timeline.events.segments import is_adverb, lead_length, own_date
from timeline.events.tokens import Token, tokens_of
from timeline.model import Span
from timeline.titles import guard
from timeline.titles.prepare import tidied

_SHORTEST = 12  # characters of a title of one word
# "BAGHDAD, Iraq (AP) _ " before the first sentence of an agency's report.
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+ ?){1,4}(?:, ?[A-Z][\w. ]{1,20})?(?: ?\([A-Z][\w/ ]+\))? ?(?:[_–—]|--?)+ ?"
)
_LONGEST_SENTENCE = 400  # characters
_FAR = 1000  # characters from the expression within which the words of a title are
_OPENING = {"“": "”", "‘": "’", "«": "»", "(": ")", "[": "]"}


def title_for(text: str, sentence: Span, expression: Span, others: Sequence[Span] = ()) -> str:
    """What happened at `expression`, as a title, without a parser.

    The clause of the expression without date and attribution if it is complete: bounded by
    punctuation of the sentence, with no word left out that reverses the meaning. Otherwise the
    sentence, or if that is very long, the words around the expression. First letter upper case, no
    full stop. `others` are further time expressions of the sentence, which may stay in the title.
    """
    dateline = _DATELINE.match(text, sentence.start, min(sentence.end, expression.start))
    if dateline:
        sentence = Span(dateline.end(), sentence.end)
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return _around(text, sentence, expression)
    clause = _clause_title(text, sentence, expression, others)
    words = sentence.of(text)
    dates = [
        (span.start - sentence.start, span.end - sentence.start) for span in (expression, *others)
    ]
    is_whole = guard.is_whole_clause(clause, words, dates)
    return clause if is_whole and guard.passes(clause, words, dates) else tidied(words)


def _around(text: str, sentence: Span, expression: Span) -> str:
    """The words around the expression in a very long sentence (a table, a list)."""
    start = max(sentence.start, expression.start - _LONGEST_SENTENCE // 2)
    end = min(sentence.end, expression.end + _LONGEST_SENTENCE // 2)
    if start > sentence.start:
        start = text.find(" ", start, expression.start) + 1 or expression.start
    if end < sentence.end:
        cut = text.rfind(" ", expression.end, end)
        end = cut if cut >= 0 else expression.end
    words = tidied(text[start:end])
    before, behind = "…" if start > sentence.start else "", "…" if end < sentence.end else ""
    return f"{before}{words}{behind}"


def _clause_title(text: str, sentence: Span, expression: Span, others: Sequence[Span]) -> str:
    """The clause of the expression without date and attribution.

    If nothing is left of the clause, more of the sentence is used, and finally the expression
    itself.
    """
    tokens = tokens_of(text, _near(text, sentence, expression), expression, others)
    for candidate in (dated_clause(tokens), tokens):
        title = _finished(_trimmed(_balanced(_undated(candidate))))
        if len(title) >= _SHORTEST or " " in title:
            return title
    return title or _finished([token for token in tokens if token.is_own])


def _near(text: str, sentence: Span, expression: Span) -> Span:
    """The sentence, or if it is very long (a table, a list), the words around the expression."""
    start, end = sentence.start, sentence.end
    if expression.start - start > _FAR:
        cut = text.find(" ", expression.start - _FAR, expression.start)
        start = cut + 1 if cut >= 0 else expression.start
    if end - expression.end > _FAR:
        cut = text.rfind(" ", expression.end, expression.end + _FAR)
        end = cut if cut >= 0 else expression.end
    return Span(start, end)


def _undated(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the time expression and the preposition before it."""
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
        return _undated([*before[:-1], before[-1]._replace(is_own=True), *after])
    return before + after


def _beside(after: list[Token]) -> int:
    """The number of words after a date that also form a date: "Saturday last week", "from May to
    June"."""
    for index, token in enumerate(after[:2]):
        if token.is_date:
            return index + 1
        if token.low not in ("to", "until", "till", "through", "or", "of", ",", "–"):
            break
    return 0


def _is_attributive(before: list[Token], date: Token, after: list[Token]) -> bool:
    """Whether the date belongs to the noun after it: "the 2019 election", "in March talks"."""
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
    """Joins the tokens, with "a" or "an" adapted to the word that now follows."""
    if before[-1].low in ("a", "an"):
        right = "an" if after[0].low[0] in "aeio" else "a"
        old = before.pop()
        text = right.capitalize() if old.text[0].isupper() else right
        before.append(Token(text, right, old.spaced))
    return before + after


def _trimmed(tokens: list[Token]) -> list[Token]:
    """The tokens without connectives at the beginning and dangling words at the end."""
    begin, end = 0, len(tokens)
    if _begins_with_other_date(tokens):
        begin = lead_length(tokens)
    while begin < end - 1 and _is_loose_beginning(tokens[begin], tokens[begin + 1]):
        begin += 1
    while end > begin and _is_loose_end(tokens[end - 1], tokens[end - 2] if end > 1 else None):
        end -= 1
    return tokens[begin:end]


def _begins_with_other_date(tokens: list[Token]) -> bool:
    """Whether the clause begins with another date ("On Monday it said …") that is not its
    subject."""
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


def _joined(tokens: Sequence[Token]) -> str:
    parts = []
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        # Two words that were not adjacent need a space between them.
        is_moved = before is not None and (before.text == ":" or (before.is_word and token.is_word))
        spaced = token.spaced or is_moved
        parts.append(f" {token.text}" if spaced else token.text)
    return "".join(parts).strip()


def _finished(tokens: list[Token]) -> str:
    """The title as a string: brackets balanced, first letter upper case."""
    words = " ".join(_joined(_balanced(tokens)).split())  # control characters are spaces too
    title = words.strip(" ,;:.–—-…")
    return title[:1].upper() + title[1:]


def _balanced(tokens: list[Token]) -> list[Token]:
    """The tokens without quotation marks and brackets that are unpaired or enclose everything."""
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
