"""What the main verb of a title says: an act, a plan, a state or a comment. English only."""

import re
from enum import Enum, unique

from timeline.events import words


@unique
class Kind(float, Enum):
    """What the main verb of a title says, and the factor for it."""

    ACT = 1.0  # "has been found guilty", "died"
    PLAN = 0.6  # "will stand trial", "is to be sent"
    BEFORE = 0.35  # "had docked": the event is another, later one
    NO_VERB = 0.4  # a headline without a past form
    COMMENT = 0.25  # "defended the decision", "said the response was slow"
    STATE = 0.2  # "are scrambling", "is too early", "could last"
    NOT_DONE = 0.15  # "had been due to begin"


_COMMENTING = frozenset(
    """said told defended criticised criticized praised explained warned urged predicted insisted
    claimed argued described discussed spoken spoke talked vowed complained suggested noted added
    commented contended recalled remembered expressed stressed condemned welcomed blamed
    speculated hailed wondered mentioned""".split()
)
_LASTING_VERBS = frozenset(
    """had faced remained stayed seemed felt looked lived stood lay sat wanted needed hoped expected
    knew known thought believed liked kept continued struggled meant presented highlighted deserved
    depended involved included grew grown mounted feared awaited waited tried worked tended dogged
    enjoyed""".split()
)
_ABANDONED = frozenset("due expected scheduled supposed planned hoped hoping meant".split())
_AHEAD = frozenset("to set due expected scheduled".split())
_BE = frozenset("is are was were isn't aren't wasn't weren't".split())
_WILL = frozenset("will shall won't".split())
_HAVE = frozenset("has have had hasn't haven't hadn't".split())
_MODAL = frozenset("would can could may might must should cannot can't couldn't wouldn't".split())
_BETWEEN = frozenset("not also now still already all both again just only never since".split())
_RELATIVES = frozenset("who which whose where whom that when".split())
_SUBORDINATORS = frozenset("after before as while because if although since with despite".split())
_CLAUSES = frozenset("after before while because although until unless".split())
_RESULTS = frozenset("dead free guilty alive missing".split())
_FATES = frozenset("died survived collapsed fallen fell drowned disappeared".split())
_PARTICIPLES = frozenset(
    """given taken broken begun become come gone seen spoken stolen thrown withdrawn written risen
    fallen driven chosen frozen hidden ridden sworn torn grown blown drawn known shaken run sunk
    sung flown shown beaten born done made put cut hit shut sent""".split()
)
_INTRANSITIVE = frozenset(
    """died arrived came went landed flew returned appeared resigned fell rose began travelled
    traveled collapsed""".split()
)
_PRESENT = frozenset("says plans expects wants seeks remains begins goes gets makes".split())
_NOT_BEFORE_VERB = words.DETERMINERS | words.PREPOSITIONS | {"to", "and", "or"}
_AFTER_ATTRIBUTE = frozenset("of by to in at with for from".split())
_GROUP = 6  # words within which the verb group is
_WORD = re.compile(r"[A-Za-z][\w'’-]*|,")


def kind_of(text: str) -> Kind:
    """What the main verb of a clause says."""
    group = _verb_group(text)
    if not group:
        return Kind.NO_VERB
    first, rest = group[0], group[1:]
    after = rest[0] if rest else ""
    if first in _WILL:
        return Kind.PLAN
    if first in _MODAL:
        return Kind.STATE
    if first in _BE:
        return _of_be(first, after)
    if first in _HAVE:
        return _of_have(first, rest)
    if first in words.AUXILIARIES:  # "did not say"
        return Kind.STATE
    return _of_verb(first)


def is_suffered(text: str) -> bool:
    """Whether something was done to or happened to the subject: "was rescued", "died"."""
    group = _verb_group(text)
    is_passive = any(word in _BE or word == "been" for word in group[:2])
    return is_passive or bool(_FATES.intersection(group))


def _verb_group(text: str) -> list[str]:
    return _main_verb([match[0] for match in _WORD.finditer(text)])


def _of_be(first: str, after: str) -> Kind:
    is_past = first.startswith("w")
    if after in _AHEAD:
        return Kind.NOT_DONE if is_past else Kind.PLAN
    if after in _RESULTS:
        return Kind.ACT
    if is_past and _is_participle(after):
        return _of_verb(after)
    return Kind.STATE


def _of_have(first: str, rest: list[str]) -> Kind:
    after, next = (*rest, "", "")[:2]
    if after == "been":
        if next in _ABANDONED:
            return Kind.NOT_DONE
        if not _is_participle(next):
            return Kind.STATE
        return Kind.BEFORE if first == "had" else _of_verb(next)
    if not _is_participle(after):
        return Kind.STATE
    if first == "had":
        return Kind.NOT_DONE if after in _ABANDONED | _COMMENTING else Kind.BEFORE
    return _of_verb(after)


def _of_verb(verb: str) -> Kind:
    if verb in _COMMENTING:
        return Kind.COMMENT
    return Kind.STATE if verb in _LASTING_VERBS else Kind.ACT


def _is_participle(word: str) -> bool:
    return words.is_past(word) or word in _PARTICIPLES


def _main_verb(tokens: list[str]) -> list[str]:
    """The first finite verb outside relative clauses and the two words after it without adverbs;
    empty if there is none."""
    at = 0
    while at < len(tokens):
        low = tokens[at].lower()
        if at and tokens[at] in _RELATIVES:
            at = _after_relative(tokens, at)
        elif not at and low in _SUBORDINATORS and "," in tokens:
            at = tokens.index(",") + 1
        elif at and low in _CLAUSES:
            return []  # "House reopens after it was closed"
        elif _is_finite(tokens, at):
            rest = (word.lower() for word in tokens[at + 1 : at + _GROUP])
            return [low, *(word for word in rest if not _is_adverb(word))][:3]
        else:
            at += 1
    return []


def _after_relative(tokens: list[str], at: int) -> int:
    """Where a relative clause ends: at its comma, or after its verb."""
    if tokens[at - 1] == "," and "," in tokens[at:]:
        return tokens.index(",", at) + 1
    for place in range(at + 1, len(tokens)):
        low = tokens[place].lower()
        if _is_auxiliary(low):
            rest = tokens[place + 1 :]
            in_group = (_is_participle(word) or word == "been" or _is_adverb(word) for word in rest)
            return place + 1 + next((n for n, is_in in enumerate(in_group) if not is_in), len(rest))
        if words.is_past(low):
            return place + 1
    return len(tokens)


def _is_finite(tokens: list[str], at: int) -> bool:
    """Whether a word is a finite verb: an auxiliary, or a past form that is no attribute
    ("collapsed", not "the doctor accused of")."""
    word = tokens[at]
    if _is_auxiliary(word):
        return True
    if at == 0 or word in _PRESENT or not (word.islower() and words.is_past(word)):
        return False
    before = tokens[at - 1].lower()
    if before in _NOT_BEFORE_VERB or (
        _is_adverb(before) and tokens[at - 2].lower() in _NOT_BEFORE_VERB
    ):
        return False
    if word in _INTRANSITIVE or at + 1 == len(tokens) or tokens[at + 1] not in _AFTER_ATTRIBUTE:
        return True
    return not _has_verb(tokens, at + 1)


def _has_verb(tokens: list[str], start: int) -> bool:
    """Whether the verb of the clause is still to come: "The medicines donated by … have landed"."""
    for at in range(start, len(tokens)):
        word = tokens[at]
        if word in _RELATIVES or word in (",", "and", "but"):
            return False
        if _is_auxiliary(word):
            return True
        if words.is_past(word) and tokens[at - 1].lower() not in words.DETERMINERS:
            return True
    return False


def _is_auxiliary(word: str) -> bool:
    return word in words.AUXILIARIES and word not in words.NOT_FINITE


def _is_adverb(word: str) -> bool:
    return word in _BETWEEN or word.endswith("ly")
