"""A field for one day, with a calendar."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget

from gui.widgets.fields import DateField
from timeline.dates import Grain, When, days
from timeline.dates.words import in_words


def read_day(text: str) -> When:
    """The exact day that the user typed; ValueError with a text for the user otherwise."""
    from timeline.temporal.typed_dates import read_date

    when = read_date(text)
    if when.grain is not Grain.DAY or not when.is_unit or not when.is_point:
        raise ValueError(f"{in_words(when)} is not a single day. Enter a date such as 7 Jan 2022.")
    return when


class DayPicker(QWidget):
    """A field and a calendar that show the same day; between them, how the text is understood."""

    picked = Signal(object)  # day number, None while no single day is typed

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = DateField(read_day)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText("7 Jan 2022")
        self.field.textChanged.connect(self._try_text)
        policy = self.field.reading.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that the calendar does not move
        self.field.reading.setSizePolicy(policy)
        self.calendar = _calendar()
        self.calendar.clicked.connect(self._take_from_calendar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.field, self.field.reading, self.calendar):
            layout.addWidget(widget)

    def show_day(self, day: int | None) -> None:
        """Shows an initial day, selected so that typing replaces it."""
        self.field.show_date(None if day is None else When.day(*days.civil(day)))
        self.field.setFocus()
        self.field.selectAll()

    def _try_text(self, text: str) -> None:
        try:
            day = read_day(text).first_day
        except ValueError:
            day = None
        if day is not None:
            self.calendar.setSelectedDate(QDate(*days.civil(day)))
        self.picked.emit(day)

    def _take_from_calendar(self, date: QDate) -> None:
        self.field.setText(in_words(When.day(date.year(), date.month(), date.day())))


def _calendar() -> QCalendarWidget:
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    plain = QTextCharFormat()  # without Qt's red, which is not in the theme
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    return calendar
