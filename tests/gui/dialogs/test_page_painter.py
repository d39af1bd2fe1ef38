import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from gui.canvas.painter import font
from gui.dialogs.page_painter import paint_page, set_paper
from timeline.export.figure import typeface
from timeline.export.pages.result import Pages
from timeline.layout.picture import Bar, Label, Picture


def drawn_width(text: str, size: float) -> int:
    """The width in px of the ink of a text on a page that is painted ten times as large."""
    page = Picture(300, 30, (Label(10, 20, text, size, 400, "#000000", 0),))
    image = QImage(3000, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        paint_page(page, painter, QRectF(0, 0, 3000, 300))
    dark = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(100, 220, 4))
    ]
    return max(dark) - min(dark)


@pytest.mark.parametrize("size", [9.33, 9.5, 10.67, 13.0])
def test_texts_are_as_wide_as_they_were_measured(qapp: object, size: float) -> None:
    text = "Hundreds of passengers were HH"
    assert drawn_width(text, size) / 10 == pytest.approx(
        typeface().measure(text, size, 400), rel=0.02
    )
    assert QFontMetricsF(font(100, 400)).horizontalAdvance(text) > 0


def test_the_paper_is_that_of_the_pages(qapp: object) -> None:
    printer = QPrinter()
    upright = Picture(793.7, 1122.5, (Bar(0, 0, 1, 1, "#000000"),))
    across = Picture(1122.5, 793.7, ())
    for page, way in (
        (upright, QPageLayout.Orientation.Portrait),
        (across, QPageLayout.Orientation.Landscape),
    ):
        set_paper(printer, Pages((page,), "A4", 1, 0, 0, 0, 7.0, 7.0))
        layout = printer.pageLayout()
        assert layout.orientation() is way
        full = layout.fullRect(QPageLayout.Unit.Millimeter)
        assert (full.width(), full.height()) == (
            pytest.approx(page.width * 25.4 / 96, abs=1),
            pytest.approx(page.height * 25.4 / 96, abs=1),
        )
