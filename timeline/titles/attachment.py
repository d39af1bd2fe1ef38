"""Finds the word whose time a date gives: parsers often attach a date to the noun before it."""

import re
from collections.abc import Collection

from timeline.titles.dates import DatePhrase
from timeline.titles.lexicon import (
    APART,
    EVENT_NOUNS,
    SAME_TIME,
    TAKING_PART,
    TIME_NOUNS,
    UNDATING,
)
from timeline.titles.relative import is_relative
from timeline.titles.tree import Tree

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.]?"
_DAY = re.compile(rf"\b(?:{_MONTH} \d\d?|\d\d? {_MONTH})\b", re.IGNORECASE)
# Of these, "the wreckage of a house" has no date of its own before "on Monday".
_PLACING = frozenset("of into over from to against among".split())
_ABOUT = frozenset("of after since following about into before despite".split())
_COUNTS = frozenset("count counts charge charges suspicion case cases".split())
_DECLARED = frozenset("state states day days".split())  # "a state of emergency"
_EARLIER = re.compile(r"\b(?:earlier|ago|previous)\b|\b(?:last|this) (?:year|quarter)\b")
_LONG = re.compile(r"\b(?:week|month|season|year|decade|century|(?:19|20)\d\d)\b")
_JOINS = ("IN", "TO", "RB", "RP", "VB")
_AFTER_CLAUSE = ("CC", "IN", "TO", "WRB", "VBN", "VBG", "RB")


def dated_word(tree: Tree, date: DatePhrase, main: int | None = None) -> int | None:
    """The verb whose time a date is, or the noun if that is the head of the statement.

    None if the date belongs to a noun within a clause: "recovers from the hurricanes in 2008".
    `main` is the head of a title; its noun counts as well if the title is a clause about it.
    """
    at = date.governor
    if at is None or _follows_event(tree, date) or _is_compared(tree, date):
        return None
    if _limits_rank(tree, date):
        return None
    if not tree[at].is_verb:
        following = _verb_after(tree, date)
        if following == next((i for i in tree.path(at) if tree[i].is_verb), -1):
            return following
        if not date.is_attributive and _opens(tree, date):
            return tree.path(at)[-1]
        if tree[at].tag == "IN" and tree[date.top].dep == "pobj":
            at = tree[at].head  # the preposition of the date itself
    return _climbed(tree, at, date, main)


def _follows_event(tree: Tree, date: DatePhrase) -> bool:
    """Whether a date stands behind an event that only modifies another noun: "treated victims of
    the earthquake on 12 January"."""
    noun = min(date.words) - 1
    if noun < 1 or tree[noun].low not in EVENT_NOUNS or tree[noun].dep != "pobj":
        return False
    lead = tree[tree[noun].head]
    above = tree[lead.head]
    is_of_noun = above.is_noun and above.low not in _COUNTS | _DECLARED | TIME_NOUNS
    return lead.low in _ABOUT and is_of_noun and not tree[noun].is_name


def _limits_rank(tree: Tree, date: DatePhrase) -> bool:
    """Whether a date says within what time something is the first or the largest, and without it
    the title would say more: "the first earthquake in the region this year was on 4 January"."""
    verb = next((at for at in tree.path(date.top) if tree[at].is_verb), None)
    words = " ".join(tree[at].low for at in date.words)
    if verb is None or date.is_attributive or not _LONG.search(words):
        return False
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None or not subject < min(date.words) < verb:
        return False
    ranks = tree.children(subject, "amod")
    return any(tree[at].tag == "JJS" or tree[at].entity == "ORDINAL" for at in ranks)


def _is_compared(tree: Tree, date: DatePhrase) -> bool:
    """Whether a date is that of an amount that another is compared with: "earned 67 cents a share,
    compared with 55 cents a year earlier"."""
    words = " ".join(tree[at].low for at in date.words)
    if not _EARLIER.search(words):
        return False
    has_number = False
    for at in range(max(date.words), -1, -1):
        word = tree[at]
        if word.low == "from" and at in date.words:
            return True
        if at in date.words or (word.low == "than" and tree[at - 1].low in ("more", "less")):
            continue
        if word.low in ("from", "versus", "against", "than", "vs"):
            return has_number
        if word.low == "with" and at and tree[at - 1].low == "compared":
            return True
        has_number = has_number or word.tag == "CD"
        if word.is_verb or (word.tag in ("IN", "TO") and word.low != "of"):
            return False
    return False


def _climbed(tree: Tree, at: int, date: DatePhrase, main: int | None) -> int | None:
    """The first verb from `at` upwards, if each word on the way passes the date on."""
    while not tree[at].is_verb or tree[at].low in UNDATING:
        if tree[at].head == at or at == main:
            return at
        if main is not None and _is_about(tree, main, at):
            return main
        if not _passes(tree, at, date):
            return None
        is_object = tree[at].dep == "pobj"  # its preposition was looked at with it
        at = tree[at].head
        if is_object and not tree[at].is_verb:
            at = tree[at].head
    return at


def _is_about(tree: Tree, main: int, noun: int) -> bool:
    """Whether a clause with the verb `main` modifies a noun: "the quake that struck"."""
    return tree[main].dep in ("relcl", "acl", "amod") and tree[main].head == noun


def is_day(tree: Tree, date: DatePhrase) -> bool:
    """Whether a date is a day, as "on Monday" or "May 16, 2009" is, rather than a month or year."""
    words = " ".join(tree[at].text for at in date.words)
    return is_relative(words) or _DAY.search(words) is not None


def _opens(tree: Tree, date: DatePhrase) -> bool:
    """Whether a date is the first phrase of the sentence."""
    return all(word.is_mark or word.low in ("as", "of") for word in tree.words[: min(date.words)])


def _verb_after(tree: Tree, date: DatePhrase) -> int | None:
    """The finite verb directly after a date: "schools with an outbreak yesterday closed"."""
    for at in range(max(date.words) + 1, len(tree)):
        if tree[at].is_verb and tree[at].tag in ("MD", "VBD", "VBZ", "VBP"):
            return tree[at].head if tree[at].dep in ("aux", "auxpass") else at
        if tree[at].tag != "RB":
            break
    return None


def _passes(tree: Tree, at: int, date: DatePhrase) -> bool:
    """Whether the date of a word is also that of the word above it."""
    if tree[at].tag.startswith(_JOINS):
        if _compares(tree, at):
            return False
        return tree[at].low not in _barriers(tree, date) or _is_as_of(tree, at, date)
    if tree[at].dep == "compound" and tree[tree[at].head].is_noun:
        return True
    return _noun_passes(tree, at, date)


def _compares(tree: Tree, lead: int) -> bool:
    """Whether a preposition leads to an earlier number: "109 cases, up from 91 on Monday"."""
    is_number = any(tree[at].tag == "CD" for at in tree.children(lead))
    return is_number and tree[lead].low in ("from", "than") and not tree[tree[lead].head].is_verb


def _is_as_of(tree: Tree, at: int, date: DatePhrase) -> bool:
    lead = min(date.words)
    return tree[at].low == "as" and tree[at + 1].low == "of" and at + 1 in (lead, lead - 1)


def _barriers(tree: Tree, date: DatePhrase) -> Collection[str]:
    if not date.is_attributive and _is_last(tree, date) and is_day(tree, date):
        return UNDATING - _PLACING
    return UNDATING


def _noun_passes(tree: Tree, noun: int, date: DatePhrase) -> bool:
    """Whether the date of a noun is that of the verb above it: "the meeting on Monday agreed",
    "died in Tuesday's quake", "left the house on Monday"; not "condemned Tuesday's attack"."""
    word = tree[noun]
    above = tree[word.head]
    is_time = word.entity in ("DATE", "TIME") and not date.is_attributive
    if is_time or word.low in TIME_NOUNS:
        return True
    if word.dep in ("acomp", "appos", "nsubj", "nsubjpass") or above.low == "aged":
        return True
    if word.tag == "JJ" and word.dep != "amod":
        return True
    if word.dep == "conj" and above.is_noun and not date.is_attributive:
        return True
    is_own = date.is_attributive or word.low in EVENT_NOUNS
    if not is_own and not _is_last(tree, date):
        return False
    if word.dep == "pobj":
        return _object_passes(tree, noun, date, is_own=is_own)
    if word.dep in ("dobj", "attr", "dative", "oprd"):
        if date.is_attributive:
            is_copula = word.dep == "attr" and above.tag == "VBD"
            return above.low in TAKING_PART or is_copula
        return above.low in TAKING_PART or not (is_own and above.low in APART)
    return word.dep in ("npadvmod", "nmod", "quantmod", "nummod", "advmod")


def _object_passes(tree: Tree, noun: int, date: DatePhrase, *, is_own: bool) -> bool:
    """Whether the date of a noun after a preposition is that of the word above that.

    `is_own`: it is the time of the noun itself, which is an event or has the date before it.
    """
    lead = tree[tree[noun].head]
    above = tree[lead.head]
    if lead.low in SAME_TIME and above.is_verb:
        return True
    if _compares(tree, lead.index):
        return False
    if lead.low == "of" and above.low in ("die", "died", "dies", "dying"):
        return True
    return not is_own and lead.low not in _barriers(tree, date)


def _is_last(tree: Tree, date: DatePhrase) -> bool:
    """Whether a date is the end of its clause."""
    end = max(date.words) + 1
    return end >= len(tree) or tree[end].is_mark or tree[end].tag in _AFTER_CLAUSE
