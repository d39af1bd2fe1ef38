"""The dates that claims give, from which the user can choose."""

import pytest

from tests.events.test_agreement import AFTERNOON, DAY, MONTH, NEXT, YEAR, claim, claims
from timeline.dates import When, days
from timeline.dates.when import Grain
from timeline.events.given_dates import GivenDate, given_dates, states_another_date
from timeline.model import Basis


def test_each_day_is_given_once_as_precisely_as_articles_share() -> None:
    given = given_dates(claims(NEXT, DAY, AFTERNOON, DAY, AFTERNOON), {})
    assert given == (GivenDate(AFTERNOON, 4, False), GivenDate(NEXT, 1, False))


def test_claims_of_one_article_count_once() -> None:
    (given,) = given_dates([claim("a", DAY), claim("a", DAY), claim("b", DAY)], {})
    assert given.articles == 2


def test_longer_dates_are_given_where_no_day_within_them_is() -> None:
    assert [one.when for one in given_dates(claims(YEAR, MONTH, DAY), {})] == [DAY]
    assert [one.when for one in given_dates(claims(YEAR, YEAR), {})] == [YEAR]
    other = When.unit(days.moment(2011), Grain.YEAR)
    assert [one.when for one in given_dates(claims(other, DAY, DAY), {})] == [DAY, other]


def test_inferred_days_come_last() -> None:
    inferred = claims(NEXT, NEXT, NEXT, basis=Basis.PUBLICATION)
    given = given_dates([*inferred, *claims(DAY, None)], {})
    assert given == (GivenDate(DAY, 1, False), GivenDate(NEXT, 3, True))
    assert given_dates(claims(None), {}) == ()


@pytest.mark.parametrize(
    ("when", "basis", "is_another"),
    [
        (NEXT, Basis.STATED, True),
        (AFTERNOON, Basis.STATED, False),
        (YEAR, Basis.STATED, False),
        (NEXT, Basis.STORY_DAY, False),
        (None, Basis.STATED, False),
        (When(None, DAY.start, Grain.DAY), Basis.STATED, True),
        (When(None, DAY.end, Grain.DAY), Basis.STATED, False),
    ],
)
def test_a_claim_states_another_date_when_no_day_is_common(
    when: When | None, basis: Basis, is_another: bool
) -> None:
    assert states_another_date(claim("a", when, basis), DAY) is is_another
    assert not states_another_date(claim("a", when, basis), None)
