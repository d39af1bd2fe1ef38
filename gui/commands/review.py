"""Going through the proposals: accept, dismiss, edit, and on to the next one."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.document.document import Document
from gui.messages import Messages
from gui.selection import Selection
from timeline.model import Event, Mention, Status
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.project.filter import Filter

DONE = "All events are reviewed."


class Review(QObject):
    """The review commands, on the selected events."""

    def __init__(
        self, document: Document, selection: Selection, messages: Messages, view: QWidget
    ) -> None:
        """`view` is where single keys are commands."""
        super().__init__(view)
        self._document, self._selection = document, selection
        self._messages, self._view = messages, view

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What the actions of the window do here, by their ids."""
        return {
            "review": self.start,
            "accept": self.accept,
            "dismiss": self.dismiss,
            "bring_back": self.bring_back,
            "show_dismissed": self.show_dismissed,
        }

    def start(self) -> None:
        """To the next proposal, with the keys at hand."""
        self._view.setFocus()
        following = self._following()
        if following is None and self._document.counts.proposals:
            self._document.set_filter(Filter())  # the rest is hidden
            following = self._following()
        self._go_to(following)

    def accept(self) -> None:
        """Accepts what is selected, and goes on from a single event to the next proposal."""
        self._review_selected("Accepting", edits.accept)

    def dismiss(self) -> None:
        """Dismisses what is selected, and goes on from a single event to the next proposal."""
        self._review_selected("Dismissing", edits.dismiss)

    def bring_back(self) -> None:
        """Brings the selected events back, and leaves the dismissed ones when none is left."""

        def leave(_: Edit) -> None:
            if self._document.filter.dismissed and not self._document.visible.events:
                self._document.set_filter(Filter())

        chosen = self._selection.ids
        self._document.edit_events("Bringing back", chosen, edits.bring_back, leave)

    def show_dismissed(self) -> None:
        """Shows the dismissed events in place of the others, or the others again."""
        self._document.set_filter(Filter(dismissed=not self._document.filter.dismissed))

    def dismiss_expression(self, article_id: str, mention: Mention) -> None:
        """Dismisses the event of an expression, which is none."""
        event = self._document.event_at(article_id, mention)
        if event is not None:
            self._document.do(edits.not_a_date(event, mention.text))

    def restore_expression(self, article_id: str, mention: Mention) -> None:
        """Brings the event of an expression back, dismissed or deleted."""
        event = self._document.event_at(article_id, mention)
        self._document.do(
            edits.propose_again(self._document.project, article_id, mention)
            if event is None
            else edits.bring_back([event])
        )
        event = self._document.event_at(article_id, mention)
        if event is not None:
            self._document.ensure_visible([event])
            self._selection.reveal([event.id])

    def _review_selected(self, verb: str, say: Callable[[list[Event]], Edit]) -> None:
        chosen = self._selection.ids
        following = self._following() if len(chosen) <= 1 else None

        def go_on(_: Edit) -> None:
            if len(chosen) <= 1:
                self._go_to(following)

        self._document.edit_events(verb, chosen, say, go_on)

    def _go_to(self, following: str | None) -> None:
        if following is not None:
            self._selection.reveal([following])
        elif not self._document.counts.proposals:
            self._view.setFocus()  # the button that had it may be gone
            self._messages.show_status(DONE)

    def _following(self) -> str | None:
        """The proposal after the selected event as one reads, article by article; the first one
        after the last."""
        project, selection = self._document.project, self._selection.ids
        chosen = project.events.get(selection[-1]) if selection else None
        claim = chosen.claims[0] if chosen is not None and chosen.claims else None
        articles = list(project.articles)
        here = articles.index(claim.article) if claim else 0
        start = claim.span.start + 1 if claim else 0
        for article in articles[here:]:
            if (found := self._first_from(article, start)) is not None:
                return found
            start = 0
        before = (self._first_from(article, 0) for article in articles[: here + 1])
        return next((id for id in before if id is not None), None)

    def _first_from(self, article: str, start: int) -> str | None:
        """The first proposal that an article tells of from a place on, what is selected aside."""
        shown, passed = self._document.visible.events, set(self._selection.ids)
        places = (
            (span.start, event.id)
            for span, event in self._document.claim_index.events_of(article).items()
            if span.start >= start
            and event.status is Status.PROPOSED
            and event.id not in passed
            and event.id in shown
            and event.article == article
        )
        return min(places, default=(0, None))[1]
