"""News without a date that its own article or another one dates to a day before its publication."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.model import Article, Basis, Event
from timeline.story.own_day import moved_to
from timeline.story.reports import Reports, reported_day
from timeline.story.same_event import PageLines
from timeline.story.weight import single_day

SAME = 0.40  # cosine from which a report that states the day before is the same news
SAME_ACT = 0.25  # the same if both report one act
EARLIER = 0.65  # cosine from which earlier news without a date is the same
EARLIER_ACT = 0.40  # the same if both report one act
SAME_STORY = 0.07  # cosine from which one of the next sentences continues the lead
LONGEST_AGO = 3  # days
IDENTICAL = 0.95  # cosine of a report that is printed again
_LONGEST_REPRINT = 7  # days


@dataclass(frozen=True, slots=True)
class Dated:
    """Events on their days, and pairs of ids that report one act on one day."""

    events: tuple[Event, ...]
    pairs: tuple[tuple[str, str], ...] = ()


class _Evidence(NamedTuple):
    """A report of the same: how certain it is, its day, and its id if it reports the same act."""

    weight: float
    day: int
    report: str = ""


class _Move(NamedTuple):
    """An event on its new day, the day on which it was, and the report of the same act."""

    event: Event
    was: int
    report: str = ""


def with_stated_days(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    known: Sequence[Event],
    page_lines: PageLines,
    check: Callable[[], object] = lambda: None,
) -> Dated:
    """The events, with the own news of an article on the day that reports of the same state.

    A morning paper reports the events of the day before, often without a date, and often names the
    day further down; other articles state it, or reported the same earlier. The claim stays
    inferred, on the story day. A story day from another sentence about something else is replaced
    by the publication day. News that several articles report is moved only if all of it is.
    Events `known` before date others and stay as they are. `check` is called for each event and
    may raise to cancel the work.
    """
    shown = [
        event
        for event in (*known, *events)
        if event.claims
        and event.claims[0].article in articles
        and not event.status.is_hidden
        and event.when is not None
    ]
    reports = Reports.of(articles, shown, page_lines, check)
    old = {event.id for event in known}
    news = [e for e in shown if len(e.claims) == 1 and e.claims[0].basis.is_inferred]
    moves: dict[str, _Move] = {}
    for event in sorted(news, key=lambda e: articles[e.claims[0].article].published or 0):
        check()
        move = None if event.id in old else _move_of(event, reports)
        reports.place(event if move is None else move.event)
        if move is not None:
            moves[event.id] = move
    stay = [event for event in news if event.id not in old and event.id not in moves]
    kept = {id: move for id, move in moves.items() if not _is_split(move, stay, reports)}
    pairs = tuple((id, move.report) for id, move in kept.items() if move.report)
    return Dated(tuple(kept[e.id].event if e.id in kept else e for e in events), pairs)


def _move_of(event: Event, reports: Reports) -> _Move | None:
    """The event on the day on which it happened, None if that is where it is."""
    basis, day = event.claims[0].basis, single_day(event.when)
    published = reports.articles[event.claims[0].article].published
    if day is None or published is None or (basis is Basis.STORY_DAY and day == published):
        return None
    if basis is Basis.STORY_DAY and _continues(event, day, published, reports):
        return None
    evidence = (*_statements(event, published, reports), *_earlier(event, published, reports))
    best = max(evidence, default=_Evidence(0.0, published))
    if best.day == day:
        return None
    new = Basis.PUBLICATION if best.day == published else Basis.STORY_DAY
    return _Move(moved_to(event, best.day, new), day, best.report)


def _continues(event: Event, day: int, published: int, reports: Reports) -> bool:
    """Whether the sentence that states the story day is about the same as the lead."""
    for id in reports.of_article[event.claims[0].article]:
        other = reports.events[id]
        if single_day(other.when) != day:
            continue
        is_near = published - day == 1 and reports.cosine(event, id) >= SAME_STORY
        if is_near or reports.has_act(event, other):
            return True
    return False


def _statements(event: Event, published: int, reports: Reports) -> Iterator[_Evidence]:
    """Reports of the same that state a day, of other articles or further down in its own."""
    own = reports.of_article[event.claims[0].article]
    for day in range(published - LONGEST_AGO, published + 1):
        further = {id for id in own if _is_further(event, reports.events[id], day)}
        for id in sorted(reports.stated_on(day, event) | further):
            cosine, other = reports.cosine(event, id), reports.events[id]
            is_known = id in further and reports.is_definite(other)
            is_act = (cosine >= SAME_ACT or is_known) and reports.has_act(event, other)
            is_same = cosine >= SAME and day >= published - 1 and id not in further
            if not (is_act or is_same) or reports.conflict(event, other):
                continue
            if day == published or reports.is_past(other, is_known=is_known and is_act):
                is_named = is_act and day < published
                weight = cosine + is_act * (SAME - SAME_ACT) + (is_known and is_act)
                yield _Evidence(weight, day, id if is_named else "")


def _is_further(event: Event, other: Event, day: int) -> bool:
    """Whether another sentence of its article states this day."""
    sentence, place = event.claims[0].sentence, other.claims[0].span.start
    return reported_day(other.when) == day and not sentence.start <= place < sentence.end


def _earlier(event: Event, published: int, reports: Reports) -> Iterator[_Evidence]:
    """News of other articles on earlier days in the same words."""
    act = reports.act(event)
    for day in range(published - _LONGEST_REPRINT, published):
        for id in sorted(reports.inferred_on(day, event)):
            cosine, other = reports.cosine(event, id), reports.events[id]
            if cosine >= IDENTICAL:
                yield _Evidence(cosine, day, id)
            if not act or day < published - LONGEST_AGO:
                continue
            if cosine < EARLIER_ACT or reports.conflict(event, other):
                continue
            is_act = act == reports.act(other)
            if (is_act or cosine >= EARLIER) and not reports.is_another(event, other):
                yield _Evidence(cosine, day, id if is_act else "")


def _is_split(move: _Move, stay: Sequence[Event], reports: Reports) -> bool:
    """Whether news of the same on the day that it left stays there."""
    if move.event.claims[0].basis is Basis.PUBLICATION:
        return False
    return any(
        reports.cosine(move.event, other.id) >= EARLIER or reports.has_headline(move.event, other)
        for other in stay
        if single_day(other.when) == move.was
    )
