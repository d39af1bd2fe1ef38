from dataclasses import replace

from tests.claims import claim
from tests.layout.samples import APPROXIMATE, event
from timeline.dates import Grain, When, days
from timeline.layout.salience import salience
from timeline.model import Claim, Span

DAY = When.day(2022, 1, 6)
PLAIN = event("e", "Event", DAY, "a")


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
