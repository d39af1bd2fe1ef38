"""The tooltips of events and counts."""

from collections.abc import Sequence
from html import escape

from timeline.dates.words import in_words
from timeline.model import Event, Project
from timeline.wording import counted

_LONGEST = 320  # characters of a sentence


def tooltip(project: Project, event: Event) -> str:
    """The tooltip of an event as rich text: title, date, category, group, sentence, article."""
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
    """The tooltip of a count that stands for these events, which are in order of time."""
    whens = [event.when for event in events if event.when is not None]
    dates = list(dict.fromkeys(in_words(when) for when in (whens[0], whens[-1]))) if whens else []
    what = counted(len(events), "event without room for a label", "events without room for labels")
    return f"<b>{what}</b><br>{escape(' – '.join(dates))}<br>Click to show"


def _sentences(project: Project, event: Event) -> list[str]:
    sentences = (
        claim.sentence.of(project.articles[claim.article].text)
        for claim in event.claims
        if claim.article in project.articles
    )
    return [f"“{_short(' '.join(sentence.split()))}”" for sentence in sentences]


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else sentence[:_LONGEST].rsplit(" ", 1)[0] + "…"
