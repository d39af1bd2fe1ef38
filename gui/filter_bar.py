"""The strip above the timeline that says what is shown of it, and shows all again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.document import Document
from timeline.project.filter import Filter
from timeline.wording import counted

_SHOWN = ("dismissed event shown", "dismissed events shown")


class FilterBar(QWidget):
    """There while a filter hides something."""

    changed = Signal(Filter)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setObjectName("filter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self.count = QLabel()
        self.show_all = QPushButton("Show all")
        self.show_all.setProperty("role", "link")
        self.show_all.clicked.connect(lambda: self.changed.emit(Filter()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 12, 5)
        layout.addWidget(self.count)
        layout.addWidget(self.show_all)
        layout.addStretch(1)
        self.show_state()

    def show_state(self) -> None:
        """How many events are shown of how many."""
        filter = self._document.filter
        self.setVisible(filter != Filter())
        self.count.setText(counted(len(self._document.shown.events), *_SHOWN))
