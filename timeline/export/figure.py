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
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from timeline.atomic import replacing
from timeline.export import Check, Options
from timeline.layout.page import page
from timeline.layout.picture import Bar, Label, Line, Picture, Primitive
from timeline.layout.style import load_theme
from timeline.model import Project

PX_PER_INCH = 96  # layout pixels, as in CSS
POINTS_PER_INCH = 72

SUFFIXES = (".png", ".svg", ".pdf")

_FONTS = pathlib.Path(__file__).parents[2] / "resources" / "fonts"
_MOST_PIXELS = 32_000  # per side: half of what Agg can draw
_MOST_AUTOMATIC = 16_000  # per side, if no size is given; drawing it takes a gigabyte
_FADE_STEP = 2.0  # px
_DASHES = (0, (4, 3))
_FINE = 16  # texts are measured at a larger size, since widths are rounded to 1/64 px
_UNITS_PER_PIXEL = 64  # of FreeType

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
        typeface = _Typeface(check)
        picture = _page(project, typeface, options)
        figure = _figure(picture, typeface, _pixels(picture, options), options.dpi)
        metadata = _metadata(suffix, options.title)
        figure.savefig(unfinished, format=suffix[1:], dpi=options.dpi, metadata=metadata)


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


def _page(project: Project, typeface: "_Typeface", options: Options) -> Picture:
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


def _figure(picture: Picture, typeface: "_Typeface", pixels: tuple[int, int], dpi: float) -> Figure:
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


def _metadata(suffix: str, title: str) -> dict[str, str | None]:
    """Metadata of the file, without a creation date: the same input gives the same bytes."""
    common: dict[str, str | None] = {"Title": title} if title else {}
    if suffix == ".png":
        return common
    return common | {"Date" if suffix == ".svg" else "CreationDate": None}


class _Renderer:
    """Makes artists of primitives; `inch` is the size of a layout pixel."""

    def __init__(
        self, transform: Transform, inch: float, dpi: float, typeface: "_Typeface"
    ) -> None:
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
        return Text(
            label.x,
            label.y,
            self.typeface.printable(label.text),
            color=label.colour,
            fontproperties=FontProperties(
                family=self.typeface.families,
                weight=label.weight,
                size=label.size * self.points,
            ),
            verticalalignment="baseline",
            parse_math=False,
            transform=self.transform,
        )

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


class _Typeface:
    """Inter, with fallback fonts for characters that it lacks."""

    def __init__(self, check: Check = lambda: None) -> None:
        self.check = check
        self.families = ["Inter"]
        self._drawable = _characters(str(_FONTS / "Inter-Regular.ttf"))
        self._missing: set[str] = set()

    def printable(self, text: str) -> str:
        """The text with a replacement character for each character that no font has."""
        missing = set(text) - self._drawable - self._missing
        if missing:
            self._add_fallback_fonts(missing)
            if self._missing and "�" not in self._drawable:
                self._add_fallback_fonts({"�"})  # Inter lacks it too
        return "".join("�" if letter in self._missing else letter for letter in text)

    def measure(self, text: str, size: float, weight: int) -> float:
        """Width of a text in px, as matplotlib draws it."""
        self.check()
        printable = self.printable(text)
        font = font_manager.get_font(_files(tuple(self.families), weight))
        font.set_size(size * _FINE, POINTS_PER_INCH)
        font.set_text(printable, flags=LoadFlags.NO_HINTING)
        return float(font.get_width_height()[0]) / _UNITS_PER_PIXEL / _FINE

    def _add_fallback_fonts(self, letters: set[str]) -> None:
        """Add fonts that have these characters; DejaVu Sans, which matplotlib brings, first."""
        entries = {entry.fname: entry.name for entry in font_manager.fontManager.ttflist}
        usual = (item for item in entries.items() if not item[1].startswith("Last Resort"))
        for file, family in sorted(usual, key=lambda item: (item[1] != "DejaVu Sans", item[1])):
            if not letters:
                return
            found = letters & _characters(file)
            if found:
                self.families.append(family)
                self._drawable = self._drawable | found
                letters = letters - found
        self._missing |= letters


@lru_cache(maxsize=512)
def _characters(file: str) -> frozenset[str]:
    """The characters of a font file; none if it only has bitmaps of fixed sizes."""
    font = FT2Font(file)
    return frozenset(map(chr, font.get_charmap())) if font.scalable else frozenset()


@lru_cache(maxsize=64)
def _files(families: tuple[str, ...], weight: int) -> tuple[str, ...]:
    return tuple(
        font_manager.findfont(FontProperties(family=family, weight=weight)) for family in families
    )


for _file in sorted(_FONTS.glob("*.ttf")):
    font_manager.fontManager.addfont(_file)  # for this process only
