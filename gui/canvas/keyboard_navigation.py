"""From one event on the canvas to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from gui.canvas.hit_testing import above_or_below

if TYPE_CHECKING:
    from gui.canvas.view import Canvas


class Steps:
    """Goes from event to event, and selects the one it comes to, or that one too."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What the actions of the window do here, by their ids."""
        ways: dict[str, Callable[[], str | None]] = {
            "previous": partial(self._step, -1),
            "next": partial(self._step, 1),
            "above": partial(self._climb, down=False),
            "below": partial(self._climb, down=True),
            "first": partial(self._at, 0),
            "last": partial(self._at, -1),
        }
        return {
            **{id: partial(self._go, way, adding=False) for id, way in ways.items()},
            **{f"{id}_too": partial(self._go, way, adding=True) for id, way in ways.items()},
        }

    def _go(self, way: Callable[[], str | None], *, adding: bool) -> None:
        event = way()
        if event is not None:
            others = [id for id in self._canvas.selection if id != event] if adding else []
            self._canvas.select([*others, event])

    def _step(self, by: int) -> str | None:
        """The event before or after the selected one; from none the first or the last."""
        order, selection = self._canvas.stage.in_time(), self._canvas.selection
        if selection and selection[-1] in order:
            return order[min(max(order.index(selection[-1]) + by, 0), len(order) - 1)]
        return self._at(0 if by > 0 else -1)

    def _climb(self, *, down: bool) -> str | None:
        """The nearest event below or above the selected one; from none as in time."""
        selection = self._canvas.selection
        if not selection:
            return self._step(1 if down else -1)
        return above_or_below(self._canvas.stage, selection[-1], down=down)

    def _at(self, index: int) -> str | None:
        order = self._canvas.stage.in_time()
        return order[index] if order else None
