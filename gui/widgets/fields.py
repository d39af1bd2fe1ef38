"""Text fields that say when a person is done with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from timeline.dates import When
from timeline.dates.words import in_words

_NAME_WIDTH = 66  # px

Reader = Callable[[str], When]
"""Reads what a person typed; ValueError, in words, where it is no date."""

# Why a field loses the focus that comes back to it: a menu of its own, another program in front.
_STILL_THERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class TextField(QPlainTextEdit):
    """Several lines of text. `committed` carries a text that differs from the one shown.

    A field of one paragraph commits on Enter; all commit when they lose the focus, and Escape
    takes back what was typed.
    """

    committed = Signal(str)

    def __init__(self, *, one_paragraph: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one_paragraph = one_paragraph
        self._shown = ""
        self.setTabChangesFocus(True)
        if one_paragraph:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.textChanged.connect(self._fit_height)

    def show_text(self, text: str) -> None:
        """Shows a text that is already known, and forgets what was typed."""
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Announces what was typed; an empty title is not taken."""
        text = self.toPlainText()
        if self._one_paragraph:
            text = " ".join(text.split())
            if not text:
                self.show_text(self._shown)
                return
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._shown:
            self.setPlainText(self._shown)
        elif self._one_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            event.ignore()  # whoever holds the field may be waiting for it
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STILL_THERE:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._one_paragraph:
            self._fit_height()  # a narrower field breaks its text into more lines

    def _fit_height(self) -> None:
        lines = max(1, round(self.document().size().height()))
        frame = 2 * round(self.document().documentMargin()) + 14
        self.setFixedHeight(min(lines, 4) * self.fontMetrics().lineSpacing() + frame)


class SuggestionField(QLineEdit):
    """One line of text with words to choose from. `committed` carries one that differs from the
    one shown; Escape takes back what was typed."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._differs = False
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: QTimer.singleShot(0, self.commit))
        self.setCompleter(completer)
        self.returnPressed.connect(self._enter)

    def offer(self, words: Sequence[str]) -> None:
        """Offers other words."""
        if words != self._words.stringList():
            self._words.setStringList(words)

    def show_text(self, text: str, *, differs: bool = False) -> None:
        """Shows a text that is already known, and forgets what was typed. Where it `differs`, for
        several, an empty one is another too, if Enter says so after some typing."""
        self._shown, self._differs = text, differs
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self.setModified(False)

    def _enter(self) -> None:
        if self._differs and self.isModified() and not self.text().strip():
            self._differs = False
            self.committed.emit("")
        else:
            self.commit()

    def commit(self) -> None:
        """Announces what was typed."""
        text = " ".join(self.text().split())
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text():
            self._offer_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
        elif event.key() == Qt.Key.Key_Down and not self.text():
            self._offer_all()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _offer_all(self) -> None:
        self.completer().setCompletionPrefix("")
        self.completer().complete()


class DateField(QLineEdit):
    """A date as a person writes it. `committed` carries it once it is read as one.

    The label `reading` says, while it is being typed, how it is understood, or what is wrong.
    """

    committed = Signal(When)

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._shown: When | None = None
        self.reading = QLabel(wordWrap=True)
        self.textEdited.connect(self._try)
        self.returnPressed.connect(self.commit)

    def show_date(self, when: When | None) -> None:
        """Shows a date that is already known, or an empty field."""
        self._shown = when
        self.setText("" if when is None else in_words(when))
        self.setCursorPosition(0)  # a long date shows its beginning, where "about" stands
        self._say(True, "")

    def show_invalid(self, text: str) -> None:
        """Shows again what was typed over the date and could not be read, and says why."""
        self.setText(text)
        self._try()

    @property
    def invalid_text(self) -> str:
        """What was typed and is no date, "" where there is no such thing."""
        return self.text().strip() if self._is_changed() and self._try() is None else ""

    def commit(self) -> None:
        """Announces what was typed if it is a date and another than the one shown."""
        when = self._try()
        if when is not None and when != self._shown:
            self._shown = when
            self.committed.emit(when)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_changed():
            self.show_date(self._shown)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def _try(self) -> When | None:
        """What the field holds now; None where it is unchanged, empty, or no date."""
        if not self._is_changed():
            self._say(True, "")
            return None
        try:
            when = self._reader(self.text().strip())
        except ValueError as error:
            self._say(False, str(error))
            return None
        self._say(True, f"Read as {in_words(when)} · {when.grain.value}")
        return when

    def _is_changed(self) -> bool:
        return self.text().strip() != ("" if self._shown is None else in_words(self._shown))

    def _say(self, good: bool, words: str) -> None:
        self.reading.setText(words)
        self.reading.setVisible(bool(words))
        set_style_properties(self, invalid=not good)
        set_style_properties(self.reading, role="good" if good else "bad")


class OptionalDateField(DateField):
    """A date that may be left out: `emptied` says that it was taken away."""

    emptied = Signal()

    @property
    def when(self) -> When | None:
        """The date that was typed last and could be read."""
        return self._shown

    def _try(self) -> When | None:
        if not self.text().strip():
            self._say(True, "")
            return None
        return super()._try()

    def commit(self) -> None:
        if not self.text().strip() and self._shown is not None:
            self.show_date(None)
            self.emptied.emit()
        else:
            super().commit()


def set_style_properties(widget: QWidget, **properties: object) -> None:
    """Sets properties that the style sheet asks for, and dresses the widget by them."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def make_label(text: str, role: str = "soft") -> QLabel:
    """A label in one of the style sheet's roles."""
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def lay_out_rows(widget: QWidget, rows: Sequence[tuple[str, QWidget]]) -> None:
    """Lays fields out under each other, each with its name before it, if any."""
    layout = QGridLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    layout.setColumnMinimumWidth(0, _NAME_WIDTH)
    layout.setColumnStretch(1, 1)
    for row, (name, field) in enumerate(rows):
        if name:
            label = make_label(name)
            label.setWordWrap(False)
            layout.addWidget(label, row, 0)
        layout.addWidget(field, row, 1)


def parse_tags(typed: str) -> tuple[str, ...]:
    """Tags as they are typed, with commas between; each once."""
    words = (word.strip() for word in typed.split(","))
    return tuple(dict.fromkeys(word for word in words if word))
