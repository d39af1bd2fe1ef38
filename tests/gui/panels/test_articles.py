"""The list of articles: what it says of each, and which one is looked at."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.panels.articles import NO_DATE, ArticlesPanel
from timeline.layout.style import Theme
from timeline.model import Article
from timeline.project.edits import add_articles


@pytest.fixture
def panel(qtbot: QtBot, document: Document, article: Article, light: Theme) -> ArticlesPanel:
    undated = replace(article, id="memo", title="Memo", text="It fell yesterday.", published=None)
    document.do(add_articles([undated]))
    panel = ArticlesPanel(light, [])
    qtbot.addWidget(panel)
    panel.resize(300, 240)
    panel.show_project(document.project, document.counts.by_article)
    panel.show()
    return panel


def test_each_article_says_its_title_date_and_events(panel: ArticlesPanel) -> None:
    rows = [panel.model.index(row, 0) for row in range(panel.model.rowCount())]
    said = [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    assert said == ["The bridge, Fri 7 Jan 2022, 3 events", f"Memo, {NO_DATE}, 1 event"]


def test_the_keyboard_moves_through_the_list(qtbot: QtBot, panel: ArticlesPanel) -> None:
    assert panel.current() == "bridge"
    with qtbot.waitSignal(panel.selected) as said:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert said.args == ["memo"]


def test_a_double_click_asks_for_the_date(qtbot: QtBot, panel: ArticlesPanel) -> None:
    row = panel.list.visualRect(panel.model.index(1, 0)).center()
    viewport = panel.list.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=row)
    with qtbot.waitSignal(panel.published_requested) as said:
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=row)
    assert said.args == ["memo"]


def test_the_current_article_stays_when_the_project_changes(
    panel: ArticlesPanel, document: Document, article: Article
) -> None:
    panel.select("memo")
    document.do(add_articles([replace(article, id="third", text="Nothing.")]))
    panel.show_project(document.project, document.counts.by_article)
    assert panel.current() == "memo"
    panel.select("not there")
    assert panel.current() == "bridge"
