"""Edits: what each changes, its name, and that it can be undone."""

from dataclasses import replace

import pytest

from timeline.dates import When, days
from timeline.model import Article, Event, Project, PublishedFrom, Status
from timeline.project import edits, merging
from timeline.project.edits import Change, Edit

FRIDAY = days.day_number(2022, 1, 7)
TEXT = "The bridge fell yesterday. It had been built in 1971. Repairs take two weeks."


def article(id: str = "a", published: int | None = FRIDAY) -> Article:
    return Article(id, "The bridge", TEXT, published)


def done(edit: Edit, project: Project | None = None) -> Project:
    """The project after an edit, after checking that the edit can be undone."""
    before = project or Project()
    after = edit.applied(before)
    back = edit.inverse().applied(after)
    assert list(back.articles.items()) == list(before.articles.items())
    assert dict(back.events) == dict(before.events)
    assert edit.inverse().inverse() == edit
    return after


def dates(project: Project) -> list[When | None]:
    return [event.when for event in project.events.values()]


def test_adding_articles_adds_their_dated_events() -> None:
    edit = edits.add_articles([article()])
    project = done(edit)
    assert edit.name == "Add “The bridge”"
    assert list(project.articles) == ["a"]
    when = [date for date in dates(project) if date]
    assert When.day(2022, 1, 6) in when
    assert len(when) == len(project.events) == 2  # a duration is no event


def test_several_articles_are_counted_in_the_name() -> None:
    assert edits.add_articles([article("a"), article("b")]).name == "Add 2 articles"


def test_removing_an_article_removes_its_events_and_undo_restores_its_place() -> None:
    three = done(edits.add_articles([article("a"), article("b"), article("c")]))
    project = done(edits.remove_article(three, "b"), three)
    assert list(project.articles) == ["a", "c"]
    assert {event.article for event in project.events.values()} == {"a", "c"}


def test_a_new_publication_date_moves_relative_events_only() -> None:
    project = done(edits.add_articles([article()]))
    edit = edits.set_published(project, "a", FRIDAY + 1)
    after = done(edit, project)
    assert edit.name == "Set publication date to 2022-01-08"
    assert after.articles["a"].published == FRIDAY + 1
    assert after.articles["a"].published_from is PublishedFrom.BY_HAND
    assert When.day(2022, 1, 7) in dates(after)
    assert len(edit.events) == 1


def test_fields_edited_by_hand_are_kept() -> None:
    project = done(edits.add_articles([article()]))
    (yesterday,) = (e for e in project.events.values() if e.when == When.day(2022, 1, 6))
    by_hand = When.day(2021, 5, 5)
    project = done(edits.move(yesterday, by_hand), project)
    project = done(edits.set_published(project, "a", FRIDAY + 30), project)
    assert project.events[yesterday.id].when == by_hand


def test_a_renamed_event_still_follows_its_article() -> None:
    project = done(edits.add_articles([article()]))
    (yesterday,) = (e for e in project.events.values() if e.when == When.day(2022, 1, 6))
    project = done(edits.retitle(yesterday, "The fall"), project)
    project = done(edits.set_published(project, "a", FRIDAY + 1), project)
    assert project.events[yesterday.id].title == "The fall"
    assert project.events[yesterday.id].when == When.day(2022, 1, 7)


def test_deleted_events_do_not_come_back() -> None:
    project = done(edits.add_articles([article()]))
    (yesterday,) = (e for e in project.events.values() if e.when == When.day(2022, 1, 6))
    project = done(edits.delete_events([yesterday]), project)
    project = done(edits.set_published(project, "a", FRIDAY + 1), project)
    assert yesterday.id not in project.events


def test_undated_events_get_a_date_and_lose_it_again() -> None:
    project = done(edits.add_articles([article(published=None)]))
    assert None in dates(project)
    project = done(edits.set_published(project, "a", FRIDAY), project)
    assert None not in dates(project)
    edit = edits.set_published(project, "a", None)
    project = done(edit, project)
    assert None in dates(project)
    assert edit.name == "Clear publication date"
    assert project.articles["a"].published_from is PublishedFrom.NOWHERE


def test_a_date_set_by_hand_can_follow_the_text_again() -> None:
    project = done(edits.add_articles([article()]))
    (yesterday,) = (e for e in project.events.values() if e.when == When.day(2022, 1, 6))
    project = done(edits.move(yesterday, When.day(2021, 5, 5)), project)
    project = done(edits.retitle(project.events[yesterday.id], "The fall"), project)
    project = done(edits.set_published(project, "a", FRIDAY + 1), project)
    assert project.events[yesterday.id].when == When.day(2021, 5, 5)
    project = done(edits.follow_text(project, project.events[yesterday.id]), project)
    event = project.events[yesterday.id]
    assert event.when == When.day(2022, 1, 7)
    assert [claim.when for claim in event.claims] == [When.day(2022, 1, 7)]
    assert event.title == "The fall"
    assert event.by_hand == {"title"}


def test_an_edit_that_does_not_match_the_project_is_rejected() -> None:
    event = Event("e", "Fall", None)
    project = done(edits.add_event(event))
    with pytest.raises(ValueError, match="“e” is already there"):
        edits.add_event(event).applied(project)
    for edit in (edits.retitle(event, "New"), edits.delete_events([event])):
        with pytest.raises(ValueError, match="“e” is not there"):
            edit.applied(Project())
    with pytest.raises(ValueError, match="“a” is already there"):
        edits.add_articles([article(), article()]).applied(Project())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Fall", "Rename “Fall”"),
        (
            "A bridge over the Meridian fell in heavy rain",
            "Rename “A bridge over the Meridian fell in heavy…”",
        ),
        ("x" * 60, f"Rename “{'x' * 40}…”"),
    ],
)
def test_long_titles_are_cut_at_a_word_in_the_menu(title: str, name: str) -> None:
    assert edits.retitle(Event("e", title, None), "New").name == name


def test_a_note_is_kept_with_the_event() -> None:
    event = Event("e", "Fall", None)
    project = done(edits.set_note(event, "Check this"), done(edits.add_event(event)))
    assert project.events["e"].note == "Check this"
    assert project.events["e"].by_hand == {"note"}


def test_events_are_moved_in_one_step() -> None:
    project = done(edits.add_articles([article()]))
    moves = [(event, When.day(2020, 1, 1)) for event in project.events.values()]
    edit = edits.move_events(moves)
    assert edit.name == "Move 2 events"
    after = done(edit, project)
    assert set(dates(after)) == {When.day(2020, 1, 1)}
    assert all("when" in event.by_hand for event in after.events.values())
    assert edits.move_events(moves[:1]).name.startswith("Change date of “")


def found() -> Project:
    """One article with its two proposed events."""
    return done(edits.add_articles([article()]))


def statuses(project: Project) -> list[Status]:
    return [event.status for event in project.events.values()]


def test_found_events_are_proposed_until_they_are_accepted_or_dismissed() -> None:
    project = found()
    assert statuses(project) == [Status.PROPOSED, Status.PROPOSED]
    fall, built = project.events.values()
    edit = edits.accept([fall])
    assert edit.name == f"Accept “{fall.title}”"
    project = done(edit, project)
    edit = edits.dismiss([project.events[fall.id], built])
    assert edit.name == "Dismiss 2 events"
    project = done(edit, project)
    assert statuses(project) == [Status.DISMISSED, Status.DISMISSED]


def test_events_that_have_the_status_already_are_left_out() -> None:
    fall, built = found().events.values()
    accepted = replace(fall, status=Status.ACCEPTED)
    edit = edits.accept([accepted, built])
    assert edit.name == f"Accept “{built.title}”"
    assert [change.id for change in edit.events] == [built.id]
    assert edits.accept([accepted]).events == ()


def test_an_edit_by_hand_accepts() -> None:
    project = found()
    fall = next(iter(project.events.values()))
    for edit in (
        edits.retitle(fall, "The fall"),
        edits.move(fall, When.day(2021, 1, 1)),
        edits.set_note(fall, "Ask"),
        edits.follow_text(project, fall),
    ):
        assert done(edit, project).events[fall.id].status is Status.ACCEPTED


def test_dismissed_events_come_back_as_they_were() -> None:
    project = found()
    fall, built = project.events.values()
    project = done(edits.set_note(fall, "Ask"), project)
    project = done(edits.dismiss(list(project.events.values())), project)
    edit = edits.bring_back(list(project.events.values()))
    assert edit.name == "Bring back 2 events"
    project = done(edit, project)
    assert project.events[fall.id].status is Status.ACCEPTED
    assert project.events[built.id].status is Status.PROPOSED


def test_marking_an_expression_as_not_a_date_dismisses_its_event() -> None:
    project = found()
    fall = next(iter(project.events.values()))
    edit = edits.not_a_date(fall, "yesterday")
    assert edit.name == "“yesterday” is not a date"
    assert done(edit, project).events[fall.id].status is Status.DISMISSED


def test_dismissed_events_follow_their_article() -> None:
    project = found()
    fall = next(iter(project.events.values()))
    project = done(edits.dismiss([fall]), project)
    project = done(edits.set_published(project, "a", FRIDAY + 1), project)
    assert project.events[fall.id].when == When.day(2022, 1, 7)
    assert project.events[fall.id].status is Status.DISMISSED


def test_a_deleted_event_can_be_proposed_again() -> None:
    project = found()
    fall = next(iter(project.events.values()))
    mention = edits.annotate_article(project.articles["a"])[0]
    assert edits.propose_again(project, "a", mention).events == ()
    gone = done(edits.delete_events([fall]), project)
    edit = edits.propose_again(gone, "a", mention)
    assert edit.name == "Event of “yesterday”"
    assert done(edit, gone).events[fall.id] == fall


def test_a_category_is_given_to_several_events_at_once() -> None:
    project = found()
    fall, built = project.events.values()
    edit = edits.set_category([fall, built], "Accident")
    assert edit.name == "Category “Accident” for 2 events"
    project = done(edit, project)
    assert [event.category for event in project.events.values()] == ["Accident", "Accident"]
    assert statuses(project) == [Status.ACCEPTED, Status.ACCEPTED]
    edit = edits.set_category([project.events[fall.id], built], "")
    assert edit.name == f"No category for “{fall.title}”"
    assert done(edit, project).events[fall.id].category == ""


def test_an_edit_of_an_event_changed_in_the_meantime_is_rejected() -> None:
    project = found()
    fall, _ = project.events.values()
    stale = edits.set_note(fall, "A note")
    after = edits.retitle(fall, "The fall").applied(project)
    with pytest.raises(ValueError, match="has changed meanwhile"):
        stale.applied(after)


def test_events_can_be_put_into_a_group() -> None:
    project = found()
    fall, built = project.events.values()
    edit = edits.set_group([fall, built], "Owners")
    assert edit.name == "Group “Owners” for 2 events"
    project = done(edit, project)
    assert [event.group for event in project.events.values()] == ["Owners", "Owners"]
    assert edits.set_group([project.events[fall.id], built], "Owners").events[0].id == built.id
    assert edits.set_group([fall], "").is_empty


def test_copies_are_accepted() -> None:
    project = found()
    edit = edits.duplicate(list(project.events.values()))
    assert edit.name == "Duplicate 2 events"
    after = done(edit, project)
    assert len(after.events) == 4
    copies = [event for id, event in after.events.items() if id not in project.events]
    assert {copy.when for copy in copies} == set(dates(project))
    assert all(copy.status is Status.ACCEPTED for copy in copies)


def test_removing_an_article_keeps_events_that_another_article_reports() -> None:
    project = done(edits.add_articles([article("a"), article("b")]))
    mine = [event for event in project.events.values() if event.when == When.day(2022, 1, 6)]
    project = done(merging.merge(project, mine), project)
    after = done(edits.remove_article(project, mine[0].article or ""), project)
    assert after.events[mine[0].id].article == mine[1].article
    assert after.events[mine[0].id].when == When.day(2022, 1, 6)


def test_what_the_program_leaves_out_can_be_brought_back() -> None:
    project = found()
    fall, built = project.events.values()
    hidden = replace(fall, status=Status.PAGE_LINE)
    project = done(Edit("Hide", events=(Change(fall, hidden),)), project)
    project = done(edits.bring_back([project.events[fall.id]]), project)
    assert project.events[fall.id].status is Status.PROPOSED
    assert project.events[built.id] == built
