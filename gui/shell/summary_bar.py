"""A summary of the last added articles, with links to show and to undo the results."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from gui.document.document import Document
from gui.widgets.fields import set_style_properties
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.theme import themed_icon
from timeline.layout.style import Theme
from timeline.model import Status
from timeline.project.adding import Addition
from timeline.project.edits import Edit
from timeline.project.items import existing
from timeline.project.merging import can_unmerge, unmerge
from timeline.wording import counted

_CLOSE_SIZE = 24  # px
_MANY = 2000  # events that take long to count
_PAUSE_MS = 5000  # without new titles, after which so many are counted again
_LEFT_OUT = {
    Status.PAGE_LINE: ("page line", "page lines"),
    Status.REPRINT: ("event of a reprint", "events of reprints"),
    Status.UNCLEAR: (
        "passage without a clear subject or date",
        "passages without a clear subject or date",
    ),
    Status.DOUBTED: ("doubtful date", "doubtful dates"),
}


class SummaryBar(QWidget):
    """Shown after articles were added, if events were merged, left out or in conflict, until
    closed."""

    closed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setObjectName("summary")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Summary of the added articles")
        self._document = document
        self._addition: Addition | None = None
        self._numbers: Addition | None = None  # without the titles that are not counted yet
        self._is_closed = False  # by the user
        self.text = QLabel(textFormat=Qt.TextFormat.RichText)
        self.merges = _link("Review merges", "Show only the events with several sources")
        self.left_out = _link(
            "Show what was left out", "Show the events that were left out instead of the others"
        )
        self.disagreeing = _link("", "Show only events whose sources give different days")
        set_style_properties(self.disagreeing, warn=True)
        self.undo = _link("Undo merges", "")
        self.undo.clicked.connect(self._undo_or_redo)
        self.close_button = QToolButton()
        self.close_button.setProperty("flat", True)
        self.close_button.setFixedSize(_CLOSE_SIZE, _CLOSE_SIZE)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.setToolTip("Close (Esc)")
        self.close_button.setAccessibleName("Close the summary")
        self.close_button.clicked.connect(self.close_bar)
        self._lay_out()
        self._recount = QTimer(self, singleShot=True)
        self._recount.timeout.connect(self._count_again)
        document.state_changed.connect(self._update_undo)
        document.amended.connect(self._amend)
        document.replaced.connect(self._forget)
        self.hide()

    def _lay_out(self) -> None:
        items = QWidget()
        items.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        flow = FlowLayout(items, 10)
        for widget in (self.text, self.disagreeing, self.merges, self.left_out, self.undo):
            flow.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 10, 5)
        layout.addWidget(items, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def set_theme(self, theme: Theme) -> None:
        """Sets the icon of the close button."""
        self.close_button.setIcon(themed_icon("x", theme))

    def connect_links(self, merges: QAction, left_out: QAction, disagreeing: QAction) -> None:
        """Sets the actions that the links trigger."""
        self.merges.clicked.connect(merges.trigger)
        self.left_out.clicked.connect(left_out.trigger)
        self.disagreeing.clicked.connect(disagreeing.trigger)

    def show_addition(self, addition: Addition) -> None:
        """Shows the summary of articles that were just added, if there is something to report."""
        self._addition, self._is_closed = addition, False
        self._show(addition)

    def _show(self, addition: Addition) -> None:
        self._numbers = addition
        disagreeing = addition.disagreeing
        self.merges.setVisible(addition.merged > 0)
        self.left_out.setVisible(bool(addition.left_out))
        self.left_out.setToolTip("\n".join(_kinds(addition)))
        self.disagreeing.setText(f"Sources differ on {counted(disagreeing, 'event', 'events')}")
        self.disagreeing.setVisible(disagreeing > 0)
        self.setVisible(bool(addition.merged or addition.left_out or disagreeing))
        self._update_undo()

    def close_bar(self) -> None:
        """Hides the bar until more articles are added."""
        self._is_closed = True
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _amend(self, edits: Sequence[tuple[Edit, Edit]]) -> None:
        """Follows titles that were made later, some of which leave out their events."""
        if self._addition is not None:
            self._addition = self._addition.amended(edits)
            if len(self._addition.add.events) > _MANY:
                self._recount.start(_PAUSE_MS)
            else:
                self._count_again()

    def _count_again(self) -> None:
        if self._addition is not None and not self._is_closed:
            self._show(self._addition)

    def _forget(self) -> None:
        self._addition = None
        self._recount.stop()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _update_undo(self) -> None:
        """Merges can be undone whatever was done after them, and redone right after that."""
        addition, numbers, project = self._addition, self._numbers, self._document.project
        if addition is None or numbers is None or self.isHidden():
            return
        merge = addition.merge
        merged = numbers.merged - len(existing(project.events, numbers.gone))
        can_redo = self._document.history.next_redo is merge
        self.undo.setVisible(can_redo or can_unmerge(project, merge))
        self.undo.setText("Redo merges" if can_redo else "Undo merges")
        self.undo.setToolTip(f"{'Redo' if can_redo else 'Undo'} “{merge.name}”")
        self.text.setText(_summary(numbers, len(project.articles), merged))

    def _undo_or_redo(self) -> None:
        addition, history = self._addition, self._document.history
        if addition is None:
            return
        merge = addition.merge
        if history.next_undo is merge:
            self._document.undo()
        elif history.next_redo is merge:
            self._document.redo()
        else:
            count = len(merge.events)
            self._document.edit_project("Undoing merges", count, lambda now: unmerge(now, merge))


def _summary(addition: Addition, total: int, merged: int) -> str:
    """The text of the bar, as HTML; `total` is the number of articles in the project, `merged` that
    of the reports that are merged now."""
    new = len(addition.add.articles)
    articles = counted(new, "article", "articles")
    # Unclear passages that are merged are no more left out, so the difference is not `merged`.
    shown = addition.shown + addition.merged - merged if merged else addition.found
    events = counted(shown, "event", "events")
    more = "" if new == total else " added"
    parts = []
    if addition.merged:
        count = merged or addition.merged
        reports = counted(count, "report", "reports")
        verb = "was" if count == 1 else "were"
        parts.append(f"{reports} of the same event {verb} {'merged' if merged else 'separated'}")
    if left_out := _left_out(addition):
        parts.append(f"{left_out} left out")
    rest = f" {', '.join(parts)}." if parts else ""
    return f"<b>{articles}{more}, {events}.</b>{escape(rest)}"


def _left_out(addition: Addition) -> str:
    """`18 page lines`; `20 passages` where they are of several kinds."""
    kinds = _kinds(addition)
    several = counted(sum(addition.left_out.values()), "passage", "passages")
    return several if len(kinds) > 1 else "".join(kinds)


def _kinds(addition: Addition) -> list[str]:
    """How many are left out of each kind: `18 page lines`, `2 doubtful dates`."""
    counts = addition.left_out
    return [counted(counts[each], *_LEFT_OUT[each]) for each in _LEFT_OUT if counts.get(each)]


def _link(text: str, tip: str) -> QPushButton:
    link = QPushButton(text)
    link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    link.setProperty("role", "link")
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    link.setToolTip(tip)
    return link
