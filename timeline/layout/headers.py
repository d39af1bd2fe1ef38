"""The headers of lanes: name, chevron to collapse, and the note on events without a date."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.layout import style
from timeline.layout.glyphs import dot, text_label
from timeline.layout.lanes import PlacedLane
from timeline.layout.picture import Box, Label, Line, Primitive
from timeline.layout.style import Theme
from timeline.layout.text import Measure, shorten
from timeline.layout.viewport import Viewport
from timeline.wording import counted

_LINK_HEIGHT = 18.0
_BASELINE = 4.0  # px from the middle of a line of text to its baseline
_CHEVRON, _CHEVRON_X = 3.5, 14.0  # half its size; x of its middle
_DOT_X, _DOT_WIDTH = 13.0, 14.0
_WITH_CHEVRON = 15.0  # px by which a chevron shifts the rest
_LEAST_NAME = 60.0  # px


def header_owner(number: int) -> str:
    """The owner of a lane's header in a picture."""
    return f"lane {number}"


@dataclass
class Headers:
    """Collects the lines between lanes, and their headers and notes at the left edge."""

    view: Viewport
    theme: Theme
    measure: Measure
    parts: list[Primitive] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    links: list[Box] = field(default_factory=list)

    def add(self, lanes: Sequence[PlacedLane]) -> None:
        """Adds the visible lanes."""
        view = self.view
        for number, placed in enumerate(lanes):
            top, bottom = placed.top - view.top, placed.bottom - view.top
            if bottom <= 0 or top >= view.axis:
                continue
            if number:
                self.parts.append(Line(0, top, view.width, top, self.theme.line))
            if placed.lane.header:
                self._header(placed, number, top)
            if placed.lane.note:
                self._note(placed, placed.note - view.top)

    def _header(self, placed: PlacedLane, number: int, top: float) -> None:
        lane, owner, theme = placed.lane, header_owner(number), self.theme
        ink = theme.ink if self.view.hovered == owner else theme.soft
        y = top + style.LANE_HEADER / 2
        x = style.MARGIN
        if self.view.links:
            self.parts += _chevron(y, ink, collapsed=lane.collapsed)
            x += _WITH_CHEVRON
        if lane.colour:
            self.parts.append(dot(x - _DOT_X + 2, y, lane.colour, theme.window))
        else:
            x -= _DOT_WIDTH if self.view.links else 0.0
        more = f"{counted(lane.total, 'event', 'events')}" if lane.collapsed else ""
        width_of_more = style.NOTE.width(more, self.measure) + style.GAP if more else 0.0
        room = self.view.width - x - width_of_more - style.MARGIN
        name = shorten(lane.header, max(room, _LEAST_NAME), style.LANE, self.measure)
        width = style.LANE.width(name, self.measure)
        self.parts.append(text_label(x, y + _BASELINE, name, style.LANE, ink, width))
        end = x + width
        if more:
            at = end + style.GAP
            end = at + width_of_more
            self.parts.append(text_label(at, y + _BASELINE, more, style.NOTE, theme.soft, end - at))
        if self.view.links:
            self.boxes.append(Box(0, top, end + style.GAP, style.LANE_HEADER, owner))

    def _note(self, placed: PlacedLane, y: float) -> None:
        """The note on events without a date, and the link to set the publication date."""
        lane, x = placed.lane, style.MARGIN
        self.parts.append(self._line(x, y, lane.note, self.theme.soft))
        if lane.needs_publication_date and self.view.links:
            y += style.NOTE_HEIGHT
            link = self._line(x, y, "Set the date", self.theme.accent)
            self.parts.append(link)
            box = Box(x, y - _LINK_HEIGHT / 2, link.width, _LINK_HEIGHT, lane.key)
            self.links.append(box)

    def _line(self, x: float, y: float, text: str, colour: str) -> Label:
        face = style.LINK if colour == self.theme.accent else style.NOTE
        return text_label(x, y + _BASELINE, text, face, colour, face.width(text, self.measure))


def _chevron(y: float, colour: str, *, collapsed: bool) -> tuple[Line, Line]:
    """Points down if the lane is expanded, to the right if it is collapsed."""
    x, size = _CHEVRON_X, _CHEVRON
    if collapsed:
        corners = ((x - size / 2, y - size), (x + size / 2, y), (x - size / 2, y + size))
    else:
        corners = ((x - size, y - size / 2), (x, y + size / 2), (x + size, y - size / 2))
    first, middle, last = corners
    return Line(*first, *middle, colour, 1.5), Line(*middle, *last, colour, 1.5)
