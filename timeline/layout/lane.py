"""The events of one lane, sorted by the kind of their glyph."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.layout.colours import Colours
from timeline.layout.kinds import Kind, is_coarse
from timeline.layout.lane_index import LaneIndex
from timeline.layout.salience import Weights
from timeline.model import Event, Grouping, Project
from timeline.project.lanes import lane_title
from timeline.wording import counted


@dataclass(frozen=True, eq=False)
class Lane:
    """The events of one article, category or group: `key` is its id or name, "" for none.

    `points` are drawn as cards, longer events (`spans`) as bars, and those of `coarse` dates as
    thin bars; a `collapsed` lane draws all its events as a density. `header` is empty if there is
    only one lane. `colour` is the colour of all its events, "" if they may differ. `undated` is the
    number of events without a date, which `note` states; `needs_publication_date` says that the
    article's publication date would date them.
    """

    key: str
    coarse: LaneIndex
    spans: LaneIndex
    points: LaneIndex
    undated: int = 0
    header: str = ""
    colour: str = ""
    note: str = ""
    needs_publication_date: bool = False
    collapsed: bool = False

    @classmethod
    def of(cls, key: str, events: Iterable[Event], weights: Weights | None = None) -> "Lane":
        """A lane of some events, without a header yet."""
        kinds = _by_kind(events)
        coarse, spans, points = (LaneIndex.of(kinds[kind], kind, weights) for kind in Kind)
        return cls(key, coarse, spans, points, len(kinds[None]))

    @property
    def indexes(self) -> tuple[LaneIndex, LaneIndex, LaneIndex]:
        """From top to bottom: points last, so that their stems cross no bar of their own lane."""
        return self.coarse, self.spans, self.points

    @property
    def total(self) -> int:
        """The number of events, including those without a date."""
        return sum(map(len, self.indexes)) + self.undated

    def updated(self, removed: Iterable[Event], added: Iterable[Event]) -> "Lane":
        """The lane without the `removed` and with the `added` events."""
        old, new = _by_kind(removed), _by_kind(added)
        return replace(
            self,
            coarse=self.coarse.updated(old[Kind.COARSE], new[Kind.COARSE]),
            spans=self.spans.updated(old[Kind.SPAN], new[Kind.SPAN]),
            points=self.points.updated(old[Kind.POINT], new[Kind.POINT]),
            undated=self.undated - len(old[None]) + len(new[None]),
        )

    def with_weights(self, weights: Weights | None) -> "Lane":
        """The lane with other weights of its events."""
        coarse, spans, points = (index.with_weights(weights) for index in self.indexes)
        return replace(self, coarse=coarse, spans=spans, points=points)


def _by_kind(events: Iterable[Event]) -> dict[Kind | None, list[Event]]:
    """Events by their kind, None for those without a date."""
    undated: list[Event] = []
    kinds: dict[Kind | None, list[Event]] = {kind: [] for kind in Kind} | {None: undated}
    coarse, spans, points = (kinds[kind] for kind in Kind)
    for event in events:  # all events of a project, most of which are points
        when = event.when
        if when is None:
            undated.append(event)
        elif when.is_point:
            points.append(event)
        else:
            (coarse if is_coarse(when) else spans).append(event)
    return kinds


def with_header(lane: Lane, project: Project, colours: Colours, *, has_headers: bool) -> Lane:
    """The lane with its header, colour and note."""
    by, key = project.lanes.by, lane.key
    collapsed = has_headers and (by, key) in project.lanes.collapsed
    article = project.articles.get(key) if by is Grouping.ARTICLE else None
    needs_date = lane.undated > 0 and article is not None and article.published is None
    new = replace(
        lane,
        header=lane_title(key, project) if has_headers else "",
        colour=colours.of_lane(by, key),
        note=_note(lane.undated, needs_date) if lane.undated and not collapsed else "",
        needs_publication_date=needs_date and not collapsed,
        collapsed=collapsed,
    )
    return lane if _has_same_header(lane, new) else new


def _has_same_header(old: Lane, new: Lane) -> bool:
    """An unchanged lane stays the same object, so that what is cached for it stays valid."""
    names = ("header", "colour", "note", "needs_publication_date", "collapsed")
    return all(getattr(old, name) == getattr(new, name) for name in names)


def _note(undated: int, needs_date: bool) -> str:
    if not needs_date:
        return counted(undated, "event has no date yet.", "events have no date yet.")
    what = counted(undated, "relative date waits", "relative dates wait")
    return f"{what} for this article’s publication date."
