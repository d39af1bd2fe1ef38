"""The main window: puts the panels together and connects them with the document."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.canvas.colour_key import ColourKey
from gui.canvas.overview import Timeline
from gui.canvas.view import Canvas
from gui.commands.actions import MULTI_SELECTION, Scope, bind_keys, make_actions
from gui.commands.article_adder import ArticleAdder
from gui.commands.clipboard import ClipboardCommands
from gui.commands.editing import EditCommands
from gui.commands.enabled import update_enabled
from gui.commands.export import ExportCommand
from gui.commands.files import FileCommands
from gui.commands.lanes import LaneCommands
from gui.commands.navigation import NavigationCommands
from gui.commands.review import ReviewCommands
from gui.dialogs.about import show_about
from gui.document.document import Document
from gui.document.recovery import Recovery, offer_recovery
from gui.document.settings import Settings
from gui.document.tasks import Tasks
from gui.document.titles import Titles
from gui.filter.filter_bar import FilterBar
from gui.messages import Messages
from gui.panels.articles import ArticlesPanel
from gui.panels.inspector import Inspector
from gui.panels.text import TextPanel
from gui.selection import Selection
from gui.shell import window_geometry as place
from gui.shell.appearance import Appearance
from gui.shell.header import Header
from gui.shell.menus import RecentMenu, fill_menus, open_canvas_menu, open_event_menu
from gui.shell.shortcuts_text import update_shortcut_texts
from gui.shell.status_bar import StatusBar
from gui.shell.view_stack import ViewStack
from gui.shell.welcome import WelcomePage
from gui.shortcuts.shortcuts import Shortcuts
from gui.table.view import EventTable
from gui.tray.view import Tray
from gui.widgets import theme as themes
from gui.widgets.icons import app_icon
from timeline.project.edits import Edit
from timeline.project.filter import Filter

_SIZE = (1440, 900)
_SMALLEST = (900, 600)


class Window(QMainWindow):
    """Three places: what was read, what happened, what is selected."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.tasks = Tasks(self)
        self.document = Document(self, self.tasks)
        self.selection = Selection(self)
        self.messages = Messages(self)
        theme = themes.system_theme()
        self.actions_by_id = make_actions(self)
        self.shortcuts = Shortcuts(self.actions_by_id, settings)
        self.titles = Titles(self.document, self.tasks)
        self.adder = ArticleAdder(self.document, self.tasks, self.titles, self.messages)
        self.files = FileCommands(self.document, self.tasks, self.adder, settings, self.messages)
        self.recovery = Recovery(self.document, self.tasks, self)
        self.exports = ExportCommand(self.document, self.tasks, settings, self.messages)
        self._leaving = False  # without a question
        self._closing = False  # once nothing is being written

        self.filter_bar = FilterBar(self.document)
        self.articles = ArticlesPanel(
            theme, [self.actions_by_id[id] for id in ("published", "remove_article")]
        )
        self.text = TextPanel(theme)
        self.canvas = Canvas(theme, self.selection)
        self.document.prepare = self.canvas.stage.prepare
        self.lanes = LaneCommands(
            self.document, self.selection, self.canvas, self.actions_by_id, self.messages
        )
        self.header = Header(
            self.document, self.actions_by_id, self.filter_bar.search, self.lanes.choice
        )
        self.editing = EditCommands(
            self.document, self.selection, self.canvas, self.text, self.tasks, self.messages
        )
        self.clipboard = ClipboardCommands(self.document, self.selection, self.files)
        self.inspector = Inspector(self.document, self.selection, theme)
        self.table = EventTable(self.document, self.selection)
        self.tray = Tray(self.document, self.canvas, self.selection, settings)
        self.colour_key = ColourKey(theme)
        self.timeline = Timeline(self.canvas, self.colour_key, self.tray)
        self.timeline.resized.connect(self.tray.fit_into)
        self.views = ViewStack(self.timeline, self.canvas, self.tray.chips, self.table)
        self.review = ReviewCommands(self.document, self.selection, self.messages, self.views)
        self.navigation = NavigationCommands(
            self.document,
            self.selection,
            self.tasks,
            self.messages,
            self.articles,
            self.text,
            self.tray,
        )
        self.status = StatusBar(self.tasks, self)
        self.welcome = WelcomePage(self.actions_by_id)
        self._lay_out()
        self.recent_menu = RecentMenu(settings, self.files.open_path, self)
        fill_menus(self.menuBar(), self.actions_by_id, self.recent_menu)
        reading = (self.articles, self.text, self.inspector)
        panels = (self.header, self.canvas, self.colour_key, self.tray, *reading)
        self.appearance = Appearance(
            self.document,
            settings,
            self.canvas,
            self.colour_key,
            self.filter_bar,
            panels,
            self.actions_by_id,
        )
        self._connect_actions()
        self._connect_panels()
        self._show_replaced()

    # --- building ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        reading = place.rows(self.articles, self.text)
        self.columns = place.columns(reading, self.views, self.inspector)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.columns)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(body)
        self.setStatusBar(self.status)
        self.resize(*_SIZE)
        place.restore(self, self.columns, self.settings)

    def _connect_actions(self) -> None:
        handlers: dict[str, Callable[[], None]] = {
            **self.files.commands,
            **self.editing.commands,
            **self.clipboard.commands,
            **self.lanes.commands,
            **self.appearance.commands,
            **self.navigation.commands,
            **self.review.commands,
            **self.canvas.commands,
            **self.timeline.overview.commands,
            "export": self.exports.ask,
            "quit": self._quit,
            "undo": self.document.undo,
            "redo": self.document.redo,
            "edit": self.inspector.edit,
            "search": self.filter_bar.search.begin,
            "filter": self._toggle_filter,
            "edit_cell": self.table.edit_cell,
            "table": self._toggle_table,
            "date_chip": self.tray.chips.ask,
            "shortcuts": self._show_shortcuts,
            "about": partial(show_about, self),
        }
        for id, handler in handlers.items():
            self.actions_by_id[id].triggered.connect(partial(self._do, handler))
        self.inspector.multi_selection.add_actions(self.actions_by_id[id] for id in MULTI_SELECTION)
        self._connect_keys()

    def _connect_keys(self) -> None:
        places = {
            Scope.TIMELINE: self.canvas,
            Scope.OVERVIEW: self.timeline.overview,
            Scope.TRAY: self.tray.chips,
            Scope.TABLE: self.table,
            Scope.INSPECTOR: self.inspector,
            Scope.ARTICLE: self.text.text,
        }
        bind_keys(self.actions_by_id, places)
        buttons = (self.header.review, self.text.published)
        update_shortcut_texts(
            self.actions_by_id, self.inspector.footer, *buttons, self.canvas, self.status
        )

    def _do(self, handler: Callable[[], None], *_: object) -> None:
        """What an action triggers; whether it is checked its handler can ask itself."""
        self.document.commit_input()
        handler()

    def _connect_panels(self) -> None:
        self.document.commit_requested.connect(self.canvas.commit_title)
        self.document.changed.connect(self._show_change)
        self.document.filtered.connect(self._show_filtered)
        self.document.replaced.connect(self._show_replaced)
        self.document.state_changed.connect(self._show_state)
        self.articles.selected.connect(self._show_article)
        for asked in (
            self.articles.published_requested,
            self.text.published_requested,
            self.canvas.set_date_requested,
            self.inspector.published_requested,
        ):
            asked.connect(self.navigation.ask_published)
        self.text.expression_clicked.connect(self.navigation.show_event)
        self.text.dismiss_requested.connect(self.review.dismiss_expression)
        self.text.restore_requested.connect(self.review.restore_expression)
        self.selection.changed.connect(self._show_selection)
        open_menu = partial(open_canvas_menu, self.canvas, self.actions_by_id)
        self.canvas.menu_requested.connect(open_menu)
        self.canvas.view_changed.connect(self._show_range)
        self.editing.date_entry_requested.connect(self.inspector.edit_date)
        self.editing.title_entry_requested.connect(self.inspector.edit)
        self.inspector.source_clicked.connect(self.navigation.show_claim)
        self.inspector.not_a_date.connect(self.review.dismiss_expression)
        self.inspector.count_from_requested.connect(self.navigation.ask_count_from)
        self.inspector.read_alike_requested.connect(self.editing.read_alike)
        self.inspector.editing_finished.connect(self.views.go_back)
        self._connect_tray()
        self.table.refused.connect(self.inspector.keep_invalid_date)
        self.filter_bar.changed.connect(self.document.set_filter)
        self.filter_bar.closed.connect(self._close_filter)
        self.filter_bar.search.left.connect(self.views.setFocus)
        for source in (self.document, self.table, self.inspector, self.tray.chips):
            source.status_message.connect(self.messages.status_message)
        self.messages.status_message.connect(self.status.show_message)
        self.messages.edit_done.connect(self.status.show_edit_done)
        self._connect_to_actions()
        self.adder.added.connect(lambda _: self.canvas.fit())
        self.adder.added.connect(lambda _: self.views.setFocus())
        self.tasks.idle.connect(self._close_if_asked)
        self.status.events_clicked.connect(self.canvas.fit)
        self.status.undated_clicked.connect(self.navigation.show_undated)

    def _connect_tray(self) -> None:
        chips = self.tray.chips
        chips.date_entry_requested.connect(self.inspector.edit_date)
        chips.menu_requested.connect(partial(open_event_menu, chips, self.actions_by_id))

    def _connect_to_actions(self) -> None:
        """Buttons that do what a menu entry does."""
        footer = self.inspector.footer
        for clicked, id in (
            (footer.accept_requested, "accept"),
            (footer.dismiss_requested, "dismiss"),
            (footer.bring_back_requested, "bring_back"),
            (footer.delete_requested, "delete"),
            (self.status.proposals_clicked, "review"),
            (self.status.dismissed_clicked, "show_dismissed"),
            (self.status.disagreeing_clicked, "show_disagreeing"),
        ):
            clicked.connect(self.actions_by_id[id].trigger)

    # --- from the document to the panels ----------------------------------------------------

    def _show_replaced(self) -> None:
        self.selection.clear()
        self._show_project()
        self.selection.set_selectable(self.document.visible.events)
        self.canvas.fit()
        self.views.setFocus()
        self._show_state()

    def _show_change(self, edit: Edit, visible: Edit) -> None:
        fitted = self.canvas.shows_all
        self._show_project(visible)
        if edit.articles and (fitted or self.canvas.shows_nothing):
            self.canvas.fit()  # a whole article has moved in time, and the view goes along
        self._update_selection()

    def _show_filtered(self) -> None:
        fitted = self.canvas.shows_all
        self._show_project()
        if fitted or self.canvas.shows_nothing or self.document.filter != Filter():
            self.canvas.fit()
        self._update_selection()
        self._show_state()

    def _update_selection(self) -> None:
        """Deselects the events that are shown no longer, and shows the others as they are now."""
        self.selection.set_selectable(self.document.visible.events)
        self.inspector.refresh()

    def _show_project(self, edit: Edit | None = None) -> None:
        project = self.document.project
        self.pages.setCurrentWidget(
            self.columns if project.articles or project.events else self.welcome
        )
        self.canvas.set_project(self.document.visible, edit)
        self.articles.show_project(project, self.document.counts.by_article)
        self.filter_bar.show_state()
        self.appearance.colour()
        self.header.show_left(self.document.counts.proposals)
        self._show_article(self.articles.current() or "")
        self.status.show_project(len(project.articles), self.document.counts)

    def _show_state(self) -> None:
        self._enable()
        self.setWindowTitle(f"{self.document.name}[*] — Dateline")
        self.setWindowModified(self.document.history.is_modified)
        self.header.show_state()

    def _show_article(self, article_id: str) -> None:
        article = self.document.project.articles.get(article_id)
        mentions = self.document.mentions(article_id) if article else ()
        told = self.document.claim_index.events_of(article_id)
        colour = list(self.document.project.articles).index(article_id) if article else 0
        self.text.show_article(article, mentions, colour, told)
        self.canvas.show_article(article)
        self.navigation.highlight_claims(self.selection.ids)

    def _show_selection(self) -> None:
        ids = self.selection.ids
        if len(ids) == 1:
            article = self.document.project.events[ids[0]].article
            if article and article != self.articles.current():
                self.articles.select(article)
        self.navigation.highlight_claims(ids)
        self._enable()

    def _enable(self) -> None:
        update_enabled(self.actions_by_id, self.document, self.selection.ids)
        self.lanes.update_state()

    def _show_range(self) -> None:
        self.status.show_range(self.canvas.visible_range())

    # --- from the panels to the document ----------------------------------------------------

    def _toggle_table(self) -> None:
        self.views.show_table(self.actions_by_id["table"].isChecked())

    def _toggle_filter(self) -> None:
        self.filter_bar.set_open(self.actions_by_id["filter"].isChecked())

    def _close_filter(self) -> None:
        self.actions_by_id["filter"].setChecked(False)
        self.filter_bar.set_open(False)

    # --- the window itself ------------------------------------------------------------------

    def open_arguments(self, arguments: Sequence[str]) -> None:
        """Opens what the command line names: article files, folders, or a project."""
        if arguments:
            self.files.add_paths(list(arguments))

    def offer_recovery(self) -> bool:
        """Offers the unsaved work of a Dateline that has crashed; says whether it was taken up."""
        return offer_recovery(self.recovery, self.messages)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.add_dropped(event.mimeData())
        # Never a move, after which the source would delete what it gave.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.document.commit_input()
        if self.document.is_editing and not self._leaving:
            self._close_later(event, "Closing as soon as the events are changed.")
        elif self.document.history.is_modified and not self._leaving:
            event.ignore()
            self.files.maybe_save(self.leave)
        elif self.tasks.writing:
            self._close_later(event, "Closing as soon as the file is written.")
        else:
            self.tasks.stop()
            self.titles.close()
            self.recovery.clear()
            place.remember(self, self.columns, self.settings)
            super().closeEvent(event)

    def _close_later(self, event: QCloseEvent, why: str) -> None:
        event.ignore()
        self.messages.show_status(why)
        self._closing = True

    def _close_if_asked(self) -> None:
        if self._closing:
            self._closing = False
            QTimer.singleShot(0, self.close)

    def _quit(self) -> None:
        self.close()

    def leave(self) -> None:
        """Closes without another question, once the event that asked for it is over."""
        self._leaving = True
        QTimer.singleShot(0, self.close)

    def _show_shortcuts(self) -> None:
        from gui.shortcuts.dialog import ShortcutsDialog

        ShortcutsDialog(self.shortcuts, self).exec()
