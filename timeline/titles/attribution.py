"""Who said it: what somebody says is never a title without saying who."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from timeline.titles.clause import noun_phrase
from timeline.titles.host import SUBJECTS, is_unnamed, tells
from timeline.titles.tree import Tree

_REPORTED_EDGES = ("ccomp", "parataxis")


@dataclass(frozen=True, slots=True)
class Attribution:
    """`verb` says it, `speaker` is its subject; `complement` is the verb of what is said."""

    verb: int
    speaker: int | None
    complement: int


def attribution_of(tree: Tree, verb: int) -> Attribution | None:
    """The outermost saying of which a verb is part, None where the text says it itself."""
    found = None
    path = tree.path(verb)
    for below, above in pairwise(path):
        if tells(tree, above) and tree[below].dep in _REPORTED_EDGES:
            found = Attribution(above, tree.child(above, *SUBJECTS), below)
    if found is None:
        for child in tree.children(verb, "parataxis", "ccomp", "conj"):
            is_aside = _is_aside(tree, verb, child)
            speaker = tree.child(child, *SUBJECTS)
            says = tells(tree, child) and not tree.children(child, "ccomp", "dobj")
            if is_aside and says and speaker is not None:
                return Attribution(child, speaker, verb)
    return found


def _is_aside(tree: Tree, verb: int, child: int) -> bool:
    """Whether a saying is set beside the clause of a verb: "…, the mayor said on Monday"."""
    if tree[child].dep == "parataxis":
        return True
    if tree[child].dep == "ccomp":
        return child < verb
    begin = min(tree.subtree(child))
    joined = [at for at in tree.children(verb, "cc") if verb < at < child]
    return not joined and begin > 0 and tree[begin - 1].is_mark


def speaker_words(tree: Tree, said: Attribution) -> list[int]:
    """The speaker as the title names it: with what it is, without clauses about it."""
    assert said.speaker is not None
    words = noun_phrase(tree, said.speaker)
    return [at for at in words if not (tree[at].is_mark and at in (words[0], words[-1]))]


def is_named(tree: Tree, said: Attribution) -> bool:
    """Whether the speaker is somebody whom the title can name."""
    return said.speaker is not None and not is_unnamed(tree, said.speaker)


def saying_words(tree: Tree, said: Attribution, date: Collection[int]) -> list[int]:
    """The saying verb with its auxiliaries and whom it tells: "has told police that"."""
    keep = {said.verb}
    for child in tree.children(said.verb):
        if child in date or child == said.complement or tree[child].is_mark:
            continue
        if tree[child].dep in ("aux", "auxpass", "neg", "dative", "dobj", "prt"):
            keep.update(tree.subtree(child, date))
    return sorted(keep)
