"""Dates that are not datetimes: decades, seasons, "early May", "before 2010", 44 BC."""

from timeline.dates.days import SECONDS_PER_DAY, Grain
from timeline.dates.when import Certainty, When

__all__ = ["SECONDS_PER_DAY", "Certainty", "Grain", "When"]
