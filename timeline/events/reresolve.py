"""Events of an article whose publication date has changed, dated anew."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.dates import When
from timeline.events.propose import dated
from timeline.model import Article, Event, Mention, Project, Source, Span

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
        new = replace(
            event,
            when=_when(article, event, by_span),
            sources=tuple(_source(article, source, by_span) for source in event.sources),
        )
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
    return any(source.article == article.id for source in event.sources)


def _when(article: Article, event: Event, by_span: _Mentions) -> When | None:
    """The date by the first source, which stays when another article gives it."""
    lead, *others = event.sources
    first = by_span.get(lead.expression)
    if first is None or lead.article != article.id:
        return event.when
    told = [by_span.get(other.expression) for other in others if other.article == article.id]
    return dated([first, *(end for end in told if end and end.span == first.range_end)])


def _source(article: Article, source: Source, by_span: _Mentions) -> Source:
    mention = by_span.get(source.expression) if source.article == article.id else None
    return source if mention is None else replace(source, value=mention.value)
