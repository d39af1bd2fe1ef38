"""The list of articles, each with its publication date and its number of events."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from timeline.dates.words import day_in_words
from timeline.layout.style import Theme
from timeline.model import Article, Project
from timeline.wording import counted

NO_DATE = "No publication date. Set it…"

_ID = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


def published_in_words(article: Article) -> str:
    """The publication date, or a request to set one."""
    return NO_DATE if article.published is None else day_in_words(article.published)


class ArticleModel(QAbstractListModel):
    """The articles in the order of their lanes."""

    def __init__(self) -> None:
        super().__init__()
        self.articles: list[Article] = []
        self.counts: Mapping[str, int] = {}

    def show(self, project: Project, counts: Mapping[str, int]) -> None:
        """Shows the articles of a project, and how many events each has."""
        self.beginResetModel()
        self.articles = list(project.articles.values())
        self.counts = counts
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        article = self.articles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == _ID:
            return article.id
        if role == Qt.ItemDataRole.ToolTipRole:
            return article.path or article.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = self.counts.get(article.id, 0)
            events = counted(count, "event", "events")
            return f"{article.title}, {published_in_words(article)}, {events}"
        return None


class _ArticleDelegate(QStyledItemDelegate):
    """Paints the article's colour, title, date and number of events."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, 48)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, ArticleModel)
        article = model.articles[index.row()]
        theme, area = self.theme, option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.window))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.series[index.row() % len(theme.series)]))
        painter.drawEllipse(area.left() + 16, area.top() + 12, 8, 8)
        count = str(model.counts.get(article.id, 0))
        painter.setFont(self._font(option, QFont.Weight.Normal))
        self._text(painter, area.adjusted(0, 6, -14, -24), count, theme.soft, right=True)
        missing = article.published is None
        self._text(
            painter,
            area.adjusted(34, 25, -14, -5),
            published_in_words(article),
            theme.warning if missing else theme.soft,
        )
        painter.setFont(self._font(option, QFont.Weight.DemiBold))
        self._text(painter, area.adjusted(34, 6, -44, -24), article.title, theme.ink)
        painter.restore()

    @staticmethod
    def _font(option: QStyleOptionViewItem, weight: QFont.Weight) -> QFont:
        font = QFont(option.font)
        font.setWeight(weight)
        if weight is QFont.Weight.Normal:
            font.setPointSizeF(font.pointSizeF() - 0.5)
        return font

    @staticmethod
    def _text(
        painter: QPainter, area: QRect, text: str, colour: str, *, right: bool = False
    ) -> None:
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, elided)


class ArticlesPanel(QWidget):
    """The list with its heading; `selected` carries the current article."""

    selected = Signal(str)
    published_requested = Signal(str)

    def __init__(self, theme: Theme, menu_actions: list[QAction]) -> None:
        super().__init__()
        self.model = ArticleModel()
        self._delegate = _ArticleDelegate(theme, self)
        self._menu_actions = menu_actions
        self.heading = QLabel("ARTICLES")
        self.heading.setProperty("role", "section")
        self.heading.setContentsMargins(14, 12, 14, 6)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName("Articles")
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.doubleClicked.connect(
            lambda index: self.published_requested.emit(index.data(_ID))
        )
        self.list.selectionModel().currentChanged.connect(self._announce)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.list)

    def set_theme(self, theme: Theme) -> None:
        """Draws the list in the colours of a theme."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_project(self, project: Project, counts: Mapping[str, int]) -> None:
        """Lists a project's articles with their numbers of events; keeps the current article if it
        still exists.

        `selected` is not emitted, since the caller shows the article as well.
        """
        current = self.current()
        with QSignalBlocker(self):
            self.model.show(project, counts)
            self.select(current)

    def current(self) -> str | None:
        """The id of the current article."""
        index = self.list.currentIndex()
        return index.data(_ID) if index.isValid() else None

    def select(self, article_id: str | None) -> None:
        """Makes an article the current one, or the first one if it does not exist."""
        ids = [article.id for article in self.model.articles]
        row = ids.index(article_id) if article_id in ids else 0
        self.list.setCurrentIndex(self.model.index(row, 0) if ids else QModelIndex())

    def _announce(self, current: QModelIndex) -> None:
        self.selected.emit(current.data(_ID) if current.isValid() else "")

    def _open_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        if index.isValid():
            self.list.setCurrentIndex(index)
            menu = QMenu(self)
            menu.addActions(self._menu_actions)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(at))
