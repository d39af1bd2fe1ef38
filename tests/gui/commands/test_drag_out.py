"""Dragging the Export button out of the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.commands.drag_out import mime_data
from gui.shell.window import Window

FAR = 60  # px


@pytest.fixture
def drags(monkeypatch: pytest.MonkeyPatch) -> list[QMimeData]:
    """What is dragged out, instead of a drag that waits for a drop."""
    dragged: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _: dragged.append(_copied(drag.mimeData())))
    return dragged


def _copied(data: QMimeData) -> QMimeData:
    copy = QMimeData()
    copy.setUrls(data.urls())
    copy.setImageData(data.imageData())
    return copy


def drag(window: Window, far: int) -> None:
    button = window.header.export
    middle = button.rect().center()
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(button, middle + QPoint(0, far))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=middle + QPoint(0, 2 * FAR))


def test_the_button_drags_the_timeline_as_a_picture_and_as_a_file(
    qtbot: QtBot, window: Window, drags: list[QMimeData]
) -> None:
    drag(window, FAR)
    (data,) = drags
    picture = data.imageData()
    assert picture.width() == 2 * window.canvas.width()
    (url,) = data.urls()
    path = Path(url.toLocalFile())
    assert path.name == f"{window.document.name}.png"
    assert QImage(str(path)).size() == picture.size()


def test_a_press_that_hardly_moves_drags_nothing(
    qtbot: QtBot, window: Window, drags: list[QMimeData]
) -> None:
    drag(window, 1)
    assert drags == []


def test_a_file_that_cannot_be_written_is_not_offered(tmp_path: Path) -> None:
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    assert mime_data(picture, tmp_path / "none" / "Ferry.png").urls() == []
    data = mime_data(picture, tmp_path / "Ferry.png")
    assert [Path(url.toLocalFile()) for url in data.urls()] == [tmp_path / "Ferry.png"]
    assert data.hasImage()


def test_the_tool_tip_says_that_the_button_can_be_dragged(window: Window) -> None:
    assert "Drag it out of the window" in window.header.export.toolTip()
