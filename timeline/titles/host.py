"""Finds the verb that a date modifies: the one it depends on, or one above that is needed for
truth."""

from timeline.titles.lexicon import (
    CONDITIONS,
    DOUBTS,
    FACTUAL_MARKS,
    NEGATIONS,
    PEOPLE,
    REPORTING,
    SAYING,
    STATIVE_PARTICIPLES,
    UNNAMED,
    UNSPECIFIC,
    is_role,
)
from timeline.titles.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
RELATIVE = frozenset("who which that whom".split())


def reports_speech(tree: Tree, verb: int) -> bool:
    """Whether a verb reports that somebody said something: "said", "has said", not "would …
    say"."""
    word = tree[verb]
    if word.low not in REPORTING or not word.is_verb or tree.children(verb, "auxpass"):
        return False
    auxiliaries = [at for at in tree.children(verb, "aux", "auxpass") if tree[at].low != "to"]
    return word.tag in ("VBD", "VBZ", "VBP") or bool(auxiliaries)


def subject_of(tree: Tree, verb: int) -> int | None:
    """The subject of a verb, its own or one shared with a verb before it."""
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


def host(tree: Tree, verb: int) -> int:
    """The verb whose clause says what happened: `verb`, or one that it depends on.

    Something that is only said, thought, hoped or conditional is never separated from the clause
    that says so.
    """
    at = verb
    is_own = True  # the date belongs to the clause of `at` itself
    while True:
        climbed = _climb(tree, at, is_own)
        if climbed is None or climbed == at:
            return at
        is_own = is_own and tree[at].dep not in ("conj", "advcl", "relcl", "acl")
        at = climbed


def _climb(tree: Tree, at: int, is_own: bool) -> int | None:
    """The verb above if the clause of `at` cannot stand alone; None if it can.

    `is_own`: the date belongs to this clause, not to one within it.
    """
    word = tree[at]
    above = _verb_above(tree, at)
    own = tree.child(at, *SUBJECTS)
    if word.dep == "ROOT" or above is None:
        return None
    if word.dep == "conj":
        return None if _stands_as_conjunct(tree, at) else above
    if word.dep == "relcl":
        return None if is_own and _stands_as_relative(tree, at) else above
    if word.dep == "acl":
        return None if is_own and _stands_as_reduced(tree, at) else above
    if word.dep == "advcl" and own is not None:
        return None if is_own and _stands_as_adverbial(tree, at) else above
    if word.dep == "parataxis" and own is not None:
        return None
    if word.dep == "ccomp" and own is not None:
        if reports_speech(tree, above):
            return None  # the speaker is added to it
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
    # "to build and sell": both are part of what somebody was asked to do.
    first = head
    while tree[first].dep == "conj":
        first = tree[first].head
    if tree[first].dep == "ccomp" and not reports_speech(tree, tree[first].head):
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
    if tree[subject].low in RELATIVE:
        if tree[subject].low == "which" and not may_be_which(tree, noun):
            return False
        if tree[subject].low == "who" and not may_be_who(tree, noun):
            return False
        if is_doubtful(tree, noun) or is_hedged(tree, noun) or is_garbled(tree, at):
            return False
        return not is_cited(tree, noun)
    if tree.has(marks, ("where", "when")):
        return not is_unnamed(tree, subject)
    return False


def may_be_which(tree: Tree, noun: int) -> bool:
    """Whether "which" may refer to a noun: not to a person, nor to a date."""
    is_person = tree[noun].tag == "NN" and tree[noun].low in PEOPLE
    return tree[noun].entity not in ("PERSON", "DATE") and not is_person


def may_be_who(tree: Tree, noun: int) -> bool:
    """Whether "who" may refer to a noun: after a school it refers to somebody else."""
    if tree[noun].entity in ("ORG", "GPE", "LOC", "FAC"):
        return False
    return tree[noun].tag != "NN" or is_role(tree[noun].low)


def _stands_as_reduced(tree: Tree, at: int) -> bool:
    noun = tree[at].head
    if (
        tree[at].low in STATIVE_PARTICIPLES | SAYING
        or tree[at].tag != "VBN"
        or not tree[noun].is_noun
        or not is_specific(tree, noun)
    ):
        return False
    if tree[at - 1].is_noun and at - 1 != noun:  # "Norway - a charity set up": it is the charity
        return False
    return not is_hedged(tree, noun) and noun < at and not is_cited(tree, noun)


def _stands_as_adverbial(tree: Tree, at: int) -> bool:
    if tree[tree[at].head].tag.startswith(("NN", "JJ")):
        return False  # "the first election since the war takes place": the verb is the main one
    marks = [i for i in tree.children(at) if i < at and tree[i].dep in ("mark", "advmod")]
    leads = [i for i in marks if tree[i].low in FACTUAL_MARKS]
    if not leads or tree.has(tree.children(at), CONDITIONS | {"as", "so"} - {"as"}):
        return False
    subject = tree.child(at, *SUBJECTS)
    return subject is not None and not is_unnamed(tree, subject) and not is_hedged(tree, at)


def is_hedged(tree: Tree, at: int) -> bool:
    """Whether a verb above is negated or a question, so that the words below may not be true."""
    for i in tree.path(at):
        if tree[i].is_verb and tree.children(i, "neg"):
            return True
        if tree.has(tree.children(i, "det", "advmod", "mark"), ("no", "never", "if", "whether")):
            return True
        if tree[i].low in ("if", "unless"):  # read as a preposition
            return True
    return False


def is_doubtful(tree: Tree, noun: int) -> bool:
    """Whether what is said of a noun may only be alleged: "denies giving her a drug that killed
    her". A person with a name exists in any case."""
    is_named = tree[noun].is_name and tree[noun].entity == "PERSON"
    return not is_named and tree.has(tree.path(noun), DOUBTS)


def is_garbled(tree: Tree, verb: int) -> bool:
    """Whether a clause contains the verb of the sentence: "The man who fell ill has resigned"."""
    inside = [at for at in tree.subtree(verb) if at > verb and tree[at].tag in _FINITE]
    if not tree[tree[verb].head].is_verb and tree[tree[verb].head].dep in ("ROOT", "ccomp"):
        return bool(inside)
    verbs = [at for at in tree.subtree(verb) if tree[at].dep in ("ccomp", "xcomp")]
    return any(
        at > verb and tree[at].tag in _FINITE and not tree.children(at, *SUBJECTS) for at in verbs
    )


def is_cited(tree: Tree, at: int) -> bool:
    """Whether a noun is the cited source: "according to an affidavit made public"."""
    return tree.has(tree.path(at), ("according", "citing"))


def is_specific(tree: Tree, noun: int) -> bool:
    """Whether a noun refers to somebody or something specific: "the man", not "no man"."""
    if not tree[noun].is_noun and tree[noun].tag != "CD":
        return False
    before = [i for i in tree.subtree(noun) if i <= noun]
    if tree.has(before, UNSPECIFIC | NEGATIONS):
        return False
    if tree[noun].is_name:
        return True
    return bool(tree.children(noun, "det", "poss", "nummod"))


def is_unnamed(tree: Tree, at: int) -> bool:
    """Whether a subject is a pronoun or another word that does not name anybody."""
    described = tree.has(tree.children(at, "prep"), ("of",)) or bool(tree.children(at, "acl"))
    if described or tree[at].text == "WHO":
        return False  # "all of the children", "one claiming that"; the organisation
    return tree[at].tag in ("PRP", "WP", "WDT", "EX", "DT") or tree[at].low in UNNAMED
