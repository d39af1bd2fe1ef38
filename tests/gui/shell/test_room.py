"""A bar without room for all its widgets hides those that are used least."""

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.shell.room import Room


def box(width: int) -> QWidget:
    widget = QWidget()
    widget.setFixedSize(width, 20)
    return widget


class Bar(QWidget):
    """Four widgets of 100 px, the last of which is nested, and one of 30 px instead of another."""

    def __init__(self) -> None:
        super().__init__()
        self.kept, self.text, self.icon, self.extra = box(100), box(100), box(30), box(100)
        self.inner = box(60)
        nested = QWidget()
        self.lay_out(nested, box(40), self.inner)
        self.lay_out(self, self.kept, self.text, self.icon, self.extra, nested)
        groups = [[self.extra], [self.text], [self.inner]]
        Room(self, groups, instead=[(self.text, self.icon)], nested=[nested])

    @staticmethod
    def lay_out(parent: QWidget, *widgets: QWidget) -> None:
        layout = QHBoxLayout(parent)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for widget in widgets:
            layout.addWidget(widget)

    def hidden(self) -> str:
        names = ("kept", "text", "icon", "extra", "inner")
        return " ".join(name for name in names if getattr(self, name).isHidden())


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


@pytest.mark.parametrize(
    ("width", "hidden"),
    [
        (400, "icon"),
        (399, "icon extra"),
        (300, "icon extra"),
        (299, "text extra"),
        (230, "text extra"),
        (229, "text extra inner"),
    ],
)
def test_groups_are_hidden_in_turn(bar: Bar, width: int, hidden: str) -> None:
    bar.resize(width, 20)
    QApplication.processEvents()
    assert bar.hidden() == hidden


def test_what_was_hidden_comes_back(bar: Bar) -> None:
    for width in (229, 400):
        bar.resize(width, 20)
        QApplication.processEvents()
    assert bar.hidden() == "icon"


def test_a_widget_that_others_hide_needs_no_room(bar: Bar) -> None:
    bar.resize(300, 20)
    bar.kept.hide()
    QApplication.processEvents()
    assert bar.hidden() == "kept icon"
