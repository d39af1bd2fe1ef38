from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.page_preview import PagePreview
from timeline.export.pages.result import Pages
from timeline.layout.picture import Bar, Picture


def page(colour: str) -> Picture:
    return Picture(200, 100, (Bar(0, 0, 200, 100, colour),))


PAGES = Pages((page("#ff0000"), page("#00ff00"), page("#0000ff")), "A4", 9, 0, 0, 0, 8.0, 7.0)


@pytest.fixture
def preview(qtbot: QtBot) -> PagePreview:
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.show()
    return preview


def shown(preview: PagePreview) -> str:
    image = preview.page.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2).name()


def test_pages_are_turned_with_buttons_and_keys(qtbot: QtBot, preview: PagePreview) -> None:
    preview.show_pages(PAGES)
    assert shown(preview) == "#ff0000"
    assert not preview.previous.isEnabled()
    qtbot.mouseClick(preview.next, Qt.MouseButton.LeftButton)
    assert shown(preview) == "#00ff00"
    qtbot.keyClick(preview.page, Qt.Key.Key_PageDown)
    assert shown(preview) == "#0000ff"
    assert not preview.next.isEnabled()
    qtbot.keyClick(preview.page, Qt.Key.Key_PageDown)
    assert shown(preview) == "#0000ff"
    qtbot.keyClick(preview.page, Qt.Key.Key_PageUp)
    qtbot.mouseClick(preview.previous, Qt.MouseButton.LeftButton)
    assert shown(preview) == "#ff0000"


def test_the_number_stays_if_there_are_still_so_many_pages(preview: PagePreview) -> None:
    preview.show_pages(PAGES)
    preview.turn(2)
    preview.show_pages(replace(PAGES, pages=PAGES.pages[:2]))
    assert shown(preview) == "#00ff00"


def test_a_single_page_has_no_buttons_and_a_problem_is_shown_instead(preview: PagePreview) -> None:
    preview.show_pages(replace(PAGES, pages=PAGES.pages[:1], undated=4))
    assert not preview.next.isVisible()
    assert preview.summary.text().endswith("4 without a date are not shown.")
    preview.show_problem("There is no such date.")
    assert preview.pages is None
    assert preview.summary.text() == "There is no such date."
