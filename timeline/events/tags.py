"""The people, organisations and places of events, from the parses that their titles come from."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from timeline.events.canonical_names import CanonicalNames
from timeline.model import Article, Event, Tag, TagKind
from timeline.titles import ParsedTitle

FOUND = (TagKind.PERSON, TagKind.ORGANISATION, TagKind.PLACE)
"""The kinds of tags that are found in texts."""


def tags_of(title: ParsedTitle) -> Iterator[Tag]:
    """The names of a sentence as it writes them."""
    for kind in FOUND:
        for name in getattr(title, kind.value):
            yield kind, name


def tagged(event: Event, titles: Iterable[ParsedTitle], names: CanonicalNames) -> Event:
    """An event with the names of these sentences added to its own, all in their canonical forms.

    Of one kind, the names of most sentences come first. Kinds of tags set by hand stay as they are.
    """
    articles = {claim.article for claim in event.claims}
    own = [tag for tag in event.all_tags if tag[0] in FOUND]
    of_sentences = [list(tags_of(title)) for title in titles]
    beside = {name for kind, name in _all(own, of_sentences) if kind is TagKind.PERSON}
    counts: dict[Tag, int] = {}
    for tags in (own, *of_sentences):
        for tag in {names.canonical(tag, articles, beside): None for tag in tags}:
            if tag is not None:
                counts[tag] = counts.get(tag, 0) + 1
    ranked = sorted(counts, key=lambda tag: -counts[tag])
    return _with_found(event, {kind: [name for of, name in ranked if of is kind] for kind in FOUND})


def _all(own: Sequence[Tag], of_sentences: Sequence[Sequence[Tag]]) -> Iterator[Tag]:
    yield from own
    for tags in of_sentences:
        yield from tags


def _with_found(event: Event, tags: Mapping[TagKind, Sequence[str]]) -> Event:
    """An event with other tags of the kinds that were not set by hand."""
    return with_tags(
        event, {kind: names for kind, names in tags.items() if kind.value not in event.by_hand}
    )


def united(event: Event, events: Sequence[Event]) -> Event:
    """An event with the tags of several events, each once."""
    return with_tags(
        event,
        {
            kind: list(dict.fromkeys(name for each in events for name in each.tagged(kind)))
            for kind in TagKind
        },
    )


def with_tags(event: Event, tags: Mapping[TagKind, Sequence[str]]) -> Event:
    """An event with other tags of these kinds."""
    fields: dict[str, Any] = {kind.value: tuple(names) for kind, names in tags.items()}
    return replace(event, **fields)


def without_unnamed(event: Event, articles: Mapping[str, Article]) -> Event:
    """An event that has lost claims, without the names whose last word no other claim has.

    Tags set by hand stay.
    """
    sentences = [
        claim.sentence.of(articles[claim.article].text)
        for claim in event.claims
        if claim.article in articles
    ]
    words = {word for text in sentences for word in re.findall(r"\w+", text.lower())}
    return _with_found(
        event,
        {
            kind: [name for name in event.tagged(kind) if _last_word(name) in words]
            for kind in FOUND
        },
    )


def _last_word(name: str) -> str:
    words: list[str] = re.findall(r"\w+", name.lower())
    return words[-1] if words else ""
