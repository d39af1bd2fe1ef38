"""What a person does to events: each gesture or menu entry becomes one edit."""

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from gui.canvas.view import Canvas
from gui.document import Document
from gui.tasks import Tasks
from timeline.dates import When
from timeline.model import Event
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.project.readings import Chosen, read_alike

NEW_TITLE = "New event"


class Editing(QObject):
    """The event commands, on what the canvas has selected.

    `date_wanted` says that an event was added to a project in which nothing has a date yet,
    `title_wanted` that the title of the selected event is to be typed elsewhere than on the canvas.
    """

    date_wanted = Signal()
    title_wanted = Signal()
    said = Signal(str)  # a sentence for the status bar

    def __init__(self, document: Document, canvas: Canvas, tasks: Tasks) -> None:
        super().__init__(canvas)
        self._document, self._canvas, self._tasks = document, canvas, tasks
        canvas.move_requested.connect(self.move)
        canvas.retitle_requested.connect(self.retitle)
        canvas.add_requested.connect(self.add)
        canvas.delete_requested.connect(self.delete)

    def move(self, id: str, when: When) -> None:
        """Gives an event another date."""
        self._document.do(edits.move(self._event(id), when))

    def retitle(self, id: str, title: str) -> None:
        """Gives an event another title."""
        self._document.do(edits.retitle(self._event(id), title))

    def delete(self, ids: Sequence[str]) -> None:
        """Deletes events."""
        if ids:
            self._document.do(edits.delete_events([self._event(id) for id in ids]))

    def read_alike(self, chosen: Chosen) -> None:
        """Gives all expressions like one the reading that was chosen for it."""
        project = self._document.project

        def take_over(edit: Edit) -> None:
            if self._document.project is not project:
                self.said.emit("The project has changed meanwhile. Ask for it once more.")
            elif not edit.events:
                self.said.emit(f"No other date is like “{chosen.mention.text}”.")
            else:
                self._document.do(edit)
                self.said.emit(f"{edit.name}. Undo with Ctrl+Z.")

        self._tasks.run(
            "Reading dates",
            lambda progress: read_alike(project, chosen, progress.check),
            take_over,
            lambda error: self.said.emit(f"The dates could not be read: {error}"),
        )

    def add(self, when: When | None) -> None:
        """Adds an event and opens its title for typing, or asks when it was if nothing says so."""
        event = Event(uuid4().hex, NEW_TITLE, when, by_hand=frozenset({"title", "when"}))
        self._document.do(edits.add_event(event))
        self._document.uncover(event)
        self._canvas.select([event.id])
        if when is None:
            self.date_wanted.emit()
        else:
            self.rename_selected()

    def add_in_middle(self) -> None:
        """Adds an event in the middle of the view."""
        self.add(self._canvas.middle())

    def delete_selected(self) -> None:
        """Deletes what is selected."""
        self.delete(self._canvas.selection)

    def rename_selected(self) -> None:
        """Opens the title of the one selected event for typing."""
        if len(self._canvas.selection) != 1:
            return
        if self._canvas.isVisible():
            self._canvas.edit_title(self._canvas.selection[0])
        else:
            self.title_wanted.emit()

    def _event(self, id: str) -> Event:
        return self._document.project.events[id]
