"""The dialog that renames a tag in all events."""

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from timeline.model import Tag
from timeline.wording import counted

_WIDTH = 420  # px


class RenameTagDialog(QDialog):
    """Asks for another name; `known` are the tags of the same kind with the numbers of their
    events. A known name unites two tags."""

    def __init__(self, tag: Tag, known: Mapping[str, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kind, self._old = tag
        self._known = known
        self.setWindowTitle(f"Rename {kind.singular}")
        number = known.get(self._old, 0)
        heading = QLabel(f"“{self._old}” in {counted(number, 'event', 'events')}", wordWrap=True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "title")
        self.name = QLineEdit(self._old)
        self.name.setAccessibleName("New name")
        completer = QCompleter(QStringListModel(list(known), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)
        self.name.textChanged.connect(self._show_effect)
        self.effect = QLabel(wordWrap=True)
        self.effect.setProperty("role", "soft")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.rename = buttons.addButton("Rename", QDialogButtonBox.ButtonRole.AcceptRole)
        self.rename.setProperty("role", "primary")
        self.rename.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (heading, self.name, self.effect, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(_WIDTH)
        self.name.selectAll()
        self._show_effect()

    @property
    def new_name(self) -> str:
        """The name that was typed."""
        return " ".join(self.name.text().split())

    def _show_effect(self) -> None:
        name = self.new_name
        is_other = bool(name) and name != self._old
        self.rename.setEnabled(is_other)
        number = self._known.get(name, 0) if is_other else 0
        others = counted(number, "event has", "events have")
        self.effect.setText(
            f"{others} this name already; the two become one."
            if number
            else "It is renamed in all events of the project."
        )
