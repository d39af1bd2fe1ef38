"""A project with the data that a window derives from it: visible events, counts, claims,
salience."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from timeline.model import Event, Project
from timeline.project.claim_index import ClaimIndex
from timeline.project.counts import Counts
from timeline.project.edits import Edit
from timeline.project.filter import Filter, edit_between, filter_edit, filter_project
from timeline.project.ranking import Rank, are_still_top, ranks_of
from timeline.story.weight import StoryWeights, Voter, voters

_ALL = Filter()
_FEW = 2000  # visible events whose ranks are compared at each edit

Check = Callable[[], object]


@dataclass(frozen=True, slots=True)
class ProjectView:
    """A project, the part of it that a filter shows, its counts, index of claims and salience.

    `counts`, `claim_index` and `weights` are mutable and shared: `after_edit` updates them in
    place, so only the latest view of a project is valid. `label_weights` is the salience of all
    events when articles were last added or removed, or many events changed, so that labels do not
    move with each small edit.
    """

    project: Project
    filter: Filter
    visible: Project
    counts: Counts
    claim_index: ClaimIndex
    weights: StoryWeights
    label_weights: Mapping[str, float]

    @classmethod
    def of(
        cls, project: Project, filter: Filter = _ALL, check: Check = lambda: None
    ) -> "ProjectView":
        """A view built from scratch; `check` is called between the steps and may raise to
        cancel."""
        return cls._built(project, filter, voters(list(project.articles.values()), check), check)

    @classmethod
    def _built(
        cls, project: Project, filter: Filter, votes: dict[str, Voter], check: Check
    ) -> "ProjectView":
        counts = Counts(project)
        check()
        claim_index = ClaimIndex(project)
        check()
        weights = StoryWeights.of(votes, project.events.values(), check)
        visible = _visible(project, filter, counts, weights)
        return cls(project, filter, visible, counts, claim_index, weights, weights.all())

    def salience(self, event_id: str) -> float:
        """The salience of an event among those of the project; 0 if unknown."""
        return self.weights.salience(event_id)

    def with_filter(self, filter: Filter) -> "ProjectView":
        """The same project with another filter."""
        visible = _visible(self.project, filter, self.counts, self.weights)
        return replace(self, filter=filter, visible=visible)

    def after_edit(self, edit: Edit, after: Project) -> tuple[Edit, "ProjectView"]:
        """The edit of the visible project, and the view of `after`, the project after the edit.

        Its cost grows with the events of the edit only, unless it changes articles or which events
        are the most salient ones. This view becomes invalid.
        """
        ranks = self._ranks()
        self.counts.update(edit)
        self.claim_index.update(edit)
        weights, label_weights = self.weights, self.label_weights
        if edit.articles:
            weights = StoryWeights.of(self._voters_after(after), after.events.values())
            if self.project.articles.keys() != after.articles.keys():
                label_weights = weights.all()
            ranks = None
        else:
            changed = weights.follow((change.before, change.after) for change in edit.events)
            if ranks is not None and not self._are_still_top(ranks, changed, after):
                ranks = None
        if ranks is not None:
            visible = self._with_top(edit, after, ranks)
            visible_edit = edit_between(edit, self.visible, visible)
        elif self.filter.ranks:
            visible = _visible(after, self.filter, self.counts, weights)
            visible_edit = edit_between(edit, self.visible, visible)
        else:
            visible_edit = self._filtered(edit, after)
            visible = visible_edit.applied(self.visible)
        view = replace(
            self, project=after, visible=visible, weights=weights, label_weights=label_weights
        )
        return visible_edit, view

    def prepare_edit(self, edit: Edit, check: Check = lambda: None) -> "PreparedEdit":
        """The results of an edit of many events, computed in advance; this view stays valid."""
        after = edit.applied(self.project)
        check()
        view = ProjectView._built(after, self.filter, self._voters_after(after), check)
        if self.filter.ranks:
            return PreparedEdit(self, edit, edit_between(edit, self.visible, view.visible), view)
        return PreparedEdit(self, edit, self._filtered(edit, after), view)

    def _ranks(self) -> dict[str, Rank] | None:
        """The ranks of the top events, None where these must be found again after each edit."""
        filter, events = self.filter, self.visible.events
        if not filter.ranks or filter.one_a_day or filter.also or len(events) > _FEW:
            return None
        ranks = ranks_of(events.values(), self.salience)
        return ranks if len(ranks) == filter.top else None

    def _are_still_top(self, ranks: dict[str, Rank], changed: set[str], after: Project) -> bool:
        admits = self.filter.test(after.articles)
        now = ((id, after.events.get(id)) for id in changed)
        admitted = ((id, event if event and admits(event) else None) for id, event in now)
        return are_still_top(ranks, admitted, self.salience)

    def _with_top(self, edit: Edit, after: Project, top: Collection[str]) -> Project:
        """The visible project after an edit with the same top events."""
        admits = self.filter.test(after.articles)

        def shows(event: Event) -> bool:
            return admits(event) and (event.when is None or event.id in top)

        return filter_edit(edit, self.visible, shows).applied(self.visible)

    def _filtered(self, edit: Edit, after: Project) -> Edit:
        return filter_edit(edit, self.visible, self.filter.test(after.articles))

    def _voters_after(self, after: Project) -> dict[str, Voter]:
        """The votes of the articles after an edit; compares texts only if articles are added or
        removed."""
        old = self.weights.voters
        if old.keys() != after.articles.keys():
            return voters(list(after.articles.values()))
        return {id: Voter(article, old[id].weight) for id, article in after.articles.items()}


@dataclass(frozen=True, slots=True)
class PreparedEdit:
    """The results of an edit, computed before it is applied.

    `visible_edit` is the edit of the visible project, `after` the view after it.
    """

    before: ProjectView
    edit: Edit
    visible_edit: Edit
    after: ProjectView


def _visible(project: Project, filter: Filter, counts: Counts, weights: StoryWeights) -> Project:
    hides = filter != _ALL or counts.hidden > 0
    if not hides:
        return project
    known = defaultdict(float, weights.all() if filter.ranks else {})
    return filter_project(project, filter, known.__getitem__)
