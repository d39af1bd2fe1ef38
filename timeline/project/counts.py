"""Numbers of events of each kind, updated with the edits of a project."""

from collections import Counter

from timeline.model import Event, Project, Status, Tag, TagKind
from timeline.project.edits import Edit


class Counts:
    """The numbers of events of a project; an edit recounts only the events that it touches."""

    def __init__(self, project: Project) -> None:
        self.by_article: Counter[str] = (
            Counter()
        )  # an event with claims from two articles counts for both
        self.by_category: Counter[str] = Counter()
        self.by_group: Counter[str] = Counter()
        self.by_tag: Counter[Tag] = Counter()
        self.total = 0
        self.undated = 0
        self.proposals = 0
        self.disagreeing = 0  # whose sources state different days
        self.merged = 0  # with several claims
        self.dismissed = 0  # by the user; counted nowhere else
        self.left_out = 0  # by the program; counted nowhere else
        for event in project.events.values():
            self._count(event, 1)

    @property
    def hidden(self) -> int:
        """The number of events that were dismissed or left out."""
        return self.dismissed + self.left_out

    @property
    def accepted(self) -> int:
        """The number of events that were accepted or added by the user."""
        return self.total - self.proposals

    @property
    def categories(self) -> list[str]:
        """The names in use, sorted."""
        return _in_use(self.by_category)

    @property
    def groups(self) -> list[str]:
        """The names in use, sorted."""
        return _in_use(self.by_group)

    @property
    def has_tags(self) -> bool:
        """Whether any event has a tag."""
        return any(count > 0 for count in self.by_tag.values())

    def tags(self, kind: TagKind) -> dict[str, int]:
        """The tags of a kind that are in use with the number of their events, the most frequent
        first."""
        found = ((name, count) for (of, name), count in self.by_tag.items() if of is kind)
        in_use = [(name, count) for name, count in found if name and count > 0]
        return dict(sorted(in_use, key=lambda each: (-each[1], each[0].casefold(), each[0])))

    def update(self, edit: Edit) -> None:
        """Applies an edit, or the inverse of one that was undone."""
        for change in edit.events:
            if change.before is not None:
                self._count(change.before, -1)
            if change.after is not None:
                self._count(change.after, 1)

    def _count(self, event: Event, step: int) -> None:
        if event.status is Status.DISMISSED:
            self.dismissed += step
            return
        if event.status.is_hidden:
            self.left_out += step
            return
        self.total += step
        self.by_category[event.category] += step
        self.by_group[event.group] += step
        if event.has_tags:
            for tag in event.all_tags:
                self.by_tag[tag] += step
        self.proposals += step * (event.status is Status.PROPOSED)
        self.undated += step * (event.when is None)
        self.disagreeing += step * event.disagrees
        self.merged += step * (len(event.claims) > 1)
        claims = event.claims
        if len(claims) == 1:
            self.by_article[claims[0].article] += step
        elif claims:
            for article in {claim.article for claim in claims}:
                self.by_article[article] += step


def _in_use(names: Counter[str]) -> list[str]:
    return sorted(name for name, count in names.items() if name and count > 0)
