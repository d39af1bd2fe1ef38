"""The canvas as a widget: what it shows, its commands, menus and tooltips."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollBar, QToolTip
from pytestqt.qtbot import QtBot

from gui.canvas.hit_testing import counted_events
from gui.shell.window import Window
from tests.gui.canvas.conftest import Hands, open_canvas
from tests.gui.using import colour_at, event_on, picture_of, place_of
from tests.layout.samples import event, inquiry, project
from timeline.dates import When
from timeline.layout import style
from timeline.layout.style import load_theme
from timeline.model import Event, Project

THURSDAY = "a:0"  # 6 January 2022
NIGHT = "a:2"
CONTROL = Qt.KeyboardModifier.ControlModifier


def changed(project: Project, event: Event) -> Project:
    return replace(project, events={**project.events, event.id: event})


def crowd(count: int, days: int) -> Project:
    """So many events on so many days."""
    dates = [When.day(2022, 1, 1 + number % days) for number in range(count)]
    return project(events=[event(f"e{i}", f"Event {i}", when) for i, when in enumerate(dates)])


def on_count(hands: Hands) -> QPoint:
    count = hands.picture.counts[0]
    place = QPoint(round(count.x + count.width / 2), round(count.y + 6))
    assert hands.picture.event_at(place.x(), place.y()) is None
    return place


def test_selection_forgets_events_that_are_gone(hands: Hands) -> None:
    hands.selection.set([THURSDAY, NIGHT])
    shown = hands.canvas.stage.project
    rest = {key: one for key, one in shown.events.items() if key != NIGHT}
    hands.show(replace(shown, events=rest))
    assert hands.selection.ids == [THURSDAY]


def test_moved_event_leaves_the_others_where_they_are(hands: Hands) -> None:
    x = hands.box(NIGHT).x
    shown = hands.canvas.stage.project
    moved = replace(shown.events[THURSDAY], when=When.day(2022, 1, 7))
    hands.show(changed(shown, moved))
    assert hands.box(NIGHT).x == pytest.approx(x, abs=1)


def test_a_count_is_clicked_open_by_zooming_in(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, crowd(300, days=20))
    before, counted = hands.pixels_a_day(), hands.picture.counts
    assert sum(len(counted_events(hands.canvas.stage, one.owner)) for one in counted) > 100
    hands.move(on_count(hands))
    assert hands.canvas.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    marked = [label.text for label in hands.picture.labels() if label.colour == hands.accent()]
    assert marked == [f"+ {len(counted_events(hands.canvas.stage, counted[0].owner))}"]
    hands.click(on_count(hands))
    assert hands.pixels_a_day() > before


def test_a_count_of_one_day_is_clicked_open_as_a_list(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, crowd(150, days=1))
    hidden = [one.id for one in counted_events(hands.canvas.stage, hands.picture.counts[0].owner)]
    hands.canvas.next_key = "J"
    hands.click(on_count(hands))
    menu = hands.canvas.findChild(QMenu)
    assert isinstance(menu, QMenu)
    titles = [action.text() for action in menu.actions()]
    assert titles[:100] == [f"Event {id[1:]}" for id in hidden[:100]]
    assert titles[100] == f"{len(hidden) - 100} more (use J)"
    menu.actions()[3].trigger()
    menu.close()
    assert hands.selection.ids == [hidden[3]]
    named = [label.text for label in hands.picture.labels() if label.owner == hidden[3]]
    assert named == [f"Event {hidden[3][1:]}", "Sat 1 Jan 2022"]


def test_zoom_has_limits(hands: Hands) -> None:
    for turn, least in ((120, 100_000), (-120, 1)):
        for _ in range(80):
            hands.wheel(QPoint(700, 300), turn, CONTROL)
        now = hands.pixels_a_day()
        hands.wheel(QPoint(700, 300), turn, CONTROL)
        assert hands.pixels_a_day() == now > least


def test_scroll_bar_reaches_the_last_row(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, inquiry(), height=250)
    bar = next(one for one in hands.canvas.findChildren(QScrollBar) if one.isVisible())
    bar.setValue(bar.maximum())
    assert hands.canvas.stage.top == bar.maximum() > 0
    hands.canvas.resize(1000, 900)
    assert not bar.isVisible()


def test_rows_stay_put_while_panning(hands: Hands) -> None:
    before = {box.owner: box for box in hands.picture.boxes}
    place = hands.empty_place()
    hands.drag(place, -150)
    after = {box.owner: box for box in hands.picture.boxes}
    both = before.keys() & after.keys()
    assert THURSDAY in both
    assert {(after[key].x - before[key].x, after[key].y - before[key].y) for key in both} == {
        (-150, 0)
    }


def test_panning_never_loses_the_timeline(hands: Hands) -> None:
    for turn in (-12_000, 24_000):
        hands.wheel(QPoint(500, 300), turn)
        assert hands.picture.boxes


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Minus])
def test_a_key_fits_all_events_again(hands: Hands, key: Qt.Key) -> None:
    before = hands.picture.boxes
    hands.key(key)
    hands.wheel(QPoint(500, 300), -240)
    assert hands.picture.boxes != before
    hands.canvas.fit()
    assert hands.picture.boxes == before


def test_all_events_stay_in_view_when_the_window_grows_unless_the_user_has_scrolled(
    hands: Hands,
) -> None:
    hands.canvas.resize(700, 700)
    assert max(box.right for box in hands.picture.boxes) <= 700
    hands.wheel(QPoint(300, 300), 120, CONTROL)
    zoom = hands.pixels_a_day()
    hands.canvas.resize(900, 700)
    assert hands.pixels_a_day() == zoom


def test_reveal_scrolls_no_farther_than_needed(hands: Hands) -> None:
    box = hands.box(THURSDAY)
    hands.drag(hands.empty_place(), 30 - box.right)
    hands.selection.reveal([THURSDAY])
    assert hands.box(THURSDAY).x == pytest.approx(style.MARGIN, abs=1)
    hands.wheel(QPoint(500, 300), round((900 - style.MARGIN) / 0.75))
    assert hands.box(THURSDAY).right > 1000
    hands.selection.reveal([THURSDAY])
    assert hands.box(THURSDAY).right == pytest.approx(1000 - style.MARGIN, abs=1)
    before = hands.picture.boxes
    hands.selection.reveal([THURSDAY])
    assert [box.x for box in hands.picture.boxes] == [box.x for box in before]


def test_no_labels_overlap_in_the_window(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, inquiry(), height=1200)
    for _ in range(4):
        boxes = [label.box for label in hands.picture.labels()]
        assert len(boxes) > 20
        assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
        hands.wheel(QPoint(600, 300), 60, CONTROL)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_theme_colours_the_canvas(hands: Hands, name: str) -> None:
    theme = load_theme(name)
    hands.canvas.set_theme(theme)
    at = hands.empty_place()
    assert colour_at(hands.canvas, at.x(), at.y()) in (theme.window, theme.band)
    edge = hands.box(THURSDAY)
    blue = colour_at(hands.canvas, round(edge.x) + 2, edge.y + edge.height / 2)
    assert blue == theme.series[0]


def test_tooltip_comes_up_on_an_event_only(hands: Hands, qtbot: QtBot) -> None:
    def ask_at(place: QPoint) -> None:
        at = hands.canvas.viewport().mapToGlobal(place)
        help_event = QHelpEvent(QEvent.Type.ToolTip, place, at)
        QApplication.sendEvent(hands.canvas.viewport(), help_event)

    ask_at(hands.on(THURSDAY))
    qtbot.waitUntil(QToolTip.isVisible)
    assert "Protesters and police die" in QToolTip.text()
    ask_at(hands.empty_place())
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_keys_with_control_are_left_to_the_menus(hands: Hands) -> None:
    before = hands.picture.boxes
    QTest.keyClick(hands.canvas, Qt.Key.Key_Plus, CONTROL)
    assert hands.picture.boxes == before


def test_the_visible_period_is_given_in_words(qtbot: QtBot) -> None:
    told = project(events=[event("1", "A day", When.day(2022, 1, 6))])
    hands = open_canvas(qtbot, told)
    assert "Jan 2022" in hands.canvas.visible_range()


def test_all_and_none(hands: Hands) -> None:
    hands.canvas.select_all()
    assert len(hands.selection.ids) == 7
    assert hands.canvas.accessibleDescription() == "7 events selected"
    hands.key(Qt.Key.Key_Escape)
    assert hands.selection.ids == []


def test_shortcuts_are_disabled_during_a_drag(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, When.day(2022, 1, 6))
    viewport, start = window.canvas.viewport(), place_of(window, event.id)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 60, 400):
        qtbot.mouseMove(viewport, start + QPoint(step, 0))
    assert window.canvas._mouse.is_dragging
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert event.id in window.document.project.events
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    assert event_on(window, When.day(2022, 1, 6)).id == event.id
    assert picture_of(window).box_of(event.id) is not None


def test_the_zero_key_fits_all_events(qtbot: QtBot, window: Window) -> None:
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Plus)
    assert not window.canvas.shows_all
    qtbot.keyClick(window.canvas, Qt.Key.Key_0)
    assert window.canvas.shows_all
