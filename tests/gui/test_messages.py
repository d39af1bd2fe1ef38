"""The messages of a window."""

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.messages import Buttons, Messages


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    window = QWidget()
    qtbot.addWidget(window)
    return Messages(window)


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox]:
    """The boxes that were opened; each is closed at once by its default button or Cancel."""
    opened: list[QMessageBox] = []

    def run(box: QMessageBox) -> int:
        opened.append(box)
        return box.standardButton(box.defaultButton()) if box.defaultButton() else Buttons.Cancel

    monkeypatch.setattr(QMessageBox, "exec", run)
    return opened


@pytest.mark.parametrize(("count", "listed"), [(4, 4), (5, 4)])
def test_an_error_lists_four_details_and_keeps_all(
    messages: Messages, boxes: list[QMessageBox], count: int, listed: int
) -> None:
    details = [f"line {number}" for number in range(count)]
    messages.error("Nothing was added.", details)
    (box,) = boxes
    assert box.text() == "Nothing was added."
    assert box.informativeText().splitlines() == details[:listed]
    assert box.detailedText().splitlines() == details


def test_an_error_with_one_detail_needs_no_list(
    messages: Messages, boxes: list[QMessageBox]
) -> None:
    messages.error("The project was not saved.", ["Disk full"])
    assert boxes[0].informativeText() == "Disk full"
    assert boxes[0].detailedText() == ""


def test_a_question_returns_the_button_and_enter_presses_the_default(
    messages: Messages, boxes: list[QMessageBox]
) -> None:
    buttons = Buttons.Save | Buttons.Discard | Buttons.Cancel
    answer = messages.ask("Unsaved changes", "Save <b>?", "", buttons, Buttons.Save)
    assert answer == Buttons.Save
    assert boxes[0].text() == "Save <b>?"
    assert boxes[0].parent() is messages.window
