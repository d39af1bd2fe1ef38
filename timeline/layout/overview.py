"""The overview strip: a histogram of all events, with a window that marks those in view."""

from dataclasses import dataclass

import numpy as np

from timeline.layout import style
from timeline.layout.content import Content
from timeline.layout.extent import concatenated
from timeline.layout.picture import Bar, Line, Picture, Primitive
from timeline.layout.scale import Scale
from timeline.layout.style import Theme, blend

_BIN = 6.0  # px
_BETWEEN = 2.0  # px between bars
_BAR = 26.0  # px, height of the highest bar
_LEAST_BAR = 2.0
_ABOVE = 7.0  # px from the edge of the strip to the window
_LEAST_WINDOW = 16.0
_GRIP, _GRIP_HEIGHT = 6.0, 18.0
_MARK = 0.55  # share of colour in a bar inside the window


@dataclass(frozen=True)
class Overview:
    """The whole timeline in `width` px, folded as in the canvas, and the events per bin."""

    scale: Scale
    left: float  # content px of the scale at which the events begin
    factor: float
    width: float
    counts: tuple[int, ...]

    def x(self, at: float) -> float:
        """The px of a moment in the strip."""
        return style.MARGIN + (self.scale.x(at) - self.left) * self.factor

    def time(self, x: float) -> float:
        """The moment at a px of the strip."""
        return self.scale.time((x - style.MARGIN) / self.factor + self.left)

    def window(self, first: float, last: float) -> tuple[float, float]:
        """The left and right edge of the window, which marks the moments in view."""
        left, right = (min(max(self.x(at), 0.0), self.width) for at in (first, last))
        lacking = max(_LEAST_WINDOW - (right - left), 0.0) / 2
        return left - lacking, right + lacking


def overview(content: Content, fitted: Scale, width: float) -> Overview:
    """The overview of a content; `fitted` is the scale at which all events are in view."""
    left, right = fitted.x(content.first), fitted.x(content.last)
    factor = max(width - 2 * style.MARGIN, 1.0) / max(right - left, 1.0)
    anchors = concatenated(index.anchor for index in content.indexes)
    x = np.maximum(fitted.xs(anchors), left)  # a coarse date may begin before
    bins = ((x - left) * (factor / _BIN)).astype(np.intp)
    counts = np.bincount(bins) if len(bins) else np.zeros(0, np.intp)
    return Overview(fitted, left, factor, width, tuple(counts.tolist()))


def draw_overview(
    strip: Overview, first: float, last: float, height: float, theme: Theme
) -> Picture:
    """The strip while the canvas shows the moments from `first` to `last`."""
    left, right = strip.window(first, last)
    ground = blend(theme.accent_soft, theme.panel, 1.0)
    box = (left, _ABOVE, right - left, height - 2 * _ABOVE)
    parts: list[Primitive] = [
        Bar(0, 0, strip.width, height, theme.panel),
        Line(0, 0.5, strip.width, 0.5, theme.line),
        Bar(*box, ground, radius=style.CARD_RADIUS),
    ]
    most = max(strip.counts, default=1)
    for number, count in enumerate(strip.counts):
        if count:
            x = style.MARGIN + number * _BIN
            inside = left <= x + _BIN / 2 <= right
            colour = blend(theme.soft, ground, _MARK) if inside else theme.faint
            tall = max(round(_BAR * count / most), _LEAST_BAR)
            bottom = height - _ABOVE - 4
            parts.append(Bar(x, bottom - tall, _BIN - _BETWEEN, tall, colour))
    parts.append(Bar(*box, outline=theme.accent, radius=style.CARD_RADIUS))
    for x in (left, right):
        y = (height - _GRIP_HEIGHT) / 2
        parts.append(Bar(x - _GRIP / 2, y, _GRIP, _GRIP_HEIGHT, theme.accent, radius=_GRIP / 2))
    return Picture(strip.width, height, tuple(parts))
