"""Edits of tags: added, removed, renamed in the whole project."""

from dataclasses import replace

import pytest

from timeline.model import Event, Grouping, Project, Status, TagKind
from timeline.project.edits import Edit
from timeline.project.lanes import group_by, lane_key, move_lane
from timeline.project.tags import add_tag, remove_tag, rename_tag, set_tags, tag_named

RUTH = (TagKind.PERSON, "Ruth Calder")
OPENED = Event("o", "Opened", None, people=("Ruth Calder",), status=Status.PROPOSED)
SPOKE = Event("s", "Spoke", None, people=("Calder", "Ruth Calder"), places=("Calder",))
CLOSED = Event("c", "Closed", None, status=Status.DISMISSED, people=("Calder",))
PROJECT = Project({}, {event.id: event for event in (OPENED, SPOKE, CLOSED)})


def done(edit: Edit) -> Project:
    after = edit.applied(PROJECT)
    assert dict(edit.inverse().applied(after).events) == dict(PROJECT.events)
    return after


def test_tags_are_kept_in_their_order() -> None:
    edit = set_tags([OPENED], ["rain", "bridge"])
    assert edit.name == "Tags of “Opened”"
    assert done(edit).events["o"].tags == ("rain", "bridge")
    assert set_tags([OPENED], ["Ruth Calder"], TagKind.PERSON).is_empty


def test_a_tag_is_added_to_the_events_without_it() -> None:
    edit = add_tag([OPENED, SPOKE], (TagKind.PERSON, "Calder"))
    after = done(edit)
    assert edit.name == "Add “Calder” to “Opened”"
    assert after.events["o"] == replace(
        OPENED,
        people=("Ruth Calder", "Calder"),
        by_hand=frozenset({"people"}),
        status=Status.ACCEPTED,
    )
    assert after.events["s"] == SPOKE


def test_a_tag_is_removed_from_several_events() -> None:
    edit = remove_tag([OPENED, SPOKE, CLOSED], RUTH)
    after = done(edit)
    assert edit.name == "Remove “Ruth Calder” from 2 events"
    assert [event.people for event in after.events.values()] == [(), ("Calder",), ("Calder",)]
    assert after.events["s"].by_hand == {"people"}


def test_renaming_changes_all_events_but_accepts_none() -> None:
    edit = rename_tag(PROJECT, (TagKind.PERSON, "Calder"), "Ruth Calder")
    after = done(edit)
    assert edit.name == "Rename “Calder” to “Ruth Calder”"
    assert {event.people for event in after.events.values()} == {("Ruth Calder",)}
    assert after.events["s"].places == ("Calder",)  # another kind
    assert after.events["c"].status is Status.DISMISSED
    assert after.events["o"] == OPENED
    assert after.events["c"].by_hand == {"people"}


def test_renaming_to_the_same_name_changes_nothing() -> None:
    assert rename_tag(PROJECT, RUTH, "Ruth Calder").is_empty


def test_a_lane_is_renamed_with_its_tag() -> None:
    project = group_by(PROJECT, Grouping.PERSON).applied(PROJECT)
    project = move_lane(project, "Ruth Calder", None).applied(project)
    edit = rename_tag(project, RUTH, "Ruth Holm")
    after = edit.applied(project)
    assert lane_key(after.events["o"], after) == "Ruth Holm"
    assert (Grouping.PERSON, "Ruth Holm") in after.lanes.order
    assert edit.inverse().applied(after).lanes == project.lanes


def test_a_tag_is_found_by_its_name() -> None:
    assert tag_named(PROJECT, "ruth calder") == RUTH
    assert tag_named(PROJECT, "Cálder") == (TagKind.PERSON, "Calder")  # two people, one place
    with pytest.raises(ValueError, match="no event has the tag “Holm”"):
        tag_named(PROJECT, "Holm")
