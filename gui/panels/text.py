"""The article that is looked at: its date, and its text with every time expression marked."""

from bisect import bisect_right

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
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
from timeline.model import Article, Mention, PublishedFrom, Span
from timeline.temporal.explain import sentence

_ORIGINS = {
    PublishedFrom.HEADER: "from the header line",
    PublishedFrom.FIRST_LINE: "from the first line",
    PublishedFrom.FILE_NAME: "from the file name",
    PublishedFrom.RECORD: "from the record",
    PublishedFrom.PERSON: "set by hand",
    PublishedFrom.OPTION: "from the command line",
    PublishedFrom.NOWHERE: "",
}

_LINE_PERCENT = 140.0
_EMPTY_PERCENT = 20.0
_PARAGRAPH_GAP = 7.0  # px


class _Offsets:
    """Code points, which the engine counts in, to and from the positions of Qt's document.

    Qt counts UTF-16 units, so a letter beyond U+FFFF is two, and takes CR LF for one line end.
    """

    def __init__(self, text: str) -> None:
        # (code point from which the shift holds, shift)
        self._points, self._units, self._shifts = [0], [0], [0]
        shift = 0
        for index, letter in enumerate(text):
            if ord(letter) > 0xFFFF:
                shift += 1
            elif letter == "\n" and text[index - 1 : index] == "\r":
                shift -= 1
            else:
                continue
            self._points.append(index + 1)
            self._units.append(index + 1 + shift)
            self._shifts.append(shift)

    def to_units(self, point: int) -> int:
        return point + self._shifts[bisect_right(self._points, point) - 1]

    def to_points(self, unit: int) -> int:
        return unit - self._shifts[bisect_right(self._units, unit) - 1]


class TextPanel(QWidget):
    """Shows one article. A click on a marked expression asks for its event."""

    expression_clicked = Signal(str, Mention)
    published_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._colour = 0
        self.article: Article | None = None
        self.mentions: tuple[Mention, ...] = ()
        self._offsets = _Offsets("")
        self._lit: tuple[Span, ...] = ()

        self.title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.title.setProperty("role", "title")
        self.published = QPushButton()
        self.published.setCursor(Qt.CursorShape.PointingHandCursor)
        self.published.setProperty("role", "link")
        self.published.setToolTip("Change the publication date; relative dates follow it (Ctrl+D)")
        self.published.clicked.connect(self._ask_for_date)
        self.origin = QLabel()
        self.origin.setProperty("role", "soft")
        self.text = QTextEdit(readOnly=True)
        self.text.setAccessibleName("Article text")
        self.text.document().setDocumentMargin(0)
        self.text.viewport().setMouseTracking(True)
        self.text.viewport().installEventFilter(self)

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
        """Marks the expressions in other colours."""
        self._theme = theme
        self._mark()

    def show_article(
        self, article: Article | None, mentions: tuple[Mention, ...], colour: int
    ) -> None:
        """Shows an article, its expressions marked in the `colour`-th highlight of the theme."""
        same_text = self.article and article and self.article.text == article.text
        self.article, self.mentions, self._colour = article, mentions, colour
        self._lit = ()
        self.setVisible(article is not None)
        if article is None:
            return
        self.title.setText(article.title)
        self.published.setText(published_in_words(article))
        self.published.setAccessibleName(f"Publication date: {published_in_words(article)}")
        origin = _ORIGINS[article.published_from] if article.published is not None else ""
        self.origin.setText(f"· {origin}" if origin else "")
        if not same_text:
            self._offsets = _Offsets(article.text)
            self.text.setPlainText(article.text.replace("\r\n", "\n"))
            self._space_lines()
        self._mark()

    def light(self, spans: tuple[Span, ...]) -> None:
        """Lights up the words of the selected event and brings the first into view."""
        if spans != self._lit:
            self._lit = spans
            self._mark()
        if spans:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(self._offsets.to_units(spans[0].start))
            self.text.setTextCursor(cursor)
            self._keep_lines_above()

    def _keep_lines_above(self) -> None:
        """Shows the cursor's line with what leads up to it, if it is not in view like that."""
        room = 3 * self.text.fontMetrics().lineSpacing()
        rect = self.text.cursorRect()
        bar = self.text.verticalScrollBar()
        if rect.top() < room:
            bar.setValue(bar.value() + rect.top() - room)
        elif rect.bottom() > self.text.viewport().height() - room:
            bar.setValue(bar.value() + rect.bottom() - self.text.viewport().height() + 2 * room)

    def mention_at(self, position: QPoint) -> Mention | None:
        """The expression under a point of the text's viewport."""
        cursor = self.text.cursorForPosition(position)
        point = self._offsets.to_points(cursor.position())
        for mention in self.mentions:
            if mention.span.start <= point <= mention.span.end:
                return mention if self._covers(mention, position) else None
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
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

    def _hover(self, mention: Mention | None, event: QMouseEvent) -> None:
        shape = Qt.CursorShape.PointingHandCursor if mention else Qt.CursorShape.IBeamCursor
        self.text.viewport().setCursor(shape)
        if mention is not None:
            QToolTip.showText(event.globalPosition().toPoint(), sentence(mention), self.text)

    def _covers(self, mention: Mention, position: QPoint) -> bool:
        """Whether the point is on the words, not in the empty rest of their line."""
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

    def _space_lines(self) -> None:
        """Room between lines and paragraphs, for reading; empty lines are no taller than that."""
        document = self.text.document()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            layout = block.blockFormat()
            empty = not block.text().strip()
            height = _EMPTY_PERCENT if empty else _LINE_PERCENT
            layout.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            layout.setBottomMargin(0 if empty else _PARAGRAPH_GAP)
            cursor.setBlockFormat(layout)
            block = block.next()
        cursor.endEditBlock()

    def _mark(self) -> None:
        selections = []
        for mention in self.mentions:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(mention.span.start, mention.span.end)
            selection.format = self._format(mention)
            selections.append(selection)
        self.text.setExtraSelections(selections)

    def _format(self, mention: Mention) -> QTextCharFormat:
        """Filled where there is a date, underlined where there is none, in the accent when lit."""
        style, theme = QTextCharFormat(), self._theme
        if mention.span in self._lit:
            style.setBackground(QColor(theme.accent))
            style.setForeground(QColor(theme.on_accent))
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
