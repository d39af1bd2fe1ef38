"""Makes titles for requests: prepare, parse, split, compose, resolve pronouns, check."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.titles import glue
from timeline.titles.checks import is_fit, loses_quotation
from timeline.titles.clarity import has_finite_verb, is_clear, is_reporters_act
from timeline.titles.compose import Draft, draft, is_unresolved
from timeline.titles.currency import with_pounds
from timeline.titles.dates import date_phrase
from timeline.titles.furniture import is_furniture
from timeline.titles.holds import begins_with_another, holds
from timeline.titles.introduced import is_bare
from timeline.titles.lexicon import EVENT_NOUNS
from timeline.titles.names import joined, names_in
from timeline.titles.other_day import is_of_another_day
from timeline.titles.prepare import Prepared, prepared, tidied
from timeline.titles.redundant import references, without_codes, without_date
from timeline.titles.render import rendered
from timeline.titles.request import Offsets, ParsedTitle, Side, Subject, TitleRequest
from timeline.titles.substance import (
    describes_day,
    is_bare_number,
    is_habit,
    is_phrase,
    is_state,
    is_vague,
    names_nothing,
    refers_back,
)
from timeline.titles.swaps import Swap, root_subject, swaps_for
from timeline.titles.tree import Tree

Parse = Callable[[Iterable[str]], Iterable[Tree]]
_SHORT = 40  # characters of a line that is not a sentence
_HEADLINE = 100  # characters: a shorter line is used as the title


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a request's sentence that is used, which begins at code point `offset` of it.

    `is_behind`: the date is before another part ("1957: Asian flu spreads The mayor resigned").
    """

    tree: Tree
    offset: int
    expressions: tuple[Offsets, ...]
    is_headline: bool
    side: Side
    is_behind: bool


def titles(requests: Sequence[TitleRequest], parse: Parse) -> list[ParsedTitle]:
    """A title for each request."""
    taken = [prepared(request) for request in requests]
    parts = _parts(requests, taken, lambda texts: list(parse(texts)))
    drafts = [_draft(part) for part in parts]
    swaps = swaps_for(
        requests, [part.tree for part in parts], drafts, lambda texts: list(parse(texts))
    )
    return [
        _title(given, part, made, swap)
        for given, part, made, swap in zip(taken, parts, drafts, swaps, strict=True)
    ]


def _parts(
    requests: Sequence[TitleRequest], taken: Sequence[Prepared], parse: glue.Parse
) -> list[_Part]:
    texts = [given.text for given in taken]
    trees = parse(texts)
    firsts = [_begins_article(request) for request in requests]
    cuts = glue.cut(texts, trees, firsts, parse)
    parts = [_candidates(*each) for each in zip(taken, cuts, strict=True)]
    of_parts = iter(
        parse([text[a:b] for text, each in zip(texts, parts, strict=True) for a, b in each])
    )
    chosen: list[Offsets] = []
    for index, (text, each) in enumerate(zip(texts, parts, strict=True)):
        found = [next(of_parts) for _ in each]
        if found:
            best = glue.lead(found)
            trees[index] = found[best]
        chosen.append(each[best] if found else (0, len(text)))
    return [
        _Part(
            tree,
            given.offset + start,
            tuple((a - start, b - start) for a, b in given.expressions),
            not given.expressions and not given.dated,
            request.side,
            given.dated and not given.is_page_date and start > 0,
        )
        for request, given, tree, (start, _) in zip(requests, taken, trees, chosen, strict=True)
    ]


def _begins_article(request: TitleRequest) -> bool:
    """Whether there are only page lines before a sentence."""
    if not request.expressions:
        return True  # the article's own news
    return all(len(text) < _SHORT or is_furniture(text) for text in request.before)


def _candidates(given: Prepared, begins: list[int]) -> list[Offsets]:
    """The part with the date; for the article's own news all parts, of which the last sentence is
    used. Empty if the text has only one part."""
    if len(begins) < 2:
        return []
    parts = list(pairwise((*begins, len(given.text))))
    if not given.expressions:
        return parts
    at = given.expressions[0][0]
    return [next(((a, b) for a, b in parts if a <= at < b), parts[0])]


def _draft(part: _Part) -> Draft | None:
    if part.is_headline and len(part.tree.text) <= _HEADLINE:
        return None  # the headline is the title
    return draft(part.tree, part.expressions, part.side)


def _title(
    given: Prepared,
    part: _Part,
    made: Draft | None,
    swap: Swap,
) -> ParsedTitle:
    tree = part.tree
    swaps, source = swap.words, swap.source
    whole = ParsedTitle(
        with_pounds(without_codes(_said(swap, _undated(tidied(_swapped(tree, swaps)), part)))),
        clause=(part.offset, part.offset + len(tree.text)),
        is_sentence=True,
        is_furniture=is_furniture(tree.text) or given.is_page_date,
        is_clear=_is_clear(given, part, None, swap),
        is_dated=_is_dated(part, None),
        subject=_subject(tree, root_subject(tree), swap),
        **joined(names_in(tree), swap.names),
    )
    if made is None:
        return whole
    text = rendered(tree, made.parts, {**dict.fromkeys(references(tree), ""), **swaps})
    if not tree[made.main].is_noun:
        text = _undated(text, part)
    if _asks(tree, made.main):
        text = f"{text.rstrip('?')}?"
    is_wrong = loses_quotation(_said(swap, text), tree, made)
    if is_wrong or not is_fit(text, tree, made, source, part.expressions):
        return whole
    return replace(
        whole,
        text=with_pounds(without_codes(_said(swap, text))),
        clause=_span(part, made),
        is_sentence=False,
        reported=made.reported,
        is_clear=_is_clear(given, part, made, swap),
        is_dated=_is_dated(part, made),
        subject=_subject(tree, made.subject, swap),
    )


def _is_clear(given: Prepared, part: _Part, made: Draft | None, swap: Swap) -> bool:
    """Whether a title, or the whole sentence if there is none, can be understood by itself."""
    tree = part.tree
    words = range(len(tree)) if made is None else made.words
    if not (part.is_headline and _is_headline(tree)) and not has_finite_verb(tree, words):
        # "the havoc caused by a storm"; but an entry of a list may be "1998 – Storm over Leeds"
        is_event = tree.has(words, EVENT_NOUNS) or any(tree[at].tag == "VBN" for at in words)
        if not (is_event and given.dated) and (made is None or tree[made.main].is_noun):
            return False
    if _lacks_substance(part, made, swap):
        return False
    subject = made.subject if made else root_subject(tree)
    if subject is not None and is_bare(tree, subject) and subject not in swap.words:
        return False  # "the man": nothing says who he is
    if subject is not None and made and is_reporters_act(tree, subject, made.main):
        return False
    said = made is not None and any(":" in part for part in made.parts if isinstance(part, str))
    return is_clear(tree, words, swap.words, has_speaker=said or bool(swap.speaker))


def _lacks_substance(part: _Part, made: Draft | None, swap: Swap) -> bool:
    tree = part.tree
    main = made.main if made else next(iter(tree.roots), None)
    if part.is_headline and _is_headline(tree):
        return False
    if main is not None and (describes_day(tree, main) or names_nothing(tree, main)):
        return True
    if main is not None and (is_state(tree, main) or refers_back(tree, main)):
        return True
    if made is not None and is_habit(tree, made.dated):
        return True
    if is_bare_number(tree, made.subject if made else root_subject(tree)):
        return True
    if made is None or not part.expressions:
        return False
    called = swap.words.get(made.subject, "") if made.subject is not None else ""
    if is_vague(tree, made.words, made.subject, called):
        return True
    return is_phrase(tree, made.main, made.subject)


def _is_headline(tree: Tree) -> bool:
    return not tree.text.rstrip("\"'”’» ").endswith(".")


def _is_dated(part: _Part, made: Draft | None) -> bool:
    """Whether the date of a part is that of what its title states, or its sentence without one."""
    date = date_phrase(part.tree, part.expressions)
    if date is None:
        verb = made.main if made else next(iter(part.tree.roots), None)
        is_other = verb is not None and is_of_another_day(part.tree, verb)
        return not part.is_behind and not is_other
    main = made.dated if made else part.tree.path(date.top)[-1]
    if made is None and begins_with_another(part.tree, main, date):
        return False
    return holds(part.tree, date, main, part.side)


def _asks(tree: Tree, verb: int) -> bool:
    """Whether a verb is that of a question: "Do you remember …?"."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    is_turned = any(at < (subject or 0) for at in tree.children(verb, "aux", "auxpass"))
    return is_turned and verb in tree.roots and tree.text.rstrip(' "”’').endswith("?")


def _undated(text: str, part: _Part) -> str:
    """A title without the date at its beginning: "Yesterday the aid agency began …"."""
    if len(part.expressions) != 1:
        return text
    start, end = part.expressions[0]
    words = part.tree.text[start:end]
    text = without_date(text, words)
    rest = text[len(words) :].lstrip(" ,")
    if not text.lower().startswith(words.lower()) or text[len(words) : len(words) + 1] not in " ,":
        return text
    is_clause = rest[:1].isupper() or rest.split(" ")[0] in ("the", "a", "an", "about", "some")
    return rest[:1].upper() + rest[1:] if is_clause else text


def _swapped(tree: Tree, swaps: Mapping[int, str]) -> str:
    text = tree.text
    for at, words in sorted({**dict.fromkeys(references(tree), ""), **swaps}.items(), reverse=True):
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


def _said(swap: Swap, text: str) -> str:
    """A title with its speaker, in quotation marks unless it already has some."""
    if not swap.speaker:
        return text
    name = swap.speaker[:1].upper() + swap.speaker[1:]
    quoted = text if any(mark in text for mark in '“”"') else f"“{text}”"
    return f"{name}: {quoted}"


def _subject(tree: Tree, at: int | None, swap: Swap) -> Subject:
    if at is None:
        return Subject.NONE
    names = (swap.speaker or next(iter(swap.words.values()), "")).split()
    if names:
        named = any(word[0].isupper() for word in names[1:]) or len(names) == 1
        return Subject.NAMED if named else Subject.NOUN
    if is_unresolved(tree, at):
        return Subject.PRONOUN
    phrase = tree.subtree(at)
    named = any(tree[i].is_name and tree[i].entity not in ("DATE", "TIME") for i in phrase)
    return Subject.NAMED if named else Subject.NOUN
