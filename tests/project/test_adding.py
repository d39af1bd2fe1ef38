"""Articles added as one story: what is merged and titled immediately, and what is left for
later."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from timeline.dates import When, days
from timeline.model import Article, Project, Status
from timeline.project import adding
from timeline.project.adding import Addition, add_story, title_events, with_titles
from timeline.project.edits import accept
from timeline.project.merging import split
from timeline.titles import ParsedTitle, Subject, TitleRequest
from timeline.wording import counted

FRIDAY = days.day_number(2022, 1, 7)
BRIDGE = "The old bridge over the Tarn fell into the river on Wednesday. Nobody was hurt."
AGAIN = "On Wednesday the old bridge over the river Tarn fell. The council met in the evening."
OTHER = "Voters in the capital elected Ruth Calder mayor on Thursday."


def article(id: str, text: str, published: int = FRIDAY) -> Article:
    return Article(id, id, text, published)


TWO = (article("a", BRIDGE), article("b", AGAIN))


def shouted(requests: Sequence[TitleRequest]) -> list[ParsedTitle]:
    return [ParsedTitle(request.sentence.upper(), subject=Subject.NOUN) for request in requests]


def after(addition: Addition, project: Project) -> Project:
    return addition.merge.applied(addition.add.applied(project))


def on_wednesday(project: Project) -> list[tuple[str, int]]:
    day = When.day(2022, 1, 5)
    events = project.events.values()
    return [(each.title, len(each.claims)) for each in events if each.when == day]


def test_reports_of_one_event_are_merged_by_a_separate_edit() -> None:
    addition = add_story(Project(), TWO)
    assert addition.merge.name == "Merge 1 duplicate"
    with_added = addition.add.applied(Project())
    assert [claims for _, claims in on_wednesday(with_added)] == [1, 1]
    merged = addition.merge.applied(with_added)
    assert [claims for _, claims in on_wednesday(merged)] == [2]
    assert addition.merge.inverse().applied(merged) == with_added
    assert all(event.status is Status.PROPOSED for event in merged.events.values())


def test_later_reports_join_an_existing_event() -> None:
    first = after(add_story(Project(), TWO[:1]), Project())
    both = after(add_story(first, TWO[1:]), first)
    assert [claims for _, claims in on_wednesday(both)] == [2]


def test_titles_are_parsed_before_anything_is_shown() -> None:
    project = after(add_story(Project(), TWO, shouted), Project())
    ((title, _),) = on_wednesday(project)
    assert title in (BRIDGE.split(" Nobody")[0].upper(), AGAIN.split(" The council")[0].upper())
    assert add_story(Project(), TWO, shouted).untitled == ()


def test_the_most_salient_of_very_many_events_are_titled_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(adding, "FIRST_TITLES", 1)
    monkeypatch.setattr(adding, "_AT_ONCE", 1)
    addition = add_story(Project(), (*TWO, article("c", OTHER)), shouted)
    project = after(addition, Project())
    titled = [event for event in project.events.values() if event.title.isupper()]
    assert [len(event.claims) for event in titled] == [2]
    assert set(addition.untitled) == project.events.keys() - {titled[0].id}


def naming(requests: Sequence[TitleRequest]) -> list[ParsedTitle]:
    names = [("Ruth Calder",) if "Calder" in each.sentence else () for each in requests]
    return [
        replace(title, people=people, places=("US",))
        for title, people in zip(shouted(requests), names, strict=True)
    ]


def test_the_names_of_the_sentences_come_with_the_titles() -> None:
    project = after(add_story(Project(), (*TWO, article("c", OTHER)), naming), Project())
    events = list(project.events.values())
    assert {event.places for event in events} == {("United States",)}
    named = [event for event in events if event.people]
    assert [(event.people, event.article) for event in named] == [(("Ruth Calder",), "c")]
    bare = after(add_story(Project(), (*TWO, article("c", OTHER))), Project())
    later = title_events(bare, list(bare.events), naming).applied(bare)
    assert dict(later.events) == dict(project.events)


def test_remaining_events_are_titled_later_unless_the_user_renamed_them() -> None:
    project = after(add_story(Project(), TWO), Project())
    ids = list(project.events)
    mine = replace(project.events[ids[0]], title="Mine", by_hand=frozenset({"title"}))
    project = replace(project, events={**project.events, mine.id: mine})
    edit = title_events(project, [*ids, "gone"], shouted)
    titles = [event.title for event in edit.applied(project).events.values()]
    assert titles[0] == "Mine"
    assert all(title.isupper() for title in titles[1:])
    assert len(edit.events) == len(ids) - 1
    assert edit.name == f"Title {counted(len(ids) - 1, 'event', 'events')}"


def test_without_a_parser_events_keep_the_titles_they_were_proposed_with() -> None:
    addition = add_story(Project(), TWO)
    assert title_events(after(addition, Project()), list(Project().events), lambda _: ()).is_empty


def test_adding_articles_can_be_cancelled() -> None:
    def cancel() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        add_story(Project(), TWO, check=cancel)


def test_an_edit_can_have_the_titles_of_its_proposals() -> None:
    addition = add_story(Project(), TWO)
    merged = after(addition, Project())
    (event,) = (each for each in merged.events.values() if len(each.claims) == 2)
    edit = split(merged, event)
    titled = with_titles(merged, edit, shouted)
    assert titled.name == edit.name
    assert [change.after and change.after.title.isupper() for change in titled.events] == [True] * 2
    assert titled.inverse().applied(titled.applied(merged)) == merged
    accepted = replace(event, status=Status.ACCEPTED)
    project = accept([event]).applied(merged)
    edit = split(project, accepted)
    kept = with_titles(project, edit, shouted).events[0].after
    assert kept is not None
    assert kept.title == event.title


def test_an_addition_counts_what_it_does() -> None:
    addition = add_story(Project(), TWO)
    assert (addition.merged, addition.left_out, addition.disagreeing) == (1, {}, 0)
    assert addition.found == addition.shown + 1
    whole = after(addition, Project())
    assert addition.shown == sum(not each.status.is_hidden for each in whole.events.values())


def test_an_event_that_its_title_leaves_out_is_counted() -> None:
    def unclear(requests: Sequence[TitleRequest]) -> list[ParsedTitle]:
        return [ParsedTitle("It fell", subject=Subject.PRONOUN) for _ in requests]

    addition = add_story(Project(), TWO, unclear)
    hidden = list(after(addition, Project()).events.values())
    assert addition.left_out == {Status.UNCLEAR: len(hidden)}
    assert addition.shown == 0


def test_a_reprint_has_the_id_of_its_original() -> None:
    text = f"{BRIDGE} {AGAIN} {OTHER}"
    addition = add_story(Project(), [article("a", text), article("b", text, FRIDAY + 1)])
    project = after(addition, Project())
    assert [each.reprint_of for each in project.articles.values()] == ["", "a"]
    of_b = [each for each in project.events.values() if each.article == "b"]
    assert {each.status for each in of_b} == {Status.REPRINT}
    assert addition.left_out == {Status.REPRINT: len(of_b)}
