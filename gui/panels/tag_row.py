"""The tags of one kind as chips, and a field that adds one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.widgets.fields import SuggestionField
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.tag_chip import TagChip
from timeline.model import Tag, TagKind

_MOST = 10  # chips that are shown at first
_FIELD_WIDTH = 150  # px


class TagRow(QWidget):
    """Signals carry the tag."""

    added = Signal(tuple)
    removed = Signal(tuple)
    rename_requested = Signal(tuple)
    filter_requested = Signal(tuple)

    def __init__(self, kind: TagKind) -> None:
        super().__init__()
        self._kind = kind
        self._names: Sequence[str] = ()
        self.chips: list[TagChip] = []
        self.field = SuggestionField()
        article = "an" if kind is TagKind.ORGANISATION else "a"
        self.field.setPlaceholderText(f"Add {article} {kind.singular}")
        self.field.setAccessibleName(f"Add {article} {kind.singular}")
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.committed.connect(self._add)
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        self._flow = FlowLayout(self, 5)
        self._flow.addWidget(self.more)
        self._flow.addWidget(self.field)

    def show_names(self, names: Sequence[str], known: Sequence[str]) -> None:
        """Shows these tags, and suggests the known ones that are not among them."""
        self.field.set_suggestions([name for name in known if name not in names])
        if names != self._names:
            self._names = names
            self._replace_chips(names[:_MOST])

    def _show_more(self) -> None:
        self._replace_chips(self._names)
        self.chips[_MOST].setFocus()

    def _replace_chips(self, names: Sequence[str]) -> None:
        """The chip after a removed one, or the field, takes its focus."""
        focused = next((i for i, chip in enumerate(self.chips) if chip.name.hasFocus()), None)
        for widget in (*self.chips, self.more, self.field):
            self._flow.removeWidget(widget)
        old, self.chips = self.chips, [self._chip(name) for name in names]
        hidden = len(self._names) - len(names)
        self.more.setText(f"{hidden} more")
        self.more.setVisible(hidden > 0)
        for widget in (*self.chips, self.more, self.field):
            self._flow.addWidget(widget)
        for chip in self.chips:
            chip.show()  # now, so that it can take the focus
        self._set_tab_order()
        if focused is not None:
            (self.chips[min(focused, len(names) - 1)] if names else self.field).setFocus()
        for chip in old:
            chip.hide()
            chip.deleteLater()
        self.updateGeometry()

    def _set_tab_order(self) -> None:
        """Tab goes from chip to chip and then to the field, wherever that is in the window."""
        before: QWidget = self.more
        for chip in self.chips:
            QWidget.setTabOrder(before, chip.name)
            before = chip.name
        if self.chips:
            QWidget.setTabOrder(before, self.more)

    def _chip(self, name: str) -> TagChip:
        tag: Tag = (self._kind, name)
        chip = TagChip(tag)
        chip.removed.connect(partial(self.removed.emit, tag))
        chip.rename_requested.connect(partial(self.rename_requested.emit, tag))
        chip.filter_requested.connect(partial(self.filter_requested.emit, tag))
        return chip

    def _add(self, name: str) -> None:
        self.field.show_text("")
        if name:
            self.added.emit((self._kind, name))
