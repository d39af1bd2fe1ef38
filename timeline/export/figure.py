"""The timeline as pages in PNG, SVG or PDF.

This module and `artists` are the only ones that import matplotlib, which takes about a second:
import them only where they are called.
"""

import logging
import pathlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from io import BytesIO
from threading import Lock
from typing import Any

import matplotlib
from matplotlib import font_manager
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.font_manager import FontProperties

from timeline.atomic import replacing
from timeline.export import Check, Options
from timeline.export.artists import POINTS_PER_INCH, figure_of
from timeline.export.pages.choices import Form, PageChoices
from timeline.export.pages.look import base_theme, theme_of, without_ground
from timeline.export.pages.make import Context, make_pages
from timeline.export.pages.paper import PX_PER_POINT
from timeline.export.pages.result import Pages, Written
from timeline.export.pdf.complete import completed, tagged_page
from timeline.export.story import Story
from timeline.export.svg import complete_svg
from timeline.export.typeface import FONTS, FontPlace, InstalledFonts, Typeface, drawable
from timeline.layout.page import page
from timeline.layout.picture import Picture
from timeline.model import Project
from timeline.project.carried import packed
from timeline.project.carried.png import with_project

PX_PER_INCH = 96  # layout pixels, as in CSS

SUFFIXES = (".png", ".svg", ".pdf")

_MOST_PIXELS = 32_000  # per side: half of what Agg can draw
_MOST_AUTOMATIC = 16_000  # per side, if no size is given; drawing it takes a gigabyte
_COMPRESSION = 1  # of PNG
_KEPT = 100_000  # measured texts
_LEAST_INCHES = 2.0  # the narrowest page

_one_at_a_time = Lock()  # matplotlib's settings are shared by all threads


def write(project: Project, path: pathlib.Path, options: Options, check: Check) -> None:
    """Write the timeline of a project as pages; `path` ends in one of `SUFFIXES`.

    A PDF has all pages. Several pages in another format are files with numbers, `path-1.png`,
    `path-2.png` and so on; see `files`. `options.report` is called before they are written.

    The size of one long picture in pixels also gives, at `dpi`, its size on paper. Without a height
    it is as high as its events need, without a width as wide, too; one larger than
    `_MOST_AUTOMATIC` pixels is scaled down. Text keeps its size on paper: a higher `dpi` at the
    same size in pixels shows less, but larger.

    ValueError for another suffix, or a size that cannot be drawn; see also `Writer`.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ValueError(f"{path.name} must end in one of {', '.join(SUFFIXES)}")
    _check_size(options)
    face = typeface(check)
    pages = pages_of(project, options, face)
    names = files(path, 1 if suffix == ".pdf" else len(pages.pages))
    options.report(Written(tuple(name.name for name in names), pages))
    contents = _drawn(pages, face, options, suffix, project)
    with ExitStack() as stack:
        for name, content in zip(names, contents, strict=True):
            check()
            stack.enter_context(replacing(name)).write_bytes(content)


def files(path: pathlib.Path, count: int) -> list[pathlib.Path]:
    """The files of so many contents: the path itself, or several with numbers."""
    if count == 1:
        return [path]
    return [path.with_name(f"{path.stem}-{number + 1}{path.suffix}") for number in range(count)]


def pages_of(project: Project, options: Options, face: Typeface) -> Pages:
    """The pages that `write` draws."""
    choices = options.page
    if choices.is_long:
        return _long(project, options, face)
    context = Context(
        face.measure, options.salience or {}, options.categories, options.fold, options.left_out
    )
    return make_pages(project, _titled(choices, options), context)


def _titled(choices: PageChoices, options: Options) -> PageChoices:
    return replace(choices, title=options.title) if options.title else choices


def _drawn(
    pages: Pages, face: Typeface, options: Options, suffix: str, project: Project
) -> list[bytes]:
    """The contents of the files: one for each page, or one PDF."""
    title = options.title or options.page.title
    carried = None
    if options.page.carries_project:
        carried = packed(project, title, options.page.subtitle)
    with _own_settings():
        if suffix == ".pdf":
            return [_pdf(pages, face, options, Story(project, title, carried))]
        story = Story(project, title, carried)
        return [_image(page, face, options, suffix, story) for page in _counted(pages, options)]


def _counted(pages: Pages, options: Options) -> Iterator[Picture]:
    """The pages; before each, the number of the events that are drawn is reported."""
    done = 0
    for each in pages.pages:
        options.progress(done, pages.events)
        yield each
        done += len({box.owner for box in each.boxes})


def _pdf(pages: Pages, face: Typeface, options: Options, story: Story) -> bytes:
    content = BytesIO()
    are_figures = options.page.form is Form.TIMELINE
    tags = [tagged_page(page, story, are_figures) for page in pages.pages]
    with PdfPages(content, metadata=_metadata(".pdf", story.name)) as file:
        for page, tag in zip(_counted(pages, options), tags, strict=True):
            figure = figure_of(page, face, _pixels(page, options), options.dpi, tag.runs)
            file.savefig(figure, dpi=options.dpi)
    widths = [_pixels(page, options)[0] / options.dpi * POINTS_PER_INCH for page in pages.pages]
    return completed(content.getvalue(), pages.pages, widths, tags, story)


def _image(page: Picture, face: Typeface, options: Options, suffix: str, story: Story) -> bytes:
    content = BytesIO()
    figure = figure_of(page, face, _pixels(page, options), options.dpi)
    # A higher level takes longer for a file that is hardly smaller.
    more: dict[str, Any] = {}
    if suffix == ".png":
        more["pil_kwargs"] = {"compress_level": _COMPRESSION}
    metadata = _metadata(suffix, story.title)
    figure.savefig(content, format=suffix[1:], dpi=options.dpi, metadata=metadata, **more)
    if suffix == ".svg":
        return complete_svg(content.getvalue(), page, face, story)
    return with_project(content.getvalue(), story.carried) if story.carried else content.getvalue()


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
                "svg.fonttype": "none",  # text, in fonts that `complete_svg` embeds
                "svg.hashsalt": "dateline",  # the same input gives the same bytes
            }
        )
        # It warns on standard error about each weight that a font lacks.
        logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
        yield


def _long(project: Project, options: Options, face: Typeface) -> Pages:
    """One long picture; with a given size, texts may become too small to be read."""
    picture = _page(project, face, options)
    if options.page.transparent:
        parts = without_ground(picture.primitives, theme_of(options.page.look))
        picture = replace(picture, primitives=parts)
    events = len({box.owner for box in picture.boxes})
    undated = sum(event.when is None for event in project.events.values())
    scale = _pixels(picture, options)[0] / options.dpi * PX_PER_INCH / picture.width
    smallest = min((label.size for label in picture.labels()), default=0.0)
    points = round(smallest * scale / PX_PER_POINT, 2)
    return Pages(
        (picture,), "long", events, options.left_out, 0, undated, points, options.page.smallest
    )


def _page(project: Project, typeface: Typeface, options: Options) -> Picture:
    """The page in layout pixels."""
    to_layout = PX_PER_INCH / options.dpi
    width, height = options.size
    page_of_height = partial(
        page,
        project,
        base_theme(options.page.look),
        lru_cache(_KEPT)(typeface.measure),
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
    """Width and height of a page; scaled down where the size is not given and would be huge."""
    width, height = options.size
    if not options.page.is_long or width is None:
        longest = max(picture.width, picture.height)
        scale = min(options.dpi / PX_PER_INCH, _MOST_AUTOMATIC / longest)
        return round(picture.width * scale), round(picture.height * scale)
    return width, height or round(picture.height * width / picture.width)


def _metadata(suffix: str, title: str) -> dict[str, str | None]:
    """Metadata of the file, without a creation date: the same input gives the same bytes."""
    common: dict[str, str | None] = {"Title": drawable(title)} if title else {}
    if suffix == ".png":
        return common
    return common | {"Date" if suffix == ".svg" else "CreationDate": None}


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
