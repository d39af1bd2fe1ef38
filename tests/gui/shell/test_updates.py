"""The panels follow the document and the selection."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from gui.widgets import theme as themes
from tests.gui.using import Opened, click, event_on, events, picture_of, place_of
from timeline.dates import Grain, When, days
from timeline.layout.picture import Line
from timeline.model import Status
from timeline.project.edits import Change, Edit
from timeline.project.filter import Filter

THURSDAY = When.day(2022, 1, 6)


def marked(window: Window) -> list[str]:
    labels = (label for label in picture_of(window).labels() if not label.owner)
    return [label.text for label in labels if label.text.startswith(("Published", "Today"))]


def test_an_article_shows_its_events_and_counts(window: Window) -> None:
    assert window.articles.current() == window.text.article.id
    assert window.status.articles.text() == "1 article"
    assert window.status.events.text() == "3 events"
    assert not window.status.undated.isVisible()
    assert {box.owner for box in picture_of(window).boxes} == {e.id for e in events(window)}
    assert window.windowTitle() == "Untitled[*] — Dateline"
    assert window.isWindowModified()


def test_a_click_on_an_event_explains_its_date_and_highlights_its_words(
    qtbot: QtBot, window: Window
) -> None:
    event = event_on(window, THURSDAY)
    click(qtbot, window, place_of(window, event.id))
    assert window.inspector.title.toPlainText() == event.title
    assert "counted from the publication date" in window.inspector.why.chain.text()
    assert window.text._highlighted == {event.claims[0].span}


def test_the_axis_shows_when_the_article_was_published(qtbot: QtBot, opened: Opened) -> None:
    window = opened(
        "The bridge\nDate: 2022-01-07\n\nThe bridge fell yesterday. On Sunday it rained.",
        "The tower\nDate: 2022-01-11\n\nThe tower burnt yesterday. It rains tomorrow.",
    )
    window.selection.reveal([event_on(window, When.day(2022, 1, 6)).id])
    assert marked(window) == ["Published 7 Jan 2022"]
    window.selection.reveal([event_on(window, When.day(2022, 1, 10)).id])
    assert marked(window) == ["Published 11 Jan 2022"]  # of the article that tells of it
    colours = {
        part.colour
        for part in picture_of(window).primitives
        if isinstance(part, Line) and part.dashed
    }
    assert themes.system_theme().series[1] in colours


def test_today_is_marked_when_it_is_in_view(qtbot: QtBot, window: Window) -> None:
    assert "Today" not in marked(window)
    window.canvas.setFocus()
    window.editing.add(When.unit(window.canvas.stage.markers[-1].at, When.day(2022, 1, 1).grain))
    window.canvas.fit()
    assert "Today" in marked(window)


def test_labels_go_by_the_salience_of_the_story(window: Window) -> None:
    content = window.canvas.stage.content
    assert content.salience is window.document.label_weights
    assert set(content.salience) == set(window.document.project.events)
    window.editing.add(THURSDAY)
    assert window.canvas.stage.content.salience is content.salience


def test_what_a_search_finds_is_fitted_into_the_view_in_another_project_too(window: Window) -> None:
    document = window.document
    history = document.history
    for _ in range(2):
        window.canvas.zoom_in()
        document.set_filter(Filter(words="rain"))
        assert window.canvas.shows_all
        document.replace(history, None)


def test_other_limits_leave_the_zoom(window: Window) -> None:
    window.canvas.zoom_in()
    window.document.set_filter(Filter(top=2))
    assert not window.canvas.shows_all


def test_the_view_follows_an_event_that_is_moved_out_of_it(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    window.canvas.set_fold(False)
    field = window.inspector.date
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "10 May 2031")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    box = picture_of(window).box_of(event.id)
    assert box is not None
    assert 0 <= box.x < window.canvas.viewport().width()
    assert window.canvas.shows_all
    window.canvas.zoom_in()
    window.canvas.stage.reveal(event.id)
    before = window.canvas.visible_range()
    field.selectAll()
    qtbot.keyClicks(field, "10 May 1875")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.canvas.visible_range() == before  # as the user has chosen it


def test_the_view_fits_again_when_events_are_left_out_for_their_titles(window: Window) -> None:
    built = event_on(window, When.unit(days.moment(1971), Grain.YEAR))
    last = event_on(window, THURSDAY)
    hidden = [replace(event, status=Status.UNCLEAR) for event in (built, last)]
    change = Edit("", events=tuple(map(Change, (built, last), hidden)))
    window.canvas.set_fold(False)
    window.document.amend(change, lambda edit: replace(edit))
    (left,) = window.document.visible.events.values()
    assert window.canvas.shows_all
    scale = window.canvas.stage.scale
    assert scale.pixels_per_second > 1 / 86_400  # a day is seen, not half a century
    assert picture_of(window).box_of(left.id) is not None
    window.canvas.zoom_in()
    zoomed = window.canvas.stage.scale.pixels_per_second
    window.document.amend(change.inverse(), lambda edit: replace(edit))
    assert window.canvas.stage.scale.pixels_per_second == zoomed
