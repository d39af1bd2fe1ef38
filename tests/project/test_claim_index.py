"""The index of claims: events by expression, updated with every edit."""

from dataclasses import replace

from timeline.dates import days
from timeline.model import Article, Event, Span
from timeline.project import edits
from timeline.project.claim_index import ClaimIndex
from timeline.project.history import History

FRIDAY = days.day_number(2022, 1, 7)
TEXT = "It fell yesterday. It had been built in 1971. They met from Monday to Wednesday."


def events(index: ClaimIndex) -> list[dict[Span, Event]]:
    return [dict(index.events_of(article)) for article in ("a", "b")]


def test_the_index_is_updated_by_every_edit_and_its_undo() -> None:
    history = History()
    index = ClaimIndex(history.project)
    articles = [Article(id, "Bridge", TEXT, FRIDAY) for id in ("a", "b")]
    for make in (
        lambda: edits.add_articles(articles),
        lambda: edits.dismiss(list(history.project.events.values())[:1]),
        lambda: edits.delete_events(list(history.project.events.values())[1:2]),
        lambda: edits.set_published(history.project, "a", FRIDAY + 3),
        lambda: edits.remove_article(history.project, "b"),
    ):
        index.update(history.do(make()))
        assert events(index) == events(ClaimIndex(history.project))
    while history.next_undo:
        index.update(history.undo())
        assert events(index) == events(ClaimIndex(history.project))


def test_both_expressions_of_a_range_lead_to_its_event() -> None:
    history = History()
    history.do(edits.add_articles([Article("a", "Bridge", TEXT, FRIDAY)]))
    by_span = ClaimIndex(history.project).events_of("a")
    (first, last) = (by_span[span] for span in by_span if span.of(TEXT) in ("Monday", "Wednesday"))
    assert first is last


def test_an_unknown_article_has_no_events() -> None:
    assert not ClaimIndex(History().project).events_of("not there")


def test_the_oldest_of_duplicated_events_is_found_first() -> None:
    history = History()
    history.do(edits.add_articles([Article("a", "Bridge", TEXT, FRIDAY)]))
    index = ClaimIndex(history.project)
    first = next(iter(history.project.events.values()))
    place = first.claims[0].span
    copy = replace(first, id="copy")
    index.update(history.do(edits.add_event(copy)))
    assert index.events_of("a")[place] == first
    index.update(history.do(edits.accept([first])))
    assert index.events_of("a")[place].id == first.id
    index.update(history.do(edits.delete_events([history.project.events[first.id]])))
    assert index.events_of("a")[place] == copy
    index.update(history.do(edits.delete_events([copy])))
    assert place not in index.events_of("a")
