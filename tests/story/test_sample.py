"""The sample story compared with a timeline of it that was made by hand."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from timeline.articles import load
from timeline.dates import Grain
from timeline.dates.iso import iso_day
from timeline.model import Event, Project, Status
from timeline.project.adding import Addition, add_story
from timeline.project.project_view import ProjectView
from timeline.story.disagreement import day_disagreements

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
BY_HAND = list(csv.DictReader((SAMPLES / "timeline.csv").read_text("utf-8").splitlines()))
DAYS = [row["day"] for row in BY_HAND if len(row["day"]) == len("2021-03-11")]


@pytest.fixture(scope="module")
def addition() -> Addition:
    return add_story(Project(), load([SAMPLES]).articles)


@pytest.fixture(scope="module")
def view(addition: Addition) -> ProjectView:
    return ProjectView.of(addition.merge.applied(addition.add.applied(Project())))


def day_of(event: Event) -> str:
    """The first day of a date of a day or less, "" for any other."""
    when = event.when
    if when is None or when.grain.rank > Grain.DAY.rank or when.first_day is None:
        return ""
    return iso_day(when.first_day)


def test_the_days_that_matter_most_are_those_that_were_chosen_by_hand(view: ProjectView) -> None:
    weight: Counter[str] = Counter()
    for event in view.visible.events.values():
        weight[day_of(event)] += view.salience(event.id)
    inside = {day: each for day, each in weight.items() if min(DAYS) <= day <= max(DAYS)}
    chosen = sorted(inside, key=lambda day: -inside[day])[: len(DAYS)]
    missed = set(DAYS) - set(chosen)
    assert len(missed) <= 1, missed


def test_every_year_and_day_of_the_timeline_has_an_event(view: ProjectView) -> None:
    events = view.visible.events.values()
    dates = [event.when for event in events if event.when is not None]
    starts = {iso_day(when.first_day)[:4] for when in dates if when.first_day is not None}
    assert {row["day"] for row in BY_HAND if len(row["day"]) == len("1991")} <= starts
    assert set(DAYS) <= {day_of(event) for event in events}


def test_the_day_of_the_sinking_matters_most(view: ProjectView) -> None:
    weight: Counter[str] = Counter()
    for event in view.visible.events.values():
        weight[day_of(event)] += view.salience(event.id)
    assert weight.most_common(1)[0][0] == "2021-03-11"


def test_planted_page_lines_are_left_out(view: ProjectView) -> None:
    hidden = [event for event in view.project.events.values() if event.status is Status.PAGE_LINE]
    wire = [id for id in view.project.articles if "northern-wire" in id]
    assert {event.article for event in hidden} == set(wire)
    shown = " ".join(event.title for event in view.visible.events.values())
    assert "updated" not in shown
    assert "external sites" not in shown


def test_the_planted_reprint_is_left_out(addition: Addition) -> None:
    assert dict(addition.story.reprints) == {
        "2021-03-28-hallam-evening-post": "2021-03-27-northern-wire-door-raised"
    }


@pytest.mark.parametrize("day", ["2021-03-11", "2021-03-16", "2021-03-25", "2021-03-29"])
def test_planted_duplicates_are_one_event_of_several_articles(view: ProjectView, day: str) -> None:
    events = [event for event in view.visible.events.values() if day_of(event) == day]
    assert max(len({claim.article for claim in event.claims}) for event in events) >= 2


def test_planted_contradictions_are_offered_as_one_event(addition: Addition) -> None:
    """Divers reached the wreck on 20 March by one article, on 21 March by another."""
    project = addition.merge.applied(addition.add.applied(Project()))
    wreck = {id for id, event in project.events.items() if "reached the wreck" in event.title}
    assert len(wreck) == 2
    offers = day_disagreements(project.articles, list(project.events.values()))
    assert wreck in [set(offer) for offer in offers]


def test_an_article_without_dates_is_on_its_story_day(view: ProjectView) -> None:
    (event,) = (each for each in view.visible.events.values() if each.is_inferred)
    assert (event.title, day_of(event)) == ("Company knew of fault, crew say", "2021-03-14")
