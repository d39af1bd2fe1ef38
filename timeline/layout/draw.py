"""The picture of one viewport: only what is visible of a layout."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.layout import style
from timeline.layout.axis import Axis, ColouredMarker, Marker
from timeline.layout.content import Content
from timeline.layout.density import DensityCell
from timeline.layout.density_glyphs import DensityGlyphs
from timeline.layout.glyphs import Glyphs, dot
from timeline.layout.headers import Headers
from timeline.layout.interrupted_lines import LineInterrupter
from timeline.layout.picture import Bar, Box, Label, Line, Picture, Primitive
from timeline.layout.placement import PlacedEvent
from timeline.layout.style import Theme, blend
from timeline.layout.viewport import Layout, Viewport

_STEM_COLOUR = 0.5  # share of the event's colour in a stem
_DOTS_APART = 6.0  # px: dots nearer to each other are drawn as one
_FOOT = 8.0  # px above the axis that stay free of rows


def draw(
    layout: Layout,
    view: Viewport,
    placed: Iterable[PlacedEvent],
    density: Iterable[DensityCell] = (),
) -> Picture:
    """The picture of a viewport; `placed` and `density` are what may be visible in it."""
    content = layout.content
    theme = content.theme
    front = {one.event.id for one in view.front}
    placed = [*(one for one in placed if one.event.id not in front), *view.front]
    headers = Headers(view, theme, content.measure)
    headers.add(layout.lanes)
    claimed, glyphs, boxes = _glyphs(layout, placed, view)
    unlabelled = DensityGlyphs(layout, view)
    for cell in density:
        unlabelled.add(cell)
    stems, dots = _stems(layout, placed, view)
    axis = Axis(layout.scale, view.left, view.width, view.axis, theme, content.measure)
    front_parts = (*headers.parts, *unlabelled.parts, *glyphs)
    interrupter = LineInterrupter(part.box for part in front_parts if isinstance(part, Label))
    markers = _coloured_markers(view.markers, content)
    lines = (*axis.fold_edges(0), *axis.marker_lines(markers, 0), *stems)
    interrupted = (part for line in lines for part in interrupter.interrupted(line))
    primitives: list[Primitive] = [Bar(0, 0, view.width, view.height, theme.window)]
    if content.has_axis:
        primitives += [*axis.weekends(0), *interrupted, *claimed, *front_parts]
        if layout.height - view.top > view.axis:
            primitives += _foot(axis, markers, stems, view, theme)
        primitives += [*axis.front(markers), *dots]
    else:
        primitives += headers.parts
    return Picture(
        view.width,
        view.height,
        tuple(primitives),
        (*unlabelled.boxes, *boxes),
        tuple(headers.links),
        tuple(unlabelled.counts),
        tuple(headers.boxes),
    )


def _coloured_markers(markers: Iterable[Marker], content: Content) -> list[ColouredMarker]:
    """Each marker with the colour of its article."""
    colours = content.colours.articles
    return [(marker, colours.get(marker.article, content.theme.soft)) for marker in markers]


def _foot(
    axis: Axis,
    markers: Iterable[ColouredMarker],
    stems: Iterable[Line],
    view: Viewport,
    theme: Theme,
) -> Iterator[Primitive]:
    """Covers rows that continue below the axis, so that the dots on the axis hide no text."""
    top = view.axis - _FOOT
    yield Bar(0, top, view.width, _FOOT, theme.window)
    yield from axis.weekends(top)
    yield from axis.fold_edges(top)
    yield from axis.marker_lines(markers, top)
    yield from (replace(stem, y1=max(stem.y1, top)) for stem in stems)


def _glyphs(
    layout: Layout, events: Iterable[PlacedEvent], view: Viewport
) -> tuple[list[Bar], list[Primitive], tuple[Box, ...]]:
    """Bars of claimed days, which are behind all glyphs; cards and spans; and their boxes."""
    theme = layout.content.theme
    glyphs = Glyphs(view.left, theme, view.selected, view.hovered)
    front = {placed.event.id for placed in view.front}
    claimed: list[Bar] = []
    parts: list[Primitive] = []
    boxes: list[Box] = []
    for placed in events:
        event = placed.event
        top = layout.top(placed) - view.top
        if top + event.height > 0 and top < view.axis:
            left, width = placed.left - view.left, placed.right - placed.left
            boxes.append(Box(left, top, width, event.height, event.id))
            if event.id in front and not event.is_point:
                # A span has no background of its own to cover the texts of others.
                parts.append(Bar(left, top, width, event.height, theme.window, owner=event.id))
            claimed += glyphs.claimed_days(placed, top, layout.scale)
            parts += glyphs.draw(placed, top)
    return claimed, parts, tuple(boxes)


def _stems(
    layout: Layout, events: Iterable[PlacedEvent], view: Viewport
) -> tuple[list[Line], list[Bar]]:
    """A stem from each card down to its dot on the axis; stems at the same x are drawn as one."""
    window = layout.content.theme.window
    stems: dict[tuple[int, str], tuple[float, float]] = {}
    dots: dict[int, Bar] = {}
    for placed in events:
        x = placed.x - view.left
        if not (placed.event.is_point and -style.DOT <= x <= view.width + style.DOT):
            continue
        colour = placed.event.colour
        y = layout.top(placed) + placed.event.height - view.top
        if y < view.axis:
            key = (round(x), colour)
            stems[key] = min(stems.get(key, (view.axis, x)), (max(y, 0.0), x))
        spot = round(placed.x / _DOTS_APART)
        if spot not in dots:
            dots[spot] = dot(x, view.axis, colour, window)
    lines = [
        Line(x, y, x, view.axis, blend(colour, window, _STEM_COLOUR))
        for (_, colour), (y, x) in stems.items()
    ]
    return lines, list(dots.values())
