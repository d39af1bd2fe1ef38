"""Figures of pictures: the artists of matplotlib that draw primitives.

Figures are created without pyplot, so that they can be written on any thread.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

from timeline.export import Check
from timeline.export.pdf.tags import Run
from timeline.export.typeface import Typeface
from timeline.layout.picture import Bar, Label, Line, Picture, Primitive

POINTS_PER_INCH = 72

_FADE_STEP = 2.0  # px
_DASHES = (0, (4, 3))
_CHECK_EVERY = 20  # artists


def figure_of(
    picture: Picture,
    typeface: Typeface,
    pixels: tuple[int, int],
    dpi: float,
    runs: Sequence[Run] = (),
) -> Figure:
    """The picture as a figure of so many pixels at `dpi`; for a tagged PDF, of these runs."""
    # Slightly more than whole pixels, since matplotlib rounds down.
    inches = [(side + 0.01) / dpi for side in pixels]
    figure = Figure(figsize=(inches[0], inches[1]), dpi=dpi, facecolor="none")
    scale = inches[0] / picture.width
    down = Affine2D().scale(scale, -scale).translate(0, inches[1])
    renderer = _Renderer(down + figure.dpi_scale_trans, scale, dpi, typeface)
    artists = _marked(runs, renderer) if runs else renderer.artists(picture.primitives)
    for order, artist in enumerate(artists):
        artist.set_zorder(order)  # otherwise all lines are above all patches
        figure.add_artist(artist)
        if order % _CHECK_EVERY == 0:
            figure.add_artist(_Checkpoint(typeface.check, order))
    return figure


class _Checkpoint(Artist):
    """Draws nothing; calls `check` while the figure is drawn."""

    def __init__(self, check: Check, order: float) -> None:
        super().__init__()
        self._check = check
        self.set_zorder(order)

    def draw(self, _renderer: object) -> None:
        self._check()


class _Mark(Artist):
    """An operator of marked content in a PDF, which draws nothing."""

    def __init__(self, operator: bytes) -> None:
        super().__init__()
        self._operator = operator

    def draw(self, renderer: Any) -> None:
        renderer.file.currentstream.write(b"%s\n" % self._operator)


def _marked(runs: Iterable[Run], renderer: "_Renderer") -> Iterator[Artist]:
    """The artists of each run between the operators that begin and end it."""
    for run in runs:
        yield _Mark(run.opening)
        yield from renderer.artists(run.primitives)
        yield _Mark(b"EMC")


class _Text(Artist):
    """One line of text on its baseline. matplotlib's own class also measures each text for its
    alignment, which takes as long as drawing it."""

    def __init__(self, label: Label, text: str, font: FontProperties, place: Transform) -> None:
        super().__init__()
        self._label, self._text, self._font, self._place = label, text, font, place

    def draw(self, renderer: Any) -> None:
        x, y = self._place.transform((self._label.x, self._label.y))
        if renderer.flipy():
            y = renderer.get_canvas_width_height()[1] - y
        gc = renderer.new_gc()
        gc.set_foreground(self._label.colour)
        renderer.draw_text(gc, x, y, self._text, self._font, 0.0)
        gc.restore()


class _Renderer:
    """Makes artists of primitives; `inch` is the size of a layout pixel."""

    def __init__(self, transform: Transform, inch: float, dpi: float, typeface: Typeface) -> None:
        self.transform = transform
        self.points = inch * POINTS_PER_INCH
        self.pixels = inch * dpi
        self.typeface = typeface

    def artists(self, primitives: Iterable[Primitive]) -> Iterator[Artist]:
        """The artists in drawing order; consecutive lines of the same style are one artist."""
        for style, alike in groupby(primitives, _line_style):
            if style is not None:
                yield self._lines(style, [line for line in alike if isinstance(line, Line)])
                continue
            for primitive in alike:
                if isinstance(primitive, Bar):
                    yield from self._bar(primitive)
                elif isinstance(primitive, Label):
                    yield self._label(primitive)

    def _lines(self, style: tuple[str, float, bool], lines: Sequence[Line]) -> Artist:
        colour, width, dashed = style
        return LineCollection(
            [((line.x1, line.y1), (line.x2, line.y2)) for line in lines],
            colors=colour,
            linewidths=width * self.points,
            linestyles=[_DASHES] if dashed else "solid",
            transform=self.transform,
        )

    def _label(self, label: Label) -> Artist:
        font = FontProperties(
            family=self.typeface.families, weight=label.weight, size=label.size * self.points
        )
        return _Text(label, self.typeface.printable(label.text), font, self.transform)

    def _bar(self, bar: Bar) -> Iterator[Artist]:
        bar = self._on_pixels(bar)
        end = bar.x + bar.width
        left, right = bar.x + bar.fade_left, end - bar.fade_right
        if bar.fill:
            yield from self._fade(bar, bar.x, left)
            yield from self._fade(bar, end, right)
            if left < right:
                yield self._patch(bar, left, right, facecolor=bar.fill, linewidth=0)
        if bar.outline:
            half = bar.outline_width / 2
            inside = replace(
                bar,
                x=bar.x + half,
                y=bar.y + half,
                width=bar.width - 2 * half,
                height=bar.height - 2 * half,
            )
            yield self._patch(
                inside,
                inside.x,
                inside.x + inside.width,
                facecolor="none",
                edgecolor=bar.outline,
                linewidth=bar.outline_width * self.points,
                linestyle=_DASHES if bar.dashed else "solid",
            )

    def _on_pixels(self, bar: Bar) -> Bar:
        """The bar with its edges between pixels: sharp, and alike in all layers of its ends."""
        x, y = self._round(bar.x), self._round(bar.y)
        return replace(
            bar,
            x=x,
            y=y,
            width=self._round(bar.x + bar.width) - x,
            height=self._round(bar.y + bar.height) - y,
        )

    def _round(self, length: float) -> float:
        return round(length * self.pixels) / self.pixels

    def _patch(self, bar: Bar, left: float, right: float, **look: Any) -> Artist:
        """The part of a bar from `left` to `right`, rounded where it ends with the bar."""
        radius = min(bar.radius, (right - left) / 2, bar.height / 2)
        path = _rounded(
            (left, bar.y, right, bar.y + bar.height),
            radius if left == bar.x else 0.0,
            radius if right == bar.x + bar.width else 0.0,
        )
        return PathPatch(path, transform=self.transform, **look)

    def _fade(self, bar: Bar, clear: float, full: float) -> Iterator[Artist]:
        """Overlapping layers from the transparent end to slightly inside the opaque part.

        Adjacent strips would show hairlines in many PDF viewers; overlapping layers do not. With
        an opacity of 1 / (n - k + 1), the k-th of n layers brings the sum to k / n.
        """
        steps = int(abs(full - clear) / _FADE_STEP)
        inside = min(max(full + (full - clear) / max(steps, 1), bar.x), bar.x + bar.width)
        for step in range(1, steps):
            edge = clear + (full - clear) * step / steps
            yield Rectangle(
                (min(edge, inside), bar.y),
                abs(inside - edge),
                bar.height,
                facecolor=bar.fill,
                alpha=1 / (steps - step + 1),
                linewidth=0,
                transform=self.transform,
            )


def _line_style(primitive: Primitive) -> tuple[str, float, bool] | None:
    if isinstance(primitive, Line):
        return primitive.colour, primitive.width, primitive.dashed
    return None


def _rounded(corners: tuple[float, float, float, float], left: float, right: float) -> Path:
    """A closed path around (x1, y1, x2, y2), with the radii of the left and right corners."""
    x1, y1, x2, y2 = corners
    # (corner, start of its curve, end of its curve), clockwise from the upper right
    bends = (
        ((x2, y1), (x2 - right, y1), (x2, y1 + right)),
        ((x2, y2), (x2, y2 - right), (x2 - right, y2)),
        ((x1, y2), (x1 + left, y2), (x1, y2 - left)),
        ((x1, y1), (x1, y1 + left), (x1 + left, y1)),
    )
    points, codes = [(x1 + left, y1)], [Path.MOVETO]
    for corner, start, end in bends:
        points += [start, _towards(start, corner), _towards(end, corner), end]
        codes += [Path.LINETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]
    return Path([*points, points[0]], [*codes, Path.CLOSEPOLY])


def _towards(start: tuple[float, float], corner: tuple[float, float]) -> tuple[float, float]:
    """The control point of a cubic curve that approximates a quarter of a circle."""
    share = 0.5523
    return (
        start[0] + share * (corner[0] - start[0]),
        start[1] + share * (corner[1] - start[1]),
    )
