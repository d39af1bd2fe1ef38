"""The Export command: asks for format and file, then writes in the background."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.dialogs.save import ask_where_to_save
from gui.document.document import UNTITLED, Document
from gui.document.settings import Settings
from gui.document.tasks import Progress, Tasks
from gui.document.titles import Titles
from gui.messages import Messages
from timeline.atomic import write_failure
from timeline.dates import Grain, When
from timeline.export import Exporter, Options
from timeline.export.pages.choices import PageChoices
from timeline.export.pages.result import Pages, Written
from timeline.model import Project
from timeline.project.filter import Filter, filter_project, review_counts
from timeline.wording import counted

if TYPE_CHECKING:
    from gui.dialogs.export import ExportDialog
    from gui.dialogs.page_fields import Events

_FIRST_CHOICES = {"paper": "a4-landscape"}


class ExportCommand(QObject):
    """Exports the visible events. `visible_range` are the moments at the edges of the timeline."""

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
        self.visible_range: Callable[[], tuple[float, float]] = lambda: (0.0, 1.0)

    def ask(self) -> None:
        """Asks for the format and the file name, and exports."""
        from gui.dialogs.export import ExportDialog  # loads Qt's printing

        self._document.commit_input()
        name = self._document.name
        usual = "" if name == UNTITLED else name
        title, subtitle = self._document.page_titles
        dialog = ExportDialog(
            usual if title is None else title,
            self._part_shown(),
            self._messages.window,
            choices=PageChoices.restored(_FIRST_CHOICES | self._settings.pages),
            events=self._events(),
            lay_out=self._lay_out,
        )
        dialog.page.subtitle.setText(subtitle or "")
        dialog.format.setCurrentIndex(max(dialog.format.findData(self._settings.export_format), 0))
        self._restore_table(dialog)
        accepted = dialog.exec()
        self._settings.pages = dialog.choices.stored()
        if not accepted:
            return
        title, subtitle = dialog.page.title.text(), dialog.page.subtitle.text()
        self._document.set_page_titles(None if title == usual else title, subtitle or None)
        exporter = dialog.exporter
        self._settings.export_format = exporter.suffix
        self._keep_table(dialog.options)
        start = self._settings.start_folder / f"{name}{exporter.suffix}"
        path = ask_where_to_save(
            self._messages.window, "Export timeline", start, exporter.name, exporter.suffix
        )
        if path:
            self.write(path, exporter, dialog.options, dialog.filter)

    def _restore_table(self, dialog: "ExportDialog") -> None:
        """Shows what was chosen for tables last time."""
        settings = self._settings
        for box, value in (
            (dialog.rows, settings.table_rows),
            (dialog.separator, settings.table_separator),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
        dialog.mark.setChecked(settings.table_mark)

    def _keep_table(self, options: Options) -> None:
        self._settings.table_rows = options.rows.value
        self._settings.table_separator = options.separator.value
        self._settings.table_mark = options.byte_order_mark

    def _events(self) -> "Events":
        """What the dialog says about the events that can be exported."""
        from gui.dialogs.page_fields import Events

        visible = self._document.visible
        proposed, reviewed = review_counts(visible)
        first, last = self.visible_range()
        return Events(
            len(visible.events),
            proposed,
            reviewed,
            When(int(first), max(int(last), int(first) + 1), Grain.SECOND),
        )

    def _lay_out(
        self,
        options: Options,
        filter: Filter,
        show: Callable[[Pages], None],
        fail: Callable[[str], None],
    ) -> None:
        """Makes the pages of the preview in the background."""
        project, options = self._prepared(options, filter)

        def work(progress: Progress) -> Pages:
            # Imported here, since matplotlib takes a second.
            from timeline.export.figure import pages_of, typeface

            return pages_of(project, options, typeface(progress.check))

        self._tasks.run(
            "Laying out the pages",
            work,
            show,
            lambda error: fail(str(error)),
            low_priority=True,
        )

    def _prepared(self, options: Options, filter: Filter) -> tuple[Project, Options]:
        """The events to export, and the options with what follows from project and settings."""
        visible, settings = self._document.visible, self._settings
        project = visible
        if filter != Filter():
            project = filter_project(visible, filter, self._document.salience)
        counts = self._document.counts
        return project, replace(
            options,
            fold=settings.fold,
            categories=tuple(counts.categories) if settings.by_category else None,
            salience={id: self._document.salience(id) for id in project.events},
            left_out=_dated(visible) - _dated(project),
        )

    def write(
        self, path: Path, exporter: Exporter, options: Options, filter: Filter | None = None
    ) -> None:
        """Exports the visible events that a filter admits, once their titles are made; an old file
        is replaced only by a complete new one."""
        self._document.commit_input()
        filter = filter or Filter()
        if self._titles.are_pending(self._document.visible.events):
            self._messages.show_status(f"Exporting {path.name} when the titles are made…")
            self._write_later(path, exporter, options, filter)
            return
        project, options = self._prepared(options, filter)
        written: list[Written] = []
        options = replace(options, report=written.append)
        shown = self._part_shown()

        def work(progress: Progress) -> None:
            counted = replace(options, progress=progress.step)
            exporter.load()(project, path, counted, progress.check)

        def done(_: None) -> None:
            what = f"Exported {shown} to {path}" if shown else f"Exported to {path}"
            if written and written[0].is_notable:
                what = f"{what}: {written[0].words}"
            self._messages.show_status(what)

        self._tasks.run(
            f"Exporting {path.name}",
            work,
            done,
            lambda error: self._messages.error(
                f"“{path}” could not be exported.", [_reason(error)]
            ),
            cancelled=lambda: self._messages.show_status(f"Export of {path.name} cancelled."),
            writes=True,
        )

    def _write_later(
        self, path: Path, exporter: Exporter, options: Options, filter: Filter
    ) -> None:
        history = self._document.history

        def write() -> None:
            if self._document.history is history:
                self.write(path, exporter, options, filter)
            else:
                self._messages.show_status(
                    f"{path.name} was not exported because another project was opened."
                )

        self._titles.call_after_next(write)

    def _part_shown(self) -> str:
        """Which part of the project is exported: `12 of 46 events`, or "" for all."""
        shown, total = len(self._document.visible.events), self._document.counts.total
        return "" if shown == total else f"{shown} of {counted(total, 'event', 'events')}"


def _dated(project: Project) -> int:
    return sum(event.when is not None for event in project.events.values())


def _reason(error: Exception) -> str:
    """Why it could not be written; the old file, if any, is unchanged."""
    if not isinstance(error, OSError):
        return str(error)
    reason = write_failure(error)
    return f"{reason[:1].upper()}{reason[1:]}. An existing file was left as it was."
