"""CSV of Dateline comes back, in days and without its sources."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.export.reported import PROJECT
from tests.imports.tables_of import csv_table
from tests.imports.whole_projects import whole_projects
from tests.layout.samples import projects
from timeline.dates import Grain, When, days
from timeline.export import Options, Separator
from timeline.export.csv_table import csv_text, write
from timeline.imports.cells import read_table
from timeline.imports.dateline_csv import export_events
from timeline.model import Event, Project


def from_file(data: bytes) -> dict[str, Event]:
    found = export_events(read_table(data, ".csv"))
    assert found.problems == ()
    return {event.id: event for event in found.events}


def own(project: Project) -> dict[str, Event]:
    found = export_events(csv_table(csv_text(project)))
    assert found.problems == ()
    return {event.id: event for event in found.events}


@given(projects())
def test_our_own_table_comes_back_without_loss(project: Project) -> None:
    assume(project.events)
    by_hand = frozenset({"title", "when"})
    expected = {
        event.id: replace(event, when=_in_days(event.when), claims=(), by_hand=by_hand)
        for event in project.events.values()
    }
    assert own(project) == expected


@given(whole_projects(), st.sampled_from(Separator), st.booleans())
def test_any_text_comes_back_from_a_file_with_any_separator_and_mark(
    project: Project, separator: Separator, mark: bool
) -> None:
    assume(project.events)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        options = Options(separator=separator, byte_order_mark=mark)
        write(project, path, options, lambda: None)
        found = from_file(path.read_bytes())
    by_hand = frozenset({"title", "when"})
    assert found == {
        event.id: replace(event, when=_in_days(event.when), claims=(), by_hand=by_hand)
        for event in project.events.values()
    }


def _in_days(when: When | None) -> When | None:
    """The whole days of a date: a table has no finer ends for dates of a day or more."""
    if when is None:
        return None
    start = None if when.start is None else days.floor(when.start, Grain.DAY)
    end = None if when.end is None else days.ceil(when.end, Grain.DAY)
    return replace(when, start=start, end=end)


def test_formulas_and_choices_come_back() -> None:
    found = own(PROJECT)
    for id, event in PROJECT.events.items():
        assert (found[id].title, found[id].when, found[id].status) == (
            event.title,
            event.when,
            event.status,
        )
    assert (found["3"].category, found["3"].tags) == ("Sea & shore", ("night shift",))


def test_a_row_that_was_changed_by_hand_is_left_out_and_reported() -> None:
    text = csv_text(PROJECT).replace("2021-03-08,2021-03-08,2021-03-08", "x,y,z")
    table = csv_table(text)
    found = export_events(table)
    assert len(found.events) == len(PROJECT.events) - 1
    assert len(found.problems) == 1


def test_a_name_with_a_comma_stays_one_name() -> None:
    event = Event("1", "A", None, people=("Ann Doe, Jr",), tags=("a", "b; c"))
    assert own(Project(events={"1": event}))["1"].people == ("Ann Doe, Jr",)
    assert own(Project(events={"1": event}))["1"].tags == ("a", "b; c")
