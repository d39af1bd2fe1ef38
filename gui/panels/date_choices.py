"""The dates that the sources of an event give, as buttons."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.widgets.fields import make_label, set_style_properties
from gui.widgets.flow_layout import FlowLayout
from timeline.dates import When
from timeline.dates.words import in_words
from timeline.events.given_dates import GivenDate
from timeline.wording import counted

OTHER = "other…"
_LEAST_WIDTH = 40  # px, so that a long date does not make the panel wider
SHARED = "When · the most precise date that independent sources share"
BY_HAND = "When · set by hand"
UNKNOWN = "When · the sources give no date"
FOLLOW = "Use the date that sources share"


class DateChoices(QWidget):
    """Buttons for the dates that sources give, with the number of sources of each."""

    chosen = Signal(When)
    other_requested = Signal()
    follow_requested = Signal()  # the sources, instead of a date set by hand

    def __init__(self) -> None:
        super().__init__()
        self.heading = make_label("")
        self.chips: list[QPushButton] = []
        self._given: tuple[GivenDate, ...] = ()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, 6)
        self.other = _chip(OTHER, "Type another date")
        self.other.clicked.connect(self.other_requested)
        self._flow.addWidget(self.other)
        self.follow = QPushButton(FOLLOW)
        self.follow.setProperty("role", "link")
        self.follow.clicked.connect(self.follow_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self._buttons)
        layout.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignLeft)

    def show_dates(
        self, given: tuple[GivenDate, ...], current: When | None, *, by_hand: bool
    ) -> None:
        """Shows the dates that sources give, and which of them is the date of the event."""
        self.heading.setText(BY_HAND if by_hand else SHARED if given else UNKNOWN)
        self.follow.setVisible(by_hand and bool(given))
        if given != self._given:
            self._given = given
            self._replace_chips()
        for chip, one in zip(self.chips, given, strict=True):
            is_current = one.when == current
            set_style_properties(chip, current=is_current)
            spoken = f"{_text(one)}, the date of the event" if is_current else _text(one)
            chip.setAccessibleName(spoken)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves out the word "sources" where it has no room."""
        for chip, one in zip(self.chips, self._given, strict=True):
            chip.setText(_text(one))
            if chip.sizeHint().width() > self.width():
                chip.setText(f"{in_words(one.when)} · {one.articles}")

    def _replace_chips(self) -> None:
        for chip in (*self.chips, self.other):
            self._flow.removeWidget(chip)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for one in self._given:
            chip = _chip(_text(one), "Set this date")
            chip.clicked.connect(partial(self.chosen.emit, one.when))
            self.chips.append(chip)
            self._flow.addWidget(chip)
        self._flow.addWidget(self.other)


def _text(given: GivenDate) -> str:
    text = f"{in_words(given.when)} · {counted(given.articles, 'source', 'sources')}"
    return f"{text}, inferred" if given.is_inferred else text


def _chip(text: str, tip: str) -> QPushButton:
    chip = QPushButton(text)
    chip.setProperty("role", "chip")
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    chip.setToolTip(tip)
    chip.setMinimumWidth(_LEAST_WIDTH)
    return chip
