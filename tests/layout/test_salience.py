from dataclasses import replace

from tests.claims import claim
from tests.layout.samples import APPROXIMATE, event
from timeline.dates import Grain, When, days
from timeline.layout.salience import salience
from timeline.model import Claim, Span, Status

DAY = When.day(2022, 1, 6)
PLAIN = replace(event("e", "Event", DAY, "a"), status=Status.PROPOSED)


def one(article: str) -> Claim:
    return claim(article, Span(0, 4), Span(5, 9))


def test_each_criterion_adds_to_the_salience() -> None:
    twice = replace(PLAIN, claims=(*PLAIN.claims, one("a")))
    other_article = replace(PLAIN, claims=(*PLAIN.claims, one("b")))
    noted = replace(PLAIN, note="Ask the mayor")
    by_hand = replace(PLAIN, by_hand=frozenset({"when"}))
    about = replace(PLAIN, when=When.unit(days.moment(2022), Grain.YEAR, APPROXIMATE))
    weights = [salience(one) for one in (about, PLAIN, twice, other_article, by_hand)]
    assert weights == sorted(weights)
    assert salience(noted) > salience(PLAIN)


def test_the_tie_breaker_is_deterministic_and_less_than_any_criterion() -> None:
    likes = [salience(event(str(number), "Event", DAY)) for number in range(200)]
    assert max(likes) - min(likes) < 0.25
    assert len(set(likes)) == 200
    assert likes == [salience(event(str(number), "Event", DAY)) for number in range(200)]


def test_given_weights_replace_the_own_score_but_not_the_choice_of_the_user() -> None:
    noted = replace(PLAIN, id="noted", note="Ask the mayor")
    edited = replace(PLAIN, id="edited", by_hand=frozenset({"title"}))
    unknown = replace(PLAIN, id="unknown")
    weights = {"e": 3.5, "noted": 3.4, "edited": 0.0}
    in_order = sorted((noted, unknown, edited, PLAIN), key=lambda each: -salience(each, weights))
    assert [each.id for each in in_order] == ["edited", "e", "noted", "unknown"]
    accepted = replace(PLAIN, id="accepted", status=Status.ACCEPTED)
    for chosen in (edited, accepted, replace(PLAIN, id="made", claims=())):
        assert salience(chosen, weights) > salience(PLAIN, {"e": 1e6})


def test_equal_weights_are_ordered_by_the_tie_breaker() -> None:
    weights = {str(number): 2.0 for number in range(100)}
    likes = [salience(event(key, "Event", DAY), weights) for key in weights]
    assert len(set(likes)) == 100
    assert max(likes) < salience(event("0", "Event", DAY), {"0": 2.001})
