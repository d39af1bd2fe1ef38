"""Index from the expressions of an article to the events that they date."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from timeline.model import Event, Project, Span
from timeline.project.edits import Edit

_NONE: Mapping[Span, Event] = MappingProxyType({})


class ClaimIndex:
    """The events by article and span of expression; an edit updates only what it touches.

    Where a duplicated event and its copies have the same expression, the oldest is found.
    """

    def __init__(self, project: Project) -> None:
        self._by_article: defaultdict[str, dict[Span, Event]] = defaultdict(dict)
        self._copies: defaultdict[tuple[str, Span], dict[str, Event]] = defaultdict(dict)
        for event in project.events.values():
            self._add(event)

    def events_of(self, article: str) -> Mapping[Span, Event]:
        """The events of an article by their expressions, including dismissed ones."""
        return self._by_article.get(article, _NONE)

    def update(self, edit: Edit) -> None:
        """Applies an edit, or the inverse of one that was undone."""
        for change in edit.events:
            before, after = change.before, change.after
            if before is not None and (after is None or _places(before) != _places(after)):
                self._remove(before)
            if after is not None:
                self._add(after)

    def _add(self, event: Event) -> None:
        for article, place in _places(event):
            events = self._by_article[article]
            if events.setdefault(place, event).id == event.id:
                events[place] = event
            else:
                self._copies[article, place][event.id] = event

    def _remove(self, event: Event) -> None:
        for article, place in _places(event):
            events, copies = self._by_article[article], self._copies.get((article, place), {})
            copies.pop(event.id, None)
            known = events.get(place)
            if known is None or known.id != event.id:
                continue
            if copies:
                oldest = next(iter(copies))
                events[place] = copies.pop(oldest)
            else:
                del events[place]


def _places(event: Event) -> list[tuple[str, Span]]:
    return [(claim.article, span) for claim in event.claims for span in claim.spans]
