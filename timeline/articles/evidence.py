"""Evidence of a publication date: collected, compared, and the best of it taken.

The order of `Kind` and the rule of agreement are those that were best on 797 pages of known date:
metadata alone is right on 94 % of them, a day that two kinds state on 97.5 %.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from timeline.dates.iso import iso_day
from timeline.model import PublishedFrom


class Kind(Enum):
    """Where a date stands, the most reliable first: the words for it, and its origin."""

    OPEN_GRAPH = "article:published_time", PublishedFrom.PAGE_METADATA
    JSON_LD = "JSON-LD of the article", PublishedFrom.PAGE_METADATA
    FEED = "date of the entry", PublishedFrom.FEED
    META = "other metadata", PublishedFrom.PAGE_METADATA
    ITEMPROP = "datePublished", PublishedFrom.PAGE_METADATA
    OTHER_JSON_LD = "other JSON-LD", PublishedFrom.PAGE_METADATA
    TIME_IN_ARTICLE = "time in the article", PublishedFrom.PAGE_TEXT
    ADDRESS = "address", PublishedFrom.ADDRESS
    NEAR_HEADLINE = "near the headline", PublishedFrom.PAGE_TEXT
    DATE_CLASS = "field for a date", PublishedFrom.PAGE_TEXT
    OTHER_TIME = "time elsewhere on the page", PublishedFrom.PAGE_TEXT
    FIRST_IN_TEXT = "first date in the text", PublishedFrom.PAGE_TEXT
    MODIFIED = "date of the last change", PublishedFrom.MODIFIED
    GUESSED = "found by htmldate", PublishedFrom.PAGE_TEXT
    PROPERTIES = "properties of the document", PublishedFrom.PROPERTIES

    def __init__(self, words: str, origin: PublishedFrom) -> None:
        self.words, self.origin = words, origin


_ORDER = {kind: rank for rank, kind in enumerate(Kind)}
_METADATA_OF_ARTICLE = {Kind.OPEN_GRAPH, Kind.JSON_LD, Kind.FEED}
# Dates of other things often stand here, so that they contradict nothing.
_PASSING = {
    Kind.OTHER_JSON_LD,
    Kind.OTHER_TIME,
    Kind.FIRST_IN_TEXT,
    Kind.DATE_CLASS,
    Kind.MODIFIED,
    Kind.GUESSED,
    Kind.PROPERTIES,
}
_SHOWN_TO_READERS = {Kind.TIME_IN_ARTICLE, Kind.ADDRESS, Kind.NEAR_HEADLINE, Kind.DATE_CLASS}
# Several kinds may find one and the same line of the page, so they do not confirm each other.
_ON_PAGE = _SHOWN_TO_READERS - {Kind.ADDRESS} | {Kind.OTHER_TIME, Kind.FIRST_IN_TEXT}
_SAME_MOMENT = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A day that is stated in one place, as it is written there, and the moment if that is given
    with its zone."""

    kind: Kind
    day: int
    moment: datetime | None = None

    @property
    def is_utc(self) -> bool:
        """Whether its day is that of UTC, so that the day at the place of publication may differ
        by one."""
        return self.moment is not None and self.moment.utcoffset() == timedelta(0)


@dataclass(frozen=True, slots=True)
class Publication:
    """The day that the evidence gives, its origin, and whether it is certain enough not to be
    mentioned; `rivals` are the evidence for other days."""

    day: int | None = None
    origin: PublishedFrom = PublishedFrom.NOWHERE
    is_sure: bool = False
    rivals: tuple[Evidence, ...] = ()


def publication(found: Sequence[Evidence]) -> Publication:
    """What the evidence gives; the day of the most reliable kind, corrected for its time zone."""
    if not found:
        return Publication()
    ordered = sorted(found, key=lambda each: _ORDER[each.kind])  # stable: the first of a kind
    best = ordered[0]
    local = _local(best, ordered)
    agreeing = {_place(each.kind) for each in ordered if each.day == local.day}
    others = [each for each in ordered if each.day != local.day and not _is_same(each, best)]
    against = [each for each in others if each.kind not in _PASSING]
    is_sure = not against and (
        best.kind in _METADATA_OF_ARTICLE or len(agreeing - {Kind.MODIFIED, Kind.GUESSED}) > 1
    )
    # A later change is to be expected, so its day is no other candidate.
    rivals = [each for each in others if each.kind is not Kind.MODIFIED or each.day < local.day]
    return Publication(local.day, best.kind.origin, is_sure, tuple(_one_of_each_day(rivals)))


def _place(kind: Kind) -> Kind:
    return Kind.NEAR_HEADLINE if kind in _ON_PAGE else kind


def _local(best: Evidence, ordered: Sequence[Evidence]) -> Evidence:
    """The evidence for the day at the place of publication, where `best` is in UTC."""
    if not best.is_utc or best.moment is None:
        return best
    for each in ordered:
        if _is_same(each, best) and not each.is_utc:
            return each
    # In America the local day may still be the one before, in Asia already the one after.
    neighbour = best.day - 1 if best.moment.hour < 12 else best.day + 1
    shown = [each for each in ordered if each.kind in _SHOWN_TO_READERS and not each.is_utc]
    if any(each.day == best.day for each in shown):
        return best
    return next((each for each in shown if each.day == neighbour), best)


def _is_same(one: Evidence, other: Evidence) -> bool:
    if one.moment is None or other.moment is None:
        return False
    return abs(one.moment - other.moment) <= _SAME_MOMENT


def _one_of_each_day(found: Sequence[Evidence]) -> list[Evidence]:
    days: dict[int, Evidence] = {}
    for each in found:
        days.setdefault(each.day, each)
    return list(days.values())


def doubt_in_words(publication: Publication) -> str:
    """What the user should know about the date, "" if it is certain."""
    if publication.is_sure:
        return ""
    if publication.day is None:
        return "its publication date was not found; set it by hand"
    shown = f"its publication date is doubtful: {iso_day(publication.day)}"
    rivals = ", ".join(f"{iso_day(each.day)} ({each.kind.words})" for each in publication.rivals)
    also = f"; it may be {rivals}" if rivals else "; nothing else confirms it"
    return f"{shown} (from the {publication.origin}){also}"
