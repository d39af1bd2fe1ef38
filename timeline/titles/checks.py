"""Checks of titles from a parse, which reject those from a wrong parse."""

from collections.abc import Sequence
from itertools import pairwise

from timeline.titles import guard
from timeline.titles.compose import Draft
from timeline.titles.host import subject_of
from timeline.titles.lexicon import NEVER_LAST
from timeline.titles.render import kept_marks
from timeline.titles.request import Offsets
from timeline.titles.tree import Tree, quotations

_FEWEST_WORDS = 3  # of a title without a verb
_NAMES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW")
_AUXILIARY = ("MD", "VBD", "VBZ", "VBP", "VB", "VBN", "RB")


def is_fit(text: str, tree: Tree, made: Draft, before: str, expressions: Sequence[Offsets]) -> bool:
    """Whether a title is complete and uses only words of its sentence.

    `before` is the sentence from which a name in it was taken, "" if there is none.
    """
    if not text or _ends_loosely(text, tree.text) or " ," in text:
        return False
    words = text.split()
    if len(words) < _FEWEST_WORDS and not any(tree[at].is_verb for at in made.words):
        return len(words) > 1 and tree[made.main].is_noun
    if made.subject is None and _is_finite(tree, made.main):
        return False
    if any(tree[at].dep == "dep" for at in tree.children(made.main)):  # unknown to the parser
        return False
    if (
        _ends_in_next_subject(tree, made)
        or _is_misread(tree, made)
        or _cuts_name(tree, made, expressions)
    ):
        return False
    if _disagrees(tree, made):
        return False
    if _cuts_entity(tree, made, expressions) or _cuts_quotation(tree, made, expressions):
        return False
    offset = len(before) + 1
    dates = [(start + offset, end + offset) for start, end in expressions]
    return guard.passes(text, f"{before} {tree.text}", dates)


def _ends_loosely(text: str, sentence: str) -> bool:
    """Whether a title ends with a word that connects it to words that were left out."""
    last = text.split()[-1].strip("”’\"'").lower()
    return last in NEVER_LAST and not sentence.rstrip(' .!?”"’').lower().endswith(last)


def _ends_in_next_subject(tree: Tree, made: Draft) -> bool:
    """Whether the last words are the subject of a sentence without a full stop before it: "He died
    aged 50 Executors for his estate | had asked …"."""
    last = max(at for at in made.words if not tree[at].is_mark)
    if not _is_finite(tree, made.main) or last + 1 >= len(tree) or tree[last + 1].is_mark:
        return False
    behind = tree[last + 1]
    is_finite = behind.tag in ("VBD", "VBZ", "VBP", "MD")
    capitals = [at for at in range(made.main + 2, last + 1) if tree[at].text.istitle()]
    return is_finite and tree[last].is_noun and bool(capitals) and behind.index not in made.words


def _is_misread(tree: Tree, made: Draft) -> bool:
    """Whether a verb has lost its subject, or a single comma separates the two."""
    kept = made.words
    marks = kept_marks(tree, kept)
    if any(_is_loose_conjunct(tree, at, kept | {tree[made.main].head}) for at in kept):
        return True
    if any(_has_lost_verb(tree, at, made) for at in kept):
        return True
    for verb in kept:
        if tree[verb].tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB"):
            continue
        subject = tree.child(verb, "nsubj", "nsubjpass")
        if subject is None or (made.is_relative and verb == made.main):
            continue
        if subject not in kept:
            return True
        commas = [at for at in marks if subject < at < verb and tree[at].text == ","]
        if len(commas) == 1 and all(
            tree[at].tag in _AUXILIARY for at in range(commas[0] + 1, verb)
        ):
            return True
    return False


def _cuts_entity(tree: Tree, made: Draft, expressions: Sequence[Offsets]) -> bool:
    """Whether the title contains only a part of a name, as recognised by the parser."""
    kept = made.words
    dates = _dates(tree, expressions)
    at = 0
    while at < len(tree):
        end = at + 1
        kind = tree[at].entity
        while end < len(tree) and tree[end].entity == kind and not tree[end].begins_entity:
            end += 1
        name = {i for i in range(at, end) if tree[i].is_noun or tree[i].tag == "FW"} - dates
        if kind in _NAMES and name & kept and name - kept:
            return True
        at = end
    return False


def _cuts_quotation(tree: Tree, made: Draft, expressions: Sequence[Offsets]) -> bool:
    """Whether words within a quotation are left out before others that are kept."""
    kept = made.words
    dates = _dates(tree, expressions)
    for opening, closing in quotations(tree):
        inside = [at for at in range(opening + 1, closing) if not tree[at].is_mark]
        flags = [at in kept for at in inside if at not in dates]
        if any(flags) and flags != sorted(flags, reverse=True):
            return True
    return False


def _dates(tree: Tree, expressions: Sequence[Offsets]) -> set[int]:
    return {at for start, end in expressions for at in tree.inside(start, end)}


def _is_finite(tree: Tree, at: int) -> bool:
    verbs = (at, *tree.children(at, "aux", "auxpass"))
    return any(tree[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in verbs)


def _has_lost_verb(tree: Tree, at: int, made: Draft) -> bool:
    """Whether a word is the subject of a verb that the title leaves out."""
    if tree[at].dep not in ("nsubj", "nsubjpass") or tree[at].head in made.words:
        return False
    if at in (made.subject, made.speaker) or at in tree.path(made.main):
        return False
    shared = (subject_of(tree, verb) for verb in made.words if tree[verb].dep == "conj")
    return at not in shared


def _is_loose_conjunct(tree: Tree, at: int, kept: set[int]) -> bool:
    """Whether a verb is parsed as a conjunct of one before it without an "and" between them."""
    head = tree[at].head
    if tree[at].dep != "conj" or not tree[at].is_verb or head not in kept:
        return False
    return not any(tree.children(i, "cc") for i in (at, head, *tree.children(head, "conj")))


def _disagrees(tree: Tree, made: Draft) -> bool:
    """Whether a verb does not agree with the subject that it shares: "1,000 bottles … hopes"."""
    for verb in made.words:
        if tree[verb].dep != "conj" or tree[verb].head in made.words:
            continue
        subject = subject_of(tree, verb)
        own = tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass")
        if subject is None or own is not None:
            continue
        word = tree[subject]
        several = word.tag in ("NNS", "NNPS", "CD") or bool(tree.children(subject, "conj"))
        several = several or word.low in ("they", "we", "i", "you", "people", "police")
        if tree[verb].tag == ("VBZ" if several else "VBP"):
            return True
    return False


def _cuts_name(tree: Tree, made: Draft, expressions: Sequence[Offsets]) -> bool:
    """Whether the title keeps a word of a name but leaves out its neighbour."""
    kept = made.words
    dates = _dates(tree, expressions)
    for one, other in pairwise(range(len(tree))):
        if dates & {one, other} or (one in kept) == (other in kept):
            continue
        names = all(tree[at].is_name or tree[at].text.istitle() for at in (one, other))
        if names and (tree[one].head == other or tree[other].head == one or other not in kept):
            return True
    return False
