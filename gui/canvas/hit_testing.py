"""Which events are at a point, in a range or next to another event."""

from collections.abc import Iterator
from enum import Enum

from gui.canvas.stage import Stage
from timeline.layout import style
from timeline.layout.density import DensityCell
from timeline.layout.lane import Lane
from timeline.layout.lanes import PlacedLane
from timeline.layout.picture import Box
from timeline.model import Event
from timeline.project.lanes import lane_key

_GRIP = 5.0  # px: how near to the end of a bar the pointer grips it
_SIDEWAYS = 0.5  # weight of a px sideways against one upwards or downwards


class End(Enum):
    """An end of a bar."""

    START = "start"
    END = "end"


def lane_of_header(stage: Stage, owner: str) -> Lane:
    """The lane whose header has this owner in the picture."""
    return stage.content.lanes[int(owner.rpartition(" ")[2])]


def lane_at(stage: Stage, y: float) -> PlacedLane | None:
    """The lane at a y of the viewport above the axis."""
    at = y + stage.top
    lanes = stage.arrangement.lanes if 0 <= y < stage.axis else ()
    return next((lane for lane in lanes if lane.top <= at < lane.bottom), None)


def counted_events(stage: Stage, owner: str) -> list[Event]:
    """The events that a count in the picture stands for, in order of time."""
    lane, _, cell = owner.partition(":")
    density: DensityCell | None = stage.arrangement.density_at(int(lane), int(cell))
    return density.events if density else []


def events_between(stage: Stage, first: str, last: str) -> list[str]:
    """The events between two in time; only those of their lane if both are in the same one."""
    order, project = stage.chronological(), stage.project
    if first not in order or last not in order:
        return [last]
    a, b = order.index(first), order.index(last)
    ids = order[a : b + 1] if a <= b else order[b : a + 1][::-1]
    lanes = {id: lane_key(project.events[id], project) for id in ids}
    same = lanes[first] == lanes[last]
    return [id for id in ids if not same or lanes[id] == lanes[first]]


def events_in_rectangle(stage: Stage, rectangle: Box, *, counted: bool) -> list[str]:
    """The events that a rectangle of content px touches, in order of time; `counted` includes
    those that are only counted, at their dates."""
    shown = stage.arrangement
    part = (rectangle.x, rectangle.right, rectangle.y, rectangle.bottom)
    found = [
        placed.event.id
        for placed in shown.between(*part)
        if rectangle.overlaps(
            Box(
                placed.left,
                shown.top(placed),
                placed.right - placed.left,
                placed.event.height,
            )
        )
    ]
    for density in shown.density_between(*part):
        found += _in_density(stage, density, rectangle, counted)
    whens = {id: when for id in found if (when := stage.project.events[id].when)}
    return sorted(whens, key=lambda id: whens[id].anchor)


def _in_density(stage: Stage, density: DensityCell, rectangle: Box, counted: bool) -> Iterator[str]:
    top = stage.arrangement.lanes[density.lane].rows[-1]
    if top < rectangle.bottom and top + style.DENSITY_HEIGHT > rectangle.y:
        for event in (*(dot.event for dot in density.dots), *(density.events if counted else ())):
            when = event.when
            if when is not None and rectangle.x <= stage.scale.x(when.anchor) <= rectangle.right:
                yield event.id


def above_or_below(stage: Stage, event: str, *, down: bool) -> str | None:
    """The nearest event below or above an event, None without one."""
    here, shown = stage.placed(event), stage.arrangement
    if here is None:
        return None
    top = shown.top(here)
    left = stage.left
    near = shown.between(left, left + stage.picture.width, 0.0, shown.height)
    others = [
        (abs(shown.top(one) - top) + _SIDEWAYS * abs(one.left - here.left), one.event.id)
        for one in near
        if (shown.top(one) > top if down else shown.top(one) < top)
    ]
    return min(others)[1] if others else None


def end_at(stage: Stage, x: float, y: float) -> tuple[str, End] | None:
    """The event and the end of its bar at a point of the viewport."""
    for box in reversed(stage.picture.boxes):
        if not (box.y <= y < box.bottom and box.x - _GRIP <= x <= box.right + _GRIP):
            continue
        placed = stage.placed(box.owner)
        if placed is None or placed.event.is_point:
            if box.contains(x, y):
                return None
            continue
        if y < box.bottom - style.SPAN_BAR - _GRIP:
            continue
        when = placed.event.when
        ends = {}
        if when.start is not None:
            ends[End.START] = abs(x - (placed.bar_left - stage.left))
        if when.end is not None:
            ends[End.END] = abs(x - (placed.bar_right - stage.left))
        near = min(ends, key=lambda end: ends[end])
        if ends[near] <= _GRIP:
            return box.owner, near
    return None
