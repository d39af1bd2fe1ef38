from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollBar, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.canvas.conftest import Hands, open_canvas
from tests.gui.using import colour_at
from tests.layout.samples import event, inquiry, project
from timeline.dates import Grain, When, days
from timeline.layout import style
from timeline.layout.style import load_theme
from timeline.model import Event, Project

THURSDAY = "a:0"  # 6 January 2022
NIGHT = "a:2"
YEAR = "a:5"
CONTROL = Qt.KeyboardModifier.ControlModifier


def editor(hands: Hands) -> QLineEdit:
    found = hands.canvas.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def changed(project: Project, event: Event) -> Project:
    return replace(project, events={**project.events, event.id: event})


# --- selecting


def test_click_selects_and_click_beside_deselects(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.selection.changed):
        hands.click(hands.on(THURSDAY))
    assert hands.selection.ids == [THURSDAY]
    assert "Protesters and police die" in hands.canvas.accessibleDescription()
    with qtbot.waitSignal(hands.selection.changed):
        hands.click(hands.empty_place())
    assert hands.selection.ids == []


def test_control_click_adds_to_the_selection_and_takes_away(hands: Hands) -> None:
    hands.click(hands.on(THURSDAY))
    hands.click(hands.on(NIGHT), CONTROL)
    assert hands.selection.ids == [THURSDAY, NIGHT]
    hands.click(hands.on(THURSDAY), CONTROL)
    assert hands.selection.ids == [NIGHT]


def test_selection_forgets_events_that_are_gone(hands: Hands) -> None:
    hands.selection.set([THURSDAY, NIGHT])
    shown = hands.canvas.stage.project
    rest = {key: one for key, one in shown.events.items() if key != NIGHT}
    hands.show(replace(shown, events=rest))
    assert hands.selection.ids == [THURSDAY]


# --- moving


@pytest.mark.parametrize(("share", "day"), [(1.2, 7), (0.8, 7), (0.3, 6), (-1.9, 4)])
def test_dragging_moves_by_whole_days(hands: Hands, qtbot: QtBot, share: float, day: int) -> None:
    moves: list[dict[str, When]] = []
    hands.canvas.move_requested.connect(moves.append)
    hands.drag(hands.on(THURSDAY), share * hands.pixels_a_day())
    assert moves == ([] if day == 6 else [{THURSDAY: When.day(2022, 1, day)}])


def test_new_date_is_shown_while_dragging(hands: Hands) -> None:
    place = hands.press_and_move(hands.on(THURSDAY), hands.pixels_a_day())
    assert "Fri 7 Jan 2022" in [label.text for label in hands.picture.labels() if not label.owner]
    hands.release(place)
    assert "Fri 7 Jan 2022" not in [one.text for one in hands.picture.labels() if not one.owner]


def test_night_keeps_its_hours(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.canvas.move_requested) as told:
        hands.drag(hands.on(NIGHT), hands.pixels_a_day())
    moved = told.args[0][NIGHT]
    assert (moved.start, moved.grain) == (days.moment(2022, 1, 6, 21), Grain.DAYPART)


@pytest.mark.parametrize("how", ["escape", "focus"])
def test_drag_can_be_cancelled(hands: Hands, qtbot: QtBot, how: str) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    before = hands.box(THURSDAY)
    with qtbot.assertNotEmitted(hands.canvas.move_requested):
        place = hands.press_and_move(hands.on(THURSDAY), 2 * hands.pixels_a_day())
        assert hands.box(THURSDAY) != before
        if how == "escape":
            hands.key(Qt.Key.Key_Escape)
        else:
            hands.canvas.clearFocus()
        assert hands.box(THURSDAY) == before
        hands.release(place)
    assert hands.box(THURSDAY) == before


def test_event_can_be_dragged_beyond_the_edge(hands: Hands, qtbot: QtBot) -> None:
    start = hands.on(THURSDAY)
    last = hands.moment(999)
    place = hands.press_and_move(start, 995 - start.x())
    qtbot.waitUntil(lambda: hands.moment(500) > last)
    with qtbot.waitSignal(hands.canvas.move_requested) as told:
        hands.release(place)
    assert told.args[0][THURSDAY].start > last


def test_wheel_moves_the_view_under_a_dragged_event(hands: Hands, qtbot: QtBot) -> None:
    place = hands.press_and_move(hands.on(THURSDAY), 10)
    before = hands.moment(place.x())
    hands.wheel(place, -600)
    assert hands.moment(place.x()) > before + days.SECONDS_PER_DAY
    with qtbot.waitSignal(hands.canvas.move_requested) as told:
        hands.release(place)
    assert told.args[0][THURSDAY].start > days.moment(2022, 1, 6)


def test_moved_event_leaves_the_others_where_they_are(hands: Hands) -> None:
    x = hands.box(NIGHT).x
    shown = hands.canvas.stage.project
    moved = replace(shown.events[THURSDAY], when=When.day(2022, 1, 7))
    hands.show(changed(shown, moved))
    assert hands.box(NIGHT).x == pytest.approx(x, abs=1)


# --- titles


def test_double_click_edits_the_title_and_enter_commits(hands: Hands, qtbot: QtBot) -> None:
    hands.double_click(hands.on(THURSDAY))
    line = editor(hands)
    assert line.isVisible()
    assert line.text() == "Protesters and police die in violent demonstrations"
    line.clear()
    QTest.keyClicks(line, "  Many   die ")
    with qtbot.waitSignal(hands.canvas.retitle_requested) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [THURSDAY, "Many die"]
    assert not line.isVisible()


def test_escape_leaves_the_title_alone(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.edit_title(THURSDAY)
    line = editor(hands)
    QTest.keyClicks(line, "Something else")
    with qtbot.assertNotEmitted(hands.canvas.retitle_requested):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()


def test_empty_title_is_no_title(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.edit_title(THURSDAY)
    editor(hands).clear()
    with qtbot.assertNotEmitted(hands.canvas.retitle_requested):
        QTest.keyClick(editor(hands), Qt.Key.Key_Return)


def test_click_elsewhere_keeps_what_was_typed(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.edit_title(THURSDAY)
    QTest.keyClicks(editor(hands), "Many die")
    with qtbot.waitSignal(hands.canvas.retitle_requested) as told:
        hands.click(hands.empty_place())
    assert told.args == [THURSDAY, "Many die"]


def test_title_of_an_event_that_is_gone_is_not_committed(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.edit_title(THURSDAY)
    QTest.keyClicks(editor(hands), "Many die")
    with qtbot.assertNotEmitted(hands.canvas.retitle_requested):
        hands.show(project())
    assert not editor(hands).isVisible()


# --- adding, setting dates


def test_double_click_beside_adds_an_event_on_that_day(hands: Hands, qtbot: QtBot) -> None:
    place = hands.empty_place()
    with qtbot.waitSignal(hands.canvas.add_requested) as told:
        hands.double_click(place)
    assert told.args == [When.unit(hands.moment(place.x()), Grain.DAY)]


def test_added_unit_suits_the_zoom(hands: Hands) -> None:
    grains = []
    for _ in range(40):
        when = hands.canvas.middle()
        assert when is not None
        grains.append(when.grain)
        hands.wheel(QPoint(900, 300), 120, CONTROL)
    assert list(dict.fromkeys(grains)) == [Grain.DAY, Grain.HOUR, Grain.MINUTE]


def test_without_any_date_there_is_nowhere_to_add(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, project())
    with qtbot.assertNotEmitted(hands.canvas.add_requested):
        hands.double_click(QPoint(300, 300))
    assert hands.canvas.middle() is None
    assert hands.canvas.visible_range() == ""


def test_missing_publication_date_can_be_set_from_its_lane(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, inquiry(), height=1000)
    (link,) = hands.picture.links
    place = QPoint(round(link.x + 5), round(link.y + 5))
    hands.move(place)
    assert hands.canvas.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(hands.canvas.set_date_requested) as told:
        hands.click(place)
    assert told.args == ["memo"]


# --- crowds


def crowd(count: int, days: int) -> Project:
    """So many events on so many days."""
    dates = [When.day(2022, 1, 1 + number % days) for number in range(count)]
    return project(events=[event(f"e{i}", f"Event {i}", when) for i, when in enumerate(dates)])


def on_count(hands: Hands) -> QPoint:
    count = hands.picture.counts[0]
    place = QPoint(round(count.x + count.width / 2), round(count.y + 6))
    assert hands.picture.event_at(place.x(), place.y()) is None
    return place


def test_a_count_is_clicked_open_by_zooming_in(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, crowd(300, days=20))
    before, counted = hands.pixels_a_day(), hands.picture.counts
    assert sum(len(hands.canvas.stage.counted(one.owner)) for one in counted) > 100
    hands.move(on_count(hands))
    assert hands.canvas.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    marked = [label.text for label in hands.picture.labels() if label.colour == hands.accent()]
    assert marked == [f"+ {len(hands.canvas.stage.counted(counted[0].owner))}"]
    hands.click(on_count(hands))
    assert hands.pixels_a_day() > before


def test_a_count_of_one_day_is_clicked_open_as_a_list(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, crowd(150, days=1))
    hidden = [one.id for one in hands.canvas.stage.counted(hands.picture.counts[0].owner)]
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


def test_a_double_click_on_a_count_adds_nothing(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, crowd(300, days=20))
    with qtbot.assertNotEmitted(hands.canvas.add_requested):
        QTest.mouseDClick(hands.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_count(hands))


def test_hidden_events_are_reached_by_keys_and_named_when_selected(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, crowd(300, days=20))
    for _ in range(30):
        hands.key(Qt.Key.Key_Right)
        (selected,) = hands.selection.ids
        assert f"Event {selected[1:]}" in [label.text for label in hands.picture.labels()]


# --- looking around


@pytest.mark.parametrize("turn", [120, -120, 360])
def test_zoom_keeps_the_moment_under_the_pointer(hands: Hands, turn: int) -> None:
    before = hands.pixels_a_day()
    for x in (300, 700):
        moment = hands.moment(x)
        hands.wheel(QPoint(x, 300), turn, CONTROL)
        assert hands.moment(x) == pytest.approx(moment, abs=86_400 / hands.pixels_a_day())
    assert (hands.pixels_a_day() > before) is (turn > 0)


def test_zoom_has_limits(hands: Hands) -> None:
    for turn, least in ((120, 100_000), (-120, 1)):
        for _ in range(80):
            hands.wheel(QPoint(700, 300), turn, CONTROL)
        now = hands.pixels_a_day()
        hands.wheel(QPoint(700, 300), turn, CONTROL)
        assert hands.pixels_a_day() == now > least


def test_wheel_goes_through_time_when_all_rows_fit(hands: Hands) -> None:
    x = hands.box(THURSDAY).x
    hands.wheel(QPoint(500, 300), -120)
    assert hands.box(THURSDAY).x == x - 90


def test_wheel_scrolls_rows_when_some_are_hidden(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, inquiry(), height=250)
    box = hands.picture.boxes[0]
    hands.wheel(QPoint(500, 100), -40)
    moved = hands.box(box.owner)
    assert (moved.x, moved.y) == (box.x, box.y - 30)
    hands.wheel(QPoint(500, 240), -40)  # over the axis
    assert hands.box(box.owner).x == box.x - 30


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


def test_pan_can_be_cancelled_and_does_not_deselect(hands: Hands) -> None:
    hands.selection.set([THURSDAY])
    before = hands.box(THURSDAY)
    place = hands.press_and_move(hands.empty_place(), -150)
    hands.key(Qt.Key.Key_Escape)
    hands.release(place)
    assert hands.box(THURSDAY) == before
    assert hands.selection.ids == [THURSDAY]


def test_panning_never_loses_the_timeline(hands: Hands) -> None:
    for turn in (-12_000, 24_000):
        hands.wheel(QPoint(500, 300), turn)
        assert hands.picture.boxes


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Minus])
def test_all_is_shown_again(hands: Hands, key: Qt.Key) -> None:
    before = hands.picture.boxes
    hands.key(key)
    hands.wheel(QPoint(500, 300), -240)
    assert hands.picture.boxes != before
    hands.canvas.fit()
    assert hands.picture.boxes == before


def test_all_stays_in_view_when_the_window_grows_until_somebody_looks_elsewhere(
    hands: Hands,
) -> None:
    hands.canvas.resize(700, 700)
    assert max(box.right for box in hands.picture.boxes) <= 700
    hands.wheel(QPoint(300, 300), 120, CONTROL)
    zoom = hands.pixels_a_day()
    hands.canvas.resize(900, 700)
    assert hands.pixels_a_day() == zoom


# --- keys


def test_arrows_go_through_the_events_in_time(hands: Hands) -> None:
    order = []
    for _ in range(8):
        hands.key(Qt.Key.Key_Right)
        order += hands.selection.ids
    assert order[0] == YEAR
    whens = [hands.canvas.stage.project.events[key].when for key in order]
    anchors = [when.anchor for when in whens if when]
    assert anchors == sorted(anchors)
    assert len(set(order)) == 7
    hands.key(Qt.Key.Key_Left)
    assert hands.selection.ids == [order[5]]
    hands.key(Qt.Key.Key_Home)
    assert hands.selection.ids == [YEAR]
    hands.key(Qt.Key.Key_End)
    assert hands.selection.ids == [order[-1]]


def test_event_chosen_by_key_comes_into_view(hands: Hands) -> None:
    for _ in range(12):
        hands.wheel(QPoint(900, 300), 120, CONTROL)
    assert hands.picture.box_of(YEAR) is None
    hands.key(Qt.Key.Key_Home)
    box = hands.box(YEAR)
    assert box.x >= 0


def test_what_is_selected_moves_no_farther_than_it_must(hands: Hands) -> None:
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


# --- what it looks like


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


def test_pointer_on_an_event_lifts_its_outline(hands: Hands) -> None:
    hands.move(hands.on(THURSDAY))
    assert hands.canvas.stage.hovered == THURSDAY
    hands.move(hands.empty_place())
    assert hands.canvas.stage.hovered == ""


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


def test_range_in_view_is_told_in_words(qtbot: QtBot) -> None:
    told = project(events=[event("1", "A day", When.day(2022, 1, 6))])
    hands = open_canvas(qtbot, told)
    assert "Jan 2022" in hands.canvas.visible_range()
