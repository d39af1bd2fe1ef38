"""Choosing the format of an export, and the options of its kind."""

from collections.abc import Mapping

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

from timeline.export import EXPORTERS, Exporter, Kind, Options, Rows
from timeline.export.pages.choices import Look, PageChoices

_DEFAULT_DPI = 200
_AS_NEEDED, _LARGEST = 199, 20_000  # px; the least value stands for "as needed"


class ExportDialog(QDialog):
    """Asks for the format, and for the options that formats of its kind have.

    `shown` says which part of the project is exported, "" for all of it.
    """

    def __init__(self, title: str, shown: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export timeline")
        self.setMinimumWidth(440)
        self.format = _format_box()
        self.form = QFormLayout()
        self.form.addRow("Format", self.format)
        self._add_fields(title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        button = self.buttons.addButton("Export…", QDialogButtonBox.ButtonRole.AcceptRole)
        button.setProperty("role", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.shown = QLabel(f"Exports {shown}, as filtered." if shown else "")
        self.shown.setVisible(bool(shown))
        layout = QVBoxLayout(self)
        layout.addLayout(self.form)
        layout.addWidget(self.shown)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.format.currentIndexChanged.connect(self._show_fields)
        for spin in (self.width_px, self.dpi):
            spin.valueChanged.connect(self._show_paper)
        self._show_fields()
        self._show_paper()

    def _add_fields(self, title: str) -> None:
        """The fields of each kind of format."""
        self.page_title = QLineEdit(title)
        self.page_title.setPlaceholderText("No title")
        self.width_px = _spin(_AS_NEEDED, _LARGEST, " px", "as wide as needed")
        self.height_px = _spin(_AS_NEEDED, _LARGEST, " px", "as high as needed")
        self.dpi = _spin(36, 1200, " dpi")
        self.dpi.setValue(_DEFAULT_DPI)
        self.theme = _combo({"light": "Light, for paper", "dark": "Dark, for slides"})
        self.paper = QLabel()
        self.paper.setProperty("role", "soft")
        self.rows = _combo({Rows.EVENT: "One per event", Rows.SOURCE: "One per source"})
        pictures, titled = {Kind.PICTURE}, {kind for kind in Kind if kind.has_title}
        fields = (
            (titled, "Title", self.page_title),
            (pictures, "Width", self.width_px),
            (pictures, "Height", self.height_px),
            (pictures, "Resolution", self.dpi),
            (pictures, "Colours", self.theme),
            (pictures, "", self.paper),
            ({Kind.TABLE}, "Rows", self.rows),
        )
        for _, label, field in fields:
            self.form.addRow(label, field)
            field.setAccessibleName(label)
        self._fields = [(kinds, field) for kinds, _, field in fields]

    @property
    def exporter(self) -> Exporter:
        """The chosen format."""
        return EXPORTERS[self.format.currentData()]

    @property
    def options(self) -> Options:
        """What was chosen in the fields."""
        return Options(
            (_pixels(self.width_px), _pixels(self.height_px)),
            self.dpi.value(),
            self.page_title.text().strip(),
            rows=Rows(self.rows.currentData()),
            page=PageChoices(look=Look(self.theme.currentData())),
        )

    def _show_fields(self) -> None:
        for kinds, field in self._fields:
            self.form.setRowVisible(field, self.exporter.kind in kinds)

    def _show_paper(self) -> None:
        width = _pixels(self.width_px)
        # The page cannot be drawn with a height alone.
        self.height_px.setEnabled(width is not None)
        if width is None:
            self.height_px.setValue(_AS_NEEDED)
            self.paper.setText("The page grows with the number of events")
        else:
            self.paper.setText(f"{25.4 * width / self.dpi.value():.0f} mm wide on paper")


def _format_box() -> QComboBox:
    """All formats, with a line between those of different kinds."""
    box = QComboBox()
    kind = next(iter(EXPORTERS.values())).kind
    for suffix, exporter in EXPORTERS.items():
        if exporter.kind is not kind:
            box.insertSeparator(box.count())
        kind = exporter.kind
        box.addItem(exporter.name, suffix)
    return box


def _combo(choices: Mapping[str, str]) -> QComboBox:
    """A box with a label for each value."""
    combo = QComboBox()
    for value, label in choices.items():
        combo.addItem(label, value)
    return combo


def _spin(least: int, largest: int, unit: str, for_least: str = "") -> QSpinBox:
    spin = QSpinBox(minimum=least, maximum=largest, suffix=unit)
    spin.setSpecialValueText(for_least)
    return spin


def _pixels(spin: QSpinBox) -> int | None:
    return spin.value() if spin.value() > _AS_NEEDED else None
