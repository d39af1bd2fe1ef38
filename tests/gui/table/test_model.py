"""Rows inserted and removed one by one are where a full update would put them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.table import model
from gui.table.columns import Column
from gui.table.model import EventModel
from tests.layout.samples import inquiry
from timeline.dates import When
from timeline.model import Event
from timeline.project import edits
from timeline.project.history import History

ORDERS = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Eight events, two of which have no date."""
    document = Document()
    document.replace(History(inquiry()), None)
    return document


def ids(rows: EventModel) -> list[str]:
    return [rows.at(row).id for row in range(rows.rowCount())]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("column", Column)
def test_in_every_order(document: Document, column: Column, order: Qt.SortOrder) -> None:
    rows, anew = EventModel(document), EventModel(document)
    tester = QAbstractItemModelTester(
        rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows
    )
    for each in (rows, anew):
        each.sort(column, order)
    document.changed.connect(lambda _, visible: rows.apply_edit(visible))
    whole: list[None] = []
    rows.modelReset.connect(lambda: whole.append(None))
    events = list(document.project.events.values())
    same_day = Event("same", "Another on the day", events[0].when)
    for edit in (
        edits.delete_events([events[3], events[5], events[0]]),
        edits.add_event(Event("first", "A first one", When.day(1900, 1, 1))),
        edits.add_events([Event("z", "Zebra", None), same_day], "Paste"),
        edits.dismiss([events[1]]),
    ):
        document.do(edit)
        anew.show_all()
        assert ids(rows) == ids(anew)
        assert rows.rows_of(ids(rows)) == list(range(rows.rowCount()))
    while document.history.next_undo:
        document.undo()
        anew.show_all()
        assert ids(rows) == ids(anew)
    # The weight of an event depends on the others, so their order may change too.
    assert bool(whole) is (column is Column.WEIGHT)
    assert tester.model() is rows


@pytest.mark.parametrize("few", [0, 100])
def test_what_is_changed_in_place_stays_there(
    qtbot: QtBot, document: Document, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "_FEW", few)
    rows = EventModel(document)
    rows.show_all()
    document.changed.connect(lambda _, visible: rows.apply_edit(visible))
    before = ids(rows)
    first = rows.at(0)
    with qtbot.waitSignal(rows.dataChanged):
        document.do(edits.move(first, When.day(2030, 1, 1)))
    assert ids(rows) == before
    assert rows.index(0, Column.DATE).data() == "Tue 1 Jan 2030"


def test_many_that_come_or_go_are_put_in_order_at_once(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "_FEW", 2)
    rows = EventModel(document)
    rows.show_all()
    document.changed.connect(lambda _, visible: rows.apply_edit(visible))
    document.do(edits.delete_events(list(document.project.events.values())[:4]))
    assert rows.rowCount() == 4
    document.undo()
    assert rows.rowCount() == 8
