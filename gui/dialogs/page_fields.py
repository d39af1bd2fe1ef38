"""The fields of the export dialog for pages, and what they stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from timeline.dates import When
from timeline.export.pages.choices import (
    LEAST_POINTS,
    MOST_POINTS,
    Form,
    Look,
    Overflow,
    PageChoices,
    SourceList,
)
from timeline.export.pages.paper import PAPERS
from timeline.project.filter import Filter
from timeline.wording import counted

_AS_USUAL = LEAST_POINTS - 0.5
_MOST_EVENTS = 10_000
_AROUND_TEXT = 12  # px
_CARRIED = (
    "It holds the exported events, and the articles that they come from with their full texts."
)


class Period(StrEnum):
    """Which time is exported."""

    ALL = "all"
    VISIBLE = "visible"  # what the timeline in the window shows
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Events:
    """The events that can be exported: how many were reviewed, how many not, and what the window
    shows of time."""

    total: int = 0
    proposed: int = 0
    reviewed: int = 0
    visible: When | None = None


class PageFields(QObject):
    """The fields; `changed` is emitted when any of them is."""

    changed = Signal()

    def __init__(self, choices: PageChoices, title: str, events: Events, parent: QObject) -> None:
        super().__init__(parent)
        self._events = events
        self.title = QLineEdit(title)
        self.title.setPlaceholderText("No title")
        self.subtitle = QLineEdit()
        self.subtitle.setPlaceholderText("Time, number of events and articles")
        self.footer = QLineEdit(choices.footer)
        self.form = combo({Form.TIMELINE: "Timeline", Form.CHRONICLE: "Chronicle, a row a day"})
        self.paper = combo({name: paper.name for name, paper in PAPERS.items()})
        self.overflow = combo(
            {
                Overflow.PAGES: "Goes to further rows and pages",
                Overflow.LEAVE_OUT: "Fit on one page, leave out the least important",
            }
        )
        self.look = combo(
            {
                Look.LIGHT: "Light, for paper",
                Look.DARK: "Dark, for slides",
                Look.GREY: "Grey, for printers without colour",
            }
        )
        self.transparent = QCheckBox("Without background")
        self.text = _points("As suits the page", _AS_USUAL)
        self.smallest = _points("", LEAST_POINTS)
        self.lanes = QCheckBox("Lanes as in the window")
        self.sources = combo(
            {
                SourceList.NONE: "None",
                SourceList.BRIEF: "Articles with their dates",
                SourceList.ARTICLES: "Articles with the words that date, if they fit",
                SourceList.PASSAGES: "Articles with sentences and reasons",
            }
        )
        self.carries_project = QCheckBox(
            "Include the project, so that the picture can be edited later"
        )
        self.carried_note = QLabel(_CARRIED, wordWrap=True)
        self.carried_note.setProperty("role", "soft")
        self.accepted = QCheckBox(_accepted_text(events))
        self.top = QSpinBox(minimum=0, maximum=_MOST_EVENTS)
        self.top.setSpecialValueText("All")
        keep_height(self.top)
        self.period = combo(
            {Period.ALL: "All", Period.VISIBLE: "Visible part", Period.TYPED: "From a date:"}
        )
        self.dates = QLineEdit()
        self.dates.setPlaceholderText("2021, or 6 Mar 2021 to 12 Mar 2021")
        self._set(choices)
        self._connect()

    @property
    def rows(self) -> Sequence[tuple[str, QWidget]]:
        """The fields with their labels, from the top down; without the title."""
        return (
            ("Subtitle", self.subtitle),
            ("Footer", self.footer),
            ("Form", self.form),
            ("Page", self.paper),
            ("What does not fit", self.overflow),
            ("Text size", self.text),
            ("Smallest text", self.smallest),
            ("Colours", self.look),
            ("", self.transparent),
            ("", self.lanes),
            ("Sources", self.sources),
            ("Events", self.accepted),
            ("Most important", self.top),
            ("Time", self.period),
            ("Dates", self.dates),
            ("", self.carries_project),
            ("", self.carried_note),
        )

    @property
    def choices(self) -> PageChoices:
        """What was chosen for the pages."""
        return PageChoices(
            form=Form(self.form.currentData()),
            paper=self.paper.currentData(),
            overflow=Overflow(self.overflow.currentData()),
            look=Look(self.look.currentData()),
            transparent=self.transparent.isChecked(),
            text=None if self.text.value() <= _AS_USUAL else self.text.value(),
            smallest=self.smallest.value(),
            lanes=self.lanes.isChecked(),
            sources=SourceList(self.sources.currentData()),
            subtitle=self.subtitle.text().strip(),
            footer=self.footer.text().strip(),
            carries_project=self.carries_project.isChecked(),
        )

    def filter(self) -> Filter:
        """Which events are on the pages; ValueError with a message for a date that is none."""
        return Filter(
            accepted=self.accepted.isChecked(), top=self.top.value() or None, time=self._time()
        )

    def _time(self) -> When | None:
        if self.period.currentData() == Period.VISIBLE:
            return self._events.visible
        if self.period.currentData() == Period.ALL or not self.dates.text().strip():
            return None
        # Imported here, since dateparser takes half a second.
        from timeline.temporal.typed_dates import read_date

        return read_date(self.dates.text())

    def _set(self, choices: PageChoices) -> None:
        boxes: Mapping[QComboBox, str] = {
            self.form: choices.form,
            self.paper: choices.paper,
            self.overflow: choices.overflow,
            self.look: choices.look,
            self.sources: choices.sources,
        }
        for box, value in boxes.items():
            box.setCurrentIndex(box.findData(value))
        self.transparent.setChecked(choices.transparent)
        self.text.setValue(choices.text or _AS_USUAL)
        self.smallest.setValue(choices.smallest)
        self.lanes.setChecked(choices.lanes)
        self.carries_project.setChecked(choices.carries_project)
        # Once anything was reviewed, what was not is left out.
        self.accepted.setChecked(self._events.reviewed > 0 and self._events.proposed > 0)
        self.dates.setEnabled(False)

    def _connect(self) -> None:
        for edit in (self.title, self.subtitle, self.footer, self.dates):
            edit.editingFinished.connect(self.changed)
        for box in (self.form, self.paper, self.overflow, self.look, self.sources, self.period):
            box.currentIndexChanged.connect(self.changed)
        for check in (self.transparent, self.lanes, self.accepted):
            check.toggled.connect(self.changed)
        for spin in (self.text, self.smallest, self.top):
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(self.changed)
        self.period.currentIndexChanged.connect(
            lambda: self.dates.setEnabled(self.period.currentData() == Period.TYPED)
        )


def _accepted_text(events: Events) -> str:
    """`Only accepted (112 of 123 events are not reviewed)`."""
    if not events.proposed:
        return "Only accepted"
    total = counted(events.total, "event", "events")
    return f"Only accepted ({events.proposed} of {total} not reviewed)"


def combo(choices: Mapping[str, str]) -> QComboBox:
    """A box with a label for each value."""
    box = QComboBox()
    for value, label in choices.items():
        box.addItem(label, value)
    return box


def _points(for_least: str, least: float) -> QDoubleSpinBox:
    spin = QDoubleSpinBox(
        minimum=least, maximum=MOST_POINTS, singleStep=0.5, decimals=1, suffix=" pt"
    )
    spin.setSpecialValueText(for_least)
    keep_height(spin)
    return spin


def keep_height(spin: QAbstractSpinBox) -> None:
    """Keeps the height of a line of text, below which a form may press a field with numbers."""
    spin.setMinimumHeight(spin.fontMetrics().height() + _AROUND_TEXT)
