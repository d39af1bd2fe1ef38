"""The stage without a widget: project, zoom, scroll position and picture."""

from dataclasses import replace

import pytest

from gui.canvas.hit_testing import counted_events
from gui.canvas.stage import Stage
from tests.layout.samples import event, inquiry, project, unrest
from timeline.dates import Grain, When, days
from timeline.layout import style
from timeline.layout.style import Theme
from timeline.model import Project

THURSDAY = "a:0"  # 6 January 2022
WIDTH, HEIGHT = 1000, 600


@pytest.fixture
def stage(light: Theme) -> Stage:
    return staged(unrest(), light)


def staged(shown: Project, theme: Theme, height: float = HEIGHT) -> Stage:
    stage = Stage(theme)
    stage.resize(WIDTH, height)
    stage.set_project(shown)
    stage.fit()
    return stage


def owners(stage: Stage) -> set[str]:
    return {box.owner for box in stage.picture.boxes}


def test_fit_shows_all_events_and_keeps_showing_them_when_the_size_changes(stage: Stage) -> None:
    stage.resize(1400, HEIGHT)
    assert stage.fitted
    assert owners(stage) == set(unrest().events)
    stage.pan(-30)
    assert not stage.fitted
    before = stage.scale.pixels_per_second
    stage.resize(700, HEIGHT)
    assert stage.scale.pixels_per_second == before


@pytest.mark.parametrize("factor", [1.3, 3.0, 0.7])
def test_zoom_keeps_the_moment_at_the_pointer(stage: Stage, factor: float) -> None:
    at, before = stage.time(600), stage.scale.pixels_per_second
    stage.zoom(factor, 600)
    assert stage.scale.pixels_per_second == pytest.approx(before * factor)
    assert stage.x(at) == pytest.approx(600, abs=1)


def test_zoom_has_two_limits(stage: Stage) -> None:
    for factor in (1e-9, 1e9):
        stage.zoom(factor, 500)
        reached = stage.scale.pixels_per_second
        stage.zoom(factor, 500)
        assert stage.scale.pixels_per_second == reached


def test_a_range_is_shown_from_edge_to_edge(stage: Stage) -> None:
    first, last = days.moment(2022, 1, 5), days.moment(2022, 1, 7)
    stage.show_range(first, last)
    assert stage.visible_range == pytest.approx((first, last), abs=300)
    stage.scroll_to_time(first)
    assert stage.x(first) == pytest.approx(0, abs=1)


@pytest.mark.parametrize("dx", [-1e6, 1e6])
def test_panning_leaves_something_of_the_timeline_in_view(stage: Stage, dx: float) -> None:
    stage.pan(dx)
    shown = stage.arrangement
    assert stage.left <= shown.right - 79
    assert stage.left + WIDTH >= shown.left + 79


def test_reveal_scrolls_no_farther_than_it_must(stage: Stage) -> None:
    stage.show_range(days.moment(2022, 1, 5), days.moment(2022, 1, 8))
    placed = stage.placed(THURSDAY)
    assert placed is not None
    before = stage.left
    stage.reveal(THURSDAY)
    assert stage.left == before  # it is in view already
    stage.pan(stage.left - placed.left - 50)  # its left edge is 50 px outside
    stage.reveal(THURSDAY)
    assert placed.left - stage.left == pytest.approx(style.MARGIN, abs=1)


def test_reveal_scrolls_hidden_rows_into_view(light: Theme) -> None:
    stage = staged(inquiry(), light, height=200)
    assert stage.hidden_height > 0
    assert "8" not in owners(stage)
    stage.reveal("8")
    assert "8" in owners(stage)
    stage.scroll_to(1e6)
    assert stage.top == stage.hidden_height
    stage.scroll_to(-5)
    assert stage.top == 0


def test_an_edit_of_one_event_leaves_the_position_alone(stage: Stage) -> None:
    stage.zoom(2, 500)
    moment = stage.time(500)
    events = dict(stage.project.events)
    events[THURSDAY] = replace(events[THURSDAY], title="Another")
    stage.set_project(replace(stage.project, events=events))
    assert stage.time(500) == pytest.approx(moment, abs=60)
    assert stage.title_of(THURSDAY)[0].text == "Another"


def test_a_preview_is_shown_until_it_is_removed(stage: Stage) -> None:
    plain = stage.picture
    stage.set_preview(lambda picture: replace(picture, primitives=()))
    assert stage.picture.primitives == ()
    stage.set_preview(None)
    assert stage.picture == plain


def test_the_unit_at_a_point_suits_the_zoom_and_needs_a_date(stage: Stage, light: Theme) -> None:
    stage.show_range(days.moment(2022, 1, 5), days.moment(2022, 1, 7))
    unit = stage.unit_at(500)
    assert unit is not None
    assert unit.grain is Grain.DAY
    undated = staged(project(events=[event("e", "Undated", None)]), light)
    assert undated.unit_at(500) is None
    assert undated.range_in_words() == ""


def test_the_events_of_a_count_fill_the_view_after_zooming_to_it(light: Theme) -> None:
    dates = [When.day(2022, 1, 1 + number % 20) for number in range(600)]
    crowd = project(events=[event(f"e{i}", f"Event {i}", when) for i, when in enumerate(dates)])
    stage = staged(crowd, light, height=300)
    owner = stage.picture.counts[0].owner
    moments = [one.when.anchor for one in counted_events(stage, owner) if one.when]
    assert stage.zoom_to(counted_events(stage, owner))
    span = stage.x(max(moments)) - stage.x(min(moments))
    assert span == pytest.approx(0.8 * WIDTH, abs=2)


def test_a_count_of_one_day_cannot_be_zoomed_to(light: Theme) -> None:
    day = When.day(2022, 1, 6)
    stage = staged(
        project(events=[event(f"e{i}", f"Event {i}", day) for i in range(150)]), light, height=700
    )
    assert not stage.zoom_to(counted_events(stage, stage.picture.counts[0].owner))


def test_the_salience_given_decides_which_events_have_labels(light: Theme) -> None:
    days_on = [event(f"e{i}", f"Event number {i}", When.day(2022, 1, 6)) for i in range(60)]
    crowded = project(events=days_on)
    one = staged(crowded, light)
    for chosen in ({"e3", "e50"}, {"e4", "e51"}):
        weights = {key: float(key in chosen) for key in crowded.events}
        one.set_project(crowded, None, weights)
        labelled = {label.owner for label in one.picture.labels()}
        assert chosen <= labelled
        assert len(labelled) < 30
    prepared = replace(crowded)
    one.prepare(prepared, weights)
    one.set_project(prepared, None, weights)
    assert one.content.salience is weights
