"""The inspector: title, date, explanation, sources and details of the selected event."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.document.document import Document
from gui.panels.date_choices import DateChoices
from gui.panels.details import Details
from gui.panels.explanation import explain, published_for
from gui.panels.footer import Footer
from gui.panels.multi_selection import MultiSelection
from gui.panels.quote import Quote
from gui.panels.same_event import SameEvent
from gui.panels.sources import Sources, origin_of
from gui.panels.start_end import StartEnd
from gui.panels.tag_rows import TagRows
from gui.panels.why import WhyThisDate
from gui.selection import Selection
from gui.status_text import status_text
from gui.widgets.fields import DateField, TextField, make_label
from gui.widgets.splitters import expand_around
from timeline.dates import When
from timeline.events.given_dates import given_dates
from timeline.layout.colours import article_colours
from timeline.layout.style import Theme
from timeline.model import Article, Event, Mention, Reading, Status
from timeline.project import edits
from timeline.project.edits import published_days
from timeline.project.merging import settle_on
from timeline.project.readings import ChosenReading, chosen_reading, read_as
from timeline.wording import BY_HAND

DATE_TIP = (
    "Sets the start, the end and their certainty: "
    "“6 to 9 Mar 2021”, “since spring 542”, “from about 1850 to perhaps 1860”"
)
PROPOSAL_TIP = "Enter accepts the event and goes to the title of the next proposal. Esc leaves it."
TITLE_TIP = "Enter confirms the title. Esc leaves it."
HINT = "Select an event to see its date, why it has this date, and its sources."
_LEAST_WIDTH = 250  # px; the longest button fits


class Inspector(QWidget):
    """Shows and edits the selected events."""

    source_clicked = Signal(str, int)  # event id, number of the claim
    take_out_requested = Signal(str, int)  # event id, number of the claim
    published_requested = Signal(str)  # article id
    not_a_date = Signal(str, Mention)  # article id
    count_from_requested = Signal(str)  # event id
    read_alike_requested = Signal(ChosenReading)  # the reading for all similar expressions
    editing_finished = Signal()  # by Escape in a field
    proposal_confirmed = Signal()  # by Enter in its title
    status_message = Signal(str)

    def __init__(self, document: Document, selection: Selection, theme: Theme) -> None:
        super().__init__()
        self._document, self._selection = document, selection
        self._theme = theme
        self._event: str | None = None
        self._enters_proposal = False  # whether Enter in the title accepts a proposal
        self.setAccessibleName("Inspector")
        self.setMinimumWidth(_LEAST_WIDTH)

        self.hint = make_label(HINT)
        self.multi_selection = MultiSelection()
        self.origin = make_label("")
        self.title = TextField(one_paragraph=True)
        self.title.setAccessibleName("Event title")
        self.title.setProperty("role", "event-title")
        self.title.entering.connect(self._note_proposal)
        self.title.committed.connect(self._retitle)
        self.date = DateField(self._read_date)
        self.date.setAccessibleName("Event date")
        self.date.setPlaceholderText("6 Jan 2022, early March 2021, circa 1850…")
        self.date.setToolTip(DATE_TIP)
        self.date.committed.connect(self._set_date)
        self.start_end = StartEnd(self._read_date)
        self.start_end.committed.connect(self._set_date)
        self.why = WhyThisDate()
        self.why.text_date_chosen.connect(self._use_date_in_text)
        self.why.reading_chosen.connect(self._read_as)
        self.why.not_a_date.connect(self._emit_not_a_date)
        self.why.count_from_requested.connect(self._request_count_from)
        self.why.read_alike.clicked.connect(self._request_read_alike)
        self.why.set_published.clicked.connect(self._request_published)
        self.why.use_published.clicked.connect(self._use_published)
        self.quote = Quote()
        self.quote.clicked.connect(lambda: self._emit_source_clicked(0))
        self.date_label = make_label("When")
        self.date_choices = DateChoices()
        self.date_choices.chosen.connect(self._settle_on)
        self.date_choices.other_requested.connect(self._enter_other_date)
        self.date_choices.follow_requested.connect(self._use_date_in_text)
        self.sources = Sources(document, theme)
        self.sources.source_clicked.connect(self._emit_source_clicked)
        self.sources.take_out_requested.connect(self._request_take_out)
        self.same_event = SameEvent()
        self.tag_rows = TagRows(document)
        self.details = Details(document, theme)
        self.footer = Footer()

        selection.changed.connect(self.refresh)
        document.commit_requested.connect(self.commit)
        document.replaced.connect(self._forget)
        self._fields, self._single = QWidget(), QWidget()
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draws the panel in the colours of a theme."""
        self._theme = theme
        self.details.set_theme(theme)
        self.sources.set_theme(theme)
        self._show_events([self._event] if self._event else [])

    def refresh(self) -> None:
        """Shows the selected event in its current state, or a summary of several."""
        self._show_events(self._selection.ids)

    def _show_events(self, ids: Sequence[str]) -> None:
        self.commit()
        if self._event in self._document.invalid_dates and list(ids) != [self._event]:
            self._report_invalid_date(self._event)
        events = self._document.events(ids)
        self._event = events[0].id if len(events) == 1 else None
        for widget in (self._fields, self.start_end):
            widget.setVisible(len(events) == 1)
        self.hint.setVisible(not events)
        self.multi_selection.show_events(events)
        self.tag_rows.show_events(events)
        self.details.show_events(events)
        self.footer.show_events(events)
        if len(events) == 1:
            self._show(events[0])

    def edit(self) -> None:
        """Focuses the title."""
        if self._event is not None:
            expand_around(self)
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.title.selectAll()

    def edit_date(self) -> None:
        """Focuses the date."""
        expand_around(self)
        self.date.setFocus()

    def edit_next(self) -> None:
        """Focuses the title with the cursor at its end: a letter typed by mistake replaces none."""
        expand_around(self)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button, and Escape that the fields do not use finishes editing. Enter
        leaves the focus in its field, since the next letters would be commands elsewhere; in the
        title of a proposal it leads to the next one."""
        accepts, self._enters_proposal = self._enters_proposal, False
        focused = self.focusWidget()
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in enter and isinstance(focused, QAbstractButton):
            focused.click()
        elif self.date.invalid_text:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.editing_finished.emit()
        elif accepts:
            self.proposal_confirmed.emit()
        else:
            super().keyPressEvent(event)

    def _note_proposal(self) -> None:
        """What is typed into a proposal accepts it."""
        self._enters_proposal = self._current().status is Status.PROPOSED

    def commit(self) -> None:
        """Commits what was typed and not confirmed yet."""
        self.tag_rows.commit()
        self.details.commit()
        if self._event is not None and self._event in self._document.project.events:
            self.title.commit()
            self.date.commit()
            self.start_end.commit()
            self._store_invalid_date(self._event)

    def keep_invalid_date(self, id: str, typed: str) -> None:
        """Stores an invalid date typed in the table, to be corrected here."""
        self._document.invalid_dates[id] = typed
        if id == self._event:
            self.date.show_invalid(typed)

    def _store_invalid_date(self, event: str) -> None:
        """Stores an invalid date until its event is selected again."""
        if self.date.invalid_text:
            self._document.invalid_dates[event] = self.date.invalid_text
        else:
            self._document.invalid_dates.pop(event, None)

    def _report_invalid_date(self, id: str) -> None:
        event = self._document.project.events.get(id)
        if event is not None:
            typed = self._document.invalid_dates[id]
            self.status_message.emit(
                f"“{typed}” is not a valid date. You can correct it in “{event.title}”."
            )

    def _forget(self) -> None:
        """Discards what was typed: another project may have an event with the same id."""
        self._event = None
        self.tag_rows.show_events([])
        self.details.show_events([])
        self._show_events([])

    def _show(self, event: Event) -> None:
        articles = self._document.project.articles
        claim = event.main_claim
        is_single = len(event.claims) < 2
        self.origin.setText(_origin(event, articles))
        self.title.show_text(event.title)
        self.title.setToolTip(PROPOSAL_TIP if event.status is Status.PROPOSED else TITLE_TIP)
        self.date.show_date(event.when)
        self.start_end.show_date(event.when)
        if event.id in self._document.invalid_dates:
            self.date.show_invalid(self._document.invalid_dates[event.id])
        self.quote.setVisible(claim is not None)
        if claim:
            colour = article_colours(articles, self._theme)[claim.article]
            self.quote.show_claim(articles[claim.article], claim, colour, self._theme)
        explain(self.why, self._document, event)
        self._show_sources(event, shown=not is_single)

    def _show_sources(self, event: Event, *, shown: bool) -> None:
        """The dates that several sources give, and what each says, in place of the explanation."""
        for widget in (self._single, self.date_label):
            widget.setVisible(not shown)
        self.date_choices.setVisible(shown)
        self.sources.show_event(event if shown else None)
        if shown:
            given = given_dates(event.claims, published_days(self._document.project))
            self.date_choices.show_dates(given, event.when, by_hand="when" in event.by_hand)

    def _read_date(self, text: str) -> When:
        # Imported on first use, to keep the start fast.
        from timeline.temporal.typed_dates import read_date

        event = self._document.project.events[self._event or ""]
        article = self._document.project.articles.get(event.article or "")
        return read_date(text, article.published if article else None)

    def _retitle(self, title: str) -> None:
        if event := self._document.project.events.get(self._event or ""):
            self._document.do(edits.retitle(event, title))

    def _set_date(self, when: When) -> None:
        if event := self._document.project.events.get(self._event or ""):
            self._document.do(edits.move(event, when))

    def _settle_on(self, when: When) -> None:
        event = self._current()
        if when != event.when or event.disagrees:
            self._document.do(settle_on(event, when))

    def _enter_other_date(self) -> None:
        self.edit_date()
        self.date.selectAll()

    def _request_take_out(self, number: int) -> None:
        self.take_out_requested.emit(self._event or "", number)

    def _read_as(self, reading: Reading) -> None:
        event = self._current()
        mention = self._mention(event)
        if mention is not None and reading.when != event.when:
            self._document.do(read_as(event, mention, reading))

    def _emit_not_a_date(self) -> None:
        claim = self._current().main_claim
        if claim and (mention := self._document.mention_of(claim)):
            self.not_a_date.emit(claim.article, mention)

    def _request_count_from(self) -> None:
        self.count_from_requested.emit(self._event or "")

    def _request_read_alike(self) -> None:
        event = self._current()
        chosen = chosen_reading(event, self._mention(event))
        if chosen is not None:
            self.read_alike_requested.emit(chosen)

    def _use_date_in_text(self) -> None:
        event = self._current()
        if "when" in event.by_hand:
            self._document.do(edits.follow_text(self._document.project, event))

    def _use_published(self) -> None:
        event = self._current()
        if day := published_for(self._document, event):
            self._set_date(day)

    def _request_published(self) -> None:
        self.published_requested.emit(self._current().article or "")

    def _emit_source_clicked(self, number: int) -> None:
        self.source_clicked.emit(self._event or "", number)

    def _mention(self, event: Event) -> Mention | None:
        return self._document.mention_of(event.main_claim) if event.main_claim else None

    def _current(self) -> Event:
        return self._document.project.events[self._event or ""]

    def _lay_out(self) -> None:
        single = QVBoxLayout(self._single)
        single.setContentsMargins(0, 0, 0, 0)
        single.setSpacing(16)
        single.addWidget(self.why)
        single.addWidget(self.quote)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(6)
        for widget, space in (
            (self.origin, 0),
            (self.title, 8),
            (self.date_label, 0),
            (self.date_choices, 4),
            (self.date, 0),
            (self.date.reading, 8),
            (self._single, 10),
            (self.sources, 10),
            (self.same_event, 10),
        ):
            fields.addWidget(widget)
            fields.addSpacing(space)
        body = QWidget()
        body.setObjectName("inspector")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.addWidget(self.hint)
        layout.addWidget(self.multi_selection)
        layout.addWidget(self._fields)
        layout.addWidget(self.tag_rows)
        layout.addWidget(self.start_end)
        layout.addWidget(self.details)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self.footer)
        self._show_events([])


def _origin(event: Event, articles: Mapping[str, Article]) -> str:
    """`Proposed from Coast Courier`, `Page line, from The Harbour`, `9 sources · merged by you`."""
    reason = status_text(event, articles) if event.status.is_hidden else ""
    if len(event.claims) > 1:
        return f"{reason} · {origin_of(event)}" if reason else origin_of(event)
    article = articles.get(event.article or "")
    if article is None:
        return BY_HAND
    if reason:
        return f"{reason}, from {article.title}"
    return f"{'Proposed from' if event.status is Status.PROPOSED else 'From'} {article.title}"
