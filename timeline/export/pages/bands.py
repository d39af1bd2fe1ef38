"""Rows of a timeline: stretches of time, each with its own axis.

All is laid out at the sizes of `timeline.layout.style` and scaled afterwards, so that the titles of
cards have the size of the body text of the page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.export.pages.typeset import scaled
from timeline.layout import style
from timeline.layout.arrange import Arrangement, arrange
from timeline.layout.axis import Marker
from timeline.layout.content import Content, prepare
from timeline.layout.draw import draw
from timeline.layout.folds import fold_empty_days
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.picture import Box, Primitive
from timeline.layout.style import Theme
from timeline.layout.viewport import Viewport
from timeline.layout.zoom_limits import fit
from timeline.model import Event, Project

_TRIED_FIRST = 8  # events
_MOSTLY = 0.8  # of the events


@dataclass(frozen=True)
class Band:
    """Some events with their own axis, from the content pixel `left`; sizes before scaling."""

    events: Sequence[Event]
    arrangement: Arrangement
    left: float

    @property
    def height(self) -> float:
        """The least height with the axis, px."""
        return self.arrangement.height + style.AXIS_HEIGHT


@dataclass(frozen=True)
class Bands:
    """Makes bands that are `width` px wide before they are scaled by `zoom`.

    `row_gap` is how much farther than in a window the rows of events are apart, px. Dense bands
    fold all days without events.
    """

    project: Project
    theme: Theme
    measured: MeasuredEvents
    categories: Mapping[str, str]
    fold: bool
    width: float
    zoom: float
    row_gap: float
    markers: tuple[Marker, ...] = ()
    is_dense: bool = False

    def band(self, events: Sequence[Event]) -> Band:
        """All of the events in one band."""
        project = replace(self.project, events={event.id: event for event in events})
        content = prepare(
            project, self.theme, self.measured, fold=self.fold, categories=self.categories
        )
        if self.is_dense and self.fold and _are_days(content):
            folds = fold_empty_days(content.extent.starts, content.extent.ends)
            content = replace(content, folds=folds)
        scale, left = fit(content, self.width)
        arranged = arrange(content, scale)
        rows = sum(map(len, arranged.row_heights))
        return Band(events, arranged.spread(arranged.height + self.row_gap * rows), left)

    def first(self, events: Sequence[Event], height: float) -> Band:
        """A band of at most `height` px with as many of the first events as fit, at least one."""
        best = self.band(events[:1])
        most = len(events)
        too_many = most + 1
        while len(best.events) + 1 < too_many:
            fitting = len(best.events)
            count = min(max(2 * fitting, _TRIED_FIRST), most)
            if count >= too_many:
                count = (fitting + too_many) // 2
            tried = self.band(events[:count])
            if tried.height <= height:
                best = tried
            else:
                too_many = count
        return best

    def split(self, events: Sequence[Event], height: float, most: int) -> list[Band]:
        """Bands of at most `height` px with the first of the events, at most `most` of them."""
        bands: list[Band] = []
        while events and len(bands) < most:
            bands.append(self.first(events, height))
            events = events[len(bands[-1].events) :]
        return bands

    def parts(self, band: Band, height: float) -> tuple[list[Primitive], list[Box]]:
        """What is drawn of a band that is `height` px high before scaling; scaled."""
        arranged = band.arrangement.spread(height - style.AXIS_HEIGHT)
        view = Viewport(band.left, 0, self.width, height, links=False, markers=self.markers)
        placed = arranged.between(band.left, band.left + self.width)
        picture = draw(arranged, view, placed, arranged.density())
        return [scaled(part, self.zoom) for part in picture.primitives[1:]], [
            _scaled_box(box, self.zoom) for box in picture.boxes
        ]


def _are_days(content: Content) -> bool:
    """Whether most of the dates are days, so that the other days can be folded away."""
    days = sum(len(lane.points) for lane in content.lanes)
    return days >= _MOSTLY * content.count


def _scaled_box(box: Box, by: float) -> Box:
    return Box(box.x * by, box.y * by, box.width * by, box.height * by, box.owner)
