"""Whether a title was cut in the middle of a phrase, a name or a quotation."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from timeline.titles.compose import Draft
from timeline.titles.lexicon import NEVER_LAST, REPORTING, is_role
from timeline.titles.request import Offsets
from timeline.titles.tree import Tree, quotations

_NAMES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW")
# Parts of speech in the middle of a phrase, where nothing can be cut off.
_WITHIN_PHRASE = ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBD", "VBZ", "VBP", "MD", "PRP", "DT")
_COMPLEMENTS = ("dobj", "dative", "ccomp", "xcomp", "attr", "oprd", "acomp", "prt", "advmod")
_TRANSITIVE = frozenset(
    """deliver delivers delivered delivering provide provides provided providing receive receives
    received receiving describe describes described describing make makes made making take takes
    took taking give gives gave given giving send sends sent sending handle handles handled
    handling contain contains contained""".split()
)
_NAMING = frozenset("call calls called calling consider considers dub dubs label labels".split())
_QUANTIFYING = frozenset("over under nearly almost than least most half only up".split())
_EXPECTING = frozenset("expect expects expected want wants wanted need needs needed".split())
_GIVING = frozenset("offer offers offered give gives gave given tell tells told".split())


def is_cut(tree: Tree, made: Draft, expressions: Sequence[Offsets]) -> bool:
    """Whether a title leaves out a part of a phrase, a name or a quotation of which it keeps
    another part. It may leave out the words of `expressions`."""
    dates = {at for start, end in expressions for at in tree.inside(start, end)}
    return (
        _ends_in_next_subject(tree, made)
        or _lacks_object(tree, made)
        or _is_loose_apposition(tree, made)
        or _is_left_alone(tree, made)
        or _breaks_off(tree, made, dates)
        or _begins_inside(tree, made, dates)
        or _cuts_name(tree, made, dates)
        or _cuts_entity(tree, made, dates)
        or _cuts_quotation(tree, made, dates)
        or _joins_dates(tree, made, dates)
        or _lacks_infinitive(tree, made)
        or _cuts_quantity(tree, made)
    )


def ends_loosely(text: str, sentence: str) -> bool:
    """Whether a title ends with a word that connects it to words that were left out."""
    last = text.split()[-1].strip("”’\"'").lower()
    return last in NEVER_LAST and not sentence.rstrip(' .!?”"’').lower().endswith(last)


def _ends_in_next_subject(tree: Tree, made: Draft) -> bool:
    """Whether the last words are the subject of a sentence without a full stop before it: "He died
    aged 50 Executors for his estate | had asked …"."""
    last = max(at for at in made.words if not tree[at].is_mark)
    if not is_finite(tree, made.main) or last + 1 >= len(tree):
        return False
    if tree[last + 1].is_mark:
        return _ends_before_verb(tree, last, made)
    behind = tree[last + 1]
    goes_on = behind.tag in ("VBD", "VBZ", "VBP", "MD")
    capitals = [at for at in range(made.main + 2, last + 1) if tree[at].text.istitle()]
    return goes_on and tree[last].is_noun and bool(capitals) and behind.index not in made.words


def _cuts_quantity(tree: Tree, made: Draft) -> bool:
    """Whether a number is kept without a word before it that changes it: "over | fifty stars"."""
    kept = made.words
    return any(
        tree[at].tag == "CD"
        and at > 0
        and at - 1 not in kept
        and tree[at - 1].low in _QUANTIFYING
        and tree[at].entity not in ("DATE", "TIME")
        for at in kept
    )


def _lacks_infinitive(tree: Tree, made: Draft) -> bool:
    """Whether what is expected of something is left out: "expects a drug, the first one, | to be
    sold"."""
    verbs = [at for at in made.words if tree[at].low in _EXPECTING]
    for verb in verbs:
        for at in range(verb + 1, len(tree) - 1):
            is_infinitive = tree[at].tag == "TO" and tree[at + 1].tag == "VB"
            if is_infinitive and at not in made.words and tree[at - 1].text == ",":
                return bool(tree.children(verb, "dobj"))
    return False


def _is_left_alone(tree: Tree, made: Draft) -> bool:
    """Whether a preposition is kept without its noun: "an outbreak in [2003], which killed …"."""
    kept = made.words
    prepositions = (at for at in kept if tree[at].dep == "prep")
    nouns = (tree.children(at, "pobj", "pcomp") for at in prepositions)
    return any(below and not any(at in kept for at in below) for below in nouns)


def _ends_before_verb(tree: Tree, last: int, made: Draft) -> bool:
    """Whether the last words between two commas are the subject of what follows: "Shops were told
    to close, the mayor, Ann Lee, | has said"."""
    if tree[last + 1].text != "," or last + 2 >= len(tree) or not tree[last].is_name:
        return False
    follows = tree[last + 2]
    commas = [at for at in range(made.main, last) if tree[at].text == ","]
    is_verb = follows.tag in ("VBD", "VBZ", "VBP", "MD") and follows.index not in made.words
    return is_verb and bool(commas) and follows.low not in REPORTING


def _breaks_off(tree: Tree, made: Draft, dates: Collection[int]) -> bool:
    """Whether words are left out that begin in the middle of a phrase: "sends low-risk prison |
    inmates to county jails"."""
    kept = made.words
    for at in range(1, len(tree)):
        if at in kept or at - 1 not in kept or at in dates or tree[at - 1].is_mark:
            continue
        if tree[at].is_mark or tree[at].tag not in _WITHIN_PHRASE:
            continue
        if _begins_sentence(tree, at) or _modifies_kept(tree, at, kept):
            continue
        if _is_clause_left_out(tree, at, kept) or _is_date(tree, at):
            continue
        if not _may_leave_verb(tree, at, made):
            return True
    return False


def _begins_inside(tree: Tree, made: Draft, dates: Collection[int]) -> bool:
    """Whether a name is kept without the noun before it: "resistant to the drug | Tamiflu shows a
    new trend"."""
    kept = made.words
    for at in range(1, len(tree)):
        before = tree[at - 1]
        if at not in kept or at - 1 in kept or at - 1 in dates or before.tag != "NN":
            continue
        if not tree[at].is_name or before.dep in ("dobj", "dative") or _is_date(tree, at - 1):
            continue
        above = tree.path(at - 1)[1:]
        if at not in above and not any(i in kept for i in above):
            return True
    return False


def _modifies_kept(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a word only describes a noun after it: "the | old | mayor"."""
    head = tree[at].head
    return head > at and head in kept and tree[at].dep in ("amod", "nummod", "compound", "nmod")


def _begins_sentence(tree: Tree, at: int) -> bool:
    """Whether a word may begin a sentence that is joined to the one before: "… on Tuesday Singer
    Ann Lee was …"."""
    if not tree[at].text.istitle() or (tree[at].tag == "DT" and tree[tree[at].head].is_name):
        return False
    if not _is_date(tree, at - 1):
        return not tree[at - 1].text.istitle()
    begin = at - 1
    while begin and _is_date(tree, begin):
        begin -= 1
    return tree[begin].low != "the"  # "the October 2002 | Bali bombings"


def _may_leave_verb(tree: Tree, at: int, made: Draft) -> bool:
    """Whether a word belongs to a verb that the title needs not repeat: that of saying, which a
    colon replaces, or one whose subject it shares ("the ship | left on Monday and | sank")."""
    verb = tree[at].head if tree[at].dep in ("aux", "auxpass", "neg", "nsubj") else at
    return tree[verb].is_verb and verb in tree.path(made.main)


def _is_clause_left_out(tree: Tree, at: int, kept: Collection[int]) -> bool:
    """Whether a word begins a clause that is left out as a whole: "the house | he had built"."""
    for head in tree.path(at):
        if head in kept:
            return False
        if tree[head].dep in ("relcl", "advcl", "appos", "npadvmod"):
            begin = min(tree.subtree(head))
            return begin == at and not any(i in kept for i in tree.subtree(head))
    return False


def _is_date(tree: Tree, at: int) -> bool:
    return any(tree[i].entity in ("DATE", "TIME") for i in tree.path(at)[:2])


def _is_loose_apposition(tree: Tree, made: Draft) -> bool:
    """Whether a name stands after a comma, without the words that it explains: "took photos [of
    the capital], Port-au-Prince"."""
    kept = made.words
    for at in kept:
        begin = min(tree.subtree(at))
        if tree[at].dep not in ("appos", "npadvmod") or not tree[at].is_name or begin < 2:
            continue
        before = begin - 2
        if tree[begin - 1].text == "," and before not in kept and not tree[before].is_mark:
            return True
    return False


def _lacks_object(tree: Tree, made: Draft) -> bool:
    """Whether the last verb needs an object that is missing: "prepare to deliver", "has offered
    the president"."""
    last = max(at for at in made.words if not tree[at].is_mark)
    verb = next((at for at in tree.path(last) if tree[at].is_verb), None)
    if verb is None or verb not in made.words:
        return False
    objects = [at for at in tree.children(verb, *_COMPLEMENTS) if at in made.words]
    if tree[verb].low in _NAMING and last + 1 < len(tree) and tree[last + 1].text == ",":
        return not any(tree[at].dep in ("oprd", "xcomp", "ccomp", "attr") for at in objects)
    if tree.children(verb, "auxpass", "prep", "agent"):
        return False
    if tree[verb].tag == "VBN" and not tree.children(verb, "aux"):
        return False
    if not objects:
        return tree[verb].low in _TRANSITIVE and last == verb
    return (
        tree[verb].low in _GIVING
        and len(objects) == 1
        and tree[objects[0]].dep in ("dobj", "dative")
        and (tree[objects[0]].entity == "PERSON" or is_role(tree[objects[0]].low))
    )


def _cuts_entity(tree: Tree, made: Draft, dates: Collection[int]) -> bool:
    """Whether the title contains only a part of a name, as recognised by the parser."""
    kept = made.words
    at = 0
    while at < len(tree):
        end = at + 1
        kind = tree[at].entity
        while end < len(tree) and tree[end].entity == kind and not tree[end].begins_entity:
            end += 1
        name = {i for i in range(at, end) if tree[i].is_noun or tree[i].tag == "FW"} - set(dates)
        if kind in _NAMES and name & kept and name - kept:
            return True
        at = end
    return False


def _cuts_quotation(tree: Tree, made: Draft, dates: Collection[int]) -> bool:
    """Whether words within a quotation are left out before others that are kept."""
    kept = made.words
    for opening, closing in quotations(tree):
        inside = [at for at in range(opening + 1, closing) if not tree[at].is_mark]
        flags = [at in kept for at in inside if at not in dates]
        if any(flags) and flags != sorted(flags, reverse=True):
            return True
    return False


def _joins_dates(tree: Tree, made: Draft, dates: Collection[int]) -> bool:
    """Whether the date of what comes first is left out before "with" and another date: "the trial
    begins [on Monday] with the hearing ending on Friday"."""
    if not dates or made.words & set(dates):
        return False
    behind = max(dates) + 1
    if behind >= len(tree) or tree[behind].low != "with" or behind not in made.words:
        return False
    return any(at > behind and tree[at].entity == "DATE" for at in made.words)


def _cuts_name(tree: Tree, made: Draft, dates: Collection[int]) -> bool:
    """Whether the title keeps a word of a name but leaves out its neighbour."""
    kept = made.words
    for one, other in pairwise(range(len(tree))):
        if one in dates or other in dates or (one in kept) == (other in kept):
            continue
        names = all(tree[at].is_name or tree[at].text.istitle() for at in (one, other))
        if names and other in kept and tree[other].tag == "RB":
            return True  # "the Hope for Leeds | Now concert"
        if names and (tree[one].head == other or tree[other].head == one or other not in kept):
            return True
    return False


def is_finite(tree: Tree, at: int) -> bool:
    """Whether a verb, or an auxiliary of it, is in the present or the past, or a modal."""
    verbs = (at, *tree.children(at, "aux", "auxpass"))
    return any(tree[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in verbs)
