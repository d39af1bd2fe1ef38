"""The explanation of a date, and the other dates that its words may mean."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.panels.inspector import Inspector
from gui.panels.why import (
    COUNT_FROM,
    NOT_A_DATE,
    NOT_STATED,
    WITHOUT_DATE,
    Readings,
    WhyThisDate,
    why_without_mention,
)
from gui.selection import Selection
from tests.gui.panels.inspecting import chip, chips, yesterday
from timeline.dates import Grain, When, days
from timeline.interpretation import DayOfWeek, Occurrence, Which
from timeline.model import Basis, Claim, Expression, Reading, Span
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


@pytest.fixture
def why(qtbot: QtBot) -> WhyThisDate:
    why = WhyThisDate()
    qtbot.addWidget(why)
    return why


def reading(value: str) -> Reading:
    return Reading(Occurrence(Which.BEFORE_DATE, DayOfWeek(5)), value)


@pytest.mark.parametrize(
    ("chain", "by_hand", "expected"),
    [
        (("first", "a < b"), False, "• first<br>• <b>a &lt; b</b>"),
        ((), False, "• Added by hand with this date."),
        ((), True, "• <b>Set by hand</b>, so it does not follow the article."),
        (
            ("then",),
            True,
            "• <b>Set by hand</b>, so it does not follow the article. According to the text:"
            "<br>• <b>then</b>",
        ),
    ],
)
def test_the_last_step_is_the_date(
    why: WhyThisDate, chain: tuple[str, ...], by_hand: bool, expected: str
) -> None:
    why.show_explanation(chain, by_hand=by_hand)
    assert why.chain.text() == expected


def test_the_publication_date_is_offered_or_not(why: WhyThisDate) -> None:
    why.offer_published(THURSDAY)
    assert why.use_published.text() == "Use the publication date, Thu 6 Jan 2022"
    assert not why.use_published.isHidden()
    why.offer_published(None)
    assert why.use_published.isHidden()


def test_the_same_readings_keep_their_buttons(why: WhyThisDate) -> None:
    friday = When.day(2022, 1, 7)
    others = (reading("2022-01-07"), reading("PAST_REF"))
    why.show_readings(Readings(THURSDAY, others, THURSDAY), can_be_counted=False, can_be_none=True)
    buttons = list(why.chips)
    assert [chip.text() for chip in buttons] == ["Thu 6 Jan 2022", "Fri 7 Jan 2022", NOT_A_DATE]
    assert [chip.property("current") for chip in buttons] == [True, False, False]
    why.show_readings(Readings(THURSDAY, others, friday), can_be_counted=False, can_be_none=True)
    assert why.chips == buttons
    assert [chip.property("current") for chip in buttons] == [False, True, False]
    why.show_readings(None, can_be_counted=True, can_be_none=False)
    assert [chip.text() for chip in why.chips] == [COUNT_FROM]


def test_a_reading_is_passed_on(qtbot: QtBot, why: WhyThisDate) -> None:
    other = reading("2022-01-07")
    why.show_readings(Readings(THURSDAY, (other,), None), can_be_counted=False, can_be_none=False)
    with qtbot.waitSignal(why.reading_chosen) as chosen:
        why.chips[1].click()
    assert chosen.args == [other]
    with qtbot.waitSignal(why.text_date_chosen):
        why.chips[0].click()


def test_why_a_claim_without_a_mention_has_its_date() -> None:
    inferred = Claim("a", Span(0, 4), Span(0, 4), (), THURSDAY, Basis.STORY_DAY)
    assert why_without_mention(inferred) == (
        f"Inferred: the story day of the article. {NOT_STATED}"
    )
    assert why_without_mention(replace(inferred, basis=Basis.PUBLICATION)).startswith(
        "Inferred: the publication date"
    )
    assert why_without_mention(replace(inferred, when=None)).startswith("No date yet")
    assert why_without_mention(replace(inferred, basis=Basis.BY_HAND)) == WITHOUT_DATE
    unread = replace(inferred, expressions=(Expression(Span(0, 4), "in\n then", ""),))
    assert "no longer reads “in then” as a date" in why_without_mention(unread)
