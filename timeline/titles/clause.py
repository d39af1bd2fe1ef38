"""The clause of a verb: its subject and its predicate."""

from collections.abc import Collection
from dataclasses import dataclass

from timeline.titles.host import RELATIVE, SUBJECTS, subject_of
from timeline.titles.lexicon import (
    CONDITIONS,
    CONNECTIVES,
    NEGATIONS,
    REPORTING,
    SAYING,
)
from timeline.titles.tree import Tree, brackets

_AUXILIARIES = ("aux", "auxpass", "neg")


_APPEARING = frozenset("appeared appears spoke speaks".split())
_QUANTITIES = frozenset(
    """some several many most few half dozens scores hundreds thousands millions two three four
    five""".split()
)
_SHORT_SETTING = 3  # words of an adverbial that needs no comma


@dataclass(frozen=True, slots=True)
class Clause:
    """`lead` precedes `rest` in the title; one of them may be empty.

    `verb` is the head of the clause, `subject` its subject or None.
    """

    verb: int
    subject: int | None
    lead: tuple[int, ...]
    rest: tuple[int, ...]
    is_apart: bool = False  # `rest` was an aside about `lead`


def noun_phrase(tree: Tree, noun: int, spine: Collection[int] = ()) -> list[int]:
    """A noun with its modifiers, without its clauses and appositions after a comma."""
    drop = [
        child
        for child in tree.children(
            noun, "relcl", "acl", "appos", "advcl", "parataxis", "conj", "cc"
        )
        if child > noun and child not in spine and _is_loose(tree, child)
    ]
    return tree.subtree(noun, drop)


def _is_loose(tree: Tree, child: int) -> bool:
    """Whether a phrase follows a punctuation mark or is a separate clause."""
    if tree[min(tree.subtree(child))].tag == "TO" and not _follows_mark(tree, child):
        return False  # "the first patient to die"
    return tree[child].dep in ("relcl", "parataxis", "advcl") or _follows_mark(tree, child)


def _follows_mark(tree: Tree, child: int) -> bool:
    begin = min(tree.subtree(child))
    return begin > 0 and tree[begin - 1].is_mark


def clause(
    tree: Tree,
    verb: int,
    spine: Collection[int],
    date: Collection[int],
    antecedent: int | None = None,
) -> Clause:
    """The clause of a verb returned by `host`, without the words of `date`.

    `spine` are the words on the path from the date up to this verb; they are kept. `antecedent` is
    the noun outside the clause that replaces its subject.
    """
    word = tree[verb]
    own = tree.child(verb, *SUBJECTS)
    dropped = set(date) | _side_clauses(tree, verb, spine) | _asides(tree, spine)
    if antecedent is not None and own is not None:
        joints = {at for at in tree.children(verb) if at < verb and _only_joins(tree, verb, at)}
        dropped |= {own} | joints
        own_words = set(tree.subtree(verb))
        lead = [at for at in noun_phrase(tree, antecedent) if at not in dropped | own_words]
        rest = tree.subtree(verb, dropped)
        return Clause(verb, antecedent, tuple(lead), tuple(rest), is_apart=True)
    if word.dep == "relcl" and own is not None and tree[own].low in RELATIVE:
        noun = _antecedent(tree, verb)
        lead = tree.subtree(noun, {verb, *_after(tree, noun, verb), *dropped})
        rest = tree.subtree(verb, dropped | {own})
        return Clause(verb, noun, tuple(lead), tuple(rest), is_apart=True)
    if word.dep in ("acl", "amod") and own is None:
        noun = _antecedent(tree, verb)
        lead = tree.subtree(noun, {verb, *_after(tree, noun, verb), *dropped})
        return Clause(verb, noun, tuple(lead), tuple(tree.subtree(verb, dropped)), is_apart=True)
    subject, shared = own, []
    if own is None and word.dep == "conj":
        subject = subject_of(tree, verb)
        if subject is not None:
            shared = _shared(tree, verb, subject, dropped)
    elif word.dep in ("advcl", "relcl", "ccomp", "pcomp"):
        joints = {at for at in tree.children(verb) if at < verb and _only_joins(tree, verb, at)}
        lengths = tree.children(verb, "npadvmod", "advmod")  # "three weeks after the war began"
        dropped |= joints | {at for at in lengths if at < max(joints, default=0)}
    return Clause(verb, subject, tuple(shared), tuple(tree.subtree(verb, dropped)))


def _only_joins(tree: Tree, verb: int, at: int) -> bool:
    """Whether a word before a verb only connects its clause to the one above."""
    if tree[at].tag in ("WRB", "WDT"):
        return True
    is_joint = tree[verb].dep in ("advcl", "relcl") or tree[at].low == "that"
    return tree[at].dep == "mark" and is_joint


def _antecedent(tree: Tree, verb: int) -> int:
    """The noun that a relative clause modifies, or the name to which that noun is an apposition."""
    noun = tree[verb].head
    above = tree[noun].head
    if tree[above].low == "of" and tree[tree[above].head].low in _QUANTITIES:
        return tree[above].head  # "among several of the songs which are being sold"
    if tree[noun].dep != "appos" or not tree[above].is_name:
        return noun
    before = above - 2
    is_part = before >= 0 and tree[above - 1].low in ("for", "of") and tree[before].is_name
    return noun if is_part else above  # "Hands for Leeds - a charity -"


def _after(tree: Tree, noun: int, verb: int) -> list[int]:
    """The modifiers of a noun after a relative clause, and its other clauses."""
    return [
        at
        for at in tree.children(noun, "relcl", "appos", "acl", "conj", "cc", "advcl", "parataxis")
        if at > noun
        and at != verb
        and (at > verb or _is_loose(tree, at) or verb in tree.subtree(at))
    ]


def _shared(tree: Tree, verb: int, subject: int, dropped: set[int]) -> list[int]:
    """The subject that a conjoined verb shares, and the auxiliaries that its form requires."""
    aside = [
        at
        for at in tree.children(subject, "relcl", "appos")
        if _follows_mark(tree, at) and tree[at].entity != "PERSON"
    ]
    words = [at for at in tree.subtree(subject, aside) if at not in dropped]
    if tree[verb].tag in ("VBN", "VB", "VBG") and not tree.children(verb, "aux", "auxpass"):
        head = tree[verb].head
        while tree[head].dep == "conj" and not tree.children(head, *_AUXILIARIES):
            head = tree[head].head
        words += [at for at in tree.children(head, *_AUXILIARIES) if at < verb]
    return sorted(words)


def _side_clauses(tree: Tree, verb: int, spine: Collection[int]) -> set[int]:
    """Words that connect a clause to others: conjoined clauses, connectives, initial adverbials."""
    dropped = set()
    subject = tree.child(verb, *SUBJECTS)
    start = verb if subject is None else min(subject, verb)
    conjuncts = [
        at
        for at in tree.children(verb, "conj")
        if at not in spine
        and (tree[at].is_verb or tree.children(at, "nsubj"))
        and _ends(tree, verb, at)
    ]
    if _concedes(tree, verb):
        conjuncts = []
    if tree[verb].low in _APPEARING:  # "appeared on television and said …": that is the news
        tag = tree[verb].tag
        conjuncts = [at for at in conjuncts if tree[at].low not in SAYING or tree[at].tag != tag]
    if any(at in spine and tree[at].tag == "VBG" for at in range(verb + 1, len(tree))):
        conjuncts = []  # "left the room but, on returning at 11, found …" belongs together
    joints = tree.children(verb, "preconj", "cc")
    is_whole = tree.has(joints, ("either", "neither", "nor", "or")) or _concedes(tree, verb)
    if not is_whole:
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
    if tree[verb].low not in SAYING:  # a preceding sentence that the parser takes for an object
        front = [at for at in tree.children(verb, "ccomp") if at < start and at not in spine]
        dropped |= set(front)
    for at in tree.children(verb, "advmod"):
        if at not in spine and _is_connective(tree, at) and _between_marks(tree, at):
            dropped.add(at)
    return dropped


def _concedes(tree: Tree, verb: int) -> bool:
    """Whether a clause grants what the next one sets aside: "may be ill but feels lucky"."""
    is_granted = tree.has(tree.children(verb, "aux"), ("may", "might"))
    return is_granted and tree.has(tree.children(verb, "cc"), ("but", "yet"))


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
    """Whether a conjoined clause is last in the clause of a verb, apart from other conjoined
    ones."""
    behind = [at for at in tree.subtree(verb, tree.children(verb, "conj")) if at > conjunct]
    return all(tree[at].is_mark for at in behind)


def _is_connective(tree: Tree, at: int) -> bool:
    return tree[at].low in CONNECTIVES and len(tree.subtree(at)) == 1


def _between_marks(tree: Tree, at: int) -> bool:
    return at > 0 and tree[at - 1].is_mark and at + 1 < len(tree) and tree[at + 1].is_mark


def _may_go_in_front(tree: Tree, at: int) -> bool:
    """Whether an adverbial before the subject can be left out and the clause is still true."""
    words = tree.subtree(at)
    if tree.has(words, CONDITIONS | NEGATIONS | REPORTING | {"according"}):
        return False
    end = max(words) + 1
    if end < len(tree) and not tree[end].is_mark and len(words) > _SHORT_SETTING:
        return False  # no comma after it: it may be a misread subject
    if tree[at].dep == "advcl":
        return True
    if tree[at].low in ("over", "under", "around", "about") and len(words) == 1:
        return False  # "Over fifty stars …"
    # A place and a quantity are part of the statement.
    places = ("GPE", "LOC", "FAC")
    return not any(
        tree[i].is_name or tree[i].tag == "CD" or tree[i].entity in places for i in words
    )
