"""What is followed, or worked out ahead, is what one finds by looking at all anew."""

from dataclasses import replace

import pytest

from timeline.dates import When, days
from timeline.model import Article, Event, Project, Span, Status
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.project.filter import Filter
from timeline.project.project_view import Survey

FRIDAY = days.day_number(2022, 1, 7)
TEXT = "It fell yesterday. It had been built in 1971. They met on Monday."
FILTERS = (Filter(), Filter(words="fell"), Filter(dismissed=True), Filter(proposed=True))


def project() -> Project:
    added = edits.add_articles([Article(id, "Bridge", TEXT, FRIDAY) for id in ("a", "b")])
    found = added.applied(Project())
    first, *_ = found.events.values()
    gone = replace(first, id="gone", status=Status.DISMISSED)
    return edits.add_events([gone], "Add").applied(found)


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


def found(survey: Survey) -> tuple[Project, Filter, Project, list[object], list[dict[Span, Event]]]:
    tally, told = survey.tally, survey.told
    counters = (tally.by_article, tally.by_category, tally.by_group)
    numbers = (tally.total, tally.waiting, tally.proposals, tally.dismissed)
    words = [dict(told.by(id)) for id in ("a", "b", "c")]
    return survey.project, survey.filter, survey.shown, [*(+c for c in counters), *numbers], words


@pytest.mark.parametrize("filter", FILTERS)
@pytest.mark.parametrize("number", range(10))
def test_a_survey_goes_along_with_an_edit(number: int, filter: Filter) -> None:
    before = project()
    edit = some_edits(before)[number]
    after = edit.applied(before)
    anew, survey = Survey.of(after, filter), Survey.of(before, filter)
    kept = found(survey)
    ahead = survey.ahead(edit)
    assert found(survey) == kept
    visible, followed = survey.followed(edit, after)
    assert found(followed) == found(ahead.after) == found(anew)
    assert ahead.visible == visible
    assert ahead.before is survey


def test_another_filter_shows_others_of_the_same() -> None:
    survey = Survey.of(project())
    dismissed = survey.through(Filter(dismissed=True))
    assert list(dismissed.shown.events) == ["gone"]
    assert dismissed.project is survey.project
    assert found(dismissed.through(Filter())) == found(survey)


def test_work_that_is_cancelled_ends_between_its_parts() -> None:
    def cancel() -> None:
        raise InterruptedError

    survey = Survey.of(project())
    for work in (
        lambda: Survey.of(project(), check=cancel),
        lambda: survey.ahead(edits.accept(list(survey.project.events.values())), cancel),
    ):
        with pytest.raises(InterruptedError):
            work()


def test_nothing_is_copied_where_nothing_is_hidden() -> None:
    all_shown = edits.bring_back(list(project().events.values())).applied(project())
    assert Survey.of(all_shown).shown is all_shown
