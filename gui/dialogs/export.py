"""Choosing what to export: format, and for pictures size, dpi and title."""

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

# Suffix -> what the person reads.
FORMATS = {
    ".png": "PNG picture",
    ".svg": "SVG drawing, for editing and the web",
    ".pdf": "PDF page, for print",
    ".csv": "CSV table, one row an event",
    ".json": "JSON, for programs",
}
PICTURES = (".png", ".svg", ".pdf")
_LARGEST = 20_000  # pixels


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the dialog was answered; size in pixels, without a height as high as needed."""

    suffix: str
    size: tuple[int, int | None]
    dpi: int
    theme: str
    title: str


class ExportDialog(QDialog):
    """Asks for the format; sizes only where they mean something."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export timeline")
        self.setMinimumWidth(440)
        self.format = QComboBox()
        for suffix, words in FORMATS.items():
            self.format.addItem(words, suffix)
        self.width_px = QSpinBox(minimum=200, maximum=_LARGEST, value=2400, suffix=" px")
        self.height_px = QSpinBox(minimum=0, maximum=_LARGEST, value=0, suffix=" px")
        self.height_px.setSpecialValueText("as high as needed")
        self.dpi = QSpinBox(minimum=36, maximum=1200, value=200, suffix=" dpi")
        self.theme = QComboBox()
        self.theme.addItem("Light, for paper", "light")
        self.theme.addItem("Dark, for slides", "dark")
        self.page_title = QLineEdit(title)
        self.page_title.setPlaceholderText("No title")
        self.form = QFormLayout()
        self.form.addRow("Format", self.format)
        self._picture_rows = (
            ("Title", self.page_title),
            ("Width", self.width_px),
            ("Height", self.height_px),
            ("Resolution", self.dpi),
            ("Colours", self.theme),
        )
        for words, field in self._picture_rows:
            self.form.addRow(words, field)
            field.setAccessibleName(words)
        self.paper = QLabel()
        self.paper.setProperty("role", "soft")
        self.form.addRow("", self.paper)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        button = self.buttons.addButton("Export…", QDialogButtonBox.ButtonRole.AcceptRole)
        button.setProperty("role", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(self.form)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.format.currentIndexChanged.connect(self._show_rows)
        for spin in (self.width_px, self.dpi):
            spin.valueChanged.connect(self._show_paper)
        self._show_rows()
        self._show_paper()

    @property
    def choice(self) -> ExportChoice:
        """The answers."""
        return ExportChoice(
            self.format.currentData(),
            (self.width_px.value(), self.height_px.value() or None),
            self.dpi.value(),
            self.theme.currentData(),
            self.page_title.text().strip(),
        )

    def _show_rows(self) -> None:
        picture = self.format.currentData() in PICTURES
        for _, field in self._picture_rows:
            self.form.setRowVisible(field, picture)
        self.form.setRowVisible(self.paper, picture)

    def _show_paper(self) -> None:
        width = 25.4 * self.width_px.value() / self.dpi.value()
        self.paper.setText(f"{width:.0f} mm wide on paper")
