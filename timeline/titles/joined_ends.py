"""Whether the words before a capital can be a headline or a caption."""

import re
from itertools import pairwise

from timeline.titles.lexicon import REPORTING
from timeline.titles.tree import Tree

_AMOUNT = re.compile(r"\d[\d.,]*(?:m|bn|k)")
_AGE = re.compile(r"-old\s*\Z")
YEAR = re.compile(r"(?:19|20)\d\d")
_ALWAYS_BOUND = frozenset("IN TO DT CC PRP$ POS MD WDT WP WRB , : ``".split())
_NEVER_LAST = frozenset(
    "IN TO DT CC PRP$ POS MD WDT WP WRB JJ JJR JJS VB VBG VBZ VBP , : `` PRP".split()
)


def may_end(tree: Tree, at: int, strict: bool, is_start: bool = False) -> bool:
    """Whether the words before code point `at` of a whole text can be a headline or a caption.

    `strict`: also not if what follows is part of them in the parse. `is_start`: what follows looks
    like the start of a sentence.
    """
    before = [word for word in tree.words if word.end <= at]
    if not before:
        return False
    last = before[-1]
    if last.dep == "prep" or _AGE.search(tree.text[:at]):
        return False  # "including The Who", "five-year-old Ann"
    if last.text in ("m", "bn", "k") and before[-2:][0].tag == "CD":
        return True  # "46m"
    if last.dep == "amod" and before[-2:][0].low in REPORTING:
        return False  # "says undocumented Norwegians"
    if last.tag == "JJ" and not is_start and before[-2:][0].tag not in ("DT", "PRP$", "IN", "JJ"):
        return True  # probably a noun that the parser does not know
    bound = _ALWAYS_BOUND if is_start or last.dep in ("acomp", "oprd") else _NEVER_LAST
    if last.is_verb and last.low in REPORTING:
        return _follows_speech(tree, last.index)
    if last.tag in bound:
        return False
    is_year = YEAR.fullmatch(last.text) or _AMOUNT.fullmatch(last.text)
    is_amount = last.tag == "CD" and not is_year
    if last.index + 1 >= len(tree) or (is_amount and before[-2:][0].low != "aged"):
        return False
    return not (strict and _is_complement(tree, last.index + 1))


def _follows_speech(tree: Tree, verb: int) -> bool:
    """Whether what is said precedes the verb of saying: "The star was ill, documents show"."""
    subject = tree.child(verb, "nsubj")
    if subject is None or subject > verb:
        return False
    begin = min(tree.subtree(subject))
    return begin > 0 and tree[begin - 1].text == ","


def _is_complement(tree: Tree, at: int) -> bool:
    """Whether the words from `at` on are the complement of a verb of saying before them."""
    path = tree.path(at)
    for below, above in pairwise(path):
        if above < at and tree[below].dep == "ccomp" and tree[above].low in REPORTING:
            return not any(tree[i].is_mark for i in range(above, at))
        if above < at and tree[below].dep in ("relcl", "advcl", "acl", "pcomp"):
            return True
    return False
