"""The timeline as a page in PNG, SVG or PDF.

The only module that imports matplotlib, which takes about a second: import it only where it is
called. Figures are created without pyplot, so that they can be written on any thread.
"""

import logging
import pathlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from itertools import groupby
from threading import Lock
from typing import Any

import matplotlib
from matplotlib import font_manager
from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

from timeline.atomic import replacing
from timeline.export import Check, Options
from timeline.export.typeface import FONTS, FontPlace, InstalledFonts, Typeface, drawable
from timeline.layout.page import page
from timeline.layout.picture import Bar, Label, Line, Picture, Primitive
from timeline.layout.style import load_theme
from timeline.model import Project

PX_PER_INCH = 96  # layout pixels, as in CSS
POINTS_PER_INCH = 72

SUFFIXES = (".png", ".svg", ".pdf")

_MOST_PIXELS = 32_000  # per side: half of what Agg can draw
_MOST_AUTOMATIC = 16_000  # per side, if no size is given; drawing it takes a gigabyte
_FADE_STEP = 2.0  # px
_DASHES = (0, (4, 3))

_COMPRESSION = 1  # of PNG
_CHECK_EVERY = 20  # artists
_LEAST_INCHES = 2.0  # the narrowest page

_one_at_a_time = Lock()  # matplotlib's settings are shared by all threads


def write(project: Project, path: pathlib.Path, options: Options, check: Check) -> None:
    """Write the timeline of a project as a page; `path` ends in one of `SUFFIXES`.

    The size of the page in pixels also gives, at `dpi`, its size on paper. Without a height the
    page is as high as its events need, without a width as wide, too; a page larger than
    `_MOST_AUTOMATIC` pixels is scaled down. Text keeps its size on paper: a higher `dpi` at the
    same size in pixels shows less, but larger.

    ValueError for another suffix or theme, or a size that cannot be drawn; see also `Writer`.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ValueError(f"{path.name} must end in one of {', '.join(SUFFIXES)}")
    _check_size(options)
    with _own_settings(), replacing(path) as unfinished:
        face = typeface(check)
        picture = _page(project, face, options)
        figure = _figure(picture, face, _pixels(picture, options), options.dpi)
        metadata = _metadata(suffix, options.title)
        # A higher level takes longer for a file that is hardly smaller.
        more: dict[str, Any] = {}
        if suffix == ".png":
            more["pil_kwargs"] = {"compress_level": _COMPRESSION}
        figure.savefig(unfinished, format=suffix[1:], dpi=options.dpi, metadata=metadata, **more)


def _check_size(options: Options) -> None:
    """ValueError for a size that cannot be drawn."""
    (width, height), dpi = options.size, options.dpi
    if width is None and height is not None:
        raise ValueError("a page with a height needs a width")
    if not all(side is None or 0 < side <= _MOST_PIXELS for side in options.size) or dpi <= 0:
        raise ValueError(f"a page is 1 to {_MOST_PIXELS} pixels wide and high, and its dpi above 0")
    if width is not None and width < _LEAST_INCHES * dpi:
        raise ValueError(
            f"{width} pixels at {dpi:g} dpi are {width / dpi * 25.4:.0f} mm, too narrow for text;"
            " choose more pixels or fewer dpi"
        )


@contextmanager
def _own_settings() -> Iterator[None]:
    """Our settings on top of matplotlib's defaults; restores the user's at the end."""
    with _one_at_a_time, matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(
            {
                "text.hinting": "none",  # the same widths as in the window
                "pdf.fonttype": 42,  # TrueType, embedded: text can be searched and copied
                # Outlines, so that labels look the same, and do not overlap, where Inter is not
                # installed. Text can be copied from the PDF.
                "svg.fonttype": "path",
                "svg.hashsalt": "dateline",  # the same input gives the same bytes
            }
        )
        # It warns on standard error about each weight that a font lacks.
        logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
        yield


def _page(project: Project, typeface: Typeface, options: Options) -> Picture:
    """The page in layout pixels."""
    to_layout = PX_PER_INCH / options.dpi
    width, height = options.size
    page_of_height = partial(
        page,
        project,
        load_theme(options.theme),
        typeface.measure,
        width=None if width is None else width * to_layout,
        title=options.title,
        fold=options.fold,
        categories=options.categories,
    )
    picture = page_of_height(height=None if height is None else height * to_layout)
    if width is not None and height is None and picture.height > _MOST_PIXELS * to_layout:
        picture = page_of_height(height=_MOST_PIXELS * to_layout)
    return picture


def _pixels(picture: Picture, options: Options) -> tuple[int, int]:
    """Width and height of the page; scaled down where the size is not given and would be huge."""
    width, height = options.size
    if width is None:
        longest = max(picture.width, picture.height)
        scale = min(options.dpi / PX_PER_INCH, _MOST_AUTOMATIC / longest)
        return round(picture.width * scale), round(picture.height * scale)
    return width, height or round(picture.height * width / picture.width)


def _figure(picture: Picture, typeface: Typeface, pixels: tuple[int, int], dpi: float) -> Figure:
    # Slightly more than whole pixels, since matplotlib rounds down.
    inches = [(side + 0.01) / dpi for side in pixels]
    figure = Figure(figsize=(inches[0], inches[1]), dpi=dpi, facecolor="none")
    scale = inches[0] / picture.width
    down = Affine2D().scale(scale, -scale).translate(0, inches[1])
    renderer = _Renderer(down + figure.dpi_scale_trans, scale, dpi, typeface)
    for order, artist in enumerate(renderer.artists(picture.primitives)):
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


def _metadata(suffix: str, title: str) -> dict[str, str | None]:
    """Metadata of the file, without a creation date: the same input gives the same bytes."""
    common: dict[str, str | None] = {"Title": drawable(title)} if title else {}
    if suffix == ".png":
        return common
    return common | {"Date" if suffix == ".svg" else "CreationDate": None}


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


def _families() -> set[str]:
    """The installed families, without those that show each character as a box with its number."""
    names = {entry.name for entry in font_manager.fontManager.ttflist}
    return {name for name in names if not name.startswith("Last Resort")}


@lru_cache(maxsize=256)
def _find(family: str, weight: int) -> FontPlace:
    """The font of a family that matplotlib draws for a weight."""
    found = font_manager.findfont(FontProperties(family=family, weight=weight))
    return str(found), getattr(found, "face_index", 0)


_INSTALLED = InstalledFonts(_families, _find)


def typeface(check: Check = lambda: None) -> Typeface:
    """Inter, with the fonts that are installed here for characters that it lacks."""
    return Typeface(_INSTALLED, check)


for _file in sorted(FONTS.glob("*.ttf")):
    font_manager.fontManager.addfont(_file)  # for this process only
