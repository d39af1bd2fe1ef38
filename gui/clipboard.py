"""Copying events out of the window and into it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit

from gui.canvas.view import Canvas
from gui.document import Document
from gui.files import Files
from timeline.export.csv_table import csv_text
from timeline.export.lines import plain_lines
from timeline.model import Event, Project
from timeline.project import edits
from timeline.project.clip import clip, clipped

EVENTS = "application/x-dateline-events"
CSV = "text/csv"
TABS = "text/tab-separated-values"


class Clipboard(QObject):
    """Cut, copy and paste: events for Dateline, a table for spreadsheets, lines for the rest."""

    said = Signal(str)  # a sentence for the status bar

    def __init__(self, document: Document, canvas: Canvas, files: Files) -> None:
        super().__init__(canvas)
        self._document, self._canvas, self._files = document, canvas, files

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What the actions of the window do here, by their ids."""
        return {"cut": self.cut, "copy": self.copy, "paste_events": self.paste}

    def copy(self) -> None:
        """Copies the words selected in a panel that has the focus, or else the selected events."""
        clipboard = QApplication.clipboard()
        if words := _selected_words():
            clipboard.setText(words)
        elif events := self._selected():
            clipboard.setMimeData(as_mime(events, self._document.project))

    def cut(self) -> None:
        """Copies the selected events and deletes them."""
        if events := self._selected():
            QApplication.clipboard().setMimeData(as_mime(events, self._document.project))
            self._document.do(edits.delete_events(events, "Cut"))

    def paste(self) -> None:
        """Adds the events that were copied; of other text, an article."""
        data = QApplication.clipboard().mimeData()
        if not data.hasFormat(EVENTS):
            self._files.paste()
            return
        try:
            events = clipped(bytes(data.data(EVENTS).data()).decode(), self._document.project)
        except ValueError as error:
            self.said.emit(str(error))
            return
        if events:
            self._document.do(edits.add_events(events, "Paste"))
            for event in events:
                self._document.uncover(event)
            self._canvas.select([event.id for event in events])

    def _selected(self) -> list[Event]:
        return [self._document.project.events[id] for id in self._canvas.selection]


def as_mime(events: list[Event], project: Project) -> QMimeData:
    """Events in all formats in which other programs may want them."""
    data = QMimeData()
    table = Project(project.articles, {event.id: event for event in events})
    data.setText(plain_lines(events))
    data.setData(CSV, csv_text(table).encode())
    data.setData(TABS, csv_text(table, delimiter="\t").encode())
    data.setData(EVENTS, clip(events, project).encode())
    return data


def _selected_words() -> str:
    """What is selected in the text that has the focus: a label leaves Ctrl+C to the window."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QTextEdit):
        return focused.textCursor().selection().toPlainText()
    return focused.selectedText() if isinstance(focused, QLabel) else ""
