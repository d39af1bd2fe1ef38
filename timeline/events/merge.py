"""Several events made into one, which keeps all their claims, and parted again by these."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.dates.words import in_words
from timeline.events.propose import propose
from timeline.model import Article, Claim, Event, Mention, Span, Status


def merged(events: Sequence[Event]) -> Event:
    """One event in the place of several. It has the title of the first, date, category, group and
    colour of the first that has one, and all claims, tags and notes; the note tells what no source
    does.
    """
    first = events[0]
    dated = next((event for event in events if event.when is not None), first)
    others = [event for event in events if event is not dated]
    claims = (claim for event in (dated, *others) for claim in event.claims)
    notes = (note for event in events for note in _notes(event, first))
    return replace(
        first,
        when=dated.when,
        claims=tuple(dict.fromkeys(claims)),
        note="\n".join(dict.fromkeys(notes)),
        by_hand=first.by_hand - {"when"} | dated.by_hand & {"when"} | {"title"},
        status=Status.ACCEPTED,
        category=next((event.category for event in events if event.category), ""),
        group=next((event.group for event in events if event.group), ""),
        colour=next((event.colour for event in events if event.colour), ""),
        tags=tuple(dict.fromkeys(tag for event in events for tag in event.tags)),
    )


def _notes(event: Event, first: Event) -> Sequence[str]:
    told = [event.note] if event.note else []
    if event is not first and not event.claims:
        when = f", {in_words(event.when)}" if event.when else ""
        told.append(f"{event.title}{when}")
    return told


def parted(
    event: Event,
    articles: Mapping[str, Article],
    mentions: Mapping[str, Sequence[Mention]],
) -> list[Event]:
    """The events that the sources of one tell of by themselves, the one that stays first.

    It keeps its title, date and note, and the others are as they were found. `mentions` are those
    of each article. One event where all its sources tell of the same.
    """
    found: dict[tuple[str, Span], Event] = {}
    for id in dict.fromkeys(claim.article for claim in event.claims):
        for proposal in propose(articles[id], mentions[id]):
            found.update({_place(claim): proposal for claim in proposal.claims})
    groups: dict[str, list[Claim]] = {}
    for claim in event.claims:
        teller = found.get(_place(claim))
        groups.setdefault(teller.id if teller is not None else "", []).append(claim)
    if len(groups) < 2:
        return [event]
    (_, kept), *rest = groups.items()
    proposals = {proposal.id: proposal for proposal in found.values()}
    others = [
        proposals[id]
        if id
        else Event(event.id, event.title, event.when, claims=tuple(some), by_hand=event.by_hand)
        for id, some in rest
    ]
    return [replace(event, claims=tuple(kept)), *others]


def _place(claim: Claim) -> tuple[str, Span]:
    return claim.article, claim.span
