"""The units of a click, a free drag and the visible range at each zoom."""

import pytest

from timeline.dates import SECONDS_PER_DAY, Grain, days
from timeline.layout.scale import CLOSEST, Scale
from timeline.layout.units import fine_grain, range_in_words, unit_at

NOON = days.moment(2022, 1, 6, 12)


@pytest.mark.parametrize(
    ("pixels_a_day", "clicked", "fine"),
    [
        (CLOSEST * SECONDS_PER_DAY, Grain.MINUTE, Grain.MINUTE),
        (24 * 60.0, Grain.HOUR, Grain.HOUR),
        (24 * 59.0, Grain.DAY, Grain.DAY),
        (4.0, Grain.DAY, Grain.DAY),
        (3.9, Grain.MONTH, Grain.DAY),
        (0.1, Grain.YEAR, Grain.DAY),
    ],
)
def test_a_click_means_a_unit_that_can_be_distinguished(
    pixels_a_day: float, clicked: Grain, fine: Grain
) -> None:
    scale = Scale(NOON, pixels_a_day / SECONDS_PER_DAY)
    unit = unit_at(scale, 0.0)
    assert unit.grain is clicked
    assert unit.start is not None
    assert unit.end is not None
    assert unit.start <= NOON < unit.end
    assert fine_grain(scale) is fine


@pytest.mark.parametrize(
    ("pixels_a_day", "words"),
    [(10.0, "6 Jan – 15 Apr 2022"), (1.0, "January 2022 – September 2024"), (0.1, "2022 – 2049")],
)
def test_a_range_is_named_in_units_that_are_wide_enough(pixels_a_day: float, words: str) -> None:
    scale = Scale(NOON, pixels_a_day / SECONDS_PER_DAY)
    assert range_in_words(scale, 0.0, 990.0) == words
