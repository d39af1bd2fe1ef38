"""The dates that the user can choose from if the claims of an event give several."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from timeline.dates import When
from timeline.events.agreement import Published, contains, date_of
from timeline.model import Claim


@dataclass(frozen=True, slots=True)
class GivenDate:
    """A date that claims give, the number of articles that give this day, and whether it is
    inferred in all of them."""

    when: When
    articles: int
    is_inferred: bool


def given_dates(claims: Sequence[Claim], published: Published) -> tuple[GivenDate, ...]:
    """One date for each day that claims give, the most precise one on which they agree.

    The day that most articles give comes first; days that are only inferred come last. A longer
    date ("March 2021") is left out if a day within it is given. `published` as for `date_of`.
    """
    days: defaultdict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.when is not None:
            days[_day(claim.when)].append(claim)
    given = [_given(same, published) for same in days.values()]
    shown = [one for one in given if not any(_is_longer(one, other) for other in given)]
    return tuple(sorted(shown, key=lambda one: (one.is_inferred, -one.articles, one.when.anchor)))


def states_another_date(claim: Claim, when: When | None) -> bool:
    """Whether a claim states a date that has no day in common with `when`."""
    if claim.when is None or when is None or claim.basis.is_inferred:
        return False
    first, last = _days(claim.when), _days(when)
    return first[0] > last[1] or last[0] > first[1]


def _given(claims: Sequence[Claim], published: Published) -> GivenDate:
    when = date_of(claims, published)
    assert when is not None
    articles = len({claim.article for claim in claims})
    return GivenDate(when, articles, all(claim.basis.is_inferred for claim in claims))


def _day(when: When) -> object:
    """The day of a date, or the date itself where it is longer."""
    return when.first_day if _is_day(when) else when


def _is_day(when: When) -> bool:
    return when.first_day is not None and when.first_day == when.last_day


def _is_longer(one: GivenDate, other: GivenDate) -> bool:
    """Whether a date is longer than a day and contains the other one."""
    return one.when != other.when and not _is_day(one.when) and contains(one.when, other.when)


def _days(when: When) -> tuple[float, float]:
    """The first and last day of a date; infinite at an open end."""
    first, last = when.first_day, when.last_day
    return (-inf if first is None else first, inf if last is None else last)
