"""The Timeline Project (thetimelineproj): events and eras of its `.timeline` files."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from xml.etree import ElementTree as ET

from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.export.timeline_project import EDTF, is_fuzzy, written_ends
from timeline.imports import Imported
from timeline.imports.entries import each_of, new_event, with_clock
from timeline.model import Event

ERA = "era"  # the tag of an event that was a background period

_NOT_ONE = "it is not a file of The Timeline Project; save it there again"
_TIME = re.compile(r"(-?\d{1,5})-(\d+)-(\d+) (\d+):(\d+):(\d+)")
_CONTAINER = re.compile(r"\[(\d+)\](.*)", re.DOTALL)
_CONTAINED = re.compile(r"\((\d+)\)(.*)", re.DOTALL)


def read(data: bytes) -> Imported:
    """The events of the file, in its order, and then its eras.

    An event within another one has the title of that one as its group.
    """
    root = _root(data)
    calendar = (root.findtext("timetype") or "gregoriantime").strip()
    if calendar != "gregoriantime":
        raise ValueError(f"its calendar is “{calendar}”; only the Gregorian one can be read")
    events = root.findall("events/event")
    groups = dict(_containers(events))
    found = each_of(events, lambda element: _event(element, groups), name="Event")
    eras = each_of(root.findall("eras/era"), _era, name="Era")
    return Imported((*found.events, *eras.events), problems=(*found.problems, *eras.problems))


def _root(data: bytes) -> ET.Element:
    try:
        # Its files have no document type, whose entities could fill the memory.
        root = None if b"<!DOCTYPE" in data else ET.fromstring(data)
    except (ET.ParseError, ValueError, LookupError):
        root = None
    if root is None or root.tag != "timeline" or root.find("events") is None:
        raise ValueError(_NOT_ONE)
    return root


def _containers(events: Iterable[ET.Element]) -> Iterator[tuple[str, str]]:
    """The number and the title of each event that contains others."""
    for element in events:
        match = _CONTAINER.fullmatch(element.findtext("text") or "")
        if match:
            yield match[1], " ".join(match[2].split())


def _event(element: ET.Element, groups: dict[str, str]) -> Event:
    text = element.findtext("text") or ""
    group = ""
    if match := _CONTAINER.fullmatch(text):
        text = match[2]
    elif match := _CONTAINED.fullmatch(text):
        group, text = groups.get(match[1], ""), match[2]
    note, edtf = _described(element)
    others = (each.text or "" for each in element.findall("categories/category"))
    named = dict.fromkeys((element.findtext("category") or "", *others))
    categories = [name for name in named if name]
    return new_event(
        text,
        _when(element, edtf),
        note,
        category=categories[0] if categories else "",
        tags=categories[1:],
        group=group,
    )


def _era(element: ET.Element) -> Event:
    return new_event(element.findtext("name") or "", _when(element, ""), tags=(ERA,))


def _described(element: ET.Element) -> tuple[str, str]:
    """The note of an event, with its labels and its link, and the EDTF that Dateline wrote last."""
    lines = (element.findtext("description") or "").strip().split("\n")
    edtf = lines.pop().removeprefix(EDTF) if lines[-1].startswith(EDTF) else ""
    added = (element.findtext(name) for name in ("labels", "hyperlink"))
    return "\n".join([*lines, *filter(None, added)]).strip(), edtf


def _when(element: ET.Element, edtf: str) -> When:
    """The date: in full as EDTF, if that is still what the file says."""
    start, end = (_moment(element.findtext(name) or "") for name in ("start", "end"))
    certainties = _certainties(element)
    is_vague = set(certainties) != {Certainty.EXACT}
    for when in _written(edtf, start, end):
        if (written_ends(when), is_fuzzy(when), to_edtf(when)) == ((start, end), is_vague, edtf):
            return when
    if _flag(element, "ends_today"):
        return When(start, None, Grain.DAY if _is_midnight(start) else Grain.MINUTE, certainties[0])
    if _is_midnight(start) and _is_midnight(end):
        return When(start, end + SECONDS_PER_DAY, Grain.DAY, *certainties)
    return When(start, _after(start, end), _grain(start, end), *certainties)


def _written(edtf: str, start: int, end: int) -> Iterator[When]:
    """What Dateline may have written as this EDTF: days, or moments on these days."""
    with suppress(ValueError):
        written = parse_edtf(edtf)
        yield written
        yield replace(with_clock(written, start, _after(start, end)), grain=_grain(start, end))


def _after(start: int, end: int) -> int:
    """The end of a time, which for a moment is that of its minute or second."""
    return days.step(start, _grain(start, end)) if start == end else end


def _grain(start: int, end: int) -> Grain:
    return Grain.SECOND if start == end and start % 60 else Grain.MINUTE


def _certainties(element: ET.Element) -> tuple[Certainty, Certainty]:
    """Those of both ends; a file has one flag for both, or since version 2 one for each."""
    both = _flag(element, "fuzzy")
    start, end = (
        Certainty.APPROXIMATE if both or _flag(element, name) else Certainty.EXACT
        for name in ("fuzzy_start", "fuzzy_end")
    )
    return start, end


def _flag(element: ET.Element, name: str) -> bool:
    return (element.findtext(name) or "").strip() == "True"


def _is_midnight(at: int) -> bool:
    return at % SECONDS_PER_DAY == 0


def _moment(text: str) -> int:
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError("not a time")
    year, month, day, hour, minute, second = map(int, match.groups())
    if not (days.is_date(year, month, day) and hour < 24 and minute < 60 and second < 60):
        raise ValueError("no such day or time")
    return days.moment(year, month, day, hour, minute) + second
