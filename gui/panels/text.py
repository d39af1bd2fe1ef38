"""The current article: its date, and its text with all time expressions marked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from gui.panels.articles import published_in_words
from timeline.layout.style import Theme
from timeline.model import Article, Event, Mention, PublishedFrom, Span
from timeline.temporal.explain import sentence

_NO_EVENTS: Mapping[Span, Event] = MappingProxyType({})
_LINE_PERCENT = 140.0
_EMPTY_PERCENT = 20.0
_PARAGRAPH_GAP = 7.0  # px
_OF_OTHER_LENGTH = re.compile("\r\n|[\U00010000-\U0010ffff]")  # in Qt's document than in the text
_EMPTY_LINE = re.compile(r"^[^\S\n]*$", re.MULTILINE)


def _origin(article: Article) -> str:
    """Where the publication date was read, in words; "" where there is nothing to say."""
    source = article.published_from
    if article.published is None or source in (PublishedFrom.NOWHERE, PublishedFrom.OTHER):
        return ""
    return source.value if source is PublishedFrom.BY_HAND else f"from the {source.value}"


def _spacing(percent: float, below: float) -> QTextBlockFormat:
    """Line height in per cent, and the gap below a paragraph in px."""
    spacing = QTextBlockFormat()
    spacing.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    spacing.setBottomMargin(below)
    return spacing


class _Offsets:
    """Converts between code points, in which spans are given, and positions in Qt's document.

    Qt counts UTF-16 units: a character beyond U+FFFF is two. It takes CR LF for one line end.
    """

    def __init__(self, text: str) -> None:
        # The code points and units from which each shift applies.
        self._points, self._units, self._shifts = [0], [0], [0]
        shift = 0
        for found in _OF_OTHER_LENGTH.finditer(text):
            shift += -1 if found[0] == "\r\n" else 1
            self._points.append(found.end())
            self._units.append(found.end() + shift)
            self._shifts.append(shift)

    def to_units(self, point: int) -> int:
        return point + self._shifts[bisect_right(self._points, point) - 1]

    def to_points(self, unit: int) -> int:
        return unit - self._shifts[bisect_right(self._units, unit) - 1]


class TextPanel(QWidget):
    """Shows one article. `expression_clicked` asks for the event of a mention."""

    expression_clicked = Signal(str, Mention)
    dismiss_requested = Signal(str, Mention)
    restore_requested = Signal(str, Mention)
    published_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._colour = 0
        self.article: Article | None = None
        self.mentions: tuple[Mention, ...] = ()  # in the order of the text
        self._starts: list[int] = []
        self._offsets = _Offsets("")
        self._highlighted: frozenset[Span] = frozenset()
        self._events: Mapping[Span, Event] = {}

        self.title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.title.setProperty("role", "title")
        self.published = QPushButton()
        self.published.setCursor(Qt.CursorShape.PointingHandCursor)
        self.published.setProperty("role", "link")
        self.published.clicked.connect(self._ask_for_date)
        self.origin = QLabel(wordWrap=True)
        self.origin.setProperty("role", "soft")
        self.text = QTextEdit(readOnly=True)
        self.text.setAccessibleName("Article text")
        self.text.document().setDocumentMargin(0)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._open_menu)
        self.text.viewport().setMouseTracking(True)
        self.text.viewport().installEventFilter(self)
        self.text.verticalScrollBar().valueChanged.connect(self._mark)

        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.published)
        line.addWidget(self.origin, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addLayout(line)
        layout.addSpacing(4)
        layout.addWidget(self.text, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draws the marks in the colours of a theme."""
        self._theme = theme
        self._mark()

    def show_article(
        self,
        article: Article | None,
        mentions: tuple[Mention, ...],
        colour: int,
        events: Mapping[Span, Event] = _NO_EVENTS,
    ) -> None:
        """Shows an article, its expressions marked in the `colour`-th highlight of the theme.

        `events` are the events that they date.
        """
        same_text = self.article and article and self.article.text == article.text
        if mentions is not self.mentions:
            self._starts = [mention.span.start for mention in mentions]
        self.article, self.mentions, self._colour = article, mentions, colour
        self._events = events
        self._highlighted = frozenset()
        self.setVisible(article is not None)
        if article is None:
            self.text.clear()
            return
        self.title.setText(article.title)
        self.published.setText(published_in_words(article))
        self.published.setAccessibleName(f"Publication date: {published_in_words(article)}")
        origin = _origin(article)
        self.origin.setText(f"· {origin}" if origin else "")
        if not same_text:
            self._offsets = _Offsets(article.text)
            self.text.setExtraSelections([])  # otherwise Qt moves each of them
            self.text.setPlainText(article.text.replace("\r\n", "\n"))
            self._space_lines(article.text)
        self._mark()

    def highlight(self, spans: Sequence[Span]) -> None:
        """Highlights spans in the accent colour, and brings the first into view."""
        self._highlighted = frozenset(spans)
        if spans:
            self.scroll_to(spans[0])
        self._mark()

    def scroll_to(self, span: Span) -> None:
        """Brings a span into view."""
        self.text.setTextCursor(self._cursor(span.start, span.start))
        self._keep_lines_above()

    def selected_span(self) -> Span | None:
        """The span of the selected text, without white space at its ends."""
        cursor = self.text.textCursor()
        if self.article is None or not cursor.hasSelection():
            return None
        start = self._offsets.to_points(cursor.selectionStart())
        end = self._offsets.to_points(cursor.selectionEnd())
        words = self.article.text[start:end]
        start += len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip())) if words.strip() else None

    def _keep_lines_above(self) -> None:
        """Scrolls so that the cursor's line is in view with some lines above it."""
        room = 3 * self.text.fontMetrics().lineSpacing()
        rect = self.text.cursorRect()
        bar = self.text.verticalScrollBar()
        if rect.top() < room:
            bar.setValue(bar.value() + rect.top() - room)
        elif rect.bottom() > self.text.viewport().height() - room:
            bar.setValue(bar.value() + rect.bottom() - self.text.viewport().height() + 2 * room)

    def mention_at(self, position: QPoint) -> Mention | None:
        """The mention at a point of the text's viewport."""
        cursor = self.text.cursorForPosition(position)
        point = self._offsets.to_points(cursor.position())
        for mention in self._mentions_from(point, point):
            if point <= mention.span.end:
                return mention if self._covers(mention, position) else None
        return None

    def _mentions_from(self, first: int, last: int) -> Sequence[Mention]:
        """The mentions that begin between two code points, and the one before."""
        start = max(bisect_right(self._starts, first) - 1, 0)
        return self.mentions[start : bisect_right(self._starts, last)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._mark()
        elif isinstance(event, QMouseEvent):
            mention = self.mention_at(event.position().toPoint())
            if event.type() is QEvent.Type.MouseMove:
                self._hover(mention, event)
            elif (
                event.type() is QEvent.Type.MouseButtonRelease
                and event.button() is Qt.MouseButton.LeftButton
                and mention is not None
                and self.article is not None
                and not self.text.textCursor().hasSelection()
            ):
                self.expression_clicked.emit(self.article.id, mention)
        return super().eventFilter(watched, event)

    def _open_menu(self, at: QPoint) -> None:
        menu = self.text.createStandardContextMenu(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mention = self.mention_at(at)
        if self.article is not None and mention is not None and _is_datable(mention):
            action = QAction(self._menu_text(mention), menu)
            asked = self.dismiss_requested if self._has_event(mention) else self.restore_requested
            action.triggered.connect(partial(asked.emit, self.article.id, mention))
            first = menu.actions()[0]  # selectable text always has a menu
            menu.insertAction(first, action)
            menu.insertSeparator(first)
        menu.popup(self.text.viewport().mapToGlobal(at))

    def _menu_text(self, mention: Mention) -> str:
        words = f"“{' '.join(mention.text.split())}”".replace("&", "&&")
        if self._has_event(mention):
            return f"{words} is not a date"
        dismissed = self._is_dismissed(mention)
        return f"Bring back the event of {words}" if dismissed else f"Create event from {words}"

    def _has_event(self, mention: Mention) -> bool:
        event = self._events.get(mention.span)
        return event is not None and not event.status.is_hidden

    def _is_dismissed(self, mention: Mention) -> bool:
        event = self._events.get(mention.span)
        return event is not None and event.status.is_hidden

    def _hover(self, mention: Mention | None, event: QMouseEvent) -> None:
        shape = Qt.CursorShape.PointingHandCursor if mention else Qt.CursorShape.IBeamCursor
        self.text.viewport().setCursor(shape)
        if mention is not None:
            QToolTip.showText(event.globalPosition().toPoint(), sentence(mention), self.text)

    def _covers(self, mention: Mention, position: QPoint) -> bool:
        """Whether the point is on the words, not in the empty space after a line."""
        last = self.text.cursorRect(self._cursor(mention.span.end, mention.span.end))
        first = self.text.cursorRect(self._cursor(mention.span.start, mention.span.start))
        if first.top() == last.top():
            return first.left() <= position.x() <= last.right() + 1
        return not (last.top() <= position.y() and position.x() > last.right() + 1)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._offsets.to_units(start))
        cursor.setPosition(self._offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _space_lines(self, text: str) -> None:
        """Sets the spacing of lines and paragraphs; empty lines are low."""
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(_spacing(_LINE_PERCENT, _PARAGRAPH_GAP))
        empty = _spacing(_EMPTY_PERCENT, 0)
        for found in _EMPTY_LINE.finditer(text):
            cursor.setPosition(self._offsets.to_units(found.start()))
            cursor.setBlockFormat(empty)
        cursor.endEditBlock()

    def _mark(self) -> None:
        """Marks the mentions in view; a long article has many thousands."""
        first, last = self._in_view()
        selections = []
        for mention in self._mentions_from(first, last):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(mention.span.start, mention.span.end)
            selection.format = self._format(mention)
            selections.append(selection)
        self.text.setExtraSelections(selections)

    def _in_view(self) -> tuple[int, int]:
        """The first and last code point in view."""
        top = self.text.verticalScrollBar().value()
        bottom = top + self.text.viewport().height()
        # Qt lays out a text only as far as needed. The position that hitTest returns between two
        # lines may be far off, and a cursor there would make Qt lay out everything before it.
        layout = self.text.document().documentLayout()
        layout.hitTest(QPointF(0, bottom), Qt.HitTestAccuracy.FuzzyHit)
        first, last = self._line_at(top)[0], self._line_at(bottom)[1]
        return self._offsets.to_points(first), self._offsets.to_points(last)

    def _line_at(self, y: float) -> tuple[int, int]:
        """Start and end of the line at a y of the document, as far as it is laid out."""
        document = self.text.document()

        def begins_below(number: int) -> bool:
            layout = document.findBlockByNumber(number).layout()
            return layout.lineCount() == 0 or layout.position().y() > y

        below = bisect_left(range(document.blockCount()), True, key=begins_below)
        block = document.findBlockByNumber(max(below - 1, 0))
        layout = block.layout()
        if layout.lineCount() == 0:
            return 0, 0
        inside = y - layout.position().y()
        lines = range(layout.lineCount())
        below = bisect_left(lines, True, key=lambda line: layout.lineAt(line).y() > inside)
        line = layout.lineAt(max(below - 1, 0))
        start = block.position() + line.textStart()
        return start, start + line.textLength()

    def _format(self, mention: Mention) -> QTextCharFormat:
        """Filled with a date, underlined without one, in the accent colour when highlighted, struck
        out when its event is hidden."""
        style, theme = QTextCharFormat(), self._theme
        if mention.span in self._highlighted:
            style.setBackground(QColor(theme.accent))
            style.setForeground(QColor(theme.on_accent))
        elif self._is_dismissed(mention):
            style.setForeground(QColor(theme.soft))
            style.setFontStrikeOut(True)
        elif mention.when is not None:
            style.setBackground(QColor(theme.highlight[self._colour % len(theme.highlight)]))
        else:
            colour = theme.warning if mention.unresolved else theme.soft
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            style.setUnderlineColor(QColor(colour))
            if mention.unresolved:
                style.setForeground(QColor(colour))
        return style

    def _ask_for_date(self) -> None:
        if self.article is not None:
            self.published_requested.emit(self.article.id)


def _is_datable(mention: Mention) -> bool:
    """Whether a mention has a date, at least once its article has a publication date."""
    return mention.when is not None or mention.unresolved
