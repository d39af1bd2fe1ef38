"""The explanation of a date, and the other dates that its words may mean."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.panels.inspector import Inspector
from gui.selection import Selection
from tests.gui.panels.inspecting import chip, chips, yesterday
from timeline.dates import Grain, When, days
from timeline.project import edits

THURSDAY = When.day(2022, 1, 6)


def test_the_other_readings_are_one_click_and_one_step_away(
    qtbot: QtBot, inspector: Inspector, selection: Selection, document: Document
) -> None:
    (event,) = (e for e in document.project.events.values() if e.when == When.day(2022, 1, 5))
    selection.set([event.id])
    assert chips(inspector) == {
        "Wed 5 Jan 2022": True,
        "Wed 12 Jan 2022": False,
        "Count from another date…": False,
        "Not a date": False,
    }
    assert chip(inspector, "Wed 12 Jan 2022").toolTip() == "The first Wednesday after it"
    assert not inspector.why.read_alike.isVisible()
    qtbot.mouseClick(chip(inspector, "Wed 12 Jan 2022"), Qt.MouseButton.LeftButton)
    assert document.project.events[event.id].when == When.day(2022, 1, 12)
    assert document.history.next_undo is not None
    assert document.history.next_undo.name == "Read “Wednesday” as Wed 12 Jan 2022"
    assert chips(inspector)["Wed 12 Jan 2022"]
    with qtbot.waitSignal(inspector.read_alike_requested) as said:
        qtbot.mouseClick(inspector.why.read_alike, Qt.MouseButton.LeftButton)
    assert said.args[0].event == document.project.events[event.id]
    steps = document.history.done
    qtbot.mouseClick(chip(inspector, "Wed 12 Jan 2022"), Qt.MouseButton.LeftButton)
    assert document.history.done == steps  # chosen already
    qtbot.mouseClick(chip(inspector, "Wed 5 Jan 2022"), Qt.MouseButton.LeftButton)
    assert document.project.events[event.id].when == event.when
    assert "when" not in document.project.events[event.id].by_hand


def test_words_can_be_marked_as_not_a_date(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    # Yesterday is one day only.
    assert chips(inspector) == {"Count from another date…": False, "Not a date": False}
    with qtbot.waitSignal(inspector.not_a_date) as said:
        qtbot.mouseClick(chip(inspector, "Not a date"), Qt.MouseButton.LeftButton)
    assert said.args == ["bridge", document.mention_of(yesterday(document).claims[0])]


def test_what_is_counted_can_be_counted_from_another_date(
    qtbot: QtBot, inspector: Inspector, selection: Selection, document: Document
) -> None:
    with qtbot.waitSignal(inspector.count_from_requested) as said:
        qtbot.mouseClick(chip(inspector, "Count from another date…"), Qt.MouseButton.LeftButton)
    assert said.args == [yesterday(document).id]
    document.do(edits.dismiss([yesterday(document)]))
    assert chips(inspector) == {}
    year = When.unit(days.moment(1971), Grain.YEAR)
    (built,) = (e for e in document.project.events.values() if e.when == year)
    selection.set([built.id])
    assert chips(inspector) == {"Not a date": False}
