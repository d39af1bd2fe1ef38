"""Contexts made by hand: what is published when, and the dates mentioned before."""

from collections.abc import Callable

from timeline.dates import Grain, days
from timeline.model import Anchor, Tense
from timeline.temporal.context import Context, Origin, PriorDate

PUBLISHED = days.day_number(2022, 1, 7)
PUBLICATION = Origin(PUBLISHED, Grain.DAY, Anchor.PUBLICATION)


def origin(day: int, grain: Grain = Grain.DAY, *, is_absolute: bool = True, end: int = 0) -> Origin:
    return Origin(day, grain, Anchor.FOCUS, "there", is_absolute, end)


def prior(
    origin: Origin, tense: Tense = Tense.UNKNOWN, until: Callable[[], int | None] = lambda: None
) -> PriorDate:
    return PriorDate(origin, lambda: tense, until)


def context(
    *priors: PriorDate,
    position: int = 10,
    tense: Tense = Tense.UNKNOWN,
    publication: Origin | None = PUBLICATION,
    quarter: Origin | None = None,
    lowered: str = " " * 600,
) -> Context:
    return Context(publication, priors, quarter, position, lambda: tense, lowered)
