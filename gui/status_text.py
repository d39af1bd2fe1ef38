"""The status of an event in words: what was decided about it, or why it was left out."""

from collections.abc import Mapping

from timeline.model import Article, Event, Status

_TEXTS = {
    Status.PROPOSED: "Proposed",
    Status.ACCEPTED: "Accepted",
    Status.DISMISSED: "Dismissed",
    Status.PAGE_LINE: "Page line",
    Status.REPRINT: "Reprint",
    Status.UNCLEAR: "No clear subject or date",
    Status.DOUBTED: "Doubtful date",
}


def status_text(event: Event, articles: Mapping[str, Article]) -> str:
    """`Proposed`, `Page line`, `Reprint of “Ferry sinks”`."""
    text = _TEXTS[event.status]
    article = articles.get(event.article or "")
    first = articles.get(article.reprint_of) if article else None
    if event.status is Status.REPRINT and first:
        return f"{text} of “{first.title}”"
    return text
