"""Pairs that are added to groups of duplicates."""

from timeline.story.pairs import with_pairs
from timeline.story.same_event import Duplicates


def test_a_pair_joins_the_group_of_either_event() -> None:
    found = with_pairs(Duplicates((("a", "b"),)), [("c", "b"), ("x", "y")])
    assert found.merge == (("c", "a", "b"), ("x", "y"))


def test_existing_events_come_first_and_are_not_merged_with_each_other() -> None:
    found = with_pairs(Duplicates((("k", "a"),)), [("b", "a"), ("a", "l")], {"k", "l"})
    assert found.merge == (("k", "a", "b"),)


def test_offers_name_the_first_event_of_a_group() -> None:
    found = with_pairs(Duplicates((), (("a", "b"), ("c", "b"))), [("a", "b")])
    assert found.offer == (("c", "a"),)


def test_without_pairs_nothing_changes() -> None:
    found = Duplicates((("a", "b"),), (("c", "a"),))
    assert with_pairs(found, []) == found
