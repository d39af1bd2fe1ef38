"""The fields for start, end and certainty of an event's date."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.buttons import ChoiceButton
from gui.widgets.fields import DateParser, OptionalDateField, lay_out_rows
from timeline.dates import Certainty, When
from timeline.dates.moves import beginning, ending, first_unit, last_unit, with_certainty

_CERTAINTIES: Mapping[Certainty, str] = {
    Certainty.EXACT: "Exact",
    Certainty.APPROXIMATE: "Approximate",
    Certainty.UNCERTAIN: "Uncertain",
    Certainty.BOTH: "Uncertain and approximate",
}

Change = Callable[[When, When], When]
"""A date and the typed value of one end -> the date with that end; ValueError with a text for the
user if that is not a valid date."""


class StartEnd(QWidget):
    """Edits the ends of a date. `committed` carries the new date; an empty field means an open
    end."""

    committed = Signal(When)

    def __init__(self, parse_date: DateParser) -> None:
        super().__init__()
        self._parse_date = parse_date
        self._when: When | None = None
        self.start = self._field("Start", beginning)
        self.end = self._field("End", ending)
        self.start.emptied.connect(lambda: self._leave_open(end=False))
        self.end.emptied.connect(lambda: self._leave_open(end=True))
        self.certainty = ChoiceButton("Certainty")
        self.certainty.set_items(_CERTAINTIES)
        self.certainty.activated.connect(self._set_certainty)
        rows = (
            ("Start", self.start),
            ("", self.start.reading),
            ("End", self.end),
            ("", self.end.reading),
            ("Certainty", self.certainty),
        )
        lay_out_rows(self, rows)

    def _field(self, name: str, change: Change) -> OptionalDateField:
        field = OptionalDateField(partial(self._read, change))
        field.setAccessibleName(name)
        field.setPlaceholderText("Open")
        field.setMinimumWidth(60)
        field.committed.connect(lambda typed: self._commit_end(change, typed))
        return field

    def show_date(self, when: When | None) -> None:
        """Shows a date, or nothing without one."""
        self._when = when
        self.setVisible(when is not None)
        self.start.show_date(first_unit(when) if when is not None else None)
        self.end.show_date(last_unit(when) if when is not None else None)
        self.certainty.set_value(when.certainty if when is not None else Certainty.EXACT)

    def commit(self) -> None:
        """Commits what was typed and not confirmed yet."""
        self.start.commit()
        self.end.commit()

    def _read(self, change: Change, text: str) -> When:
        typed = self._parse_date(text)
        if self._when is not None:
            change(self._when, typed)  # raises if it is not valid
        return typed

    def _commit_end(self, change: Change, typed: When) -> None:
        if self._when is not None:
            self.committed.emit(change(self._when, typed))

    def _leave_open(self, *, end: bool) -> None:
        when = self._when
        if when is None:
            return
        if (when.start if end else when.end) is None:
            self.show_date(when)  # at least one end is needed
        else:
            self.committed.emit(replace(when, end=None) if end else replace(when, start=None))

    def _set_certainty(self) -> None:
        if self._when is not None:
            self.committed.emit(with_certainty(self._when, self.certainty.value))
