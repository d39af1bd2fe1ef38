"""Which event an expression dates, kept in step with the edits of a project."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from timeline.model import Event, Project, Span
from timeline.project.edits import Edit

_NONE: Mapping[Span, Event] = MappingProxyType({})


class Told:
    """The events by the places that tell of them; only what an edit touches is looked at anew."""

    def __init__(self, project: Project) -> None:
        self._by_article: defaultdict[str, dict[Span, Event]] = defaultdict(dict)
        for event in project.events.values():
            self._add(event)

    def by(self, article: str) -> Mapping[Span, Event]:
        """The events of an article by their expressions, dismissed ones too."""
        return self._by_article.get(article, _NONE)

    def follow(self, edit: Edit) -> None:
        """Takes over what an edit has changed, done or taken back."""
        for change in edit.events:
            if change.before is not None:
                self._remove(change.before)
            if change.after is not None:
                self._add(change.after)

    def _add(self, event: Event) -> None:
        for source in event.sources:
            self._by_article[source.article][source.expression] = event

    def _remove(self, event: Event) -> None:
        for source in event.sources:
            events = self._by_article[source.article]
            known = events.get(source.expression)
            if known is not None and known.id == event.id:
                del events[source.expression]
