"""The commands that lead from one panel to another, and the dialogs that they open."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from gui.dialogs.count_from import CountFromDialog
from gui.dialogs.publication_date import PublicationDateDialog, moves
from gui.document.document import Document
from gui.document.tasks import Tasks
from gui.messages import CHANGED_MEANWHILE, Messages
from gui.panels.articles import ArticlesPanel
from gui.panels.text import TextPanel
from gui.selection import Selection
from gui.tray.view import Tray
from gui.widgets.splitters import expand_around
from timeline.model import Event, Mention, Project
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.wording import counted


class NavigationCommands(QObject):
    """Shows the event of a mention, the claims of an event, the undated events, and asks for
    dates."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        tasks: Tasks,
        messages: Messages,
        articles: ArticlesPanel,
        text: TextPanel,
        tray: Tray,
    ) -> None:
        super().__init__(messages)
        self._document, self._selection = document, selection
        self._tasks, self._messages = tasks, messages
        self._articles, self._text, self._tray = articles, text, tray
        self._claim_shown = ("", 0)  # event id, number of the claim

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            "source": self.show_next_claim,
            "published": self.ask_published_of_current,
            "remove_article": self.remove_article,
        }

    def ask_published(self, article_id: str) -> None:
        """Asks for an article's publication date, and recalculates the dates of its events."""
        if article_id not in self._document.project.articles:
            return
        dialog = PublicationDateDialog(
            self._document, self._tasks, article_id, self._messages.window
        )
        if dialog.exec() and dialog.edit:
            (change,) = dialog.edit.articles
            day = change.after.published if change.after else None

            def make(project: Project) -> Edit:
                # Made again, since the project may have changed while the dialog was open.
                known = article_id in project.articles
                return edits.set_published(project, article_id, day) if known else Edit("")

            size = len(dialog.edit.events)
            self._document.edit_project("Updating dates", size, make, self._report_moved)

    def _report_moved(self, edit: Edit) -> None:
        moved = counted(len(moves(edit)), "date", "dates")
        self._messages.show_edit_done(f"{edit.name}: {moved} changed.")

    def ask_published_of_current(self) -> None:
        """Asks for the publication date of the current article."""
        self.ask_published(self._articles.current() or "")

    def ask_count_from(self, event_id: str) -> None:
        """Asks for another reference date for the expression of an event, and applies it."""
        self._document.commit_input()  # the dialog would change a date that is being typed
        event = self._document.project.events[event_id]
        claim, project = event.main_claim, self._document.project
        mention = self._document.mention_of(claim) if claim else None
        if mention is None:
            return
        dialog = CountFromDialog(self._document, event, mention, self._messages.window)
        if not dialog.exec() or dialog.edit is None:
            return
        if self._document.project is not project:
            self._messages.show_status(CHANGED_MEANWHILE)
        else:
            self._document.do(dialog.edit)
            self._messages.show_edit_done(f"{dialog.edit.name}.")

    def remove_article(self) -> None:
        """Removes the current article."""
        article = self._articles.current()
        if article:
            size = len(self._document.project.events)  # all are examined
            self._document.edit_project("Removing the article", size, partial(_without, article))

    def show_event(self, article_id: str, mention: Mention) -> None:
        """Selects the event of a mention, or says why there is none."""
        event = self._document.event_at(article_id, mention)
        if event is None or event.status.is_hidden:
            self._messages.show_status(_why_no_event(mention, event))
            return
        self._document.ensure_visible([event])
        self._selection.reveal([event.id])

    def show_claim(self, event_id: str, number: int = 0) -> None:
        """Shows a claim of an event in its article, and focuses the text."""
        self._scroll_to_claim(event_id, number)
        self._text.text.setFocus()

    def show_next_claim(self) -> None:
        """Shows the first claim of the selected event in its article; repeated, the next claims."""
        selection = self._selection.ids
        if selection:
            event, number = self._claim_shown
            number = number + 1 if event == selection[0] else 0
            self._scroll_to_claim(selection[0], number)

    def _scroll_to_claim(self, event_id: str, number: int) -> None:
        event = self._document.project.events.get(event_id)
        if event is None or not event.claims:
            self._messages.show_status("This event has no source. It was added by hand.")
            return
        number %= len(event.claims)
        claim = event.claims[number]
        self._claim_shown = (event_id, number)
        expand_around(self._text)
        self._articles.select(claim.article)
        self.highlight_claims([event_id])
        self._text.scroll_to(claim.span)

    def show_undated(self) -> None:
        """Selects the first undated event in the tray."""
        visible, project = self._document.visible, self._document.project
        undated = _first_undated(visible) or _first_undated(project)
        if undated is not None:
            self._document.ensure_visible([undated])
            self._tray.set_open(True)
            self._selection.reveal([undated.id])
            self._tray.chips.setFocus()

    def highlight_claims(self, ids: Sequence[str]) -> None:
        """Highlights the claims of these events in the current article."""
        here = self._text.article.id if self._text.article else None
        events = self._document.events(ids)
        claims = (one for event in events for one in event.claims if one.article == here)
        self._text.highlight([span for claim in claims for span in claim.spans])


def _without(article: str, project: Project) -> Edit:
    return edits.remove_article(project, article) if article in project.articles else Edit("")


def _first_undated(project: Project) -> Event | None:
    undated = (
        event
        for event in project.events.values()
        if event.when is None and not event.status.is_hidden
    )
    return next(undated, None)


def _why_no_event(mention: Mention, event: Event | None) -> str:
    if event is not None:
        return f"“{event.title}” was dismissed. Right-click “{mention.text}” to bring it back."
    if mention.when is None and not mention.unresolved:
        return f"“{mention.text}” gives no date by itself, so it is not on the timeline."
    return f"The event of “{mention.text}” was deleted. Right-click the words to bring it back."
