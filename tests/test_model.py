"""What follows from the fields of events and claims."""

from dataclasses import replace

import pytest

from timeline.dates import Grain, When, days
from timeline.model import (
    Basis,
    Claim,
    Event,
    Expression,
    Grouping,
    Mention,
    Reason,
    Span,
    Status,
    TagKind,
    TimexType,
)

THURSDAY, FRIDAY = When.day(2022, 1, 6), When.day(2022, 1, 7)
JANUARY = When.unit(days.moment(2022, 1), Grain.MONTH)


def claim(when: When | None, basis: Basis = Basis.STATED, article: str = "a") -> Claim:
    return Claim(article, Span(0, 9), Span(2, 8), (), when, basis)


def event(when: When | None, *claims: Claim, by_hand: frozenset[str] = frozenset()) -> Event:
    return Event("e", "Fall", when, claims=claims, by_hand=by_hand)


@pytest.mark.parametrize(
    ("status", "is_hidden"),
    [(each, each not in (Status.PROPOSED, Status.ACCEPTED)) for each in Status],
)
def test_all_but_proposed_and_accepted_events_are_hidden(status: Status, is_hidden: bool) -> None:
    assert status.is_hidden is is_hidden


def test_the_tags_of_an_event_are_fields_by_kind() -> None:
    named = replace(event(FRIDAY), people=("Holm", "Calder"), places=("Norvik",), tags=("rain",))
    assert named.tagged(TagKind.PERSON) == ("Holm", "Calder")
    assert named.all_tags == (
        (TagKind.PERSON, "Holm"),
        (TagKind.PERSON, "Calder"),
        (TagKind.PLACE, "Norvik"),
        (TagKind.OTHER, "rain"),
    )
    assert named.has_tags
    assert not event(FRIDAY).has_tags
    assert [kind.singular for kind in TagKind] == ["person", "organisation", "place", "tag"]


@pytest.mark.parametrize("by", Grouping)
def test_lanes_of_three_groupings_are_for_tags(by: Grouping) -> None:
    kinds = {"person": "people", "organisation": "organisations", "place": "places"}
    assert by.tag_kind == kinds.get(by.value)


def test_a_basis_is_inferred_where_no_words_give_the_date() -> None:
    assert {basis for basis in Basis if basis.is_inferred} == {Basis.STORY_DAY, Basis.PUBLICATION}


def test_a_claim_without_expressions_stands_at_its_clause() -> None:
    bare = claim(THURSDAY)
    assert (bare.expression, bare.span, bare.spans) == (None, Span(2, 8), (Span(2, 8),))
    first, second = Expression(Span(2, 4), "", ""), Expression(Span(5, 8), "", "")
    both = replace(bare, expressions=(first, second))
    assert (both.expression, both.span) == (first, Span(2, 4))
    assert both.spans == (Span(2, 4), Span(5, 8))


@pytest.mark.parametrize(
    ("given", "is_stated"),
    [
        (claim(THURSDAY), True),
        (claim(JANUARY), False),
        (claim(None), False),
        (claim(THURSDAY, Basis.STORY_DAY), False),
        (claim(THURSDAY, Basis.BY_HAND), True),
    ],
)
def test_a_claim_states_a_day_or_none(given: Claim, is_stated: bool) -> None:
    assert given.stated_day == (days.day_number(2022, 1, 6) if is_stated else None)


def test_the_main_claim_is_the_first_that_gives_the_date() -> None:
    first, second = claim(FRIDAY), claim(THURSDAY)
    assert event(THURSDAY, first, second).main_claim == second
    assert event(JANUARY, first, second).main_claim == first
    assert event(None).main_claim is None
    assert event(None, claim(None, article="b"), first).article == "b"
    assert event(None).article is None


@pytest.mark.parametrize(
    ("given", "disagrees"),
    [
        (event(THURSDAY, claim(THURSDAY), claim(FRIDAY)), True),
        (event(THURSDAY, claim(THURSDAY), claim(THURSDAY)), False),
        (event(THURSDAY, claim(THURSDAY), claim(JANUARY)), False),
        (event(THURSDAY, claim(THURSDAY), claim(FRIDAY, Basis.STORY_DAY)), False),
        (event(THURSDAY, claim(THURSDAY), claim(FRIDAY), by_hand=frozenset({"when"})), False),
        (event(THURSDAY, claim(FRIDAY)), False),
    ],
)
def test_claims_of_different_days_disagree_unless_a_day_was_chosen(
    given: Event, disagrees: bool
) -> None:
    assert given.disagrees is disagrees


@pytest.mark.parametrize(
    ("given", "is_inferred"),
    [
        (event(THURSDAY, claim(THURSDAY, Basis.STORY_DAY)), True),
        (event(THURSDAY, claim(THURSDAY, Basis.STORY_DAY), claim(THURSDAY)), False),
        (event(THURSDAY, claim(THURSDAY, Basis.PUBLICATION), claim(None)), True),
        (event(None, claim(None, Basis.PUBLICATION)), False),
        (event(THURSDAY), False),
        (
            event(THURSDAY, claim(THURSDAY, Basis.STORY_DAY), by_hand=frozenset({"when"})),
            False,
        ),
    ],
)
def test_a_date_is_inferred_where_no_claim_states_one(given: Event, is_inferred: bool) -> None:
    assert given.is_inferred is is_inferred


@pytest.mark.parametrize(
    ("value", "when", "impossible"),
    [("2021-02-30", None, True), ("2021-02-28", THURSDAY, False), ("PAST_REF", None, False)],
)
def test_a_mention_of_no_day_of_the_calendar_is_impossible(
    value: str, when: When | None, impossible: bool
) -> None:
    mention = Mention(Span(0, 4), "then", TimexType.DATE, value, when, Reason("", ""))
    assert mention.impossible is impossible
