"""From requests to titles: prepare, parse, cut apart, compose, name the pronouns, guard."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.titles import glue, guard
from timeline.titles.compose import Draft, draft, is_open
from timeline.titles.furniture import is_furniture
from timeline.titles.lexicon import ENDLESS
from timeline.titles.names import names_in
from timeline.titles.prepare import Prepared, prepared, tidied
from timeline.titles.pronouns import antecedent
from timeline.titles.render import rendered
from timeline.titles.request import Offsets, ParsedTitle, Subject, TitleRequest
from timeline.titles.tree import Tree

Parse = Callable[[Iterable[str]], Iterable[Tree]]
_HEADLINE = 100  # characters: what is shorter is a title as it stands


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a request's sentence is parsed in the end, `offset` code points into it."""

    tree: Tree
    offset: int
    expressions: tuple[Offsets, ...]
    is_headline: bool


def titles(requests: Sequence[TitleRequest], parse: Parse) -> list[ParsedTitle]:
    """A title for each request."""
    taken = [prepared(request) for request in requests]
    parts = _parts(requests, taken, lambda texts: list(parse(texts)))
    drafts = [_draft(part) for part in parts]
    swaps = _swaps(requests, parts, drafts, lambda texts: list(parse(texts)))
    return [
        _title(given, part, made, swap)
        for given, part, made, swap in zip(taken, parts, drafts, swaps, strict=True)
    ]


def _parts(
    requests: Sequence[TitleRequest], taken: Sequence[Prepared], parse: glue.Parse
) -> list[_Part]:
    texts = [given.text for given in taken]
    trees = parse(texts)
    firsts = [not request.before for request in requests]
    cuts = glue.cut(texts, trees, firsts, parse)
    chosen = [_chosen(given, begins) for given, begins in zip(taken, cuts, strict=True)]
    again = [index for index, (start, end) in enumerate(chosen) if end - start < len(texts[index])]
    for index, tree in zip(again, parse([texts[i][slice(*chosen[i])] for i in again]), strict=True):
        trees[index] = tree
    return [
        _Part(
            tree,
            given.offset + start,
            tuple((a - start, b - start) for a, b in given.expressions),
            not given.expressions and not given.dated,
        )
        for given, tree, (start, _) in zip(taken, trees, chosen, strict=True)
    ]


def _chosen(given: Prepared, begins: list[int]) -> Offsets:
    """The part with the date; of the article's own news the headline."""
    ends = [*begins[1:], len(given.text)]
    at = given.expressions[0][0] if given.expressions else 0
    for start, end in zip(begins, ends, strict=True):
        if start <= at < end:
            return start, end
    return 0, len(given.text)


def _draft(part: _Part) -> Draft | None:
    if part.is_headline and len(part.tree.text) <= _HEADLINE:
        return None  # it is a title as it stands
    return draft(part.tree, part.expressions)


def _swaps(
    requests: Sequence[TitleRequest],
    parts: Sequence[_Part],
    drafts: Sequence[Draft | None],
    parse: glue.Parse,
) -> list[tuple[dict[int, str], str]]:
    """For each title whose subject is a pronoun, the words for it, and the sentence they are of."""
    asked = [i for i, part in enumerate(parts) if _pronoun(part, drafts[i]) is not None]
    texts = [text for i in asked for text in requests[i].before]
    trees = iter(parse(texts))
    found: list[tuple[dict[int, str], str]] = [({}, "")] * len(parts)
    for i in asked:
        before = [next(trees) for _ in requests[i].before]
        at = _pronoun(parts[i], drafts[i])
        assert at is not None
        named = antecedent(parts[i].tree, at, before)
        if named is not None:
            tree, words = named
            found[i] = ({at: tree.text[tree[words[0]].start : tree[words[-1]].end]}, tree.text)
    return found


def _pronoun(part: _Part, made: Draft | None) -> int | None:
    """The pronoun that a title, or else the sentence, speaks of first."""
    subject = made.subject if made else _root_subject(part.tree)
    if subject is None or part.tree[subject].tag != "PRP":
        return None
    return subject


def _root_subject(tree: Tree) -> int | None:
    return tree.child(tree.roots[0], "nsubj", "nsubjpass", "csubj") if tree.roots else None


def _title(
    given: Prepared,
    part: _Part,
    made: Draft | None,
    swap: tuple[dict[int, str], str],
) -> ParsedTitle:
    tree = part.tree
    swaps, source = swap
    whole = ParsedTitle(
        tidied(_swapped(tree, swaps)),
        clause=(part.offset, part.offset + len(tree.text)),
        is_sentence=True,
        is_furniture=is_furniture(tree.text) or given.is_page_date,
        subject=_subject(tree, _root_subject(tree), swaps),
        **names_in(tree),
    )
    if made is None:
        return whole
    text = _undated(rendered(tree, made.parts, swaps), part)
    if not _is_fit(text, tree, made, f"{source} {tree.text}", part, len(source) + 1):
        return whole
    return replace(
        whole,
        text=text,
        clause=_span(part, made),
        is_sentence=False,
        reported=made.reported,
        subject=_subject(tree, made.subject, swaps),
    )


def _is_fit(text: str, tree: Tree, made: Draft, source: str, part: _Part, offset: int) -> bool:
    words = text.split()
    last = words[-1].strip("”’\"'").lower() if words else ""
    if last in ENDLESS and not tree.text.rstrip(' .!?”"’').lower().endswith(last):
        return False
    if len(words) < 3 and not any(tree[at].is_verb for at in made.words):
        return False if len(words) < 2 else tree[made.main].is_noun
    if _parts_subject(tree, made) or any(tree[i].dep == "dep" for i in tree.children(made.main)):
        return False
    dates = [(a + offset, b + offset) for a, b in part.expressions]
    return guard.passes(text, source, dates)


def _parts_subject(tree: Tree, made: Draft) -> bool:
    """Whether one comma alone stands between the subject and its verb: something was misread."""
    if made.subject is None:
        return False
    between = [at for at in sorted(made.words) if made.subject < at <= made.main]
    verb = next((at for at in between if tree[at].is_verb and tree[at].dep != "acl"), made.main)
    if tree[verb - 1].text != "," or verb - 1 <= made.subject:
        return False
    marks = [at for at in range(made.subject, verb) if tree[at].text == ","]
    return len(marks) == 1 and verb == made.main


def _undated(text: str, part: _Part) -> str:
    """A title without the date that opens it: "Yesterday the aid agency began …"."""
    if len(part.expressions) != 1:
        return text
    start, end = part.expressions[0]
    words = part.tree.text[start:end]
    rest = text[len(words) :].lstrip(" ,")
    if not text.lower().startswith(words.lower()) or text[len(words) : len(words) + 1] not in " ,":
        return text
    is_clause = rest[:1].isupper() or rest.split(" ")[0] in ("the", "a", "an", "about", "some")
    return rest[:1].upper() + rest[1:] if is_clause else text


def _swapped(tree: Tree, swaps: dict[int, str]) -> str:
    text = tree.text
    for at, words in sorted(swaps.items(), reverse=True):
        word = tree[at]
        name = words if word.start else words[:1].upper() + words[1:]
        text = text[: word.start] + name + text[word.end :]
    return text


def _span(part: _Part, made: Draft) -> Offsets:
    words = [part.tree[at] for at in (made.core or made.words)]
    return (
        part.offset + min(word.start for word in words),
        part.offset + max(word.end for word in words),
    )


def _subject(tree: Tree, at: int | None, swaps: dict[int, str]) -> Subject:
    if at is None:
        return Subject.NONE
    if at in swaps:
        return (
            Subject.NAMED if any(w[:1].isupper() for w in swaps[at].split()[1:]) else Subject.NOUN
        )
    if is_open(tree, at):
        return Subject.PRONOUN
    phrase = tree.subtree(at)
    return Subject.NAMED if any(tree[i].is_name for i in phrase) else Subject.NOUN
