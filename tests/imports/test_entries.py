"""Entries: each is read by itself, and what cannot be read is reported."""

import pytest

from timeline.imports.entries import each_of, new_event
from timeline.model import Event


def event_of(number: int) -> Event:
    return new_event(str(10 // number), None)


def test_entries_that_cannot_be_read_are_counted_from_the_first() -> None:
    found = each_of(["a", 5, None], lambda text: new_event(text.upper(), None), name="Row", first=2)
    assert [event.title for event in found.events] == ["A"]
    assert found.problems == (
        "Row 3 cannot be read, and was left out.",
        "Row 4 cannot be read, and was left out.",
    )


def test_errors_of_the_program_are_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        each_of([0], event_of)


def test_a_title_is_on_one_line_and_a_tag_occurs_once() -> None:
    event = new_event(" The \n ferry", None, tags=("a", "b", "a"))
    assert (event.title, event.tags) == ("The ferry", ("a", "b"))
    assert event.by_hand == {"title", "when"}
    assert new_event(" ", None).title == "Untitled"


def test_check_may_cancel() -> None:
    def cancel() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        each_of([1], event_of, check=cancel)
