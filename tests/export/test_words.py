"""The date of an event in words, and which dates are stretches."""

from dataclasses import replace

import pytest

from tests.export.reported import ABOUT, FERRY, HEARINGS, INQUIRY, UNDATED, WATCH
from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.export.words import date_of, is_stretch
from timeline.model import Event


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (FERRY, "Mon 8 Mar 2021"),
        (INQUIRY, "Thu 11 Mar 2021 (inferred)"),
        (replace(INQUIRY, by_hand=frozenset({"when"})), "Thu 11 Mar 2021"),
        (ABOUT, "about 1992"),
        (UNDATED, "undated"),
    ],
)
def test_a_date_says_whether_it_is_inferred_or_missing(event: Event, words: str) -> None:
    assert date_of(event) == words


@pytest.mark.parametrize(("seconds", "expected"), [(0, False), (1, True)])
def test_a_stretch_is_longer_than_a_day(seconds: int, expected: bool) -> None:
    start = days.moment(2021, 3, 8)
    assert is_stretch(When(start, start + SECONDS_PER_DAY + seconds, Grain.SECOND)) is expected


def test_an_open_date_is_no_stretch_and_an_approximate_one_is() -> None:
    assert HEARINGS.when is not None
    assert not is_stretch(HEARINGS.when)
    assert ABOUT.when is not None
    assert is_stretch(ABOUT.when)
    assert WATCH.when is not None
    assert not is_stretch(WATCH.when)
