"""Events of an article whose publication date has changed, dated anew."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.events.propose import dated, expression_of
from timeline.model import Article, Claim, Event, Mention, Project, Span

_Mentions = Mapping[Span, Mention]


def re_resolve(project: Project, article: Article, mentions: Sequence[Mention]) -> list[Event]:
    """The events that change when `article` takes the place of its older self.

    `mentions` are those of the article with its new publication date. Events and mentions belong
    together by their places in the text. Titles stay, dates set by hand stay, and deleted events
    do not come back; events that nothing changes are left out.
    """
    by_span = {mention.span: mention for mention in mentions}
    changed = []
    for event in project.events.values():
        if "when" in event.by_hand or not _tells(article, event):
            continue
        claims = tuple(_re_resolved(claim, article, by_span) for claim in event.claims)
        is_first = claims[0].article == article.id
        when = claims[0].when if is_first else event.when
        new = replace(event, when=when, claims=claims)
        if new != event:
            changed.append(new)
    return changed


def as_told(event: Event, article: Article, mentions: Sequence[Mention]) -> Event:
    """An event with the date that these mentions of its article give it, whatever was set by
    hand."""
    free = replace(event, by_hand=event.by_hand - {"when"})
    found = re_resolve(Project({article.id: article}, {event.id: free}), article, mentions)
    return found[0] if found else event


def _tells(article: Article, event: Event) -> bool:
    return any(claim.article == article.id for claim in event.claims)


def _re_resolved(claim: Claim, article: Article, by_span: _Mentions) -> Claim:
    """The claim as these mentions of its article read it; as it was where they lack its words."""
    found = [by_span.get(each.span) for each in claim.expressions]
    if claim.article != article.id or not found or found[0] is None:
        return claim
    main = found[0]
    ends = [mention for mention in found if mention and mention.span == main.range_end]
    expressions = (
        expression_of(mention) if mention else old
        for mention, old in zip(found, claim.expressions, strict=True)
    )
    return replace(claim, expressions=tuple(expressions), when=dated([main, *ends]))
