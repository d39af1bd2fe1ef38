"""The search field and the filter bar."""

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
from gui.filter.tag_box import TagBox
from gui.widgets.buttons import ChoiceButton
from gui.widgets.fields import OptionalDateField
from timeline import wording
from timeline.dates import When
from timeline.model import Article
from timeline.project.filter import NO_ARTICLE, DateCertainty, Filter
from timeline.wording import NO_CATEGORY, counted

_DELAY_MS = 150  # after the last key, before the search starts
_LEFT_OUT = ("event left out or dismissed", "events left out or dismissed")
_ALL_ARTICLES = "All articles"
_CERTAINTIES: Mapping[DateCertainty | None, str] = {
    None: "Any certainty",
    DateCertainty.EXACT: "Exact dates",
    DateCertainty.APPROXIMATE: "Approximate dates",
    DateCertainty.UNCERTAIN: "Uncertain dates",
    DateCertainty.UNDATED: "Without a date",
}


class SearchField(QLineEdit):
    """Searches while the user types. Enter goes to the results, Escape clears the search.

    `finished` is emitted after both.
    """

    searched = Signal(str)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Search events and sources")
        self.setAccessibleName("Search")
        self.setClearButtonEnabled(True)
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._delay.timeout.connect(self.search)
        self.textEdited.connect(lambda _: self._delay.start())
        self.textChanged.connect(self._search_if_cleared)

    def activate(self) -> None:
        """Focuses the field and selects its text."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def search(self) -> None:
        """Searches for the current text."""
        self._delay.stop()
        self.searched.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.finished.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _search_if_cleared(self, text: str) -> None:
        """Shows all events at once when the field is cleared."""
        if not text:
            self.search()


class FilterBar(QWidget):
    """Filters the visible events by article, category, tags, certainty, time and review, and shows
    how many there are.

    It is visible when it was opened, and whenever a filter of its own is active.
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
        self.tags = TagBox()
        self.certainty = ChoiceButton("Certainty")
        self.certainty.set_items(_CERTAINTIES)
        self.time = OptionalDateField(_read_time)
        self.time.setAccessibleName("Time")
        self.time.setPlaceholderText("Any time")
        self.time.setToolTip("A period, such as 2021, 6 – 9 March 2021, the 1990s, before 2010")
        self.time.reading.setWordWrap(False)
        self.time.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.proposed = QPushButton("Needs review")
        self.proposed.setCheckable(True)
        self.proposed.setProperty("role", "toggle")
        self.disagreeing = QPushButton("Sources differ")
        self.disagreeing.setCheckable(True)
        self.disagreeing.setProperty("role", "toggle")
        self.disagreeing.setToolTip("Only events whose sources give different days")
        self.merged = QPushButton("Merged")
        self.merged.setCheckable(True)
        self.merged.setProperty("role", "toggle")
        self.merged.setToolTip("Only events with several sources")
        self.count = QLabel()
        self.show_all = QPushButton("Show all")
        self.show_all.setProperty("role", "link")
        self._lay_out()
        self._connect()
        self.update_state()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 12, 5)
        layout.setSpacing(8)
        for widget in (
            self.article,
            self.category,
            self.tags,
            self.certainty,
            self.time,
            self.proposed,
            self.merged,
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
        self.search.searched.connect(self._emit_changed)
        self.article.activated.connect(self._emit_changed)
        self.category.activated.connect(self._emit_changed)
        self.tags.activated.connect(self._emit_changed)
        self.certainty.activated.connect(self._emit_changed)
        self.time.committed.connect(self._emit_changed)
        self.time.emptied.connect(self._emit_changed)
        self.proposed.clicked.connect(self._emit_changed)
        self.disagreeing.clicked.connect(self._emit_changed)
        self.merged.clicked.connect(self._emit_changed)
        self.show_all.clicked.connect(self._show_all)

    @property
    def filter(self) -> Filter:
        """The filter that the fields describe, with the limits of now; it never shows dismissed
        events."""
        limits = self._document.filter
        return Filter(
            " ".join(self.search.text().split()),
            self.article.value,
            self.time.when,
            self.certainty.value,
            self.proposed.isChecked(),
            category=self.category.value,
            disagreeing=self.disagreeing.isChecked(),
            merged=self.merged.isChecked(),
            accepted=limits.accepted,
            top=limits.top,
            one_a_day=limits.one_a_day,
            also=limits.also,
            tags=self.tags.value,
        )

    def set_open(self, open: bool) -> None:
        """Opens the bar, or closes it once no filter is active."""
        self._open = open
        self.update_state()

    def update_state(self) -> None:
        """Shows the filter of the document, and how many events pass it."""
        document = self._document
        filter, total = document.filter, document.counts.total
        self._fill_articles(document.project.articles)
        self._fill_categories(document.counts.categories)
        self.tags.set_counts(document.counts)
        self.tags.setVisible(document.counts.has_tags or bool(filter.tags))
        self._show_filter(filter)
        self.disagreeing.setVisible(document.counts.disagreeing > 0 or filter.disagreeing)
        self.merged.setVisible(document.counts.merged > 0 or filter.merged)
        shown = len(document.visible.events)
        self.count.setText(
            counted(shown, *_LEFT_OUT)
            if filter.dismissed
            else f"{shown:,} of {counted(total, 'event', 'events')} shown"
        )
        active = filter.without_limits != Filter()
        self.show_all.setVisible(active)
        self.setVisible(active or self._open)

    def set_colours(self, colours: Mapping[str, str]) -> None:
        """Shows the colours of the categories."""
        self.category.show_colours(colours)

    def _fill_articles(self, articles: Mapping[str, Article]) -> None:
        titles = {article.id: article.title for article in articles.values()}
        self.article.set_items({None: _ALL_ARTICLES, **titles, NO_ARTICLE: wording.BY_HAND})

    def _fill_categories(self, categories: Sequence[str]) -> None:
        """Offers the categories, if the project has any."""
        names = {name: name for name in categories}
        self.category.set_items({None: "All categories", **names, "": NO_CATEGORY})
        self.category.setVisible(bool(categories))

    def _show_filter(self, filter: Filter) -> None:
        """Shows a filter in the fields, unless they describe it already."""
        if filter == self.filter:
            return
        with QSignalBlocker(self.search):
            self.search.setText(filter.words)
        self.article.set_value(filter.article)
        self.category.set_value(filter.category)
        self.tags.set_value(filter.tags)
        self.certainty.set_value(filter.certainty)
        self.time.show_date(filter.time)
        self.proposed.setChecked(filter.proposed)
        self.disagreeing.setChecked(filter.disagreeing)
        self.merged.setChecked(filter.merged)

    def _emit_changed(self) -> None:
        if not (self._document.filter.dismissed and self.filter.without_limits == Filter()):
            self.changed.emit(self.filter)

    def _show_all(self) -> None:
        self.changed.emit(Filter())
        self._show_filter(Filter())
        self.closed.emit()


def _read_time(text: str) -> When:
    # Imported on first use, to keep the start fast.
    from timeline.temporal.typed_dates import read_date

    return read_date(text)
