"""The Export command: asks for format and file, then writes in the background."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from gui.dialogs.export import ExportDialog
from gui.dialogs.save import ask_where_to_save
from gui.document.document import UNTITLED, Document
from gui.document.settings import Settings
from gui.document.tasks import Progress, Tasks
from gui.document.titles import Titles
from gui.messages import Messages
from timeline.atomic import write_failure
from timeline.export import Exporter, Options
from timeline.wording import counted


class ExportCommand(QObject):
    """Exports the visible events."""

    def __init__(
        self,
        document: Document,
        tasks: Tasks,
        titles: Titles,
        settings: Settings,
        messages: Messages,
    ) -> None:
        super().__init__(messages)
        self._document, self._tasks, self._titles = document, tasks, titles
        self._settings, self._messages = settings, messages

    def ask(self) -> None:
        """Asks for the format and the file name, and exports."""
        name = self._document.name
        title = "" if name == UNTITLED else name
        dialog = ExportDialog(title, self._part_shown(), self._messages.window)
        if not dialog.exec():
            return
        exporter = dialog.exporter
        start = self._settings.start_folder / f"{name}{exporter.suffix}"
        path = ask_where_to_save(
            self._messages.window, "Export timeline", start, exporter.name, exporter.suffix
        )
        if path:
            self.write(path, exporter, dialog.options)

    def write(self, path: Path, exporter: Exporter, options: Options) -> None:
        """Exports the visible events, once their titles are made; an old file is replaced only by a
        complete new one."""
        self._document.commit_input()
        if self._titles.are_pending(self._document.visible.events):
            self._messages.show_status(f"Exporting {path.name} when the titles are made…")
            self._write_later(path, exporter, options)
            return
        project, settings = self._document.visible, self._settings
        categories = tuple(self._document.counts.categories) if settings.by_category else None
        salience = {id: self._document.salience(id) for id in project.events}
        options = replace(options, fold=settings.fold, categories=categories, salience=salience)
        shown = self._part_shown()
        done = f"Exported {shown} to {path}" if shown else f"Exported to {path}"

        def work(progress: Progress) -> None:
            exporter.load()(project, path, options, progress.check)

        self._tasks.run(
            f"Exporting {path.name}",
            work,
            lambda _: self._messages.show_status(done),
            lambda error: self._messages.error(
                f"“{path}” could not be exported.", [_reason(error)]
            ),
            cancelled=lambda: self._messages.show_status(f"Export of {path.name} cancelled."),
            writes=True,
        )

    def _write_later(self, path: Path, exporter: Exporter, options: Options) -> None:
        history = self._document.history

        def write() -> None:
            if self._document.history is history:
                self.write(path, exporter, options)
            else:
                self._messages.show_status(
                    f"{path.name} was not exported because another project was opened."
                )

        self._titles.call_after_next(write)

    def _part_shown(self) -> str:
        """Which part of the project is exported: `12 of 46 events`, or "" for all."""
        shown, total = len(self._document.visible.events), self._document.counts.total
        return "" if shown == total else f"{shown} of {counted(total, 'event', 'events')}"


def _reason(error: Exception) -> str:
    """Why it could not be written; the old file, if any, is unchanged."""
    if not isinstance(error, OSError):
        return str(error)
    reason = write_failure(error)
    return f"{reason[:1].upper()}{reason[1:]}. An existing file was left as it was."
