"""vis-timeline: its items become events to edit."""

import json

from tests.export.reported import ARTICLE, PROJECT
from timeline.dates import Grain, When, days
from timeline.export.vis_timeline import vis_timeline_text
from timeline.imports.vis_timeline import data_set_events
from timeline.model import Event


def exported() -> dict[str, Event]:
    found = data_set_events(json.loads(vis_timeline_text(PROJECT)))
    return {event.title: event for event in found.events}


def test_the_items_of_vis_timeline_are_events() -> None:
    assert exported()["Ferries began"].when == PROJECT.events["5"].when  # from our own field
    item = {"content": "<b>A</b>", "start": "2021-03-08", "end": "2021-03-10T00:00:00.000Z"}
    (event,) = data_set_events({"items": [item]}).events
    assert event.title == "A"
    assert event.when == When(days.moment(2021, 3, 8), days.moment(2021, 3, 10), Grain.DAY)


def test_years_before_christ_are_read() -> None:
    (event,) = data_set_events(
        {"items": [{"content": "A", "start": "-000043-03-15T00:00:00"}]}
    ).events
    assert event.when == When.day(-43, 3, 15)


def test_clock_times_come_back() -> None:
    two_hours = (days.moment(2021, 3, 9, 14), days.moment(2021, 3, 9, 16))
    assert exported()["=Watch ended"].when == When(*two_hours, Grain.MINUTE)
    item = {"content": "A", "start": "2021-03-09T14:00:00", "edtf": "2021-03-09/.."}
    (event,) = data_set_events({"items": [item]}).events
    assert event.when == When(two_hours[0], None, Grain.MINUTE)
    (event,) = data_set_events({"items": [{**item, "edtf": "2021-03-09"}]}).events
    assert event.when == When.unit(two_hours[0], Grain.MINUTE)


def test_the_name_of_its_group_is_the_group_of_an_event() -> None:
    assert exported()["The ferry <Swan> sank"].group == ARTICLE.title
    items = [{"content": "A", "start": 0, "group": group} for group in (1, 2, [], None)]
    groups = [{"id": 1, "content": "<i>Sea</i>"}, {"id": 2}, "other"]
    found = data_set_events({"items": items, "groups": groups})
    assert [event.group for event in found.events] == ["Sea", "", "", ""]
