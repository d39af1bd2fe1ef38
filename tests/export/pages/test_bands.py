from dataclasses import replace

import pytest

from tests.export.pages.samples import day_event, many, measure, project_of
from timeline.dates import Grain, When, days
from timeline.export.pages.bands import Bands
from timeline.export.pages.choices import Look
from timeline.export.pages.look import theme_of
from timeline.layout import style
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.picture import Label
from timeline.model import Grouping, Lanes, Project

WIDTH = 1000.0


def bands_of(project: Project, zoom: float = 1.0, *, is_dense: bool = False) -> Bands:
    theme = theme_of(Look.LIGHT)
    return Bands(
        project, theme, MeasuredEvents(measure), {}, True, WIDTH, zoom, 4.0, is_dense=is_dense
    )


def test_a_band_has_all_its_events_and_the_axis_below_them() -> None:
    project = many(5, 3)
    events = list(project.events.values())
    bands = bands_of(project)
    band = bands.band(events)
    parts, boxes = bands.parts(band, band.height)
    assert sorted(box.owner for box in boxes) == sorted(event.id for event in events)
    assert all(box.bottom <= band.height - style.AXIS_HEIGHT for box in boxes)
    assert all(box.x >= 0 and box.right <= WIDTH for box in boxes)
    assert any(isinstance(part, Label) and part.y > box.bottom for part in parts for box in boxes)


def test_a_band_has_as_many_of_the_first_events_as_its_height_allows() -> None:
    project = many(40)
    events = list(project.events.values())
    bands = bands_of(project)
    height = bands.band(events[:12]).height
    band = bands.first(events, height)
    count = len(band.events)
    assert 1 < count < 40
    assert list(band.events) == events[:count]
    assert band.height <= height < bands.band(events[: count + 1]).height


def test_a_band_has_at_least_one_event() -> None:
    events = list(many(3).events.values())
    assert len(bands_of(many(3)).first(events, 1.0).events) == 1


def test_events_are_split_into_successive_bands_up_to_the_most() -> None:
    project = many(40)
    events = list(project.events.values())
    bands = bands_of(project)
    height = bands.band(events[:8]).height
    whole = bands.split(events, height, 99)
    assert [event for band in whole for event in band.events] == events
    assert len(whole) > 2
    two = bands.split(events, height, 2)
    assert [len(band.events) for band in two] == [len(band.events) for band in whole[:2]]
    assert bands.split([], height, 2) == []


@pytest.mark.parametrize("zoom", [0.5, 2.0])
def test_parts_are_scaled(zoom: float) -> None:
    project = many(4, 3)
    plain, scaled = bands_of(project), bands_of(project, zoom)
    band = plain.band(list(project.events.values()))
    _, boxes = plain.parts(band, band.height)
    _, others = scaled.parts(band, band.height)
    assert [(box.x * zoom, box.width * zoom) for box in boxes] == [
        (box.x, box.width) for box in others
    ]


def test_a_dense_band_folds_days_without_events_and_needs_less_height() -> None:
    at = [0, 1, 2, 3, 4, 13, 22, 31]
    made = project_of([day_event(number, day, "Title " * 9) for number, day in enumerate(at)])
    project = replace(made, lanes=Lanes(Grouping.NONE))
    events = list(project.events.values())
    plain, dense = bands_of(project).band(events), bands_of(project, is_dense=True).band(events)
    assert not plain.arrangement.scale.folds
    assert len(dense.arrangement.scale.folds) == 3
    assert dense.height < plain.height


def test_a_dense_band_of_years_is_not_folded_to_days() -> None:
    years = [When.unit(days.moment(year), Grain.YEAR) for year in (1990, 1995, 2000, 2005)]
    events = [replace(day_event(number, 0), when=when) for number, when in enumerate(years)]
    project = project_of([*events, day_event(9, 0)])
    band = bands_of(project, is_dense=True).band(list(project.events.values()))
    plain = bands_of(project).band(list(project.events.values()))
    assert band.arrangement.scale.folds == plain.arrangement.scale.folds
