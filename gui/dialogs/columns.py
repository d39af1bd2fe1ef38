"""The dialog that asks what the columns of a table hold, with a preview of its events."""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline.dates.words import in_words
from timeline.imports.cells import Table
from timeline.imports.tables import Column, Columns, events_of, guessed
from timeline.wording import counted

_PREVIEWED = 50  # rows
_LABELS = {
    Column.TITLE: "Title",
    Column.START: "Date or start",
    Column.END: "End",
    Column.NOTE: "Note",
    Column.CATEGORY: "Category",
    Column.TAGS: "Tags",
}
_NONE = -1


class ColumnsDialog(QDialog):
    """Asks which column holds what; `columns` is the answer."""

    def __init__(self, table: Table, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setWindowTitle("Import events")
        self.resize(720, 560)
        hint = QLabel(f"What do the columns of “{name}” hold?", wordWrap=True)
        self.boxes = {column: self._box(column, guessed(table)) for column in Column}
        form = QFormLayout()
        for column, box in self.boxes.items():
            form.addRow(_LABELS[column], box)
        self.preview = _preview()
        self.status = QLabel(wordWrap=True)
        self.status.setProperty("role", "soft")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = self.buttons.addButton(
            "Import", QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.import_button.setProperty("role", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.status)
        layout.addWidget(self.buttons)
        self._show()

    @property
    def columns(self) -> Columns:
        """The index of the column that holds each; those that were not chosen are missing."""
        chosen = {column: int(box.currentData()) for column, box in self.boxes.items()}
        return {column: at for column, at in chosen.items() if at != _NONE}

    def _box(self, column: Column, guess: Columns) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(_LABELS[column])
        box.addItem("None", _NONE)
        for at, name in enumerate(self._table.heading):
            box.addItem(name or f"Column {at + 1}", at)
        box.setCurrentIndex(box.findData(guess.get(column, _NONE)))
        box.currentIndexChanged.connect(self._show)
        return box

    def _show(self) -> None:
        """Shows the events of the first rows, and whether there is anything to import."""
        columns = self.columns
        first = Table(self._table.heading, self._table.rows[:_PREVIEWED])
        found = events_of(first, columns)
        self.preview.setRowCount(len(found.events))
        for row, event in enumerate(found.events):
            date = in_words(event.when) if event.when else "undated"
            for at, text in enumerate((date, event.title, event.note)):
                self.preview.setItem(row, at, QTableWidgetItem(text))
        has_column = Column.TITLE in columns or Column.START in columns
        self.import_button.setEnabled(has_column and bool(found.events))
        summary = self._summary(len(found.events), found.problems)
        self.status.setText(summary if has_column else _ASK)

    def _summary(self, events: int, problems: tuple[str, ...]) -> str:
        total = len(self._table.rows)
        rows = counted(total, "row", "rows")
        shown = f"{rows}, of which the first {_PREVIEWED} are shown" if total > _PREVIEWED else rows
        if problems:
            unread = counted(len(problems), "date", "dates")
            return f"{shown}. {unread} of these cannot be read; their events stay undated."
        return f"{shown}, {counted(events, 'event', 'events')} here."


_ASK = "Choose the column of the titles or of the dates."


def _preview() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setHorizontalHeaderLabels(["Date", "Event", "Note"])
    table.setAccessibleName("Preview of the events")
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    table.setColumnWidth(0, 150)
    table.setColumnWidth(1, 330)
    return table
