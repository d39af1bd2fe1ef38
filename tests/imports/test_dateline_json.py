"""JSON of Dateline comes back without loss."""

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given

from tests.export.reported import ARTICLE, EVENTS, PROJECT
from tests.imports.whole_projects import whole_projects
from tests.layout.samples import projects
from timeline.export import Options
from timeline.export.json_table import json_text, write
from timeline.imports import Imported
from timeline.imports.dateline_json import export_events
from timeline.imports.json_events import read
from timeline.model import Event, Project


def of(text: str) -> Imported:
    return export_events(json.loads(text))


@given(projects())
def test_an_export_comes_back_without_loss(project: Project) -> None:
    worded = {event.id: _worded(event, project) for event in project.events.values()}
    found = of(json_text(replace(project, events=worded)))
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


@given(whole_projects())
def test_any_text_choice_and_source_comes_back_from_a_file(project: Project) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.json"
        write(project, path, Options(), lambda: None)
        found = read(path.read_bytes())
    assert {event.id: event for event in found.events} == dict(project.events)
    assert {article.id: article for article in found.articles} == dict(project.articles)
    assert found.problems == ()


def test_sources_bases_and_choices_come_back_too() -> None:
    found = of(json_text(PROJECT))
    assert {event.id: event for event in found.events} == {event.id: event for event in EVENTS}
    reprint = replace(ARTICLE, reprint_of="b")
    (article,) = of(json_text(Project({"a": reprint}))).articles
    assert article == reprint


def test_an_event_with_a_source_outside_of_its_article_is_left_out_alone() -> None:
    content = json.loads(json_text(PROJECT))
    ferry = next(event for event in content["events"] if event["id"] == "1")
    ferry["sources"][0]["sentence"]["end"] = 10_000
    found = export_events(content)
    assert {event.id for event in found.events} == {event.id for event in EVENTS} - {"1"}
    assert len(found.problems) == 1
