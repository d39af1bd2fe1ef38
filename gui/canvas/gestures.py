"""Mouse gestures on the canvas, one class for each; all can be cancelled."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from gui.canvas.hit_testing import End, events_in_rectangle, lane_at, lane_of_header
from gui.canvas.painter import measure
from gui.canvas.stage import Stage
from gui.selection import Selection
from timeline.dates import When, days
from timeline.dates.moves import shifted, shifted_freely, with_end, with_start
from timeline.dates.words import in_words
from timeline.layout.glyphs import Glyphs
from timeline.layout.kinds import Kind
from timeline.layout.lanes import PlacedLane
from timeline.layout.picture import Box
from timeline.layout.placement import PlacedEvent, locate
from timeline.layout.preview import (
    with_dragged_events,
    with_dropped_event,
    with_lane_frame,
    with_moved_lane,
    with_resized_span,
    with_rubber_band,
)
from timeline.layout.style import GAP
from timeline.model import Grouping
from timeline.project.lanes import lane_key

_LABEL_HEIGHT = 38.0  # px of the label above a dragged event

Moves = Mapping[str, When]
"""Event id -> its new date, which may be the old one."""
OnMove = Callable[[Moves], None]
OnLaneDrop = Callable[[Moves, str], None]
"""Receives the dates, and the key of the lane that events were moved to."""

_LANE_DRAG = 12.0  # px: a drag into another lane that goes less far sideways keeps the date


class Gesture(Protocol):
    """A drag in progress; x and y are px of the viewport."""

    def move(self, x: float, y: float, *, freely: bool) -> None:
        """Follows the pointer; `freely` turns snapping to units off."""

    def finish(self) -> None:
        """Applies the gesture, since the button was released."""

    def cancel(self) -> None:
        """Restores the state before the gesture."""


class Pan:
    """Drags the timeline."""

    def __init__(self, stage: Stage, x: float, y: float) -> None:
        self._stage = stage
        self._start = self._last = (x, y)

    def move(self, x: float, y: float, *, freely: bool = False) -> None:
        self._stage.pan(x - self._last[0])
        self._stage.scroll_to(self._stage.top - (y - self._last[1]))
        self._last = (x, y)

    def finish(self) -> None:
        pass

    def cancel(self) -> None:
        self.move(*self._start)


class _Shifted(Moves):
    """Dates that are computed on demand, since 100,000 take a while."""

    def __init__(self, before: Moves, shift: Callable[[When], When]) -> None:
        self._before, self._shift = before, shift

    def __getitem__(self, id: str) -> When:
        return self._shift(self._before[id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._before)

    def __len__(self) -> int:
        return len(self._before)


class MoveEvents:
    """Drags an event, and all that are selected with it, from unit to unit of their grains. If
    lanes are categories or groups, into the lane at the pointer."""

    def __init__(
        self,
        stage: Stage,
        dragged: str,
        whens: Moves,
        x: float,
        on_move: OnMove,
        on_lane_drop: OnLaneDrop,
    ) -> None:
        self._stage = stage
        self._dragged = dragged
        self._before = whens
        self._lane: PlacedLane | None = None  # if it is another one
        self._start = stage.time(x)  # a moment, since wheel and edges scroll meanwhile
        self._by = 0  # seconds
        self._freely = False
        self._on_move, self._on_lane_drop = on_move, on_lane_drop

    def move(self, x: float, y: float, *, freely: bool = False) -> None:
        stage, before = self._stage, self._before[self._dragged]
        scale, self._freely = stage.scale, freely
        # Pixels count from the beginning of the unit.
        base = before.anchor if freely else days.floor(before.anchor, before.grain)
        dx = x - stage.x(self._start)
        self._lane = lane_for(stage, self._dragged, y)
        if self._lane is not None and abs(dx) < _LANE_DRAG:
            dx = 0.0
        target = scale.moment(scale.x(base) + dx)
        after = self._after(before, target - base)
        self._by = after.anchor - before.anchor
        seen = {box.owner for box in stage.picture.boxes}
        dxs = {
            id: scale.x(self._after(when, self._by).anchor) - scale.x(when.anchor)
            for id, when in self._before.items()
            if id in seen
        }
        dxs[self._dragged] = scale.x(after.anchor) - scale.x(before.anchor)
        words = in_words(after)
        if self._lane is not None:
            words = f"{self._lane.lane.header} · {words}"
        theme = stage.theme
        moved = partial(
            with_dragged_events,
            by=dxs,
            held=self._dragged,
            words=words,
            theme=theme,
            measure=measure,
        )
        lane, top = self._lane, stage.top
        stage.set_preview(
            moved
            if lane is None
            else lambda picture: with_lane_frame(moved(picture), lane, top, theme)
        )

    def _after(self, when: When, seconds: int) -> When:
        if self._freely:
            return shifted_freely(when, seconds, self._stage.fine_grain)
        return shifted(when, seconds)

    def finish(self) -> None:
        self._stage.set_preview(None)
        grain = self._stage.fine_grain
        shift = partial(shifted_freely, grain=grain) if self._freely else shifted
        after = _Shifted(self._before, partial(shift, seconds=self._by))
        if self._lane is not None:
            self._on_lane_drop(after, self._lane.lane.key)
        elif self._by:
            self._on_move(after)

    def cancel(self) -> None:
        self._stage.set_preview(None)


def lane_for(stage: Stage, event: str, y: float) -> PlacedLane | None:
    """The lane at a y if events can be moved to it and this event is in another one."""
    lane = lane_at(stage, y)
    if lane is None or stage.project.lanes.by not in (Grouping.CATEGORY, Grouping.GROUP):
        return None
    here = lane_key(stage.project.events[event], stage.project)
    return lane if lane.lane.key != here else None


class MoveLane:
    """Drags a lane up or down."""

    def __init__(
        self, stage: Stage, owner: str, on_move: Callable[[str, str | None], None]
    ) -> None:
        self._stage = stage
        self._lane = lane_of_header(stage, owner)
        self._before: str | None = self._lane.key  # the lane below its new place
        self._on_move = on_move

    def move(self, x: float, y: float, *, freely: bool = False) -> None:
        stage = self._stage
        at, lanes = y + stage.top, stage.arrangement.lanes
        # Beyond the middle of the visible part of a lane, the new place is below it.
        bottom_edge = stage.top + stage.axis
        seen = ((max(lane.top, stage.top), min(lane.bottom, bottom_edge), lane) for lane in lanes)
        below = [
            lane for top, bottom, lane in seen if (top + bottom) / 2 > at or top >= bottom_edge
        ]
        self._before = below[0].lane.key if below else None
        line = (below[0].top if below else lanes[-1].bottom) - stage.top
        name, theme = self._lane.header, stage.theme
        stage.set_preview(
            partial(with_moved_lane, line=line, x=x, y=y, words=name, theme=theme, measure=measure)
        )

    def finish(self) -> None:
        self._stage.set_preview(None)
        if self._before != self._lane.key:
            self._on_move(self._lane.key, self._before)

    def cancel(self) -> None:
        self._stage.set_preview(None)


class StretchEvent:
    """Drags an end of a bar from unit to unit of its grain. Without an `end`, as for a single day,
    the direction of the drag decides."""

    def __init__(
        self,
        stage: Stage,
        event: str,
        when: When,
        end: End | None,
        x: float,
        on_move: OnMove,
    ) -> None:
        self._stage = stage
        self._event = event
        self._before = self._after = when
        self._end = end
        self._start = stage.time(x)
        self._on_move = on_move

    def move(self, x: float, y: float, *, freely: bool = False) -> None:
        stage, before = self._stage, self._before
        dx = x - stage.x(self._start)
        end = self._end or (End.START if dx < 0 else End.END)
        old = before.start if end is End.START else before.end
        at = stage.moment(stage.x(before.anchor if old is None else old) + dx)
        grain = stage.fine_grain if freely and self._end else before.grain
        self._after = after = (with_start if end is End.START else with_end)(before, at, grain)
        placed = stage.placed(self._event)
        if placed is None:
            return
        bar = locate(replace(placed.event, when=after, kind=Kind.SPAN), stage.scale)
        extent = (bar.bar_left - stage.left, bar.bar_right - stage.left)
        stage.set_preview(
            partial(
                with_resized_span,
                event=self._event,
                extent=extent,
                held=extent[0 if end is End.START else 1],
                words=in_words(after),
                theme=stage.theme,
                measure=measure,
            )
        )

    def finish(self) -> None:
        self._stage.set_preview(None)
        if self._after != self._before:
            self._on_move({self._event: self._after})

    def cancel(self) -> None:
        self._stage.set_preview(None)


class DropUndated:
    """Drops undated events of the tray on the unit of time at the pointer, or on a finer one;
    outside the canvas they keep no date."""

    def __init__(
        self, stage: Stage, events: Sequence[str], on_move: OnMove, on_lane_drop: OnLaneDrop
    ) -> None:
        self._stage = stage
        self._events = events  # the preview shows the first one
        self.when: When | None = None
        self._lane: PlacedLane | None = None
        self._on_move, self._on_lane_drop = on_move, on_lane_drop

    def move(self, x: float, y: float, *, freely: bool = False) -> None:
        stage, picture = self._stage, self._stage.picture
        self.when = None
        if Box(0.0, 0.0, picture.width, picture.height).contains(x, y):
            self.when = stage.unit_at(x)
            if self.when is not None and freely:
                self.when = When.unit(stage.moment(x), stage.fine_grain)
        if self.when is None:
            stage.set_preview(None)
            return
        self._lane = lane_for(stage, self._events[0], y)
        placed = self._placed(self.when)
        room = self._room(placed, y)
        glyphs = Glyphs(stage.left, stage.theme, frozenset({placed.event.id}), "")
        words = in_words(self.when)
        if len(self._events) > 1:
            words = f"{words} · {len(self._events):,} events"
        if self._lane is not None:
            words = f"{self._lane.lane.header} · {words}"
        stage.set_preview(
            partial(
                with_dropped_event,
                glyph=glyphs.draw(placed, room.y),
                place=(placed.x - stage.left, room),
                words=words,
                theme=stage.theme,
                measure=measure,
            )
        )

    def _placed(self, when: When) -> PlacedEvent:
        """Where the first event would stand; flipped to where there is room."""
        stage = self._stage
        event = replace(stage.project.events[self._events[0]], when=when)
        measured = stage.content.measured_events.get(event, stage.colour_of(event))
        placed, flipped = (
            locate(measured, stage.scale, flipped=flipped) for flipped in (False, True)
        )
        is_cut = placed.right > stage.left + stage.picture.width
        return flipped if is_cut and flipped.left >= stage.left else placed

    def _room(self, placed: PlacedEvent, y: float) -> Box:
        height = placed.event.height
        top = min(max(y - height / 2, _LABEL_HEIGHT), self._stage.axis - height - GAP)
        left = placed.left - self._stage.left
        return Box(left, top, placed.right - placed.left, height)

    def finish(self) -> None:
        self._stage.set_preview(None)
        if self.when is None:
            return
        moves = dict.fromkeys(self._events, self.when)
        if self._lane is not None:
            self._on_lane_drop(moves, self._lane.lane.key)
        else:
            self._on_move(moves)

    def cancel(self) -> None:
        self._stage.set_preview(None)


class RubberBand:
    """Selects the events in a rectangle, in addition to those that were selected."""

    def __init__(self, stage: Stage, selection: Selection, x: float, y: float) -> None:
        self._stage = stage
        self._selection = selection
        self._before = selection.ids
        self._start = (stage.time(x), y + stage.top)
        self._rectangle = Box(0.0, 0.0, 0.0, 0.0)  # content px

    def move(self, x: float, y: float, *, freely: bool = False) -> None:
        stage = self._stage
        left, top = stage.scale.x(self._start[0]), self._start[1]
        right, bottom = x + stage.left, y + stage.top
        self._rectangle = Box(
            min(left, right), min(top, bottom), abs(right - left), abs(bottom - top)
        )
        stage.set_marks(self._touched(counted=False))
        seen = replace(
            self._rectangle, x=self._rectangle.x - stage.left, y=self._rectangle.y - stage.top
        )
        stage.set_preview(partial(with_rubber_band, band=seen, theme=stage.theme))

    def _touched(self, *, counted: bool) -> list[str]:
        touched = events_in_rectangle(self._stage, self._rectangle, counted=counted)
        return list(dict.fromkeys((*self._before, *touched)))

    def finish(self) -> None:
        self.cancel()
        self._selection.set(self._touched(counted=True))

    def cancel(self) -> None:
        self._stage.set_marks(self._before)
        self._stage.set_preview(None)
