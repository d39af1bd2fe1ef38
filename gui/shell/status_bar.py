"""The status bar: counts that link to what they count, messages, and the running task."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from gui.document.tasks import Tasks
from gui.widgets.fields import set_style_properties
from timeline.project.counts import Counts
from timeline.wording import counted

_MESSAGE_MS = 6000
_MESSAGE_WIDTH = 320  # px that a message gets at the cost of counts; the rest is in its tooltip
_MARGIN = 10
_SPACING = 6


class StatusBar(QStatusBar):
    """Shows counts, each of which is a button that shows what it counts.

    In a narrow window, the less important texts give way to messages and tasks.
    """

    undated_clicked = Signal()
    events_clicked = Signal()

    def __init__(self, sources: Sequence[Tasks], parent: QWidget | None = None) -> None:
        """`sources` run tasks; of two that run at the same time, that of the first is shown."""
        super().__init__(parent)
        self._running = dict.fromkeys(
            sources, ("", False)
        )  # label, and whether it can be cancelled
        self.setSizeGripEnabled(False)
        self.articles = QLabel()
        self.events = _link_button("Show all events")
        self.undated = _link_button("Show undated events")
        self.proposals = _link_button("Go to the next event to review, the most important first")
        self.dismissed = _link_button("Show what was dismissed or left out, or the others again")
        self.disagreeing = _link_button(
            "Show only events whose sources give different days, or all"
        )
        self.events.clicked.connect(self.events_clicked)
        self.undated.clicked.connect(self.undated_clicked)
        self.message = QLabel()
        # A long message is cut off; its tooltip shows all of it.
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo_key = ""
        self._clear_timer = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._clear_timer.timeout.connect(self._clear_message)
        self.range = QLabel()
        self.task = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setMaximumWidth(160)
        self.bar.setAccessibleName("Progress")
        self.cancel = QPushButton("Cancel")
        self.cancel.setProperty("role", "link")
        self.cancel.clicked.connect(self._cancel)
        counts = (self.articles, self.events, self.proposals, self.disagreeing, self.undated)
        running = (self.task, self.bar, self.cancel, self.range)
        self._row: tuple[QWidget, ...] = (*counts, self.dismissed, self.message, *running)
        # Those that give way to others, the first ones first.
        self._optional: tuple[QWidget, ...] = (self.range, self.articles, self.dismissed)
        self._optional += (self.undated, self.disagreeing, self.proposals, self.bar)
        self._wanted: set[QWidget] = set()
        self._lay_out()
        for tasks in sources:
            self._show_task(tasks, "", False)
            tasks.shown.connect(partial(self._show_task, tasks))
            tasks.progressed.connect(partial(self._show_progress, tasks))

    def connect_actions(self, actions: Mapping[str, QAction]) -> None:
        """Lets the counts trigger these actions, given by id."""
        self.proposals.clicked.connect(actions["review"].trigger)
        self.dismissed.clicked.connect(actions["show_dismissed"].trigger)
        self.disagreeing.clicked.connect(actions["show_disagreeing"].trigger)

    def _lay_out(self) -> None:
        row = QWidget()
        row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACING)
        for widget in self._row:
            layout.addWidget(widget, int(widget is self.message))
        self.addWidget(row, 1)
        self.setContentsMargins(_MARGIN, 2, _MARGIN, 2)
        self._wanted = {self.articles, self.events, self.range}

    def show_project(self, articles: int, counts: Counts, shown: int) -> None:
        """Shows the numbers of articles, dated events and those of them that are `shown`, undated
        events, and events to review."""
        undated = counts.undated
        self.articles.setText(counted(articles, "article", "articles"))
        dated = counted(counts.total - undated, "event", "events")
        is_part = shown != counts.total - undated
        self.events.setText(f"{shown:,} of {dated} shown" if is_part else dated)
        set_style_properties(self.events, part=is_part)
        self.proposals.setText(f"{counts.proposals:,} to review")
        self._want(self.proposals, counts.proposals > 0)
        self.disagreeing.setText(f"{counts.disagreeing:,} on which sources differ")
        self._want(self.disagreeing, counts.disagreeing > 0)
        set_style_properties(self.disagreeing, warn=True)
        kinds = ((counts.left_out, "left out"), (counts.dismissed, "dismissed"))
        self.dismissed.setText(", ".join(f"{number:,} {name}" for number, name in kinds if number))
        self._want(self.dismissed, counts.hidden > 0)
        self.undated.setText(f"{undated:,} undated")
        self._want(self.undated, undated > 0)
        set_style_properties(self.undated, warn=True)
        self._fit()

    def show_message(self, text: str) -> None:
        """Shows a message for a few seconds."""
        self.message.setText(text)
        self.message.setToolTip(text)
        self._clear_timer.start()
        self._fit()

    def show_edit_done(self, text: str) -> None:
        """Shows what an edit has just done, and how to undo it."""
        undo = f"Press {self.undo_key} to undo." if self.undo_key else "This can be undone."
        self.show_message(f"{text} {undo}")

    def show_range(self, text: str) -> None:
        """Shows the visible period."""
        self.range.setText(text)
        self._fit()

    @property
    def _shown(self) -> Tasks | None:
        """Whose task is shown."""
        return next((tasks for tasks, (label, _) in self._running.items() if label), None)

    def _show_task(self, tasks: Tasks, label: str, cancellable: bool) -> None:
        before = self._shown
        self._running[tasks] = label, cancellable
        label, cancellable = self._running[self._shown] if self._shown else ("", False)
        self.task.setText(f"{label}…" if label else "")
        if self._shown is not before or self._shown is tasks:
            self.bar.setRange(0, 0)
        for widget in (self.task, self.bar):
            self._want(widget, bool(label))
        self._want(self.cancel, cancellable)
        self._fit()

    def _show_progress(self, tasks: Tasks, done: int, total: int, what: str) -> None:
        if self._shown in (None, tasks):
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _cancel(self) -> None:
        if self._shown is not None:
            self._shown.cancel()

    def _clear_message(self) -> None:
        self.message.clear()
        self.message.setToolTip("")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _want(self, widget: QWidget, wanted: bool) -> None:
        """Sets whether a widget is to be shown if it has room."""
        (self._wanted.add if wanted else self._wanted.discard)(widget)

    def _fit(self) -> None:
        """Shows the wanted widgets that have room."""
        shown = [widget for widget in self._row if widget in self._wanted]
        text = self.message.fontMetrics().horizontalAdvance(self.message.text())
        room = self.width() - 2 * _MARGIN - min(text, _MESSAGE_WIDTH) - _SPACING
        for widget in self._optional:
            if sum(each.sizeHint().width() + _SPACING for each in shown) <= room:
                break
            shown = [each for each in shown if each is not widget]
        for widget in self._row:
            if widget is not self.message:
                widget.setVisible(widget in shown)


def _link_button(tip: str) -> QPushButton:
    button = QPushButton()
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setProperty("role", "count-link")
    button.setToolTip(tip)
    button.setFlat(True)
    return button
