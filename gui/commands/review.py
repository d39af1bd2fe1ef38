"""The review of proposed events: accept, dismiss, and go to the next one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.document.document import Document
from gui.messages import Messages
from gui.selection import Selection
from timeline.model import Event, Mention, Status
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.project.filter import Filter
from timeline.wording import counted

ALL_REVIEWED = "All events have been reviewed."
SHOWN_REVIEWED = "All events that are shown have been reviewed. “Review” shows more of them."
ORDER = "the most important first"
MORE = "More events are shown now."
_MORE = 25  # events that are shown in addition once all that are shown were reviewed
MOST_WITHOUT_QUESTION = 3  # events that are dismissed at once


class ReviewCommands(QObject):
    """The commands that review the selected events.

    `title_requested` is emitted when the title of the selected event is to be edited next.
    """

    title_requested = Signal()

    def __init__(
        self, document: Document, selection: Selection, messages: Messages, view: QWidget
    ) -> None:
        """`view` is the widget in which single keys are shortcuts."""
        super().__init__(view)
        self._document, self._selection = document, selection
        self._messages, self._view = messages, view

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            "review": self.go_to_next,
            "accept": self.accept,
            "dismiss": self.dismiss,
            "bring_back": self.bring_back,
        }

    def go_to_next(self) -> None:
        """Goes to the next proposal in the order of salience, and focuses the view so that single
        keys work."""
        self._view.setFocus()
        next_id, before = self._next_proposal(), self._document.filter
        while next_id is None and self._document.counts.proposals and self._show_more():
            next_id = self._next_proposal()
        self._go_to(next_id)
        if next_id is not None:
            left = counted(self._document.counts.proposals, "event", "events")
            more = "" if self._document.filter == before else f"{MORE} "
            self._messages.show_status(f"{more}{left} to review, {ORDER}.")

    def _show_more(self) -> bool:
        """Shows some more of the most salient events if a limit hides the others, all events if
        something else does; returns whether any were hidden."""
        filter, counts = self._document.filter, self._document.counts
        if filter == Filter():
            return False
        top = (filter.top or counts.total) + _MORE
        is_limit_only = filter.without_limits == Filter() and top < counts.total - counts.undated
        self._document.set_filter(
            replace(filter, top=top, also=frozenset()) if is_limit_only else Filter()
        )
        return True

    def accept(self) -> None:
        """Accepts the selected events; after a single one, goes to the next proposal."""
        self._review_selected("Accepting", edits.accept)

    def dismiss(self) -> None:
        """Dismisses the selected events, many after a question; after a single one, goes to the
        next proposal."""
        count = len(self._selection.ids)
        if count <= MOST_WITHOUT_QUESTION or self._may_dismiss(count):
            self._review_selected("Dismissing", edits.dismiss)

    def _may_dismiss(self, count: int) -> bool:
        box = self._messages.box(
            QMessageBox.Icon.Question, "Dismiss events", f"Dismiss {count:,} events?"
        )
        box.setInformativeText("They are kept, and can be brought back.")
        dismiss = box.addButton("Dismiss", QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(dismiss)
        box.exec()
        return box.clickedButton() is dismiss

    def confirm_title(self) -> None:
        """Accepts the selected event, and goes on to the title of the next proposal."""
        next_id = self._next_proposal()

        def go_on(_: Edit) -> None:
            if next_id is not None:
                self._selection.reveal([next_id])
                self.title_requested.emit()
            else:
                is_done = not self._document.counts.proposals
                self._messages.show_status(ALL_REVIEWED if is_done else SHOWN_REVIEWED)

        self._document.edit_events("Accepting", self._selection.ids, edits.accept, go_on)

    def bring_back(self) -> None:
        """Brings the selected events back; shows the others again when no dismissed one is left."""

        def leave(_: Edit) -> None:
            if self._document.filter.dismissed and not self._document.visible.events:
                self._document.set_filter(self._document.filter.limits)

        ids = self._selection.ids
        self._document.edit_events("Bringing back", ids, edits.bring_back, leave)

    def dismiss_expression(self, article_id: str, mention: Mention) -> None:
        """Dismisses the event of an expression that is not a date."""
        event = self._document.event_at(article_id, mention)
        if event is not None:
            self._document.do(edits.not_a_date(event, mention.text))

    def restore_expression(self, article_id: str, mention: Mention) -> None:
        """Brings back the event of an expression that was dismissed or deleted."""
        event = self._document.event_at(article_id, mention)
        self._document.do(
            edits.propose_again(self._document.project, article_id, mention)
            if event is None
            else edits.bring_back([event])
        )
        event = self._document.event_at(article_id, mention)
        if event is not None:
            self._document.ensure_visible([event])
            self._selection.reveal([event.id])

    def _review_selected(self, verb: str, make: Callable[[list[Event]], Edit]) -> None:
        ids = self._selection.ids
        next_id = self._next_proposal() if len(ids) <= 1 else None

        def go_on(_: Edit) -> None:
            if len(ids) <= 1:
                self._go_to(next_id)

        self._document.edit_events(verb, ids, make, go_on)

    def _go_to(self, next_id: str | None) -> None:
        if next_id is not None:
            self._selection.reveal([next_id])
        elif not self._document.counts.proposals:
            self._view.setFocus()  # the focused button may be gone
            self._messages.show_status(ALL_REVIEWED)
        else:
            self._messages.show_status(SHOWN_REVIEWED)

    def _next_proposal(self) -> str | None:
        """The most salient visible proposal below the selected event; after the last one, the
        first. The order does not change with edits; undated events come last."""
        weights, selected = self._document.label_weights, self._selection.ids
        proposals = [
            (weights.get(id, 0.0), event)
            for id, event in self._document.visible.events.items()
            if event.status is Status.PROPOSED and id not in selected
        ]
        current = self._document.project.events.get(selected[-1]) if selected else None
        if current is None:
            return _first(proposals)
        here, order = weights.get(current.id, 0.0), _order(current)
        following = [
            (weight, event)
            for weight, event in proposals
            if weight < here or (weight == here and _order(event) > order)
        ]
        return _first(following or proposals)


def _first(weighted: Sequence[tuple[float, Event]]) -> str | None:
    """The id of the event with the greatest weight."""
    most = max((weight for weight, _ in weighted), default=None)
    equal = (_order(event) for weight, event in weighted if weight == most)
    return min(equal, default=(False, 0, None))[2]


def _order(event: Event) -> tuple[bool, int, str]:
    """The order of events of the same weight."""
    return event.when is None, event.when.anchor if event.when else 0, event.id
