"""What the JSON export writes follows its published schema."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from tests.export.reported import PROJECT
from tests.layout.samples import projects
from timeline.export.json_table import json_text
from timeline.model import Project

SCHEMA = Path(__file__).parents[2] / "resources" / "schemas" / "export.schema.json"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def content(project: Project = PROJECT) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(json_text(project, salience={"1": 2.5}))
    return loaded


@given(project=projects())
def test_any_project_follows_the_schema(validator: Draft202012Validator, project: Project) -> None:
    validator.validate(content(project))


def test_the_schema_names_all_that_is_written(validator: Draft202012Validator) -> None:
    written = content()
    validator.validate(written)
    event = written["events"][0]
    for wrong in (
        {"start": "8 March"},
        {"status": "dismissed"},
        {"extra": 1},
        {"grain": "fortnight"},
    ):
        assert not validator.is_valid({**written, "events": [{**event, **wrong}]})
    for name in set(event) - {"salience"}:
        left_out = {key: value for key, value in event.items() if key != name}
        assert not validator.is_valid({**written, "events": [left_out]})
