"""The inspector of an event with several sources: its dates, who says what, figures that differ."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gui.panels.date_choices import BY_HAND, FOLLOW, SHARED
from gui.panels.sources import origin_of
from gui.panels.who_says_what import AT_FIRST
from gui.shell.window import Window
from gui.widgets.source_card import ANOTHER_DATE, SHOW, TAKE_OUT, SourceCard
from tests.gui.several_sources import BEACON, COURIER, HARBOUR, event_of, merge_sources
from tests.gui.using import Opened, activate, press
from timeline.dates import Grain, When, days
from timeline.layout.style import load_theme
from timeline.model import Claim, Event
from timeline.project.edits import Change, Edit, accept

LEFT = Qt.MouseButton.LeftButton
THURSDAY = When.day(2021, 3, 11)
AT_0440 = When.unit(days.moment(2021, 3, 11, 4, 40), Grain.MINUTE)
WEDNESDAY = When.day(2021, 3, 10)


@pytest.fixture
def window(opened: Opened, qtbot: QtBot) -> Window:
    """The sinking selected, which three articles report."""
    window = opened(COURIER, HARBOUR, BEACON)
    event = merge_sources(window.document)
    window.selection.reveal([event.id])
    activate(qtbot, window)
    return window


def current(window: Window) -> Event:
    return window.document.project.events[window.selection.ids[0]]


def cards(window: Window) -> list[SourceCard]:
    return window.inspector.sources.who_says_what.cards


def card(window: Window, title: str) -> SourceCard:
    return next(card for card in cards(window) if card.text_shown.title == title)


def texts(card: SourceCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel) if not label.isHidden())


def chip(window: Window, text: str) -> QPushButton:
    return next(chip for chip in window.inspector.date_choices.chips if text in chip.text())


def test_it_says_how_many_sources_there_are_and_who_merged_them(window: Window) -> None:
    assert window.inspector.origin.text() == "3 sources · merged by you"
    event = current(window)
    assert origin_of(replace(event, by_hand=frozenset())) == "3 sources · merged by Dateline"
    twice = replace(event, claims=(*event.claims, event.claims[0]))
    assert origin_of(twice) == "3 sources, 4 passages · merged by you"
    assert not window.inspector.why.isVisible()
    assert not window.inspector.quote.isVisible()


def test_an_event_with_one_source_stays_as_it_was(window: Window) -> None:
    window.document.undo()
    window.selection.set([event_of(window.document, "Coast Courier").id])
    assert window.inspector.why.isVisible()
    assert window.inspector.quote.isVisible()
    assert not window.inspector.sources.isVisible()
    assert not window.inspector.date_choices.isVisible()
    assert not window.inspector.footer.split.isVisible()


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


def test_the_dates_that_sources_give_are_buttons(qtbot: QtBot, window: Window) -> None:
    choices = window.inspector.date_choices
    assert choices.heading.text() == SHARED
    assert current(window).when == AT_0440
    assert [chip.text() for chip in choices.chips] == [
        "Thu 11 Mar 2021, 04:40 · 2 sources",
        "Wed 10 Mar 2021 · 1 source",
    ]
    assert [chip.property("current") for chip in choices.chips] == [True, False]
    assert not choices.follow.isVisible()
    qtbot.mouseClick(chip(window, "Wed 10"), LEFT)
    assert (current(window).when, current(window).by_hand) == (WEDNESDAY, {"claims", "when"})
    assert not current(window).disagrees
    assert choices.heading.text() == BY_HAND
    assert [chip.property("current") for chip in choices.chips] == [False, True]
    assert ANOTHER_DATE in texts(card(window, "Coast Courier"))
    assert choices.follow.text() == FOLLOW
    qtbot.mouseClick(choices.follow, LEFT)
    assert (current(window).when, current(window).by_hand) == (AT_0440, {"claims"})


def test_a_click_on_the_date_that_it_has_settles_a_disagreement(
    qtbot: QtBot, window: Window
) -> None:
    assert current(window).disagrees
    chip(window, "Thu 11").setFocus()
    qtbot.keyClick(chip(window, "Thu 11"), Qt.Key.Key_Space)
    assert current(window).when == AT_0440
    assert not current(window).disagrees
    steps = window.document.history.done
    qtbot.mouseClick(chip(window, "Thu 11"), LEFT)
    assert window.document.history.done == steps


def test_another_date_is_typed_in_the_field(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(window.inspector.date_choices.other, LEFT)
    assert window.inspector.date.hasFocus()
    qtbot.keyClicks(window.inspector.date, "9 March 2021")
    qtbot.keyClick(window.inspector.date, Qt.Key.Key_Return)
    assert current(window).when == When.day(2021, 3, 9)


def test_figures_that_differ_are_listed(window: Window) -> None:
    figures = window.inspector.sources.figures
    assert figures.text() == "killed: 2 (12 Mar 2021) → 4 (30 Mar 2021)"
    assert figures.isVisible()
    window.document.undo()
    window.selection.set([event_of(window.document, "Coast Courier").id])
    assert not figures.isVisible()


def choose(qtbot: QtBot, card: SourceCard, text: str) -> None:
    """From the menu of a card."""
    qtbot.mouseClick(card.menu_button, LEFT)
    menu = card.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    (action,) = (action for action in menu.actions() if action.text() == text)
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_one_source_is_taken_out_and_undo_puts_it_back(qtbot: QtBot, window: Window) -> None:
    before = current(window)
    choose(qtbot, card(window, "The Harbour"), TAKE_OUT)
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
    choose(qtbot, card(window, "The Harbour"), TAKE_OUT)
    choose(qtbot, card(window, "Daily Beacon"), TAKE_OUT)
    assert window.inspector.why.isVisible()
    assert not window.inspector.sources.isVisible()
    assert "“yesterday”" in window.inspector.why.chain.text()


def test_split_is_offered_in_the_footer(qtbot: QtBot, window: Window) -> None:
    button = window.inspector.footer.split
    assert (button.label.text(), button.badge.text()) == ("Split", "⇧M")
    qtbot.mouseClick(button, LEFT)
    assert not any(len(event.claims) > 1 for event in window.document.project.events.values())
    assert window.document.history.next_undo is not None
    assert window.document.history.next_undo.name.startswith("Split “")


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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_fits_into_the_smallest_window(window: Window, theme: str) -> None:
    window.inspector.set_theme(load_theme(theme))
    window.resize(900, 600)
    QApplication.processEvents()
    for card_shown in cards(window):
        assert card_shown.width() <= window.inspector.width()
        assert card_shown.height() >= card_shown.heightForWidth(card_shown.width())
    footer = window.inspector.footer
    assert footer.accept.geometry().right() < footer.width()


def test_the_keys_in_the_footer_give_way_to_the_words(window: Window) -> None:
    footer = window.inspector.footer
    for width, keys in ((400, ["D", "⇧M", "A"]), (250, ["", "", ""])):
        footer.resize(width, footer.height())
        buttons = (footer.dismiss, footer.split, footer.accept)
        assert [button.badge.text() for button in buttons] == keys
        assert sum(button.width() - button.sizeHint().width() for button in buttons) >= 0


def test_a_date_that_has_no_room_for_the_word_sources_keeps_the_number(window: Window) -> None:
    choices = window.inspector.date_choices
    for width, text in ((400, "04:40 · 2 sources"), (200, "04:40 · 2")):
        choices.resize(width, choices.height())
        assert choices.chips[0].text() == f"Thu 11 Mar 2021, {text}"
        assert "2 sources" in choices.chips[0].accessibleName()


def test_enter_presses_the_buttons_of_the_inspector(qtbot: QtBot, window: Window) -> None:
    chip(window, "Wed 10").setFocus()
    qtbot.keyClick(chip(window, "Wed 10"), Qt.Key.Key_Return)
    assert current(window).when == WEDNESDAY
    follow = window.inspector.date_choices.follow
    follow.setFocus()
    qtbot.keyClick(follow, Qt.Key.Key_Enter)
    assert current(window).when == AT_0440


@pytest.mark.parametrize("is_accepted", [False, True])
def test_the_parts_of_an_event_get_titles_unless_they_are_accepted(
    qtbot: QtBot, window: Window, is_accepted: bool
) -> None:
    id = current(window).id
    if is_accepted:
        window.document.do(accept([current(window)]))
    with qtbot.waitSignal(window.editing.titles_needed) as needed:
        choose(qtbot, card(window, "The Harbour"), TAKE_OUT)
    other = event_of(window.document, "The Harbour").id
    assert needed.args == [[other] if is_accepted else [id, other]]
