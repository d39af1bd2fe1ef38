"""How well each claim of a merged event represents all of its claims."""

from dataclasses import replace

from timeline.model import Event
from timeline.story.central import closeness

from .sample import article, events_of

ARTICLES = [
    article("a", "The old bridge over the Leith collapsed on Saturday."),
    article("b", "The bridge over the Leith collapsed on Saturday in the rain."),
    article("c", "A dog barked on Saturday."),
    article("d", "The bridge over the Leith is missed since Saturday's collapse."),
]


def merged() -> Event:
    events = events_of(*ARTICLES)
    stated = [event for event in events if not event.is_inferred]
    return replace(stated[0], claims=tuple(claim for event in stated for claim in event.claims))


def test_the_claims_with_the_common_words_are_closest() -> None:
    found = closeness(merged(), {each.id: each for each in ARTICLES})
    assert found[2] < min(found[0], found[1])
    assert all(0 <= value <= 1 for value in found.values())


def test_a_claim_that_mentions_the_event_by_a_noun_is_less_close() -> None:
    found = closeness(merged(), {each.id: each for each in ARTICLES})
    assert found[3] < min(found[0], found[1])


def test_claims_of_removed_articles_are_left_out() -> None:
    assert set(closeness(merged(), {"b": ARTICLES[1]})) == {1}
    assert closeness(merged(), {}) == {}
