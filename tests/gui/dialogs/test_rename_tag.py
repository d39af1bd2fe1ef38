"""The dialog that renames a tag."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.rename_tag import RenameTagDialog
from timeline.model import TagKind


@pytest.fixture
def dialog(qtbot: QtBot) -> RenameTagDialog:
    known = {"Ruth Calder": 3, "Calder": 1}
    dialog = RenameTagDialog((TagKind.PERSON, "Calder"), known)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_names_the_tag_and_the_number_of_its_events(dialog: RenameTagDialog) -> None:
    assert dialog.windowTitle() == "Rename person"
    assert "“Calder” in 1 event" in [label.text() for label in dialog.findChildren(QLabel)]
    assert dialog.name.accessibleName() == "New name"


@pytest.mark.parametrize(
    ("typed", "enabled", "effect"),
    [
        ("Calder", False, "It is renamed"),
        ("  ", False, "It is renamed"),
        ("R. Calder", True, "It is renamed"),
        ("Ruth  Calder", True, "3 events have this name already"),
    ],
)
def test_it_says_what_a_name_does(
    qtbot: QtBot, dialog: RenameTagDialog, typed: str, enabled: bool, effect: str
) -> None:
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, typed)
    assert dialog.rename.isEnabled() is enabled
    assert dialog.effect.text().startswith(effect)
    assert dialog.new_name == " ".join(typed.split())
