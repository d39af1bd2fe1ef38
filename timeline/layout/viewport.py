"""The visible part of a layout, and what a layout must offer to be drawn."""

from dataclasses import dataclass
from typing import Protocol

from timeline.layout import style
from timeline.layout.axis import Marker
from timeline.layout.content import Content
from timeline.layout.lanes import PlacedLane
from timeline.layout.placement import PlacedEvent
from timeline.layout.scale import Scale


class Layout(Protocol):
    """What can be drawn: the `Arrangement` of a page or the `LevelOfDetail` of a window."""

    @property
    def content(self) -> Content: ...
    @property
    def scale(self) -> Scale: ...
    @property
    def lanes(self) -> tuple[PlacedLane, ...]: ...
    @property
    def height(self) -> float: ...
    def top(self, placed: PlacedEvent) -> float: ...


@dataclass(frozen=True, slots=True)
class Viewport:
    """The visible part of a layout in content px, including the axis at its foot.

    `front` are events drawn over the others with their full labels. `hovered` is the owner of an
    event, a count or a header. `links` says whether links can be clicked: a page has no "Set the
    date". `markers` are moments that are marked on the axis.
    """

    left: float
    top: float
    width: float
    height: float
    selected: frozenset[str] = frozenset()
    hovered: str = ""
    front: tuple[PlacedEvent, ...] = ()
    links: bool = True
    markers: tuple[Marker, ...] = ()

    @property
    def axis(self) -> float:
        """y of the axis line, from the top of the viewport."""
        return self.height - style.AXIS_HEIGHT
