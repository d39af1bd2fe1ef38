"""How many events there are of each kind, kept in step with the edits of a project."""

from collections import Counter

from timeline.model import Event, Project, Status
from timeline.project.edits import Edit


class Tally:
    """Counts the events of a project once, and then only those that an edit touches."""

    def __init__(self, project: Project) -> None:
        self.by_article: Counter[str] = Counter()  # an event told by two articles counts for both
        self.by_category: Counter[str] = Counter()
        self.by_group: Counter[str] = Counter()
        self.total = 0
        self.waiting = 0  # without a date
        self.proposals = 0
        self.dismissed = 0  # which count nowhere else
        for event in project.events.values():
            self._count(event, 1)

    @property
    def categories(self) -> list[str]:
        """The names of those in use, in order."""
        return _in_use(self.by_category)

    @property
    def groups(self) -> list[str]:
        """The names of those in use, in order."""
        return _in_use(self.by_group)

    def follow(self, edit: Edit) -> None:
        """Counts what an edit has changed, done or taken back."""
        for change in edit.events:
            if change.before is not None:
                self._count(change.before, -1)
            if change.after is not None:
                self._count(change.after, 1)

    def _count(self, event: Event, step: int) -> None:
        if event.status is Status.DISMISSED:
            self.dismissed += step
            return
        self.total += step
        self.by_category[event.category] += step
        self.by_group[event.group] += step
        self.proposals += step * (event.status is Status.PROPOSED)
        self.waiting += step * (event.when is None)
        sources = event.sources
        if len(sources) == 1:
            self.by_article[sources[0].article] += step
        elif sources:
            for article in {source.article for source in sources}:
                self.by_article[article] += step


def _in_use(names: Counter[str]) -> list[str]:
    return sorted(name for name, count in names.items() if name and count > 0)
