"""What a picture looks like while an event is being dragged to another date."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.layout import style
from timeline.layout.picture import Bar, Label, Line, Picture, Primitive
from timeline.layout.style import Theme
from timeline.layout.text import Measure

_PILL_HEIGHT = 24.0
_PILL_PADDING = 9.0
_PILL_ABOVE = 6.0


def dragged(
    picture: Picture, event: str, by: float, words: str, theme: Theme, measure: Measure
) -> Picture:
    """The picture with an event moved `by` px, and its new date in words on a label above it."""
    box = picture.box_of(event)
    if box is None:
        return picture
    moved = [_moved(part, by) for part in picture.primitives if part.owner == event]
    axis = picture.height - style.AXIS_HEIGHT
    x = box.x + by + style.CARD_EDGE / 2
    line = Line(x, box.bottom, x, axis, theme.accent)
    pill = _pill(box.x + by, box.y - _PILL_ABOVE, words, picture, theme, measure)
    # The line runs behind all events, the event before all others.
    cards = next(i for i, part in enumerate(picture.primitives) if part.owner)
    rest = [part for part in picture.primitives[cards:] if part.owner != event]
    parts = (*picture.primitives[:cards], line, *rest, *moved, *pill)
    boxes = tuple(
        replace(one, x=one.x + by) if one.owner == event else one for one in picture.boxes
    )
    return replace(picture, primitives=parts, boxes=boxes)


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
