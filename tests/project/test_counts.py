from dataclasses import replace

from tests.layout.samples import inquiry
from timeline.model import Source, Span, Status
from timeline.project import edits
from timeline.project.counts import Tally
from timeline.project.history import History


def counts(tally: Tally) -> tuple[dict[str, int], int, int]:
    return dict(+tally.by_article), tally.total, tally.waiting


def test_dismissed_events_count_by_themselves_and_proposals_among_the_others() -> None:
    project = inquiry()
    one, two, *rest = project.events.values()
    events = [replace(one, status=Status.DISMISSED), replace(two, status=Status.PROPOSED), *rest]
    tally = Tally(replace(project, events={event.id: event for event in events}))
    assert (tally.total, tally.proposals, tally.dismissed) == (7, 1, 1)
    assert tally.by_article.total() == 6


def test_events_are_counted_by_article_and_those_that_wait() -> None:
    assert counts(Tally(inquiry())) == ({"courier": 2, "harbour": 3, "memo": 2}, 8, 2)


def test_categories_in_use_are_named_in_order() -> None:
    history = History(inquiry())
    tally = Tally(history.project)
    assert tally.categories == []
    events = list(history.project.events.values())
    for category, event in (("Inquiry", events[0]), ("Accident", events[1])):
        tally.follow(history.do(edits.set_category([event], category)))
    assert tally.categories == ["Accident", "Inquiry"]
    tally.follow(history.undo())
    assert tally.categories == ["Inquiry"]


def test_groups_in_use_are_named_in_order() -> None:
    history = History(inquiry())
    tally = Tally(history.project)
    events = list(history.project.events.values())
    for group, event in (("Owners", events[0]), ("Crew", events[1])):
        tally.follow(history.do(edits.set_group([event], group)))
    assert tally.groups == ["Crew", "Owners"]
    tally.follow(history.undo())
    assert tally.groups == ["Owners"]


def test_an_event_told_twice_by_one_article_counts_once() -> None:
    project = inquiry()
    event = project.events["1"]
    again = (*event.sources, *event.sources, Source("memo", Span(0, 1), Span(0, 1), ""))
    told = replace(project, events={"1": replace(event, sources=again)})
    assert counts(Tally(told)) == ({"courier": 1, "memo": 1}, 1, 0)


def test_counts_follow_every_edit_there_and_back() -> None:
    history = History(inquiry())
    tally = Tally(history.project)
    first = history.project.events["1"]
    assert first.when is not None
    for make in (
        lambda: edits.delete_events([history.project.events["6"], first]),
        lambda: edits.remove_article(history.project, "harbour"),
        lambda: edits.dismiss([history.project.events["7"]]),
        lambda: edits.move(history.project.events["7"], first.when),
    ):
        tally.follow(history.do(make()))
        assert counts(tally) == counts(Tally(history.project))
    while history.next_undo:
        tally.follow(history.undo())
        assert counts(tally) == counts(Tally(history.project))
