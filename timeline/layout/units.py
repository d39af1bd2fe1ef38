"""The units of time that places on a timeline stand for, by how wide they are there."""

from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.dates.words import in_words
from timeline.layout.scale import Scale

# A click stands for the first unit that is at least so many px wide.
_CLICKED = (
    (Grain.MINUTE, 60, 60.0),
    (Grain.HOUR, 3600, 60.0),
    (Grain.DAY, SECONDS_PER_DAY, 4.0),
    (Grain.MONTH, 30 * SECONDS_PER_DAY, 4.0),
)
# A stretch is told by the first unit that is wider.
_TOLD = ((Grain.DAY, 4.0), (Grain.MONTH, 0.2))


def unit_at(scale: Scale, x: float) -> When:
    """The minute, hour, day, month or year that a click at content px `x` means."""
    seconds = scale.pixels_per_second
    wide = (grain for grain, length, px in _CLICKED if length * seconds >= px)
    return When.unit(scale.moment(x), next(wide, Grain.YEAR))


def fine_grain(scale: Scale) -> Grain:
    """The minute or the hour where these can be told apart, otherwise the day."""
    seconds = scale.pixels_per_second
    wide = (grain for grain, length, px in _CLICKED[:2] if length * seconds >= px)
    return next(wide, Grain.DAY)


def stretch_in_words(scale: Scale, left: float, right: float) -> str:
    """The stretch of time between two content px: `4 – 7 Jan 2022`."""
    pixels_a_day = scale.pixels_per_second * SECONDS_PER_DAY
    grain = next((grain for grain, px in _TOLD if pixels_a_day > px), Grain.YEAR)
    start = days.floor(scale.moment(left), grain)
    end = max(days.ceil(scale.moment(right), grain), days.step(start, grain))
    return in_words(When(start, end, grain))
