"""Cut, copy and paste of events."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget

from gui.commands.files import FileCommands
from gui.document.document import Document
from gui.messages import Messages
from gui.selection import Selection
from timeline.export.csv_table import csv_text
from timeline.export.lines import plain_lines
from timeline.export.rich_text import html_table
from timeline.model import Event, Project
from timeline.project import edits
from timeline.project.clipboard import copies_for, from_clipboard, to_clipboard
from timeline.project.edits import Edit

EVENTS = "application/x-dateline-events"
CSV = "text/csv"
HTML = "text/html"
TABS = "text/tab-separated-values"
_BYTES_PER_EVENT = 400  # about
_SCALE = 2  # pixels of a copied picture for each of the screen, so that it can be printed


class ClipboardCommands(QObject):
    """Copies events as such for Dateline, as a table for spreadsheets and word processors, and as
    lines of text; and the timeline that is shown as a picture."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        files: FileCommands,
        canvas: QWidget,
        messages: Messages,
    ) -> None:
        super().__init__(document)
        self._document, self._selection, self._files = document, selection, files
        self._canvas, self._messages = canvas, messages

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            "cut": self.cut,
            "copy": self.copy,
            "copy_picture": self.copy_picture,
            "paste_events": self.paste,
        }

    def copy(self) -> None:
        """Copies the text selected in the focused panel, otherwise the selected events."""
        if text := _selected_text():
            QApplication.clipboard().setText(text)
        else:
            self._copy_events()

    def cut(self) -> None:
        """Copies the selected events and deletes them."""
        self._copy_events()
        cut = partial(edits.delete_events, verb="Cut")
        self._document.edit_events("Cutting", self._selection.ids, cut)

    def picture(self) -> QImage:
        """The part of the timeline that is shown, at twice its size."""
        picture = QImage(self._canvas.size() * _SCALE, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(_SCALE)
        self._canvas.render(picture)
        return picture

    def copy_picture(self) -> None:
        """Copies the part of the timeline that is shown as a picture, at twice its size."""
        QApplication.clipboard().setImage(self.picture())
        self._messages.show_status("Copied the timeline as a picture")

    def paste(self) -> None:
        """Pastes copied events, or other text as an article."""
        data = QApplication.clipboard().mimeData()
        if isinstance(data, EventMimeData):
            self._paste(partial(copies_for, data.events, data.project), len(data.events))
        elif data.hasFormat(EVENTS):
            text = bytes(data.data(EVENTS).data())
            self._paste(
                lambda project: from_clipboard(text.decode(), project),
                len(text) // _BYTES_PER_EVENT,
            )
        else:
            self._files.paste()

    def _paste(self, events: Callable[[Project], list[Event]], count: int) -> None:
        def add(project: Project) -> Edit:
            return edits.add_events(events(project), "Paste")

        def select(edit: Edit) -> None:
            pasted = [change.after for change in edit.events if change.after]
            if pasted:
                self._document.ensure_visible(pasted)
                self._selection.reveal([event.id for event in pasted])

        self._document.edit_project(f"Pasting {count:,} events", count, add, select)

    def _copy_events(self) -> None:
        events = self._document.events(self._selection.ids)
        if events:
            QApplication.clipboard().setMimeData(EventMimeData(events, self._document.project))

    def store_all_formats(self) -> None:
        """Creates the copied data in all formats, so that it outlives the program."""
        data = QApplication.clipboard().mimeData()
        if isinstance(data, EventMimeData):
            QApplication.clipboard().setMimeData(data.in_all_formats())


class EventMimeData(QMimeData):
    """Copied events. A format is created when it is requested: 100,000 events take a while."""

    def __init__(self, events: Sequence[Event], project: Project) -> None:
        super().__init__()
        self.events, self.project = events, project
        self._cache: dict[str, bytes] = {}

    def formats(self) -> list[str]:
        return list(_FORMATS)

    def hasFormat(self, format: str) -> bool:
        return format in _FORMATS

    def retrieveData(self, format: str, type: Any) -> Any:
        if format not in _FORMATS:
            return None
        if format not in self._cache:
            self._cache[format] = _FORMATS[format](self.events, self.project).encode()
        return QByteArray(self._cache[format])

    def in_all_formats(self) -> QMimeData:
        """A copy that holds the data in all formats."""
        data = QMimeData()
        for format in _FORMATS:
            data.setData(format, self.data(format))
        return data


def _table(events: Sequence[Event], project: Project, delimiter: str) -> str:
    rows = Project(project.articles, {event.id: event for event in events})
    return csv_text(rows, delimiter=delimiter)


_FORMATS: Mapping[str, Callable[[Sequence[Event], Project], str]] = {
    "text/plain": lambda events, _: plain_lines(events),
    HTML: lambda events, _: html_table(events),
    CSV: partial(_table, delimiter=","),
    TABS: partial(_table, delimiter="\t"),
    EVENTS: to_clipboard,
}


def _selected_text() -> str:
    """The text selected in the focused widget; a label leaves Ctrl+C to the window."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QTextEdit):
        return focused.textCursor().selection().toPlainText()
    return focused.selectedText() if isinstance(focused, QLabel) else ""
