"""What a pressed mouse does: one class a gesture, each of which can be cancelled."""

from collections.abc import Callable
from typing import Protocol

from gui.canvas.stage import Stage, moved_by
from timeline.dates import When
from timeline.dates.words import in_words


class Gesture(Protocol):
    """A drag under way; x and y are px of the viewport."""

    def move(self, x: float, y: float) -> None:
        """The pointer has moved."""

    def finish(self) -> None:
        """The button was released: do it."""

    def cancel(self) -> None:
        """Leave all as it was before."""


class Pan:
    """The timeline follows the pointer."""

    def __init__(self, stage: Stage, x: float, y: float) -> None:
        self._stage = stage
        self._start = self._last = (x, y)

    def move(self, x: float, y: float) -> None:
        self._stage.pan(x - self._last[0])
        self._stage.scroll_to(self._stage.top - (y - self._last[1]))
        self._last = (x, y)

    def finish(self) -> None:
        pass

    def cancel(self) -> None:
        self.move(*self._start)


class MoveEvent:
    """An event follows the pointer from unit to unit of its grain, and tells its new date."""

    def __init__(
        self, stage: Stage, event: str, when: When, x: float, moved: Callable[[str, When], None]
    ) -> None:
        self._stage = stage
        self._event = event
        self._before = self._after = when
        self._start = stage.time(x)  # a moment, since wheel and edges move the view meanwhile
        self._moved = moved

    def move(self, x: float, y: float) -> None:
        scale = self._stage.scale
        self._after = moved_by(self._before, scale, x - self._stage.x(self._start))
        dx = scale.x(self._after.anchor) - scale.x(self._before.anchor)
        self._stage.set_drag(self._event, dx, in_words(self._after))

    def finish(self) -> None:
        self._stage.end_drag()
        if self._after != self._before:
            self._moved(self._event, self._after)

    def cancel(self) -> None:
        self._stage.end_drag()
