"""Merges several events into one, which keeps all their claims, and splits it again by claims."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline.dates import When
from timeline.dates.words import in_words
from timeline.events.agreement import Published, date_of, length, with_claims
from timeline.events.propose import event_of_claim
from timeline.events.tags import united, without_unnamed
from timeline.model import Article, Event, Status

TitleRank = tuple[float, ...]

MERGED_BY_HAND = "claims"  # in `Event.by_hand`: the user, not the program, merged its claims


def title_rank(event: Event) -> TitleRank:
    """The rank of an event's title as the title of a merged event; greater is better.

    A title set by hand is best, then the headline of an article's own news, then the title of the
    event with most articles, then with most claims.
    """
    is_own_news = any(claim.basis.is_inferred and not claim.expressions for claim in event.claims)
    articles = {claim.article for claim in event.claims}
    return ("title" in event.by_hand, is_own_news, len(articles), len(event.claims))


def merged(
    events: Sequence[Event],
    published: Published,
    rank: Callable[[Event], TitleRank] = title_rank,
) -> Event:
    """One event that replaces several, with the id of the first.

    Its date is the one on which their claims agree unless one was set by hand. It has the title of
    the event with the highest `rank`, all claims, tags and notes, and the category, group and
    colour of the first event that has one. Events without claims are named in the note. It is
    proposed if all of them are. `published` are the publication dates of the articles.
    """
    first = events[0]
    best = max(events, key=rank)
    claims = dict.fromkeys(claim for event in events for claim in event.claims)
    by_hand = _date_by_hand([event for event in events if "when" in event.by_hand])
    when = by_hand or date_of(list(claims), published)
    if when is None:
        when = by_hand = _date_by_hand([event for event in events if not event.claims])
    notes = (note for event in events for note in _notes(event, best))
    fields = frozenset[str]().union(*(event.by_hand for event in events)) - {"title", "when"}
    fields |= best.by_hand & {"title"}
    kept = replace(
        first,
        title=best.title,
        when=when,
        claims=tuple(sorted(claims, key=lambda claim: claim.when != when)),
        note="\n".join(dict.fromkeys(notes)),
        by_hand=fields | {"when"} if by_hand else fields,
        status=_status(events),
        category=next((event.category for event in events if event.category), ""),
        group=next((event.group for event in events if event.group), ""),
        colour=next((event.colour for event in events if event.colour), ""),
    )
    return united(kept, events)


def parted(
    event: Event, number: int, articles: Mapping[str, Article], published: Published
) -> tuple[Event, Event]:
    """An event without one of its claims, and the event that this claim reports by itself.

    `number` is the index of the claim, of at least two. The event keeps its id and what was set by
    hand; its date follows from the remaining claims.
    """
    claim = event.claims[number]
    rest = [each for place, each in enumerate(event.claims) if place != number]
    own = event_of_claim(articles[claim.article], claim)
    kept = without_unnamed(with_claims(event, rest, published), articles)
    if "title" not in event.by_hand and event.title == own.title:
        kept = replace(kept, title=event_of_claim(articles[rest[0].article], rest[0]).title)
    if len(rest) == 1:
        kept = replace(kept, by_hand=kept.by_hand - {MERGED_BY_HAND})
    return kept, own


def split(event: Event, articles: Mapping[str, Article]) -> list[Event]:
    """The events that its claims report separately; the one that keeps the id comes first.

    It also keeps what was set by hand; the others are as they were proposed. A single event if
    there is one claim.
    """
    proposals = [event_of_claim(articles[claim.article], claim) for claim in event.claims]
    if len(proposals) < 2:
        return [event]
    own = next((each for each in proposals if each.id == event.id), proposals[0])
    kept = replace(
        event,
        title=event.title if "title" in event.by_hand else own.title,
        when=event.when if "when" in event.by_hand else own.when,
        claims=own.claims,
        by_hand=event.by_hand - {MERGED_BY_HAND},
    )
    kept = without_unnamed(kept, articles)
    return [kept, *(each for each in proposals if each is not own)]


def _date_by_hand(events: Sequence[Event]) -> When | None:
    """The most precise of their dates; of several, the earliest."""
    whens = [event.when for event in events if event.when is not None]
    return min(whens, key=lambda when: (length(when), when.anchor), default=None)


def _status(events: Sequence[Event]) -> Status:
    is_proposed = all(event.status is Status.PROPOSED for event in events)
    return Status.PROPOSED if is_proposed else Status.ACCEPTED


def _notes(event: Event, best: Event) -> Sequence[str]:
    notes = [event.note] if event.note else []
    if event is not best and not event.claims:
        when = f", {in_words(event.when)}" if event.when else ""
        notes.append(f"{event.title}{when}")
    return notes
