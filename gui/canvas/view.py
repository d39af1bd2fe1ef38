"""The canvas: a scroll area that paints the stage and emits what the user wants to change.

It knows neither the document nor undo: the owner of the project does the edit, and passes the new
project to `set_project`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QMenu,
    QScrollBar,
    QToolTip,
    QWidget,
)

from gui.canvas.hit_testing import counted_events, lane_of_header
from gui.canvas.keyboard_navigation import KeyboardNavigation
from gui.canvas.mouse import Mouse
from gui.canvas.painter import paint
from gui.canvas.stage import Stage
from gui.canvas.title_editor import TitleEditor
from gui.canvas.tooltip import count_tooltip, tooltip
from gui.selection import Selection
from gui.widgets.letter_guard import LetterGuard
from timeline.dates import When
from timeline.dates.words import in_words
from timeline.layout.markers import published, today
from timeline.layout.style import Theme
from timeline.model import Article, Project, Status
from timeline.project.edits import Edit

_KEY_ZOOM = 1.4
_MOST_LISTED = 100  # events in a menu
_ROW_STEP = 24
_PINCH = Qt.NativeGestureType.ZoomNativeGesture


class Canvas(QAbstractScrollArea):
    """Shows a project's timeline. Ids are those of events unless stated otherwise."""

    move_requested = Signal(object)  # event id -> its new date, which may be the old one
    lane_drop_requested = Signal(object, str)  # event id -> its new date; lane key
    retitle_requested = Signal(str, str)
    proposal_confirmed = Signal()  # by Enter in its title
    add_requested = Signal(When)
    set_date_requested = Signal(str)  # article id
    lane_toggled = Signal(str)  # lane key
    lane_moved = Signal(str, object)  # lane key, that of the lane below or None
    lane_menu_requested = Signal(str, QPoint)  # lane key, point of the viewport
    menu_requested = Signal(QPoint)  # point of the viewport
    view_changed = Signal()
    colours_changed = Signal()

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage(theme)
        self.selection = selection
        selection.reveal_requested.connect(self._reveal)
        selection.changed.connect(self._show_selection)
        self._mouse = Mouse(self)
        self._navigation = KeyboardNavigation(self)
        self.next_key = ""  # the shortcut of "next event", for a hint
        self._editor = TitleEditor(self.viewport())
        self._editor.committed.connect(self.retitle_requested)
        self._editor.entered.connect(self._enter_title)
        self.letter_guard = LetterGuard(self)
        self.setAccessibleName("Timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.WheelFocus)
        # Time has no end to scroll to. The scroll bar of the rows lies above them, since one that
        # takes up room would change the layout whenever it appears.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QScrollBar(Qt.Orientation.Vertical, self)
        self._rows.valueChanged.connect(self._scrolled)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            **self._navigation.commands,
            "select_all": self.select_all,
            "fit": self.fit,
            "zoom_in": self.zoom_in,
            "zoom_out": self.zoom_out,
            "zoom_in_here": self.zoom_in,
            "zoom_out_here": self.zoom_out,
        }

    # --- content

    def set_project(
        self,
        project: Project,
        edit: Edit | None = None,
        salience: Mapping[str, float] | None = None,
    ) -> None:
        """Shows another state of the project at the same position and zoom.

        `edit` is the edit that led to it, if known. `salience` decides which events have labels.
        """
        self._mouse.cancel()
        if self._editor.editing not in project.events:
            self._editor.cancel()
        self.stage.set_project(project, edit, salience)
        self.stage.set_marks(hovered="")
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draws in the colours of a theme."""
        self.stage.set_theme(theme)
        self.refresh()

    def set_colours(self, colours: Mapping[str, str]) -> None:
        """Colours events by category, or without colours by article."""
        if self.stage.set_colours(colours):
            self.refresh()
            self.colours_changed.emit()

    def show_article(self, article: Article | None) -> None:
        """Marks the publication date of an article and today on the axis."""
        marker = published(article) if article else None
        now = today((date.today() - date(1970, 1, 1)).days)
        self.stage.set_markers([marker, now] if marker else [now])
        self.viewport().update()

    def set_fold(self, fold: bool) -> None:
        """Folds long empty periods, or draws all to scale."""
        self.stage.set_fold(fold)
        self.refresh()

    def _show_selection(self) -> None:
        ids = self.selection.ids
        self.stage.set_marks(selected=ids)
        self.setAccessibleDescription(self._describe(ids))
        self.viewport().update()

    def _reveal(self, event: str) -> None:
        self.stage.reveal(event)
        self.refresh()

    def select_all(self) -> None:
        """Selects all visible events, the undated ones last."""
        events = self.stage.project.events.values()
        undated = (event.id for event in events if event.when is None)
        self.selection.set([*self.stage.chronological(), *undated])

    @property
    def is_dragging(self) -> bool:
        """Whether something is being dragged."""
        return self._mouse.is_dragging

    @property
    def is_busy(self) -> bool:
        """Whether something is being dragged or typed, which another project would end."""
        return self.is_dragging or bool(self._editor.editing)

    def begin_drop(self, events: Sequence[str]) -> None:
        """Begins to drag undated events; the mouse moves and the release follow, in px of the
        viewport."""
        self._mouse.begin_drop(events)

    @property
    def shows_all(self) -> bool:
        """Whether all events fit the view, without panning or zooming since."""
        return self.stage.fitted

    @property
    def shows_nothing(self) -> bool:
        """Whether no event is in view."""
        return not self.stage.picture.boxes

    def fit(self) -> None:
        """Fits all events into the view."""
        self.stage.fit()
        self.refresh()

    def zoom_in(self) -> None:
        """Zooms in on the middle of the view."""
        self._zoom(_KEY_ZOOM, self.viewport().width() / 2)

    def zoom_out(self) -> None:
        """Zooms out from the middle of the view."""
        self._zoom(1 / _KEY_ZOOM, self.viewport().width() / 2)

    def visible_range(self) -> str:
        """The visible period in words."""
        return self.stage.range_in_words()

    def middle(self) -> When | None:
        """The unit of time in the middle of the view, such as a day; None without dates."""
        return self.stage.unit_at(self.viewport().width() / 2)

    def commit_title(self) -> None:
        """Commits a title that is being typed."""
        self._editor.commit()

    def edit_title(self, event: str) -> None:
        """Starts editing the title of an event on the canvas."""
        self._reveal(event)
        lines = self.stage.title_of(event)
        if lines:
            self._editor.open(event, self.stage.project.events[event].title, lines)

    def _enter_title(self) -> None:
        """Commits a title; that of a proposal leads on to the next one."""
        event = self.stage.project.events.get(self._editor.editing)
        self._editor.commit()
        self.letter_guard.begin()
        if event is not None and event.status is Status.PROPOSED:
            self.proposal_confirmed.emit()

    def open_count(self, owner: str, at: QPoint) -> None:
        """Shows the events of a count: zooms in on them, or lists them in a menu at a point."""
        events = counted_events(self.stage, owner)
        if self.stage.zoom_to(events):
            self.refresh()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for event in events[:_MOST_LISTED]:
            # "&" would mark a mnemonic.
            action = menu.addAction(event.title.replace("&", "&&"))
            action.triggered.connect(partial(self.selection.reveal, [event.id]))
        if len(events) > _MOST_LISTED:
            more = f"{len(events) - _MOST_LISTED} more"
            how = f" (use {self.next_key})" if self.next_key else ""
            menu.addAction(more + how).setEnabled(False)
        menu.popup(self.viewport().mapToGlobal(at))

    def _zoom(self, factor: float, x: float) -> None:
        self.stage.zoom(factor, x)
        self.refresh()

    def refresh(self) -> None:
        """Updates the editor, the scroll bar and the picture after the visible part has changed."""
        self._editor.commit()
        hidden = round(self.stage.hidden_height)
        top = round(self.stage.top)
        self._rows.setRange(0, hidden)
        self._rows.setPageStep(round(self.stage.axis))
        self._rows.setSingleStep(_ROW_STEP)
        self._rows.setValue(top)
        self._rows.setVisible(hidden > 0)
        self.viewport().update()
        self.view_changed.emit()

    def _scrolled(self, value: int) -> None:
        if value != round(self.stage.top):
            self._editor.commit()
            self.stage.scroll_to(value)
            self.viewport().update()

    def _describe(self, selection: Sequence[str]) -> str:
        """What a screen reader says of the selection."""
        count = len(selection)
        event = self.stage.project.events.get(selection[0]) if count == 1 else None
        if event is None:
            return f"{count} events selected" if count > 1 else ""
        return f"Selected: {event.title}" + (f", {in_words(event.when)}" if event.when else "")

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            paint(self.stage.picture, painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.viewport().size()
        self.stage.resize(size.width(), size.height())
        width = self._rows.sizeHint().width()
        self._rows.setGeometry(size.width() - width, 0, width, round(self.stage.axis))
        self.refresh()

    # --- input

    def escape(self) -> bool:
        """Cancels the current gesture; without one, clears the selection. Returns whether there was
        one of them."""
        has_selection = bool(self.selection.ids)
        if self._mouse.cancel():
            return True
        self.selection.clear()
        return has_selection

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            boxes = (self.stage.picture.box_of(id) for id in self.selection.ids[-1:])
            at = next((QPoint(round(box.x) + 8, round(box.y) + 8) for box in boxes if box), at)
        picture, place = self.stage.picture, (at.x(), at.y())
        hit, header = picture.event_at(*place), picture.header_at(*place)
        if hit is not None and hit not in self.selection:
            self.selection.set([hit])
        if self._mouse.is_dragging:
            return
        if hit is None and header is not None:
            self.lane_menu_requested.emit(lane_of_header(self.stage, header).key, at)
        else:
            self.menu_requested.emit(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._mouse.wheel(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        self._mouse.tick(event)
        super().timerEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._mouse.key(event)
        if event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.escape())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._mouse.key(event)
        super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._mouse.is_dragging:
            # No shortcuts during a gesture, and Alt does not open the menu bar.
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._mouse.cancel()
        super().focusOutEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tooltip(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is _PINCH:
            self._zoom(1 + event.value(), event.position().x())
            return True
        if event.type() is QEvent.Type.Leave:
            self._mouse.leave()
        return super().viewportEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        picture, place = self.stage.picture, (event.pos().x(), event.pos().y())
        hit, count = picture.event_at(*place), picture.count_at(*place)
        if self._mouse.is_dragging or (hit is None and count is None):
            QToolTip.hideText()
            return
        text = (
            tooltip(self.stage.project, self.stage.project.events[hit])
            if hit is not None
            else count_tooltip(counted_events(self.stage, count or ""))
        )
        QToolTip.showText(event.globalPos(), text, self.viewport())
