"""The same moment by the clocks of two zones."""

import pytest

from timeline.temporal.zones import day_of_other

HOUR = 3600


@pytest.mark.parametrize(
    ("here", "zone", "there", "other", "day"),
    [
        (15, "ET", 20, "Z", 0),
        (15, "ET", 19, "Z", 0),  # in summer
        (19.5, "-05:00", 0.5, "Z", 1),
        (9, "+11:00", 22, "Z", -1),
        (9, "+11:00", 17, "-05:00", -1),
        (14.5, "+0530", 9, "Z", 0),
        (20, "PT", 23, "ET", 0),
        (21, "PT", 0, "ET", 1),
        (9, "local", 22, "Z", None),
        (15, "ET", 23, "Z", None),  # another moment
        (15, "", 20, "Z", None),
    ],
)
def test_the_day_follows_from_the_zones(
    here: float, zone: str, there: float, other: str, day: int | None
) -> None:
    assert day_of_other(round(here * HOUR), zone, round(there * HOUR), other) == day
