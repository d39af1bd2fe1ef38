"""Events on their way through the clipboard, into this project or another one."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import uuid4

from timeline.dates.words import day_in_words
from timeline.model import Event, Project, Source, Status
from timeline.project.records import Record, event_from, event_record

_FORMAT = 1


def to_clipboard(events: Sequence[Event], project: Project) -> str:
    """Events as text from which `from_clipboard` makes them, with what their sources say."""
    told = [
        {"event": event_record(event), "told": [_told(one, project) for one in event.sources]}
        for event in events
    ]
    return json.dumps({"format": _FORMAT, "events": told}, ensure_ascii=False)


def from_clipboard(text: str, project: Project) -> list[Event]:
    """The events of a text that `to_clipboard` has made, as copies for this project.

    A source whose article is not in the project is put into words in the note, and the event then
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
        _copy(event, [_told(source, origin) for source in event.sources], project)
        for event in events
    ]


def _told(source: Source, project: Project) -> Record:
    article = project.articles[source.article]
    day = f", {day_in_words(article.published)}" if article.published is not None else ""
    return {
        "sentence": source.sentence.of(article.text),
        "expression": source.expression.of(article.text),
        "article": f"{article.title}{day}",
    }


def _copy(event: Event, told: Sequence[Record], project: Project) -> Event:
    pairs = list(zip(event.sources, told, strict=True))
    known = tuple(source for source, words in pairs if _is_known(source, words, project))
    by_hand = event.by_hand | {"title"}
    if known[:1] != event.sources[:1]:
        by_hand |= {"when"}
    lost = [words for source, words in pairs if source not in known]
    note = "\n".join(dict.fromkeys(line for line in (event.note, *_lines(lost)) if line))
    return replace(
        event,
        id=uuid4().hex,
        sources=known,
        note=note,
        by_hand=by_hand,
        status=Status.ACCEPTED,
    )


def _is_known(source: Source, words: Record, project: Project) -> bool:
    """Whether the project has the article, with these words at their place."""
    article = project.articles.get(source.article)
    return article is not None and (
        source.sentence.of(article.text) == words["sentence"]
        and source.expression.of(article.text) == words["expression"]
    )


def _lines(lost: Sequence[Record]) -> Iterator[str]:
    for words in lost:
        yield f"“{' '.join(words['sentence'].split())}” ({words['article']})"
