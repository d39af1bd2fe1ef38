"""Pairs of events that are offered as one."""

from timeline.story.offers import Offer, possible_duplicates

from .sample import article, events_of

FELL = "The old bridge over the Leith collapsed into the river on {}, police said."
ARTICLES = [
    article("a", FELL.format("Saturday")),
    article("b", FELL.format("Saturday")),
    article("c", FELL.format("Sunday")),
    article("x", "The mayor opened a school for nurses on Saturday."),
    article("y", "Voters went to the polls in the north on Sunday."),
]


def test_events_in_similar_words_are_offered_once_whether_or_not_on_one_day() -> None:
    events = [event for event in events_of(*ARTICLES) if not event.is_inferred]
    owners = {event.id: str(event.article) for event in events}
    offers = possible_duplicates({each.id: each for each in ARTICLES}, events)
    found = [(owners[each.one], owners[each.other], each.is_other_day) for each in offers]
    assert found == [("a", "b", False), ("a", "c", True), ("b", "c", True)]
    assert len({offer.pair for offer in offers}) == len(offers)


def test_the_order_of_two_events_does_not_matter() -> None:
    assert Offer("a", "b").pair == Offer("b", "a").pair
