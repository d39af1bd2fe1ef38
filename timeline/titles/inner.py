"""Finds a clause within a sentence that is true by itself and can be the title for its date."""

from timeline.titles.attachment import dated_word
from timeline.titles.dates import DatePhrase
from timeline.titles.holds import has_same_time
from timeline.titles.host import (
    RELATIVE,
    SUBJECTS,
    is_cited,
    is_doubtful,
    is_garbled,
    is_hedged,
    is_specific,
    is_unnamed,
    may_be_which,
    may_be_who,
)
from timeline.titles.lexicon import (
    CONDITIONS,
    FACTUAL_MARKS,
    PLANS,
    STATIVE_PARTICIPLES,
    UNSPECIFIC,
    is_role,
)
from timeline.titles.named_above import subject_above, thing_above
from timeline.titles.request import Side
from timeline.titles.tenses import is_finite
from timeline.titles.tree import Tree

_PEOPLE = frozenset(
    """people men women children troops pupils families victims members police crew youngsters
    couples survivors relatives""".split()
)
_GROUPS = frozenset("police people team staff family couple band crew".split())
_NOT_SPECIFIC = UNSPECIFIC - {"some", "those", "least", "most"}
_FEWEST_WORDS = 4  # of a noun and a participle: "the man found" is no title
_MARKS = FACTUAL_MARKS - {"though"} | {"because"}


def inner_clause(tree: Tree, date: DatePhrase, side: Side) -> int | None:
    """The verb of the clause that a date belongs to, if it can be a title without the sentence."""
    at = dated_word(tree, date)
    if at is None:
        return None
    while tree[at].head != at and has_same_time(tree, at):
        at = tree[at].head
    if is_doubtful(tree, tree[at].head) or is_garbled(tree, at):
        return None
    if tree[at].dep == "relcl":
        stands = _is_of_known(tree, at) and _stands_as_relative(tree, at)
    elif tree[at].dep in ("acl", "amod"):
        stands = _is_of_known(tree, at) and _stands_as_reduced(tree, at)
    else:
        stands = tree[at].dep in ("advcl", "pcomp") and _stands_as_adverbial(tree, at, side)
    return at if stands else None


def _is_of_known(tree: Tree, at: int) -> bool:
    """Whether the noun that a clause modifies is someone or something that exists: "the man who
    came", not "anybody who came"."""
    noun = tree[at].head
    if not tree[noun].is_noun or noun > at:
        return False
    before = [i for i in tree.subtree(noun) if i <= noun]
    if tree.has(before, _NOT_SPECIFIC) or _is_given(tree, before) or not _agrees(tree, at, noun):
        return False
    if tree[noun].is_name or tree.children(noun, "poss"):
        return True
    if tree.has(tree.children(noun, "det"), ("the", "this", "these")):
        return True
    # "the people who came" are some, "people who came" may be taken for all.
    is_some = tree[noun].tag != "NNS" or bool(tree.children(noun, "nummod"))
    is_some = is_some or tree[min(tree.subtree(at)) - 1].text == ","
    return is_some and len(before) > 1 and not is_hedged(tree, noun)


def _is_given(tree: Tree, phrase: list[int]) -> bool:
    """Whether a phrase may be two: "giving Doe drugs"."""
    first, last = phrase[0], phrase[-1]
    is_person = tree[first].entity == "PERSON" and tree[last].tag in ("NN", "NNS")
    return is_person and first > 0 and tree[first - 1].is_verb


def _agrees(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a verb has the number of a noun; otherwise it belongs to another noun."""
    order = (*tree.children(verb, "aux", "auxpass"), verb)
    finite = next((at for at in order if tree[at].tag in ("VBD", "VBZ", "VBP")), None)
    if finite is None or tree[noun].low in _GROUPS:
        return True
    several = tree[noun].tag in ("NNS", "NNPS") or bool(tree.children(noun, "conj"))
    if tree[finite].tag == "VBZ" or tree[finite].low == "was":
        return not several
    return several or tree[finite].low not in ("were", "are", "have")


def _stands_as_relative(tree: Tree, at: int) -> bool:
    """Whether a clause with "who", "which", "that", "where" or "when" is a statement."""
    noun = tree[at].head
    subject = tree.child(at, *SUBJECTS)
    if subject is None or not is_finite(tree, at):
        return False
    marks = [i for i in tree.subtree(at) if i < at and tree[i].tag in ("WDT", "WP", "WP$", "WRB")]
    if tree[subject].low not in RELATIVE:
        return tree.has(marks, ("where", "when")) and _has_named_subject(tree, at, subject)
    if any(tree[i].tag == "WP$" or tree[i].dep == "pobj" for i in marks):
        return False
    if tree[subject].low == "which" and not may_be_which(tree, noun):
        return thing_above(tree, at) is not None
    return tree[subject].low != "who" or _may_be_who(tree, noun)


def _may_be_who(tree: Tree, noun: int) -> bool:
    if tree[noun].tag == "NNS":
        return tree[noun].low in _PEOPLE or is_role(tree[noun].low.removesuffix("s"))
    return may_be_who(tree, noun)


def _stands_as_reduced(tree: Tree, at: int) -> bool:
    """Whether words after a noun say what was done to it, or for when it is planned: "the cases
    confirmed yesterday", "the elections due to be held on 3 May"."""
    if tree[at].low in PLANS:
        return True
    noun = tree[at].head
    is_behind = tree[at - 1].is_noun or tree[at - 1].is_mark or tree[at - 1].tag == "RB"
    is_stative = tree[at].low in STATIVE_PARTICIPLES or bool(tree.children(at, "xcomp"))
    if tree[at].tag != "VBN" or not is_behind or is_stative or not is_specific(tree, noun):
        return False
    if is_hedged(tree, noun) or is_cited(tree, noun):
        return False
    words = [i for i in tree.subtree(noun) if i <= at and not tree[i].is_mark]
    return tree[noun].is_name or len(words) >= _FEWEST_WORDS


def _stands_as_adverbial(tree: Tree, at: int, side: Side) -> bool:
    """Whether a clause with "after", "since" or "because" is a statement by itself."""
    subject = tree.child(at, *SUBJECTS)
    if subject is None or not is_finite(tree, at) or not _has_named_subject(tree, at, subject):
        return False
    if tree[tree[at].head].tag.startswith(("NN", "JJ")):
        return False  # "the first election since the war takes place": the verb is the main one
    if tree.has(tree.children(at), CONDITIONS | {"so", "than"}) or tree[subject].low == "one":
        return False
    marks = [i for i in tree.children(at, "mark", "advmod") if i < at]
    if tree[at].dep == "pcomp":
        marks = [tree[at].head]
    if tree.has(marks, ("before", "until")):
        # "left before the ship sank": on a past day it did.
        was = tree.has(tree.children(at, "aux", "auxpass"), ("was", "were", "had"))
        is_past = (tree[at].tag == "VBD" or was) and side is Side.PAST
        return is_past and not is_hedged(tree, at)
    is_reported = any(tree[i].dep == "ccomp" for i in tree.path(at))
    return tree.has(marks, _MARKS) and (side is Side.PAST or not is_reported)


def _has_named_subject(tree: Tree, at: int, subject: int) -> bool:
    return not is_unnamed(tree, subject) or subject_above(tree, at) is not None
