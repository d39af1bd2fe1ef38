"""Whether the tense of a verb agrees with where a date lies, seen from the day of the report."""

from timeline.titles.host import reports_speech
from timeline.titles.lexicon import PLANS
from timeline.titles.request import Side
from timeline.titles.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_FUTURE = frozenset("will 'll shall".split())
_SCHEDULED = frozenset("due scheduled set expected planned booked slated timed supposed".split())
_MODAL = frozenset("would could might should may".split())
_PAST = frozenset("was were had did".split())
# Of these no caption says what somebody does on a day.
_STATES = frozenset(
    """feels feel thinks think believes believe wants want needs need knows know hopes hope likes
    fears fear seems seem appears appear remains remain continues continue includes include faces
    face has have owns lives live""".split()
)
_THOUGHT = frozenset("thought believed feared said expected known understood reported".split())
_NOW = frozenset("is are 's 're".split())


def is_finite(tree: Tree, verb: int) -> bool:
    """Whether a verb, or its auxiliary, has a tense."""
    return any(tree[at].tag in _FINITE for at in (verb, *tree.children(verb, "aux", "auxpass")))


def finite_verb(tree: Tree, verb: int, main: int) -> int:
    """A verb, or the one above an infinitive or participle that has the tense; `main` at most."""
    at = verb
    while at != main and tree[at].dep in ("xcomp", "acomp", "pcomp", "advcl", "conj", "prep"):
        if is_finite(tree, at):
            return at
        at = tree[at].head
    return at


def fits(tree: Tree, verb: int, side: Side, *, may_be_caption: bool = False) -> bool:
    """Whether something on a date at that side can have the tense of a verb.

    Nothing "has happened" on a day that is named and past, and on a day to come nothing
    "happened". `may_be_caption`: the present tense may be that of a caption: "A man waits outside a
    clinic, May 16, 2009".
    """
    if side is Side.PAST:
        return _fits_past(tree, verb, may_be_caption=may_be_caption)
    return side is not Side.FUTURE or _fits_future(tree, verb)


def _fits_past(tree: Tree, verb: int, *, may_be_caption: bool) -> bool:
    auxiliaries = _auxiliaries(tree, verb)
    if _was_planned(tree, verb):
        return False
    if _is_perfect(tree, verb) or auxiliaries & _FUTURE:
        return False
    is_now = (auxiliaries | {tree[verb].low}) & _NOW
    if is_now and (tree[verb].tag != "VBN" or _is_thought_now(tree, verb)):
        return False
    is_present = tree[verb].tag in ("VBZ", "VBP") and not reports_speech(tree, verb)
    if (auxiliaries | {tree[verb].low}) & _STATES:
        return not (is_present or tree[verb].tag == "VBN")
    return may_be_caption or not is_present


def _was_planned(tree: Tree, verb: int) -> bool:
    """Whether something had been planned, which did not happen: "had been due to begin"."""
    if tree[verb].low == "supposed" and tree.has(tree.children(verb, "auxpass"), ("was", "were")):
        return bool(tree.children(verb, "xcomp"))
    if not tree.has(tree.children(verb, "aux"), ("had",)):
        return False
    planned = (verb, *tree.children(verb, "acomp", "oprd"))
    return tree.has(planned, _SCHEDULED) and any(tree.children(at, "xcomp") for at in planned)


def _is_thought_now(tree: Tree, verb: int) -> bool:
    """Whether something is thought to be so now: "are thought to be ill", not "to have died"."""
    infinitives = tree.children(verb, "xcomp")
    is_past = any(tree.has(tree.children(at, "aux"), ("have",)) for at in infinitives)
    return tree[verb].low in _THOUGHT and bool(infinitives) and not is_past


def _fits_future(tree: Tree, verb: int) -> bool:
    auxiliaries = _auxiliaries(tree, verb)
    planned = (verb, *tree.children(verb, "xcomp", "acomp", "oprd"))
    if tree.has(planned, PLANS) or auxiliaries & _MODAL:
        return True
    is_past = tree[verb].tag == "VBD" or bool(auxiliaries & _PAST)
    return not is_past and not _is_perfect(tree, verb)


def _is_perfect(tree: Tree, verb: int) -> bool:
    """Whether a verb is in the present perfect: "has died", "have been waiting"."""
    auxiliaries = _auxiliaries(tree, verb)
    is_participle = tree[verb].tag == "VBN" or "been" in auxiliaries
    modal = _FUTURE | _MODAL | {"must", "to"}
    return is_participle and bool(auxiliaries & {"has", "have", "'ve"}) and not auxiliaries & modal


def _auxiliaries(tree: Tree, verb: int) -> set[str]:
    return {tree[at].low for at in tree.children(verb, "aux", "auxpass")}
