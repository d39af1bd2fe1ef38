"""A layout that places widgets in lines."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.flow_layout import FlowLayout


def test_a_hidden_widget_takes_no_room(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent, spacing=6)
    children = [QWidget() for _ in range(2)]
    for child in children:
        child.setFixedSize(50, 20)
        layout.addWidget(child)
    children[0].hide()
    layout.setGeometry(QRect(0, 0, 200, 20))
    assert children[1].x() == 0


def test_widgets_that_do_not_fit_start_a_new_line(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent, spacing=6)
    for _ in range(3):
        child = QWidget()
        child.setFixedSize(50, 20)
        layout.addWidget(child)
    assert layout.heightForWidth(162) == 20  # exactly three in a line
    assert layout.heightForWidth(161) == 46
    assert layout.heightForWidth(50) == 72
