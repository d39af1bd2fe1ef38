"""Show only events with a tag, and rename one in all events."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.rename_tag import RenameTagDialog
from gui.shell.window import Window
from tests.gui.using import activate, event_on
from timeline.dates import When
from timeline.model import TagKind
from timeline.project.tags import add_tag

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)
CALDER, NORVIK = (TagKind.PERSON, "Calder"), (TagKind.PLACE, "Norvik & Tarn")


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    activate(qtbot, window)
    both = [event_on(window, when) for when in (THURSDAY, WEDNESDAY)]
    window.document.do(add_tag(both, CALDER))
    window.document.do(add_tag([event_on(window, THURSDAY)], NORVIK))
    return window


def offered(window: Window) -> list[str]:
    window.tags.menu.aboutToShow.emit()
    return [action.text() for action in window.tags.menu.actions() if not action.isSeparator()]


def test_the_menu_lists_the_tags_of_the_selected_events(window: Window) -> None:
    assert not window.tags.menu.menuAction().isEnabled()
    window.selection.reveal([event_on(window, THURSDAY).id])
    assert window.tags.menu.menuAction().isEnabled()
    assert offered(window) == ["Calder\t2", "Norvik && Tarn\t1"]
    window.selection.reveal([event_on(window, WEDNESDAY).id])
    assert offered(window) == ["Calder\t2"]


def test_the_context_menu_and_the_view_menu_have_it(window: Window) -> None:
    view = next(each for each in window.menuBar().actions() if each.text() == "&View").menu()
    assert window.tags.menu.menuAction() in view.actions()
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    box = window.canvas.stage.picture.box_of(event.id)
    assert box is not None

    window.canvas.menu_requested.emit(QPoint(round(box.x + 4), round(box.y + 4)))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert window.tags.menu.menuAction() in menu.actions()
    menu.close()


def test_only_events_with_a_tag_are_shown(window: Window) -> None:
    window.selection.reveal([event_on(window, THURSDAY).id])
    offered(window)
    window.tags.menu.actions()[-1].trigger()
    assert window.document.filter.tags == {NORVIK}
    assert [event.when for event in window.document.visible.events.values()] == [THURSDAY]
    assert window.filter_bar.isVisible()


def rename(qtbot: QtBot, window: Window, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Presses F2 on the chip of the person, types a name and a key."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RenameTagDialog)
        qtbot.keyClicks(dialog.name, name)
        qtbot.keyClick(dialog.name, key)

    window.selection.reveal([event_on(window, THURSDAY).id])
    (chip,) = window.inspector.tag_rows.rows[TagKind.PERSON].chips
    chip.setFocus()
    QTimer.singleShot(200, answer)  # once the dialog is open
    qtbot.keyClick(chip.name, Qt.Key.Key_F2)


def test_a_tag_is_renamed_in_all_events_by_one_edit(qtbot: QtBot, window: Window) -> None:
    window.tags.show_only(CALDER)
    rename(qtbot, window, "Ruth Calder")
    people = {event_on(window, when).people for when in (THURSDAY, WEDNESDAY)}
    assert people == {("Ruth Calder",)}
    assert window.document.filter.tags == {(TagKind.PERSON, "Ruth Calder")}
    assert len(window.document.visible.events) == 2
    assert window.actions_by_id["undo"].text() == "Undo Rename “Calder” to “Ruth Calder”"
    window.actions_by_id["undo"].trigger()
    assert event_on(window, WEDNESDAY).people == ("Calder",)


def test_escape_renames_nothing(qtbot: QtBot, window: Window) -> None:
    rename(qtbot, window, "Ruth Calder", Qt.Key.Key_Escape)
    assert event_on(window, THURSDAY).people == ("Calder",)
