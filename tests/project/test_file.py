"""The project file: saving and loading, older formats, and failures."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from timeline.dates import Certainty, Grain, When, days
from timeline.events import propose
from timeline.model import (
    Anchor,
    Article,
    Basis,
    Claim,
    Event,
    Expression,
    Grouping,
    Lanes,
    PublishedFrom,
    Span,
    Status,
)
from timeline.project import edits, file
from timeline.project.edits import annotate_article
from timeline.project.file import ProjectFileError, load, save
from timeline.project.history import History
from timeline.project.lanes import collapse, group_by
from timeline.project.migrations import article_of, edit_of, event_of
from timeline.project.records import article_from, article_record, event_from, event_record

ARTICLE = Article(
    "a", "Ärger 🚢", "It fell yesterday. \ud800", 18999, PublishedFrom.HEADER, "/tmp/a.txt"
)
CLAIM = Claim(
    "a",
    Span(0, 18),
    Span(3, 17),
    (
        Expression(
            Span(8, 17), "yesterday", "2022-01-06", "APPROX", Anchor.PUBLICATION, "deictic day", 7
        ),
    ),
    When.day(2022, 1, 6),
    Basis.STATED,
)
EVENT = Event(
    "e",
    "Fall",
    When(days.moment(-43), None, Grain.YEAR, Certainty.BOTH),
    "A note",
    (CLAIM,),
    frozenset({"title", "note"}),
    category="Accident",
    tags=("night", "roof"),
    group="The crew",
    colour="plum",
)


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
    with pytest.raises(ProjectFileError, match="No space left on device"):
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


def test_other_files_are_refused_with_a_message(tmp_path: Path) -> None:
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


def test_format_4_kept_places_and_values_only() -> None:
    again = load(Path(__file__).parent / "files" / "format-4.dateline")
    (claim,) = again.project.events["e"].claims
    assert claim == Claim(
        "a",
        Span(0, 18),
        Span(0, 18),
        (Expression(Span(8, 17), "yesterday", "2022-01-06"),),
        EVENT.when,
    )


def test_expressions_of_one_sentence_make_one_claim_in_older_formats() -> None:
    text = "Closed from 5 May 2021 to 7 May 2021. It fell in 1971. So it was."
    old = [
        {"article": "a", "sentence": [0, 37], "expression": [12, 22], "value": "2021-05-05"},
        {"article": "a", "sentence": [0, 37], "expression": [26, 36], "value": "2021-05-07"},
        {"article": "a", "sentence": [38, 54], "expression": [49, 53], "value": "1971"},
        {"article": "a", "sentence": [55, 65], "expression": [55, 64], "value": ""},
    ]
    record = event_record(Event("e", "Closed", None))
    del record["claims"]
    record |= {"sources": old, "by_hand": ["when"]}
    claims = event_from(event_of(record, 4, {"a": text})).claims
    assert [[each.text for each in claim.expressions] for claim in claims] == [
        ["5 May 2021", "7 May 2021"],
        ["1971"],
        [],
    ]
    first, second, third = claims
    assert first.when == When.day(2021, 5, 5).joined(When.day(2021, 5, 7))
    assert second.when == When.unit(days.moment(1971), Grain.YEAR)
    assert (third.when, third.basis, third.clause) == (None, Basis.BY_HAND, Span(55, 64))


@pytest.mark.parametrize("format", range(1, file.VERSION + 1))
def test_a_file_of_every_format_is_still_read(format: int) -> None:
    again = load(Path(__file__).parent / "files" / f"format-{format}.dateline")
    assert again.project.events["e"].title == "The fall"
    assert again.project.articles["a"] == ARTICLE
    assert len(again.edits) == 3


def test_in_format_1_edited_events_count_as_accepted() -> None:
    again = load(Path(__file__).parent / "files" / "format-1.dateline")
    assert again.project.events["e"].status is Status.ACCEPTED
    found = propose(ARTICLE, annotate_article(ARTICLE))[0]
    record = event_record(found)
    for field in ("status", "category", "tags", "group", "colour", "claims"):
        del record[field]
    place = {"article": "a", "sentence": [0, 18]}
    record["sources"] = [{**place, "expression": [8, 17], "value": "2022-01-06"}]
    edit = {"name": "Add", "articles": [], "events": [{"before": None, "after": record}]}
    (change,) = edit_of(edit, 1, {"a": ARTICLE.text})["events"]
    (claim,) = found.claims
    expression = Expression(Span(8, 17), "yesterday", "2022-01-06")
    old = replace(found, claims=(replace(claim, expressions=(expression,)),))
    assert change == {"before": None, "after": event_record(old)}


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


def test_a_source_of_dates_of_a_newer_version_affects_nothing_else() -> None:
    record = article_record(ARTICLE) | {"published_from": "METADATA"}
    assert article_from(record) == replace(ARTICLE, published_from=PublishedFrom.OTHER)


def test_a_reprint_keeps_the_article_that_it_prints_again() -> None:
    again = replace(ARTICLE, reprint_of="first")
    assert article_from(article_record(again)) == again
    assert "reprint_of" not in article_record(ARTICLE)


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("header line", PublishedFrom.HEADER),
        ("first line", PublishedFrom.FIRST_LINE),
        ("file name", PublishedFrom.FILE_NAME),
        ("record", PublishedFrom.RECORD),
        ("set by hand", PublishedFrom.BY_HAND),
        ("command line", PublishedFrom.COMMAND_LINE),
        ("not given", PublishedFrom.NOWHERE),
    ],
)
def test_format_4_kept_the_source_of_a_publication_date_in_words(
    words: str, source: PublishedFrom
) -> None:
    record = article_record(ARTICLE) | {"published_from": words}
    edit = {"name": "Add", "articles": [{"before": None, "after": record}], "events": []}
    (change,) = edit_of(edit, 4, {})["articles"]
    assert change["after"] == article_of(record, 4) == {**record, "published_from": source.name}
    assert article_of({**record, "published_from": source.name}, file.VERSION) == change["after"]


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


def test_a_path_too_long_for_a_file_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match=r"name too long|no project file"):
        load(tmp_path / f"{'x' * 300}.dateline")
