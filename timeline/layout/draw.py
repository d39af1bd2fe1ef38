"""From an arrangement to the picture of one viewport: only what is visible."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.layout import style
from timeline.layout.arrange import Arrangement, Placed, PlacedLane
from timeline.layout.axis import Axis
from timeline.layout.cut import Cutter
from timeline.layout.picture import Bar, Box, Label, Line, Picture, Primitive
from timeline.layout.signs import Signs, dot, label
from timeline.layout.style import Theme, blend
from timeline.layout.text import Measure

_STEM = 0.5  # how much of a stem is colour
_DOTS_APART = 6.0  # px: nearer ones are one dot
_FOOT = 8.0  # px that rows end above the axis
_LINK_HEIGHT = 18.0
_HALF_X = 4.0  # from the middle of a line of text to its baseline


@dataclass(frozen=True, slots=True)
class Viewport:
    """The part of an arrangement that is looked at, in content px, the axis at its foot included.

    `links` tells whether a reader can click: a page has no "Set the date".
    """

    left: float
    top: float
    width: float
    height: float
    selected: frozenset[str] = frozenset()
    hovered: str = ""
    links: bool = True

    @property
    def axis(self) -> float:
        """y of the axis line, from the top of the viewport."""
        return self.height - style.AXIS_HEIGHT


def draw(arrangement: Arrangement, view: Viewport) -> Picture:
    """The picture of a viewport; the work grows with what is visible in it."""
    content = arrangement.content
    theme = content.theme
    near = arrangement.between(view.left, view.left + view.width)
    lanes, links = _lanes(arrangement.lanes, view, theme, content.measure)
    signs, boxes = _signs(arrangement, near, view)
    stems, dots = _stems(arrangement, near, view)
    axis = Axis(arrangement.scale, view.left, view.width, view.axis, theme, content.measure)
    cutter = Cutter(part.box for part in (*lanes, *signs) if isinstance(part, Label))
    upright = (part for line in (*axis.fold_edges(0), *stems) for part in cutter.cut(line))
    primitives: list[Primitive] = [Bar(0, 0, view.width, view.height, theme.window)]
    if content.has_axis:
        primitives += [*axis.weekends(0), *upright, *lanes, *signs]
        if arrangement.height - view.top > view.axis:
            primitives += _foot(axis, stems, view, theme)
        primitives += [*axis.front(), *dots]
    else:
        primitives += lanes
    return Picture(view.width, view.height, tuple(primitives), boxes, links)


def _foot(axis: Axis, stems: Iterable[Line], view: Viewport, theme: Theme) -> Iterator[Primitive]:
    """What stands on the axis, without the rows that go on below it: dots hide no words."""
    top = view.axis - _FOOT
    yield Bar(0, top, view.width, _FOOT, theme.window)
    yield from axis.weekends(top)
    yield from axis.fold_edges(top)
    yield from (replace(stem, y1=max(stem.y1, top)) for stem in stems)


def _signs(
    arrangement: Arrangement, near: Iterable[Placed], view: Viewport
) -> tuple[list[Primitive], tuple[Box, ...]]:
    """Cards and spans with their boxes, the selected ones last and so on top."""
    signs = Signs(view.left, arrangement.content.theme, view.selected, view.hovered)
    parts: list[Primitive] = []
    boxes: list[Box] = []
    for placed in sorted(near, key=lambda one: one.entry.event in view.selected):
        entry = placed.entry
        top = arrangement.top(placed) - view.top
        if top + entry.height > 0 and top < view.axis:
            left, width = placed.left - view.left, placed.right - placed.left
            boxes.append(Box(left, top, width, entry.height, entry.event))
            parts += signs.sign(placed, top)
    return parts, tuple(boxes)


def _stems(
    arrangement: Arrangement, near: Iterable[Placed], view: Viewport
) -> tuple[list[Line], list[Bar]]:
    """A stem from each card down to its dot on the axis; where many coincide, one for all."""
    window = arrangement.content.theme.window
    stems: dict[tuple[int, str], tuple[float, float]] = {}
    dots: dict[int, Bar] = {}
    for placed in near:
        x = placed.x - view.left
        if not (placed.entry.point and -style.DOT <= x <= view.width + style.DOT):
            continue
        colour = placed.entry.colour
        y = arrangement.top(placed) + placed.entry.height - view.top
        if y < view.axis:
            key = (round(x), colour)
            stems[key] = min(stems.get(key, (view.axis, x)), (max(y, 0.0), x))
        spot = round(placed.x / _DOTS_APART)
        if spot not in dots:
            dots[spot] = dot(x, view.axis, colour, window)
    lines = [
        Line(x, y, x, view.axis, blend(colour, window, _STEM))
        for (_, colour), (y, x) in stems.items()
    ]
    return lines, list(dots.values())


def _lanes(
    lanes: Sequence[PlacedLane], view: Viewport, theme: Theme, measure: Measure
) -> tuple[list[Primitive], tuple[Box, ...]]:
    """Lines between lanes, their headers and notes, which stay at the left edge."""
    parts: list[Primitive] = []
    links: list[Box] = []
    for index, placed in enumerate(lanes):
        top, bottom = placed.top - view.top, placed.bottom - view.top
        if bottom <= 0 or top >= view.axis:
            continue
        if index:
            parts.append(Line(0, top, view.width, top, theme.line))
        parts += _header(placed, top + style.LANE_HEADER / 2, theme, measure)
        more, link = _note(placed, placed.note - view.top, theme, measure, view.links)
        parts += more
        links += link
    return parts, tuple(links)


def _header(placed: PlacedLane, y: float, theme: Theme, measure: Measure) -> list[Primitive]:
    lane = placed.lane
    if not lane.header:
        return []
    width = style.LANE.width(lane.header, measure)
    return [
        dot(style.MARGIN - 11, y, lane.colour, theme.window),
        label(style.MARGIN, y + _HALF_X, lane.header, style.LANE, theme.soft, width),
    ]


def _note(
    placed: PlacedLane, y: float, theme: Theme, measure: Measure, links: bool
) -> tuple[list[Label], list[Box]]:
    """What is missing in a lane, and the link that mends it."""
    lane, x = placed.lane, style.MARGIN
    if not lane.note:
        return [], []
    width = style.NOTE.width(lane.note, measure)
    note = label(x, y + _HALF_X, lane.note, style.NOTE, theme.soft, width)
    if not (lane.ask and links):
        return [note], []
    y += style.NOTE_HEIGHT
    text = "Set the date"
    width = style.LINK.width(text, measure)
    link = label(x, y + _HALF_X, text, style.LINK, theme.accent, width)
    return [note, link], [Box(x, y - _LINK_HEIGHT / 2, width, _LINK_HEIGHT, lane.key)]
