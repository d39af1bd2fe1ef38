"""What a person does to lanes: by what they go, in what order they stand, which are collapsed."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.canvas.view import Canvas
from gui.document.document import Document
from gui.messages import Messages
from gui.selection import Selection
from gui.widgets.buttons import Choice
from timeline.model import Grouping
from timeline.project import lanes
from timeline.project.lanes import lane_key

_WORDS: Mapping[Grouping, str] = {
    Grouping.ARTICLE: "Lanes: article",
    Grouping.CATEGORY: "Lanes: category",
    Grouping.GROUP: "Lanes: group",
    Grouping.NONE: "Lanes: none",
}
_NONE_YET: Mapping[Grouping, str] = {
    Grouping.CATEGORY: "No event has a category yet. Give it one in the inspector.",
    Grouping.GROUP: "No event is in a group yet. Put it into one in the inspector.",
}


class Lanes(QObject):
    """The lane commands. They mean the lane of the selected event, or the one clicked on."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        canvas: Canvas,
        actions: Mapping[str, QAction],
        messages: Messages,
    ) -> None:
        super().__init__(canvas)
        self._document, self._selection = document, selection
        self._canvas, self._actions, self._messages = canvas, actions, messages
        self.choice = Choice("Lanes")
        self.choice.offer(_WORDS)
        self.choice.setToolTip("What the lanes of the timeline stand for")
        self.choice.chosen.connect(lambda: self.group_by(self.choice.value))
        group = QActionGroup(self)
        for by in Grouping:
            group.addAction(actions[f"lanes_{by.value}"])
        canvas.lane_toggled.connect(self.toggle)
        canvas.lane_moved.connect(self.move)
        canvas.lane_menu_requested.connect(self.open_menu)

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What the actions of the window do here, by their ids."""
        return {
            **{f"lanes_{by.value}": partial(self.group_by, by) for by in Grouping},
            "collapse_lane": self._toggle_current,
            "lane_up": partial(self._shift_current, -1),
            "lane_down": partial(self._shift_current, 1),
            "collapse_all": self.collapse_all,
            "expand_all": self.expand_all,
        }

    def show_state(self) -> None:
        """By what the lanes go now, and what can be done to them."""
        by = self._document.project.lanes.by
        self.choice.show_value(by)
        self._actions[f"lanes_{by.value}"].setChecked(True)
        shown = self._canvas.stage.content.lanes
        headed = [lane for lane in shown if lane.header]
        for id, useful in (
            ("collapse_lane", bool(headed and self._current() is not None)),
            ("lane_up", len(headed) > 1 and self._current() not in (None, headed[0].key)),
            ("lane_down", len(headed) > 1 and self._current() not in (None, headed[-1].key)),
            ("collapse_all", any(not lane.collapsed for lane in headed)),
            ("expand_all", any(lane.collapsed for lane in headed)),
        ):
            self._actions[id].setEnabled(useful)

    def group_by(self, by: Grouping) -> None:
        """Gives each article, category or group a lane, or all events one."""
        self._document.do(lanes.group_by(self._document.project, by))
        self.show_state()
        counts = self._document.counts
        in_use = {Grouping.CATEGORY: counts.categories, Grouping.GROUP: counts.groups}
        if by in _NONE_YET and not in_use[by]:
            self._messages.show_status(_NONE_YET[by])

    def toggle(self, key: str) -> None:
        """Collapses a lane into a strip, or opens it again."""
        project = self._document.project
        collapsed = (project.lanes.by, key) in project.lanes.collapsed
        self._document.do((lanes.expand if collapsed else lanes.collapse)(project, [key]))

    def move(self, key: str, before: str | None) -> None:
        """Puts a lane above another one, or below all."""
        self._document.do(lanes.move_lane(self._document.project, key, before))

    def collapse_all(self) -> None:
        """Makes a strip of each lane."""
        self._document.do(lanes.collapse(self._document.project, self._keys()))

    def expand_all(self) -> None:
        """Opens all lanes."""
        self._document.do(lanes.expand(self._document.project, self._keys()))

    def open_menu(self, key: str, at: QPoint) -> None:
        """Offers at a point of the canvas what can be done to a lane."""
        keys, project = self._keys(), self._document.project
        place = keys.index(key)
        collapsed = (project.lanes.by, key) in project.lanes.collapsed
        menu = QMenu(self._canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Expand" if collapsed else "Collapse", partial(self.toggle, key))
        up = menu.addAction("Move up", partial(self._shift, key, -1))
        down = menu.addAction("Move down", partial(self._shift, key, 1))
        up.setEnabled(place > 0)
        down.setEnabled(place < len(keys) - 1)
        menu.addSeparator()
        for id in ("collapse_all", "expand_all"):
            menu.addAction(self._actions[id])
        menu.addSeparator()
        for by in Grouping:
            menu.addAction(self._actions[f"lanes_{by.value}"])
        menu.popup(self._canvas.viewport().mapToGlobal(at))

    def _keys(self) -> list[str]:
        """The lanes on the canvas, from the top down."""
        return [lane.key for lane in self._canvas.stage.content.lanes]

    def _current(self) -> str | None:
        """The lane of the event selected last."""
        events = self._document.project.events
        chosen = [events[id] for id in self._selection.ids[-1:] if id in events]
        return lane_key(chosen[0], self._document.project) if chosen else None

    def _toggle_current(self) -> None:
        key = self._current()
        if key is not None:
            self.toggle(key)

    def _shift_current(self, by: int) -> None:
        key = self._current()
        if key is not None:
            self._shift(key, by)
            self._selection.reveal(self._selection.ids)

    def _shift(self, key: str, by: int) -> None:
        """Moves a lane up or down past another one."""
        keys = self._keys()
        if key not in keys:
            return  # it has gone while its menu was open
        place = keys.index(key) + by
        if 0 <= place < len(keys):
            others = [*(other for other in keys if other != key), None]
            self.move(key, others[place])
