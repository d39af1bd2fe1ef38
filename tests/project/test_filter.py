"""Filters: which events are shown, and the visible part of an edit."""

from dataclasses import replace

import pytest

from tests.claims import claim
from timeline.dates import Certainty, Grain, When, days
from timeline.model import Article, Event, Project, Span, Status, TagKind
from timeline.project import edits
from timeline.project.filter import NO_ARTICLE, DateCertainty, Filter, filter_edit, filter_project

TEXT = "The café fell in 1992, the mayor said. It burnt on 6 January."
CAFE = Event(
    "cafe",
    "Collapse",
    When.unit(days.moment(1992), Grain.YEAR, Certainty.APPROXIMATE),
    claims=(claim("a", Span(0, 38), Span(17, 21), "1992"),),
    status=Status.PROPOSED,
)
FIRE = Event(
    "fire",
    "Fire",
    When.day(2022, 1, 6),
    "Ask the brigade",
    category="Accident",
    group="Harbour office",
    tags=("night", "roof"),
    people=("Ruth Calder",),
    places=("Norvik", "Tarn"),
    claims=(claim("b", Span(39, 61), Span(51, 60), "2022-01-06"),),
)
MINE = Event("mine", "Opening", When(days.moment(2020), None, Grain.YEAR))
DOUBT = Event("doubt", "Doubt", When.unit(days.moment(1850), Grain.YEAR, Certainty.BOTH))
UNDATED = Event("undated", "Some day", None)
GONE = Event("gone", "Gone", When.day(2022, 1, 5), status=Status.DISMISSED)
ALL = (CAFE, FIRE, MINE, DOUBT, UNDATED, GONE)
PROJECT = Project(
    {id: Article(id, "Ruin", TEXT) for id in ("a", "b")}, {event.id: event for event in ALL}
)


@pytest.mark.parametrize(
    ("filter", "ids"),
    [
        (Filter(), "cafe fire mine doubt undated"),
        (Filter(dismissed=True), "gone"),
        (Filter(words="FIRE"), "fire"),
        (Filter(words="cafe mayor"), "cafe"),
        (Filter(words="Café"), "cafe"),
        (Filter(words="brigade burnt"), "fire"),
        (Filter(words="mayor burnt"), ""),
        (Filter(words="accident roof"), "fire"),
        (Filter(words="harbour office"), "fire"),
        (Filter(words="calder norvik"), "fire"),
        (Filter(tags=frozenset({(TagKind.PLACE, "Tarn")})), "fire"),
        (Filter(tags=frozenset({(TagKind.PERSON, "Tarn")})), ""),
        (Filter(tags=frozenset({(TagKind.PLACE, "Tarn"), (TagKind.OTHER, "roof")})), "fire"),
        (Filter(tags=frozenset({(TagKind.PLACE, "Tarn"), (TagKind.OTHER, "rain")})), ""),
        (Filter(category="Accident"), "fire"),
        (Filter(category=""), "cafe mine doubt undated"),
        (Filter(words="  "), "cafe fire mine doubt undated"),
        (Filter(words="ruin"), ""),  # the article's title is no word of an event
        (Filter(article="b"), "fire"),
        (Filter(article=NO_ARTICLE), "mine doubt undated"),
        (Filter(time=When.unit(days.moment(2022), Grain.YEAR)), "fire mine"),
        (Filter(time=When.day(2022, 1, 6)), "fire mine"),
        (Filter(time=When.day(2022, 1, 7)), "mine"),
        (Filter(time=When(None, days.moment(1993), Grain.YEAR)), "cafe doubt"),
        (Filter(certainty=DateCertainty.EXACT), "fire mine"),
        (Filter(certainty=DateCertainty.APPROXIMATE), "cafe doubt"),
        (Filter(certainty=DateCertainty.UNCERTAIN), "doubt"),
        (Filter(certainty=DateCertainty.UNDATED), "undated"),
        (Filter(proposed=True), "cafe"),
        (Filter(words="fell", proposed=True, article="a"), "cafe"),
        (Filter(words="fell", article="b"), ""),
    ],
)
def test_a_filter_shows_the_events_that_match(filter: Filter, ids: str) -> None:
    project = filter_project(PROJECT, filter)
    assert list(project.events) == ids.split()
    assert project.articles is PROJECT.articles


def test_only_events_on_which_sources_differ_can_be_shown() -> None:
    days_before = [claim("a", Span(0, 38), Span(17, 21), f"2022-01-0{day}") for day in (5, 6)]
    split = replace(FIRE, id="split", claims=tuple(days_before))
    settled = replace(split, id="settled", by_hand=frozenset({"when"}))
    again = replace(split, id="again", claims=(days_before[0], days_before[0]))
    events = {event.id: event for event in (*ALL, split, settled, again)}
    project = filter_project(replace(PROJECT, events=events), Filter(disagreeing=True))
    assert list(project.events) == ["split"]


def test_a_filtered_edit_shows_and_hides_the_events_that_it_affects() -> None:
    dismissed = replace(FIRE, status=Status.DISMISSED)
    edit = edits.dismiss([FIRE])
    for filter, before, after in (
        (Filter(), FIRE, None),
        (Filter(dismissed=True), None, dismissed),
    ):
        looked_at = filter_project(PROJECT, filter)
        visible = filter_edit(edit, looked_at, filter.test(PROJECT.articles))
        (change,) = visible.events
        assert (change.before, change.after) == (before, after)
        assert visible.applied(looked_at) == filter_project(edit.applied(PROJECT), filter)
    hidden = filter_edit(
        edits.dismiss([GONE]), filter_project(PROJECT, Filter()), Filter().test({})
    )
    assert hidden.events == ()


def test_an_edit_of_the_searched_text_hides_and_shows_events() -> None:
    filter = Filter(words="fire")
    looked_at = filter_project(PROJECT, filter)
    for edit in (edits.retitle(FIRE, "Flames"), edits.retitle(MINE, "Fire opens")):
        visible = filter_edit(edit, looked_at, filter.test(PROJECT.articles)).applied(looked_at)
        assert visible == filter_project(edit.applied(PROJECT), filter)


def test_removing_an_article_hides_its_events() -> None:
    filter = Filter(words="burnt")
    looked_at = filter_project(PROJECT, filter)
    edit = edits.remove_article(PROJECT, "b")
    after = edit.applied(PROJECT)
    visible = filter_edit(edit, looked_at, filter.test(after.articles)).applied(looked_at)
    assert visible == filter_project(after, filter)


def test_a_filter_has_limits_and_conditions() -> None:
    filter = Filter(words="fire", accepted=True, top=3, one_a_day=True, also=frozenset({"mine"}))
    assert filter.limits == Filter(accepted=True, top=3, one_a_day=True)
    assert filter.without_limits == Filter(words="fire")


def test_limits_do_not_hide_what_was_dismissed() -> None:
    filter = Filter(dismissed=True, accepted=True, top=0, one_a_day=True)
    assert not filter.ranks
    assert set(filter_project(PROJECT, filter).events) == {"gone"}


def test_merged_events_have_several_claims() -> None:
    merged = replace(FIRE, id="merged", claims=(*FIRE.claims, *CAFE.claims))
    project = replace(PROJECT, events={**PROJECT.events, "merged": merged})
    assert set(filter_project(project, Filter(merged=True)).events) == {"merged"}
