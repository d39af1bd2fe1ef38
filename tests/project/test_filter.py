"""The filter: which events are shown, and how an edit looks through it."""

from dataclasses import replace

from timeline.dates import When
from timeline.model import Event, Project, Status
from timeline.project import edits
from timeline.project.filter import Filter, seen, shown

FALL = Event("fall", "Fall", When.day(2022, 1, 6))
GONE = Event("gone", "Gone", When.day(2022, 1, 5), status=Status.DISMISSED)
PROJECT = Project(events={event.id: event for event in (FALL, GONE)})


def test_dismissed_events_are_shown_only_when_they_are_asked_for() -> None:
    assert list(shown(PROJECT, Filter()).events) == ["fall"]
    assert list(shown(PROJECT, Filter(dismissed=True)).events) == ["gone"]


def test_an_edit_looks_like_what_it_shows_and_hides() -> None:
    edit = edits.dismiss([FALL])
    (change,) = seen(edit, Filter()).events
    assert (change.before, change.after) == (FALL, None)
    (change,) = seen(edit, Filter(dismissed=True)).events
    assert (change.before, change.after) == (None, replace(FALL, status=Status.DISMISSED))
    assert seen(edits.dismiss([GONE]), Filter()).events == ()
