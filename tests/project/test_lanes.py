"""Lanes: the lane of an event, their order, and the edits that change them."""

from dataclasses import replace

import pytest

from tests.claims import claim
from timeline.model import Article, Event, Grouping, Lanes, Project, Span, Status
from timeline.project.edits import Edit
from timeline.project.lanes import (
    MOST,
    collapse,
    expand,
    group_by,
    lane_key,
    lane_order,
    lane_title,
    move_lane,
)


def _event(id: str, article: str = "", category: str = "", group: str = "") -> Event:
    claims = (claim(article, Span(0, 1), Span(0, 1), "2021"),) if article else ()
    return Event(id, id, None, claims=claims, category=category, group=group)


PROJECT = Project(
    {id: Article(id, title, "") for id, title in (("2", "Second read"), ("1", "First read"))},
    {
        event.id: event
        for event in (
            _event("reported", "1", "Sea"),
            _event("too", "2", "air", "Crew"),
            _event("mine", group="Owners"),
            _event("bare"),
        )
    },
)


def _by(by: Grouping) -> Project:
    return group_by(PROJECT, by).applied(PROJECT)


def _keys(project: Project) -> list[str]:
    return lane_order({lane_key(event, project) for event in project.events.values()}, project)


@pytest.mark.parametrize(
    ("by", "keys", "titles"),
    [
        (Grouping.ARTICLE, ["2", "1", ""], ["Second read", "First read", "Added by hand"]),
        (Grouping.CATEGORY, ["air", "Sea", ""], ["air", "Sea", "No category"]),
        (Grouping.GROUP, ["Crew", "Owners", ""], ["Crew", "Owners", "No group"]),
        (Grouping.NONE, [""], ["All events"]),
    ],
)
def test_lanes_have_a_default_order(by: Grouping, keys: list[str], titles: list[str]) -> None:
    project = _by(by)
    assert _keys(project) == keys
    assert [lane_title(key, project) for key in keys] == titles


def named(id: str, *people: str, status: Status = Status.ACCEPTED) -> Event:
    return Event(id, id, None, people=people, status=status)


def test_events_are_in_the_lane_of_the_person_with_most_events() -> None:
    events = [
        named("one", "Holm"),
        named("both", "Holm", "Calder"),
        named("calder", "Calder"),
        named("hidden", "Holm", "Holm B", status=Status.DISMISSED),
        named("none"),
        named("calder again", "Calder"),
    ]
    project = Project({}, {event.id: event for event in events})
    project = group_by(project, Grouping.PERSON).applied(project)
    assert [lane_key(event, project) for event in events] == [
        "Holm", "Calder", "Calder", "Holm", "", "Calder",
    ]  # fmt: skip
    assert _keys(project) == ["Calder", "Holm", ""]
    assert lane_title("", project) == "Other people, or none"


def test_only_the_most_frequent_places_have_a_lane_until_the_lanes_are_chosen_again() -> None:
    places = [chr(ord("A") + number) for number in range(MOST + 1)]
    events = {place: Event(place, place, None, places=(place,)) for place in places}
    project = Project({}, events)
    project = group_by(project, Grouping.PLACE).applied(project)
    assert _keys(project) == [*places[:MOST], ""]
    more = {id: Event(id, id, None, places=(places[-1],)) for id in ("x", "y")}
    project = replace(project, events={**events, **more})
    assert _keys(project) == [*places[:MOST], ""]
    edit = group_by(project, Grouping.PLACE)
    assert _keys(edit.applied(project)) == [places[-1], *places[: MOST - 1], ""]
    assert group_by(edit.applied(project), Grouping.PLACE).is_empty


def test_an_event_of_a_removed_article_is_in_the_lane_of_manual_events() -> None:
    assert lane_key(_event("lost", "3"), PROJECT) == ""


def test_a_moved_lane_stays_where_it_was_put() -> None:
    edit = move_lane(PROJECT, "", "2")
    after = edit.applied(PROJECT)
    assert _keys(after) == ["", "2", "1"]
    assert edit.name == "Move lane “Added by hand”"
    assert _keys(move_lane(after, "2", None).applied(after)) == ["", "1", "2"]
    assert edit.inverse().applied(after) == PROJECT


def test_a_new_lane_follows_those_that_were_moved() -> None:
    project = _by(Grouping.CATEGORY)
    moved = move_lane(project, "Sea", "air").applied(project)
    more = Project(moved.articles, {**moved.events, "x": _event("x", "", "Land")}, moved.lanes)
    assert _keys(more) == ["Sea", "air", "Land", ""]
    top = move_lane(more, "", "Sea").applied(more)
    assert _keys(top) == ["", "Sea", "air", "Land"]


def test_each_grouping_keeps_its_order() -> None:
    moved = move_lane(PROJECT, "1", "2").applied(PROJECT)
    other = group_by(moved, Grouping.GROUP).applied(moved)
    swapped = move_lane(other, "Owners", "Crew").applied(other)
    assert _keys(swapped) == ["Owners", "Crew", ""]
    assert _keys(group_by(swapped, Grouping.ARTICLE).applied(swapped)) == ["1", "2", ""]


def test_lanes_are_collapsed_and_expanded() -> None:
    edit = collapse(PROJECT, ["1"])
    assert edit.name == "Collapse lane “First read”"
    after = edit.applied(PROJECT)
    assert after.lanes.collapsed == {(Grouping.ARTICLE, "1")}
    assert expand(after, ["1", "2"]).name == "Expand 2 lanes"
    assert expand(after, ["1"]).applied(after).lanes == Lanes()


@pytest.mark.parametrize(
    "edit",
    [
        group_by(PROJECT, Grouping.ARTICLE),
        move_lane(PROJECT, "2", "1"),
        move_lane(PROJECT, "", None),
        expand(PROJECT, ["1"]),
    ],
)
def test_a_change_without_effect_is_an_empty_edit(edit: Edit) -> None:
    assert edit.is_empty


def test_each_edit_has_a_name_for_the_undo_menu() -> None:
    assert group_by(PROJECT, Grouping.CATEGORY).name == "Lanes by category"
    assert group_by(PROJECT, Grouping.NONE).name == "All events in one lane"
    assert collapse(PROJECT, ["1", "2"]).name == "Collapse 2 lanes"
