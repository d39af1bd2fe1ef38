"""What hovering an event tells: its whole title, its date, and the words that it comes from."""

from collections.abc import Sequence
from html import escape

from timeline.dates.words import in_words
from timeline.model import Event, Project
from timeline.wording import counted

_LONGEST = 320  # letters of a sentence


def tooltip(project: Project, event: Event) -> str:
    """Rich text for an event's tooltip."""
    lines = [f"<b>{escape(event.title)}</b>"]
    if event.when is not None:
        lines.append(escape(in_words(event.when)))
    lines += [escape(name) for name in (event.category, event.group) if name]
    lines += [f"<i>{escape(sentence)}</i>" for sentence in _sentences(project, event)[:1]]
    article = project.articles.get(event.article or "")
    if article is not None:
        lines.append(escape(article.title))
    return f"<div style='max-width: 360px'>{'<br>'.join(lines)}</div>"


def count_tooltip(events: Sequence[Event]) -> str:
    """Rich text for a count that stands for some events, which come in order of time."""
    whens = [event.when for event in events if event.when is not None]
    dates = list(dict.fromkeys(in_words(when) for when in (whens[0], whens[-1]))) if whens else []
    what = counted(len(events), "event has no room for its name", "events have no room for names")
    return f"<b>{what}</b><br>{escape(' – '.join(dates))}<br>Click to see them"


def _sentences(project: Project, event: Event) -> list[str]:
    told = (
        claim.sentence.of(project.articles[claim.article].text)
        for claim in event.claims
        if claim.article in project.articles
    )
    return [f"“{_short(' '.join(sentence.split()))}”" for sentence in told]


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else sentence[:_LONGEST].rsplit(" ", 1)[0] + "…"
