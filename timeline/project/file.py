"""The project file: one SQLite database with the articles, the events and every edit.

Saving writes a complete new database beside the old one and then replaces it, so that a crash, a
full disk or a power failure leaves the last saved state intact.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePath
from typing import Any

from timeline.atomic import replacing, write_failure
from timeline.model import Lanes, Project
from timeline.project.history import History
from timeline.project.items import Items
from timeline.project.migrations import article_of, edit_of, event_of, texts_of
from timeline.project.records import (
    Record,
    article_from,
    article_record,
    edit_from,
    edit_text,
    event_from,
    event_record,
    lanes_from,
    lanes_record,
)
from timeline.project.view_state import ViewState, view_state_from, view_state_record

SUFFIX = ".dateline"
APPLICATION_ID = 0x44_41_54_45  # "DATE", which lets `file` and other programs recognise the format
VERSION = 6

# The last formats of which these were not part.
_WITHOUT_LANES = 3
_WITHOUT_CLAIMS = 4
_WITHOUT_VIEW = 5

_SCHEMA = f"""
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
CREATE TABLE article (id TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE event (id TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE lanes (record TEXT NOT NULL);
CREATE TABLE view (record TEXT NOT NULL);
CREATE TABLE untitled (position INTEGER PRIMARY KEY, event TEXT NOT NULL);
CREATE TABLE edit (position INTEGER PRIMARY KEY, done INTEGER NOT NULL, record TEXT NOT NULL);
"""


class ProjectFileError(Exception):
    """A project file that cannot be read or written; the message says why and what to do."""


def save(history: History, path: Path, check: Callable[[], object] = lambda: None) -> None:
    """Writes the project with its history; ProjectFileError leaves an older file untouched.

    `check` is called repeatedly and may raise to cancel, which leaves the older file as well.
    """
    try:
        with replacing(path) as unfinished, closing(sqlite3.connect(unfinished)) as database:
            _write(history, database, check)
    except OSError as error:
        raise ProjectFileError(f"“{path}” could not be saved: {write_failure(error)}.") from error
    except sqlite3.Error as error:
        raise ProjectFileError(
            f"“{path}” could not be saved: {error}. Save it to another folder."
        ) from error


def load(path: Path) -> History:
    """Reads a project with its history; ProjectFileError for anything that is not one."""
    with _failures(path):
        if not path.is_file():
            raise ProjectFileError(f"There is no project file “{path}”.")
        with closing(sqlite3.connect(_uri(path.absolute()), uri=True)) as database:
            return _read(database, _format(database, path))


def content_of(history: History) -> bytes:
    """The content of the file that `save` would write; the same project gives the same bytes."""
    with closing(sqlite3.connect(":memory:")) as database:
        _write(history, database, lambda: None)
        return database.serialize()


def from_content(content: bytes, path: Path) -> History:
    """The inverse of `content_of`; ProjectFileError, which names `path`, for anything else."""
    with _failures(path), closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        return _read(database, _format(database, path))


@contextmanager
def _failures(path: Path) -> Iterator[None]:
    """Makes a ProjectFileError of whatever reading a bad file raises."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise ProjectFileError(f"“{path}” is not a Dateline project.") from error
        raise ProjectFileError(f"“{path}” could not be read: {error}.") from error
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ProjectFileError(f"“{path}” is damaged: a record cannot be read.") from error
    except OSError as error:  # a name too long, a folder that may not be entered
        reason = error.strerror or str(error)
        raise ProjectFileError(f"“{path}” could not be read: {reason}.") from error


def _uri(path: PurePath) -> str:
    """The URI with which SQLite opens a database read-only.

    SQLite allows no host in it: the server of a network folder is part of the path
    (https://www.sqlite.org/uri.html).
    """
    uri = path.as_uri()
    if not uri.startswith("file:///"):
        uri = uri.replace("file://", "file:////", 1)
    return f"{uri}?mode=ro"


def _write(history: History, database: sqlite3.Connection, check: Callable[[], object]) -> None:
    def dump(value: Any) -> str:
        check()
        # ASCII, because a text may hold lone surrogates, which SQLite could not store.
        return json.dumps(value)

    database.executescript(_SCHEMA)
    for table, records in (
        ("article", map(article_record, history.project.articles.values())),
        ("event", map(event_record, history.project.events.values())),
    ):
        database.executemany(
            f"INSERT INTO {table} VALUES (?, ?)",
            ((record["id"], dump(record)) for record in records),
        )
    lanes = dump(lanes_record(history.project.lanes))
    database.execute("INSERT INTO lanes VALUES (?)", (lanes,))
    view = dump(view_state_record(history.view_state))
    database.execute("INSERT INTO view VALUES (?)", (view,))
    database.executemany("INSERT INTO untitled VALUES (?, ?)", enumerate(history.untitled))
    database.executemany(
        "INSERT INTO edit VALUES (?, ?, ?)",
        (
            (position, position < history.done, edit_text(edit, dump))
            for position, edit in enumerate(history.edits)
        ),
    )
    database.commit()
    check()  # the last point at which the old file can be kept


def _format(database: sqlite3.Connection, path: Path) -> int:
    """The number of the file's format; ProjectFileError if this version cannot read it."""
    (application_id,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if application_id != APPLICATION_ID:
        raise ProjectFileError(f"“{path}” is not a Dateline project.")
    if version > VERSION:
        raise ProjectFileError(
            f"“{path}” was written by a newer Dateline (format {version}; this one reads up to "
            f"{VERSION}). Update Dateline to open it."
        )
    # Dateline writes none, and a view may compute forever.
    if database.execute("SELECT 1 FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchone():
        raise ProjectFileError(f"“{path}” is not a Dateline project.")
    return int(version)


def _read(database: sqlite3.Connection, version: int) -> History:
    texts = _texts(database, version)
    records = (article_of(record, version) for record in _records(database, "article", "rowid"))
    articles = {article.id: article for article in map(article_from, records)}
    records = (event_of(record, version, texts) for record in _records(database, "event", "rowid"))
    events = {event.id: event for event in map(event_from, records)}
    records = (edit_of(record, version, texts) for record in _records(database, "edit", "position"))
    edits = [edit_from(record) for record in records]
    (done,) = database.execute("SELECT count(*) FROM edit WHERE done").fetchone()
    lanes = Lanes()
    if version > _WITHOUT_LANES:
        (lanes,) = map(lanes_from, _records(database, "lanes", "rowid"))
    view_state = ViewState()
    if version > _WITHOUT_VIEW:
        (view_state,) = map(view_state_from, _records(database, "view", "rowid"))
    project = Project(Items.of(articles), Items.of(events), lanes)
    history = History(project, edits, done, view_state)
    history.untitled = _untitled(database)
    return history


def _untitled(database: sqlite3.Connection) -> tuple[str, ...]:
    """The events whose titles were not parsed when the file was written; early files of format 6
    and older ones have no list of them."""
    tables = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'untitled'")
    if tables.fetchone() is None:
        return ()
    rows = database.execute("SELECT event FROM untitled ORDER BY position")
    return tuple(event for (event,) in rows)


def _texts(database: sqlite3.Connection, version: int) -> dict[str, str]:
    """The texts that are needed to migrate events of older formats."""
    if version > _WITHOUT_CLAIMS:
        return {}
    return texts_of(_records(database, "article", "rowid"), _records(database, "edit", "position"))


def _records(database: sqlite3.Connection, table: str, order: str) -> Iterable[Record]:
    for (text,) in database.execute(f"SELECT record FROM {table} ORDER BY {order}"):
        yield json.loads(text)
