"""Unlimited undo and redo, and the saved state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import When
from timeline.model import Event
from timeline.project import edits
from timeline.project.filter import Filter
from timeline.project.history import History
from timeline.project.view_state import ViewState

DAY = When.day(2022, 1, 6)


def history_with(*ids: str) -> History:
    history = History()
    for id in ids:
        history.do(edits.add_event(Event(id, f"Event {id}", DAY)))
    return history


def test_undo_and_redo_name_and_reverse_each_step() -> None:
    history = history_with("a", "b")
    assert history.next_undo is not None
    assert history.next_undo.name == "Add “Event b”"
    history.undo()
    assert list(history.project.events) == ["a"]
    assert history.next_redo is not None
    assert history.next_redo.name == "Add “Event b”"
    history.redo()
    assert list(history.project.events) == ["a", "b"]
    assert history.next_redo is None


def test_a_new_edit_drops_undone_edits() -> None:
    history = history_with("a", "b")
    history.undo()
    history.do(edits.add_event(Event("c", "Event c", DAY)))
    assert list(history.project.events) == ["a", "c"]
    assert history.next_redo is None


def test_an_edit_that_does_not_match_leaves_the_history_unchanged() -> None:
    history = history_with("a", "b")
    history.undo()
    history.mark_saved(history.snapshot())
    before = (history.project, list(history.edits), history.done)
    with pytest.raises(ValueError, match="already there"):
        history.do(edits.add_event(Event("a", "Another", DAY)))
    assert (history.project, history.edits, history.done) == before
    assert not history.is_modified


def test_nothing_to_undo_or_redo_is_an_error() -> None:
    with pytest.raises(IndexError, match="nothing to undo"):
        History().undo()
    with pytest.raises(IndexError, match="nothing to redo"):
        History().redo()


def test_a_project_is_modified_until_it_is_back_at_the_saved_state() -> None:
    history = history_with("a")
    assert history.is_modified
    history.mark_saved(history.snapshot())
    assert not history.is_modified
    history.undo()
    assert history.is_modified
    history.redo()
    assert not history.is_modified


def test_a_project_stays_modified_if_the_saved_state_cannot_be_reached() -> None:
    history = history_with("a", "b")
    history.mark_saved(history.snapshot())
    history.undo()
    history.do(edits.add_event(Event("c", "Event c", DAY)))
    assert history.is_modified
    history.undo()
    history.undo()
    assert history.is_modified


def test_edits_made_while_saving_are_not_saved() -> None:
    history = history_with("a")
    snapshot = history.snapshot()
    history.do(edits.add_event(Event("b", "Event b", DAY)))
    history.mark_saved(snapshot)
    assert history.is_modified
    history.undo()
    assert not history.is_modified
    history.undo()
    history.do(edits.add_event(Event("c", "Event c", DAY)))
    history.mark_saved(snapshot)  # its one edit is not the one done now
    assert history.is_modified


@given(st.lists(st.sampled_from(["add", "delete", "retitle", "undo", "redo"]), max_size=60))
def test_undoing_all_and_redoing_all_restores_both_states(steps: list[str]) -> None:
    history = history_with("first")
    for number, step in enumerate(steps):
        events = list(history.project.events.values())
        if step == "add":
            history.do(edits.add_event(Event(f"e{number}", f"Event {number}", DAY)))
        elif step == "delete" and events:
            history.do(edits.delete_events(events[:1]))
        elif step == "retitle" and events:
            history.do(edits.retitle(events[-1], f"Title {number}"))
        elif step == "undo" and history.next_undo:
            history.undo()
        elif step == "redo" and history.next_redo:
            history.redo()
    while history.next_redo:
        history.redo()
    last = dict(history.project.events)
    while history.next_undo:
        history.undo()
    assert not history.project.events
    while history.next_redo:
        history.redo()
    assert dict(history.project.events) == last


def test_pairs_kept_apart_are_to_be_saved_but_not_what_is_shown() -> None:
    history = History()
    history.view_state = history.view_state.with_filter(Filter(top=25))
    assert not history.is_modified
    history.view_state = ViewState(apart=frozenset({frozenset({"a", "b"})}))
    assert history.is_modified
    history.mark_saved(history.snapshot())
    assert not history.is_modified
