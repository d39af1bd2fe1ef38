"""Prepared content is shown without another look at the events."""

from dataclasses import replace

import pytest

from gui.canvas import prepared as ready
from gui.canvas.stage import Stage
from tests.layout.samples import inquiry, unrest
from timeline.layout.content import Content, prepare
from timeline.layout.style import Theme, load_theme
from timeline.model import Project


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> list[Project]:
    """The projects that were looked at as a whole."""
    looked_at: list[Project] = []

    def note(project: Project, *rest: object, **more: object) -> Content:
        looked_at.append(project)
        return prepare(project, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(ready, "prepare", note)
    return looked_at


@pytest.fixture
def stage(light: Theme) -> Stage:
    stage = Stage(light)
    stage.resize(1000, 600)
    stage.set_project(unrest())
    stage.fit()
    return stage


def shown(stage: Stage, project: Project) -> list[str]:
    stage.set_project(project)
    stage.fit()
    return [label.text for label in stage.picture.labels()]


def test_prepared_content_is_shown_without_another_look_at_the_events(
    stage: Stage, prepared: list[Project]
) -> None:
    expected = shown(stage, inquiry())
    project = inquiry()
    prepared.clear()
    stage.prepare(project)
    stage.resize(900, 600)  # other words may find room, of the same events
    stage.resize(1000, 600)
    assert shown(stage, project) == expected
    assert prepared == [project]
    shown(stage, unrest())
    assert shown(stage, project) == expected


def test_content_prepared_with_other_options_is_not_used(
    stage: Stage, prepared: list[Project]
) -> None:
    for change in (
        lambda: stage.set_theme(load_theme("dark")),
        lambda: stage.set_fold(False),
        lambda: stage.set_colours({"": "#123456"}),
        lambda: stage.set_project(unrest()),
    ):
        project = replace(inquiry())
        stage.prepare(project)
        change()
        prepared.clear()
        shown(stage, project)
        assert prepared == [project]
