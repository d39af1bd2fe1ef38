"""Replaces the subject of a title that the reader does not know: pronouns, surnames, "the man"."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.titles.compose import Draft
from timeline.titles.introduced import full_name, introduction, is_bare
from timeline.titles.lexicon import POSSESSIVES
from timeline.titles.names import NO_NAMES, Names, names_in
from timeline.titles.prepare import stripped
from timeline.titles.pronouns import antecedent, speaker
from timeline.titles.request import TitleRequest
from timeline.titles.tree import Tree

_Parse = Callable[[list[str]], list[Tree]]


@dataclass(frozen=True, slots=True)
class Swap:
    """Words that replace pronouns of a title, or its speaker, the sentence they are from, and the
    names in them."""

    words: Mapping[int, str] = field(default_factory=dict)
    speaker: str = ""
    source: str = ""
    names: Names = field(default_factory=lambda: NO_NAMES)


def swaps_for(
    requests: Sequence[TitleRequest],
    trees: Sequence[Tree],
    drafts: Sequence[Draft | None],
    parse: _Parse,
) -> list[Swap]:
    """For each title whose subject is a pronoun, a surname or "the man", the words to replace
    it."""
    places = [_pronoun(*each) for each in zip(trees, drafts, strict=True)]
    asked = [i for i, at in enumerate(places) if at is not None]
    parsed = iter(parse([stripped(text) for i in asked for text in requests[i].before]))
    found = [_surname(*each) for each in zip(requests, trees, drafts, strict=True)]
    for i in asked:
        before = [next(parsed) for _ in requests[i].before]
        at = places[i]
        assert at is not None
        found[i] = _swap(trees[i], at, before)
    return found


def _swap(tree: Tree, at: int, before: list[Tree]) -> Swap:
    if is_bare(tree, at):
        return _introduced(tree, at, introduction(tree, at, before))
    if named := speaker(tree, at, before):
        return Swap(speaker=_words(*named), source=named[0].text, names=names_in(*named))
    if named := antecedent(tree, at, before):
        name, source = _words(*named), named[0].text
        own = next((one for one in named[1] if is_bare(named[0], one)), None)
        if own is not None:  # "her" is "the woman", and she is "a woman from Leeds"
            earlier = introduction(named[0], own, before[: before.index(named[0])])
            name, source = (_words(*earlier), earlier[0].text) if earlier else (name, source)
        if tree[at].tag == "PRP$":
            name += "’s" if "’" in tree.text + named[0].text else "'s"
        return Swap({at: name}, source=source, names=names_in(*named))
    return Swap()


def _introduced(tree: Tree, at: int, found: tuple[Tree, list[int]] | None) -> Swap:
    """The words for "the man"; his article is left out."""
    if found is None:
        return Swap()
    article = tree.children(at, "det")[0]
    return Swap({at: _words(*found), article: ""}, source=found[0].text, names=names_in(*found))


def _surname(request: TitleRequest, tree: Tree, made: Draft | None) -> Swap:
    """The full name of a person of whom the title gives only the surname."""
    subject = made.subject if made else root_subject(tree)
    texts = (request.headline, *request.before)
    named = None if subject is None else full_name(tree, subject, texts)
    if subject is None or named is None:
        return Swap()
    return Swap({subject: named[0]}, source=named[1])


def _words(tree: Tree, words: list[int]) -> str:
    shouted = [at for at in words if tree[at].text.isupper() and len(tree[at].text) > 3]
    if 1 < len(shouted) < len(words):  # "EXTRAORDINARY STORIES Ann Lee": a heading
        words = [at for at in words if at > shouted[-1]]
    return tree.text[tree[words[0]].start : tree[words[-1]].end]


def _pronoun(tree: Tree, made: Draft | None) -> int | None:
    """The pronoun, or "the man", that is the subject of a title or its owner, or those of the
    sentence if there is no title."""
    subject = (made.speaker or made.subject) if made else root_subject(tree)
    if subject is None:
        return None
    if tree[subject].tag == "PRP" or is_bare(tree, subject):
        return subject
    owners = tree.children(subject, "poss")
    return next((at for at in owners if tree[at].low in POSSESSIVES or is_bare(tree, at)), None)


def root_subject(tree: Tree) -> int | None:
    """The subject of a sentence."""
    return tree.child(tree.roots[0], "nsubj", "nsubjpass", "csubj") if tree.roots else None
