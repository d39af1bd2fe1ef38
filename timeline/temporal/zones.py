"""The same moment in two time zones: "3 p.m. ET (2000 GMT)"."""

import re
from dataclasses import replace

from timeline.dates import SECONDS_PER_DAY, Grain
from timeline.dates.calendar_unit import ClockTime
from timeline.model import Anchor
from timeline.temporal import meanings as m
from timeline.temporal.candidate import Candidate

_JOINTS = frozenset(("(", "/", ",", "or", ", or"))
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?")
# Zone names that cover both winter and summer time: offset in winter, in seconds.
_NAMED = {"Z": 0, "ET": -18_000, "CT": -21_600, "MT": -25_200, "PT": -28_800}
_HOUR = 3600


def with_day_of_other_zone(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """Clock times given in two zones: the second on its day, which may be the one before or after.

    The first stays the focus.
    """
    dated = list(candidates)
    for index in range(1, len(dated)):
        first, second = dated[index - 1].meaning, dated[index].meaning
        if not isinstance(first, m.TimeOfDay) or not isinstance(second, m.TimeOfDay):
            continue
        joint = lowered[dated[index - 1].span.end : dated[index].span.start].strip()
        if joint in _JOINTS and first.zone != second.zone != "":
            dated[index] = dated[index]._replace(meaning=_in_other_zone(first, second))
    return dated


def _in_other_zone(first: m.TimeOfDay, second: m.TimeOfDay) -> m.TimeOfDay:
    here, there = first.time, second.time
    if not isinstance(here, ClockTime) or not isinstance(there, ClockTime):
        return second
    if second.day not in (None, first.day):
        return second
    day = day_of_other(here.seconds, first.zone, there.seconds, second.zone)
    if day is None:
        return second
    shift = m.Shift(Grain.DAY, day, Anchor.FOCUS)
    return replace(second, day=shift, is_aside=True)


def day_of_other(here: int, zone: str, there: int, other: str) -> int | None:
    """The day on which a second clock shows the same moment: -1 for the day before, 0, or 1.

    `here` and `there` are seconds from midnight, the zones as in `Mention.zone`. None if one of the
    zones is not known, or if the clocks are further apart than summer time accounts for.
    """
    first, second = _offset(zone), _offset(other)
    if first is None or second is None:
        return None
    moment = here - first
    away = {day: abs(there + day * SECONDS_PER_DAY - second - moment) for day in (0, -1, 1)}
    nearest = min(away, key=lambda day: away[day])
    return nearest if away[nearest] <= _HOUR else None


def _offset(zone: str) -> int | None:
    if zone in _NAMED:
        return _NAMED[zone]
    match = _OFFSET.fullmatch(zone)
    if match is None:
        return None
    seconds = int(match["hours"]) * _HOUR + int(match["minutes"] or 0) * 60
    return -seconds if match["sign"] == "-" else seconds
