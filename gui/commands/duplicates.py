"""The commands for events that may be the same: in the inspector, and one pair after the other."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt

from gui.document.document import Document
from gui.document.duplicates import PossibleDuplicates
from gui.messages import Messages
from gui.panels.same_event import SameEvent
from gui.selection import Selection
from gui.widgets.source_text import source_text
from timeline.layout.style import Theme
from timeline.model import Event


class DuplicateCommands(QObject):
    """Offers what may be the same as the selected event, and opens the dialog with all pairs."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        possible: PossibleDuplicates,
        panel: SameEvent,
        messages: Messages,
        theme: Theme,
    ) -> None:
        super().__init__(messages)
        self._document, self._selection, self._possible = document, selection, possible
        self._panel, self._messages, self._theme = panel, messages, theme
        panel.same_requested.connect(self._merge)
        panel.different_requested.connect(self._keep_apart)
        for changed in (selection.changed, document.state_changed, possible.changed):
            changed.connect(self._show)

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {"find_duplicates": self.find}

    def set_theme(self, theme: Theme) -> None:
        """Sets the theme of the dialog."""
        self._theme = theme

    def find(self) -> None:
        """Looks for pairs in the background, and opens the dialog."""

        def fail(error: Exception) -> None:
            self._messages.error("The search for duplicates failed.", [str(error)])

        self._possible.find(self._open, fail)

    def _open(self) -> None:
        from gui.dialogs.duplicates import DuplicatesDialog

        dialog = DuplicatesDialog(
            self._document, self._possible, self._theme, self._messages.window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show(self) -> None:
        """Shows the offers for the selected event."""
        event = self._selected()
        ids = self._possible.others(event.id) if event else ()
        others = [self._document.project.events[id] for id in ids]
        self._panel.show_offers([(other, self._passage(other)) for other in others])

    def _passage(self, event: Event) -> str:
        """The words by which the main source reports an event."""
        claim = event.main_claim
        if claim is None:
            return ""
        article = self._document.project.articles[claim.article]
        return source_text(article, event, claim).passage

    def _selected(self) -> Event | None:
        ids = self._selection.ids
        event = self._document.project.events.get(ids[0]) if len(ids) == 1 else None
        return None if event is None or event.status.is_hidden else event

    def _merge(self, other: str) -> None:
        self._document.commit_input()
        event = self._selected()
        if event is not None and other in self._document.project.events:
            edit = self._possible.merge((event.id, other))
            self._selection.reveal([edit.events[0].id])
            self._messages.show_edit_done(f"{edit.name}.")

    def _keep_apart(self, other: str) -> None:
        event = self._selected()
        if event is not None:
            self._possible.keep_apart((event.id, other))
            self._messages.show_status(
                "These two events will not be suggested as duplicates again."
            )
