"""The options of `export` for pages: `--page a4 --form chronicle` and what belongs to them."""

import argparse
from enum import StrEnum

from timeline.export.pages.choices import (
    DEFAULT_SMALLEST,
    LEAST_POINTS,
    MOST_POINTS,
    Form,
    Look,
    Overflow,
    PageChoices,
    SourceList,
)
from timeline.export.pages.paper import DEFAULT, LONG, PAPERS

_NAMES = (
    "page form overflow colours transparent text smallest one_lane sources subtitle footer"
    " without_project".split()
)


def add_page_options(command: argparse.ArgumentParser) -> None:
    """Add the options, in a group of their own."""
    group = command.add_argument_group("pages", "for pictures")
    group.add_argument(
        "--page",
        choices=tuple(PAPERS),
        help=f"size of the page (default {LONG}, one picture of any size; for a chronicle"
        f" {DEFAULT})",
    )
    _choice(group, "--form", Form, "a timeline across the page, or one row a day down it")
    _choice(group, "--overflow", Overflow, "what has no room goes to further pages or is left out")
    _choice(group, "--colours", Look, "grey is for printers without colour")
    group.add_argument("--transparent", action="store_true", help="leave out the background")
    group.add_argument(
        "--text", type=_points, metavar="PT", help="size of titles in points, reduced if necessary"
    )
    group.add_argument(
        "--smallest",
        type=_points,
        metavar="PT",
        help=f"no text is smaller than this (default {DEFAULT_SMALLEST:g} points)",
    )
    group.add_argument("--one-lane", action="store_true", help="no lanes")
    _choice(
        group, "--sources", SourceList, "what is listed below the events; brief: titles and dates"
    )
    group.add_argument("--subtitle", help="the line below the title")
    group.add_argument("--footer", help="a line at the foot of each page")
    group.add_argument(
        "--without-project",
        action="store_true",
        help="leave out the project, with which Dateline opens the picture again to edit it; it"
        " holds the texts of the articles",
    )


def has_page_options(arguments: argparse.Namespace) -> bool:
    """Whether any of the options was given."""
    return any(getattr(arguments, name) for name in _NAMES)


def page_choices(arguments: argparse.Namespace) -> PageChoices:
    """What the options ask for."""
    form = Form(arguments.form or Form.TIMELINE)
    usual = DEFAULT if form is Form.CHRONICLE else LONG
    return PageChoices(
        form=form,
        paper=arguments.page or usual,
        overflow=Overflow(arguments.overflow or Overflow.PAGES),
        look=Look(arguments.colours or Look.LIGHT),
        transparent=arguments.transparent,
        text=arguments.text,
        smallest=arguments.smallest or DEFAULT_SMALLEST,
        lanes=not arguments.one_lane,
        sources=SourceList(arguments.sources or SourceList.ARTICLES),
        subtitle=arguments.subtitle or "",
        footer=arguments.footer or "",
        carries_project=not arguments.without_project,
    )


def _choice(group: "argparse._ArgumentGroup", name: str, values: type[StrEnum], help: str) -> None:
    group.add_argument(name, choices=[value.value for value in values], help=help)


def _points(text: str) -> float:
    try:
        points = float(text)
    except ValueError:
        points = 0.0
    if not LEAST_POINTS <= points <= MOST_POINTS:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a size of text from {LEAST_POINTS:g} to {MOST_POINTS:g} points"
        )
    return points
