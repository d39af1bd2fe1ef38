"""Timestamps of metadata, and dates in short texts of a page."""

import re
from datetime import datetime

from timeline.articles.evidence import Evidence, Kind
from timeline.articles.published import day_in, single_days
from timeline.dates import days

_LONGEST_STAMP = 60
_LONGEST_LINE = 120  # of a line such as "By A. Reporter, Meridian, 7 January 2022 at 10:00"
_ISO = re.compile(
    r"(\d{4})(-?)(\d\d)\2(\d\d)(?!\d)"
    r"(?:[T ]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::?\d\d(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_IN_ADDRESS = (
    re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-](\d\d?|[a-z]{3})[/_-](\d\d?)(?!\d)", re.IGNORECASE),
    re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)"),
)


def stamp(kind: Kind, text: str | None) -> list[Evidence]:
    """The evidence of a timestamp: of none, if it does not name a single day."""
    text = (text or "").strip()
    if not text or len(text) > _LONGEST_STAMP:
        return []
    iso = _ISO.match(text)
    if iso is None:
        day = day_in(text) or _day_of_line(text)
        return [] if day is None else [Evidence(kind, day)]
    year, month, date = (int(iso[group]) for group in (1, 3, 4))
    if not days.is_date(year, month, date):
        return []
    return [Evidence(kind, days.day_number(year, month, date), _moment(iso))]


def _moment(iso: "re.Match[str]") -> datetime | None:
    if not iso["zone"]:
        return None
    zone = iso["zone"].replace("Z", "+00:00")
    zone = zone if len(zone) > 3 else f"{zone}:00"
    try:
        return datetime.fromisoformat(
            f"{iso[1]}-{iso[3]}-{iso[4]}T{iso['hour']}:{iso['minute']}{zone}"
        )
    except ValueError:
        return None


def line(kind: Kind, text: str) -> list[Evidence]:
    """The evidence of a short text with a date in it: of none, if it does not name a single day."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST_LINE or not any(map(str.isdigit, text)):
        return []
    day = _day_of_line(text)
    day = day_in(text) if day is None else day
    return [] if day is None else [Evidence(kind, day)]


def _day_of_line(text: str) -> int | None:
    found = set(single_days(text))
    return found.pop() if len(found) == 1 else None


def address(text: str) -> list[Evidence]:
    """The evidence of the address of a page: `/2022/01/07/`, `/2022/jan/07/`, `-20220107`."""
    for pattern in _IN_ADDRESS:
        for year, month, day in pattern.findall(text):
            number = int(month) if month.isdigit() else _month(month)
            if days.is_date(int(year), number, int(day)):
                return [Evidence(Kind.ADDRESS, days.day_number(int(year), number, int(day)))]
    return []


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1 if name.lower() in _MONTHS else 0
