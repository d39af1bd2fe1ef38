"""The text panel: what is marked, and what a click on it does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.panels.text import TextPanel
from timeline.layout.style import Theme
from timeline.model import Article, Mention, Span
from timeline.temporal import annotate


@pytest.fixture
def panel(qtbot: QtBot, document: Document, light: Theme) -> TextPanel:
    panel = TextPanel(light)
    qtbot.addWidget(panel)
    panel.resize(320, 480)
    panel.show_article(document.project.articles["bridge"], document.mentions("bridge"), 0)
    panel.show()
    return panel


def middle_of(panel: TextPanel, words: str) -> QPoint:
    """A point on the words, in the text's viewport."""
    mention = mention_of(panel, words)
    at = (mention.span.start + mention.span.end) // 2
    return panel.text.cursorRect(panel._cursor(at, at)).center()


def mention_of(panel: TextPanel, words: str) -> Mention:
    return next(mention for mention in panel.mentions if mention.text == words)


def marked(panel: TextPanel) -> list[str]:
    return [selection.cursor.selectedText() for selection in panel.text.extraSelections()]


def test_every_expression_is_marked_also_after_a_wide_character(panel: TextPanel) -> None:
    assert marked(panel) == ["yesterday", "1971", "two weeks", "Wednesday"]


def test_the_date_and_where_it_came_from_are_shown(panel: TextPanel, article: Article) -> None:
    assert panel.published.text() == "Fri 7 Jan 2022"
    assert panel.origin.text() == "· from the header line"
    panel.show_article(replace(article, published=None), (), 0)
    assert "No publication date" in panel.published.text()
    assert panel.origin.text() == ""


def test_a_click_on_an_expression_asks_for_its_event(qtbot: QtBot, panel: TextPanel) -> None:
    at = middle_of(panel, "Wednesday")
    with qtbot.waitSignal(panel.expression_clicked) as said:
        qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert said.args == ["bridge", mention_of(panel, "Wednesday")]


def test_a_click_beside_the_words_asks_for_nothing(qtbot: QtBot, panel: TextPanel) -> None:
    bottom = panel.text.viewport().rect().bottomRight() - QPoint(4, 4)
    with qtbot.assertNotEmitted(panel.expression_clicked):
        qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=bottom)


def test_the_date_is_a_button_for_changing_it(qtbot: QtBot, panel: TextPanel) -> None:
    with qtbot.waitSignal(panel.published_requested) as said:
        qtbot.mouseClick(panel.published, Qt.MouseButton.LeftButton)
    assert said.args == ["bridge"]


def test_the_words_of_the_selected_event_are_highlighted(panel: TextPanel, light: Theme) -> None:
    span = mention_of(panel, "Wednesday").span
    panel.highlight((span,))
    lit = [
        selection.cursor.selectedText()
        for selection in panel.text.extraSelections()
        if selection.format.background().color().name() == light.accent
    ]
    assert lit == ["Wednesday"]


def test_undated_expressions_are_marked_differently(
    panel: TextPanel, document: Document, article: Article, light: Theme
) -> None:
    waiting = tuple(replace(m, when=None, unresolved=True) for m in panel.mentions[:1])
    panel.show_article(article, waiting, 0)
    (selection,) = panel.text.extraSelections()
    assert selection.format.foreground().color().name() == light.warning
    assert selection.format.fontUnderline() or selection.format.underlineStyle()


@pytest.mark.parametrize("between", ["\n", "\n\n", " "])
def test_of_a_long_text_what_is_in_view_is_marked(panel: TextPanel, between: str) -> None:
    text = between.join(f"It rained on {day} March 2021." for day in list(range(1, 32)) * 40)
    panel.show_article(Article("long", "Rain", text), annotate(text, None), 0)
    assert marked(panel)[0] == "1 March 2021"
    assert len(marked(panel)) < len(panel.mentions) / 10
    bar = panel.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert marked(panel)[-1] == "31 March 2021"
    assert len(marked(panel)) < len(panel.mentions) / 10
    panel.highlight((panel.mentions[600].span,))
    assert panel.mentions[600].text in marked(panel)


def test_no_article_hides_the_panel(panel: TextPanel) -> None:
    panel.show_article(None, (), 0)
    panel.highlight((Span(0, 3),))
    assert not panel.isVisible()


def test_windows_line_ends_and_wide_letters_leave_the_marks_in_place(panel: TextPanel) -> None:
    text = "🚢 It sank.\r\n\r\nIt sank yesterday.\r\n🚧 It was found on Monday."
    article = Article("crlf", "Ship", text, None)
    panel.show_article(article, annotate(text, None), 0)
    assert marked(panel) == ["yesterday", "Monday"]
    for mention in panel.mentions:
        unit = panel._offsets.to_units(mention.span.start)
        assert panel._offsets.to_points(unit) == mention.span.start


def test_a_right_click_is_for_the_menu(qtbot: QtBot, panel: TextPanel) -> None:
    at = middle_of(panel, "Wednesday")
    with qtbot.assertNotEmitted(panel.expression_clicked):
        qtbot.mouseRelease(panel.text.viewport(), Qt.MouseButton.RightButton, pos=at)


def test_a_title_is_never_taken_for_html(panel: TextPanel, article: Article) -> None:
    panel.show_article(replace(article, title="How <b>not</b> to"), (), 0)
    assert panel.title.textFormat() is Qt.TextFormat.PlainText
