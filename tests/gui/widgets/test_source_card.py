"""A card that shows what one source says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.widgets.source_card import ANOTHER_DATE, SHOW, TAKE_OUT, SourceCard
from gui.widgets.source_text import SourceText
from timeline.layout.style import Theme

LEFT = Qt.MouseButton.LeftButton
TEXT = SourceText(
    "The <Post>",
    "Fri 7 Jan 2022",
    "Thu 6 Jan 2022",
    (("It fell & sank ", False), ("yesterday", True)),
    "the day before",
    is_other_date=False,
)


def shown(
    qtbot: QtBot, theme: Theme, text: SourceText = TEXT, *, out: bool = False, passive: bool = False
) -> SourceCard:
    card = SourceCard(text, theme, can_take_out=out, is_passive=passive)
    qtbot.addWidget(card)
    card.resize(300, 100)
    card.show()
    return card


def test_texts_are_never_markup(qtbot: QtBot, light: Theme) -> None:
    card = shown(qtbot, light)
    assert "<b>The &lt;Post&gt;</b>, Fri 7 Jan 2022" in card.heading.text()
    assert "It fell &amp; sank <span" in card.passage.text()
    assert f"background-color: {light.accent_soft}" in card.passage.text()
    assert card.passage.text().endswith("· the day before</span>")


def test_a_screen_reader_gets_the_whole_card(qtbot: QtBot, light: Theme) -> None:
    assert shown(qtbot, light).accessibleName() == (
        "The <Post>, published Fri 7 Jan 2022: Thu 6 Jan 2022. It fell & sank yesterday "
        "the day before"
    )
    other = replace(TEXT, is_other_date=True, published="", note="")
    assert shown(qtbot, light, other).accessibleName() == (
        f"The <Post>: Thu 6 Jan 2022. {ANOTHER_DATE}. It fell & sank yesterday"
    )


def test_an_article_without_a_publication_date_says_so(qtbot: QtBot, light: Theme) -> None:
    card = shown(qtbot, light, replace(TEXT, published=""))
    assert "no publication date" in card.heading.text()


@pytest.mark.parametrize("is_other_date", [False, True])
def test_another_date_is_marked(qtbot: QtBot, light: Theme, is_other_date: bool) -> None:
    card = shown(qtbot, light, replace(TEXT, is_other_date=is_other_date))
    assert card.other_date.isVisible() is is_other_date
    assert card.property("differs") is is_other_date


def menu_of(qtbot: QtBot, card: SourceCard) -> QMenu:
    qtbot.mouseClick(card.menu_button, LEFT)
    menu = card.findChild(QMenu)
    assert isinstance(menu, QMenu)
    return menu


def test_its_menu_shows_the_words(qtbot: QtBot, light: Theme) -> None:
    card = shown(qtbot, light)
    menu = menu_of(qtbot, card)
    assert [action.text() for action in menu.actions()] == [SHOW]
    with qtbot.waitSignal(card.clicked):
        menu.actions()[0].trigger()
    menu.close()


def test_it_can_be_taken_out_where_that_is_offered(qtbot: QtBot, light: Theme) -> None:
    card = shown(qtbot, light, out=True)
    menu = menu_of(qtbot, card)
    assert [action.text() for action in menu.actions()] == [SHOW, TAKE_OUT]
    with qtbot.waitSignal(card.take_out_requested), qtbot.assertNotEmitted(card.clicked):
        menu.actions()[1].trigger()
    menu.close()


def test_a_passive_card_has_no_menu_and_no_focus(qtbot: QtBot, light: Theme) -> None:
    card = shown(qtbot, light, passive=True)
    assert not card.menu_button.isVisible()
    assert card.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert shown(qtbot, light).focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_a_narrow_card_is_higher(qtbot: QtBot, light: Theme) -> None:
    long = replace(TEXT, parts=(("word " * 40, False),))
    card = shown(qtbot, light, long)
    assert card.heightForWidth(200) > card.heightForWidth(400)


def test_another_text_takes_the_place_of_the_first(qtbot: QtBot, light: Theme) -> None:
    card = shown(qtbot, light)
    other = replace(TEXT, note="inferred")
    card.show_text(other)
    assert card.text_shown == other
    assert "inferred" in card.passage.text()
    assert "the day before" not in card.passage.text()
