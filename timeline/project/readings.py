"""Edits that give an expression another of its readings, for one event or all similar ones."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.dates import When
from timeline.dates.words import day_in_words, in_words
from timeline.events.reresolve import matching, re_resolved
from timeline.model import Anchor, Event, Mention, Project, Reading, Span
from timeline.project.edits import Change, Edit, annotate_article, move
from timeline.temporal import annotate_from
from timeline.temporal.same_reading import same_reading
from timeline.wording import counted


@dataclass(frozen=True, slots=True)
class ChosenReading:
    """An event whose expression was given another of its readings."""

    event: Event
    mention: Mention
    reading: Reading


def read_as(event: Event, mention: Mention, reading: Reading) -> Edit:
    """Gives an event another reading of its expression, as a date set by hand."""
    assert reading.when is not None
    name = f"Read “{_one_line(mention)}” as {in_words(reading.when)}"
    return Edit(name, events=move(event, reading.when).events)


def chosen_reading(event: Event, mention: Mention | None) -> ChosenReading | None:
    """The other reading that the user has given an event; None if its date is not one."""
    if mention is None or "when" not in event.by_hand or event.when is None:
        return None
    for reading in mention.reason.others:
        if reading.when == event.when:
            return ChosenReading(event, mention, reading)
    return None


def can_be_counted(mention: Mention) -> bool:
    """Whether an expression has a reference date, which the user may correct."""
    return mention.reason.anchor is not Anchor.NOTHING


def counted_from(project: Project, event: Event, day: int) -> When | None:
    """The date of an event when its expression is counted from a day (a day number), whatever the
    text mentions before it; None if that gives no date."""
    claim = event.main_claim
    if claim is None or claim.expression is None:
        return None
    article = project.articles[claim.article]
    start = claim.sentence.start  # an article may be long, so only its sentence is read
    words = claim.sentence.of(article.text)
    mentions = annotate_from(words, claim.span.start - start, day)
    moved = [_moved(mention, start) for mention in mentions]
    if matching(claim.expression, moved) is None:
        return None
    return re_resolved(claim, article, moved).when


def count_from(event: Event, mention: Mention, day: int, when: When) -> Edit:
    """Gives an event the date that its expression has when counted from a day, as a date set by
    hand."""
    name = f"Count “{_one_line(mention)}” from {day_in_words(day)}"
    return Edit(name, events=move(event, when).events)


def _moved(mention: Mention, by: int) -> Mention:
    """A mention shifted by a number of code points."""
    span, end = mention.span, mention.range_end
    return replace(
        mention,
        span=Span(span.start + by, span.end + by),
        range_end=end and Span(end.start + by, end.end + by),
    )


def read_alike(
    project: Project, chosen: ChosenReading, check: Callable[[], object] = lambda: None
) -> Edit:
    """Gives all events with a similar expression the same reading.

    Dates set by hand and hidden events are not changed, and proposals stay proposals. `check` is
    called before each article and may raise to cancel.
    """
    changes = []
    mentions: dict[str, tuple[Mention, ...]] = {}
    for article in project.articles.values():
        check()
        mentions[article.id] = annotate_article(article)
    for event in project.events.values():
        if event.status.is_hidden or "when" in event.by_hand:
            continue
        claim = event.main_claim
        if claim is None or claim.expression is None:
            continue
        mention = matching(claim.expression, mentions.get(claim.article, ()))
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
