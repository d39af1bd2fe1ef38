"""Finds what the pronoun subject of an inner clause refers to, within its sentence."""

from timeline.titles.lexicon import is_role
from timeline.titles.tree import Tree, Word

_PERSONAL = frozenset("he she it they".split())
_INNER = ("compound", "poss", "nmod")
_ARGUMENTS = ("dobj", "nsubj", "nsubjpass", "attr")


def subject_above(tree: Tree, verb: int) -> int | None:
    """The subject of the clause above, if the pronoun subject of a verb can only refer to it.

    "The concert has been criticised since it was announced": the concert.
    """
    pronoun = tree.child(verb, "nsubj", "nsubjpass")
    above = next((at for at in tree.path(verb)[1:] if tree[at].is_verb), None)
    if pronoun is None or above is None or tree[pronoun].low not in _PERSONAL:
        return None
    subject = tree.child(above, "nsubj", "nsubjpass")
    if subject is None or not tree[subject].is_noun or tree.depends(subject, verb):
        return None
    others = _rivals(tree, verb, above, subject)
    several = _is_several(tree, subject)
    if tree[pronoun].low == "they":
        is_clear = several and not any(_is_several(tree, word.index) for word in others)
    elif tree[pronoun].low == "it":
        # A company may announce something; a concert is announced.
        rivals = [word for word in others if tree[subject].is_name or word.dep in _ARGUMENTS]
        is_clear = not several and not _is_person(tree[subject])
        is_clear = is_clear and all(_is_several(tree, word.index) for word in rivals)
    else:
        is_clear = not several and _is_person(tree[subject])
        is_clear = is_clear and not any(_is_person(word) for word in others)
    return subject if is_clear else None


def thing_above(tree: Tree, verb: int) -> int | None:
    """The noun that "which" refers to where the parser has taken a person: "the trial of Ann Lee,
    which begins on Monday": the trial."""
    person = tree[verb].head
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None or tree[subject].low != "which" or tree[person].entity != "PERSON":
        return None
    noun = tree[tree[person].head].head
    is_modified = tree[person].dep == "pobj" and tree[noun].is_noun and not _is_person(tree[noun])
    if not is_modified or not tree.children(noun, "det", "poss"):
        return None
    finite = next((at for at in (*tree.children(verb, "aux", "auxpass"), verb)), verb)
    is_one = tree[finite].tag == "VBZ" or tree[finite].low == "was"
    return noun if not (is_one and _is_several(tree, noun)) else None


def _rivals(tree: Tree, verb: int, above: int, subject: int) -> list[Word]:
    """The other nouns before the clause of a verb, or before the verb above if that is later."""
    inside = set(tree.subtree(verb))
    return [
        word
        for word in tree.words[: max(verb, above)]
        if (word.is_noun or (word.tag == "CD" and any(map(str.isalpha, word.text))))
        and word.dep not in _INNER
        and word.index != subject
        and word.index not in inside
        and word.entity not in ("DATE", "TIME")
    ]


def _is_several(tree: Tree, noun: int) -> bool:
    return tree[noun].tag in ("NNS", "NNPS") or bool(tree.children(noun, "conj"))


def _is_person(word: Word) -> bool:
    return word.entity == "PERSON" or is_role(word.low)
