"""Exporting the timeline: asks how and where, then writes off the GUI thread."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from gui.dialogs.export import ExportDialog
from gui.dialogs.save import ask_where_to_save
from gui.document.document import UNTITLED, Document
from gui.document.settings import Settings
from gui.document.tasks import Progress, Tasks
from gui.messages import Messages
from timeline.export import Exporter, Options
from timeline.wording import counted


class Exports(QObject):
    """The Export command."""

    def __init__(
        self, document: Document, tasks: Tasks, settings: Settings, messages: Messages
    ) -> None:
        super().__init__(messages)
        self._document, self._tasks = document, tasks
        self._settings, self._messages = settings, messages

    def ask(self) -> None:
        """Asks for the format and a file name, and exports."""
        name = self._document.name
        title = "" if name == UNTITLED else name
        dialog = ExportDialog(title, self._shown(), self._messages.window)
        if not dialog.exec():
            return
        exporter = dialog.exporter
        start = self._settings.start_folder / f"{name}{exporter.suffix}"
        path = ask_where_to_save(self._messages.window, "Export timeline", start, exporter.name)
        if path:
            self.write(path, exporter, dialog.options)

    def write(self, path: Path, exporter: Exporter, options: Options) -> None:
        """Exports the events shown now; an old file stays until the new one is whole."""
        self._document.commit_input()
        project, settings = self._document.visible, self._settings
        categories = tuple(self._document.counts.categories) if settings.by_category else None
        options = replace(options, fold=settings.fold, categories=categories)
        shown = self._shown()
        done = f"Exported {shown} to {path}" if shown else f"Exported {path}"

        def work(progress: Progress) -> None:
            exporter.load()(project, path, options, progress.check)

        self._tasks.run(
            f"Exporting {path.name}",
            work,
            lambda _: self._messages.show_status(done),
            lambda error: self._messages.error(f"“{path}” was not exported.", [_reason(error)]),
            cancelled=lambda: self._messages.show_status(f"Export of {path.name} cancelled"),
            writes=True,
        )

    def _shown(self) -> str:
        """How much of the project is exported: `12 of 46 events`, "" for all of it."""
        shown, total = len(self._document.visible.events), self._document.counts.total
        return "" if shown == total else f"{shown} of {counted(total, 'event', 'events')}"


def _reason(error: Exception) -> str:
    """What went wrong; the sentence before it names the file."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
