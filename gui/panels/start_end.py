"""When an event began, when it ended, and how sure that is: each by itself."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.buttons import Choice
from gui.widgets.fields import OptionalDateField, Reader, lay_out_rows
from timeline.dates import Certainty, When
from timeline.dates.moves import beginning, ending, first_unit, last_unit, with_certainty

_CERTAINTIES: Mapping[Certainty, str] = {
    Certainty.EXACT: "Certain",
    Certainty.APPROXIMATE: "About then",
    Certainty.UNCERTAIN: "Perhaps then",
    Certainty.BOTH: "Perhaps about then",
}

Change = Callable[[When, When], When]
"""A date, and what was typed for one of its ends -> the date with that end; ValueError, in words,
where that is none."""


class StartEnd(QWidget):
    """Shows a date that is known. `committed` carries another one; an emptied field leaves its
    end open."""

    committed = Signal(When)

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._when: When | None = None
        self.start = self._field("Start", beginning)
        self.end = self._field("End", ending)
        self.start.emptied.connect(lambda: self._leave_open(end=False))
        self.end.emptied.connect(lambda: self._leave_open(end=True))
        self.certainty = Choice("Certainty")
        self.certainty.offer(_CERTAINTIES)
        self.certainty.chosen.connect(self._be_sure)
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
        field.committed.connect(lambda typed: self._give(change, typed))
        return field

    def show_date(self, when: When | None) -> None:
        """Shows a date, or nothing where there is none."""
        self._when = when
        self.setVisible(when is not None)
        self.start.show_date(first_unit(when) if when is not None else None)
        self.end.show_date(last_unit(when) if when is not None else None)
        self.certainty.show_value(when.certainty if when is not None else Certainty.EXACT)

    def commit(self) -> None:
        """Takes over what was typed and not yet confirmed."""
        self.start.commit()
        self.end.commit()

    def _read(self, change: Change, text: str) -> When:
        typed = self._reader(text)
        if self._when is not None:
            change(self._when, typed)  # to say at once what is wrong with it
        return typed

    def _give(self, change: Change, typed: When) -> None:
        if self._when is not None:
            self.committed.emit(change(self._when, typed))

    def _leave_open(self, *, end: bool) -> None:
        when = self._when
        if when is None:
            return
        if (when.start if end else when.end) is None:
            self.show_date(when)  # one end at least is needed
        else:
            self.committed.emit(replace(when, end=None) if end else replace(when, start=None))

    def _be_sure(self) -> None:
        if self._when is not None:
            self.committed.emit(with_certainty(self._when, self.certainty.value))
