"""The commands and gestures that edit events; each becomes one edit."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from gui.canvas.view import Canvas
from gui.document.document import Document
from gui.document.tasks import Tasks
from gui.document.titles import Titles
from gui.messages import CHANGED_MEANWHILE, Messages
from gui.panels.text import TextPanel
from gui.selection import Selection
from timeline.dates import When
from timeline.dates.moves import nudged, stretched
from timeline.events.selected_words import event_of_words
from timeline.model import Event, Project, Status
from timeline.project import edits, merging
from timeline.project.edits import Edit
from timeline.project.lanes import move_to_lane
from timeline.project.readings import ChosenReading, read_alike

NEW_TITLE = "New event"


class EditCommands(QObject):
    """The commands that edit the selected events.

    `date_entry_requested` is emitted when an event was added and nothing in the project has a date;
    `title_entry_requested` when the title of the selected event cannot be edited on the canvas.
    `parted` carries the ids of the events into which one was split.
    """

    date_entry_requested = Signal()
    title_entry_requested = Signal()
    parted = Signal(list)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        canvas: Canvas,
        text: TextPanel,
        tasks: Tasks,
        titles: Titles,
        messages: Messages,
    ) -> None:
        super().__init__(canvas)
        self._titles = titles
        self._document, self._selection = document, selection
        self._canvas, self._text, self._tasks, self._messages = canvas, text, tasks, messages
        canvas.move_requested.connect(self.move)
        canvas.lane_drop_requested.connect(self.move_to_lane)
        canvas.retitle_requested.connect(self.retitle)
        canvas.add_requested.connect(self.add)

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            "add_event": self.add_new,
            "add_here": self.add_new,
            "rename": self.rename_selected,
            "rename_chip": self.rename_selected,
            "earlier": partial(self.nudge, -1),
            "later": partial(self.nudge, 1),
            "stretch": self.stretch,
            "duplicate": self.duplicate,
            "merge": self.merge,
            "split": self.split,
            "delete": self.delete_selected,
        }

    def move(self, whens: Mapping[str, When]) -> None:
        """Moves events to new dates."""

        def moved(events: list[Event]) -> Edit:
            moves = ((event, whens[event.id]) for event in events)
            return edits.move_events([(event, when) for event, when in moves if when != event.when])

        self._edit("Moving", moved, list(whens))

    def move_to_lane(self, whens: Mapping[str, When], lane: str) -> None:
        """Moves events to new dates and into the category or group of a lane."""

        def moved(project: Project) -> Edit:
            pairs = ((project.events.get(id), when) for id, when in whens.items())
            return move_to_lane(project, [(event, when) for event, when in pairs if event], lane)

        self._document.edit_project("Moving events", len(whens), moved)

    def nudge(self, count: int) -> None:
        """Moves the selected events by a number of units of their own dates."""
        self._change_whens(lambda when: nudged(when, count))

    def stretch(self) -> None:
        """Extends the selected events by one unit of their dates: a day becomes a time span."""
        self._change_whens(stretched)

    def _change_whens(self, change: Callable[[When], When]) -> None:
        """Changes the dates of the selected events that have one."""

        def moved(events: list[Event]) -> Edit:
            dated = ((event, event.when) for event in events)
            return edits.move_events([(event, change(when)) for event, when in dated if when])

        self._edit("Moving", moved)

    def retitle(self, id: str, title: str) -> None:
        """Changes the title of an event."""
        self._document.do(edits.retitle(self._event(id), title))

    def read_alike(self, chosen: ChosenReading) -> None:
        """Applies a chosen reading to all similar expressions of the project."""
        project = self._document.project

        def apply(edit: Edit) -> None:
            if self._document.project is not project:
                self._messages.show_status(CHANGED_MEANWHILE)
            elif not edit.events:
                self._messages.show_status(f"No other date is worded like “{chosen.mention.text}”.")
            else:
                self._document.do(edit)
                self._messages.show_edit_done(f"{edit.name}.")

        self._tasks.run(
            "Updating dates",
            lambda progress: read_alike(project, chosen, progress.check),
            apply,
            lambda error: self._messages.show_status(f"The dates could not be changed: {error}"),
        )

    def add(self, when: When | None) -> None:
        """Adds an event and starts editing its title, or its date if that is not known."""
        self._add(Event(uuid4().hex, NEW_TITLE, when, by_hand=frozenset({"title", "when"})))

    def add_new(self) -> None:
        """Adds an event from the words selected in the article, or in the middle of the view."""
        article, span = self._text.article, self._text.selected_span()
        if article is None or span is None:
            self.add(self._canvas.middle())
        else:
            mentions = self._document.mentions(article.id)
            self._add(event_of_words(uuid4().hex, article, mentions, span))

    def _add(self, event: Event) -> None:
        self._document.do(edits.add_event(event))
        self._document.ensure_visible([event])
        self._selection.reveal([event.id])
        if event.when is None:
            self.date_entry_requested.emit()
        else:
            self.rename_selected()

    def duplicate(self) -> None:
        """Duplicates the selected events, and selects the copies."""
        self._edit("Duplicating", edits.duplicate, then=self._select_new)

    def merge(self) -> None:
        """Merges the selected events into one."""
        if len(self._selection.ids) > 1:
            self._edit(
                "Merging",
                lambda events: merging.merge(self._document.project, events),
                then=self._select_new,
            )

    def split(self) -> None:
        """Splits the selected event into one for each claim."""
        for event in self._document.events(self._selection.ids[:1]):
            edit = merging.split(self._document.project, event)
            if edit.events:
                self._part(edit, self._select_new)
            else:
                self._messages.show_status("This event has only one source, so it can’t be split.")

    def take_out(self, event_id: str, number: int) -> None:
        """Makes an event of its own of one of the claims of an event."""
        event = self._document.project.events.get(event_id)
        if event is not None and number < len(event.claims) > 1:
            edit = merging.take_out(self._document.project, event, number)
            self._part(edit, lambda edit: self._messages.show_edit_done(f"{edit.name}."))

    def _part(self, edit: Edit, then: Callable[[Edit], None]) -> None:
        """Splits an event; the titles of its parts become part of the edit."""
        self._document.do(edit)
        then(edit)
        parts = [change.after for change in edit.events if change.after is not None]
        self.parted.emit([event.id for event in parts])
        self._titles.make_later([e.id for e in parts if e.status is Status.PROPOSED])

    def _select_new(self, edit: Edit) -> None:
        """Selects the events that an edit has created or kept."""
        events = [change.after for change in edit.events if change.after is not None]
        self._document.ensure_visible(events)
        self._selection.reveal([event.id for event in events])

    def delete_selected(self) -> None:
        """Deletes the selected events."""
        self._edit("Deleting", edits.delete_events)

    def rename_selected(self) -> None:
        """Starts editing the title of the selected event."""
        if len(self._selection.ids) != 1:
            return
        event = self._event(self._selection.ids[0])
        if self._canvas.isVisible() and event.when is not None:
            self._canvas.edit_title(event.id)
        else:
            self.title_entry_requested.emit()

    def _edit(
        self,
        verb: str,
        make: Callable[[list[Event]], Edit],
        ids: Sequence[str] | None = None,
        then: Callable[[Edit], None] = lambda _: None,
    ) -> None:
        """Does an edit of these events, by default of the selected ones."""
        ids = self._selection.ids if ids is None else ids
        self._document.edit_events(verb, ids, make, then)

    def _event(self, id: str) -> Event:
        return self._document.project.events[id]
