"""A popup that lists tags by kind with the number of their events, to be chosen by a click."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline.model import Tag, TagKind
from timeline.project.filter import search_key

_SIZE = QSize(300, 380)
_HEADINGS: Mapping[TagKind, str] = {kind: kind.value.upper() for kind in TagKind}
_TOGGLING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _List(QListWidget):
    """A list in which a click, Enter or Space toggles a row."""

    toggled = Signal(int)  # row

    def __init__(self) -> None:
        super().__init__()
        self.itemClicked.connect(lambda item: self.toggled.emit(self.row(item)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TOGGLING and self.currentRow() >= 0:
            self.toggled.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


class TagList(QFrame):
    """`toggled` carries the tag that was clicked. Typing narrows the list."""

    toggled = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._tags: Mapping[Tag, int] = {}
        self._chosen: Collection[Tag] = ()
        self._rows: Sequence[Tag | None] = ()  # None for a heading
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find a person, an organisation, a place or a tag")
        self.search.setAccessibleName("Find a tag")
        self.search.textChanged.connect(self._fill)
        self.list = _List()
        self.list.setAccessibleName("Tags")
        self.list.toggled.connect(self._toggle)
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.resize(_SIZE)

    def open_at(self, place: QPoint) -> None:
        """Opens the popup at a point of the screen, with the full list."""
        self.search.clear()
        self._fill()
        self.move(place)
        self.show()
        self.search.setFocus()

    def show_tags(self, tags: Mapping[Tag, int], chosen: Collection[Tag]) -> None:
        """Sets the tags with the numbers of their events, and those that are chosen."""
        self._tags, self._chosen = tags, chosen
        if self.isVisible():
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down in the search field goes to the list, Enter toggles its first tag."""
        first = next((row for row, tag in enumerate(self._rows) if tag is not None), None)
        if event.key() == Qt.Key.Key_Down and first is not None:
            self.list.setFocus()
            self.list.setCurrentRow(first)
        elif event.key() in _TOGGLING and first is not None:
            self._toggle(first)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        key, current = search_key(self.search.text().strip()), self.list.currentRow()
        rows: list[Tag | None] = []
        self.list.clear()
        for kind in TagKind:
            found = [tag for tag in self._tags if tag[0] is kind and key in search_key(tag[1])]
            if not found:
                continue
            heading = QListWidgetItem(_HEADINGS[kind])
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(heading)
            rows.append(None)
            for tag in found:
                self.list.addItem(self._item(tag))
                rows.append(tag)
        self._rows = rows
        if 0 <= current < len(rows):
            self.list.setCurrentRow(current)

    def _item(self, tag: Tag) -> QListWidgetItem:
        is_chosen = tag in self._chosen
        item = QListWidgetItem(f"{tag[1]}  ({self._tags[tag]:,})")
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        return item

    def _toggle(self, row: int) -> None:
        tag = self._rows[row]
        if tag is not None:
            self.toggled.emit(tag)
