"""The scale: maps moments to content pixels and back, at one zoom."""

import math
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline.layout.folds import Fold

_FAR = 10**13  # seconds: beyond all dates
CLOSEST = 120 / 60  # pixels per second: 120 px per minute, enough for its label


@dataclass(frozen=True)
class Scale:
    """A piecewise linear map: `pixels_per_second` everywhere but in folds of `fold_width` px.

    Content pixel 0 is the moment `origin`, which lies at or before the first fold. The map is
    strictly monotone, also beyond the events.
    """

    origin: int
    pixels_per_second: float
    folds: tuple[Fold, ...] = ()
    fold_width: float = 0.0

    @cached_property
    def _moments(self) -> list[int]:
        return [self.origin, *(at for fold in self.folds for at in (fold.start, fold.end))]

    @cached_property
    def _xs(self) -> list[float]:
        xs, last = [0.0], self.origin
        for fold in self.folds:
            start = xs[-1] + (fold.start - last) * self.pixels_per_second
            xs += [start, start + self.fold_width]
            last = fold.end
        return xs

    def x(self, at: float) -> float:
        """Content pixel of a moment."""
        index = max(bisect_right(self._moments, at) - 1, 0)
        if index % 2:  # inside a fold: the starts of folds have odd indexes
            fold = self.folds[index // 2]
            share = (at - fold.start) / (fold.end - fold.start)
            return self._xs[index] + share * self.fold_width
        return self._xs[index] + (at - self._moments[index]) * self.pixels_per_second

    def xs(self, at: NDArray[np.float64]) -> NDArray[np.float64]:
        """Content pixels of many moments, none of them before `origin`."""
        if not self.folds:
            return (at - self.origin) * self.pixels_per_second
        beyond = self._moments[-1] + _FAR
        xs = [*self._xs, self._xs[-1] + _FAR * self.pixels_per_second]
        return np.interp(at, [*self._moments, beyond], xs)

    def time(self, x: float) -> float:
        """The moment at a content pixel, with fractions of a second."""
        index = max(bisect_right(self._xs, x) - 1, 0)
        if index % 2:
            fold = self.folds[index // 2]
            share = (x - self._xs[index]) / self.fold_width
            return fold.start + share * (fold.end - fold.start)
        return self._moments[index] + (x - self._xs[index]) / self.pixels_per_second

    def moment(self, x: float) -> int:
        """The moment at a content pixel, rounded to seconds."""
        return round(self.time(x))

    def at_zoom(self, pixels_per_second: float) -> "Scale":
        """The same map at another zoom."""
        return replace(self, pixels_per_second=pixels_per_second)

    def unfolded_ranges(self, left: float, right: float) -> list[tuple[float, float]]:
        """The unfolded ranges of content pixels between `left` and `right`."""
        edges = [-math.inf, *self._xs[1:], math.inf]
        unfolded = zip(edges[::2], edges[1::2], strict=True)
        clipped = ((max(start, left), min(end, right)) for start, end in unfolded)
        return [(start, end) for start, end in clipped if start < end]


def keep_in_place(old: Scale, new: Scale, left: float, at: float) -> float:
    """The left edge of a viewport after a zoom that keeps the moment `at` px from it in place.

    `left` is the old edge; both are content pixels of their scale.
    """
    return new.x(old.time(left + at)) - at
