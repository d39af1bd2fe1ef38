"""A chip with the name of a person, an organisation or a place, and a button that removes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton

from timeline.model import Tag

_LONGEST = 30  # characters shown


class TagChip(QFrame):
    """A click on the name opens a menu; Delete removes the tag, F2 renames it."""

    removed = Signal()
    rename_requested = Signal()
    filter_requested = Signal()

    def __init__(self, tag: Tag) -> None:
        super().__init__()
        self.tag = tag
        kind, name = tag
        self.setProperty("role", "tag")
        short = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
        self.name = QPushButton(short.replace("&", "&&"))
        self.name.setProperty("role", "tag-name")
        self.name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name.setAccessibleName(f"{kind.singular.capitalize()}: {name}")
        self.name.setAccessibleDescription("Delete removes it, F2 renames it in all events")
        self.name.setToolTip(f"{kind.singular.capitalize()}: {name}")
        self.name.clicked.connect(self.open_menu)
        self.remove = QToolButton()
        self.remove.setText("✕")
        self.remove.setProperty("role", "tag-remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete on the name does the same
        self.remove.setAccessibleName(f"Remove {name}")
        self.remove.setToolTip(f"Remove {name} from the selected events")
        self.remove.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.name)
        layout.addWidget(self.remove)
        self.setFocusProxy(self.name)

    def open_menu(self) -> None:
        """Opens the menu below the chip."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = self.tag[1].replace("&", "&&")
        menu.addAction(f"Show only events with “{name}”", self.filter_requested.emit)
        menu.addAction("Rename in all events…", self.rename_requested.emit)
        menu.addAction("Remove", self.removed.emit)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit()
        else:
            super().keyPressEvent(event)
