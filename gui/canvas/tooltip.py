"""What hovering an event tells: its whole title, its date, and the words that it comes from."""

from html import escape

from timeline.dates.words import in_words
from timeline.model import Event, Project

_LONGEST = 320  # letters of a sentence


def tooltip(project: Project, event: Event) -> str:
    """Rich text for an event's tooltip."""
    lines = [f"<b>{escape(event.title)}</b>"]
    if event.when is not None:
        lines.append(escape(in_words(event.when)))
    lines += [f"<i>{escape(sentence)}</i>" for sentence in _sentences(project, event)[:1]]
    return f"<div style='max-width: 360px'>{'<br>'.join(lines)}</div>"


def _sentences(project: Project, event: Event) -> list[str]:
    told = (
        source.sentence.of(project.articles[source.article].text)
        for source in event.sources
        if source.article in project.articles
    )
    return [f"“{_short(' '.join(sentence.split()))}”" for sentence in told]


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else sentence[:_LONGEST].rsplit(" ", 1)[0] + "…"
