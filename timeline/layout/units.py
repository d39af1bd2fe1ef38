"""Units of time that suit a zoom: for a click, and for naming the range in view."""

from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.dates.words import in_words
from timeline.layout.scale import Scale

# (unit, its seconds, px): a click means the first unit that is at least so many px wide.
_CLICK_UNITS = (
    (Grain.MINUTE, 60, 60.0),
    (Grain.HOUR, 3600, 60.0),
    (Grain.DAY, SECONDS_PER_DAY, 4.0),
    (Grain.MONTH, 30 * SECONDS_PER_DAY, 4.0),
)
# (unit, px per day): a range is named in the first unit with more px per day.
_RANGE_GRAINS = ((Grain.DAY, 4.0), (Grain.MONTH, 0.2))


def unit_at(scale: Scale, x: float) -> When:
    """The minute, hour, day, month or year that a click at content px `x` means."""
    seconds = scale.pixels_per_second
    wide = (grain for grain, length, px in _CLICK_UNITS if length * seconds >= px)
    return When.unit(scale.moment(x), next(wide, Grain.YEAR))


def fine_grain(scale: Scale) -> Grain:
    """The minute or the hour if they are wide enough to be distinguished, otherwise the day."""
    seconds = scale.pixels_per_second
    wide = (grain for grain, length, px in _CLICK_UNITS[:2] if length * seconds >= px)
    return next(wide, Grain.DAY)


def range_in_words(scale: Scale, left: float, right: float) -> str:
    """The range of time between two content px: `4 – 7 Jan 2022`."""
    pixels_a_day = scale.pixels_per_second * SECONDS_PER_DAY
    grain = next((grain for grain, px in _RANGE_GRAINS if pixels_a_day > px), Grain.YEAR)
    start = days.floor(scale.moment(left), grain)
    end = max(days.ceil(scale.moment(right), grain), days.step(start, grain))
    return in_words(When(start, end, grain))
