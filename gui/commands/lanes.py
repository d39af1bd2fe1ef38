"""The commands on lanes: what they show, their order, which are collapsed."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.canvas.view import Canvas
from gui.document.document import Document
from gui.messages import Messages
from gui.selection import Selection
from gui.widgets.buttons import ChoiceButton
from timeline.model import Grouping
from timeline.project import lanes
from timeline.project.lanes import lane_key

_LABELS: Mapping[Grouping, str] = {
    Grouping.ARTICLE: "Lanes: article",
    Grouping.CATEGORY: "Lanes: category",
    Grouping.GROUP: "Lanes: group",
    Grouping.PERSON: "Lanes: person",
    Grouping.ORGANISATION: "Lanes: organisation",
    Grouping.PLACE: "Lanes: place",
    Grouping.NONE: "Lanes: none",
}
_FOUND = "They come with the titles, or are added in the inspector."
_EMPTY: Mapping[Grouping, str] = {
    Grouping.CATEGORY: "No event has a category yet. Categories are set in the inspector.",
    Grouping.GROUP: "No event has a group yet. Groups are set in the inspector.",
    Grouping.PERSON: f"No event has a person yet. {_FOUND}",
    Grouping.ORGANISATION: f"No event has an organisation yet. {_FOUND}",
    Grouping.PLACE: f"No event has a place yet. {_FOUND}",
}


class LaneCommands(QObject):
    """The lane commands. They apply to the lane of the selected event, or the clicked one."""

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
        self.choice = ChoiceButton("Lanes")
        self.choice.set_items(_LABELS)
        self.choice.setToolTip("Choose what the lanes of the timeline show")
        self.choice.activated.connect(lambda: self.group_by(self.choice.value))
        group = QActionGroup(self)
        for by in Grouping:
            group.addAction(actions[f"lanes_{by.value}"])
        canvas.lane_toggled.connect(self.toggle)
        canvas.lane_moved.connect(self.move)
        canvas.lane_menu_requested.connect(self.open_menu)

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            **{f"lanes_{by.value}": partial(self.group_by, by) for by in Grouping},
            "collapse_lane": self._toggle_current,
            "lane_up": partial(self._shift_current, -1),
            "lane_down": partial(self._shift_current, 1),
            "collapse_all": self.collapse_all,
            "expand_all": self.expand_all,
        }

    def update_state(self) -> None:
        """Updates the button, the checked action and the enabled actions."""
        by = self._document.project.lanes.by
        self.choice.set_value(by)
        self._actions[f"lanes_{by.value}"].setChecked(True)
        shown = self._canvas.stage.content.lanes
        headed = [lane for lane in shown if lane.header]
        for id, enabled in (
            ("collapse_lane", bool(headed and self._current() is not None)),
            ("lane_up", len(headed) > 1 and self._current() not in (None, headed[0].key)),
            ("lane_down", len(headed) > 1 and self._current() not in (None, headed[-1].key)),
            ("collapse_all", any(not lane.collapsed for lane in headed)),
            ("expand_all", any(lane.collapsed for lane in headed)),
        ):
            self._actions[id].setEnabled(enabled)

    def group_by(self, by: Grouping) -> None:
        """Shows a lane for each article, category or group, for the most frequent people,
        organisations or places, or one for all events."""
        self._document.do(lanes.group_by(self._document.project, by))
        self.update_state()
        if by in _EMPTY and not self._in_use(by):
            self._messages.show_status(_EMPTY[by])

    def _in_use(self, by: Grouping) -> Collection[str]:
        """The categories, groups or tags in use."""
        counts = self._document.counts
        if by.tag_kind:
            return counts.tags(by.tag_kind)
        return counts.categories if by is Grouping.CATEGORY else counts.groups

    def toggle(self, key: str) -> None:
        """Collapses a lane, or expands it."""
        project = self._document.project
        collapsed = (project.lanes.by, key) in project.lanes.collapsed
        self._document.do((lanes.expand if collapsed else lanes.collapse)(project, [key]))

    def move(self, key: str, before: str | None) -> None:
        """Moves a lane above another one, or below all."""
        self._document.do(lanes.move_lane(self._document.project, key, before))

    def collapse_all(self) -> None:
        """Collapses all lanes."""
        self._document.do(lanes.collapse(self._document.project, self._keys()))

    def expand_all(self) -> None:
        """Expands all lanes."""
        self._document.do(lanes.expand(self._document.project, self._keys()))

    def open_menu(self, key: str, at: QPoint) -> None:
        """Opens the context menu of a lane at a point of the canvas."""
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
        """The keys of the lanes on the canvas, from top to bottom."""
        return [lane.key for lane in self._canvas.stage.content.lanes]

    def _current(self) -> str | None:
        """The key of the lane of the event that was selected last."""
        events = self._document.project.events
        last = [events[id] for id in self._selection.ids[-1:] if id in events]
        return lane_key(last[0], self._document.project) if last else None

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
        """Moves a lane up or down by one place."""
        keys = self._keys()
        if key not in keys:
            return  # it disappeared while its menu was open
        place = keys.index(key) + by
        if 0 <= place < len(keys):
            others = [*(other for other in keys if other != key), None]
            self.move(key, others[place])
