"""A view that was updated or prepared equals one that is built from scratch."""

from dataclasses import replace
from random import Random

import pytest

from timeline.dates import When, days
from timeline.model import Article, Event, Project, Span, Status
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.project.filter import Filter
from timeline.project.project_view import ProjectView

FRIDAY = days.day_number(2022, 1, 7)
TEXT = "It fell yesterday. It had been built in 1971. They met on Monday."
FILTERS = (
    Filter(),
    Filter(words="fell"),
    Filter(dismissed=True),
    Filter(proposed=True),
    Filter(accepted=True),
    Filter(top=2),
    Filter(one_a_day=True),
    Filter(top=3, proposed=True),
)


def project() -> Project:
    added = edits.add_articles([Article(id, "Bridge", TEXT, FRIDAY) for id in ("a", "b")])
    filled = added.applied(Project())
    first, *_ = filled.events.values()
    gone = replace(first, id="gone", status=Status.DISMISSED)
    return edits.add_events([gone], "Add").applied(filled)


def some_edits(of: Project) -> list[Edit]:
    events = list(of.events.values())
    return [
        edits.accept(events),
        edits.dismiss(events[:2]),
        edits.bring_back(events),
        edits.retitle(events[0], "It fell again"),
        edits.move(events[0], When.day(1999, 1, 1)),
        edits.delete_events(events[:4]),
        edits.add_event(Event("new", "New", None)),
        edits.remove_article(of, "a"),
        edits.set_published(of, "b", FRIDAY + 3),
        edits.add_articles([Article("c", "Bridge", TEXT, FRIDAY)]),
    ]


def contents(
    view: ProjectView,
) -> tuple[Project, Filter, Project, list[object], list[dict[Span, Event]], dict[str, float]]:
    counts, index = view.counts, view.claim_index
    counters = (counts.by_article, counts.by_category, counts.by_group)
    numbers = (counts.total, counts.undated, counts.proposals, counts.dismissed)
    words = [dict(index.events_of(id)) for id in ("a", "b", "c")]
    numbers_of = [*(+c for c in counters), *numbers]
    saliences = {id: round(each, 9) for id, each in view.weights.all().items()}
    return view.project, view.filter, view.visible, numbers_of, words, saliences


@pytest.mark.parametrize("filter", FILTERS)
@pytest.mark.parametrize("number", range(10))
def test_a_view_after_an_edit_equals_one_built_from_scratch(number: int, filter: Filter) -> None:
    before = project()
    edit = some_edits(before)[number]
    after = edit.applied(before)
    rebuilt, view = ProjectView.of(after, filter), ProjectView.of(before, filter)
    kept = contents(view)
    prepared = view.prepare_edit(edit)
    assert contents(view) == kept
    visible, updated = view.after_edit(edit, after)
    assert contents(updated) == contents(prepared.after) == contents(rebuilt)
    assert prepared.visible_edit == visible
    assert prepared.before is view


def test_another_filter_shows_other_events() -> None:
    view = ProjectView.of(project())
    dismissed = view.with_filter(Filter(dismissed=True))
    assert list(dismissed.visible.events) == ["gone"]
    assert dismissed.project is view.project
    assert contents(dismissed.with_filter(Filter())) == contents(view)


def test_building_a_view_can_be_cancelled() -> None:
    def cancel() -> None:
        raise InterruptedError

    view = ProjectView.of(project())
    for work in (
        lambda: ProjectView.of(project(), check=cancel),
        lambda: view.prepare_edit(edits.accept(list(view.project.events.values())), cancel),
    ):
        with pytest.raises(InterruptedError):
            work()


def test_a_project_without_hidden_events_is_not_copied() -> None:
    all_shown = edits.bring_back(list(project().events.values())).applied(project())
    assert ProjectView.of(all_shown).visible is all_shown


def test_label_weights_change_with_the_articles_but_not_with_each_edit() -> None:
    before = project()
    view = ProjectView.of(before)
    assert view.label_weights == view.weights.all() != {}
    moved = edits.move(next(iter(before.events.values())), When.day(1999, 1, 1))
    after = moved.applied(before)
    _, view_after = view.after_edit(moved, after)
    assert view_after.label_weights is view.label_weights
    removed = edits.remove_article(after, "a")
    _, left = view_after.after_edit(removed, removed.applied(after))
    assert left.label_weights == left.weights.all() != view.label_weights
    accepted = left.prepare_edit(edits.accept(list(left.project.events.values())))
    assert accepted.after.label_weights == accepted.after.weights.all()


def random_edit(random: Random, of: Project) -> Edit:
    events = list(of.events.values())
    event = random.choice(events)
    day = When.day(2022, 1, random.randint(1, 9))
    return random.choice(
        [
            lambda: edits.accept([event]),
            lambda: edits.dismiss([event]),
            lambda: edits.bring_back([event]),
            lambda: edits.retitle(event, f"Title {random.random()}"),
            lambda: edits.move(event, day),
            lambda: edits.delete_events([event]),
            lambda: edits.add_event(Event(f"new {random.random()}", "New", day)),
            lambda: edits.add_event(Event(f"new {random.random()}", "New", None)),
        ]
    )()


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("top", [1, 3, 6])
def test_the_top_events_are_the_same_after_many_edits_as_from_scratch(seed: int, top: int) -> None:
    random = Random(seed)
    before = edits.add_articles(
        [Article(f"{number}", "Bridge", TEXT, FRIDAY - number) for number in range(6)]
    ).applied(Project())
    view = ProjectView.of(before, Filter(top=top))
    for _ in range(25):
        edit = random_edit(random, view.project)
        shown, after = view.visible, edit.applied(view.project)
        visible, view = view.after_edit(edit, after)
        assert view.visible == ProjectView.of(after, Filter(top=top)).visible
        assert visible.applied(shown) == view.visible
        if not view.project.events:
            break
