"""A project with what a window derives from it: visible events, counts, index of claims."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.model import Project
from timeline.project.claim_index import ClaimIndex
from timeline.project.counts import Counts
from timeline.project.edits import Edit
from timeline.project.filter import Filter, filter_edit, filter_project

_ALL = Filter()


@dataclass(frozen=True, slots=True)
class ProjectView:
    """A project, the part of it that a filter shows, its counts and its index of claims.

    `counts` and `claim_index` are mutable and shared: `after_edit` updates them in place, so only
    the latest view of a project is valid.
    """

    project: Project
    filter: Filter
    visible: Project
    counts: Counts
    claim_index: ClaimIndex

    @classmethod
    def of(
        cls, project: Project, filter: Filter = _ALL, check: Callable[[], object] = lambda: None
    ) -> "ProjectView":
        """A view built from scratch; `check` is called between the steps and may raise to
        cancel."""
        counts = Counts(project)
        check()
        claim_index = ClaimIndex(project)
        check()
        return cls(project, filter, _visible(project, filter, counts), counts, claim_index)

    def with_filter(self, filter: Filter) -> "ProjectView":
        """The same project with another filter."""
        return replace(self, filter=filter, visible=_visible(self.project, filter, self.counts))

    def after_edit(self, edit: Edit, after: Project) -> tuple[Edit, "ProjectView"]:
        """The edit of the visible project, and the view of `after`, the project after the edit.

        Its cost grows with the events of the edit only. This view becomes invalid.
        """
        visible = self._filtered(edit, after)
        self.counts.update(edit)
        self.claim_index.update(edit)
        return visible, replace(self, project=after, visible=visible.applied(self.visible))

    def prepare_edit(
        self, edit: Edit, check: Callable[[], object] = lambda: None
    ) -> "PreparedEdit":
        """The results of an edit of many events, computed ahead; this view stays valid."""
        after = edit.applied(self.project)
        check()
        visible = self._filtered(edit, after)
        check()
        return PreparedEdit(self, edit, visible, ProjectView.of(after, self.filter, check))

    def _filtered(self, edit: Edit, after: Project) -> Edit:
        return filter_edit(edit, self.visible, self.filter.test(after.articles))


@dataclass(frozen=True, slots=True)
class PreparedEdit:
    """The results of an edit, computed before it is done.

    `visible_edit` is the edit of the visible project, `after` the view after it.
    """

    before: ProjectView
    edit: Edit
    visible_edit: Edit
    after: ProjectView


def _visible(project: Project, filter: Filter, counts: Counts) -> Project:
    hides = filter != _ALL or counts.dismissed > 0
    return filter_project(project, filter) if hides else project
