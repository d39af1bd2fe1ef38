"""The Timeline Project (thetimelineproj): its `.timeline` files, which are XML.

Its reader takes elements only in a fixed order, and no attributes. Times are
`2021-03-08 14:00:00`, with astronomical years. A period without clock times ends on its last day,
as its users type it. The same elements are read by its versions 1 and 2.
"""

from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from timeline.atomic import replacing
from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.edtf import to_edtf
from timeline.export import Check, Options
from timeline.export.calendar import period
from timeline.export.characters import one_line, printable
from timeline.export.order import in_order
from timeline.export.sources import Sources, numbered
from timeline.layout.colours import category_colours, own_colours
from timeline.layout.style import contrast, load_theme
from timeline.model import Event, Project

EDTF = "EDTF: "  # begins the last line of a description

_VERSION = "1.17.0 (Dateline)"  # the first one whose form this is
# The days that it can show: from Julian day 0 to the end of the year 9989.
_FIRST_DAY = days.day_number(-4713, 11, 24)
_LAST_DAY = days.day_number(9989, 12, 31)
_NOTHING_TO_SHOW = (days.moment(2000), days.moment(2001))
_MOMENTS = (Grain.MINUTE, Grain.SECOND)
_WHITE, _BLACK = "#ffffff", "#000000"
_CONTAINERS = ("(", "[")  # how it marks events that contain others, and those within them


def timeline_xml(project: Project, check: Check = lambda: None) -> bytes:
    """The events that have a date between 4714 BC and the year 9989; it cannot show the others.

    `check` is called for each event. A date that is approximate, uncertain or open at an end is
    fuzzy. The last line of each description has the date in full, as EDTF.
    """
    events = [event for event in in_order(project.events.values()) if _fits(event.when)]
    sources = numbered(events, project.articles)
    root = ET.Element("timeline")
    _add(root, "version", _VERSION)
    _add(root, "timetype", "gregoriantime")
    ET.SubElement(root, "eras")
    _add_categories(root, events)
    listed = ET.SubElement(root, "events")
    colours = own_colours(load_theme("light"))
    for event in events:
        check()
        _add_event(listed, event, sources, colours.get(event.colour, ""))
    _add_view(root, events)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def write(project: Project, path: Path, _options: Options, check: Check) -> None:
    """Write the file; OSError leaves an older one untouched."""
    with replacing(path) as unfinished:
        unfinished.write_bytes(timeline_xml(project, check))


def written_ends(when: When) -> tuple[int, int]:
    """The two moments that are written of a date: the midnights of its first and its last day, or
    its clock times. Of a date with an open end, both are the other end; of a minute or a second,
    both are its beginning."""
    extent = period(when)
    if extent.has_clock and extent.first is not None and when.grain in _MOMENTS and when.is_unit:
        return extent.first, extent.first
    first = extent.last if extent.first is None else extent.first
    last = extent.first if extent.last is None else extent.last
    assert first is not None  # a date has one end at least
    assert last is not None
    return (first, last) if extent.has_clock else (first * SECONDS_PER_DAY, last * SECONDS_PER_DAY)


def is_fuzzy(when: When) -> bool:
    """Whether a date is drawn with vague ends."""
    return when.certainty is not Certainty.EXACT or when.start is None or when.end is None


def _fits(when: When | None) -> bool:
    if when is None:
        return False
    return all(_FIRST_DAY <= days.day_of(at) <= _LAST_DAY for at in written_ends(when))


def _add_categories(root: ET.Element, events: Sequence[Event]) -> None:
    categories = ET.SubElement(root, "categories")
    names = {one_line(event.category) for event in events} - {""}
    colours = category_colours(names, load_theme("light"))
    for name in sorted(names):
        category = ET.SubElement(categories, "category")
        _add(category, "name", name)
        _add(category, "color", _rgb(colours[name]))
        _add(category, "font_color", _rgb(_legible_on(colours[name])))


def _add_event(parent: ET.Element, event: Event, sources: Sources, colour: str) -> None:
    assert event.when is not None
    element = ET.SubElement(parent, "event")
    for name, at in zip(("start", "end"), written_ends(event.when), strict=True):
        _add(element, name, _moment(at))
    title = one_line(event.title)
    _add(element, "text", f" {title}" if title.startswith(_CONTAINERS) else title)
    _add(element, "fuzzy", str(is_fuzzy(event.when)))
    _add(element, "locked", "False")
    _add(element, "ends_today", "False")
    if category := one_line(event.category):
        _add(element, "category", category)
    lines = [*sources.lines_about(event), f"{EDTF}{to_edtf(event.when)}"]
    _add(element, "description", printable("\n".join(lines)).replace("\r\n", "\n"))
    if colour:
        _add(element, "default_color", _rgb(colour))


def _add_view(root: ET.Element, events: Sequence[Event]) -> None:
    """Show the whole of the timeline, and all categories."""
    ends = [at for event in events if event.when for at in written_ends(event.when)]
    first, last = (min(ends), max(ends)) if ends else _NOTHING_TO_SHOW
    view = ET.SubElement(root, "view")
    shown = ET.SubElement(view, "displayed_period")
    _add(shown, "start", _moment(first))
    _add(shown, "end", _moment(last + SECONDS_PER_DAY))  # may not be empty
    ET.SubElement(view, "hidden_categories")


def _legible_on(colour: str) -> str:
    return max((_BLACK, _WHITE), key=lambda text: contrast(text, colour))


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _moment(at: int) -> str:
    year, month, day = days.civil(days.day_of(at))
    minutes, second = divmod(at % SECONDS_PER_DAY, 60)
    return f"{year}-{month:02d}-{day:02d} {minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"


def _rgb(colour: str) -> str:
    """`#ff8000` as `255,128,0`."""
    return ",".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
