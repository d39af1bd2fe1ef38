"""Adding what was imported: nothing is there twice, and nothing of the project changes."""

from dataclasses import replace

from hypothesis import given

from tests.export.reported import ARTICLE, FERRY, INFERRED, PROJECT, UNDATED
from tests.layout.samples import projects
from timeline.export.icalendar_file import calendar_bytes
from timeline.export.json_table import json_text
from timeline.imports import Imported
from timeline.imports.edit import import_edit
from timeline.imports.icalendar_events import read as read_calendar
from timeline.imports.json_events import read
from timeline.model import Event, Project


def imported(project: Project) -> Imported:
    return Imported(tuple(project.events.values()), tuple(project.articles.values()))


@given(projects())
def test_an_empty_project_becomes_the_imported_one(project: Project) -> None:
    after = import_edit(Project(), imported(project)).applied(Project())
    assert dict(after.events) == dict(project.events)


def test_an_export_is_not_added_twice() -> None:
    found = read(json_text(PROJECT).encode())
    edit = import_edit(PROJECT, found)
    assert edit.is_empty
    assert import_edit(Project(), found).name == "Import 7 events"


def test_a_file_that_gives_its_events_new_ids_is_not_added_twice() -> None:
    project = import_edit(Project(), read_calendar(calendar_bytes(PROJECT))).applied(Project())
    assert len(project.events) == len(PROJECT.events)
    assert import_edit(project, read_calendar(calendar_bytes(PROJECT))).is_empty


def test_a_changed_event_is_added_beside_the_old_one() -> None:
    changed = replace(FERRY, title="It sank")
    edit = import_edit(PROJECT, Imported((changed,), (ARTICLE,)))
    assert edit.articles == ()
    (change,) = edit.events
    assert change.after is not None
    assert change.after.id not in PROJECT.events
    assert replace(change.after, id=FERRY.id) == changed


def test_another_article_of_the_same_id_gets_a_new_one_with_its_claims() -> None:
    other = replace(ARTICLE, text=ARTICLE.text.upper())
    edit = import_edit(PROJECT, Imported((FERRY, UNDATED), (other,)))
    (article,) = (change.after for change in edit.articles)
    assert article is not None
    assert (article.id, article.text) == ("a-2", other.text)
    events = [change.after for change in edit.events]
    assert len(events) == 2
    assert all(event and {c.article for c in event.claims} == {"a-2"} for event in events)


def test_events_of_one_id_in_a_file_are_two() -> None:
    twins = (Event("x", "A", None), Event("x", "B", None))
    after = import_edit(Project(), Imported(twins)).applied(Project())
    assert sorted(event.title for event in after.events.values()) == ["A", "B"]


def test_a_claim_of_an_article_in_the_project_keeps_it() -> None:
    event = Event("new", "A", INFERRED.when, claims=(INFERRED,))
    (change,) = import_edit(PROJECT, Imported((event,))).events
    assert change.after == event
