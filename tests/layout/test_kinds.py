"""Kinds of glyphs: a coarse date is a year or a longer unit, or about as long and approximate."""

import pytest

from timeline.dates import Certainty, Grain, When, days
from timeline.layout.kinds import Kind, kind_of

APPROXIMATE = Certainty.APPROXIMATE
YEAR = 360 * 86_400


def stretch(seconds: int, start: Certainty = APPROXIMATE, end: Certainty = Certainty.EXACT) -> When:
    return When(0, seconds, Grain.MONTH, start, end)


@pytest.mark.parametrize(
    ("when", "kind"),
    [
        (When.day(2021, 3, 6), Kind.POINT),
        (When.unit(days.moment(2021, 3), Grain.MONTH), Kind.SPAN),
        (When.unit(days.moment(2021, 7), Grain.HALF), Kind.SPAN),
        (When.unit(days.moment(2021), Grain.YEAR), Kind.COARSE),
        (When.unit(days.moment(1991), Grain.YEAR, APPROXIMATE), Kind.COARSE),
        (When.unit(days.moment(1991), Grain.DECADE), Kind.COARSE),
        (When.unit(days.moment(1750), Grain.CENTURY, Certainty.UNCERTAIN), Kind.COARSE),
        (When(days.moment(1992), days.moment(2004), Grain.YEAR), Kind.SPAN),
        (When(days.moment(2003), None, Grain.YEAR), Kind.SPAN),
        (When(None, days.moment(2003), Grain.YEAR), Kind.SPAN),
        (stretch(YEAR), Kind.COARSE),
        (stretch(YEAR - 1), Kind.SPAN),
        (stretch(YEAR, Certainty.BOTH), Kind.COARSE),
        (stretch(YEAR, Certainty.EXACT, APPROXIMATE), Kind.COARSE),
        (stretch(YEAR, Certainty.EXACT), Kind.SPAN),
        (stretch(YEAR, Certainty.UNCERTAIN), Kind.SPAN),
    ],
)
def test_the_kind_follows_from_grain_length_and_certainty(when: When, kind: Kind) -> None:
    assert kind_of(when) is kind
