"""JSON: our own export comes back whole, and the data of other programs as events to edit."""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.reported import ARTICLE, EVENTS, PROJECT
from tests.layout.samples import projects
from timeline.dates import Grain, When, days
from timeline.export.json_table import json_text
from timeline.export.timelinejs import timelinejs_json
from timeline.export.vis_timeline import vis_timeline_text
from timeline.imports import Imported
from timeline.imports.json_events import read
from timeline.model import Event, Project


@given(projects())
def test_an_export_comes_back_without_loss(project: Project) -> None:
    worded = {event.id: _worded(event, project) for event in project.events.values()}
    found = read(json_text(replace(project, events=worded)).encode())
    assert {event.id: event for event in found.events} == worded
    assert {article.id: article for article in found.articles} == dict(project.articles)
    assert found.problems == ()


def _worded(event: Event, project: Project) -> Event:
    """The event with the words of its expressions, which the samples lack."""
    return replace(
        event,
        claims=tuple(
            replace(
                claim,
                expressions=tuple(
                    replace(each, text=each.span.of(project.articles[claim.article].text))
                    for each in claim.expressions
                ),
            )
            for claim in event.claims
        ),
    )


def test_sources_bases_and_choices_come_back_too() -> None:
    found = read(json_text(PROJECT).encode())
    assert {event.id: event for event in found.events} == {event.id: event for event in EVENTS}
    reprint = replace(ARTICLE, reprint_of="b")
    (article,) = read(json_text(Project({"a": reprint})).encode()).articles
    assert article == reprint


def test_the_slides_of_timelinejs_are_events() -> None:
    found = {event.title: event for event in read(timelinejs_json(PROJECT).encode()).events}
    assert found["The ferry <Swan> sank"].when == When.day(2021, 3, 8)
    assert found["The ferry <Swan> sank"].note.startswith("see *p. 3*\nFerry | sinks & burns")
    assert found["Ferries began"].when == When(days.moment(1992), days.moment(1993), Grain.DAY)
    two_hours = When(days.moment(2021, 3, 9, 14), days.moment(2021, 3, 9, 16), Grain.MINUTE)
    watch = found["=Watch ended"]
    assert watch.when is not None
    assert (watch.when.start, watch.when.end) == (two_hours.start, two_hours.end)
    assert watch.category == "Sea & shore"


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ({"year": "1971"}, When.unit(days.moment(1971), Grain.YEAR)),
        ({"year": 1971, "month": "5", "day": ""}, When.unit(days.moment(1971, 5), Grain.MONTH)),
        ({"year": -43, "month": 3, "day": 15}, When.day(-43, 3, 15)),
    ],
)
def test_a_slide_has_the_grain_of_its_parts(date: dict[str, object], when: When) -> None:
    content = {"events": [{"start_date": date, "text": {"headline": "A<br>b &amp; c"}}]}
    (event,) = read(json.dumps(content).encode()).events
    assert event.when == when
    assert event.title == "A\nb & c"


def test_the_items_of_vis_timeline_are_events() -> None:
    found = {event.title: event for event in read(vis_timeline_text(PROJECT).encode()).events}
    assert found["Ferries began"].when == PROJECT.events["5"].when  # from our own field
    item = {"content": "<b>A</b>", "start": "2021-03-08", "end": "2021-03-10T00:00:00.000Z"}
    (event,) = read(json.dumps({"items": [item]}).encode()).events
    assert event.title == "A"
    assert event.when == When(days.moment(2021, 3, 8), days.moment(2021, 3, 10), Grain.DAY)


def test_what_is_no_event_is_left_out_and_said() -> None:
    good = {"content": "A", "start": 0}
    found = read(
        json.dumps({"items": [good, {"content": "B"}, 5, {**good, "start": "soon"}]}).encode()
    )
    assert [event.title for event in found.events] == ["A"]
    assert found.problems == tuple(
        f"Entry {number} is not an event with a date, and was left out." for number in (2, 3, 4)
    )


def test_a_source_outside_of_its_article_costs_only_its_event() -> None:
    content = json.loads(json_text(PROJECT))
    ferry = next(event for event in content["events"] if event["id"] == "1")
    ferry["sources"][0]["sentence"]["end"] = 10_000
    found = read(json.dumps(content).encode())
    assert {event.id for event in found.events} == {event.id for event in EVENTS} - {"1"}
    assert len(found.problems) == 1


@pytest.mark.parametrize("data", [b"\xff", b"{", b"[" * 100_000, b"5", b"{}", b'{"events": 1}'])
def test_other_files_are_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(ValueError, match="it is "):
        read(data)


_NAMES = st.sampled_from(["events", "articles", "items", "start_date", "year", "sources", "id"])


@given(
    st.recursive(
        st.none() | st.integers() | st.text() | _NAMES,
        lambda inner: st.lists(inner) | st.dictionaries(_NAMES, inner),
    )
)
def test_no_content_raises_anything_else(content: object) -> None:
    with suppress(ValueError):
        assert isinstance(read(json.dumps(content).encode()), Imported)
