"""Finds who said something: a title never states what somebody said without the speaker."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from timeline.titles.clause import noun_phrase
from timeline.titles.host import SUBJECTS, is_unnamed, reports_speech
from timeline.titles.lexicon import is_role
from timeline.titles.tree import Tree

_LONGEST_ROLE = 9  # words
_REPORTED_EDGES = ("ccomp", "parataxis")


@dataclass(frozen=True, slots=True)
class Attribution:
    """`verb` is the verb of saying, `speaker` its subject, `complement` the verb of what is
    said."""

    verb: int
    speaker: int | None
    complement: int


def attribution_of(tree: Tree, verb: int) -> Attribution | None:
    """The outermost attribution that contains a verb; None if the text itself states it."""
    found = None
    path = tree.path(verb)
    for below, above in pairwise(path):
        if reports_speech(tree, above) and tree[below].dep in _REPORTED_EDGES:
            found = Attribution(above, tree.child(above, *SUBJECTS), below)
    if found is None:
        for child in tree.children(verb, "parataxis", "ccomp", "conj"):
            is_aside = _is_aside(tree, verb, child)
            speaker = tree.child(child, *SUBJECTS)
            says = reports_speech(tree, child) and not tree.children(child, "ccomp", "dobj")
            if is_aside and says and speaker is not None:
                return Attribution(child, speaker, verb)
    return found


def _is_aside(tree: Tree, verb: int, child: int) -> bool:
    """Whether an attribution stands beside the clause of a verb: "…, the mayor said on Monday"."""
    if tree[child].dep == "parataxis":
        return True
    if tree[child].dep == "ccomp":
        return child < verb
    begin = min(tree.subtree(child))
    joined = [at for at in tree.children(verb, "cc") if verb < at < child]
    return not joined and begin > 0 and tree[begin - 1].is_mark


def speaker_words(tree: Tree, said: Attribution) -> list[int]:
    """The words for the speaker in the title: with modifiers and with the name of "the coroner, Ann
    Lee" or the short role of "Ann Lee, a paramedic", without clauses."""
    assert said.speaker is not None
    words = noun_phrase(tree, said.speaker)
    words = sorted({*words, *_apposed(tree, said.speaker)})
    return [at for at in words if not (tree[at].is_mark and at in (words[0], words[-1]))]


def _apposed(tree: Tree, speaker: int) -> list[int]:
    """The words between commas that say who a speaker is."""
    appositions = [at for at in tree.children(speaker, "appos") if at > speaker]
    kinds = ("relcl", "acl", "appos", "conj", "cc", "punct")
    drop = [i for at in appositions for i in tree.children(at, *kinds) if i > at]
    words = sorted({i for at in appositions for i in tree.subtree(at, drop)})
    if not words or words != list(range(words[0], words[-1] + 1)) or tree[words[0] - 1].text != ",":
        return []
    noun = tree[words[0] - 2]
    is_of_noun = noun.tag == "NN" and tree.has(tree.children(noun.index, "det"), ("the",))
    if is_of_noun and all(tree[at].is_name for at in appositions):
        return words  # "Ann Lee of the charity, Oxfam"
    is_named = any(tree[at].entity == "PERSON" for at in appositions)
    if tree[speaker].entity != "PERSON":
        return words if is_named and not tree[speaker].is_name else []
    is_known = any(is_role(tree[at].low) for at in appositions) and not is_named
    return words if is_known and len(words) <= _LONGEST_ROLE else []


def is_named(tree: Tree, said: Attribution) -> bool:
    """Whether the title can name the speaker."""
    return said.speaker is not None and not is_unnamed(tree, said.speaker)


def saying_words(tree: Tree, said: Attribution, date: Collection[int]) -> list[int]:
    """The verb of saying with its auxiliaries and objects: "has told police that"."""
    keep = {said.verb}
    for child in tree.children(said.verb):
        if child in date or child == said.complement or tree[child].is_mark:
            continue
        if tree[child].dep in ("aux", "auxpass", "neg", "dative", "dobj", "prt"):
            keep.update(tree.subtree(child, date))
    return sorted(keep)
