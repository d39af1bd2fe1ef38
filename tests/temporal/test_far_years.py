"""Years that the rules do not accept, moved to years that they do."""

import pytest

from timeline.dates import Grain, When, days
from timeline.temporal.far_years import in_known_years, moved_cycles


@pytest.mark.parametrize(
    ("text", "known", "cycles"),
    [
        ("spring 542", "spring 1742", -3),
        ("March 44 BC", "March 1957", -5),
        ("24 August AD 79", "24 August 1679", -4),
        ("the 540s", "the 1740s", -3),
        ("39th century", "19th century", 5),
        ("6 Jan 2022", "6 Jan 2022", 0),
        ("542 – 1338", "542 – 1338", 0),
        ("4th century BC – 39th century", "4th century BC – 39th century", 0),
        ("10:30", "10:30", 0),
    ],
)
def test_years_are_moved_to_accepted_ones(text: str, known: str, cycles: int) -> None:
    assert in_known_years(text) == (known, cycles)


def test_the_calendar_repeats_after_400_years() -> None:
    assert moved_cycles(When.day(2000, 2, 29), -1) == When.day(1600, 2, 29)
    assert moved_cycles(When(None, days.moment(1957), Grain.YEAR), -5).end == (days.moment(-43))
