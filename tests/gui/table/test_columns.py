"""The columns of the event table: their texts, sort keys and edits."""

import pytest

from gui.table.columns import BULK_EDITED, COLUMNS, EDITABLE, Column, Context, edit_of
from tests.layout.samples import event, project
from timeline.dates import When
from timeline.project.edits import Edit

STORM = event("a", "Storm", When.day(2022, 1, 6))
FLOOD = event("b", "Flood", None)
CONTEXT = Context(project(events=[STORM, FLOOD]), lambda _: 0.0)


def after(edit: Edit | None, field: str) -> list[object]:
    assert edit is not None
    return [getattr(change.after, field) for change in edit.events]


@pytest.mark.parametrize(
    ("column", "typed", "field", "expected"),
    [
        (Column.TITLE, " The  storm ", "title", ["The storm"]),
        (Column.NOTE, "Ask", "note", ["Ask"]),
        (Column.DATE, "7 Jan 2022", "when", [When.day(2022, 1, 7)]),
        (Column.CATEGORY, "Weather", "category", ["Weather", "Weather"]),
        (Column.GROUP, "North", "group", ["North", "North"]),
        (Column.PEOPLE, "Holm; Calder ;", "people", [("Holm", "Calder"), ("Holm", "Calder")]),
        (Column.ORGANISATIONS, "Mill, Ltd", "organisations", [("Mill, Ltd",)] * 2),
        (Column.PLACES, "Norvik", "places", [("Norvik",), ("Norvik",)]),
        (Column.TAGS, "sea, wind, sea", "tags", [("sea", "wind"), ("sea", "wind")]),
    ],
)
def test_a_typed_text_is_an_edit_of_one_event_or_of_all_selected(
    column: Column, typed: str, field: str, expected: list[object]
) -> None:
    assert column in EDITABLE
    assert (column in BULK_EDITED) is (len(expected) > 1)
    assert after(edit_of(column, STORM, [STORM, FLOOD], typed), field) == expected


def test_names_have_semicolons_between_them() -> None:
    edit = edit_of(Column.PEOPLE, STORM, [STORM], "Holm; Calder")
    assert edit is not None
    (change,) = edit.events
    assert change.after is not None
    assert COLUMNS[Column.PEOPLE].text(change.after, CONTEXT) == "Holm; Calder"


def test_a_text_that_changes_nothing_is_no_edit() -> None:
    assert edit_of(Column.TITLE, STORM, [STORM], "Storm") is None
    assert edit_of(Column.TITLE, STORM, [STORM], " ") is None
    assert edit_of(Column.DATE, STORM, [STORM], "6 January 2022") is None
    assert edit_of(Column.STATUS, STORM, [STORM], "accepted") is None


def test_an_invalid_date_raises_a_reason() -> None:
    with pytest.raises(ValueError, match="February"):
        edit_of(Column.DATE, STORM, [STORM], "30 February 2022")


def test_undated_events_and_empty_texts_sort_last() -> None:
    date, category = COLUMNS[Column.DATE].key, COLUMNS[Column.CATEGORY].key
    assert date(STORM, CONTEXT) < date(FLOOD, CONTEXT)
    named = event("c", "Named", None)
    weather = edit_of(Column.CATEGORY, named, [named], "Weather")
    assert weather is not None
    (change,) = weather.events
    assert change.after is not None
    assert category(change.after, CONTEXT) < category(STORM, CONTEXT)
