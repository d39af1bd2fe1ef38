"""Choosing the format of an export and its options, with a preview of pages."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.page_fields import Events, PageFields, combo, keep_height
from gui.dialogs.page_painter import print_pages, set_paper
from gui.dialogs.page_preview import PagePreview
from timeline.export import EXPORTERS, Exporter, Kind, Options, Rows, Separator
from timeline.export.pages.choices import Form, PageChoices
from timeline.export.pages.result import Pages
from timeline.project.filter import Filter

_DEFAULT_DPI = 200
_SEPARATORS: dict[str, str] = {
    Separator.COMMA: "Comma",
    Separator.SEMICOLON: "Semicolon",
    Separator.TAB: "Tab",
}
_AS_NEEDED, _LARGEST = 199, 20_000  # px; the least value stands for "as needed"

LayOut = Callable[[Options, Filter, Callable[[Pages], None], Callable[[str], None]], None]
"""Lays out pages in the background, then calls one of the functions: with the pages, or with what
is wrong."""


def _no_pages(*_: object) -> None:
    """Without a preview."""


class ExportDialog(QDialog):
    """Asks for the format, and for the options that formats of its kind have.

    `shown` says which part of the project is exported, "" for all of it; `choices` are those of
    last time. `lay_out` makes the pages of the preview.
    """

    def __init__(
        self,
        title: str,
        shown: str = "",
        parent: QWidget | None = None,
        *,
        choices: PageChoices | None = None,
        events: Events | None = None,
        lay_out: LayOut = _no_pages,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export timeline")
        self._lay_out, self._request = lay_out, 0
        self.format = _format_box()
        self.page = PageFields(choices or PageChoices(), title, events or Events(), self)
        self.form = QFormLayout()
        self.form.addRow("Format", self.format)
        self._add_fields()
        self.preview = PagePreview()
        self._add_buttons()
        self.shown = QLabel(f"Exports {shown}, as filtered." if shown else "")
        self.shown.setVisible(bool(shown))
        self._arrange()
        self.format.currentIndexChanged.connect(self._show_fields)
        self.page.changed.connect(self._show_fields)
        for spin in (self.width_px, self.height_px, self.dpi):
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(self._show_paper)
        self._show_fields()
        self._show_paper()

    def _add_fields(self) -> None:
        """The fields of each kind of format."""
        self.page_title = self.page.title
        self.width_px = _spin(_AS_NEEDED, _LARGEST, " px", "as wide as needed")
        self.height_px = _spin(_AS_NEEDED, _LARGEST, " px", "as high as needed")
        self.dpi = _spin(36, 1200, " dpi")
        self.dpi.setValue(_DEFAULT_DPI)
        self.paper = QLabel()
        self.paper.setProperty("role", "soft")
        self.rows = combo({Rows.EVENT: "One per event", Rows.SOURCE: "One per source"})
        self.separator = combo(_SEPARATORS)
        self.mark = QCheckBox("Begin with a byte order mark, for Excel")
        pictures, titled = {Kind.PICTURE}, {kind for kind in Kind if kind.has_title}
        fields: list[tuple[set[Kind], str, QWidget]] = [(titled, "Title", self.page_title)]
        fields += [(pictures, label, field) for label, field in self.page.rows]
        fields += [
            (pictures, "Width", self.width_px),
            (pictures, "Height", self.height_px),
            (pictures, "Resolution", self.dpi),
            (pictures, "", self.paper),
            ({Kind.TABLE}, "Rows", self.rows),
            ({Kind.TABLE}, "Separator", self.separator),
            ({Kind.TABLE}, "", self.mark),
        ]
        for _, label, field in fields:
            self.form.addRow(label, field)
            if label:
                field.setAccessibleName(label)
        self._fields = [(kinds, field) for kinds, _, field in fields]

    def _add_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole
        self.print_button = self.buttons.addButton("Print…", role.ActionRole)
        self.export_button = self.buttons.addButton("Export…", role.AcceptRole)
        self.export_button.setProperty("role", "primary")
        self.print_button.clicked.connect(self.print)
        self.print_button.setAutoDefault(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _arrange(self) -> None:
        """Fields at the left, the preview at the right, buttons below both."""
        fields = QWidget()
        left = QVBoxLayout(fields)
        left.setContentsMargins(0, 0, 0, 0)
        left.addLayout(self.form)
        left.addWidget(self.shown)
        left.addStretch(1)
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(fields)
        scrolled.setMinimumWidth(440)
        both = QHBoxLayout()
        both.addWidget(scrolled)
        both.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(both, 1)
        layout.addWidget(self.buttons)
        self.resize(1040, 720)

    @property
    def exporter(self) -> Exporter:
        """The chosen format."""
        return EXPORTERS[self.format.currentData()]

    @property
    def choices(self) -> PageChoices:
        """What was chosen for pages."""
        return self.page.choices

    @property
    def options(self) -> Options:
        """What was chosen in the fields."""
        is_long = self.choices.is_long
        size = (_pixels(self.width_px), _pixels(self.height_px)) if is_long else (None, None)
        return Options(
            size,
            self.dpi.value(),
            self.page_title.text().strip(),
            rows=Rows(self.rows.currentData()),
            separator=Separator(self.separator.currentData()),
            byte_order_mark=self.mark.isChecked(),
            page=self.choices,
        )

    @property
    def filter(self) -> Filter:
        """Which of the events are exported; pictures have conditions of their own."""
        return self.page.filter() if self.exporter.kind is Kind.PICTURE else Filter()

    def print(self) -> None:
        """Asks for the printer, and prints the pages of the preview."""
        pages = self.preview.pages
        if pages is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_paper(printer, pages)
        printer.setDocName(self.page_title.text().strip() or "Timeline")
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(pages.pages))
        if dialog.exec() and not print_pages(pages, printer):
            self.preview.show_problem("The printer does not accept the pages.")

    def _show_fields(self) -> None:
        kind, choices = self.exporter.kind, self.choices
        for kinds, field in self._fields:
            self.form.setRowVisible(field, kind in kinds)
        is_picture = kind is Kind.PICTURE
        for field in (self.width_px, self.height_px, self.paper):
            self.form.setRowVisible(field, is_picture and choices.is_long)
        for field in (self.page.subtitle, self.page.footer, self.page.overflow, self.page.text):
            self.form.setRowVisible(field, is_picture and not choices.is_long)
        self.form.setRowVisible(self.page.sources, is_picture and not choices.is_long)
        self.form.setRowVisible(self.page.lanes, is_picture and choices.form is Form.TIMELINE)
        self.form.setRowVisible(self.page.dates, is_picture and self.page.dates.isEnabled())
        self.preview.setVisible(is_picture)
        self.print_button.setVisible(is_picture)
        self._refresh()

    def _show_paper(self) -> None:
        width = _pixels(self.width_px)
        # The page cannot be drawn with a height alone.
        self.height_px.setEnabled(width is not None)
        if width is None:
            self.height_px.setValue(_AS_NEEDED)
            self.paper.setText("The page grows with the number of events")
        else:
            self.paper.setText(f"{25.4 * width / self.dpi.value():.0f} mm wide on paper")
        self._refresh()

    def _refresh(self) -> None:
        """Lays out the pages again; only the latest request is shown."""
        if self.exporter.kind is not Kind.PICTURE:
            self.export_button.setEnabled(True)
            return
        self._request += 1
        request = self._request

        def show(pages: Pages) -> None:
            if request == self._request:
                self.preview.show_pages(pages)
                self._allow(pages)

        def fail(problem: str) -> None:
            if request == self._request:
                self._refuse(problem)

        try:
            self._lay_out(self.options, self.filter, show, fail)
        except ValueError as error:
            self._refuse(str(error))

    def _allow(self, pages: Pages) -> None:
        """Offers to write the pages; the button says if they cannot be read."""
        self.print_button.setEnabled(bool(pages.pages))
        self.export_button.setEnabled(True)
        self.export_button.setText("Export…" if pages.is_legible else "Export anyway…")

    def _refuse(self, problem: str) -> None:
        self.preview.show_problem(problem)
        self.print_button.setEnabled(False)
        self.export_button.setEnabled(False)


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


def _spin(least: int, largest: int, unit: str, for_least: str = "") -> QSpinBox:
    spin = QSpinBox(minimum=least, maximum=largest, suffix=unit)
    spin.setSpecialValueText(for_least)
    keep_height(spin)
    return spin


def _pixels(spin: QSpinBox) -> int | None:
    return spin.value() if spin.value() > _AS_NEEDED else None
