"""Events through the clipboard."""

from dataclasses import replace

import pytest

from timeline.dates import When, days
from timeline.model import Article, Event, Project
from timeline.project import edits, merging
from timeline.project.clipboard import copies_for, from_clipboard, to_clipboard

TEXT = "The bridge fell yesterday. It had been built in 1971."
ARTICLE = Article("a", "The bridge", TEXT, days.day_number(2022, 1, 7))
PROJECT = edits.add_articles([ARTICLE]).applied(Project())
FELL, BUILT = PROJECT.events.values()


def test_in_the_same_project_copies_keep_their_sources() -> None:
    copies = from_clipboard(to_clipboard([FELL, BUILT], PROJECT), PROJECT)
    for copy, event in zip(copies, (FELL, BUILT), strict=True):
        assert copy.id not in PROJECT.events
        assert (copy.title, copy.when, copy.claims) == (event.title, event.when, event.claims)
        assert copy.note == ""
        assert "when" not in copy.by_hand


@pytest.mark.parametrize("text", ["", "Another text altogether, longer than the one of before"])
def test_in_another_project_the_note_quotes_the_sources(text: str) -> None:
    articles = {"a": replace(ARTICLE, text=text)} if text else {}
    event = replace(FELL, note="Ask the mayor")
    (copy,) = from_clipboard(to_clipboard([event], PROJECT), Project(articles))
    assert copy.claims == ()
    assert copy.when == When.day(2022, 1, 6)
    assert copy.by_hand >= {"when", "title"}
    assert copy.note == ("Ask the mayor\n“The bridge fell yesterday.” (The bridge, Fri 7 Jan 2022)")


def test_events_by_hand_and_without_a_date_are_copied_too() -> None:
    mine = Event("mine", "Mayor resigns", None, by_hand=frozenset({"title", "when"}))
    (copy,) = from_clipboard(to_clipboard([mine], PROJECT), Project())
    assert replace(copy, id="mine") == mine


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "nothing", '{"format": 3, "events": []}', '{"format": 2, "events": 5}']
)
def test_other_texts_are_rejected_with_a_message(text: str) -> None:
    with pytest.raises(ValueError, match="not from this version"):
        from_clipboard(text, PROJECT)


def test_direct_copies_equal_those_through_the_clipboard() -> None:
    mine = Event("mine", "Mayor resigns", None, by_hand=frozenset({"title", "when"}))
    events = [FELL, BUILT, mine]
    for project in (PROJECT, Project()):
        pairs = zip(
            from_clipboard(to_clipboard(events, PROJECT), project),
            copies_for(events, PROJECT, project),
            strict=True,
        )
        assert all(one.id != other.id and one == replace(other, id=one.id) for one, other in pairs)


def test_a_date_that_other_claims_give_is_not_set_by_hand() -> None:
    other = replace(ARTICLE, id="b", title="The fall")
    both = edits.add_articles([ARTICLE, other]).applied(Project())
    fell, again = (event for event in both.events.values() if event.when == FELL.when)
    built = next(event for event in both.events.values() if event.when == BUILT.when)
    merged = merging.merge(both, [fell, again]).events[0].after
    assert merged is not None
    (copy,) = copies_for([merged], both, PROJECT)
    assert (copy.claims, copy.when) == (fell.claims, FELL.when)
    assert "when" not in copy.by_hand
    assert "(The fall, Fri 7 Jan 2022)" in copy.note
    mixed = replace(merged, claims=(*built.claims, *again.claims))
    (copy,) = copies_for([mixed], both, PROJECT)
    assert (copy.claims, copy.when) == (built.claims, FELL.when)
    assert "when" in copy.by_hand
