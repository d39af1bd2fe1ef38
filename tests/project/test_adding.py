"""Articles added as one story: what is merged, and which events have yet to be titled."""

from collections.abc import Sequence

import pytest

from timeline.dates import When, days
from timeline.model import Article, Project, Status
from timeline.project.adding import Addition, add_story
from timeline.project.history import History
from timeline.project.titling import new_titles
from timeline.titles import ParsedTitle, Subject, TitleRequest

FRIDAY = days.day_number(2022, 1, 7)
BRIDGE = "The old bridge over the Tarn fell into the river on Wednesday. Nobody was hurt."
AGAIN = "On Wednesday the old bridge over the river Tarn fell. The council met in the evening."
OTHER = "Voters in the capital elected Ruth Calder mayor on Thursday."


def article(id: str, text: str, published: int = FRIDAY) -> Article:
    return Article(id, id, text, published)


TWO = (article("a", BRIDGE), article("b", AGAIN))


def unclear(requests: Sequence[TitleRequest]) -> list[ParsedTitle]:
    return [ParsedTitle("It fell", subject=Subject.PRONOUN) for _ in requests]


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


def test_new_events_are_untitled_most_salient_first() -> None:
    addition = add_story(Project(), (*TWO, article("c", OTHER)))
    project = after(addition, Project())
    assert set(addition.untitled) == set(project.events)
    assert len(project.events[addition.untitled[0]].claims) == 2


def test_an_event_keeps_its_title_when_a_report_joins_it() -> None:
    first = after(add_story(Project(), TWO[:1]), Project())
    addition = add_story(first, TWO[1:])
    (joined,) = (change.id for change in addition.merge.events if change.after is not None)
    assert joined in first.events
    assert set(addition.untitled) == after(addition, first).events.keys() - first.events.keys()


def test_adding_articles_can_be_cancelled() -> None:
    def cancel() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        add_story(Project(), TWO, check=cancel)


def test_an_addition_counts_what_it_does() -> None:
    addition = add_story(Project(), TWO)
    assert (addition.merged, addition.left_out, addition.disagreeing) == (1, {}, 0)
    assert addition.found == addition.shown + 1
    whole = after(addition, Project())
    assert addition.shown == sum(not each.status.is_hidden for each in whole.events.values())


def test_an_event_that_its_title_leaves_out_is_counted() -> None:
    addition = add_story(Project(), TWO)
    history = History()
    history.do(addition.add)
    history.do(addition.merge)
    titles = new_titles(history.project, addition.untitled, unclear)
    pairs = history.amend(titles.changes(history.project), titles.of_edit)
    hidden = list(history.project.events.values())
    amended = addition.amended(pairs)
    assert amended.left_out == {Status.UNCLEAR: len(hidden)}
    assert amended.shown == 0
    assert [amended.add, amended.merge] == history.edits
    assert addition.left_out == {}


def test_a_reprint_has_the_id_of_its_original() -> None:
    text = f"{BRIDGE} {AGAIN} {OTHER}"
    addition = add_story(Project(), [article("a", text), article("b", text, FRIDAY + 1)])
    project = after(addition, Project())
    assert [each.reprint_of for each in project.articles.values()] == ["", "a"]
    of_b = [each for each in project.events.values() if each.article == "b"]
    assert {each.status for each in of_b} == {Status.REPRINT}
    assert addition.left_out == {Status.REPRINT: len(of_b)}
