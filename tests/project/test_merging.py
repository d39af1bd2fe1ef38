"""Edits that merge events and split them again."""

from dataclasses import replace

from tests.project.test_edits import FRIDAY, article, done, found
from timeline.dates import When
from timeline.model import Project, Status
from timeline.project import edits, merging


def test_events_are_merged_and_split_again() -> None:
    project = found()
    fall, built = project.events.values()
    edit = merging.merge(project, [fall, built])
    assert edit.name == "Merge 2 events"
    one = done(edit, project)
    (event,) = one.events.values()
    assert event.claims == fall.claims + built.claims
    edit = merging.split(one, event)
    assert edit.name.startswith("Split “")
    two = done(edit, one)
    assert two.events[built.id] == built
    assert two.events[fall.id].claims == fall.claims
    assert merging.split(two, two.events[fall.id]).events == ()


def test_splitting_does_not_reuse_existing_ids() -> None:
    project = found()
    fall, built = project.events.values()
    both = done(edits.add_event(replace(built, id="copy")), project)
    one = done(merging.merge(both, [fall, replace(built, id="copy")]), both)
    two = done(merging.split(one, one.events[fall.id]), one)
    assert len(two.events) == 3
    assert two.events[built.id] == built


def twice() -> Project:
    """The same text in two articles: four proposed events."""
    return done(edits.add_articles([article("a"), article("b")]))


def by_day(project: Project) -> list[list[str]]:
    """The ids of the events of each date."""
    whens = dict.fromkeys(event.when for event in project.events.values())
    return [[id for id, event in project.events.items() if event.when == when] for when in whens]


def test_duplicates_are_merged_in_one_step_and_stay_proposed() -> None:
    project = twice()
    edit = merging.merge_duplicates(project, by_day(project))
    assert edit.name == "Merge 2 duplicates"
    after = done(edit, project)
    assert len(after.events) == 2
    assert all(len(event.claims) == 2 for event in after.events.values())
    assert all(event.status is Status.PROPOSED for event in after.events.values())
    assert merging.merge_duplicates(project, by_day(project)[:1]).name == "Merge 1 duplicate"


def test_reviewed_events_keep_their_id_and_deleted_ones_are_left_out() -> None:
    project = twice()
    first, second = by_day(project)[0]
    project = done(edits.retitle(project.events[second], "The fall"), project)
    after = done(merging.merge_duplicates(project, [[first, second, "gone"]]), project)
    assert first not in after.events
    assert after.events[second].title == "The fall"
    assert after.events[second].status is Status.ACCEPTED


def test_an_event_is_merged_once_and_single_events_are_left_alone() -> None:
    project = twice()
    first, second = by_day(project)[0]
    edit = merging.merge_duplicates(project, [[first, second], [second, "gone"], [first]])
    assert edit.name == "Merge 1 duplicate"
    assert len(done(edit, project).events) == 3
    assert merging.merge_duplicates(project, [[first], []]).is_empty


def test_reports_of_articles_added_later_join_a_merged_event() -> None:
    project = twice()
    project = done(merging.merge_duplicates(project, by_day(project)), project)
    fall = next(iter(project.events.values()))
    project = done(edits.add_articles([article("c")]), project)
    (late,) = (e for e in project.events.values() if e.article == "c" and e.when == fall.when)
    after = done(merging.merge_duplicates(project, [[late.id, fall.id]]), project)
    assert after.events[fall.id].claims == fall.claims + late.claims


def test_a_new_publication_date_moves_only_the_claims_of_its_article() -> None:
    project = done(edits.add_articles([article("a"), article("b"), article("c")]))
    fall = by_day(project)[0]
    project = done(merging.merge_duplicates(project, [fall]), project)
    project = done(edits.set_published(project, fall[0].split(":")[0], FRIDAY + 1), project)
    event = project.events[fall[0]]
    whens = [claim.when for claim in event.claims]
    assert whens == [When.day(2022, 1, 7), When.day(2022, 1, 6), When.day(2022, 1, 6)]
    assert event.when == When.day(2022, 1, 6)  # on which two articles agree
    assert event.disagrees


def test_one_of_the_days_that_claims_state_can_be_chosen() -> None:
    project = twice()
    (one, other), _ = by_day(project)
    project = done(merging.merge_duplicates(project, [[one, other]]), project)
    project = done(edits.set_published(project, "b", FRIDAY + 1), project)
    event = project.events[one]
    assert event.disagrees
    edit = merging.settle_on(event, When.day(2022, 1, 7))
    assert edit.name == f"Settle on Fri 7 Jan 2022 for “{event.title}”"
    after = done(edit, project).events[one]
    assert (after.when, after.by_hand) == (When.day(2022, 1, 7), {"when"})
    assert not after.disagrees


def test_one_source_is_taken_out_of_an_event() -> None:
    project = done(edits.add_articles([article("a"), article("b"), article("c")]))
    fall = by_day(project)[0]
    whole = done(merging.merge(project, [project.events[id] for id in fall]), project)
    assert whole.events[fall[0]].by_hand == {"claims"}
    edit = merging.take_out(whole, whole.events[fall[0]], 1)
    assert (
        edit.name
        == f"Take “{project.articles['b'].title}” out of “{project.events[fall[0]].title}”"
    )
    two = done(edit, whole)
    assert [claim.article for claim in two.events[fall[0]].claims] == ["a", "c"]
    assert two.events[fall[1]] == project.events[fall[1]]
    assert two.events[fall[0]].by_hand == {"claims"}
    one = done(merging.take_out(two, two.events[fall[0]], 0), two)
    assert [claim.article for claim in one.events[fall[0]].claims] == ["c"]
    assert not one.events[fall[0]].by_hand
    assert len(one.events) == len(project.events)


def test_the_date_follows_from_the_remaining_sources() -> None:
    project = twice()
    (one, other), _ = by_day(project)
    project = done(edits.set_published(project, "b", FRIDAY + 1), project)
    project = done(merging.merge(project, [project.events[one], project.events[other]]), project)
    assert project.events[one].when == When.day(2022, 1, 6)
    after = done(merging.take_out(project, project.events[one], 0), project)
    assert after.events[one].when == When.day(2022, 1, 7)
    assert not after.events[one].disagrees


def test_only_what_the_user_merges_is_merged_by_hand() -> None:
    project = twice()
    by_program = done(merging.merge_duplicates(project, by_day(project)), project)
    assert not any(event.by_hand for event in by_program.events.values())
    one, other = by_day(project)[0]
    accepted = done(edits.accept([project.events[other]]), project)
    by_user = done(merging.merge_pair(accepted, (one, other)), accepted)
    assert one not in by_user.events
    assert by_user.events[other].by_hand == {"claims"}
    parts = done(merging.split(by_user, by_user.events[other]), by_user)
    assert not any(event.by_hand for event in parts.events.values())


def test_merges_can_be_undone_after_later_edits() -> None:
    project = twice()
    merge = merging.merge_duplicates(project, by_day(project))
    merged = done(merge, project)
    first, second = merged.events.values()
    titled = replace(first, title="A title that the program has made since")
    titled_too = replace(merged, events={**merged.events, first.id: titled})
    accepted = done(edits.accept([second]), titled_too)
    edit = merging.unmerge(accepted, merge)
    assert edit.name == "Undo 1 merge"
    after = done(edit, accepted)
    assert after.events[first.id] == project.events[first.id]
    assert after.events[second.id] == accepted.events[second.id]
    assert len(after.events) == 3
    assert merging.unmerge(after, merge).is_empty


def test_all_merges_are_undone_if_there_are_no_later_edits() -> None:
    project = twice()
    merge = merging.merge_duplicates(project, by_day(project))
    merged = done(merge, project)
    edit = merging.unmerge(merged, merge)
    assert edit.name == "Undo 2 merges"
    assert dict(done(edit, merged).events) == dict(project.events)
    assert merging.unmerge(project, merge).is_empty


def test_an_event_that_exists_again_is_not_added_twice() -> None:
    project = twice()
    merge = merging.merge_duplicates(project, by_day(project)[:1])
    merged = done(merge, project)
    (gone,) = (change.before for change in merge.events if change.after is None)
    assert gone is not None
    again = done(edits.add_event(gone), merged)
    assert merging.unmerge(again, merge).is_empty
