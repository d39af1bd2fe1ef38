"""What is looked for: the search field, and the strip that narrows the view and says so."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from gui.document.document import Document
from gui.widgets.buttons import ChoiceButton
from gui.widgets.fields import OptionalDateField
from timeline import wording
from timeline.dates import When
from timeline.model import Article
from timeline.project.filter import NO_ARTICLE, DateCertainty, Filter
from timeline.wording import NO_CATEGORY, counted

_PAUSE_MS = 150  # in typing, after which is searched
_DISMISSED = ("dismissed event shown", "dismissed events shown")
_ALL_ARTICLES = "All articles"
_CERTAINTIES: Mapping[DateCertainty | None, str] = {
    None: "Any certainty",
    DateCertainty.EXACT: "Exact dates",
    DateCertainty.APPROXIMATE: "Approximate dates",
    DateCertainty.UNCERTAIN: "Uncertain dates",
    DateCertainty.UNDATED: "Without a date",
}


class SearchField(QLineEdit):
    """Searches while one types. Enter leads to what was found, Escape clears and leaves."""

    searched = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Search events and sources")
        self.setAccessibleName("Search")
        self.setClearButtonEnabled(True)
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._wait.timeout.connect(self.search)
        self.textEdited.connect(lambda _: self._wait.start())
        self.textChanged.connect(self._search_for_nothing)

    def begin(self) -> None:
        """Gets the keyboard, to search for something else."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def search(self) -> None:
        """Searches for what is typed now."""
        self._wait.stop()
        self.searched.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _search_for_nothing(self, text: str) -> None:
        """An emptied field, also by its button, shows all at once."""
        if not text:
            self.search()


class FilterBar(QWidget):
    """Narrows what is shown by article, time, certainty and review, and says how much is left.

    It is there when it is asked for, and whenever something is hidden.
    """

    changed = Signal(Filter)
    closed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setObjectName("filter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._open = False
        self.search = SearchField()
        self.article = ChoiceButton("Article")
        self.category = ChoiceButton("Category")
        self.certainty = ChoiceButton("Certainty")
        self.certainty.set_items(_CERTAINTIES)
        self.time = OptionalDateField(_read_time)
        self.time.setAccessibleName("Time")
        self.time.setPlaceholderText("Any time")
        self.time.setToolTip("A stretch of time: 2021, 6 – 9 March 2021, the 1990s, before 2010")
        self.time.reading.setWordWrap(False)
        self.time.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.proposed = QPushButton("Needs review")
        self.proposed.setCheckable(True)
        self.proposed.setProperty("role", "toggle")
        self.disagreeing = QPushButton("Sources differ")
        self.disagreeing.setCheckable(True)
        self.disagreeing.setProperty("role", "toggle")
        self.disagreeing.setToolTip("Only events on whose day the sources differ")
        self.count = QLabel()
        self.show_all = QPushButton("Show all")
        self.show_all.setProperty("role", "link")
        self._lay_out()
        self._connect()
        self.show_state()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 12, 5)
        layout.setSpacing(8)
        for widget in (
            self.article,
            self.category,
            self.certainty,
            self.time,
            self.proposed,
            self.disagreeing,
        ):
            layout.addWidget(widget)
        self.time.setMinimumWidth(90)
        self.time.setMaximumWidth(220)
        layout.addWidget(self.time.reading, 1000)
        layout.addStretch(1)
        layout.addWidget(self.count)
        layout.addWidget(self.show_all)

    def _connect(self) -> None:
        self.search.searched.connect(self._announce)
        self.article.activated.connect(self._announce)
        self.category.activated.connect(self._announce)
        self.certainty.activated.connect(self._announce)
        self.time.committed.connect(self._announce)
        self.time.emptied.connect(self._announce)
        self.proposed.clicked.connect(self._announce)
        self.disagreeing.clicked.connect(self._announce)
        self.show_all.clicked.connect(self._show_all)

    @property
    def filter(self) -> Filter:
        """What the fields ask for; the dismissed are left by asking for anything."""
        return Filter(
            " ".join(self.search.text().split()),
            self.article.value,
            self.time.when,
            self.certainty.value,
            self.proposed.isChecked(),
            category=self.category.value,
            disagreeing=self.disagreeing.isChecked(),
        )

    def set_open(self, open: bool) -> None:
        """Offers the fields, or takes them away as soon as they hide nothing."""
        self._open = open
        self.show_state()

    def show_state(self) -> None:
        """The filter of the document, and how many events it shows of how many."""
        document = self._document
        filter, total = document.filter, document.counts.total
        self._fill_articles(document.project.articles)
        self._fill_categories(document.counts.categories)
        self._take_over(filter)
        self.disagreeing.setVisible(document.counts.disagreeing > 0 or filter.disagreeing)
        shown = len(document.visible.events)
        self.count.setText(
            counted(shown, *_DISMISSED)
            if filter.dismissed
            else f"{shown} of {counted(total, 'event', 'events')} shown"
        )
        narrowed = filter != Filter()
        self.show_all.setVisible(narrowed)
        self.setVisible(narrowed or self._open)

    def set_colours(self, colours: Mapping[str, str]) -> None:
        """Shows which colour means which category."""
        self.category.show_colours(colours)

    def _fill_articles(self, articles: Mapping[str, Article]) -> None:
        titles = {article.id: article.title for article in articles.values()}
        self.article.set_items({None: _ALL_ARTICLES, **titles, NO_ARTICLE: wording.BY_HAND})

    def _fill_categories(self, categories: Sequence[str]) -> None:
        """A project without categories has nothing to choose from."""
        names = {name: name for name in categories}
        self.category.set_items({None: "All categories", **names, "": NO_CATEGORY})
        self.category.setVisible(bool(categories))

    def _take_over(self, filter: Filter) -> None:
        """Shows a filter in the fields, without disturbing what is being typed for the same."""
        if filter == self.filter:
            return
        with QSignalBlocker(self.search):
            self.search.setText(filter.words)
        self.article.set_value(filter.article)
        self.category.set_value(filter.category)
        self.certainty.set_value(filter.certainty)
        self.time.show_date(filter.time)
        self.proposed.setChecked(filter.proposed)
        self.disagreeing.setChecked(filter.disagreeing)

    def _announce(self) -> None:
        if not (self._document.filter.dismissed and self.filter == Filter()):
            self.changed.emit(self.filter)

    def _show_all(self) -> None:
        self.changed.emit(Filter())
        self._take_over(Filter())
        self.closed.emit()


def _read_time(text: str) -> When:
    # Loaded when somebody types a date: start-up needs nothing of it.
    from timeline.temporal.typed_dates import read_date

    return read_date(text)
