from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import event, inquiry, measure, project, projects, unrest
from timeline.dates import SECONDS_PER_DAY, When, days
from timeline.layout.content import prepare
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.overview import Overview, draw_overview, overview
from timeline.layout.picture import Bar
from timeline.layout.style import load_theme
from timeline.layout.zoom_limits import fit
from timeline.model import Project

THEME = load_theme("light")
AT = days.moment(2021, 3, 10)


def strip_of(project: Project, width: float = 800) -> Overview:
    content = prepare(project, THEME, MeasuredEvents(measure))
    return overview(content, fit(content, 1000)[0], width)


@given(projects(), st.floats(200, 3000))
def test_every_dated_event_is_counted_inside_the_strip(project: Project, width: float) -> None:
    strip = strip_of(project, width)
    dated = sum(event.when is not None for event in project.events.values())
    assert sum(strip.counts) == dated
    picture = draw_overview(strip, AT, AT + SECONDS_PER_DAY, 56, THEME)
    bars = [p for p in picture.primitives if isinstance(p, Bar) and p.width == 4]
    assert len(bars) == sum(count > 0 for count in strip.counts)
    assert all(bar.x >= 0 and bar.x + bar.width <= width for bar in bars)
    assert all(a.x + a.width <= b.x or b.x + b.width <= a.x for a, b in combinations(bars, 2))


@given(st.sampled_from([unrest(), inquiry()]), st.floats(0, 800))
def test_a_pixel_of_the_strip_maps_to_a_moment_and_back(project: Project, x: float) -> None:
    strip = strip_of(project)
    assert strip.x(strip.time(x)) == pytest.approx(x, abs=1e-3)


def test_the_window_marks_the_view_and_has_a_minimum_width() -> None:
    strip = strip_of(inquiry())
    assert strip.window(strip.time(100), strip.time(300)) == pytest.approx((100, 300))
    assert strip.window(strip.time(-500), strip.time(5000)) == (0, 800)
    left, right = strip.window(strip.time(400), strip.time(400) + 1)
    assert right - left == pytest.approx(16)
    assert (left + right) / 2 == pytest.approx(400, abs=1)


def test_the_bin_with_most_events_has_the_highest_bar() -> None:
    crowd = [event(str(i), "Event", When.day(2022, 1, 6)) for i in range(9)]
    last = event("last", "Event", When.day(2022, 1, 30))
    strip = strip_of(project(events=[*crowd, last]))
    assert strip.counts[0] == 9
    assert strip.counts[-1] == 1
    picture = draw_overview(strip, AT, AT + 1, 56, THEME)
    bars = [p for p in picture.primitives if isinstance(p, Bar) and p.width == 4]
    assert bars[0].height > 5 * bars[-1].height > 0


def test_a_strip_without_events_is_empty() -> None:
    strip = strip_of(project())
    assert strip.counts == ()
    assert draw_overview(strip, 0, SECONDS_PER_DAY, 56, THEME).primitives
