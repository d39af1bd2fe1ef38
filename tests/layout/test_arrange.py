from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import event, inquiry, measure, project, projects, unrest
from timeline.dates import SECONDS_PER_DAY, When
from timeline.layout.arrange import Arrangement, arrange
from timeline.layout.content import prepare
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.picture import Box
from timeline.layout.placement import PlacedEvent
from timeline.layout.style import MARGIN, load_theme
from timeline.layout.zoom_limits import fit, zoom_limits
from timeline.model import Project

THEME = load_theme("light")
WIDTHS = st.floats(300, 4000)


def arranged(project: Project, width: float = 1000, times: float = 1) -> Arrangement:
    content = prepare(project, THEME, MeasuredEvents(measure))
    scale, _ = fit(content, width)
    return arrange(content, scale.at_zoom(scale.pixels_per_second * times))


def boxes(one: Arrangement) -> list[Box]:
    return [
        Box(p.left, one.top(p), p.right - p.left, p.event.height, p.event.id) for p in one.placed
    ]


@given(projects(), WIDTHS, st.floats(0.2, 50))
def test_every_dated_event_is_placed_without_overlaps(
    project: Project, width: float, times: float
) -> None:
    found = boxes(arranged(project, width, times))
    assert not any(a.overlaps(b) for a, b in combinations(found, 2))
    dated = {key for key, event in project.events.items() if event.when is not None}
    assert sorted(box.owner for box in found) == sorted(dated)


@given(projects(), WIDTHS)
def test_equal_projects_give_equal_arrangements(project: Project, width: float) -> None:
    first, second = arranged(project, width), arranged(project, width)
    assert first.placed == second.placed
    assert [lane.rows for lane in first.lanes] == [lane.rows for lane in second.lanes]


@given(projects(), WIDTHS)
def test_order_in_time_is_order_on_the_axis(project: Project, width: float) -> None:
    one = arranged(project, width)
    in_time = sorted(one.placed, key=lambda placed: placed.event.when.anchor)
    assert all(a.x <= b.x for a, b in pairwise(in_time))


@given(projects(), WIDTHS)
def test_between_returns_the_events_that_touch_a_range(project: Project, width: float) -> None:
    one = arranged(project, width)
    for left, right in ((0, width), (-500, -100), (width / 3, width / 3 + 10)):
        expected = [p for p in one.placed if p.right >= left and p.left <= right]
        assert one.between(left, right) == expected


@given(projects(), st.floats(800, 4000))
def test_all_labels_fit_at_the_zoom_that_shows_all(project: Project, width: float) -> None:
    content = prepare(project, THEME, MeasuredEvents(measure))
    scale, left = fit(content, width)
    one = arrange(content, scale)
    first, last = scale.x(content.first), scale.x(content.last)
    for placed in one.placed:
        # Only the bar of a coarse date may begin before the other dates or end after them.
        assert left <= placed.left or (
            placed.event.is_coarse and placed.x < first < placed.bar_right
        )
        assert placed.bar_right <= left + width + 1 or (
            placed.event.is_coarse and placed.x <= last < placed.bar_right
        )
    least, greatest = zoom_limits(scale)
    assert least <= scale.pixels_per_second <= greatest


def test_fitted_labels_do_not_leave_the_window() -> None:
    content = prepare(inquiry(), THEME, MeasuredEvents(measure))
    scale, left = fit(content, 1000)
    placed = arrange(content, scale).placed
    assert max(one.right for one in placed) <= left + 1000
    assert max(one.right for one in placed) > left + 900  # and none of the width is wasted


def text_end(placed: PlacedEvent) -> float:
    """Where an event must end; the bar of a coarse date may go on after its texts."""
    if not placed.event.is_coarse:
        return placed.right
    return placed.bar_left + (0.0 if placed.flipped else placed.event.width)


@given(projects(), st.floats(420, 4000))
def test_texts_of_half_the_width_stay_in_the_window(project: Project, width: float) -> None:
    content = prepare(project, THEME, MeasuredEvents(measure, widest=width / 2 - MARGIN))
    scale, left = fit(content, width)
    placed = arrange(content, scale).placed
    assert all(left <= one.left for one in placed if scale.x(content.first) <= one.x)
    # Of an open end the fading bar may be cut.
    closed = [one for one in placed if None not in (one.event.when.start, one.event.when.end)]
    assert all(text_end(one) <= left + width + 1 for one in closed)


@given(projects(), st.floats(0, 3000))
def test_spare_height_is_filled_and_lanes_stay_in_order(project: Project, height: float) -> None:
    one = arranged(project)
    taller = one.spread(height)
    assert taller.height >= max(one.height, height) - 1e-6
    assert all(a.bottom <= b.top + 1e-6 for a, b in pairwise(taller.lanes))
    for lane in taller.lanes:
        assert all(lane.top <= row < lane.bottom for row in lane.rows)
    assert not any(a.overlaps(b) for a, b in combinations(boxes(taller), 2))


def test_spans_stand_above_cards() -> None:
    one = arranged(unrest())
    tops = {placed.event.is_point: [] for placed in one.placed}
    for placed in one.placed:
        tops[placed.event.is_point].append(one.top(placed))
    assert max(tops[False]) < min(tops[True])


def test_a_span_has_the_extent_of_its_date_and_a_card_its_day() -> None:
    one = arranged(project(events=[event("1", "Day", When.day(2022, 1, 6))]))
    (card,) = one.placed
    assert card.x == one.scale.x(card.event.when.anchor) == (card.left + card.bar_right) / 2
    few_days = next(p for p in arranged(unrest()).placed if p.event.id == "a:4")
    scale = arranged(unrest()).scale
    assert few_days.bar_right - few_days.bar_left == (4 * SECONDS_PER_DAY * scale.pixels_per_second)
