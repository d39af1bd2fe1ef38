"""What there is to draw: everything that does not depend on the zoom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

import numpy as np

from timeline.dates import SECONDS_PER_DAY
from timeline.layout.colours import Colours, article_colours, own_colours
from timeline.layout.entries import Entries, Entry
from timeline.layout.folds import Fold, find_folds
from timeline.layout.lane_index import Band, Floats, is_point
from timeline.layout.style import Theme
from timeline.layout.text import Measure
from timeline.model import Event, Grouping, Project
from timeline.project.lanes import lane_key, lane_order, lane_title
from timeline.wording import counted

_NO_COLOURS: Mapping[str, str] = MappingProxyType({})
FEW = 400  # events; so many can all be measured in a moment

Change = tuple[Event | None, Event | None]


@dataclass(frozen=True, eq=False)
class Lane:
    """The events of one article, category or group: `key` is its id or name, "" for none.

    `points` are drawn as cards, `spans`, anything longer, as bars; a `collapsed` lane has none of
    them, but all its events in a strip. `header` is empty where one lane is all there is. `colour`
    is that of all its events, "" where they may have several. `waiting` counts the events without a
    date, `note` says so, and `ask` tells that the article's publication date is what would mend it.
    """

    key: str
    spans: Band
    points: Band
    waiting: int = 0
    header: str = ""
    colour: str = ""
    note: str = ""
    ask: bool = False
    collapsed: bool = False

    @property
    def bands(self) -> tuple[Band, Band]:
        """Spans above points: no card's stem then runs through a span of its own lane."""
        return self.spans, self.points

    @property
    def total(self) -> int:
        """How many events it has, those without a date included."""
        return len(self.spans) + len(self.points) + self.waiting


@dataclass(frozen=True, eq=False)
class Content:
    """A project, ready to be arranged at any zoom.

    `published` is the moment of the latest publication: where to look while nothing is dated.
    """

    lanes: tuple[Lane, ...]
    folds: tuple[Fold, ...]
    published: int | None
    theme: Theme
    entries: Entries
    colours: Colours

    @property
    def measure(self) -> Measure:
        """How wide texts are."""
        return self.entries.measure

    @cached_property
    def count(self) -> int:
        """How many events have a date."""
        return sum(len(band) for lane in self.lanes for band in lane.bands)

    @property
    def is_small(self) -> bool:
        """Whether all events may be measured at once."""
        return self.count <= FEW

    @property
    def has_axis(self) -> bool:
        """Whether any date says where an axis would begin."""
        return self.count > 0 or self.published is not None

    def measured(self, lane: Lane) -> list[Entry]:
        """All entries of a lane in order of time: for a page, not for each frame."""
        get, colour = self.entries.get, self.colours.of
        entries = [get(event, colour(event)) for band in lane.bands for event in band.events]
        return sorted(entries, key=_in_time)

    @cached_property
    def in_time(self) -> list[Event]:
        """The dated events of all lanes in order of time."""
        events = [event for lane in self.lanes for band in lane.bands for event in band.events]
        bands = [band for lane in self.lanes for band in lane.bands]
        names = ("salience", "end", "anchor")
        keys = [joined(getattr(band, name) for band in bands) for name in names]
        return [events[i] for i in np.lexsort(keys).tolist()]

    @cached_property
    def first(self) -> int:
        """The moment at which all dates begin."""
        starts = [band.anchor[0] for lane in self.lanes for band in lane.bands if len(band)]
        return int(min(starts, default=0))

    @cached_property
    def last(self) -> int:
        """The moment at which all dates end: the start of a card, the end of a span."""
        points = [lane.points.anchor[-1] for lane in self.lanes if len(lane.points)]
        spans = [lane.spans.end.max() for lane in self.lanes if len(lane.spans)]
        return int(max((*points, *spans), default=0))


def prepare(
    project: Project,
    theme: Theme,
    entries: Entries,
    *,
    fold: bool = True,
    categories: Mapping[str, str] = _NO_COLOURS,
) -> Content:
    """Sort a project's events into the lanes that it wants. O(n log n).

    `categories` are the colours of these, if events are to have them.
    """
    by_lane: defaultdict[str, list[Event]] = defaultdict(list)
    for event in project.events.values():
        by_lane[lane_key(event, project)].append(event)
    lanes = {}
    for key, events in by_lane.items():
        spans, points, waiting = _kinds(events)
        lanes[key] = _lane(key, spans, points, len(waiting))
    return _content(project, lanes, theme, entries, fold, categories)


def patched(
    content: Content, project: Project, changes: Sequence[Change], *, fold: bool = True
) -> Content:
    """The content of the project after some events were changed, which had `content` before.

    `changes` are (before, after), None where there is none. The articles are those of before,
    though their dates may be others, and lanes go by the same, though perhaps in another order.
    Only the lanes of these events are sorted anew.
    """
    lanes = {lane.key: lane for lane in content.lanes}
    gone: defaultdict[str, list[Event]] = defaultdict(list)
    new: defaultdict[str, list[Event]] = defaultdict(list)
    for before, after in changes:
        for event, side in ((before, gone), (after, new)):
            if event is not None:
                side[lane_key(event, project)].append(event)
    for key in gone.keys() | new.keys():
        old = lanes.get(key) or _lane(key, (), (), 0)
        lanes[key] = _patched_lane(old, gone[key], new[key])
    kept = {key: lane for key, lane in lanes.items() if lane.total}
    categories = content.colours.categories
    return _content(project, kept, content.theme, content.entries, fold, categories)


def _lane(key: str, spans: Sequence[Event], points: Sequence[Event], waiting: int) -> Lane:
    return Lane(key, Band.of(spans, points=False), Band.of(points, points=True), waiting)


def _patched_lane(lane: Lane, gone: Sequence[Event], new: Sequence[Event]) -> Lane:
    (old_spans, old_points, left), (spans, points, come) = _kinds(gone), _kinds(new)
    return replace(
        lane,
        spans=lane.spans.changed(old_spans, spans),
        points=lane.points.changed(old_points, points),
        waiting=lane.waiting - len(left) + len(come),
    )


def _kinds(events: Iterable[Event]) -> tuple[list[Event], list[Event], list[Event]]:
    """The spans, the points and those without a date."""
    spans: list[Event] = []
    points: list[Event] = []
    waiting: list[Event] = []
    for event in events:
        when = event.when
        (waiting if when is None else points if is_point(when) else spans).append(event)
    return spans, points, waiting


def _content(
    project: Project,
    lanes: Mapping[str, Lane],
    theme: Theme,
    entries: Entries,
    fold: bool,
    categories: Mapping[str, str],
) -> Content:
    articles = article_colours(project.articles, theme)
    colours = Colours(articles, theme.soft, own_colours(theme), categories)
    headed = len(lanes) > 1 or project.lanes.by in (Grouping.CATEGORY, Grouping.GROUP)
    dressed = tuple(
        _dressed(lanes[key], project, colours, headed) for key in lane_order(lanes, project)
    )
    folds = _folds(dressed) if fold else ()
    return Content(dressed, folds, _latest_publication(project), theme, entries, colours)


def _dressed(lane: Lane, project: Project, colours: Colours, headed: bool) -> Lane:
    """The lane with what it says of itself."""
    by, key = project.lanes.by, lane.key
    collapsed = headed and (by, key) in project.lanes.collapsed
    article = project.articles.get(key) if by is Grouping.ARTICLE else None
    ask = lane.waiting > 0 and article is not None and article.published is None
    header = lane_title(key, project) if headed else ""
    colour = colours.of_lane(by, key)
    note = _note(lane.waiting, ask) if lane.waiting and not collapsed else ""
    looks = (header, colour, note, ask and not collapsed, collapsed)
    if looks == (lane.header, lane.colour, lane.note, lane.ask, lane.collapsed):
        return lane
    return replace(lane, header=header, colour=colour, note=note, ask=looks[3], collapsed=collapsed)


def _folds(lanes: Sequence[Lane]) -> tuple[Fold, ...]:
    anchors = joined(band.anchor for lane in lanes for band in lane.bands)
    ends = joined(lane.spans.end[~lane.spans.no_end] for lane in lanes)
    return find_folds(anchors, ends)


def _latest_publication(project: Project) -> int | None:
    days = [one.published for one in project.articles.values() if one.published is not None]
    return max(days) * SECONDS_PER_DAY if days else None


def _note(waiting: int, ask: bool) -> str:
    if not ask:
        return counted(waiting, "event has no date yet.", "events have no date yet.")
    what = counted(waiting, "relative date waits", "relative dates wait")
    return f"{what} for this article’s publication date."


def _in_time(entry: Entry) -> tuple[int, int, str]:
    end = entry.when.end if entry.when.end is not None else entry.when.anchor
    return entry.when.anchor, end, entry.event


def joined(arrays: Iterable[Floats]) -> Floats:
    """Arrays one after the other."""
    return np.concatenate([np.zeros(0), *arrays])
