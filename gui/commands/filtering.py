"""The commands that show some of the events only, or all of them again."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gui.document.document import Document
from gui.filter.top_box import TopBox
from timeline.project.filter import Filter

_CHECKED: Mapping[str, Callable[[Filter], bool]] = {
    "one_a_day": lambda filter: filter.one_a_day,
    "accepted_only": lambda filter: filter.accepted,
    "show_merged": lambda filter: filter.merged,
    "show_disagreeing": lambda filter: filter.disagreeing,
    "show_dismissed": lambda filter: filter.dismissed,
}


class FilterCommands(QObject):
    """Sets the filter of the document, and shows its limits in the box for the top events."""

    def __init__(self, document: Document, actions: Mapping[str, QAction], top: TopBox) -> None:
        super().__init__(document)
        self._document, self._actions, self._top = document, actions, top
        top.chosen.connect(self.show_top)
        for changed in (document.filtered, document.changed, document.replaced):
            changed.connect(self._show_state)
        self._show_state()

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            "top": self._top.begin,
            "one_a_day": self.toggle_one_a_day,
            "accepted_only": self.toggle_accepted,
            "show_all": self.show_all,
            "show_merged": self.toggle_merged,
            "show_disagreeing": self.toggle_disagreeing,
            "show_dismissed": self.toggle_dismissed,
        }

    def show_top(self, number: int | None) -> None:
        """Shows the most salient events, None for all, of those that the filter admits."""
        self._limit(replace(self._document.filter, top=number))

    def toggle_one_a_day(self) -> None:
        """Shows only the most salient event of each day, or all of them."""
        filter = self._document.filter
        self._limit(replace(filter, one_a_day=not filter.one_a_day))

    def toggle_accepted(self) -> None:
        """Shows accepted events only, or proposed ones too."""
        filter = self._document.filter
        self._limit(replace(filter, accepted=not filter.accepted))

    def show_all(self) -> None:
        """Shows all events that were not dismissed or left out."""
        self._document.set_filter(Filter())

    def toggle_merged(self) -> None:
        """Switches between the events with several sources and all others."""
        self._list(merged=not self._document.filter.merged)

    def toggle_disagreeing(self) -> None:
        """Switches between the events on which sources differ and all others."""
        self._list(disagreeing=not self._document.filter.disagreeing)

    def toggle_dismissed(self) -> None:
        """Switches between what was dismissed or left out and the other events."""
        self._list(dismissed=not self._document.filter.dismissed)

    def _limit(self, filter: Filter) -> None:
        """Other limits hide the events that were shown in spite of the last ones."""
        self._document.set_filter(replace(filter, also=frozenset()))

    def _list(
        self, *, merged: bool = False, disagreeing: bool = False, dismissed: bool = False
    ) -> None:
        """Shows one kind of events, whatever else was looked for; the limits stay."""
        limits = self._document.filter.limits
        self._document.set_filter(
            replace(limits, merged=merged, disagreeing=disagreeing, dismissed=dismissed)
        )

    def _show_state(self) -> None:
        filter, counts = self._document.filter, self._document.counts
        for id, is_checked in _CHECKED.items():
            self._actions[id].setChecked(is_checked(filter))
        dated = counts.total - counts.undated
        self._top.show_state(filter.top, dated)
        self._top.setVisible(dated > 1)
        self._top.setEnabled(not filter.dismissed)
