"""How many of the most salient events are shown: a number, and a slider up to all of them."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QLabel, QSlider, QSpinBox

_MOST_STEPS = 100  # of the slider
_SLIDER_WIDTH = 90  # px
_NUMBER_WIDTH = 42  # px
_PAGES = 5  # Page Up and Page Down go through the slider in so many steps
_TIP = "Show the most important events; at the right end, all events"


class TopBox(QFrame):
    """“Show top 25 of 61”. `chosen` carries the number, None for all events."""

    chosen = Signal(object)
    left = Signal()  # by Enter or Escape in the number

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "box")
        self.setToolTip(_TIP)
        self._total = 0
        self.number = _NumberField()
        self.number.valueChanged.connect(self._choose)
        self.number.setMinimumWidth(_NUMBER_WIDTH)
        self.number.left.connect(self.left)
        self.of = QLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setFixedWidth(_SLIDER_WIDTH)
        self.slider.valueChanged.connect(self._slide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 8, 0)
        layout.setSpacing(6)
        self.label = QLabel("Show top")
        for widget in (self.label, self.number, self.of, self.slider):
            layout.addWidget(widget)
        self.show_state(None, 0)

    def show_state(self, top: int | None, total: int) -> None:
        """Shows how many of `total` events are shown at most, without emitting `chosen`."""
        self._total = total
        shown = total if top is None else min(top, total)
        with QSignalBlocker(self.number), QSignalBlocker(self.slider):
            self.number.setRange(min(total, 1), total)
            self.number.setValue(shown)
            self.slider.setRange(0, _steps(total))
            self.slider.setPageStep(max(_steps(total) // _PAGES, 1))
            if number_at(self.slider.value(), total) != shown:
                self.slider.setValue(step_of(shown, total))
        self.of.setText(f"of {total:,}")
        self.number.setAccessibleName(f"Number of events shown, of {total}")
        self.slider.setAccessibleName(f"Events shown: {shown} of {total}")

    def begin(self) -> None:
        """Focuses the number, to type another one."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _slide(self, step: int) -> None:
        self._choose(number_at(step, self._total))

    def _choose(self, number: int) -> None:
        self.chosen.emit(number if number < self._total else None)


class _NumberField(QSpinBox):
    """A number that is taken over when it is confirmed or left."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setToolTip(_TIP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.lineEdit().setText(self.textFromValue(self.value()))
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.left.emit()


def _steps(total: int) -> int:
    return min(max(total - 1, 0), _MOST_STEPS)


def number_at(step: int, total: int) -> int:
    """The number of events at a step of the slider: few steps of one where most choices are made,
    longer ones towards many events."""
    steps = _steps(total)
    if steps == 0:
        return total
    return 1 + step + round((total - 1 - steps) * (step / steps) ** 2)


def step_of(number: int, total: int) -> int:
    """The first step of the slider for at least this number of events."""
    steps = range(_steps(total) + 1)
    return next((step for step in steps if number_at(step, total) >= number), len(steps) - 1)
