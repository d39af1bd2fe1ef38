"""Paints a page of paper with QPainter: in the preview, and on a printer."""

from dataclasses import replace

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from gui.canvas.painter import colour, font, paint
from timeline.export.pages.result import Pages
from timeline.layout.picture import Label, Picture

_MM_PER_PX = 25.4 / 96
# Qt has fonts of whole pixels only, and a page has others: texts are painted large and scaled.
_LARGE = 100.0


def paint_page(page: Picture, painter: QPainter, area: QRectF) -> None:
    """Paints a page into an area of the same proportions."""
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(area.width() / page.width, area.height() / page.height)
    for part in page.primitives:
        if isinstance(part, Label):
            _paint_label(part, painter)
        else:
            paint(replace(page, primitives=(part,)), painter)
    painter.restore()


def _paint_label(label: Label, painter: QPainter) -> None:
    painter.save()
    painter.translate(label.x, label.y)
    painter.scale(label.size / _LARGE, label.size / _LARGE)
    painter.setFont(font(_LARGE, label.weight))
    painter.setPen(colour(label.colour))
    painter.drawText(QPointF(0, 0), label.text)
    painter.restore()


def set_paper(printer: QPrinter, pages: Pages) -> None:
    """Sets the size of the paper to that of the first page, without margins: it has its own."""
    page = pages.pages[0]
    size = QSizeF(page.width * _MM_PER_PX, page.height * _MM_PER_PX)
    turned = size.width() > size.height()
    upright = size.transposed() if turned else size
    match = QPageSize.SizeMatchPolicy.FuzzyMatch
    paper = QPageSize(upright, QPageSize.Unit.Millimeter, "", match)
    orientation = QPageLayout.Orientation
    way = orientation.Landscape if turned else orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF()))
    printer.setFullPage(True)


def print_pages(pages: Pages, printer: QPrinter) -> bool:
    """Prints the pages that the user chose in the print dialog; False if it cannot be done."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    chosen = _chosen(len(pages.pages), printer)
    for number, index in enumerate(chosen):
        if number and not printer.newPage():
            return False
        page = pages.pages[index]
        paint_page(page, painter, _fitted(page, QRectF(painter.viewport())))
    return painter.end()


def _chosen(count: int, printer: QPrinter) -> range:
    first, last = printer.fromPage(), printer.toPage()
    return range(max(first, 1) - 1, min(last or count, count))


def _fitted(page: Picture, paper: QRectF) -> QRectF:
    """The largest area of the paper with the proportions of the page, at its upper left."""
    scale = min(paper.width() / page.width, paper.height() / page.height)
    return QRectF(paper.x(), paper.y(), page.width * scale, page.height * scale)
