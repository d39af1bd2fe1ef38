"""Decides whether a date is that of what a title states, or only that of something within it."""

from timeline.titles.attachment import dated_word, is_day
from timeline.titles.dates import DatePhrase
from timeline.titles.host import reports_speech
from timeline.titles.lexicon import LIMITS_OF_TIME, PLANS, SAYING, TIME_NOUNS
from timeline.titles.relative import is_relative
from timeline.titles.request import Side
from timeline.titles.tenses import finite_verb, fits, is_finite
from timeline.titles.tree import Tree

_BESIDE = ("conj", "advcl", "parataxis", "prep")
_SAME_STATEMENT = ("xcomp", "acomp", "oprd", "conj", "parataxis", "ccomp", "prep")


def holds(tree: Tree, date: DatePhrase, main: int, side: Side) -> bool:
    """Whether what the statement with the head `main` says happened on its date.

    `side` is where the date lies, seen from the day of the report.
    """
    if date.governor is None:
        return True
    if _is_supposed(tree, main):
        return False
    first = dated_word(tree, date, main)
    if first is None or _is_limit(tree, date, first) or _is_object(tree, date):
        return False
    if not _is_stated(tree, first, main, date):
        return False
    verb = finite_verb(tree, first, main)
    may_be_caption = date.governor == verb and is_day(tree, date)
    return fits(tree, verb, side, may_be_caption=may_be_caption)


def _is_supposed(tree: Tree, verb: int) -> bool:
    """Whether a clause in the present says what may come: "…, when the season begins in May"."""
    if tree[verb].dep != "advcl" or tree[verb].tag not in ("VBZ", "VBP"):
        return False
    return tree.has(
        tree.children(verb, "mark", "advmod"), ("when", "if", "once", "until", "unless")
    )


def _is_limit(tree: Tree, date: DatePhrase, verb: int) -> bool:
    """Whether a date is only when something ends or begins: "closed until Monday", "since 1969"."""
    begin = min(date.words)
    lead = tree[begin].low if tree[begin].tag in ("IN", "TO") else ""
    if not lead and tree[date.top].dep == "pobj":
        lead = tree[tree[date.top].head].low
    if lead not in LIMITS_OF_TIME:
        return False
    of = begin if tree[begin].low == "of" else begin - 1
    if of > 0 and tree[of - 1].low in ("as", *TIME_NOUNS):  # "as of Monday", "most of Monday"
        return False
    # What is not done until a day is done on it: "will not open until Monday".
    is_denied = lead in ("until", "till", "before") and tree.children(verb, "neg")
    return not is_denied


def _is_object(tree: Tree, date: DatePhrase) -> bool:
    """Whether a date is what a verb is about, not when it happens: "chose 22 March"."""
    if tree[date.top].dep != "dobj" or date.is_attributive or tree[date.top].entity == "TIME":
        return False
    return not is_relative(" ".join(tree[at].low for at in date.words))


def _is_stated(tree: Tree, at: int, main: int, date: DatePhrase) -> bool:
    """Whether what happens at `at` is what the statement of `main` says."""
    path = tree.path(at)
    # "The bridge fell on Monday, police said": the statement is about the bridge.
    target = main if main in path or tree[main].head not in path else tree[main].head
    while at != target:
        if tree[at].head == at or not has_same_time(tree, at):
            return False
        if tree[at].dep in _BESIDE and _has_date(tree, tree[at].head, date):
            return False
        at = tree[at].head
    return True


def _has_date(tree: Tree, verb: int, date: DatePhrase) -> bool:
    """Whether a verb has a date beside this one: "opened in 2000, expanding in 2006"."""
    for child in tree.children(verb, "prep", "npadvmod"):
        place = tree.child(child, "pobj") or child
        is_date = tree[place].entity == "DATE" and tree[place].low != "age"
        if is_date and place not in date.words:
            return True
    return False


def has_same_time(tree: Tree, at: int) -> bool:
    """Whether a date of this word is also one of the word above it.

    It is in "agreed to meet on Monday", "said they met on Monday" and "exploded, killing two on
    Monday", but not in a relative clause or in one with "after".
    """
    word = tree[at]
    above = tree[word.head]
    if word.dep == "ccomp" and word.tag == "VB" and not tree.children(at, "aux"):
        return False  # a noun read as a verb: "welcomed the US offer"
    if (
        word.dep == "ccomp"
        and above.low in SAYING | {"tell", "say"}
        and _is_denied(tree, word.head)
    ):
        return False  # "never said that the bridge fell on Monday"
    if word.dep in _SAME_STATEMENT:
        return True
    if word.dep == "pcomp":
        return above.low in ("by", "in", "on", "with")
    if word.dep == "acl":
        return above.head == above.index  # a headline or caption
    return word.dep == "advcl" and _is_simultaneous(tree, at)


def _is_denied(tree: Tree, verb: int) -> bool:
    return bool(tree.children(verb, "neg"))


def begins_with_another(tree: Tree, root: int, date: DatePhrase) -> bool:
    """Whether a sentence first states something without this date, and another verb is its root:
    "It had rained for hours, the mayor left on Monday"."""
    if reports_speech(tree, root):
        return False
    fronts = [at for at in tree.children(root, "ccomp") if at < root and is_finite(tree, at)]
    return any(not set(date.words) & set(tree.subtree(at)) for at in fronts)


def _is_simultaneous(tree: Tree, at: int) -> bool:
    """Whether an adverbial clause is about the same time as the clause above."""
    marks = tree.children(at, "mark", "advmod")
    if tree.child(at, "nsubj", "nsubjpass") is not None:
        return tree[tree[at].head].is_verb and tree.has(marks, ("when", "while"))
    if tree.has(tree.children(at, "aux"), ("having",)):
        return False
    if tree[at].tag == "VBN" and not tree.has(marks, ("when", "while")):
        return tree.has(marks, ("as",)) and tree[at].low in PLANS  # "as scheduled"
    later = ("if", "after", "since", "before", "unless", "until", "once")
    return not tree.has(marks, later)
