"""The commands that open and save projects and add articles."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog

from gui.commands.article_adder import ArticleAdder, Loaded
from gui.commands.event_importer import EventImporter
from gui.dialogs.paste import PasteDialog
from gui.dialogs.save import ask_where_to_save
from gui.document.document import Document
from gui.document.garbage import no_garbage_collection
from gui.document.settings import Settings
from gui.document.tasks import Progress, Tasks
from gui.messages import Buttons, Messages
from gui.paths import SAMPLES
from timeline.imports import holds_events
from timeline.project import carried, file
from timeline.project.history import History
from timeline.project.project_view import ProjectView

if TYPE_CHECKING:
    from timeline import articles

_PICTURES = " ".join(f"*{suffix}" for suffix in carried.SUFFIXES)
PROJECT_FILTER = (
    f"Projects, and pictures with one (*{file.SUFFIX} {_PICTURES});;"
    f"Dateline projects (*{file.SUFFIX})"
)


def _nothing() -> None:
    """The default of `then`."""


class FileCommands(QObject):
    """The commands that read and write files, in the background if that takes long."""

    def __init__(
        self,
        document: Document,
        tasks: Tasks,
        adder: ArticleAdder,
        importer: EventImporter,
        settings: Settings,
        messages: Messages,
    ) -> None:
        super().__init__(messages)
        self._document, self._tasks = document, tasks
        self._adder, self._importer = adder, importer
        self._settings, self._messages = settings, messages

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            "new": self.new,
            "open": self.open,
            "open_sample": self.open_sample,
            "save": self.save,
            "save_as": self.save_as,
            "add": self.add,
            "paste": self.paste,
        }

    def new(self) -> None:
        """Creates an empty project after the old one was saved or discarded."""
        self.maybe_save(lambda: self._document.replace(History(), None))

    def open(self) -> None:
        """Asks for a project and opens it."""
        name, _ = QFileDialog.getOpenFileName(
            self._messages.window, "Open project", str(self._settings.start_folder), PROJECT_FILTER
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path, then: Callable[[], None] = _nothing) -> None:
        """Opens a project, or the one in a picture, after the old one was saved or discarded; calls
        `then` on success. The project of a picture has no file until it is saved."""

        def work(progress: Progress) -> tuple[History, ProjectView]:
            with no_garbage_collection():
                history = carried.load(path)
                return history, self._document.build_view(history, progress.check)

        def opened(found: tuple[History, ProjectView]) -> None:
            history, view = found
            self._settings.remember(path)
            if carried.is_picture(path):
                self._document.replace(history, None, path.stem, view)
                self._messages.show_status(
                    f"Opened the project in {path.name}. Save keeps it as a {file.SUFFIX} file."
                )
            else:
                self._document.replace(history, path, view=view)
            then()

        self.maybe_save(
            lambda: self._tasks.run(
                f"Opening {path.name}",
                work,
                opened,
                lambda error: self._cannot_open(path, error),
            )
        )

    def open_sample(self) -> None:
        """Creates a project of the sample articles after the old one was saved or discarded."""

        def begin() -> None:
            self._document.replace(History(), None, "Sample")
            # It contains nothing of the user's yet, so closing need not ask.
            self._adder.add(
                lambda progress: _load([SAMPLES], progress), self._document.mark_unmodified
            )

        self.maybe_save(begin)

    def save(self, then: Callable[[], None] = _nothing) -> None:
        """Saves the project; asks for a name if it has none. Calls `then` on success."""
        if self._document.path is None:
            self.save_as(then)
        elif not self._document.changed_on_disk or self._may_overwrite(self._document.path):
            self._save_to(self._document.path, then)

    def save_as(self, then: Callable[[], None] = _nothing) -> None:
        """Asks for a file name and saves the project there."""
        start = self._settings.start_folder / f"{self._document.name}{file.SUFFIX}"
        path = ask_where_to_save(
            self._messages.window, "Save project", start, "Dateline project", file.SUFFIX
        )
        if path:
            self._save_to(path, then)

    def add(self) -> None:
        """Asks for article files and adds them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._messages.window,
            "Add articles",
            str(self._settings.start_folder),
            _article_filters(),
        )
        if names:
            self._settings.folder = str(Path(names[0]).parent)
            self.add_paths(names)

    def add_paths(self, paths: Sequence[str | Path]) -> None:
        """Adds the articles of files and folders, and the events of files that have such; a project
        among them is opened first.

        The folder of samples by itself opens the sample project.
        """
        if [Path(path).resolve() for path in paths] == [SAMPLES]:
            self.open_sample()
            return
        projects = [path for path in paths if carried.is_project(Path(path))]
        events = [path for path in paths if holds_events(Path(path))]
        articles = [path for path in paths if path not in (*projects, *events)]

        def add() -> None:
            if articles:
                self._adder.add(lambda progress: _load(articles, progress))
            for path in events:
                self._importer.add_file(Path(path))

        if projects:
            self.open_path(Path(projects[0]), add)
        else:
            add()

    def paste(self) -> None:
        """Asks for the text of articles and adds them."""
        dialog = PasteDialog(self._messages.window)
        if dialog.exec():
            self.add_text(dialog.text)

    def add_dropped(self, data: QMimeData) -> None:
        """Adds the articles or events of dropped files, or the articles of a dropped text."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.add_paths(paths)
        elif data.text().strip():
            self.add_text(data.text())

    def add_text(self, text: str) -> None:
        """Adds the articles of a pasted text."""
        from timeline.articles import parse

        self._adder.add(lambda _: _with_texts(parse(text)))

    def maybe_save(self, then: Callable[[], None]) -> None:
        """Calls `then` unless unsaved changes would be lost: asks first, and saves if requested."""
        self._document.commit_input()
        if self._document.history.is_modified:
            self._save_or_discard(then)
        elif not self._document.invalid_dates or self._may_discard_invalid_dates():
            then()

    def _save_or_discard(self, then: Callable[[], None]) -> None:
        answer = self._messages.ask(
            "Unsaved changes",
            f"Save the changes to “{self._document.name}”?",
            "If you don’t save, your changes will be lost.",
            Buttons.Save | Buttons.Discard | Buttons.Cancel,
            Buttons.Save,
        )
        if answer == Buttons.Save:
            self.save(then)
        elif answer == Buttons.Discard:
            then()

    def _may_discard_invalid_dates(self) -> bool:
        """Asks, since project files cannot store an invalid date."""
        typed = ", ".join(f"“{text}”" for text in self._document.invalid_dates.values())
        answer = self._messages.ask(
            "Invalid date",
            f"What you typed as a date is not valid and won’t be saved: {typed}.",
            "Choose Cancel to correct it.",
            Buttons.Discard | Buttons.Cancel,
            Buttons.Cancel,
        )
        return answer == Buttons.Discard

    def _may_overwrite(self, path: Path) -> bool:
        """Asks, since the file has changed since it was opened."""
        answer = self._messages.ask(
            "Changed on disk",
            f"“{path.name}” was changed by another program since you opened it.",
            "Saving will overwrite those changes. To keep both, use “Save as”.",
            Buttons.Save | Buttons.Cancel,
            Buttons.Cancel,
        )
        return answer == Buttons.Save

    def _cannot_open(self, path: Path, error: Exception) -> None:
        if not path.exists():
            self._settings.forget(str(path.absolute()))
        self._messages.error("The project could not be opened.", [str(error)])
        self._document.state_changed.emit()

    def _save_to(self, path: Path, then: Callable[[], None]) -> None:
        self._document.commit_input()
        history = self._document.history
        snapshot = history.snapshot()

        def saved(_: None) -> None:
            self._settings.remember(path)
            self._messages.show_status(f"Saved {path.name}")
            if self._document.history is history:  # else another project was opened in the meantime
                self._document.mark_saved(path, snapshot)
            if then is not _nothing:
                self.maybe_save(then)  # asks again if something was edited in the meantime

        self._tasks.run(
            f"Saving {path.name}",
            lambda progress: file.save(snapshot, path, progress.check),
            saved,
            lambda error: self._messages.error("The project could not be saved.", [str(error)]),
            cancelled=lambda: self._messages.show_status(
                f"Saving cancelled. {path.name} is unchanged."
            ),
            writes=True,
        )


def _article_filters() -> str:
    """The filters of the file dialog: all formats together, and each by itself."""
    from timeline.articles import READERS

    every = f"Articles ({' '.join(f'*{suffix}' for suffix in READERS)})"
    return ";;".join([every, *(f"{each.name} (*{each.suffix})" for each in READERS.values())])


def _load(paths: Sequence[str | Path], progress: Progress) -> Loaded:
    from timeline.articles import load

    return _with_texts(load(paths, progress=progress.step, check=progress.check))


def _with_texts(loaded: "articles.Loaded") -> Loaded:
    return loaded.articles, [str(problem) for problem in loaded.problems]
