"""The content of a timeline: everything to draw that does not depend on the zoom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

import numpy as np

from timeline.dates import SECONDS_PER_DAY
from timeline.layout.colours import Colours, article_colours, own_colours
from timeline.layout.folds import Fold, find_folds
from timeline.layout.lane_index import Floats, LaneIndex
from timeline.layout.measured_events import MeasuredEvent, MeasuredEvents
from timeline.layout.style import Theme
from timeline.layout.text import Measure
from timeline.model import Event, Grouping, Project
from timeline.project.lanes import lane_key, lane_order, lane_title
from timeline.wording import counted

_NO_COLOURS: Mapping[str, str] = MappingProxyType({})
FEW = 400  # events: so many can all be measured at once

Change = tuple[Event | None, Event | None]


@dataclass(frozen=True, eq=False)
class Lane:
    """The events of one article, category or group: `key` is its id or name, "" for none.

    `points` are drawn as cards and longer events (`spans`) as bars; a `collapsed` lane draws all
    its events as a density. `header` is empty if there is only one lane. `colour` is the colour of
    all its events, "" if they may differ. `undated` is the number of events without a date, which
    `note` states; `needs_publication_date` says that the article's publication date would date
    them.
    """

    key: str
    spans: LaneIndex
    points: LaneIndex
    undated: int = 0
    header: str = ""
    colour: str = ""
    note: str = ""
    needs_publication_date: bool = False
    collapsed: bool = False

    @property
    def indexes(self) -> tuple[LaneIndex, LaneIndex]:
        """Spans above points, so that no stem of a card crosses a span of its own lane."""
        return self.spans, self.points

    @property
    def total(self) -> int:
        """The number of events, including those without a date."""
        return len(self.spans) + len(self.points) + self.undated


@dataclass(frozen=True, eq=False)
class Content:
    """A project sorted into lanes, which can be laid out at any zoom.

    `published` is the moment of the latest publication, shown while no event has a date.
    """

    lanes: tuple[Lane, ...]
    folds: tuple[Fold, ...]
    published: int | None
    theme: Theme
    measured_events: MeasuredEvents
    colours: Colours

    @cached_property
    def indexes(self) -> list[LaneIndex]:
        """The indexes of all lanes."""
        return [index for lane in self.lanes for index in lane.indexes]

    @property
    def measure(self) -> Measure:
        """Measures the width of texts."""
        return self.measured_events.measure

    @cached_property
    def count(self) -> int:
        """The number of dated events."""
        return sum(map(len, self.indexes))

    @property
    def is_small(self) -> bool:
        """Whether there are few enough events to measure all of them at once."""
        return self.count <= FEW

    @property
    def has_axis(self) -> bool:
        """Whether there is a date to draw an axis for."""
        return self.count > 0 or self.published is not None

    def measured(self, lane: Lane) -> list[MeasuredEvent]:
        """All events of a lane in order of time: for a page, not for each frame."""
        get, colour = self.measured_events.get, self.colours.of
        events = (event for index in lane.indexes for event in index.events)
        return sorted((get(event, colour(event)) for event in events), key=_in_time)

    @cached_property
    def in_time(self) -> list[Event]:
        """The dated events of all lanes, in order of time."""
        events = [event for index in self.indexes for event in index.events]
        names = ("salience", "end", "anchor")
        keys = [concatenated(getattr(index, name) for index in self.indexes) for name in names]
        return [events[i] for i in np.lexsort(keys).tolist()]

    @cached_property
    def first(self) -> int:
        """The earliest moment of all events."""
        return int(min((index.anchor[0] for index in self.indexes if len(index)), default=0))

    @cached_property
    def last(self) -> int:
        """The latest moment of all events: the start of a card, the end of a span."""
        points = [lane.points.anchor[-1] for lane in self.lanes if len(lane.points)]
        spans = [lane.spans.end.max() for lane in self.lanes if len(lane.spans)]
        return int(max((*points, *spans), default=0))


def prepare(
    project: Project,
    theme: Theme,
    measured_events: MeasuredEvents,
    *,
    fold: bool = True,
    categories: Mapping[str, str] = _NO_COLOURS,
) -> Content:
    """Sort the events of a project into its lanes. O(n log n).

    `categories` maps categories to colours; if empty, events have the colours of their articles.
    """
    by_lane: defaultdict[str, list[Event]] = defaultdict(list)
    for event in project.events.values():
        by_lane[lane_key(event, project)].append(event)
    lanes = {}
    for key, events in by_lane.items():
        spans, points, undated = _by_kind(events)
        lanes[key] = _lane(key, spans, points, len(undated))
    return _content(project, lanes, theme, measured_events, fold, categories)


def patched(
    content: Content, project: Project, changes: Sequence[Change], *, fold: bool = True
) -> Content:
    """The content of `project`, derived from the `content` of the project before some `changes`.

    `changes` are pairs (before, after), None for an event that was added or removed. The articles
    must be the same, though their dates may differ, and so must the grouping of lanes, though not
    their order. Only the lanes of the changed events are updated.
    """
    lanes = {lane.key: lane for lane in content.lanes}
    removed: defaultdict[str, list[Event]] = defaultdict(list)
    added: defaultdict[str, list[Event]] = defaultdict(list)
    for before, after in changes:
        for event, side in ((before, removed), (after, added)):
            if event is not None:
                side[lane_key(event, project)].append(event)
    for key in removed.keys() | added.keys():
        old = lanes.get(key) or _lane(key, (), (), 0)
        lanes[key] = _patched_lane(old, removed[key], added[key])
    kept = {key: lane for key, lane in lanes.items() if lane.total}
    categories = content.colours.categories
    return _content(project, kept, content.theme, content.measured_events, fold, categories)


def _lane(key: str, spans: Sequence[Event], points: Sequence[Event], undated: int) -> Lane:
    return Lane(key, LaneIndex.of(spans, points=False), LaneIndex.of(points, points=True), undated)


def _patched_lane(lane: Lane, removed: Sequence[Event], added: Sequence[Event]) -> Lane:
    old_spans, old_points, old_undated = _by_kind(removed)
    new_spans, new_points, new_undated = _by_kind(added)
    return replace(
        lane,
        spans=lane.spans.updated(old_spans, new_spans),
        points=lane.points.updated(old_points, new_points),
        undated=lane.undated - len(old_undated) + len(new_undated),
    )


def _by_kind(events: Iterable[Event]) -> tuple[list[Event], list[Event], list[Event]]:
    """The spans, the points and those without a date."""
    spans: list[Event] = []
    points: list[Event] = []
    undated: list[Event] = []
    for event in events:
        when = event.when
        (undated if when is None else points if when.is_point else spans).append(event)
    return spans, points, undated


def _content(
    project: Project,
    lanes: Mapping[str, Lane],
    theme: Theme,
    measured_events: MeasuredEvents,
    fold: bool,
    categories: Mapping[str, str],
) -> Content:
    articles = article_colours(project.articles, theme)
    colours = Colours(articles, theme.soft, own_colours(theme), categories)
    has_headers = len(lanes) > 1 or project.lanes.by in (Grouping.CATEGORY, Grouping.GROUP)
    sorted_lanes = tuple(
        _with_header(lanes[key], project, colours, has_headers)
        for key in lane_order(lanes, project)
    )
    folds = _folds(sorted_lanes) if fold else ()
    return Content(
        sorted_lanes, folds, _latest_publication(project), theme, measured_events, colours
    )


def _with_header(lane: Lane, project: Project, colours: Colours, has_headers: bool) -> Lane:
    """The lane with its header, colour and note."""
    by, key = project.lanes.by, lane.key
    collapsed = has_headers and (by, key) in project.lanes.collapsed
    article = project.articles.get(key) if by is Grouping.ARTICLE else None
    needs_date = lane.undated > 0 and article is not None and article.published is None
    header = lane_title(key, project) if has_headers else ""
    colour = colours.of_lane(by, key)
    note = _note(lane.undated, needs_date) if lane.undated and not collapsed else ""
    new = replace(
        lane,
        header=header,
        colour=colour,
        note=note,
        needs_publication_date=needs_date and not collapsed,
        collapsed=collapsed,
    )
    return lane if _same_header(lane, new) else new


def _same_header(old: Lane, new: Lane) -> bool:
    """An unchanged lane stays the same object, so that what is cached for it stays valid."""
    names = ("header", "colour", "note", "needs_publication_date", "collapsed")
    return all(getattr(old, name) == getattr(new, name) for name in names)


def _folds(lanes: Sequence[Lane]) -> tuple[Fold, ...]:
    anchors = concatenated(index.anchor for lane in lanes for index in lane.indexes)
    ends = concatenated(lane.spans.end[~lane.spans.no_end] for lane in lanes)
    return find_folds(anchors, ends)


def _latest_publication(project: Project) -> int | None:
    days = [one.published for one in project.articles.values() if one.published is not None]
    return max(days) * SECONDS_PER_DAY if days else None


def _note(undated: int, needs_date: bool) -> str:
    if not needs_date:
        return counted(undated, "event has no date yet.", "events have no date yet.")
    what = counted(undated, "relative date waits", "relative dates wait")
    return f"{what} for this article’s publication date."


def _in_time(measured: MeasuredEvent) -> tuple[int, int, str]:
    end = measured.when.end if measured.when.end is not None else measured.when.anchor
    return measured.when.anchor, end, measured.id


def concatenated(arrays: Iterable[Floats]) -> Floats:
    """The arrays joined into one."""
    return np.concatenate([np.zeros(0), *arrays])
