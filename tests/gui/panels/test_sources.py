"""The inspector of an event with several sources, and figures that differ."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from gui.panels.sources import origin_of
from gui.shell.window import Window
from tests.gui.several_sources import cards, current, event_of
from timeline.layout.style import load_theme


@pytest.fixture
def window(merged: Window) -> Window:
    return merged


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


def test_figures_that_differ_are_listed(window: Window) -> None:
    figures = window.inspector.sources.figures
    assert figures.text() == "killed: 2 (12 Mar 2021) → 4 (30 Mar 2021)"
    assert figures.isVisible()
    window.document.undo()
    window.selection.set([event_of(window.document, "Coast Courier").id])
    assert not figures.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_fits_into_the_smallest_window(window: Window, theme: str) -> None:
    window.inspector.set_theme(load_theme(theme))
    window.resize(900, 600)
    for _ in range(3):  # rows of chips find their heights one after the other
        QApplication.processEvents()
    for card_shown in cards(window):
        assert card_shown.width() <= window.inspector.width()
        assert card_shown.height() >= card_shown.heightForWidth(card_shown.width())
    footer = window.inspector.footer
    assert footer.accept.geometry().right() < footer.width()
