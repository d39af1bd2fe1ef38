"""Changes to a picture that show what a gesture under way would do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.layout import style
from timeline.layout.lanes import PlacedLane
from timeline.layout.picture import Bar, Box, Label, Line, Picture, Primitive
from timeline.layout.style import Theme
from timeline.layout.text import Measure, shorten

_PILL_HEIGHT = 24.0
_PILL_PADDING = 9.0
_PILL_ABOVE = 6.0


def with_dragged_events(
    picture: Picture,
    by: Mapping[str, float],
    held: str,
    words: str,
    theme: Theme,
    measure: Measure,
) -> Picture:
    """The picture with events moved by the px in `by`, and a label with the new date (`words`)
    above the event that is `held`."""
    box = picture.box_of(held)
    if box is None:
        return picture
    moved = [_moved(part, by[part.owner]) for part in picture.primitives if part.owner in by]
    x = box.x + by[held] + style.CARD_EDGE / 2
    line = _guide(x, box.bottom, picture, theme)
    pill = _pill(box.x + by[held], box.y - _PILL_ABOVE, words, picture, theme, measure)
    # The line is behind all events, the moving ones are in front of the others.
    cards = _first_owned(picture)
    rest = [part for part in picture.primitives[cards:] if part.owner not in by]
    parts = (*picture.primitives[:cards], line, *rest, *moved, *pill)
    boxes = tuple(replace(one, x=one.x + by.get(one.owner, 0.0)) for one in picture.boxes)
    return replace(picture, primitives=parts, boxes=boxes)


def with_dropped_event(
    picture: Picture,
    glyph: Sequence[Primitive],
    place: tuple[float, Box],
    words: str,
    theme: Theme,
    measure: Measure,
) -> Picture:
    """The picture with the `glyph` of a new event in front of all others, and a label with its date
    (`words`) above. `place` is the x of that date, and the box of the glyph."""
    x, room = place
    line = _guide(x, room.bottom, picture, theme)
    pill = _pill(x, room.y - _PILL_ABOVE, words, picture, theme, measure)
    ground = Bar(room.x, room.y, room.width, room.height, theme.window)
    cards = _first_owned(picture)
    before, others = picture.primitives[:cards], picture.primitives[cards:]
    return replace(picture, primitives=(*before, line, *others, ground, *glyph, *pill))


def with_resized_span(
    picture: Picture,
    event: str,
    extent: tuple[float, float],
    held: float,
    words: str,
    theme: Theme,
    measure: Measure,
) -> Picture:
    """The picture with the bar of an event from one x to another, a line from the `held` end to the
    axis, and a label with the new date (`words`) above."""
    box = picture.box_of(event)
    if box is None:
        return picture
    left, right = extent
    old = next((part for part in picture.primitives if _is_span(part, event)), None)
    bar = Bar(
        left,
        old.y if isinstance(old, Bar) else box.bottom - style.SPAN_BAR / 2,
        max(right - left, style.SPAN_WIDTH),
        style.SPAN_BAR,
        theme.accent,
        radius=style.SPAN_BAR / 2,
        owner=event,
    )
    line = _guide(held, box.bottom, picture, theme)
    pill = _pill(held, box.y - _PILL_ABOVE, words, picture, theme, measure)
    cards = _first_owned(picture)
    rest = (part for part in picture.primitives[cards:] if part is not old)
    return replace(picture, primitives=(*picture.primitives[:cards], line, *rest, bar, *pill))


def with_rubber_band(picture: Picture, band: Box, theme: Theme) -> Picture:
    """The picture with a rubber band, which selects what it touches."""
    edge = Bar(band.x, band.y, band.width, band.height, outline=theme.accent, outline_width=1.5)
    return replace(picture, primitives=(*picture.primitives, edge))


def with_lane_frame(picture: Picture, lane: PlacedLane, top: float, theme: Theme) -> Picture:
    """The picture, scrolled down by `top` px, with a frame around the lane to drop into."""
    bottom = min(lane.bottom - top, picture.height - style.AXIS_HEIGHT)
    first = max(lane.top - top, 0.0)
    frame = Bar(0, first, picture.width, bottom - first, outline=theme.accent, outline_width=2.0)
    return replace(picture, primitives=(*picture.primitives, frame))


def with_moved_lane(
    picture: Picture, line: float, x: float, y: float, words: str, theme: Theme, measure: Measure
) -> Picture:
    """The picture with a line where a dragged lane would begin, and its name at the pointer."""
    y_line = min(max(line, 1.0), picture.height - style.AXIS_HEIGHT)
    where = Line(0, y_line, picture.width, y_line, theme.accent, 3.0)
    name = shorten(words, picture.width / 2, style.LINK, measure)
    pill = _pill(x + style.GAP, y + _PILL_HEIGHT / 2, name, picture, theme, measure)
    return replace(picture, primitives=(*picture.primitives, where, *pill))


def _first_owned(picture: Picture) -> int:
    """The index of the first primitive of an event, in the order of painting."""
    found = (index for index, part in enumerate(picture.primitives) if part.owner)
    return next(found, len(picture.primitives))


def _is_span(part: Primitive, event: str) -> bool:
    return (
        part.owner == event
        and isinstance(part, Bar)
        and part.height in (style.SPAN_BAR, style.COARSE_BAR)
    )


def _guide(x: float, top: float, picture: Picture, theme: Theme) -> Line:
    return Line(x, top, x, picture.height - style.AXIS_HEIGHT, theme.accent)


def _moved(part: Primitive, by: float) -> Primitive:
    if isinstance(part, Line):
        return replace(part, x1=part.x1 + by, x2=part.x2 + by)
    return replace(part, x=part.x + by)


def _pill(
    x: float, bottom: float, words: str, picture: Picture, theme: Theme, measure: Measure
) -> Iterator[Bar | Label]:
    face = style.LINK
    width = face.width(words, measure)
    x = min(max(x, style.GAP), picture.width - width - 2 * _PILL_PADDING - style.GAP)
    y = max(bottom - _PILL_HEIGHT, style.GAP)
    yield Bar(x, y, width + 2 * _PILL_PADDING, _PILL_HEIGHT, theme.accent, radius=_PILL_HEIGHT / 2)
    baseline = y + _PILL_HEIGHT / 2 + 4
    yield Label(x + _PILL_PADDING, baseline, words, face.size, face.weight, theme.on_accent, width)
