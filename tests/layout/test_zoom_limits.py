"""The zoom that shows all events, and its limits."""

from tests.layout.samples import event, measure, project
from timeline.dates import Grain, When, days
from timeline.layout.content import Content, prepare
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.scale import CLOSEST
from timeline.layout.style import load_theme
from timeline.layout.zoom_limits import fit, zoom_limits

WEEK = [event(str(i), "Event", When.day(2021, 3, i)) for i in range(1, 8)]
YEAR = event("year", "A year", When.unit(days.moment(2021), Grain.YEAR))


def content(*events: object) -> Content:
    return prepare(project(events=events), load_theme("light"), MeasuredEvents(measure))


def test_a_coarse_date_around_the_others_does_not_change_the_zoom() -> None:
    with_year, _ = fit(content(*WEEK, YEAR), 1000)
    without, _ = fit(content(*WEEK), 1000)
    assert with_year.pixels_per_second == without.pixels_per_second


def test_the_view_begins_with_the_precise_dates() -> None:
    for fold in (True, False):
        whole = prepare(
            project(events=[*WEEK, YEAR]),
            load_theme("light"),
            MeasuredEvents(measure),
            fold=fold,
        )
        scale, left = fit(whole, 1000)
        first = scale.x(days.moment(2021, 3, 1)) - left
        assert 0 < first < 100
        assert scale.x(days.moment(2021, 3, 7)) - left < 1000


def test_years_before_the_others_are_in_one_fold() -> None:
    background = [
        event(f"y{year}", "A year", When.unit(days.moment(year), Grain.YEAR))
        for year in (1991, 2005, 2016)
    ]
    (fold,) = content(*WEEK, *background).folds
    assert (fold.start, fold.end) == (days.moment(1991), days.moment(2021, 3, 1))


def test_the_limits_of_the_zoom_enclose_the_one_that_shows_all() -> None:
    scale, _ = fit(content(*WEEK), 1000)
    least, greatest = zoom_limits(scale)
    assert least == scale.pixels_per_second / 8
    assert greatest == CLOSEST
