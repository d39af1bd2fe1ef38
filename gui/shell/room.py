"""Hides the least used widgets of a bar while there is no room for all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget


class Room(QObject):
    """Keeps the widgets of a horizontal layout within the width of `bar`.

    `optional` are groups of its widgets, those that are hidden first at the beginning.
    `instead` are shown only while the widget before them in the pair is hidden. `nested` are
    widgets of the layout whose own horizontal layouts have optional widgets. All other widgets are
    left as they are.
    """

    def __init__(
        self,
        bar: QWidget,
        optional: Sequence[Sequence[QWidget]],
        instead: Sequence[tuple[QWidget, QWidget]] = (),
        nested: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(bar)
        self._bar, self._optional = bar, optional
        self._instead, self._nested = instead, nested
        self._managed = {
            *(widget for group in optional for widget in group),
            *(other for _, other in instead),
        }
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.update()
        return False

    def update(self) -> None:
        """Shows what there is room for now."""
        hidden: set[QWidget] = set()
        for group in ((), *self._optional):
            hidden.update(group)
            if self._needed(self._bar, self._absent(hidden)) <= self._bar.width():
                break
        for widget in self._managed:
            self._set_hidden(widget, widget in self._absent(hidden))

    def _absent(self, hidden: set[QWidget]) -> set[QWidget]:
        """The managed widgets that are not shown while `hidden` are hidden."""
        return hidden | {other for widget, other in self._instead if widget not in hidden}

    def _needed(self, bar: QWidget, absent: set[QWidget]) -> int:
        """The least width of a bar without these widgets, px."""
        layout = bar.layout()
        assert isinstance(layout, QHBoxLayout)
        margins = layout.contentsMargins()
        needed = margins.left() + margins.right() - layout.spacing()
        for item in map(layout.itemAt, range(layout.count())):
            widget = item.widget() if item else None
            if item is None or widget in absent:
                continue
            if widget is None:
                needed += item.minimumSize().width()
            elif widget in self._managed or not widget.isHidden():
                is_nested = widget in self._nested
                width = self._needed(widget, absent) if is_nested else _least_width(widget)
                needed += width + layout.spacing()
        return needed

    def _set_hidden(self, widget: QWidget, hidden: bool) -> None:
        if widget.isHidden() != hidden:
            widget.setHidden(hidden)


def _least_width(widget: QWidget) -> int:
    """As a layout computes it, also of a hidden widget."""
    shrinks = QSizePolicy.PolicyFlag.ShrinkFlag.value
    least = widget.minimumSizeHint().width()
    if not widget.sizePolicy().horizontalPolicy().value & shrinks:
        least = max(least, widget.sizeHint().width())
    return max(widget.minimumWidth(), min(least, widget.maximumWidth()))
