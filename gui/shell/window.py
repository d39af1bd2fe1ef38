"""The main window: creates the panels and commands, and connects them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.canvas.colour_key import ColourKey
from gui.canvas.overview import Timeline
from gui.canvas.view import Canvas
from gui.commands.actions import bind_keys, make_actions
from gui.commands.article_adder import ArticleAdder
from gui.commands.clipboard import ClipboardCommands
from gui.commands.drag_out import DragOut
from gui.commands.duplicates import DuplicateCommands
from gui.commands.editing import EditCommands
from gui.commands.event_importer import EventImporter
from gui.commands.export import ExportCommand
from gui.commands.files import FileCommands
from gui.commands.filtering import FilterCommands
from gui.commands.lanes import LaneCommands
from gui.commands.menu_table import MULTI_SELECTION, TAGS
from gui.commands.navigation import NavigationCommands
from gui.commands.review import ReviewCommands
from gui.commands.table import Scope
from gui.commands.tags import TagCommands
from gui.dialogs.about import show_about
from gui.document.document import Document
from gui.document.duplicates import PossibleDuplicates
from gui.document.recovery import Recovery, offer_recovery
from gui.document.settings import Settings
from gui.document.tasks import Tasks
from gui.document.titles import Titles
from gui.filter.filter_bar import FilterBar
from gui.filter.top_box import TopBox
from gui.messages import Messages
from gui.panels.articles import ArticlesPanel
from gui.panels.inspector import Inspector
from gui.panels.text import TextPanel
from gui.selection import Selection
from gui.shell import window_geometry
from gui.shell.appearance import Appearance
from gui.shell.header import Header
from gui.shell.menus import RecentMenu, fill_menus, open_canvas_menu, open_event_menu
from gui.shell.shortcuts_text import update_shortcut_texts
from gui.shell.status_bar import StatusBar
from gui.shell.summary_bar import SummaryBar
from gui.shell.updates import Updates
from gui.shell.view_stack import ViewStack
from gui.shell.welcome import WelcomePage
from gui.shortcuts.shortcuts import Shortcuts
from gui.table.view import EventTable
from gui.tray.view import Tray
from gui.widgets import theme as themes
from gui.widgets.fields import is_typing
from gui.widgets.icons import app_icon
from gui.widgets.letter_guard import LETTER_IGNORED

_SIZE = (1440, 900)
_SMALLEST = (900, 600)


class Window(QMainWindow):
    """Articles at the left, the timeline or the table in the middle, the inspector at the right."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.tasks = Tasks(self)
        self.document = Document(self, self.tasks)
        self.selection = Selection(self)
        self.messages = Messages(self)
        self.actions_by_id = make_actions(self)
        self.shortcuts = Shortcuts(self.actions_by_id, settings)
        self.titles = Titles(self.document, self.tasks)
        self.possible_duplicates = PossibleDuplicates(self.document, self.tasks)
        self.recovery = Recovery(self.document, self.tasks, self)
        self._leaving = False  # closing without asking
        self._closing = False  # closing once all tasks have ended
        self._create_panels()
        self._create_commands()
        self._create_bars()
        self._lay_out()
        reading = (self.articles, self.text, self.inspector, self.duplicates)
        panels = (self.header, self.summary, self.canvas, self.colour_key, self.tray, *reading)
        coloured = (self.canvas, self.colour_key, self.filter_bar)
        self.appearance = Appearance(self.document, settings, *coloured, panels, self.actions_by_id)
        self._connect_actions()
        self._connect_panels()
        self.updates = Updates(self)
        self.updates.show_replaced()

    # --- construction

    def _create_panels(self) -> None:
        theme = themes.system_theme()
        self.filter_bar = FilterBar(self.document)
        self.articles = ArticlesPanel(
            theme, [self.actions_by_id[id] for id in ("published", "remove_article")]
        )
        self.text = TextPanel(theme)
        self.canvas = Canvas(theme, self.selection)
        self.document.prepare = self.canvas.stage.prepare
        self.titles.is_blocked = lambda: self.canvas.is_busy or is_typing()
        self.inspector = Inspector(self.document, self.selection, theme)
        self.table = EventTable(self.document, self.selection)
        self.tray = Tray(self.document, self.canvas, self.selection, self.settings)
        self.colour_key = ColourKey(theme)
        self.timeline = Timeline(self.canvas, self.colour_key, self.tray)
        self.timeline.resized.connect(self.tray.fit_into)
        self.views = ViewStack(self.timeline, self.canvas, self.tray.chips, self.table)
        self.welcome = WelcomePage(self.actions_by_id)

    def _create_commands(self) -> None:
        document, selection = self.document, self.selection
        tasks, messages = self.tasks, self.messages
        self.adder = ArticleAdder(document, tasks, self.titles, messages)
        self.importer = EventImporter(document, tasks, self.settings, messages)
        self.files = FileCommands(
            document, tasks, self.adder, self.importer, self.settings, messages
        )
        self.exports = ExportCommand(document, tasks, self.titles, self.settings, messages)
        self.exports.visible_range = lambda: self.canvas.stage.visible_range
        self.lanes = LaneCommands(document, selection, self.canvas, self.actions_by_id, messages)
        self.editing = EditCommands(
            document, selection, self.canvas, self.text, tasks, self.titles, messages
        )
        self.tags = TagCommands(document, selection, messages, self.inspector.tag_rows)
        self.menu_actions = {**self.actions_by_id, TAGS: self.tags.menu.menuAction()}
        self.clipboard = ClipboardCommands(document, selection, self.files, self.canvas, messages)
        self.review = ReviewCommands(document, selection, messages, self.views)
        self.navigation = NavigationCommands(
            document, selection, tasks, messages, self.articles, self.text, self.tray
        )
        self.duplicates = DuplicateCommands(
            document,
            selection,
            self.possible_duplicates,
            self.inspector.same_event,
            messages,
            themes.system_theme(),
        )

    def _create_bars(self) -> None:
        self.top = TopBox()
        self.filtering = FilterCommands(self.document, self.actions_by_id, self.top)
        self.header = Header(
            self.document,
            self.actions_by_id,
            self.filter_bar.search,
            self.lanes.choice,
            self.top,
        )
        DragOut(self.header.export, self.clipboard.picture, lambda: self.document.name)
        self.summary = SummaryBar(self.document)
        self.status = StatusBar((self.tasks, self.titles.tasks), self)
        self.recent_menu = RecentMenu(self.settings, self.files.open_path, self)
        fill_menus(self.menuBar(), self.menu_actions, self.recent_menu)

    def _lay_out(self) -> None:
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        reading = window_geometry.rows(self.articles, self.text)
        self.columns = window_geometry.columns(reading, self.views, self.inspector)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.columns)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.summary)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(body)
        self.setStatusBar(self.status)
        self.resize(*_SIZE)
        window_geometry.restore(self, self.columns, self.settings)

    def _connect_actions(self) -> None:
        handlers: dict[str, Callable[[], None]] = {
            **self.files.commands,
            **self.editing.commands,
            **self.clipboard.commands,
            **self.lanes.commands,
            **self.appearance.commands,
            **self.navigation.commands,
            **self.review.commands,
            **self.filtering.commands,
            **self.duplicates.commands,
            **self.canvas.commands,
            **self.timeline.overview.commands,
            "import_events": self.importer.ask,
            "export": self.exports.ask,
            "quit": self._quit,
            "undo": self.document.undo,
            "redo": self.document.redo,
            "edit": self.inspector.edit,
            "search": self.filter_bar.search.activate,
            "filter": self._toggle_filter,
            "edit_cell": self.table.edit_cell,
            "table": self._toggle_table,
            "date_chip": self.tray.chips.request_date,
            "shortcuts": self._show_shortcuts,
            "about": partial(show_about, self),
        }
        for id, handler in handlers.items():
            self.actions_by_id[id].triggered.connect(partial(self._run, handler))
        self.inspector.multi_selection.add_actions(self.actions_by_id[id] for id in MULTI_SELECTION)
        self._connect_keys()

    def _connect_keys(self) -> None:
        widgets = {
            Scope.TIMELINE: self.canvas,
            Scope.OVERVIEW: self.timeline.overview,
            Scope.TRAY: self.tray.chips,
            Scope.TABLE: self.table,
            Scope.INSPECTOR: self.inspector,
            Scope.ARTICLE: self.text.text,
        }
        bind_keys(self.actions_by_id, widgets)
        buttons = (self.header.review, self.text.published)
        update_shortcut_texts(
            self.actions_by_id, self.inspector.footer, *buttons, self.canvas, self.status
        )

    def _run(self, handler: Callable[[], None], *_: object) -> None:
        """Runs the handler of an action; ignores whether the action is checked."""
        self.document.commit_input()
        handler()

    def _connect_panels(self) -> None:
        self.document.commit_requested.connect(self.canvas.commit_title)
        for request in (
            self.articles.published_requested,
            self.text.published_requested,
            self.canvas.set_date_requested,
            self.inspector.published_requested,
        ):
            request.connect(self.navigation.ask_published)
        self.text.expression_clicked.connect(self.navigation.show_event)
        self.text.dismiss_requested.connect(self.review.dismiss_expression)
        self.text.restore_requested.connect(self.review.restore_expression)
        open_menu = partial(open_canvas_menu, self.canvas, self.menu_actions)
        self.canvas.menu_requested.connect(open_menu)
        self.canvas.view_changed.connect(self._show_visible_range)
        self.editing.date_entry_requested.connect(self.inspector.edit_date)
        self.editing.title_entry_requested.connect(self.inspector.edit)
        self.inspector.source_clicked.connect(self.navigation.show_claim)
        self.inspector.take_out_requested.connect(self.editing.take_out)
        self.editing.parted.connect(self.possible_duplicates.keep_apart)
        self.inspector.same_event.all_requested.connect(
            self.actions_by_id["find_duplicates"].trigger
        )
        self.inspector.not_a_date.connect(self.review.dismiss_expression)
        self.inspector.count_from_requested.connect(self.navigation.ask_count_from)
        self.inspector.read_alike_requested.connect(self.editing.read_alike)
        self.inspector.editing_finished.connect(self.views.return_focus)
        self.inspector.proposal_confirmed.connect(self.review.confirm_title)
        self.canvas.proposal_confirmed.connect(self.review.confirm_title)
        for guard in (self.canvas.letter_guard, self.table.letter_guard):
            guard.ignored.connect(partial(self.messages.show_status, LETTER_IGNORED))
        self.review.title_requested.connect(self.inspector.edit_next)
        self._connect_tray()
        self.table.refused.connect(self.inspector.keep_invalid_date)
        self.filter_bar.changed.connect(self.document.set_filter)
        self.filter_bar.closed.connect(self._close_filter)
        self.filter_bar.search.finished.connect(self.views.setFocus)
        for source in (self.document, self.table, self.inspector, self.tray.chips):
            source.status_message.connect(self.messages.status_message)
        self.messages.status_message.connect(self.status.show_message)
        self.messages.edit_done.connect(self.status.show_edit_done)
        self.inspector.footer.connect_actions(self.actions_by_id)
        self.status.connect_actions(self.actions_by_id)
        self.adder.added.connect(lambda _: self.canvas.fit())
        self.adder.added.connect(lambda _: self.views.setFocus())
        self._connect_summary()
        self.tasks.idle.connect(self._close_when_idle)
        self.status.events_clicked.connect(self._show_all)
        self.top.left.connect(self.views.setFocus)
        self.status.undated_clicked.connect(self.navigation.show_undated)

    def _connect_summary(self) -> None:
        ids = ("show_merged", "show_dismissed", "show_disagreeing")
        self.summary.connect_links(*(self.actions_by_id[id] for id in ids))
        self.summary.closed.connect(self.views.setFocus)
        self.adder.added.connect(self.summary.show_addition)

    def _connect_tray(self) -> None:
        chips = self.tray.chips
        chips.date_entry_requested.connect(self.inspector.edit_date)
        chips.menu_requested.connect(partial(open_event_menu, chips, self.menu_actions))

    # --- views

    def _show_all(self) -> None:
        self.filtering.show_all()
        self.canvas.fit()

    def _show_visible_range(self) -> None:
        self.status.show_range(self.canvas.visible_range())

    def _toggle_table(self) -> None:
        self.views.show_table(self.actions_by_id["table"].isChecked())

    def _toggle_filter(self) -> None:
        self.filter_bar.set_open(self.actions_by_id["filter"].isChecked())

    def _close_filter(self) -> None:
        self.actions_by_id["filter"].setChecked(False)
        self.filter_bar.set_open(False)

    # --- opening and closing

    def open_arguments(self, arguments: Sequence[str]) -> None:
        """Opens the project of the command line, and adds its articles, folders and events."""
        if arguments:
            self.files.add_paths(list(arguments))

    def offer_recovery(self) -> bool:
        """Offers to restore unsaved work after a crash; returns whether it was restored."""
        return offer_recovery(self.recovery, self.messages)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no widget uses closes the summary."""
        if event.key() == Qt.Key.Key_Escape:
            self.summary.close_bar()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        is_own = event.source() is self.header.export  # the timeline, dragged out
        if not is_own and (data.hasUrls() or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.add_dropped(event.mimeData())
        # A copy, since after a move the source would delete its data.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.document.commit_input()
        if self.document.is_editing and not self._leaving:
            self._close_later(event, "Closing when the edit is done…")
        elif self.document.history.is_modified and not self._leaving:
            event.ignore()
            self.files.maybe_save(self.leave)
        elif self.tasks.writing or self.titles.are_awaited:
            self._close_later(event, "Closing when the file is saved…")
        else:
            self.tasks.stop()
            self.titles.close()
            self.recovery.clear()
            window_geometry.remember(self, self.columns, self.settings)
            super().closeEvent(event)

    def _close_later(self, event: QCloseEvent, why: str) -> None:
        event.ignore()
        self.messages.show_status(why)
        self._closing = True

    def _close_when_idle(self) -> None:
        if self._closing:
            self._closing = False
            QTimer.singleShot(0, self.close)

    def _quit(self) -> None:
        self.close()

    def leave(self) -> None:
        """Closes without asking, after the current event was handled."""
        self._leaving = True
        QTimer.singleShot(0, self.close)

    def _show_shortcuts(self) -> None:
        from gui.shortcuts.dialog import ShortcutsDialog

        ShortcutsDialog(self.shortcuts, self).exec()
