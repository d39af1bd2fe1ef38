"""What a window has at hand of a project: what a filter shows, counts, the events by words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.model import Project
from timeline.project.claim_index import Told
from timeline.project.counts import Tally
from timeline.project.edits import Edit
from timeline.project.filter import Filter, seen, shown

_ALL = Filter()


@dataclass(frozen=True, slots=True)
class Survey:
    """A project as a filter shows it, counted, and with its events by the words that tell of them.

    `tally` and `told` go along with small edits, so they are those of the latest survey.
    """

    project: Project
    filter: Filter
    shown: Project
    tally: Tally
    told: Told

    @classmethod
    def of(
        cls, project: Project, filter: Filter = _ALL, check: Callable[[], object] = lambda: None
    ) -> "Survey":
        """All looked at anew; `check` is called now and then, and ends the work by what it
        raises."""
        tally = Tally(project)
        check()
        told = Told(project)
        check()
        return cls(project, filter, _shown(project, filter, tally), tally, told)

    def through(self, filter: Filter) -> "Survey":
        """The same project through another filter."""
        return replace(self, filter=filter, shown=_shown(self.project, filter, self.tally))

    def followed(self, edit: Edit, after: Project) -> tuple[Edit, "Survey"]:
        """A small edit as it is seen, and the survey of `after`, the project after it. Only the
        events of the edit are looked at; this survey is no longer one."""
        visible = self._seen(edit, after)
        self.tally.follow(edit)
        self.told.follow(edit)
        return visible, replace(self, project=after, shown=visible.applied(self.shown))

    def ahead(self, edit: Edit, check: Callable[[], object] = lambda: None) -> "Ahead":
        """What an edit of many events leads to; this survey stays as it is."""
        after = edit.applied(self.project)
        check()
        visible = self._seen(edit, after)
        check()
        return Ahead(self, edit, visible, Survey.of(after, self.filter, check))

    def _seen(self, edit: Edit, after: Project) -> Edit:
        return seen(edit, self.shown, self.filter.test(after.articles))


@dataclass(frozen=True, slots=True)
class Ahead:
    """What an edit will lead to, worked out before it is done: how it is seen, and what is `after`
    it."""

    before: Survey
    edit: Edit
    visible: Edit
    after: Survey


def _shown(project: Project, filter: Filter, tally: Tally) -> Project:
    hides = filter != _ALL or tally.dismissed > 0
    return shown(project, filter) if hides else project
