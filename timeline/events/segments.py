"""Splits a sentence into pieces at its punctuation, and classifies the pieces."""

from collections.abc import Callable, Sequence

from timeline.events import words
from timeline.events.tokens import Token

Piece = list[Token]

_MARKS = frozenset(",;:—–()[]")
_MAX_LEAD = 3  # words such as "But early on" beside a date
_MAX_ATTRIBUTION = 9  # words beside the verb of saying
# Prepositions that more often precede a number than begin an adverbial: "over 200 people".
_COUNTING = frozenset("about over around up near like off out down under".split())


def pieces_of(tokens: Sequence[Token]) -> tuple[list[Piece], int]:
    """The tokens between commas and stronger punctuation, and the index of the piece with the own
    date."""
    pieces: list[Piece] = [[]]
    at = 0
    places = _places(tokens)
    for index, token in enumerate(tokens):
        if _cuts(token) and index not in places:
            if pieces[-1]:
                pieces.append([])
            continue
        if token.is_own:
            at = len(pieces) - 1
        pieces[-1].append(token)
    return [piece for piece in pieces if piece], at


def _places(tokens: Sequence[Token]) -> set[int]:
    """Indices of commas within a place name: "Peoria, Ill., bank", "Stirling, Scotland, which"."""
    places: set[int] = set()
    for index in range(1, len(tokens) - 2):
        before, comma, name, after = tokens[index - 1 : index + 3]
        if comma.text == "," == after.text and _is_name(before) and _is_name(name):
            places |= {index, index + 2} if index + 3 < len(tokens) else {index}
    return places


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and not token.is_date and token.low not in words.CONNECTIVES


def _cuts(token: Token) -> bool:
    if token.is_date:
        return False
    if token.text in _MARKS or token.text.startswith("--") or not token.text.strip("_"):
        return True
    return token.text == "-" and token.spaced


def first(piece: Sequence[Token], is_wanted: Callable[[str], bool]) -> int | None:
    """Index of the first token other than a date whose lower-case text is wanted."""
    found = (i for i, token in enumerate(piece) if not token.is_date and is_wanted(token.low))
    return next(found, None)


def own_date(piece: Sequence[Token]) -> int:
    """Index of the date that the title is for; the length of the piece if it is not in the
    piece."""
    return next((i for i, token in enumerate(piece) if token.is_own), len(piece))


def leads_to_date(piece: Sequence[Token], index: int) -> bool:
    """Whether there are only words such as "by late" between `index` and the next date."""
    for token in piece[index : index + _MAX_LEAD]:
        if token.is_date:
            return True
        if token.low not in words.DATE_LEADS or token.low == "that":
            return False
    return False


def lead_length(piece: Sequence[Token]) -> int:
    """The number of words at the beginning that only connect the piece to the previous one or date
    it."""
    length = 0
    while length < len(piece):
        token = piece[length]
        if not (token.is_date or token.low in words.CONNECTIVES or leads_to_date(piece, length)):
            break
        length += 1
    return length


def is_adverbial(piece: Piece) -> bool:
    """Whether a piece consists of a date with hardly anything else."""
    plain = [token for token in piece if not token.is_date]
    return len(plain) <= _MAX_LEAD and all(
        token.low in words.DATE_LEADS or token.low in words.CONNECTIVES for token in plain
    )


def is_setting(piece: Piece) -> bool:
    """Whether a piece only says where or how: "in a letter to the board last week"."""
    low = piece[0].low
    if low in words.SUBORDINATORS or low not in words.PREPOSITIONS or is_adverbial(piece):
        return False
    if any(token.low in words.RELATIVES or token.low == "that" for token in piece):
        return False
    return low not in _COUNTING or first(piece, words.is_verb) is None


def is_attribution(piece: Piece) -> bool:
    """Whether a piece only says who said it: "authorities said", "according to officials"."""
    plain = [token for token in piece if not token.is_date and token.low not in words.DATE_LEADS]
    if plain and plain[0].low in words.CITING:
        return True
    verb = first(plain, lambda word: word in words.SAYING)
    if verb is None or len(plain) > _MAX_ATTRIBUTION or plain[0].low in words.RELATIVES:
        return False
    rest = piece[piece.index(plain[verb]) + 1 :]
    rest = [token for token in rest if token.is_word and not token.is_date]
    if plain[verb].low in words.NEED_CLAUSE and rest and rest[0].low not in words.PREPOSITIONS:
        return False
    if any(token.low in ("that", "to") for token in rest) or first(rest, words.is_verb) is not None:
        return False
    return first(plain[:verb], words.is_verb) is None


def is_main(piece: Piece) -> bool:
    """Whether a piece has its own subject and a verb."""
    lead = lead_length(piece)
    body = piece[lead:]
    if not body or piece[0].low in words.RELATIVES or words.is_participle(body[0].low):
        return False
    return bool(first(body, words.is_verb)) and not is_setting(piece)


def is_reduced(piece: Piece) -> bool:
    """Whether a piece modifies the noun before it: "founded in 1990", "owned by the state"."""
    verb = first(piece, words.is_verb)
    if verb is None or verb > 2 or not words.is_past(piece[verb].low):
        return False
    following = piece[verb + 1] if verb + 1 < len(piece) else None
    if verb == 0:
        return following is None or following.is_date or following.low in words.PREPOSITIONS
    return following is not None and following.low == "by"


def main_verb(piece: Piece) -> int | None:
    """Index of the verb outside of a relative clause; None for "the man who came"."""
    verb = first(piece, words.is_verb)
    relative = first(piece, lambda word: word in words.RELATIVES)
    return None if verb is None or (relative is not None and relative < verb) else verb


def subject(piece: Piece) -> Piece:
    """The words before the verb, without connectives and dates."""
    lead = lead_length(piece)
    verb = first(piece[lead:], words.is_verb)
    found = piece[lead:] if verb is None else piece[lead : lead + verb]
    while found and (found[-1].low in words.CONNECTIVES or is_adverb(found[-1])):
        found = found[:-1]
    return [token for token in found if not token.is_date]


def is_adverb(token: Token) -> bool:
    """Whether a word is an adverb by its form; names such as "Kelly" are not."""
    return token.text.endswith("ly") and token.text[0].islower()


def noun_before(piece: Sequence[Token], index: int) -> Piece:
    """The noun phrase that ends at `index`: back to the nearest verb, preposition or punctuation.

    "of" after a quantity does not end it: "dozens of protesters".
    """
    stops = (words.PREPOSITIONS | words.SUBORDINATORS | words.RELATIVES | words.COORDINATORS) | {
        "to",
        "that",
    }
    begin = index
    while begin > 0:
        token = piece[begin - 1]
        before = piece[begin - 2].low if begin > 1 else ""
        joins = token.low == "of" and before in words.QUANTITIES
        if not joins and (token.is_date or token.low in stops or words.is_verb(token.low)):
            break
        if words.is_participle(token.low) and (
            words.is_verb(before) or before in words.PREPOSITIONS
        ):
            break
        begin -= 1
    return list(piece[begin:index])
