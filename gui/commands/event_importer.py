"""The Import command: reads events of files of other programs and adds them in one step."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from gui.document.document import Document
from gui.document.settings import Settings
from gui.document.tasks import Progress, Tasks
from gui.messages import Messages
from timeline.imports import IMPORTERS, TABLES, Imported, content_of
from timeline.wording import counted

if TYPE_CHECKING:
    from timeline.imports.cells import Table
    from timeline.imports.tables import Columns

Found = TypeVar("Found")


class EventImporter(QObject):
    """Imports events into the document. What reads them is imported when it is first used."""

    def __init__(
        self, document: Document, tasks: Tasks, settings: Settings, messages: Messages
    ) -> None:
        super().__init__(messages)
        self._document, self._tasks = document, tasks
        self._settings, self._messages = settings, messages

    def ask(self) -> None:
        """Asks for a file and imports its events."""
        name, _ = QFileDialog.getOpenFileName(
            self._messages.window, "Import events", str(self._settings.start_folder), _filters()
        )
        if name:
            self._settings.folder = str(Path(name).parent)
            self.add_file(Path(name))

    def add_file(self, path: Path) -> None:
        """Imports the events of a file; asks what the columns of a table hold if that is not
        known."""
        suffix = path.suffix.lower()
        importer = IMPORTERS.get(suffix)
        if suffix in TABLES:
            from timeline.imports.cells import read_table

            self._run(path, lambda _: read_table(content_of(path), suffix), self._add_table)
        elif importer is not None:
            self._run(path, lambda _: importer.load()(content_of(path)), self._add)
        else:
            suffixes = " ".join((*IMPORTERS, *TABLES))
            reason = f"Its name must end in one of {suffixes}."
            self._messages.error(f"“{path.name}” could not be imported.", [reason])

    def _add_table(self, path: Path, table: "Table") -> None:
        from gui.dialogs.columns import ColumnsDialog
        from timeline.imports.known_tables import known_format

        known = known_format(table)
        if known is not None:
            self._run(path, lambda progress: known(table, progress.check), self._add)
            return
        dialog = ColumnsDialog(table, path.name, self._messages.window)
        if dialog.exec():
            self._add_rows(path, table, dialog.columns)

    def _add_rows(self, path: Path, table: "Table", columns: "Columns") -> None:
        from timeline.imports.tables import events_of

        self._run(path, lambda progress: events_of(table, columns, progress.check), self._add)

    def _add(self, path: Path, imported: Imported) -> None:
        from timeline.imports.edit import import_edit

        self._document.commit_input()
        edit = import_edit(self._document.project, imported)
        self._document.do(edit)
        events = counted(len(edit.events), "event", "events")
        known = len(imported.events) - len(edit.events)
        already = f"; {known} were already in the project" if known else ""
        self._messages.show_status(f"Imported {events} from {path.name}{already}")
        if imported.problems:
            summary = f"{events} imported from “{path.name}”, with problems."
            self._messages.error(summary, imported.problems)

    def _run(
        self,
        path: Path,
        work: Callable[[Progress], Found],
        take: Callable[[Path, Found], None],
    ) -> None:
        """Reads in the background."""
        history = self._document.history

        def done(found: Found) -> None:
            if self._document.history is history:
                take(path, found)
            else:
                self._messages.error(
                    "The events were not imported because another project was opened."
                )

        self._tasks.run(f"Reading {path.name}", work, done, lambda error: self._failed(path, error))

    def _failed(self, path: Path, error: Exception) -> None:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        self._messages.error(f"“{path.name}” could not be imported.", [reason])


def _filters() -> str:
    """The filters of the file dialog: all formats together, and each by itself."""
    names = {suffix: importer.name for suffix, importer in IMPORTERS.items()}
    names |= dict.fromkeys(TABLES, "Table")
    every = f"Events ({' '.join(f'*{suffix}' for suffix in names)})"
    return ";;".join([every, *(f"{name} (*{suffix})" for suffix, name in names.items())])
