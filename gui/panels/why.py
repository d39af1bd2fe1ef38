"""The explanation of an event's date, and the other dates that its words may mean."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.widgets.fields import set_style_properties
from gui.widgets.flow_layout import FlowLayout
from timeline.dates import When
from timeline.dates.words import in_words
from timeline.model import Basis, Claim, Reading
from timeline.temporal.wording import describe

NOT_A_DATE = "Not a date"
COUNT_FROM = "Count from another date…"
WITHOUT_DATE = "Added by hand. No date yet."
NOT_STATED = "The text does not state the date of this event."


@dataclass(frozen=True, slots=True)
class Readings:
    """The dates that the words of an event may mean: the one of the text, and the others.

    `current` is the date of the event.
    """

    text_date: When
    others: tuple[Reading, ...]
    current: When | None


class WhyThisDate(QFrame):
    """The steps from the words to the date, and buttons for other readings of the words."""

    text_date_chosen = Signal()
    reading_chosen = Signal(Reading)
    not_a_date = Signal()
    count_from_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.heading = QLabel("<b>Why this date</b>")
        self.chain = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.chain.setAccessibleName("Why this date")
        self.chain.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use_text = QPushButton("Use the date in the text")
        self.use_text.clicked.connect(self.text_date_chosen)
        self.set_published = QPushButton("Set the publication date…")
        self.set_published.setProperty("role", "primary")
        self.use_published = QPushButton()
        self.chips: list[QPushButton] = []
        self._whens: list[When | None] = []  # of the chips
        self._shown: tuple[Readings | None, bool, bool] | None = None
        self._readings = QWidget()
        self._flow = FlowLayout(self._readings, 6)
        self.read_alike = QPushButton("Apply to all similar dates")
        self.read_alike.setProperty("role", "link")
        self.read_alike.setToolTip("Read all dates that are worded like this one in the same way")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(7)
        for widget in (
            self.heading,
            self.chain,
            self._readings,
            self.read_alike,
            self.use_text,
            self.set_published,
            self.use_published,
        ):
            layout.addWidget(widget)

    def show_explanation(self, chain: tuple[str, ...], *, by_hand: bool) -> None:
        """Shows the steps to the date; if it was set by hand, they explain the date of the text."""
        lines = [escape(line) for line in chain]
        if lines:
            lines[-1] = f"<b>{lines[-1]}</b>"
        if by_hand:
            text = " According to the text:" if chain else ""
            lines.insert(0, f"<b>Set by hand</b>, so it does not follow the article.{text}")
        if not lines:
            lines = ["Added by hand with this date."]
        self.chain.setText("<br>".join(f"• {line}" for line in lines))

    def offer_published(self, day: When | None) -> None:
        """Shows a button for the publication date of the article, None for no button."""
        self.use_published.setVisible(day is not None)
        if day is not None:
            self.use_published.setText(f"Use the publication date, {in_words(day)}")

    def show_readings(
        self, readings: Readings | None, *, can_be_counted: bool, can_be_none: bool
    ) -> None:
        """Shows buttons for the readings, for another reference date, and for "not a date"."""
        key = readings and replace(readings, current=None)
        if self._shown != (key, can_be_counted, can_be_none):
            self._shown = key, can_be_counted, can_be_none
            self._add_buttons(key, can_be_counted=can_be_counted, can_be_none=can_be_none)
        for chip, when in zip(self.chips, self._whens, strict=True):
            set_style_properties(chip, current=bool(readings and when and when == readings.current))

    def _add_buttons(
        self, readings: Readings | None, *, can_be_counted: bool, can_be_none: bool
    ) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips, self._whens = [], []
        if readings is not None and readings.others:
            text = self._add(
                in_words(readings.text_date), "The date given by the text", readings.text_date
            )
            text.clicked.connect(self.text_date_chosen)
            for reading in _dated(readings.others):
                assert reading.when is not None
                chip = self._add(
                    in_words(reading.when),
                    _capitalised(describe(reading.interpretation)),
                    reading.when,
                )
                chip.clicked.connect(partial(self.reading_chosen.emit, reading))
        if can_be_counted:
            count = self._add(COUNT_FROM, "Count these words from another day")
            count.clicked.connect(self.count_from_requested)
        if can_be_none:
            none = self._add(NOT_A_DATE, "These words are not a date. Dismiss the event.")
            none.clicked.connect(self.not_a_date)
        self._readings.setVisible(bool(self.chips))

    def _add(self, text: str, tip: str, when: When | None = None) -> QPushButton:
        chip = QPushButton(text)
        chip.setProperty("role", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setToolTip(tip)
        chip.setAccessibleName(f"{text}: {tip}")
        self.chips.append(chip)
        self._whens.append(when)
        self._flow.addWidget(chip)
        return chip


def why_without_mention(claim: Claim) -> str:
    """Why a claim has its date where the tagger reads no expression in it now."""
    if claim.expression is not None:
        words = " ".join(claim.expression.text.split())
        return (
            f"This version of Dateline no longer reads “{words}” as a date. The event keeps its "
            "date."
        )
    if not claim.basis.is_inferred:
        return WITHOUT_DATE
    if claim.when is None:
        return "No date yet: the text does not state it, and its article has no publication date."
    source = "story day" if claim.basis is Basis.STORY_DAY else "publication date"
    return f"Inferred: the {source} of the article. {NOT_STATED}"


def _dated(readings: Sequence[Reading]) -> list[Reading]:
    return [reading for reading in readings if reading.when is not None]


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
