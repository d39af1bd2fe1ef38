"""Text fields that commit what was typed on Enter and when they lose the focus."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from timeline.dates import When
from timeline.dates.words import in_words

_NAME_WIDTH = 66  # px
_MOST_LINES = 7  # of a paragraph

DateParser = Callable[[str], When]
"""Parses a typed date; raises ValueError with a text for the user."""

# Focus changes after which the focus returns: a context menu, another program.
_TEMPORARY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def is_typing() -> bool:
    """Whether the field with the focus contains typed text that is not committed yet."""
    field = QApplication.focusWidget()
    if isinstance(field, QPlainTextEdit):
        return field.document().isModified()
    return isinstance(field, QLineEdit) and field.isModified()


class TextField(QPlainTextEdit):
    """Several lines of text. `committed` carries a text that differs from the one shown.

    A field of one paragraph commits on Enter, before which it emits `entering`; all commit when
    they lose the focus. Escape restores the text shown.
    """

    committed = Signal(str)
    entering = Signal()

    def __init__(self, *, one_paragraph: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one_paragraph = one_paragraph
        self._shown = ""
        self.setTabChangesFocus(True)
        if one_paragraph:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.textChanged.connect(self._fit_height)

    def show_text(self, text: str) -> None:
        """Shows a text, and discards what was typed."""
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.document().setModified(False)

    def commit(self) -> None:
        """Emits what was typed; a paragraph must not be empty."""
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
            self.entering.emit()
            self.commit()
            event.ignore()  # for the parent widget
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _TEMPORARY:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._one_paragraph:
            self._fit_height()  # a narrower field has more lines

    def _fit_height(self) -> None:
        lines = max(1, round(self.document().size().height()))
        frame = 2 * round(self.document().documentMargin()) + 14
        self.setFixedHeight(min(lines, _MOST_LINES) * self.fontMetrics().lineSpacing() + frame)


class SuggestionField(QLineEdit):
    """One line of text with suggestions. `committed` carries a text that differs from the one
    shown; Escape restores that."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._differs = False
        self._suggestions = QStringListModel(self)
        completer = QCompleter(self._suggestions, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: QTimer.singleShot(0, self.commit))
        self.setCompleter(completer)
        self.returnPressed.connect(self._enter)

    def set_suggestions(self, texts: Sequence[str]) -> None:
        """Sets the suggested texts."""
        if texts != self._suggestions.stringList():
            self._suggestions.setStringList(texts)

    def show_text(self, text: str, *, differs: bool = False) -> None:
        """Shows a text, and discards what was typed.

        `differs` says that several events have different texts: an empty one can then be committed
        too, by Enter after a change.
        """
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
        """Emits what was typed."""
        text = " ".join(self.text().split())
        if text != self._shown:
            self._shown = text
            self.committed.emit(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text():
            self._show_all_suggestions()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
        elif event.key() == Qt.Key.Key_Down and not self.text():
            self._show_all_suggestions()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _show_all_suggestions(self) -> None:
        self.completer().setCompletionPrefix("")
        self.completer().complete()


class DateField(QLineEdit):
    """A date in words or EDTF. `committed` carries it once it can be parsed.

    The label `reading` says, while it is being typed, how it is understood, or what is wrong.
    """

    committed = Signal(When)

    def __init__(self, parse_date: DateParser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parse_date = parse_date
        self._shown: When | None = None
        self.reading = QLabel(wordWrap=True)
        self.textEdited.connect(self._parse)
        self.returnPressed.connect(self.commit)

    def show_date(self, when: When | None) -> None:
        """Shows a date, or an empty field."""
        self._shown = when
        self.setText("" if when is None else in_words(when))
        self.setCursorPosition(0)  # shows the beginning of a long date
        self._show_reading(True, "")

    def show_invalid(self, text: str) -> None:
        """Shows a text that is not a valid date, and why."""
        self.setText(text)
        self._parse()

    @property
    def invalid_text(self) -> str:
        """The typed text if it is not a valid date, otherwise ""."""
        return self.text().strip() if self._is_changed() and self._parse() is None else ""

    def commit(self) -> None:
        """Emits what was typed if it is a valid date and differs from the one shown."""
        when = self._parse()
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

    def _parse(self) -> When | None:
        """The typed date; None if the text is unchanged, empty or invalid."""
        if not self._is_changed():
            self._show_reading(True, "")
            return None
        try:
            when = self._parse_date(self.text().strip())
        except ValueError as error:
            self._show_reading(False, str(error))
            return None
        self._show_reading(True, f"Read as {in_words(when)} · {when.grain.value}")
        return when

    def _is_changed(self) -> bool:
        return self.text().strip() != ("" if self._shown is None else in_words(self._shown))

    def _show_reading(self, valid: bool, text: str) -> None:
        self.reading.setText(text)
        self.reading.setVisible(bool(text))
        set_style_properties(self, invalid=not valid)
        set_style_properties(self.reading, role="good" if valid else "bad")


class OptionalDateField(DateField):
    """A date that may be empty; `emptied` is emitted when it was removed."""

    emptied = Signal()

    @property
    def when(self) -> When | None:
        """The date shown, None if the field is empty."""
        return self._shown

    def _parse(self) -> When | None:
        if not self.text().strip():
            self._show_reading(True, "")
            return None
        return super()._parse()

    def commit(self) -> None:
        if not self.text().strip() and self._shown is not None:
            self.show_date(None)
            self.emptied.emit()
        else:
            super().commit()


def set_style_properties(widget: QWidget, **properties: object) -> None:
    """Sets properties that the style sheet selects by, and updates the widget."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def make_label(text: str, role: str = "soft") -> QLabel:
    """A label with a role of the style sheet."""
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def lay_out_rows(widget: QWidget, rows: Sequence[tuple[str, QWidget]]) -> None:
    """Lays out fields in rows, each after its name if it has one."""
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


def parse_tags(typed: str, separator: str = ",") -> tuple[str, ...]:
    """The tags of a text with separators between them, without duplicates."""
    tags = (tag.strip() for tag in typed.split(separator))
    return tuple(dict.fromkeys(tag for tag in tags if tag))
