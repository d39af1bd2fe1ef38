"""Finds the words of a sentence that form its date, and whether the title can omit them."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.titles.lexicon import REPORTING, STAYING_LEADS
from timeline.titles.tree import Tree

_JOINERS = frozenset(
    """on in at by during over early late earlier later just around about through throughout within
    the this that shortly soon sometime some both mid exactly roughly effective again back way
    only for local time gmt est pst edt bst first next last very same""".split()
)
_BEING = frozenset("be is are was were been 's".split())
_PARTITIVE = frozenset("most half end beginning start middle rest part much all eve".split())


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """The words of a date with its preposition.

    `governor` is the word that the phrase depends on, None if it is the root. `stays`: the title
    needs it. `is_attributive`: it modifies the noun after it ("the 2019 vote", "Tuesday's quake").
    """

    words: tuple[int, ...]
    top: int
    governor: int | None
    stays: bool
    is_attributive: bool


def date_phrase(tree: Tree, spans: Sequence[tuple[int, int]]) -> DatePhrase | None:
    """The phrase around the time expressions at `spans`; None if these contain no word."""
    own = sorted({at for start, end in spans for at in tree.inside(start, end)})
    if not own:
        return None
    own = _with_year(tree, own)
    top = tree.top(own)
    words = set(own)
    parts = _parts(tree, words)
    if parts:
        return DatePhrase(tuple(sorted(parts)), top, _governor(tree, parts), False, False)
    stays = _outside(tree, words)
    while True:
        head = tree[top].head
        if head == top or not _leads(tree, head, words):
            break
        words |= set(tree.subtree(head))
        top = head
    for child in tree.children(top):
        if child not in words and child < min(words) and _joins(tree, child):
            words.update(tree.subtree(child))
    governor = None if tree[top].head == top else tree[top].head
    if tree[top].dep in ("prep", "npadvmod", "advmod"):
        governor = _verb_of_saying(tree, words, governor) or governor
    lead = tree[min(words)].low
    if lead == "by" and _opens_clause(tree, words):
        lead = ""  # what had happened by that day
    before = tree[min(words) - 1].low if min(words) else ""
    attributive = _is_attributive(tree, top, words, governor)
    stays = (
        stays
        or lead in STAYING_LEADS
        or before in STAYING_LEADS
        or _is_argument(tree, top, governor, words)
        or any(child not in words for child in tree.children(top, "cc", "conj"))
        or _is_enclosed(tree, words)
        or _is_denied(tree, governor)
        or _is_what_time_it_is(tree, governor)
        or _is_predicate(tree, governor, words)
        or _is_explained(tree, words)
        or (governor is not None and tree.has(tree.children(governor, "advmod"), ("only",)))
    )
    return DatePhrase(tuple(sorted(words)), top, governor, stays, attributive)


def _verb_of_saying(tree: Tree, words: set[int], governor: int | None) -> int | None:
    """The verb of saying directly before a date that the parser takes for one of what is said:
    "said on Monday he hoped to go"."""
    before = min(words) - 1
    if (
        governor is None
        or before < 1
        or governor < min(words)
        or not tree.depends(governor, before)
    ):
        return None
    has_object = tree.children(before, "dobj", "auxpass")
    is_said = tree[before].tag == "VBD" and tree[before].low in REPORTING and not has_object
    return before if is_said and tree.depends(governor, before) else None


def _with_year(tree: Tree, own: list[int]) -> list[int]:
    """A date with the "last year" behind it, which the tagger may take for one of its own."""
    end = own[-1] + 2
    behind = " ".join(word.low for word in tree.words[own[-1] + 1 : end + 1])
    if behind in ("last year", "this year", "next year"):
        return [*own, end - 1, end]
    return own


def _parts(tree: Tree, own: set[int]) -> set[int]:
    """The words of a date in parts that all describe one verb: "died on 25 June last year".

    Empty where the date is in one part, or its parts describe different words.
    """
    tops = [at for at in own if tree[at].head not in own and not tree[at].is_mark]
    words = set(own)
    leads = [tree[at].head for at in tops if tree[tree[at].head].dep == "prep"]
    for lead in leads:
        if tree[lead].low in STAYING_LEADS or lead != min(own) - 1:
            return set()
        words.add(lead)
    heads = {tree[at].head for at in words if tree[at].head not in words}
    is_one = len(tops) > 1 and len(heads) == 1 and all(tree[at].is_verb for at in heads)
    if not is_one or not all(_may_top(tree, at) for at in tops):
        return set()
    verb = next(iter(heads))
    governed = {at for top in words for at in tree.subtree(top) if not tree[at].is_mark}
    stays = _is_denied(tree, verb) or _is_what_time_it_is(tree, verb) or _is_enclosed(tree, words)
    return words if governed <= words and not stays else set()


def _may_top(tree: Tree, at: int) -> bool:
    word = tree[at]
    is_lead = word.tag == "IN" and word.low not in STAYING_LEADS
    return word.is_noun or word.tag == "CD" or is_lead


def _governor(tree: Tree, words: set[int]) -> int:
    return next(tree[at].head for at in sorted(words) if tree[at].head not in words)


def _opens_clause(tree: Tree, words: set[int]) -> bool:
    """Whether a date stands first in its sentence, with a comma behind it."""
    end = max(words) + 1
    return min(words) == 0 and end < len(tree) and tree[end].text == ","


def _is_denied(tree: Tree, governor: int | None) -> bool:
    """Whether something is negated for that time: "are not allowed to work at night"."""
    at = governor
    while at is not None and tree[at].is_verb:
        if tree.children(at, "neg"):
            return True
        at = tree[at].head if tree[at].dep in ("xcomp", "pcomp") else None
    return False


def _is_what_time_it_is(tree: Tree, governor: int | None) -> bool:
    """Whether a clause says what time it is: "it had just gone 11am"."""
    if governor is None or not tree[governor].is_verb:
        return False
    is_it = tree.has(tree.children(governor, "nsubj"), ("it",))
    return is_it and tree[governor].low in ("is", "was", "'s", "be", "been", "gone", "turned")


def _is_explained(tree: Tree, words: set[int]) -> bool:
    """Whether a date at the start has an apposition: "In 2007, the last year for which …, he died"
    would begin with that."""
    comma = max(words) + 1
    if min(words) > 0 or comma + 2 >= len(tree) or tree[comma].text != ",":
        return False
    phrase = [comma + 1, *range(comma + 2, min(comma + 5, len(tree)))]
    is_time = any(tree[at].low in ("day", "week", "month", "year", "date") for at in phrase)
    return is_time and tree[comma + 1].tag in ("DT", "PRP$")


def _is_predicate(tree: Tree, governor: int | None, words: set[int]) -> bool:
    """Whether a date is all that a form of "be" says: "the delivery is expected to be around 2020",
    not "the mayor was in Leeds on Monday"."""
    if governor is None or tree[governor].low not in _BEING or not tree[governor].is_verb:
        return False
    if tree[governor].dep in ("aux", "auxpass") or min(words) < governor:
        return False
    others = tree.children(governor, "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "advmod")
    return not any(at > governor and at not in words for at in others)


def _is_enclosed(tree: Tree, words: set[int]) -> bool:
    """Whether the date is in brackets, possibly within a date: "at 1653 local (2153 GMT)"."""
    before, behind = tree.words[: min(words)], tree.words[max(words) + 1 :]
    opened = sum(word.text in ("(", "[") for word in before)
    return opened > sum(word.text in (")", "]") for word in before) or (
        bool(behind) and behind[0].text in ("(", "[", ")")
    )


def _outside(tree: Tree, own: set[int]) -> bool:
    """Whether several words of the date depend on words outside, so that it is not one phrase."""
    tops = [at for at in own if tree[at].head not in own or tree[at].head == at]
    tops = [at for at in tops if not tree[at].is_mark]
    return len({tree[at].head for at in tops}) > 1


def _joins(tree: Tree, at: int) -> bool:
    return tree[at].dep in ("advmod", "det", "predet", "prep", "quantmod", "amod") and all(
        tree[i].low in _JOINERS for i in tree.subtree(at)
    )


def _leads(tree: Tree, head: int, words: set[int]) -> bool:
    """Whether `head` governs only the date and introduces it."""
    word = tree[head]
    if word.tag not in ("IN", "TO", "RB", "RBR", "JJ") or word.dep not in (
        "prep",
        "advmod",
        "npadvmod",
        "pcomp",
        "dep",
    ):
        return False
    if word.low == "of" and tree[word.head].low in _PARTITIVE:
        return False
    rest = [at for at in tree.subtree(head) if at not in words and at != head]
    if any(tree[at].dep in ("cc", "conj") for at in rest):
        return False
    return all(tree[at].is_mark or tree[at].low in _JOINERS for at in rest) and (
        word.low not in ("of",)
    )


def _is_argument(tree: Tree, top: int, governor: int | None, words: set[int]) -> bool:
    """Whether the date itself is an argument in the sentence: "declared 2010 the Year of …"."""
    word = tree[top]
    if word.dep in ("nsubj", "nsubjpass", "dobj", "attr", "appos", "oprd", "acomp", "dative"):
        return True
    if word.dep == "ROOT" or governor is None:
        return True
    if word.dep == "pobj":  # its preposition governs more than the date
        return True
    if tree[governor].low in _PARTITIVE:
        return True
    # "Bloody Sunday", "September 11 attacks": a capitalised compound is a name.
    beside = [i for i in (min(words) - 1, max(words) + 1) if 0 <= i < len(tree)]
    return word.dep == "compound" and any(
        tree[i].is_name and tree[i].head in (governor, top) for i in beside
    )


def _is_attributive(tree: Tree, top: int, words: set[int], governor: int | None) -> bool:
    if governor is None or not tree[governor].is_noun:
        return False
    return governor > max(words) and tree[top].dep in (
        "poss",
        "nummod",
        "compound",
        "amod",
        "nmod",
        "npadvmod",
    )
