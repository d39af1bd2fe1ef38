"""A card for each source of an event."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.panels.who_says_what import AT_FIRST
from gui.shell.window import Window
from gui.widgets.source_card import ANOTHER_DATE, SHOW, TAKE_OUT, SourceCard
from tests.gui.several_sources import card, cards, current, event_of, texts
from tests.gui.using import press
from timeline.dates import When
from timeline.model import Claim
from timeline.project.edits import Change, Edit, accept
from timeline.titles import ParsedTitle, Subject, TitleRequest

LEFT = Qt.MouseButton.LeftButton
WEDNESDAY = When.day(2021, 3, 10)


@pytest.fixture
def window(merged: Window) -> Window:
    return merged


def test_each_source_says_its_date_and_how_it_was_counted(window: Window) -> None:
    courier = card(window, "Coast Courier")
    assert courier.text_shown.published == "Fri 12 Mar 2021"
    assert courier.text_shown.date == "Thu 11 Mar 2021"
    assert courier.text_shown.note == "counted from publication: the day before"
    assert ">yesterday</span>" in courier.passage.text()
    assert ANOTHER_DATE not in texts(courier)
    harbour = card(window, "The Harbour")
    assert harbour.text_shown.date == "Wed 10 Mar 2021"
    assert ANOTHER_DATE in texts(harbour)
    assert harbour.property("differs") is True
    assert ANOTHER_DATE in harbour.accessibleName()
    assert "published Sun 14 Mar 2021: Wed 10 Mar 2021" in harbour.accessibleName()


def test_the_text_of_an_article_is_never_markup(window: Window) -> None:
    shown = card(window, "The Harbour").passage.text()
    assert "&lt;b&gt;Norrick &amp; Sons&lt;/b&gt;" in shown
    assert "<b>Norrick" not in shown


def test_a_click_or_enter_leads_to_the_words(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(card(window, "Daily Beacon"), LEFT)
    article = window.text.article
    assert article is not None
    assert article.title == "Daily Beacon"
    assert window.text.text.hasFocus()
    card(window, "The Harbour").setFocus()
    qtbot.keyClick(card(window, "The Harbour"), Qt.Key.Key_Return)
    article = window.text.article
    assert article is not None
    assert article.title == "The Harbour"


def choose(qtbot: QtBot, card: SourceCard, text: str) -> None:
    """From the menu of a card."""
    qtbot.mouseClick(card.menu_button, LEFT)
    menu = card.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    (action,) = (action for action in menu.actions() if action.text() == text)
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def take_out(qtbot: QtBot, window: Window, source: str) -> None:
    choose(qtbot, card(window, source), TAKE_OUT)
    qtbot.waitUntil(lambda: not window.tasks.busy)


def test_one_source_is_taken_out_and_undo_puts_it_back(qtbot: QtBot, window: Window) -> None:
    before = current(window)
    take_out(qtbot, window, "The Harbour")
    assert len(cards(window)) == 2
    other = event_of(window.document, "The Harbour")
    assert other.id != before.id
    assert other.when == WEDNESDAY
    assert window.selection.ids == [before.id]
    assert "Take “The Harbour” out of “" in window.status.message.text()
    press(qtbot, window, "Ctrl+Z")
    assert current(window) == before
    assert len(cards(window)) == 3


def test_the_menu_of_a_source_leads_to_its_words_too(qtbot: QtBot, window: Window) -> None:
    choose(qtbot, card(window, "Daily Beacon"), SHOW)
    assert window.text.article is not None
    assert window.text.article.title == "Daily Beacon"


def test_the_last_but_one_source_taken_out_leaves_a_simple_event(
    qtbot: QtBot, window: Window
) -> None:
    take_out(qtbot, window, "The Harbour")
    take_out(qtbot, window, "Daily Beacon")
    assert window.inspector.why.isVisible()
    assert not window.inspector.sources.isVisible()
    assert "“yesterday”" in window.inspector.why.chain.text()


def words(claim: Claim) -> str:
    return claim.expression.text if claim.expression else ""


def with_claims(window: Window, count: int) -> None:
    """The event with so many claims, each of the three articles in turn."""
    event = current(window)
    after = replace(event, claims=(event.claims * count)[:count])
    window.document.do(Edit("More", events=(Change(event, after),)))


def test_more_than_three_sources_are_shown_when_asked_for(qtbot: QtBot, window: Window) -> None:
    more = window.inspector.sources.who_says_what.more
    assert len(cards(window)) == AT_FIRST
    assert not more.isVisible()
    with_claims(window, 4)
    assert more.text() == "1 more passage"
    with_claims(window, 9)
    assert len(cards(window)) == AT_FIRST
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert len(cards(window)) == 9
    assert cards(window)[AT_FIRST].hasFocus()
    assert not more.isVisible()


def test_how_further_dates_were_counted_is_found_while_nothing_else_is_done(
    qtbot: QtBot, window: Window
) -> None:
    event = current(window)
    beacon = event_of(window.document, "Daily Beacon").claims[0]
    courier = next(claim for claim in event.claims if claim != beacon and "yest" in words(claim))
    copies = (
        replace(courier, clause=replace(courier.clause, end=courier.clause.end - n))
        for n in range(3)
    )
    claims = (beacon, beacon, beacon, *copies)
    window.document.do(Edit("More", events=(Change(event, replace(event, claims=claims)),)))
    window.inspector.sources.who_says_what.more.click()
    *_, last = cards(window)
    assert last.text_shown.note == ""
    qtbot.waitUntil(lambda: last.text_shown.note == "counted from publication: the day before")
    assert last.text_shown.note in last.passage.text()
    assert cards(window)[-1] is last


def test_the_source_of_another_date_is_among_the_first(window: Window) -> None:
    event = current(window)
    courier, other, beacon = sorted(event.claims, key=lambda claim: claim.when == WEDNESDAY)
    del other, beacon
    claims = (courier, courier, courier, courier, *event.claims)
    window.document.do(Edit("More", events=(Change(event, replace(event, claims=claims)),)))
    assert card(window, "The Harbour") in cards(window)[:AT_FIRST]


def shouted(requests: Sequence[TitleRequest], **_: object) -> list[ParsedTitle]:
    return [ParsedTitle(request.sentence.upper(), subject=Subject.NOUN) for request in requests]


@pytest.mark.parametrize("is_accepted", [False, True])
def test_the_parts_of_an_event_get_titles_in_the_same_edit_unless_they_are_accepted(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, is_accepted: bool
) -> None:
    if is_accepted:
        window.document.do(accept([current(window)]))
    qtbot.waitUntil(lambda: not window.titles.busy)
    monkeypatch.setattr(window.titles._titler, "parse", shouted)
    before = current(window)
    take_out(qtbot, window, "The Harbour")
    qtbot.waitUntil(lambda: not window.titles.busy)
    other = event_of(window.document, "The Harbour")
    assert other.title.isupper()
    assert current(window).title.isupper() is not is_accepted
    press(qtbot, window, "Ctrl+Z")
    assert current(window) == before
    assert other.id not in window.document.project.events
