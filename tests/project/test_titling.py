"""Titles that are parsed after their events were made: what they change, and what they leave."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from timeline.dates import When, days
from timeline.model import Article, Event, Project, Status
from timeline.project import edits, file, merging
from timeline.project.adding import add_story
from timeline.project.edits import Change, Edit
from timeline.project.history import History
from timeline.project.titling import new_titles, next_ids, title
from timeline.titles import ParsedTitle, Subject, TitleRequest

FRIDAY = days.day_number(2022, 1, 7)
BRIDGE = "The old bridge over the Tarn fell into the river on Wednesday. Nobody was hurt."
AGAIN = "On Wednesday the old bridge over the river Tarn fell. The council met in the evening."
OTHER = "Voters in the capital elected Ruth Calder mayor on Thursday."
SPANISH = "El viejo puente sobre el Tarn cayó al río el miércoles 5 de enero de 2022."


def shouted(requests: Sequence[TitleRequest]) -> list[ParsedTitle]:
    return [ParsedTitle(request.sentence.upper(), subject=Subject.NOUN) for request in requests]


def unclear(requests: Sequence[TitleRequest]) -> list[ParsedTitle]:
    return [ParsedTitle("It fell", subject=Subject.PRONOUN) for _ in requests]


def history_of(*texts: str) -> History:
    articles = [Article(f"a{i}", f"Article {i}", text, FRIDAY) for i, text in enumerate(texts)]
    addition = add_story(Project(), articles)
    history = History()
    history.do(addition.add)
    if not addition.merge.is_empty:
        history.do(addition.merge)
    history.untitled = addition.untitled
    return history


@pytest.fixture
def history() -> History:
    return history_of(BRIDGE, AGAIN, OTHER)


def shown(history: History) -> list[Event]:
    return [each for each in history.project.events.values() if not each.status.is_hidden]


def are_titled(history: History) -> list[bool]:
    return [each.title.isupper() for each in shown(history)]


def test_titles_leave_no_step_to_undo(history: History) -> None:
    names = [edit.name for edit in history.edits]
    title(history, shouted)
    assert are_titled(history) == [True] * len(history.project.events)
    assert history.untitled == ()
    assert [edit.name for edit in history.edits] == names
    assert history.done == len(names)
    while history.next_undo:
        history.undo()
    assert not history.project.events


def test_the_events_before_a_merge_have_titles_too(history: History) -> None:
    title(history, shouted)
    merged = len(history.project.events)
    history.undo()
    assert len(history.project.events) == merged + 1
    assert are_titled(history) == [True] * (merged + 1)


def test_events_whose_edit_was_undone_are_titled_when_it_is_redone(history: History) -> None:
    titles = new_titles(history.project, history.untitled, shouted)
    while history.next_undo:
        history.undo()
    assert titles.changes(history.project).is_empty
    history.amend(titles.changes(history.project), titles.of_edit)
    while history.next_redo:
        history.redo()
    assert are_titled(history) == [True] * len(history.project.events)


def test_an_event_that_was_edited_in_the_meantime_is_titled_unless_it_was_renamed(
    history: History,
) -> None:
    titles = new_titles(history.project, history.untitled, shouted)
    first, second, *_ = shown(history)
    history.do(edits.retitle(first, "Mine"))
    history.do(edits.set_note(second, "Ask again"))
    history.amend(titles.changes(history.project), titles.of_edit)
    events = history.project.events
    assert events[first.id].title == "Mine"
    assert events[second.id].title.isupper()
    assert events[second.id].note == "Ask again"
    history.undo()
    history.undo()
    assert are_titled(history) == [True] * len(history.project.events)


def test_an_unclear_title_hides_a_proposal_but_nothing_that_the_user_accepted(
    history: History,
) -> None:
    accepted = shown(history)[0]
    history.do(edits.accept([accepted]))
    title(history, unclear)
    assert [each.id for each in shown(history)] == [accepted.id]
    history.undo()
    assert history.project.events[accepted.id].status is Status.UNCLEAR


def test_a_dismissed_event_is_titled_and_a_page_line_is_not(history: History) -> None:
    first, second, *_ = shown(history)
    history.do(edits.dismiss([first]))
    history.do(Edit("Hide", events=(Change(second, replace(second, status=Status.PAGE_LINE)),)))
    title(history, shouted)
    assert history.project.events[first.id].title.isupper()
    assert history.project.events[second.id] == replace(second, status=Status.PAGE_LINE)


def test_titles_of_the_parts_of_a_split_event_do_not_change_the_whole(history: History) -> None:
    title(history, shouted)
    whole = next(each for each in shown(history) if len(each.claims) == 2)
    history.do(merging.split(history.project, whole))
    parts = [change.id for change in history.edits[-1].events if change.after is not None]

    def quiet(requests: Sequence[TitleRequest]) -> list[ParsedTitle]:
        return [ParsedTitle(each.sentence.lower(), subject=Subject.NOUN) for each in requests]

    titles = new_titles(history.project, parts[:1], quiet)
    history.amend(titles.changes(history.project), titles.of_edit)
    assert history.project.events[parts[0]].title.islower()
    history.undo()
    assert history.project.events[whole.id] == whole


def naming(requests: Sequence[TitleRequest]) -> list[ParsedTitle]:
    names = [("Ruth Calder",) if "Calder" in each.sentence else () for each in requests]
    return [
        replace(title, people=people, places=("US",))
        for title, people in zip(shouted(requests), names, strict=True)
    ]


@pytest.mark.parametrize("most", [None, 1])
def test_the_names_of_the_sentences_come_with_the_titles(history: History, most: int) -> None:
    while history.untitled:
        title(history, naming, most)
    events = shown(history)
    assert {event.places for event in events} == {("United States",)}
    named = [event for event in events if event.people]
    assert [(event.people, event.article) for event in named] == [(("Ruth Calder",), "a2")]


def test_events_in_other_languages_keep_their_titles() -> None:
    history = history_of(SPANISH)
    before = dict(history.project.events)
    title(history, shouted)
    assert dict(history.project.events) == before
    assert history.untitled == ()


def test_titles_that_cannot_be_made_change_nothing(history: History) -> None:
    before = list(history.edits)
    title(history, lambda _: ())
    assert [new is old for new, old in zip(history.edits, before, strict=True)] == [True] * 2


@pytest.mark.parametrize("most", [1, 2])
def test_only_the_most_salient_are_titled_where_a_number_is_given(
    history: History, most: int
) -> None:
    rest = history.untitled[most:]
    title(history, shouted, most)
    assert sum(are_titled(history)) == most
    assert history.untitled == rest


def test_visible_events_are_titled_before_the_others(history: History) -> None:
    *others, last = history.untitled
    assert next_ids(history, {last}, 2) == (last, others[0])
    assert next_ids(history, (), 2) == tuple(others[:2])
    history.undo()
    history.undo()
    assert next_ids(history, (), 2) == ()


def test_titles_do_not_make_a_saved_project_modified(history: History) -> None:
    history.mark_saved(history.snapshot())
    title(history, shouted)
    assert not history.is_modified


def test_a_file_says_which_events_are_untitled(history: History, tmp_path: Path) -> None:
    title(history, shouted, 1)
    file.save(history.snapshot(), tmp_path / "a.dateline")
    opened = file.load(tmp_path / "a.dateline")
    assert opened.untitled == history.untitled != ()
    title(opened, shouted)
    title(history, shouted)
    assert dict(opened.project.events) == dict(history.project.events)
    assert opened.edits == history.edits


def test_claims_of_a_date_that_changed_in_the_meantime_are_titled(history: History) -> None:
    titles = new_titles(history.project, history.untitled, shouted)
    history.do(edits.set_published(history.project, "a2", FRIDAY + 7))
    history.amend(titles.changes(history.project), titles.of_edit)
    moved = next(each for each in shown(history) if each.when == When.day(2022, 1, 13))
    assert moved.title.isupper()
