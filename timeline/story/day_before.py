"""News without a date that another article dates to the day before its publication."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline.dates import SECONDS_PER_DAY, Grain, When
from timeline.model import Article, Basis, Event
from timeline.story.same_event import Cluster, PageLines, clusters_of
from timeline.story.weight import single_day

SAME = 0.40  # cosine from which a dated report on the day before is the same news


def with_stated_days(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    known: Sequence[Event],
    page_lines: PageLines,
    check: Callable[[], object] = lambda: None,
) -> list[Event]:
    """The events, with the own news of an article on the day before its publication where a report
    of another article states that day in much the same words.

    A morning paper reports the events of the day before, often without a date. The claim stays
    inferred, on the story day. Events `known` before date others and stay as they are. `check` is
    called for each event and may raise to cancel the work.
    """
    shown = [
        event
        for event in (*known, *events)
        if not event.status.is_hidden and event.when is not None
    ]
    clusters = dict(
        zip(
            (event.id for event in shown),
            clusters_of(articles, shown, check, (), page_lines),
            strict=True,
        )
    )
    stated: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for event in shown:
        day = event.claims[0].stated_day if event.claims else None
        if day is not None:
            for term in clusters[event.id].main_terms():
                stated[day, term].add(event.id)
    owners = {event.id: event.article for event in shown}
    return [
        _on_the_day_before(event, clusters, stated, owners) if event.id in clusters else event
        for event in events
    ]


def _on_the_day_before(
    event: Event,
    clusters: Mapping[str, Cluster],
    stated: Mapping[tuple[int, int], set[str]],
    owners: Mapping[str, str | None],
) -> Event:
    day = single_day(event.when)
    if day is None or len(event.claims) != 1 or event.claims[0].basis is not Basis.PUBLICATION:
        return event
    own = clusters[event.id]
    best = {}
    for each in (day, day - 1):
        near = set[str]().union(*(stated.get((each, term), ()) for term in own.main_terms()))
        others = (id for id in near if owners[id] != event.article)
        best[each] = max((own.cosine(clusters[id]) for id in others), default=0.0)
    if best[day - 1] < SAME or best[day - 1] <= best[day]:
        return event
    when = When.unit((day - 1) * SECONDS_PER_DAY, Grain.DAY)
    claim = replace(event.claims[0], when=when, basis=Basis.STORY_DAY)
    return replace(event, when=when, claims=(claim,))
