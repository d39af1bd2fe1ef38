"""Painting pictures with QPainter."""

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.canvas.painter import measure, paint
from timeline.layout.picture import Bar, Label, Line, Picture, Primitive


def painted(*primitives: Primitive) -> QImage:
    image = QImage(60, 40, QImage.Format.Format_ARGB32)
    image.fill("#ffffff")
    with QPainter(image) as painter:
        paint(Picture(60, 40, primitives), painter)
    return image


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def test_a_bar_is_filled_within_its_edges(qtbot: QtBot) -> None:
    image = painted(Bar(10, 10, 20, 8, "#ff0000"))
    assert colour(image, 10, 10) == colour(image, 29, 17) == "#ff0000"
    for x, y in ((9, 10), (30, 10), (10, 9), (10, 18)):
        assert colour(image, x, y) == "#ffffff"


def test_a_soft_end_fades_from_clear_to_full(qtbot: QtBot) -> None:
    image = painted(Bar(10, 10, 40, 8, "#000000", fade_left=20))
    greys = [image.pixelColor(x, 14).lightness() for x in (11, 20, 28, 40)]
    assert greys == sorted(greys, reverse=True)
    assert greys[0] > 220
    assert greys[-1] == 0


def test_later_primitives_cover_earlier_ones(qtbot: QtBot) -> None:
    image = painted(Bar(0, 0, 60, 40, "#00ff00"), Line(30, 0, 30, 40, "#0000ff", 2))
    assert colour(image, 30, 20) == "#0000ff"
    assert colour(image, 10, 20) == "#00ff00"


def test_a_label_is_as_wide_as_it_was_measured(qtbot: QtBot) -> None:
    width = measure("MMM", 12, 600)
    assert width > measure("MM", 12, 600) > 0
    image = painted(Label(5, 25, "MMM", 12, 600, "#000000", width))
    dark = [
        x for x in range(60) if any(image.pixelColor(x, y).lightness() < 128 for y in range(40))
    ]
    assert dark[0] == pytest.approx(5, abs=2)
    assert dark[-1] == pytest.approx(5 + width, abs=3)
