"""Finds who states a plan of their own: "the company said it planned to open a shop on Monday"."""

from timeline.titles.attribution import Attribution
from timeline.titles.tree import Tree

_PLANNING = frozenset(
    """plan plans planned expect expects expected hope hopes hoped intend intends intended aim aims
    aimed want wants wanted""".split()
)
_OTHERS = ("for", "of", "from", "by")


def planner(tree: Tree, said: Attribution) -> int | None:
    """The speaker, if what is said is only what the speaker plans; None if it may be another's.

    "A spokesman for Ann Lee said she planned to go" may be about either.
    """
    verb, speaker = said.complement, said.speaker
    subject = tree.child(verb, "nsubj")
    if speaker is None or subject is None or tree.children(said.verb, "neg"):
        return None
    if tree[verb].low not in _PLANNING or tree.children(verb, "aux", "auxpass", "neg"):
        return None
    front = [at for at in tree.subtree(verb) if at < subject]
    if not set(front) <= set(tree.children(verb, "mark")):
        return None
    is_last = max(tree.subtree(speaker)) < said.verb < subject
    if not is_last or not tree[speaker].is_noun or tree.children(speaker, "conj"):
        return None
    names = [speaker, *tree.children(speaker, "appos")]
    is_person = any(tree[at].entity == "PERSON" for at in names)
    if tree[subject].low == "it":
        is_one = tree[speaker].tag in ("NN", "NNP")
        return speaker if is_one and not is_person and not _names_another(tree, speaker) else None
    is_same = is_person and tree[subject].low in ("he", "she") and not _names_another(tree, speaker)
    return speaker if is_same else None


def _names_another(tree: Tree, speaker: int) -> bool:
    owners = (tree[at] for at in tree.children(speaker, "poss"))
    is_owned = any(owner.entity not in ("GPE", "LOC", "NORP") for owner in owners)
    return is_owned or tree.has(tree.children(speaker, "prep"), _OTHERS)
