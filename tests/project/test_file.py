"""The project file: saving and loading, and failures."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from tests.project.sample import ARTICLE, EVENT
from timeline.model import Grouping, Lanes, PublishedFrom, Status
from timeline.project import edits, file
from timeline.project.file import ProjectFileError, load, save
from timeline.project.filter import Filter
from timeline.project.history import History
from timeline.project.lanes import collapse, group_by
from timeline.project.view_state import ViewState


@pytest.fixture
def history() -> History:
    history = History()
    history.do(edits.Edit("Add", (edits.Change(None, ARTICLE),), (edits.Change(None, EVENT),)))
    history.do(edits.retitle(EVENT, "The fall"))
    history.do(edits.set_note(history.project.events["e"], "Another note"))
    history.undo()
    return history


def test_a_saved_project_is_loaded_unchanged(history: History, tmp_path: Path) -> None:
    path = tmp_path / "project.dateline"
    save(history, path)
    again = load(path)
    assert dict(again.project.articles) == {"a": ARTICLE}
    assert dict(again.project.events) == dict(history.project.events)
    assert again.edits == history.edits
    assert again.done == history.done
    assert not again.is_modified


def test_what_is_shown_and_kept_apart_is_saved(history: History, tmp_path: Path) -> None:
    limits = Filter(top=25, one_a_day=True, accepted=True, also=frozenset({"e", "f"}))
    history.view_state = ViewState(limits, frozenset({frozenset({"e", "f"})}))
    save(history.snapshot(), tmp_path / "project.dateline")
    assert load(tmp_path / "project.dateline").view_state == history.view_state


def test_undo_and_redo_survive_a_restart(history: History, tmp_path: Path) -> None:
    save(history, tmp_path / "project.dateline")
    again = load(tmp_path / "project.dateline")
    again.redo()
    assert again.project.events["e"].note == "Another note"
    again.undo()
    again.undo()
    assert again.project.events["e"].title == "Fall"
    again.undo()
    assert not again.project.articles


def test_the_file_is_one_sqlite_database_with_our_application_id(
    history: History, tmp_path: Path
) -> None:
    path = tmp_path / "project.dateline"
    save(history, path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["project.dateline"]
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA application_id").fetchone() == (file.APPLICATION_ID,)
        assert database.execute("PRAGMA user_version").fetchone() == (file.VERSION,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_failed_save_leaves_the_saved_state(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "project.dateline"
    save(history, path)
    before = path.read_bytes()
    history.redo()

    def disk_full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("timeline.atomic.os.fsync", disk_full)
    with pytest.raises(ProjectFileError, match="the disk is full"):
        save(history, path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["project.dateline"]


def test_a_cancelled_save_leaves_the_saved_state(history: History, tmp_path: Path) -> None:
    path = tmp_path / "project.dateline"
    save(history, path)
    before = path.read_bytes()
    calls: list[None] = []
    save(history, tmp_path / "other.dateline", lambda: calls.append(None))
    for number in range(len(calls)):
        left = [None] * number
        with pytest.raises(IndexError):
            save(history, path, left.pop)
        assert path.read_bytes() == before
        assert [entry.name for entry in tmp_path.glob("*project*")] == ["project.dateline"]


def test_a_missing_folder_is_reported(history: History, tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="could not be saved"):
        save(history, tmp_path / "gone" / "project.dateline")


def test_other_files_are_rejected_with_a_message(tmp_path: Path) -> None:
    text = tmp_path / "text.dateline"
    text.write_text("not a database " * 100)
    with pytest.raises(ProjectFileError, match="is not a Dateline project"):
        load(text)
    other = tmp_path / "other.dateline"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE t (x)")
    with pytest.raises(ProjectFileError, match="is not a Dateline project"):
        load(other)
    with pytest.raises(ProjectFileError, match="There is no project file"):
        load(tmp_path / "none.dateline")


def test_a_newer_format_is_distinguished_from_a_damaged_file(
    history: History, tmp_path: Path
) -> None:
    path = tmp_path / "project.dateline"
    save(history, path)
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {file.VERSION + 1}")
    with pytest.raises(ProjectFileError, match="newer Dateline"):
        load(path)


def test_a_damaged_file_is_reported_as_damaged(history: History, tmp_path: Path) -> None:
    path = tmp_path / "project.dateline"
    save(history, path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE event SET record = '{}'")
        database.commit()
    with pytest.raises(ProjectFileError, match="damaged"):
        load(path)


@pytest.mark.parametrize("source", PublishedFrom)
def test_the_source_of_a_publication_date_is_kept_by_its_name(
    source: PublishedFrom, tmp_path: Path
) -> None:
    path = tmp_path / "project.dateline"
    history = History()
    article = replace(ARTICLE, published_from=source)
    history.do(edits.Edit("Add", (edits.Change(None, article),)))
    save(history, path)
    with closing(sqlite3.connect(path)) as database:
        ((record,),) = database.execute("SELECT record FROM article")
    assert json.loads(record)["published_from"] == source.name
    assert load(path).project.articles["a"].published_from is source


def test_the_lanes_are_saved(history: History, tmp_path: Path) -> None:
    history.do(group_by(history.project, Grouping.GROUP))
    history.do(collapse(history.project, ["The crew"]))
    save(history, tmp_path / "project.dateline")
    again = load(tmp_path / "project.dateline")
    assert again.project.lanes == Lanes(
        Grouping.GROUP, collapsed=frozenset({(Grouping.GROUP, "The crew")})
    )
    assert again.edits == history.edits
    again.undo()
    assert again.project.lanes == Lanes(Grouping.GROUP)


def test_the_status_of_an_event_is_saved(history: History, tmp_path: Path) -> None:
    history.do(edits.dismiss([history.project.events["e"]]))
    save(history, tmp_path / "project.dateline")
    again = load(tmp_path / "project.dateline")
    assert again.project.events["e"].status is Status.DISMISSED
    again.undo()
    assert again.project.events["e"].status is Status.ACCEPTED


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/ann/a?b #1.dateline"), "file:///home/ann/a%3Fb%20%231.dateline"),
        (PureWindowsPath(r"C:\Users\Ann\a b.dateline"), "file:///C:/Users/Ann/a%20b.dateline"),
        (PureWindowsPath(r"\\server\share\a.dateline"), "file:////server/share/a.dateline"),
    ],
)
def test_paths_of_all_systems_become_uris_without_a_host(path: PurePath, uri: str) -> None:
    assert file._uri(path) == f"{uri}?mode=ro"
    # What SQLite itself says of a URI that it takes.
    with pytest.raises(sqlite3.OperationalError, match="unable to open database file"):
        sqlite3.connect(file._uri(path), uri=True)


def test_a_path_that_is_too_long_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match=r"name too long|no project file"):
        load(tmp_path / f"{'x' * 300}.dateline")
