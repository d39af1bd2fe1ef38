"""Markwhen: a timeline as plain text, one line for each event."""

import re
from pathlib import Path

from timeline.atomic import replacing
from timeline.dates import SECONDS_PER_DAY, Certainty, When, days
from timeline.dates.words import in_words
from timeline.export import Check, Options
from timeline.export.calendar import period
from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.sources import numbered
from timeline.model import Project

_YEARS = range(1000, 10_000)  # four digits, which is what its grammar of dates reads
_NOT_IN_TAGS = re.compile(r"\W+")
_TAGS = re.compile(r"[#@](?=\w)")  # would become tags; a space takes that from them


def markwhen_text(project: Project, title: str = "", check: Check = lambda: None) -> str:
    """The events that Markwhen can date; the others follow as a comment.

    `check` is called for each event. Its dates know neither uncertainty nor open ends: such an
    event has the date in words after its title.
    """
    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    lines = ["---", f"title: {_quoted(title or 'Timeline')}", "---", ""]
    left = []
    for event in events:
        check()
        words = _plain(event.title)
        date = "" if event.when is None else _date(event.when)
        if not date or event.when is None:
            left.append(f"// {in_words(event.when) if event.when else 'undated'}: {words}")
            continue
        tags = "".join(f" #{tag}" for tag in map(_tag, (event.category, *event.tags)) if tag)
        lines.append(f"{date}: {words}{_qualified(event.when, event.is_inferred)}{tags}")
        lines += [f"- {_plain(source.citation)}" for source in sources.of(event)]
        lines.append("")
    return "\n".join([*lines, *left]).rstrip("\n") + "\n"


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the timeline as UTF-8; OSError leaves an older file untouched."""
    with replacing(path) as unfinished:
        text = markwhen_text(project, options.title, check)
        unfinished.write_text(text, encoding="utf-8", newline="\n")


def _date(when: When) -> str:
    """A day or a range of days, or of moments, in its EDTF form; "" outside of four-digit years."""
    extent = period(when)
    ends = [end for end in (extent.first, extent.last) if end is not None]
    if any(
        days.civil(days.day_of(end) if extent.has_clock else end)[0] not in _YEARS for end in ends
    ):
        return ""
    written = [_moment(end) if extent.has_clock else _day(end) for end in ends]
    return "/".join(dict.fromkeys(written))


def _day(day: int) -> str:
    year, month, day_of_month = days.civil(day)
    return f"{year}-{month:02d}-{day_of_month:02d}"


def _moment(at: int) -> str:
    minutes = at % SECONDS_PER_DAY // 60
    return f"{_day(days.day_of(at))}T{minutes // 60:02d}:{minutes % 60:02d}:00"


def _qualified(when: When, is_inferred: bool) -> str:
    is_exact = when.is_unit and when.certainty is Certainty.EXACT
    words = [] if is_exact or _is_clock(when) else [in_words(when)]
    words += ["inferred"] if is_inferred else []
    return f" ({', '.join(words)})" if words else ""


def _is_clock(when: When) -> bool:
    return period(when).has_clock and None not in (when.start, when.end)


def _plain(text: str) -> str:
    return _TAGS.sub(lambda match: f"{match[0]} ", one_line(text))


def _tag(text: str) -> str:
    return _NOT_IN_TAGS.sub("_", one_line(text)).strip("_")


def _quoted(text: str) -> str:
    """A YAML string in double quotes."""
    plain = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
