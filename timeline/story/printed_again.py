"""Sentences that a later article prints again: their "Friday" is that of the first one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.dates import When
from timeline.model import Anchor, Article, Event, Status

_SHORTEST = 60  # characters


def without_printed_again(
    articles: Mapping[str, Article], events: Sequence[Event], known: Sequence[Event] = ()
) -> list[Event]:
    """The events, those from sentences that an article published earlier has too as reprints, if
    their expression is counted from publication and so gives another date. `known` are existing
    events, which stay."""
    first: dict[tuple[str, str], tuple[int, When | None]] = {}
    for event in (*known, *events):
        key, published = _key(event, articles), _published(event, articles)
        if key is not None and (key not in first or published < first[key][0]):
            first[key] = (published, event.when)
    return [_marked(event, articles, first) for event in events]


def _marked(
    event: Event,
    articles: Mapping[str, Article],
    first: Mapping[tuple[str, str], tuple[int, When | None]],
) -> Event:
    key = _key(event, articles)
    if key is None or event.status.is_hidden:
        return event
    published, when = first[key]
    is_again = published < _published(event, articles) and when != event.when
    return replace(event, status=Status.REPRINT) if is_again else event


def _key(event: Event, articles: Mapping[str, Article]) -> tuple[str, str] | None:
    """The words of a sentence and of its expression; None if they are no report to compare."""
    claim = event.claims[0] if len(event.claims) == 1 else None
    expression = None if claim is None else claim.expression
    if claim is None or expression is None or claim.article not in articles:
        return None
    if expression.anchor is not Anchor.PUBLICATION or articles[claim.article].published is None:
        return None
    sentence = " ".join(claim.sentence.of(articles[claim.article].text).split())
    return (sentence, expression.text) if len(sentence) >= _SHORTEST else None


def _published(event: Event, articles: Mapping[str, Article]) -> int:
    article = articles.get(event.claims[0].article) if event.claims else None
    return 0 if article is None or article.published is None else article.published
