"""The document: every change emits a signal, and events and their words are linked."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.document.document import UNTITLED, Document
from timeline.dates import When
from timeline.model import Article, Event
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.project.filter import Filter
from timeline.project.history import History

THURSDAY = When.day(2022, 1, 6)


def event_on(document: Document, when: When) -> Event:
    return next(event for event in document.project.events.values() if event.when == when)


def test_edits_undo_and_redo_are_announced(qtbot: QtBot, document: Document) -> None:
    event = event_on(document, THURSDAY)
    edit = edits.retitle(event, "The fall")
    with qtbot.waitSignals([document.changed, document.state_changed]):
        document.do(edit)
    with qtbot.waitSignal(document.changed) as said:
        document.undo()
    assert said.args == [edit.inverse(), edit.inverse()]  # all of it is seen
    assert document.project.events[event.id] == event
    with qtbot.waitSignal(document.changed):
        document.redo()
    assert document.project.events[event.id].title == "The fall"


def test_an_edit_that_changes_nothing_leaves_no_step(qtbot: QtBot, document: Document) -> None:
    steps = len(document.history.edits)
    with qtbot.assertNotEmitted(document.changed):
        document.do(Edit("Nothing"))
        document.redo()
    assert len(document.history.edits) == steps


def test_each_event_finds_its_words_and_each_words_their_event(document: Document) -> None:
    for event in document.project.events.values():
        mention = document.mention_of(event.claims[0])
        assert mention is not None
        assert document.event_at("bridge", mention) == event


def test_mentions_follow_the_publication_date(document: Document, article: Article) -> None:
    first = document.mentions("bridge")
    assert document.mentions("bridge") is first
    assert article.published is not None
    document.do(edits.set_published(document.project, "bridge", article.published + 1))
    again = document.mentions("bridge")
    assert [mention.span for mention in again] == [mention.span for mention in first]
    assert again != first


def test_the_date_in_the_text_is_known_whatever_was_set_by_hand(document: Document) -> None:
    event = event_on(document, THURSDAY)
    document.do(edits.move(event, When.day(2020, 1, 1)))
    assert document.date_in_text(document.project.events[event.id]) == THURSDAY
    by_hand = Event("x", "New", When.day(2020, 1, 1))
    assert document.date_in_text(by_hand) == by_hand.when


def test_words_of_a_removed_article_are_not_found(document: Document) -> None:
    event = event_on(document, THURSDAY)
    elsewhere = replace(event.claims[0], article="gone")
    assert document.mention_of(elsewhere) is None


def test_another_project_replaces_the_old_one(qtbot: QtBot, document: Document) -> None:
    assert document.name == UNTITLED
    with qtbot.waitSignals([document.replaced, document.state_changed]):
        document.replace(History(), Path("/tmp/Ferry.dateline"))
    assert document.name == "Ferry"
    assert not document.project.articles


def test_showing_a_hidden_event_changes_the_filter_as_little_as_possible(
    document: Document,
) -> None:
    first, second, _ = document.project.events.values()
    document.set_filter(Filter(top=0))
    document.ensure_visible([first])
    assert document.filter == Filter(top=0, also=frozenset({first.id}))
    document.set_filter(Filter(words="nothing", top=1, accepted=True))
    document.ensure_visible([first, second])
    assert {first.id, second.id} <= set(document.visible.events)
    assert (document.filter.words, document.filter.top, document.filter.accepted) == ("", 1, False)
    shown = document.filter
    document.ensure_visible([second])
    assert document.filter == shown


def test_prepared_edits_are_done_in_order_and_shown_once(document: Document) -> None:
    first, second, _ = document.project.events.values()
    add = edits.set_note(first, "Ask again")
    one = document.prepare_edit(add, document.project)
    assert one is not None
    two = one.after.prepare_edit(edits.accept([second]))
    view = two.after.with_filter(Filter(accepted=True))
    shown: list[int] = []
    document.filtered.connect(lambda: shown.append(len(document.visible.events)))
    document.changed.connect(lambda *_: shown.append(-1))
    assert document.do_prepared([one, two], view)
    assert shown == [2]  # a note accepts its event
    assert document.history.next_undo is two.edit
    assert document.filter == Filter(accepted=True)
    assert not document.do_prepared([one, two], view)  # no longer the current project
    document.undo()
    document.undo()
    assert document.project.events[first.id].note == ""
