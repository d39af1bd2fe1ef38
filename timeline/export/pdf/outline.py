"""Bookmarks: one for each year with events, or for each month or day if all are in one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.dates import Grain, When, days
from timeline.dates.words import in_words
from timeline.export.pdf.objects import Name, Reference, Value
from timeline.export.pdf.update import Update

_MOST = 100  # bookmarks, after which a coarser unit is used if there is one
_GRAINS = (Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event is: its date, the number of its page, and the point at its upper left corner
    in the coordinates of the page, which grow to the right and upwards."""

    when: When
    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """The name of a period, and its first event."""

    text: str
    place: Place


def bookmarks(places: Iterable[Place]) -> list[Bookmark]:
    """The bookmarks for these events in the order of time."""
    ordered = sorted(places, key=lambda place: (place.when.anchor, place.page, -place.y, place.x))
    if not ordered:
        return []
    grain = _grain([place.when.anchor for place in ordered])
    first: dict[int, Place] = {}
    for place in ordered:
        first.setdefault(days.floor(place.when.anchor, grain), place)
    return [Bookmark(in_words(When.unit(at, grain)), place) for at, place in first.items()]


def _grain(moments: Sequence[int]) -> Grain:
    """Years, but months for events of one year, days for those of one month, and decades or
    centuries if there are too many years."""

    def count(grain: Grain) -> int:
        return len({days.floor(at, grain) for at in moments})

    if count(Grain.YEAR) == 1:
        return Grain.DAY if count(Grain.MONTH) == 1 else Grain.MONTH
    coarser = _GRAINS[_GRAINS.index(Grain.YEAR) :]
    return next((grain for grain in coarser if count(grain) <= _MOST), coarser[-1])


def add_outline(update: Update, marks: Sequence[Bookmark]) -> None:
    """Add the bookmarks, on one level (ISO 32000-1, 12.3.3)."""
    if not marks:
        return
    root = update.reserve()
    items = [update.reserve() for _ in marks]
    for number, (item, mark) in enumerate(zip(items, marks, strict=True)):
        entries: dict[str, Value] = {
            "Title": mark.text,
            "Parent": root,
            "Dest": _destination(update.pages[mark.place.page], mark.place),
        }
        if number > 0:
            entries["Prev"] = items[number - 1]
        if number + 1 < len(items):
            entries["Next"] = items[number + 1]
        update.set(item, entries)
    update.set(
        root,
        {"Type": Name("Outlines"), "First": items[0], "Last": items[-1], "Count": len(items)},
    )
    update.extend(update.catalog, {"Outlines": root})


def _destination(page: Reference, place: Place) -> list[Value]:
    """The place of an event at the upper left of the window, with its zoom unchanged."""
    return [page, Name("XYZ"), place.x, place.y, None]
