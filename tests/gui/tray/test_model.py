"""The model of the tray follows the edits of a document."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.tray.model import TrayModel
from tests.layout.samples import event, project
from timeline.dates import When
from timeline.model import Project
from timeline.project import edits
from timeline.project.history import History

DAY = When.day(2022, 1, 6)


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Three undated events and a dated one."""
    document = Document()
    whens = {"a": None, "b": DAY, "c": None, "d": None}
    shown: Project = project(events=[event(id, id.upper(), when) for id, when in whens.items()])
    document.replace(History(shown), None)
    return document


@pytest.fixture
def model(document: Document) -> TrayModel:
    model = TrayModel(document)
    model.show_all()
    document.changed.connect(lambda _, visible: model.apply_edit(visible))
    return model


def ids(model: TrayModel) -> list[str]:
    return [model.id_at(row) for row in range(model.rowCount())]


def test_it_lists_the_undated_events_in_the_order_of_the_project(model: TrayModel) -> None:
    assert ids(model) == ["a", "c", "d"]
    assert model.rows_of(["d", "b", "a"]) == [2, 0]
    assert model.data(model.index(1, 0)) == "C"
    spoken = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "C, Added by hand, no date"


def test_a_dated_event_leaves_and_comes_back_to_its_place(
    document: Document, model: TrayModel
) -> None:
    document.do(edits.move(document.project.events["c"], DAY))
    assert ids(model) == ["a", "d"]
    document.undo()
    assert ids(model) == ["a", "c", "d"]


def test_a_changed_event_is_updated_without_a_reset(
    qtbot: QtBot, document: Document, model: TrayModel
) -> None:
    with qtbot.waitSignal(model.dataChanged) as changed, qtbot.assertNotEmitted(model.modelReset):
        document.do(edits.retitle(document.project.events["c"], "Another"))
    assert [index.row() for index in changed.args[:2]] == [1, 1]
    assert model.data(model.index(1, 0)) == "Another"


def test_a_new_event_is_added(document: Document, model: TrayModel) -> None:
    document.do(edits.add_event(replace(event("e", "E", None))))
    assert ids(model) == ["a", "c", "d", "e"]
