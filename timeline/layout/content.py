"""The content of a timeline: everything to draw that does not depend on the zoom."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import numpy as np

from timeline.dates import SECONDS_PER_DAY
from timeline.layout.colours import Colours, article_colours, own_colours
from timeline.layout.extent import Extent, concatenated, extent_of
from timeline.layout.folds import Fold, find_folds
from timeline.layout.lane import Lane, with_header
from timeline.layout.lane_index import LaneIndex
from timeline.layout.measured_events import MeasuredEvent, MeasuredEvents
from timeline.layout.salience import Weights
from timeline.layout.style import Theme
from timeline.layout.text import Measure
from timeline.model import Event, Grouping, Project
from timeline.project.lanes import lane_key, lane_order

_NO_COLOURS: Mapping[str, str] = MappingProxyType({})
FEW = 400  # events: so many can all be measured at once

Change = tuple[Event | None, Event | None]


@dataclass(frozen=True, eq=False)
class Content:
    """A project sorted into lanes, which can be laid out at any zoom.

    `published` is the moment of the latest publication, shown while no event has a date.
    """

    lanes: tuple[Lane, ...]
    extent: Extent
    folds: tuple[Fold, ...]
    published: int | None
    theme: Theme
    measured_events: MeasuredEvents
    colours: Colours
    salience: Weights | None = None

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

    @property
    def first(self) -> int:
        """The first moment to show."""
        return self.extent.first

    @property
    def last(self) -> int:
        """The last moment to show: the start of a card or the end of a span."""
        return self.extent.last


def prepare(
    project: Project,
    theme: Theme,
    measured_events: MeasuredEvents,
    *,
    fold: bool = True,
    categories: Mapping[str, str] = _NO_COLOURS,
    salience: Weights | None = None,
) -> Content:
    """Sort the events of a project into its lanes. O(n log n).

    `categories` maps categories to colours; if empty, events have the colours of their articles.
    `salience` are weights of events by id, 0 or more, that decide which events have labels; without
    them each event has a score of its own.
    """
    by_lane: defaultdict[str, list[Event]] = defaultdict(list)
    for event in project.events.values():
        by_lane[lane_key(event, project)].append(event)
    lanes = {key: Lane.of(key, events, salience) for key, events in by_lane.items()}
    return _content(project, lanes, theme, measured_events, fold, categories, salience)


def patched(
    content: Content,
    project: Project,
    changes: Sequence[Change],
    *,
    fold: bool = True,
    salience: Weights | None = None,
) -> Content:
    """The content of `project`, derived from the `content` of the project before some `changes`.

    `changes` are pairs (before, after), None for an event that was added or removed. The articles
    must be the same, though their dates may differ, and so must the grouping of lanes, though not
    their order. Only the lanes of the changed events are updated, unless other weights are given
    as `salience` (None: those of before).
    """
    weights = content.salience if salience is None else salience
    lanes = {lane.key: lane for lane in content.lanes}
    if weights is not content.salience:
        lanes = {key: lane.with_weights(weights) for key, lane in lanes.items()}
    removed: defaultdict[str, list[Event]] = defaultdict(list)
    added: defaultdict[str, list[Event]] = defaultdict(list)
    for before, after in changes:
        for event, side in ((before, removed), (after, added)):
            if event is not None:
                side[lane_key(event, project)].append(event)
    for key in removed.keys() | added.keys():
        old = lanes.get(key) or Lane.of(key, (), weights)
        lanes[key] = old.updated(removed[key], added[key])
    kept = {key: lane for key, lane in lanes.items() if lane.total}
    categories = content.colours.categories
    theme, measured = content.theme, content.measured_events
    return _content(project, kept, theme, measured, fold, categories, weights)


def _content(
    project: Project,
    lanes: Mapping[str, Lane],
    theme: Theme,
    measured_events: MeasuredEvents,
    fold: bool,
    categories: Mapping[str, str],
    salience: Weights | None,
) -> Content:
    articles = article_colours(project.articles, theme)
    colours = Colours(articles, theme.soft, own_colours(theme), categories)
    by = project.lanes.by
    has_headers = len(lanes) > 1 or by not in (Grouping.ARTICLE, Grouping.NONE)
    sorted_lanes = tuple(
        with_header(lanes[key], project, colours, has_headers=has_headers)
        for key in lane_order(lanes, project)
    )
    precise = [index for lane in sorted_lanes for index in (lane.spans, lane.points)]
    extent = extent_of(precise, [lane.coarse for lane in sorted_lanes])
    return Content(
        sorted_lanes,
        extent,
        find_folds(extent.starts, extent.ends) if fold else (),
        _latest_publication(project),
        theme,
        measured_events,
        colours,
        salience,
    )


def _latest_publication(project: Project) -> int | None:
    days = [one.published for one in project.articles.values() if one.published is not None]
    return max(days) * SECONDS_PER_DAY if days else None


def _in_time(measured: MeasuredEvent) -> tuple[int, int, str]:
    end = measured.when.end if measured.when.end is not None else measured.when.anchor
    return measured.when.anchor, end, measured.id
