from dataclasses import replace

from tests.claims import claim
from tests.layout.samples import inquiry
from timeline.model import Span, Status, TagKind
from timeline.project import edits
from timeline.project.counts import Counts
from timeline.project.history import History


def main_figures(counts: Counts) -> tuple[dict[str, int], int, int]:
    return dict(+counts.by_article), counts.total, counts.undated


def test_dismissed_events_are_counted_separately_but_proposals_are_not() -> None:
    project = inquiry()
    one, two, *rest = project.events.values()
    events = [replace(one, status=Status.DISMISSED), replace(two, status=Status.PROPOSED), *rest]
    counts = Counts(replace(project, events={event.id: event for event in events}))
    assert (counts.total, counts.proposals, counts.dismissed) == (7, 1, 1)
    assert counts.by_article.total() == 6


def test_events_are_counted_by_article_and_by_missing_date() -> None:
    assert main_figures(Counts(inquiry())) == ({"courier": 2, "harbour": 3, "memo": 2}, 8, 2)


def test_events_on_which_sources_differ_are_counted_unless_hidden() -> None:
    project = inquiry()
    event = project.events["1"]
    days = (claim("memo", Span(0, 1), Span(0, 1), day) for day in ("2021-03-05", "2021-03-06"))
    differs = replace(event, claims=tuple(days))
    counts = Counts(replace(project, events={"1": differs}))
    assert counts.disagreeing == 1
    counts.update(edits.dismiss([differs]))
    assert counts.disagreeing == 0


def test_categories_in_use_are_sorted() -> None:
    history = History(inquiry())
    counts = Counts(history.project)
    assert counts.categories == []
    events = list(history.project.events.values())
    for category, event in (("Inquiry", events[0]), ("Accident", events[1])):
        counts.update(history.do(edits.set_category([event], category)))
    assert counts.categories == ["Accident", "Inquiry"]
    counts.update(history.undo())
    assert counts.categories == ["Inquiry"]


def test_tags_are_counted_by_kind_most_frequent_first() -> None:
    project = inquiry()
    one, two, three, *_ = project.events.values()
    named = replace(one, people=("Holm",), tags=("rain",))
    both = replace(two, people=("Calder", "Holm"))
    hidden = replace(three, people=("Brandt",), status=Status.DISMISSED)
    events = {event.id: event for event in (named, both, hidden)}
    counts = Counts(replace(project, events=events))
    assert list(counts.tags(TagKind.PERSON).items()) == [("Holm", 2), ("Calder", 1)]
    assert counts.tags(TagKind.OTHER) == {"rain": 1}
    counts.update(edits.dismiss([both]))
    assert counts.tags(TagKind.PERSON) == {"Holm": 1}


def test_groups_in_use_are_sorted() -> None:
    history = History(inquiry())
    counts = Counts(history.project)
    events = list(history.project.events.values())
    for group, event in (("Owners", events[0]), ("Crew", events[1])):
        counts.update(history.do(edits.set_group([event], group)))
    assert counts.groups == ["Crew", "Owners"]
    counts.update(history.undo())
    assert counts.groups == ["Owners"]


def test_an_event_with_two_claims_of_one_article_counts_once() -> None:
    project = inquiry()
    event = project.events["1"]
    again = (*event.claims, *event.claims, claim("memo", Span(0, 1), Span(0, 1)))
    changed = replace(project, events={"1": replace(event, claims=again)})
    assert main_figures(Counts(changed)) == ({"courier": 1, "memo": 1}, 1, 0)


def test_counts_are_updated_by_every_edit_and_its_undo() -> None:
    history = History(inquiry())
    counts = Counts(history.project)
    first = history.project.events["1"]
    assert first.when is not None
    for make in (
        lambda: edits.delete_events([history.project.events["6"], first]),
        lambda: edits.remove_article(history.project, "harbour"),
        lambda: edits.dismiss([history.project.events["7"]]),
        lambda: edits.move(history.project.events["7"], first.when),
    ):
        counts.update(history.do(make()))
        assert main_figures(counts) == main_figures(Counts(history.project))
    while history.next_undo:
        counts.update(history.undo())
        assert main_figures(counts) == main_figures(Counts(history.project))


def test_dismissed_and_left_out_events_are_counted_separately() -> None:
    history = History(inquiry())
    before = Counts(history.project)
    page_line = replace(history.project.events["1"], id="line", status=Status.PAGE_LINE)
    counts = Counts(replace(history.project, events={**history.project.events, "line": page_line}))
    assert (counts.left_out, counts.dismissed) == (1, before.dismissed)
    assert counts.hidden == before.hidden + 1
    assert counts.total == before.total
    assert counts.accepted + counts.proposals == counts.total
