"""Shows the document in the panels whenever it, its filter or the selection changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.commands.enabled import update_enabled
from timeline.project.edits import Edit
from timeline.project.filter import Filter

if TYPE_CHECKING:
    from gui.shell.window import Window


class Updates(QObject):
    """Keeps the panels of a window up to date, in an order on which they can rely: the canvas shows
    the project before the selection changes."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document, self._selection = window.document, window.selection
        self._conditions = Filter()  # of the last filter, without its limits
        self._amended = False  # whether the next edit comes with titles made in the background
        self._document.amended.connect(self._note_amended)
        self._document.changed.connect(self._show_edit)
        self._document.filtered.connect(self._show_filtered)
        self._document.replaced.connect(self.show_replaced)
        self._document.state_changed.connect(self._show_state)
        self._selection.changed.connect(self._show_selection)
        window.articles.selected.connect(self._show_article)

    def show_replaced(self) -> None:
        """Shows another project."""
        canvas = self._window.canvas
        self._conditions = self._document.filter.without_limits
        self._selection.clear()
        self._show_project()
        self._selection.set_selectable(self._document.visible.events)
        canvas.fit()
        self._window.views.setFocus()
        self._show_state()

    def _show_edit(self, edit: Edit, visible: Edit) -> None:
        canvas = self._window.canvas
        was_fitted, amended = canvas.shows_all, self._amended
        self._amended = False
        self._show_project(visible)
        # The view follows an article whose events have all moved, and events that got their titles,
        # some of which are left out then.
        if (edit.articles and (was_fitted or canvas.shows_nothing)) or (amended and was_fitted):
            canvas.fit()
        self._update_selection()

    def _note_amended(self) -> None:
        self._amended = True

    def _show_filtered(self) -> None:
        canvas = self._window.canvas
        was_fitted = canvas.shows_all
        self._show_project()
        conditions = self._document.filter.without_limits
        found = conditions not in (Filter(), self._conditions)
        self._conditions = conditions
        if was_fitted or canvas.shows_nothing or found:
            canvas.fit()
        self._update_selection()
        self._show_state()

    def _update_selection(self) -> None:
        """Deselects events that are no longer shown, and shows the others in their new state."""
        self._selection.set_selectable(self._document.visible.events)
        self._window.inspector.refresh()

    def _show_project(self, edit: Edit | None = None) -> None:
        """Shows the project; `edit` is its last edit, if only that has changed."""
        window, project, counts = self._window, self._document.project, self._document.counts
        is_empty = not (project.articles or project.events)
        window.pages.setCurrentWidget(window.welcome if is_empty else window.columns)
        window.canvas.set_project(self._document.visible, edit, self._document.label_weights)
        window.articles.show_project(project, counts.by_article)
        window.filter_bar.update_state()
        window.appearance.update_colours()
        window.header.show_proposals(counts.proposals)
        self._show_article(window.articles.current() or "")
        window.status.show_project(len(project.articles), counts, self._dated_shown())

    def _dated_shown(self) -> int:
        """The number of visible events with a date."""
        document = self._document
        if document.filter == Filter() or document.filter.dismissed:
            return document.counts.total - document.counts.undated
        return sum(event.when is not None for event in document.visible.events.values())

    def _show_state(self) -> None:
        """Shows the name of the project, whether it is saved, and what can be done."""
        self._update_commands()
        self._window.setWindowTitle(f"{self._document.name}[*] — Dateline")
        self._window.setWindowModified(self._document.history.is_modified)
        self._window.header.update_state()

    def _show_article(self, article_id: str) -> None:
        document = self._document
        article = document.project.articles.get(article_id)
        mentions = document.mentions(article_id) if article else ()
        events = document.claim_index.events_of(article_id)
        colour = list(document.project.articles).index(article_id) if article else 0
        self._window.text.show_article(article, mentions, colour, events)
        self._window.canvas.show_article(article)
        self._window.navigation.highlight_claims(self._selection.ids)

    def _show_selection(self) -> None:
        ids, articles = self._selection.ids, self._window.articles
        if len(ids) == 1:
            article = self._document.project.events[ids[0]].article
            if article and article != articles.current():
                articles.select(article)
        self._window.navigation.highlight_claims(ids)
        self._update_commands()

    def _update_commands(self) -> None:
        update_enabled(self._window.actions_by_id, self._document, self._selection.ids)
        self._window.lanes.update_state()
