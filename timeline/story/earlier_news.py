"""News without a date that may be what another article reported some days before."""

from collections.abc import Callable, Mapping, Sequence

from timeline.model import Article, Event
from timeline.story.reports import Reports
from timeline.story.same_event import PageLines
from timeline.story.weight import single_day

ALIKE = 0.40  # cosine from which a pair is offered
_LONGEST_AGO = 7  # days


def repeated_news(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    page_lines: PageLines,
    check: Callable[[], object] = lambda: None,
) -> tuple[tuple[str, str], ...]:
    """Pairs of ids of inferred events up to a week apart in similar words, the earlier one first,
    most similar first.

    They are to be offered, and never merged without the user: the later article may report another
    step of one affair. Reports of other figures or people are left out. `check` is called for each
    event; it may raise to cancel the work.
    """
    news = [event for event in events if _is_news(event, articles)]
    reports = Reports.of(articles, news, page_lines, check)
    for event in news:
        reports.place(event)
    found: dict[tuple[str, str], float] = {}
    for event in news:
        check()
        day = single_day(event.when)
        for before in range(day - _LONGEST_AGO, day) if day is not None else ():
            for id in reports.inferred_on(before, event):
                cosine = reports.cosine(event, id)
                if cosine >= ALIKE and not reports.conflict(event, reports.events[id]):
                    found[id, event.id] = cosine
    return tuple(sorted(found, key=lambda pair: (-found[pair], pair)))


def _is_news(event: Event, articles: Mapping[str, Article]) -> bool:
    """Whether an event is shown, and inferred from its first claim."""
    claim = event.claims[0] if event.claims else None
    if claim is None or event.status.is_hidden or event.when is None or not event.is_inferred:
        return False
    return claim.basis.is_inferred and claim.article in articles
