"""The clause around a verb: its subject, and what it says of that."""

from collections.abc import Collection
from dataclasses import dataclass

from timeline.titles.lexicon import (
    CONDITIONS,
    CONNECTIVES,
    FACTUAL_MARKS,
    NEGATIONS,
    NO_EVENTS,
    SAYING,
    TELLING,
    UNNAMED,
    UNSPECIFIC,
)
from timeline.titles.tree import Tree, brackets

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_AUXILIARIES = ("aux", "auxpass", "neg")
_RELATIVE = frozenset("who which that whom".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """`lead` stands before `rest` in the title; one of them may be empty.

    `verb` is the word that the clause is about, `subject` its subject or None.
    """

    verb: int
    subject: int | None
    lead: tuple[int, ...]
    rest: tuple[int, ...]
    is_apart: bool = False  # `rest` was an aside about `lead`


def subject_of(tree: Tree, verb: int) -> int | None:
    """The subject of a verb, its own or the one it shares with a verb before it."""
    seen = set()
    while verb not in seen:
        seen.add(verb)
        own = tree.children(verb, *SUBJECTS)
        real = [at for at in own if tree[at].dep != "expl"]
        if own:
            return (real or own)[0]
        if tree[verb].dep != "conj":
            return None
        verb = tree[verb].head
    return None


def tells(tree: Tree, verb: int) -> bool:
    """Whether a verb says that somebody said something: "said", "has said", not "would … say"."""
    word = tree[verb]
    if word.low not in TELLING or not word.is_verb:
        return False
    auxiliaries = [at for at in tree.children(verb, "aux", "auxpass") if tree[at].low != "to"]
    return word.tag in ("VBD", "VBZ", "VBP") or bool(auxiliaries)


def host(tree: Tree, verb: int) -> int:
    """The verb whose clause says what happened: `verb`, or one that it depends on.

    What is only said, thought, hoped or made conditional is never cut from the clause that says
    so.
    """
    at = verb
    is_conjunct = False
    while True:
        climbed = _climb(tree, at, is_conjunct)
        if climbed is None or climbed == at:
            return at
        is_conjunct = is_conjunct or tree[at].dep == "conj"
        at = climbed


def _climb(tree: Tree, at: int, is_conjunct: bool) -> int | None:
    """The verb above, where the clause of `at` cannot stand alone; None where it can.

    `is_conjunct` says that the date is that of a verb conjoined to it.
    """
    word = tree[at]
    above = _verb_above(tree, at)
    own = tree.child(at, *SUBJECTS)
    if word.dep == "ROOT" or above is None:
        return None
    if word.dep == "conj":
        return None if _stands_as_conjunct(tree, at) else above
    if word.dep == "relcl":
        return None if not is_conjunct and _stands_as_relative(tree, at) else above
    if word.dep == "acl":
        return None if _stands_as_reduced(tree, at) else above
    if word.dep == "advcl" and own is not None:
        return None if _stands_as_adverbial(tree, at) else above
    if word.dep == "parataxis" and own is not None:
        return None
    if word.dep == "ccomp" and own is not None:
        if tells(tree, above):
            return None  # who says so is added to it
        if at < above and _is_before_mark(tree, at, above):
            return None  # a sentence that a comma joins to the next
    return above


def _is_before_mark(tree: Tree, at: int, above: int) -> bool:
    last = max(i for i in tree.subtree(at) if i < above)
    marks = [i for i in range(at, above) if tree[i].text in (",", ";", "–", "—", "-")]
    return tree[above].low not in SAYING and bool(marks) and max(marks) >= last - 1


def _verb_above(tree: Tree, at: int) -> int | None:
    return next((i for i in tree.path(at)[1:] if tree[i].is_verb or tree[i].dep == "ROOT"), None)


def _stands_as_conjunct(tree: Tree, at: int) -> bool:
    head = tree[at].head
    if subject_of(tree, at) is None or not tree[head].is_verb:
        return False
    # "to build and sell": both are what somebody was asked to do.
    first = head
    while tree[first].dep == "conj":
        first = tree[first].head
    if tree[first].dep == "ccomp" and not tells(tree, tree[first].head):
        return False
    if tree[first].dep not in ("ROOT", "ccomp"):
        return False
    if tree.child(at, *SUBJECTS) is not None:
        return True
    joint = tree.children(head, "cc", "preconj")
    return not tree.has(joint, ("or", "nor", "either", "neither", "but"))


def _stands_as_relative(tree: Tree, at: int) -> bool:
    noun = tree[at].head
    if not is_specific(tree, noun):
        return False
    inside = [i for i in tree.subtree(at) if tree[i].tag in ("WDT", "WP", "WP$", "WRB")]
    marks = [i for i in inside if tree.depends(i, at)]
    if any(tree[i].tag == "WP$" for i in marks):
        return False
    if any(tree[tree[i].head].dep == "prep" for i in marks if tree[i].dep == "pobj"):
        return False
    subject = tree.child(at, *SUBJECTS)
    if subject is None:
        return False
    if tree[subject].low in _RELATIVE:
        if tree[subject].low == "which" and tree[noun].entity in ("PERSON", "DATE"):
            return False
        return not _hedged(tree, noun)
    if tree.has(marks, ("where", "when")):
        return not is_unnamed(tree, subject)
    return False


def _stands_as_reduced(tree: Tree, at: int) -> bool:
    noun = tree[at].head
    if (
        tree[at].low in NO_EVENTS
        or tree[at].tag != "VBN"
        or not tree[noun].is_noun
        or not is_specific(tree, noun)
    ):
        return False
    return not _hedged(tree, noun) and noun < at


def _stands_as_adverbial(tree: Tree, at: int) -> bool:
    marks = [i for i in tree.children(at) if i < at and tree[i].dep in ("mark", "advmod")]
    leads = [i for i in marks if tree[i].low in FACTUAL_MARKS]
    if not leads or tree.has(tree.children(at), CONDITIONS | {"as", "so"} - {"as"}):
        return False
    subject = tree.child(at, *SUBJECTS)
    return subject is not None and not is_unnamed(tree, subject) and not _hedged(tree, at)


def _hedged(tree: Tree, at: int) -> bool:
    """Whether a verb above is negated or asks, so that what is below need not be so."""
    for i in tree.path(at):
        if tree[i].is_verb and tree.children(i, "neg"):
            return True
        if tree.has(tree.children(i, "det", "advmod", "mark"), ("no", "never", "if", "whether")):
            return True
    return False


def is_specific(tree: Tree, noun: int) -> bool:
    """Whether a noun speaks of somebody or something in particular: "the man", not "no man"."""
    if not tree[noun].is_noun and tree[noun].tag != "CD":
        return False
    before = [i for i in tree.subtree(noun) if i <= noun]
    if tree.has(before, UNSPECIFIC | NEGATIONS):
        return False
    if tree[noun].is_name:
        return True
    return bool(tree.children(noun, "det", "poss", "nummod"))


def is_unnamed(tree: Tree, at: int) -> bool:
    """Whether a subject is a pronoun or another word that names nobody."""
    if tree.has(tree.children(at, "prep"), ("of",)) or tree[at].text == "WHO":
        return False  # "all of the children"; the organisation
    return tree[at].tag in ("PRP", "WP", "WDT", "EX", "DT") or tree[at].low in UNNAMED


def noun_phrase(tree: Tree, noun: int, spine: Collection[int] = ()) -> list[int]:
    """A noun with what describes it, without its clauses and appositions behind a comma."""
    drop = [
        child
        for child in tree.children(
            noun, "relcl", "acl", "appos", "advcl", "parataxis", "conj", "cc"
        )
        if child > noun and child not in spine and _is_loose(tree, child)
    ]
    return tree.subtree(noun, drop)


def _is_loose(tree: Tree, child: int) -> bool:
    """Whether a mark stands before a phrase, or it is a clause of its own."""
    begin = min(tree.subtree(child))
    return tree[child].dep in ("relcl", "parataxis", "advcl") or (
        begin > 0 and tree[begin - 1].is_mark
    )


def clause(tree: Tree, verb: int, spine: Collection[int], date: Collection[int]) -> Clause:
    """The clause of a verb that `host` gave, without the words of `date`.

    `spine` are the words that lead from the date up to this verb: they stay.
    """
    word = tree[verb]
    own = tree.child(verb, *SUBJECTS)
    dropped = set(date) | _side_clauses(tree, verb, spine) | _asides(tree, spine)
    if word.dep == "relcl" and own is not None and tree[own].low in _RELATIVE:
        noun = _antecedent(tree, verb)
        lead = tree.subtree(noun, {verb, *_after(tree, noun, verb), *dropped})
        rest = tree.subtree(verb, dropped | {own})
        return Clause(verb, noun, tuple(lead), tuple(rest), is_apart=True)
    if word.dep == "acl" and own is None:
        noun = _antecedent(tree, verb)
        lead = tree.subtree(noun, {verb, *_after(tree, noun, verb), *dropped})
        return Clause(verb, noun, tuple(lead), tuple(tree.subtree(verb, dropped)), is_apart=True)
    subject, shared = own, []
    if own is None and word.dep == "conj":
        subject = subject_of(tree, verb)
        if subject is not None:
            shared = _shared(tree, verb, subject, dropped)
    elif word.dep in ("advcl", "relcl", "ccomp", "pcomp"):
        dropped |= {
            at
            for at in tree.children(verb)
            if at < verb and (tree[at].dep == "mark" or tree[at].tag in ("WRB", "WDT"))
        }
    return Clause(verb, subject, tuple(shared), tuple(tree.subtree(verb, dropped)))


def _antecedent(tree: Tree, verb: int) -> int:
    """The noun that a relative clause speaks of: the name, where that noun only adds to one."""
    noun = tree[verb].head
    above = tree[noun].head
    return above if tree[noun].dep == "appos" and tree[above].is_name else noun


def _after(tree: Tree, noun: int, verb: int) -> list[int]:
    """What describes a noun behind a relative clause, and its other clauses."""
    return [
        at
        for at in tree.children(noun, "relcl", "appos", "acl", "conj", "cc", "advcl", "parataxis")
        if at > noun
        and at != verb
        and (at > verb or _is_loose(tree, at) or verb in tree.subtree(at))
    ]


def _shared(tree: Tree, verb: int, subject: int, dropped: set[int]) -> list[int]:
    """The subject that a conjoined verb shares, and the auxiliaries that its form needs."""
    words = [at for at in tree.subtree(subject) if at not in dropped]
    if tree[verb].tag in ("VBN", "VB", "VBG") and not tree.children(verb, "aux", "auxpass"):
        head = tree[verb].head
        while tree[head].dep == "conj" and not tree.children(head, *_AUXILIARIES):
            head = tree[head].head
        words += [at for at in tree.children(head, *_AUXILIARIES) if at < verb]
    return sorted(words)


def _side_clauses(tree: Tree, verb: int, spine: Collection[int]) -> set[int]:
    """What joins a clause to others: conjoined clauses, connectives, adverbials in front."""
    dropped = set()
    subject = tree.child(verb, *SUBJECTS)
    start = verb if subject is None else min(subject, verb)
    conjuncts = [
        at
        for at in tree.children(verb, "conj")
        if at not in spine and tree[at].is_verb and _ends(tree, verb, at)
    ]
    if any(at in spine and tree[at].tag == "VBG" for at in range(verb + 1, len(tree))):
        conjuncts = []  # "left the room but, on returning at 11, found …" is one story
    if not tree.has(tree.children(verb, "preconj", "cc"), ("either", "neither", "nor", "or")):
        dropped |= set(conjuncts)
        if conjuncts or not tree.children(verb, "conj"):
            dropped |= set(tree.children(verb, "cc"))
    for at in tree.children(verb):
        if at in spine or at >= start:
            continue
        if (
            tree[at].dep in ("cc", "preconj")
            or (tree[at].dep == "intj" and tree[at + 1].is_mark)
            or _is_connective(tree, at)
            or (tree[at].dep in ("advcl", "prep") and _may_go_in_front(tree, at))
        ):
            dropped.add(at)
    if tree[verb].low not in SAYING:  # a sentence before that the parser takes for an object
        front = [at for at in tree.children(verb, "ccomp") if at < start and at not in spine]
        dropped |= set(front)
    for at in tree.children(verb, "advmod"):
        if at not in spine and _is_connective(tree, at) and _between_marks(tree, at):
            dropped.add(at)
    return dropped


def _asides(tree: Tree, spine: Collection[int]) -> set[int]:
    """Sentences in brackets: "(I think that is a record)"."""
    found: set[int] = set()
    for opening, closing in brackets(tree):
        inside = set(range(opening, closing + 1))
        finite = [at for at in inside if tree[at].tag in ("VBD", "VBZ", "VBP", "MD")]
        if finite and not inside & set(spine):
            found |= inside
    return found


def _ends(tree: Tree, verb: int, conjunct: int) -> bool:
    """Whether a conjoined clause stands last in that of a verb, other conjoined ones apart."""
    behind = [at for at in tree.subtree(verb, tree.children(verb, "conj")) if at > conjunct]
    return all(tree[at].is_mark for at in behind)


def _is_connective(tree: Tree, at: int) -> bool:
    return tree[at].low in CONNECTIVES and len(tree.subtree(at)) == 1


def _between_marks(tree: Tree, at: int) -> bool:
    return at > 0 and tree[at - 1].is_mark and at + 1 < len(tree) and tree[at + 1].is_mark


def _may_go_in_front(tree: Tree, at: int) -> bool:
    """Whether an adverbial before the subject is a setting that the clause is true without."""
    words = tree.subtree(at)
    if tree.has(words, CONDITIONS | NEGATIONS | TELLING | {"according"}):
        return False
    if tree[at].dep == "advcl":
        return True
    # Where it happened belongs to it, and so does how many of how many.
    return not any(tree[i].is_name or tree[i].tag == "CD" for i in words)
