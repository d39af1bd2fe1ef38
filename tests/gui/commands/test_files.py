"""Opening, saving and adding: nothing unsaved is lost, nothing bad stops the rest."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from types import ModuleType

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.commands.article_adder import ArticleAdder
from gui.commands.event_importer import EventImporter
from gui.commands.files import FileCommands
from gui.document.document import Document
from gui.document.settings import Settings
from gui.document.tasks import Tasks
from gui.document.titles import Titles
from gui.messages import Messages
from tests.export.reported import PROJECT
from timeline.articles import READERS, Loaded, parse
from timeline.articles.readers import Reader
from timeline.export import Options, figure
from timeline.export.pages.choices import PageChoices
from timeline.export.timeline_project import timeline_xml
from timeline.project import carried, edits, file
from timeline.project.filter import Filter
from timeline.project.history import History

Answer = QMessageBox.StandardButton


class Asked:
    """Answers message boxes as a user would, and keeps their texts."""

    def __init__(self) -> None:
        self.answer = Answer.Ok
        self.texts: list[str] = []

    def exec(self, box: QMessageBox) -> Answer:
        self.texts.append(f"{box.text()} {box.informativeText()}")
        return self.answer


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    asked = Asked()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.exec(box))
    return asked


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def files(
    qtbot: QtBot, document: Document, settings: Settings, asked: Asked
) -> Iterator[FileCommands]:
    window = QWidget()
    qtbot.addWidget(window)
    tasks = Tasks(window)
    messages = Messages(window)
    adder = ArticleAdder(document, tasks, Titles(document, tasks), messages)
    importer = EventImporter(document, tasks, settings, messages)
    yield FileCommands(document, tasks, adder, importer, settings, messages)
    tasks.stop()


@pytest.fixture
def rest(qtbot: QtBot, files: FileCommands) -> Callable[[], None]:
    """Waits until no work is left."""
    return lambda: qtbot.waitUntil(lambda: not files._tasks.busy)


def name_file(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Answers the dialog that asks where to save."""
    monkeypatch.setattr("gui.commands.files.ask_where_to_save", lambda *_: path)


def test_a_project_is_saved_and_opened_again(
    files: FileCommands,
    document: Document,
    settings: Settings,
    rest: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    events = dict(document.project.events)
    name_file(monkeypatch, tmp_path / "Bridge.dateline")
    files.save()
    rest()
    path = tmp_path / "Bridge.dateline"
    assert document.path == path
    assert not document.history.is_modified
    assert settings.recent == [str(path)]
    files.new()
    assert not document.project.events
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    files.open()
    rest()
    assert dict(document.project.events) == events


def test_the_limits_of_the_filter_are_saved_with_the_project(
    files: FileCommands,
    document: Document,
    rest: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document.set_filter(Filter(words="bridge", top=2, one_a_day=True))
    name_file(monkeypatch, tmp_path / "Bridge.dateline")
    files.save()
    rest()
    files.new()
    assert document.filter == Filter()
    files.open_path(tmp_path / "Bridge.dateline")
    rest()
    assert document.filter == Filter(top=2, one_a_day=True)
    assert len(document.visible.events) == 2


def test_unsaved_work_is_asked_about_and_cancel_keeps_it(
    files: FileCommands, document: Document, asked: Asked
) -> None:
    asked.answer = Answer.Cancel
    files.new()
    assert document.project.events
    assert "Save the changes to “Untitled”?" in asked.texts[0]
    asked.answer = Answer.Discard
    files.new()
    assert not document.project.events


def test_an_action_after_saving_needs_a_successful_save(
    files: FileCommands,
    document: Document,
    asked: Asked,
    rest: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked.answer = Answer.Save
    name_file(monkeypatch, None)  # the dialog is cancelled
    files.new()
    assert document.project.events
    name_file(monkeypatch, tmp_path / "no such folder" / "a.dateline")
    files.new()
    rest()
    assert document.project.events
    assert "could not be saved" in asked.texts[-1]
    name_file(monkeypatch, tmp_path / "a.dateline")
    files.new()
    rest()
    assert not document.project.events
    assert len(file.load(tmp_path / "a.dateline").project.events) == 3


def test_a_project_that_is_gone_leaves_the_recent_ones(
    files: FileCommands,
    document: Document,
    settings: Settings,
    asked: Asked,
    rest: Callable[[], None],
    tmp_path: Path,
) -> None:
    document.history.mark_saved(document.history.snapshot())
    settings.recent = [str(tmp_path / "gone.dateline")]
    files.open_path(tmp_path / "gone.dateline")
    rest()
    assert settings.recent == []
    assert "There is no project file" in asked.texts[0]
    assert document.project.events


def test_invalid_files_are_reported_and_the_others_are_added(
    files: FileCommands, document: Document, asked: Asked, rest: Callable[[], None], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Date: 2022-01-07\nIt fell yesterday.")
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text("Date: 2022-01-08\nIt burnt on Monday.")
    files.add_paths([tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt")])
    rest()
    assert len(document.project.articles) == 3
    (text,) = asked.texts
    assert "2 articles added, with 2 problems." in text
    assert "b.txt" in text
    assert "d.txt" in text


def test_an_article_is_not_added_twice_and_ids_stay_apart(
    files: FileCommands, document: Document, asked: Asked, rest: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text("Date: 2022-01-07\nIt fell yesterday.")
    files.add_paths([path])
    files.add_paths([path])
    rest()
    assert list(document.project.articles) == ["bridge", "bridge-2"]
    assert "already in the project" in asked.texts[0]


def test_pasted_text_becomes_an_article(
    files: FileCommands, document: Document, rest: Callable[[], None]
) -> None:
    files.add_text("Date: 2022-01-07\n\nThe tower burnt on Monday.")
    rest()
    assert len(document.project.articles) == 2
    assert document.history.next_undo is not None
    assert document.history.next_undo.name.startswith("Add “")


def test_what_another_program_saved_meanwhile_is_not_overwritten_unasked(
    files: FileCommands, document: Document, asked: Asked, rest: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "a.dateline"
    document.path = path
    files.save()
    rest()
    file.save(History(), path)
    document.do(edits.delete_events(list(document.project.events.values())[:1]))
    asked.answer = Answer.Cancel
    files.save()
    rest()
    assert "was changed by another program" in asked.texts[0]
    assert not file.load(path).project.events
    asked.answer = Answer.Save
    files.save()
    rest()
    assert len(file.load(path).project.events) == 2
    assert not document.changed_on_disk


def test_a_save_that_ends_after_new_does_not_name_the_new_project(
    files: FileCommands,
    document: Document,
    asked: Asked,
    rest: Callable[[], None],
    tmp_path: Path,
) -> None:
    document.path = tmp_path / "old.dateline"
    files.save()
    asked.answer = Answer.Discard
    files.new()
    rest()
    assert document.path is None
    assert len(file.load(tmp_path / "old.dateline").project.events) == 3


def test_a_cancelled_save_says_so_and_leaves_the_old_file(
    qtbot: QtBot,
    files: FileCommands,
    document: Document,
    rest: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "a.dateline"
    path.write_bytes(b"old")
    document.replace(document.history, path)
    document.history.mark_unsaved()
    begun = Event()

    def save_slowly(history: History, path: Path, check: Callable[[], None]) -> None:
        begun.set()
        while True:
            check()

    monkeypatch.setattr(file, "save", save_slowly)
    files.save()
    begun.wait(5)
    with qtbot.waitSignal(files._messages.status_message) as shown:
        files._tasks.cancel()
    rest()
    assert shown.args == ["Saving cancelled. a.dateline is unchanged."]
    assert path.read_bytes() == b"old"
    assert document.history.is_modified


def test_an_invalid_date_is_discarded_only_after_asking(
    files: FileCommands, document: Document, asked: Asked
) -> None:
    document.mark_unmodified()
    id = next(iter(document.project.events))
    document.invalid_dates[id] = "30 February"
    asked.answer = Answer.Cancel
    files.new()
    assert document.project.events
    assert "“30 February”" in asked.texts[0]
    asked.answer = Answer.Discard
    files.new()
    assert not document.project.events
    assert not document.invalid_dates


def test_what_is_edited_while_saving_is_asked_about_before_going_on(
    files: FileCommands,
    document: Document,
    asked: Asked,
    rest: Callable[[], None],
    tmp_path: Path,
) -> None:
    document.path = tmp_path / "a.dateline"
    asked.answer = Answer.Save
    files.new()
    event = next(iter(document.project.events.values()))
    document.do(edits.retitle(event, "Edited meanwhile"))
    asked.answer = Answer.Cancel
    rest()
    assert document.project.events[event.id].title == "Edited meanwhile"
    assert len(asked.texts) == 2


def test_articles_that_come_in_while_another_project_is_begun_stay_out(
    files: FileCommands, document: Document, asked: Asked, rest: Callable[[], None]
) -> None:
    files.add_text("Date: 2022-01-07\n\nThe tower burnt on Monday.")
    asked.answer = Answer.Discard
    files.new()
    rest()
    assert not document.project.articles
    assert "another project was opened" in asked.texts[-1]


def test_ids_taken_in_the_meantime_are_made_unique_again(
    files: FileCommands, document: Document, rest: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text("Date: 2022-01-07\nIt fell yesterday.")
    article = document.project.articles["bridge"]
    document.do(edits.remove_article(document.project, "bridge"))
    files.add_paths([path])
    document.undo()
    rest()
    assert list(document.project.articles) == ["bridge", "bridge-2"]
    assert document.project.articles["bridge"] is article
    document.undo()
    assert list(document.project.articles) == ["bridge"]


def test_a_project_and_articles_dropped_together_end_up_together(
    files: FileCommands, document: Document, asked: Asked, rest: Callable[[], None], tmp_path: Path
) -> None:
    project, text = tmp_path / "A.DATELINE", tmp_path / "tower.txt"
    file.save(document.history, project)
    text.write_text("Date: 2022-01-07\nThe tower burnt on Monday.")
    asked.answer = Answer.Discard
    files.add_paths([text, project])
    rest()
    assert set(document.project.articles) == {"bridge", "tower"}


def test_events_among_dropped_files_are_imported(
    files: FileCommands, document: Document, rest: Callable[[], None], tmp_path: Path
) -> None:
    events, text = tmp_path / "ferry.TIMELINE", tmp_path / "tower.txt"
    events.write_bytes(timeline_xml(PROJECT))
    text.write_text("Date: 2022-01-07\nThe tower burnt on Monday.")
    files.add_paths([events, text])
    rest()
    assert set(document.project.articles) == {"bridge", "tower"}
    assert "Ferries began" in {event.title for event in document.project.events.values()}


def test_a_project_among_dropped_files_is_opened(
    files: FileCommands, document: Document, asked: Asked, rest: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "a.dateline"
    file.save(document.history, path)
    document.do(edits.delete_events(list(document.project.events.values())))
    asked.answer = Answer.Discard
    files.add_paths([path])
    rest()
    assert len(document.project.events) == 3
    assert document.path == path


def write_picture(document: Document, path: Path, **choices: bool) -> None:
    options = Options(page=PageChoices(**choices))
    figure.write(document.project, path, options, lambda: None)


@pytest.mark.parametrize("suffix", carried.SUFFIXES)
def test_a_picture_is_opened_as_the_project_in_it_and_never_saved_to(
    files: FileCommands,
    document: Document,
    settings: Settings,
    rest: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    picture = tmp_path / f"Bridge{suffix}"
    write_picture(document, picture)
    content, events = picture.read_bytes(), dict(document.project.events)
    name_file(monkeypatch, tmp_path / "old.dateline")
    files.save()
    rest()
    files.new()
    files.add_paths([picture])  # as when it is dropped or named on the command line
    rest()
    assert dict(document.project.events) == events
    assert (document.path, document.name) == (None, "Bridge")
    assert not document.history.is_modified
    assert settings.recent[0] == str(picture)
    document.do(edits.delete_events(list(document.project.events.values())[:1]))
    name_file(monkeypatch, tmp_path / "again.dateline")
    files.save()
    rest()
    assert document.path == tmp_path / "again.dateline"
    assert len(file.load(document.path).project.events) == len(events) - 1
    assert picture.read_bytes() == content


def test_a_picture_without_a_project_is_reported_and_nothing_is_lost(
    files: FileCommands, document: Document, asked: Asked, rest: Callable[[], None], tmp_path: Path
) -> None:
    picture = tmp_path / "Bridge.svg"
    write_picture(document, picture, carries_project=False)
    before = document.history
    asked.answer = Answer.Discard
    files.open_path(picture)
    rest()
    assert "has no project inside" in asked.texts[-1]
    assert document.history is before


def test_the_dialog_for_articles_offers_every_reader_also_a_new_one(
    files: FileCommands,
    document: Document,
    rest: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read_capitals(data: bytes, path: str) -> Loaded:
        return parse(data.decode().capitalize(), "tower.caps", path)

    module = ModuleType("timeline.articles.capitals")
    module.read = read_capitals
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(READERS, ".caps", Reader(".caps", "Capitals", "capitals", isolated=False))
    article = tmp_path / "tower.caps"
    article.write_text("THE TOWER FELL ON 3 MARCH 2021.")
    filters: list[str] = []

    def choose(*arguments: str) -> tuple[list[str], str]:
        filters.extend(arguments[3].split(";;"))
        return [str(article)], filters[0]

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    files.add()
    rest()
    assert filters[0].startswith("Articles (*.txt *.jsonl")
    assert filters[0].endswith(" *.caps)")
    assert filters[1:3] == ["Plain text (*.txt)", "JSON Lines (*.jsonl)"]
    assert filters[-1] == "Capitals (*.caps)"
    assert len(filters) == 1 + len(READERS)
    assert document.project.articles["tower"].text == "The tower fell on 3 march 2021."
