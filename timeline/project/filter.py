"""Which events are looked at: what the window, its counts and its exports show of a project."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from timeline.model import Event, Project, Status
from timeline.project.edits import Change, Edit


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must be to be shown; the default shows all but the dismissed ones.

    `dismissed` turns to the dismissed ones instead.
    """

    dismissed: bool = False

    def admits(self, event: Event) -> bool:
        """Whether the event is shown."""
        return (event.status is Status.DISMISSED) is self.dismissed


def shown(project: Project, filter: Filter) -> Project:
    """The project with all its articles and the events that the filter admits."""
    events = {id: event for id, event in project.events.items() if filter.admits(event)}
    return replace(project, events=MappingProxyType(events))


def seen(edit: Edit, filter: Filter) -> Edit:
    """The edit as it looks through the filter: what it hides is removed, what it shows is added."""
    changes = (
        Change(
            change.before if change.before and filter.admits(change.before) else None,
            change.after if change.after and filter.admits(change.after) else None,
        )
        for change in edit.events
    )
    visible = tuple(change for change in changes if change.before or change.after)
    return Edit(edit.name, edit.articles, visible)
