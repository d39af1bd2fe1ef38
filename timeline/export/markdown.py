"""Markdown: a chronology as a table with footnotes, which GitHub, Pandoc and Obsidian render."""

import re
from pathlib import Path

from timeline.atomic import replacing
from timeline.export import Check, Options
from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.sources import numbered
from timeline.export.words import date_of
from timeline.model import Project

# What Markdown or HTML within it could take for markup (CommonMark 0.31, section 2.4), and the
# bar that ends a cell.
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def markdown_text(project: Project, title: str = "", check: Check = lambda: None) -> str:
    """The chronology; `check` is called for each event."""
    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    lines = [f"# {_escaped(title)}", ""] if title else []
    lines += ["| Date | Event |", "| --- | --- |"]
    for event in events:
        check()
        notes = "".join(f"[^{number}]" for number in sources.numbers[event.id])
        lines.append(f"| {_escaped(date_of(event))} | {_escaped(event.title)}{notes} |")
    lines += [""] * bool(sources.all)
    lines += [f"[^{source.number}]: {_escaped(source.citation)}" for source in sources.all]
    return "\n".join(lines) + "\n"


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the chronology as UTF-8; OSError leaves an older file untouched."""
    with replacing(path) as unfinished:
        text = markdown_text(project, options.title, check)
        unfinished.write_text(text, encoding="utf-8", newline="\n")


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", one_line(text))
