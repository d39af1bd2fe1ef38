"""Reading an expression otherwise than it was: one of its other readings, for one or for all."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.dates.words import in_words
from timeline.model import Event, Mention, Project, Reading, Status
from timeline.project.edits import Change, Edit, annotate_article, move
from timeline.temporal.alike import same_reading
from timeline.wording import counted


@dataclass(frozen=True, slots=True)
class Chosen:
    """An event whose expression was given another of its readings."""

    event: Event
    mention: Mention
    reading: Reading


def read_as(event: Event, mention: Mention, reading: Reading) -> Edit:
    """Gives an event another reading of its expression; that is a date set by hand."""
    assert reading.when is not None
    name = f"Read “{_one_line(mention)}” as {in_words(reading.when)}"
    return Edit(name, events=move(event, reading.when).events)


def choice_of(event: Event, mention: Mention | None) -> Chosen | None:
    """The other reading that a person has given an event, None where its date is not one."""
    if mention is None or "when" not in event.by_hand or event.when is None:
        return None
    for reading in mention.reason.others:
        if reading.when == event.when:
            return Chosen(event, mention, reading)
    return None


def read_alike(
    project: Project, chosen: Chosen, check: Callable[[], object] = lambda: None
) -> Edit:
    """Gives all events whose expressions are alike the same reading.

    What a person has dated or dismissed stays, and what was to be reviewed still is. `check` is
    called before each article, and ends the work by what it raises.
    """
    changes = []
    mentions: dict[tuple[str, int], Mention] = {}
    for article in project.articles.values():
        check()
        found = annotate_article(article)
        mentions |= {(article.id, mention.span.start): mention for mention in found}
    for event in project.events.values():
        if not event.sources or event.status is Status.DISMISSED or "when" in event.by_hand:
            continue
        source = event.sources[0]
        mention = mentions.get((source.article, source.expression.start))
        if mention is None or mention.when != event.when:
            continue
        reading = same_reading(chosen.mention, chosen.reading, mention)
        if reading is not None and reading.when is not None:
            after = replace(event, when=reading.when, by_hand=event.by_hand | {"when"})
            changes.append(Change(event, after))
    what = counted(len(changes), "date", "dates")
    return Edit(f"Read {what} like “{_one_line(chosen.mention)}”", events=tuple(changes))


def _one_line(mention: Mention) -> str:
    return " ".join(mention.text.split())
