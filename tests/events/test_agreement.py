"""The date of an event follows from what its claims agree on."""

import pytest

from timeline.dates import Certainty, Grain, When, days
from timeline.events.agreement import date_of, disagreements, with_claims
from timeline.model import Basis, Claim, Event, Span

DAY, NEXT = When.day(2009, 6, 25), When.day(2009, 6, 26)
YEAR = When.unit(days.moment(2009), Grain.YEAR)
MONTH = When.unit(days.moment(2009, 6), Grain.MONTH)
AFTERNOON = When.unit(days.moment(2009, 6, 25, 14), Grain.HOUR)
ELSEWHEN = When.unit(days.moment(2011), Grain.YEAR)


def claim(article: str, when: When | None, basis: Basis = Basis.STATED) -> Claim:
    return Claim(article, Span(0, 9), Span(0, 9), (), when, basis)


def claims(*whens: When | None, basis: Basis = Basis.STATED) -> list[Claim]:
    """One claim of each of several articles."""
    return [claim(f"a{number}", when, basis) for number, when in enumerate(whens)]


def test_the_most_precise_date_on_which_articles_agree_is_taken() -> None:
    assert date_of(claims(*[YEAR] * 8, DAY, DAY)) == DAY
    assert date_of(claims(YEAR, MONTH)) == MONTH
    assert date_of(claims(DAY, AFTERNOON, YEAR)) == AFTERNOON
    assert date_of(claims(YEAR)) == YEAR
    assert date_of([]) is None
    assert date_of(claims(None, None)) is None


def test_dates_of_single_articles_are_used_if_no_articles_agree() -> None:
    assert date_of(claims(ELSEWHEN, ELSEWHEN, DAY)) == ELSEWHEN
    assert date_of(claims(ELSEWHEN, DAY)) == DAY
    twice = [claim("a", DAY), claim("a", DAY)]  # one article does not agree with itself
    assert date_of([*twice, *claims(ELSEWHEN, ELSEWHEN)]) == ELSEWHEN


def test_the_day_of_most_articles_is_chosen_in_any_order() -> None:
    given = claims(NEXT, DAY, DAY, YEAR)
    assert date_of(given) == date_of(given[::-1]) == DAY


def test_a_time_of_one_article_does_not_replace_the_day_of_several() -> None:
    assert date_of(claims(DAY, DAY, AFTERNOON)) == DAY
    assert date_of(claims(DAY, DAY, AFTERNOON, AFTERNOON)) == AFTERNOON
    assert date_of(claims(DAY, AFTERNOON)) == AFTERNOON


def test_times_that_contradict_each_other_leave_the_day() -> None:
    morning = When.unit(days.moment(2009, 6, 25, 9), Grain.HOUR)
    assert date_of(claims(AFTERNOON, morning, DAY)) == DAY


def test_times_of_one_article_that_contradict_each_other_leave_the_day() -> None:
    evening = When.unit(days.moment(2009, 6, 25, 18), Grain.HOUR)
    given = [claim("a", AFTERNOON), claim("a", evening), claim("b", DAY)]
    assert date_of(given) == DAY
    assert date_of(given[1:]) == evening


def test_a_time_of_another_day_does_not_outweigh_the_day_of_most_articles() -> None:
    night = When.unit(days.moment(2009, 6, 26, 2), Grain.HOUR)
    assert date_of(claims(night, NEXT, DAY, DAY, DAY)) == DAY


def test_stated_dates_come_before_inferred_ones() -> None:
    inferred = claims(NEXT, NEXT, basis=Basis.PUBLICATION)
    assert date_of(inferred) == NEXT
    assert date_of([*inferred, claim("b", YEAR)]) == YEAR


@pytest.mark.parametrize(("first", "expected"), [("a0", NEXT), ("a1", DAY)])
def test_of_equal_dates_the_one_of_the_article_published_first_is_taken(
    first: str, expected: When
) -> None:
    other = "a1" if first == "a0" else "a0"
    published = {first: 14000, other: 14001}
    assert date_of(claims(NEXT, DAY), published) == expected
    assert date_of(claims(NEXT, DAY)[::-1], published) == expected
    assert date_of(claims(NEXT, DAY), {first: 14000, other: None}) == expected


def test_an_exact_date_comes_before_an_approximate_one() -> None:
    about = When.unit(days.moment(2009), Grain.YEAR, Certainty.APPROXIMATE)
    assert date_of(claims(about, YEAR)) == YEAR


def test_an_open_period_is_less_precise_than_any_other() -> None:
    since = When(days.moment(2009), None, Grain.YEAR)
    assert date_of(claims(since, YEAR)) == YEAR
    assert date_of(claims(since)) == since


def test_a_date_set_by_hand_stays_when_claims_change() -> None:
    event = Event("e", "E", ELSEWHEN)
    assert with_claims(event, claims(DAY)).when == DAY
    by_hand = Event("e", "E", ELSEWHEN, by_hand=frozenset({"when"}))
    assert with_claims(by_hand, claims(DAY)).when == ELSEWHEN


def test_different_days_disagree_but_coarser_dates_do_not() -> None:
    assert disagreements(claims(NEXT, DAY, YEAR)) == (DAY, NEXT)
    assert disagreements(claims(DAY, AFTERNOON, MONTH, ELSEWHEN, None)) == ()
    inferred = claim("b", NEXT, Basis.STORY_DAY)
    assert disagreements([*claims(DAY), inferred]) == ()
    about = When.unit(NEXT.anchor, Grain.DAY, Certainty.APPROXIMATE)
    assert disagreements(claims(DAY, about)) == ()


def test_an_event_disagrees_until_one_day_is_chosen() -> None:
    event = with_claims(Event("e", "E", None), claims(DAY, DAY, NEXT))
    assert (event.when, event.disagrees) == (DAY, True)
    chosen = Event("e", "E", DAY, claims=event.claims, by_hand=frozenset({"when"}))
    assert not chosen.disagrees
    assert not with_claims(event, claims(DAY, YEAR)).disagrees


def test_an_event_is_inferred_if_no_claim_states_its_date() -> None:
    inferred = with_claims(Event("e", "E", None), claims(DAY, basis=Basis.STORY_DAY))
    assert inferred.is_inferred
    assert not with_claims(inferred, [*inferred.claims, claim("b", DAY)]).is_inferred
    assert not Event("e", "E", DAY).is_inferred
    assert not Event("e", "E", DAY, claims=(claim("a", None),)).is_inferred
