"""The commands that go from one event on the canvas to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from gui.canvas.hit_testing import above_or_below

if TYPE_CHECKING:
    from gui.canvas.view import Canvas


class KeyboardNavigation:
    """Commands that select the next event in a direction, or extend the selection to it."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        targets: dict[str, Callable[[], str | None]] = {
            "previous": partial(self._step, -1),
            "next": partial(self._step, 1),
            "above": partial(self._vertical, down=False),
            "below": partial(self._vertical, down=True),
            "first": partial(self._at, 0),
            "last": partial(self._at, -1),
        }
        return {
            **{id: partial(self._select, target) for id, target in targets.items()},
            **{f"{id}_too": partial(self._extend, target) for id, target in targets.items()},
        }

    def _select(self, target: Callable[[], str | None]) -> None:
        event = target()
        if event is not None:
            self._canvas.selection.reveal([event])

    def _extend(self, target: Callable[[], str | None]) -> None:
        event = target()
        if event is not None:
            self._canvas.selection.extend(event)

    def _step(self, by: int) -> str | None:
        """The event before or after the selected one; without a selection, the last or first."""
        order, last = self._canvas.stage.chronological(), self._canvas.selection.last
        if last is not None and last in order:
            return order[min(max(order.index(last) + by, 0), len(order) - 1)]
        return self._at(0 if by > 0 else -1)

    def _vertical(self, *, down: bool) -> str | None:
        """The nearest event below or above the selected one; without a selection, in time."""
        last = self._canvas.selection.last
        if last is None:
            return self._step(1 if down else -1)
        return above_or_below(self._canvas.stage, last, down=down)

    def _at(self, index: int) -> str | None:
        order = self._canvas.stage.chronological()
        return order[index] if order else None
