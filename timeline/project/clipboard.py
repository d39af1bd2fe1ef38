"""Events on the clipboard, copied into the same project or into another one."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import uuid4

from timeline.dates.words import day_in_words
from timeline.events.agreement import Published, with_claims
from timeline.model import Claim, Event, Project, Status
from timeline.project.edits import published_days
from timeline.project.records import Record, event_from, event_record

_FORMAT = 2


def to_clipboard(events: Sequence[Event], project: Project) -> str:
    """Events as text that `from_clipboard` reads, with the words of their claims."""
    records = [
        {"event": event_record(event), "passages": _passages(event, project)} for event in events
    ]
    return json.dumps({"format": _FORMAT, "events": records}, ensure_ascii=False)


def from_clipboard(text: str, project: Project) -> list[Event]:
    """The events of a text written by `to_clipboard`, as copies for this project.

    A claim whose article is not in the project becomes a line of the note. If the other claims do
    not give the same date, the event keeps its date as set by hand. ValueError, with a message for
    the user, for any other text.
    """
    published = published_days(project)
    try:
        content = json.loads(text)
        if content["format"] != _FORMAT:
            raise ValueError("another format")
        return [
            _copy(event_from(record["event"]), record["passages"], project, published)
            for record in content["events"]
        ]
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ValueError("What was copied is not from this version of Dateline.") from None


def copies_for(events: Iterable[Event], origin: Project, project: Project) -> list[Event]:
    """Copies of events of a project `origin`, as made by `from_clipboard`, without serialising."""
    published = published_days(project)
    return [_copy(event, _passages(event, origin), project, published) for event in events]


def _passages(event: Event, project: Project) -> list[Record]:
    return [_passage(claim, project) for claim in event.claims]


def _passage(claim: Claim, project: Project) -> Record:
    """The words of a claim and the title of its article."""
    article = project.articles[claim.article]
    day = f", {day_in_words(article.published)}" if article.published is not None else ""
    return {
        "sentence": claim.sentence.of(article.text),
        "expression": claim.span.of(article.text),
        "article": f"{article.title}{day}",
    }


def _copy(
    event: Event, passages: Sequence[Record], project: Project, published: Published
) -> Event:
    pairs = list(zip(event.claims, passages, strict=True))
    kept = tuple(claim for claim, passage in pairs if _is_in(project, claim, passage))
    dropped = [passage for claim, passage in pairs if claim not in kept]
    note = "\n".join(dict.fromkeys(line for line in (event.note, *_lines(dropped)) if line))
    copy = with_claims(event, kept, published) if dropped else event
    is_dated_otherwise = copy.when != event.when
    return replace(
        copy,
        id=uuid4().hex,
        when=event.when,
        note=note,
        by_hand=event.by_hand | ({"title", "when"} if is_dated_otherwise else {"title"}),
        status=Status.ACCEPTED,
    )


def _is_in(project: Project, claim: Claim, passage: Record) -> bool:
    """Whether the project has the article of a claim, with the same words at the same position."""
    article = project.articles.get(claim.article)
    return article is not None and (
        claim.sentence.of(article.text) == passage["sentence"]
        and claim.span.of(article.text) == passage["expression"]
    )


def _lines(passages: Sequence[Record]) -> Iterator[str]:
    for passage in passages:
        yield f"“{' '.join(passage['sentence'].split())}” ({passage['article']})"
