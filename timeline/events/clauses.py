"""The clause of a sentence that a time expression dates, without a parser.

A sentence is split at its punctuation into pieces. Starting from the piece with the expression, the
words that say what happened are found: those of the piece, or of its neighbours if it is only an
adverbial ("On Wednesday, …"), an attribution ("…, authorities said yesterday") or the end of an
interrupted clause ("The ship, a ferry, sank on Monday"). That clause is then narrowed to the verb
that the date belongs to. Tuned on English news; in other languages the result is the piece itself.
"""

from collections.abc import Sequence
from itertools import pairwise

from timeline.events import words
from timeline.events.segments import (
    Piece,
    first,
    is_adverb,
    is_adverbial,
    is_attribution,
    is_main,
    is_reduced,
    is_setting,
    lead_length,
    leads_to_date,
    main_verb,
    noun_before,
    own_date,
    pieces_of,
    subject,
)
from timeline.events.tokens import Token

_COMMA = Token(",", ",", spaced=False)
_LONGEST_ITEM = 6  # words in an item of an enumeration
_SHORTEST_CLAUSE = 3
_LONGEST_SPEAKER = 7
_PERSONAL = ("it", "he", "she", "they")
_UNNAMED = frozenset("i we you it he she they this that these those".split())
_VERB_JOINERS = words.COORDINATORS | words.PRONOUNS | {"to", "that", "not", "been", "be", "being"}
_PLURALS = frozenset("police people men women troops staff".split())
_OWNERS = {"its": "it", "their": "they", "his": "he", "her": "she"}


def dated_clause(tokens: Sequence[Token]) -> Piece:
    """The words that say what happened at the own date of `tokens`, with or without that date."""
    pieces, at = pieces_of(tokens)
    clause = _host(pieces, at)
    for narrow in (_complement, _subordinate, _relative, _coordinate):
        clause = narrow(clause)
    return clause


# ------------------------------------------------------------------ which pieces


def _host(pieces: list[Piece], at: int) -> Piece:
    """The joined pieces of the clause around piece `at`."""
    piece = pieces[at]
    if is_attribution(piece) or is_setting(piece):
        found = _main_near(pieces, at)
        if found is None:
            return piece
        content = _with_subject(pieces, found)
        return [*_speaker(pieces, at, content), *content] if is_attribution(piece) else content
    if is_adverbial(piece):
        return _around_adverbial(pieces, at)
    return _with_subject(pieces, at)


def _speaker(pieces: list[Piece], at: int, content: Piece) -> Piece:
    """Who said it, as "Ruth Calder:", if the subject of what was said is not named."""
    named = next((token for token in content[lead_length(content) :] if token.is_word), None)
    if named is None or named.low not in _UNNAMED:
        return []
    piece = pieces[at]
    verb = first(piece, lambda word: word in words.SAYING) or 0
    behind = [token for token in piece[verb + 1 :] if token.is_word and not token.is_date]
    aside = subject(pieces[at - 1]) if at and pieces[at - 1] is not content else []
    speaker = subject(piece) or behind or aside
    if not speaker or speaker[0].low in words.PRONOUNS or len(speaker) > _LONGEST_SPEAKER:
        return []
    return [*speaker, Token(":", ":", spaced=False)]


def _with_subject(pieces: list[Piece], at: int) -> Piece:
    """Piece `at`, with the subject from another piece if it has none."""
    piece = pieces[at]
    if piece[0].low in words.RELATIVES and len(piece) > 1:
        return [*([] if _has_subject(piece[1:]) else _antecedent(pieces, at)), *piece[1:]]
    if is_reduced(piece) and _is_aside(pieces, at):
        named = _antecedent(pieces, at) if at else _subject_after(pieces, at)
        return [*named, *piece]
    lead = lead_length(piece)
    if at and first(piece, words.is_verb) == lead:
        return (
            [*_subject_before(pieces, at), *piece[lead:]] if _subject_before(pieces, at) else piece
        )
    if main_verb(piece) is None and at + 1 < len(pieces):
        return [*piece, *_predicate_after(pieces, at)]
    return [*_list_before(pieces, at), *piece]


def _is_aside(pieces: list[Piece], at: int) -> bool:
    """Whether the verb of the sentence is in another piece, so that this one only modifies a
    noun."""
    if not at or any(first(piece, words.is_verb) == 0 for piece in pieces[at + 1 :]):
        return True
    return any(is_main(piece) for piece in pieces[:at])


def _around_adverbial(pieces: list[Piece], at: int) -> Piece:
    """The clause that a piece such as "on Wednesday" belongs to."""
    before = pieces[at - 1] if at else []
    if not before or is_adverbial(before) or is_attribution(before) or is_setting(before):
        found = next((i for i in range(at + 1, len(pieces)) if is_main(pieces[i])), None)
        return pieces[at] if found is None else _with_subject(pieces, found)
    if first(before, words.is_verb) is None and at + 1 < len(pieces):
        return [*before, *pieces[at], *pieces[at + 1]]
    return [*_host(pieces, at - 1), *pieces[at]]


def _main_near(pieces: list[Piece], at: int) -> int | None:
    """The nearest main clause before piece `at`, else the nearest one after it."""
    order: list[int] = [*range(at - 1, -1, -1), *range(at + 1, len(pieces))]
    for index in order:
        if not is_attribution(pieces[index]) and is_main(pieces[index]):
            return index
    return None


def _subject_before(pieces: list[Piece], at: int) -> Piece:
    """The subject of the verb with which piece `at` begins; asides and relative clauses are
    skipped."""
    for index in range(at - 1, -1, -1):
        piece = pieces[index]
        if is_adverbial(piece) or piece[0].low in words.RELATIVES or is_reduced(piece):
            continue
        if index and (first(piece, words.is_verb) is None or not is_main(piece)):
            continue
        named = noun_before(piece, len(piece))
        preceding = piece[len(piece) - len(named) - 1] if len(named) < len(piece) else None
        return named if preceding and preceding.low == "that" else subject(piece)
    return []


def _subject_after(pieces: list[Piece], at: int) -> Piece:
    found = next((piece for piece in pieces[at + 1 :] if is_main(piece)), [])
    return subject(found)


def _antecedent(pieces: list[Piece], at: int) -> Piece:
    """The noun that a piece beginning with "which" or "founded" refers to."""
    if not at:
        return []
    before = pieces[at - 1]
    if at > 1 and first(before, words.is_verb) is None and len(before) == 1:
        before = pieces[at - 2]  # "Albany, N.Y., which …"
    return noun_before(before, len(before))


def _predicate_after(pieces: list[Piece], at: int) -> Piece:
    """The predicate of an interrupted subject: the piece that begins with a verb after an aside."""
    for piece in pieces[at + 1 : at + 3]:
        if first(piece, words.is_verb) == 0 and not is_reduced(piece):
            return piece
    return []


def _list_before(pieces: list[Piece], at: int) -> Piece:
    """The first items of an enumeration of which piece `at` begins with the last: "cars, vans
    and"."""
    verb = first(pieces[at], words.is_verb)
    coordinator = first(pieces[at], lambda word: word == "and")
    if not at or verb is None or coordinator is None or not 0 < coordinator < verb:
        return []
    items: Piece = []
    for piece in pieces[:at]:
        if is_adverbial(piece):
            continue
        if len(piece) > _LONGEST_ITEM or first(piece, words.is_verb) is not None:
            return []
        if is_setting(piece) or lead_length(piece):
            return []
        items += [*piece, _COMMA]
    return items


# ------------------------------------------------------------------ which words of a clause


def _complement(clause: Piece) -> Piece:
    """What was said: "The union said on Monday that it would strike" → "The union would strike"."""
    verb = first(clause, lambda word: word in words.SAYING)
    if not verb or _is_within_relative(clause, verb):
        return clause
    begin = verb + 1
    while begin < len(clause) and (clause[begin].is_date or leads_to_date(clause, begin)):
        begin += 1
    that = _that_clause(clause, begin)
    content = clause[begin if that is None else that + 1 :]
    if that is None and (clause[verb].low in words.NEED_CLAUSE or not _has_subject(content)):
        return clause
    lead = lead_length(content)
    if len(content) - lead < 2:
        return clause
    speaker = subject(clause[:verb])
    named = _named(speaker, content[lead])
    if named is not None:
        return [*content[:lead], *named, *content[lead + 1 :]]
    return clause if content[lead].low in _PERSONAL else content


def _named(speaker: Piece, word: Token) -> Piece | None:
    """The speaker that replaces a pronoun in what was said; None if it may be somebody else.

    "It" refers to the speaker; "he" does so only if the speaker is a name.
    """
    if not speaker or len(speaker) > _LONGEST_SPEAKER:
        return None
    last = speaker[-1]
    plural = last.low in _PLURALS or (last.low.endswith("s") and len(speaker) == 1)
    is_named = last.text[0].isupper() and not plural
    several = plural or (last.low.endswith("s") and not is_named)
    fits = {"it": not several, "they": several, "he": is_named, "she": is_named}
    if fits.get(word.low):
        return speaker
    if fits.get(_OWNERS.get(word.low, "")):
        owner = last.text + ("’" if several else "’s")
        return [*speaker[:-1], last._replace(text=owner, low=owner.lower())]
    return None


def _is_within_relative(clause: Piece, verb: int) -> bool:
    """Whether the date belongs to a noun before the verb of saying: "the man who came on
    Monday"."""
    date = own_date(clause)
    marks = words.RELATIVES | {"that"}
    return 0 < date < verb and any(token.low in marks for token in clause[1:date])


def _that_clause(clause: Piece, begin: int) -> int | None:
    """The index of the "that" that introduces what was said: "told its customers on Monday that
    …"."""
    for index in range(begin, len(clause)):
        if clause[index].low == "that":
            return index if first(clause[index + 1 :], words.is_verb) is not None else None
        if words.is_verb(clause[index].low) and not clause[index].is_date:
            return None
    return None


def _has_subject(content: Piece) -> bool:
    verb = first(content, words.is_verb)
    return bool(verb) and content[0].low not in words.PREPOSITIONS


def _subordinate(clause: Piece) -> Piece:
    """The part after the last "after", "since" or "while" before the date, if it is a clause."""
    date = own_date(clause)
    if date == len(clause):
        return clause
    for index in range(date - 1, -1, -1):
        if clause[index].low not in words.SUBORDINATORS or index + 1 >= date:
            continue
        inside = clause[index + 1 : date]
        if inside[0].low == "of":  # "because of the storm"
            continue
        begins = words.is_participle(inside[0].low) and clause[index].low != "as"
        if begins or first(inside, words.is_verb) is not None:
            return clause[index + 1 :]
    return clause


def _relative(clause: Piece) -> Piece:
    """The part that begins with "which", "who" or "that", with the noun that it refers to.

    If the date is before such a part, the part is cut off.
    """
    for index in range(len(clause) - 2, 0, -1):
        if index + 1 >= len(clause) or not _is_relative(clause, index):
            continue
        date = own_date(clause)
        if date < index or date == len(clause):
            has_verb = first(clause[:index], words.is_verb) is not None
            clause = clause[:index] if has_verb and index >= _SHORTEST_CLAUSE else clause
        elif _has_second_verb(clause[index + 1 : date]):
            continue
        elif clause[index].low == "where":
            return clause[index + 1 :]
        elif clause[index].low not in ("whose", "whom"):
            rest = clause[index + 1 : _end_of_relative(clause, date)]
            return [*([] if _has_subject(rest) else noun_before(clause, index)), *rest]
    return clause


def _end_of_relative(clause: Piece, date: int) -> int:
    """The end of a relative clause, after the date if a main verb follows: "The ship that sank on
    Monday was old"."""
    follows = date + 1 < len(clause) and words.is_verb(clause[date + 1].low)
    return date + 1 if follows else len(clause)


def _has_second_verb(inside: Piece) -> bool:
    """Whether the main verb is between the verb of the relative clause and the date.

    "The man who repaired it died yesterday", but not "who came and saw it yesterday".
    """
    verbs = [at for at, token in enumerate(inside) if words.is_verb(token.low)]
    apart = [at for one, at in pairwise(verbs) if at > one + 1]
    return any(inside[at - 1].low not in _VERB_JOINERS for at in apart)


def _is_relative(clause: Piece, index: int) -> bool:
    before, token = clause[index - 1], clause[index]
    if token.low in words.RELATIVES:
        return before.low not in words.PREPOSITIONS or token.low in ("who", "where")
    if token.low != "that" or not before.is_word:
        return False
    said = first(clause[:index], lambda word: word in words.SAYING)
    if said is not None and _that_clause(clause, said + 1) == index:
        return False
    return before.is_date or not (before.low in words.PREPOSITIONS or words.is_verb(before.low))


def _coordinate(clause: Piece) -> Piece:
    """One of two verbs with one subject: "was bought in 2016 and rebuilt in 2018"."""
    verb = first(clause, words.is_verb)
    if verb is None:
        return clause
    for index in range(len(clause) - 1, verb, -1):
        if clause[index].low not in words.COORDINATORS or not _joins_clauses(clause, index):
            continue
        date = own_date(clause)
        if index > date or date == len(clause):
            clause = clause[:index] if index - verb > 1 else clause
            continue
        after = clause[index + 1 :]
        if after[0].low in words.PRONOUNS:
            return after
        return [*_shared(clause, verb, after), *after]
    return clause


def _joins_clauses(clause: Piece, index: int) -> bool:
    """Whether a verb or a pronoun follows "and", ignoring adverbs."""
    behind = [token for token in clause[index + 1 : index + 4] if not is_adverb(token)]
    following = next((token for token in behind if not token.is_date), None)
    if following is None:
        return False
    return words.is_verb(following.low) or following.low in words.PRONOUNS


def _shared(clause: Piece, verb: int, after: Piece) -> Piece:
    """The words that the second verb shares with the first: its subject, and "was" or "had
    been"."""
    end = verb
    if after[0].low not in words.AUXILIARIES:
        while end < len(clause) and clause[end].low in words.AUXILIARIES:
            end += 1
    return [token for token in clause[lead_length(clause) : end] if not token.is_date]
