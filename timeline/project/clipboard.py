"""Events on their way through the clipboard, into this project or another one."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import uuid4

from timeline.dates.words import day_in_words
from timeline.model import Claim, Event, Project, Status
from timeline.project.records import Record, event_from, event_record

_FORMAT = 2


def to_clipboard(events: Sequence[Event], project: Project) -> str:
    """Events as text from which `from_clipboard` makes them, with what their sources say."""
    told = [
        {"event": event_record(event), "told": [_told(one, project) for one in event.claims]}
        for event in events
    ]
    return json.dumps({"format": _FORMAT, "events": told}, ensure_ascii=False)


def from_clipboard(text: str, project: Project) -> list[Event]:
    """The events of a text that `to_clipboard` has made, as copies for this project.

    A claim whose article is not in the project is put into words in the note, and the event then
    keeps its date as set by hand. ValueError, in words, where the text is none of these.
    """
    try:
        content = json.loads(text)
        if content["format"] != _FORMAT:
            raise ValueError("another format")
        return [_copy(event_from(one["event"]), one["told"], project) for one in content["events"]]
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ValueError("What was copied is not from this version of Dateline.") from None


def copies_for(events: Iterable[Event], origin: Project, project: Project) -> list[Event]:
    """What `from_clipboard` makes of events of a project `origin`, without the text between."""
    return [
        _copy(event, [_told(claim, origin) for claim in event.claims], project) for event in events
    ]


def _told(claim: Claim, project: Project) -> Record:
    article = project.articles[claim.article]
    day = f", {day_in_words(article.published)}" if article.published is not None else ""
    return {
        "sentence": claim.sentence.of(article.text),
        "expression": claim.span.of(article.text),
        "article": f"{article.title}{day}",
    }


def _copy(event: Event, told: Sequence[Record], project: Project) -> Event:
    pairs = list(zip(event.claims, told, strict=True))
    known = tuple(claim for claim, words in pairs if _is_known(claim, words, project))
    by_hand = event.by_hand | {"title"}
    if known[:1] != event.claims[:1]:
        by_hand |= {"when"}
    lost = [words for claim, words in pairs if claim not in known]
    note = "\n".join(dict.fromkeys(line for line in (event.note, *_lines(lost)) if line))
    return replace(
        event,
        id=uuid4().hex,
        claims=known,
        note=note,
        by_hand=by_hand,
        status=Status.ACCEPTED,
    )


def _is_known(claim: Claim, words: Record, project: Project) -> bool:
    """Whether the project has the article, with these words at their place."""
    article = project.articles.get(claim.article)
    return article is not None and (
        claim.sentence.of(article.text) == words["sentence"]
        and claim.span.of(article.text) == words["expression"]
    )


def _lines(lost: Sequence[Record]) -> Iterator[str]:
    for words in lost:
        yield f"“{' '.join(words['sentence'].split())}” ({words['article']})"
