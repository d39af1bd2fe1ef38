"""vis-timeline: items that a JavaScript Date can hold."""

import json
from typing import Any

import pytest

from tests.export.reported import PROJECT
from timeline.dates import Grain, When, days
from timeline.export.vis_timeline import vis_timeline_text
from timeline.model import Event, Project


def items(project: Project) -> dict[str, dict[str, Any]]:
    return {item["id"]: item for item in json.loads(vis_timeline_text(project))["items"]}


def test_points_are_boxes_and_stretches_are_ranges() -> None:
    found = items(PROJECT)
    assert found["1"] == {
        "id": "1",
        "content": "The ferry &lt;Swan&gt; sank",
        "title": "Mon 8 Mar 2021: The ferry &lt;Swan&gt; sank",
        "start": "2021-03-08T00:00:00",
        "edtf": "2021-03-08",
        "type": "box",
        "end": "2021-03-09T00:00:00",
        "group": "a",
    }
    assert found["5"]["type"] == "range"
    assert (found["5"]["start"], found["5"]["end"]) == (
        "1992-01-01T00:00:00",
        "1993-01-01T00:00:00",
    )
    assert found["3"]["end"] == "2021-03-09T16:00:00"
    assert found["6"]["type"] == "box"  # its end is open
    assert "end" not in found["6"]
    assert found["2"]["title"].startswith("Thu 11 Mar 2021 (inferred): ")
    assert "7" not in found


def test_articles_are_groups() -> None:
    groups = json.loads(vis_timeline_text(PROJECT))["groups"]
    assert groups == [{"id": "a", "content": "Ferry | sinks &amp; burns"}]


@pytest.mark.parametrize(
    ("year", "start"),
    [
        (-271_820, "-271820-01-01T00:00:00"),
        (-271_821, None),
        (-1, "-000001-01-01T00:00:00"),
        (0, "0000-01-01T00:00:00"),
        (9999, "9999-01-01T00:00:00"),
        (10_000, "+010000-01-01T00:00:00"),
        (275_758, "+275758-01-01T00:00:00"),
        (275_760, None),
    ],
)
def test_years_that_a_javascript_date_has(year: int, start: str | None) -> None:
    event = Event("1", "A", When.unit(days.moment(year), Grain.YEAR))
    found = items(Project({}, {"1": event}))
    assert found.get("1", {}).get("start") == start
