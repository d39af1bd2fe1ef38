"""Everything that articles report: their events, and the passages that no expression dates."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from timeline.events.candidates import candidates, dated_clauses
from timeline.events.propose import event_of_claim
from timeline.events.sentences import sentences
from timeline.events.story_day import body_of
from timeline.model import Article, Claim, Event, Mention, Span, Status
from timeline.story.furniture import furniture

_Clauses = dict[tuple[str, Span], Span]  # by article and span of the main expression


def with_undated(
    articles: Sequence[Article],
    events: Iterable[Event],
    annotated: Callable[[Article], Sequence[Mention]],
    check: Callable[[], object] = lambda: None,
) -> list[Event]:
    """These events and an event for each passage without a date, on the story day of its article.

    Hidden events are left out, except unclear ones, which are reported like the others. Claims are
    narrowed to the clause that their expression dates, so that the rest of the sentence is an
    undated passage; the claim of an article's own news holds for the whole passage.
    `annotated` returns the time expressions of an article. `check` is called for each article; it
    may raise to cancel the work.
    """
    lines = furniture(articles, check)
    clauses: _Clauses = {}
    found: dict[str, Event] = {}
    for article in articles:
        check()
        mentions = annotated(article)
        body = body_of(sentences(article.text), lines[article.id])
        dated = dated_clauses(article, mentions, body)
        clauses |= {(article.id, place): clause for place, clause in dated.items()}
        for claim in candidates(article, mentions, lines[article.id]):
            each = event_of_claim(article, claim)
            found[each.id] = each
    narrowed = []
    for event in events:
        if event.status.is_hidden and event.status is not Status.UNCLEAR:
            continue
        passage = found.pop(event.id, None)
        claims = tuple(_narrowed(claim, clauses, passage) for claim in event.claims)
        narrowed.append(replace(event, claims=claims))
    return [*narrowed, *found.values()]


def _narrowed(claim: Claim, clauses: _Clauses, passage: Event | None) -> Claim:
    """A claim, narrowed to the clause that its expression dates; that of an article's own news is
    extended to the whole passage."""
    if claim.expressions:
        return replace(claim, clause=clauses.get((claim.article, claim.span), claim.clause))
    is_news = passage is not None and passage.article == claim.article
    return passage.claims[0] if passage is not None and is_news else claim
