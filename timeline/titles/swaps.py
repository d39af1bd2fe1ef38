"""Replaces the subject of a title that the reader does not know: pronouns, surnames, "the man"."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.titles.compose import Draft
from timeline.titles.full_names import FullName, full_name, with_role
from timeline.titles.host import SUBJECTS
from timeline.titles.introduced import introduction, is_bare
from timeline.titles.lexicon import POSSESSIVES
from timeline.titles.names import NO_NAMES, Names, joined, names_in
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
    """For each title the words that replace its subject, if that is a pronoun, a surname or "the
    man", and surnames that it mentions."""
    places = [_pronoun(*each) for each in zip(trees, drafts, strict=True)]
    asked = [i for i, at in enumerate(places) if at is not None]
    parsed = iter(parse([stripped(text) for i in asked for text in requests[i].before]))
    names = [_full_names(*each) for each in zip(requests, trees, drafts, strict=True)]
    texts = dict.fromkeys(stripped(each.text) for found in names for each in found.values())
    sources = dict(zip(texts, parse(list(texts)), strict=True))
    found = [
        _named(request, tree, each, sources)
        for request, tree, each in zip(requests, trees, names, strict=True)
    ]
    for i in asked:
        before = [next(parsed) for _ in requests[i].before]
        at = places[i]
        assert at is not None
        found[i] = _joined(found[i], _swap(trees[i], at, before, requests[i]))
    return found


def _joined(one: Swap, other: Swap) -> Swap:
    """The words of two replacements, if the second has any."""
    if not other.words and not other.speaker:
        return one
    source = " ".join(dict.fromkeys(text for text in (one.source, other.source) if text))
    return Swap({**one.words, **other.words}, other.speaker, source, joined(one.names, other.names))


def _swap(tree: Tree, at: int, before: list[Tree], request: TitleRequest) -> Swap:
    if is_bare(tree, at):
        return _introduced(tree, at, introduction(tree, at, before))
    if named := speaker(tree, at, before):
        name, source = _in_full(*named, request)
        return Swap(speaker=name, source=source, names=names_in(*named))
    if named := antecedent(tree, at, before):
        name, source = _in_full(*named, request)
        own = next((one for one in named[1] if is_bare(named[0], one)), None)
        if own is not None:  # "her" is "the woman", and she is "a woman from Leeds"
            earlier = introduction(named[0], own, before[: before.index(named[0])])
            name, source = (_words(*earlier), earlier[0].text) if earlier else (name, source)
        if tree[at].tag == "PRP$":
            name += "’s" if "’" in tree.text + named[0].text else "'s"
        return Swap({at: name}, source=source, names=names_in(*named))
    return Swap()


def _in_full(tree: Tree, words: list[int], request: TitleRequest) -> tuple[str, str]:
    """The words for somebody, with the full name of "Ms Lee", and the text that they are from."""
    named = full_name(tree, words[-1], _before(request), request.introducing)
    if named is None:
        return _words(tree, words), tree.text
    rest = [at for at in words[:-1] if at != named.honorific]
    name = f"{_words(tree, rest)} {named.name}" if rest else named.name
    return name, f"{tree.text} {named.text}"


def _introduced(tree: Tree, at: int, found: tuple[Tree, list[int]] | None) -> Swap:
    """The words for "the man"; his article is left out."""
    if found is None:
        return Swap()
    article = tree.children(at, "det")[0]
    return Swap({at: _words(*found), article: ""}, source=found[0].text, names=names_in(*found))


def _full_names(request: TitleRequest, tree: Tree, made: Draft | None) -> dict[int, FullName]:
    """The full names of people whom a title mentions only by surname, by the index of that."""
    subject = made.subject if made else root_subject(tree)
    found: dict[int, FullName] = {}
    for at in _mentions(tree, made.words if made else range(len(tree))):
        is_main = subject is not None and subject in (at, tree[at].head)
        if not is_main and tree[at].text in request.headline:
            continue  # somebody whom the whole article is about
        if tree[at].text in {each.name.split()[-1] for each in found.values()}:
            continue
        if (named := full_name(tree, at, _before(request), request.introducing)) is not None:
            found[at] = named
    return found


def _before(request: TitleRequest) -> tuple[str, ...]:
    return (request.headline, *request.before)


def _mentions(tree: Tree, words: Collection[int]) -> list[int]:
    """The subjects among some words, and who owns them."""
    subjects = [at for at in sorted(words) if tree[at].dep in SUBJECTS]
    owners = [one for at in subjects for one in tree.children(at, "poss") if one in words]
    return sorted({*subjects, *owners})


def _named(
    request: TitleRequest, tree: Tree, found: Mapping[int, FullName], sources: Mapping[str, Tree]
) -> Swap:
    """The full names; with what the article says the person is, unless it is about that person."""
    words: dict[int, str] = {}
    for at, named in found.items():
        is_known = tree[at].text in request.headline or tree[at].dep == "poss"
        role = "" if is_known else with_role(sources[stripped(named.text)], named.name)
        words[at] = role or named.name
        if named.honorific is not None:
            words[named.honorific] = ""
    return Swap(words, source=" ".join(dict.fromkeys(each.text for each in found.values())))


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
