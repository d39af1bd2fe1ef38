"""The article of a document: its paragraphs, title and date, whatever its format."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from timeline.articles.problem import Loaded, Problem
from timeline.articles.published import day_in
from timeline.articles.text import parse
from timeline.dates.iso import iso_day
from timeline.model import PublishedFrom

_CONTROLS = {code: " " for code in range(32) if chr(code) not in "\t\n"}


def document(paragraphs: Sequence[str], path: str, title: str = "", written: str = "") -> Loaded:
    """The articles in the paragraphs of a document, which may begin with lines such as `Date: …`.

    `title` and `written`, a timestamp, are those of its properties, "" if it has none. A date that
    only the properties state is doubtful: they may be those of a copy.
    """
    text = "\n\n".join(paragraphs).translate(_CONTROLS)
    loaded = parse(text, PurePath(path).name, path)
    if len(loaded.articles) != 1:
        return loaded
    (article,) = loaded.articles
    if title.strip() and not _begins_with_heading(text, article.title):
        article = replace(article, title=" ".join(title.split()))
    problems = list(loaded.problems)
    if article.published is None:
        day = day_in(written[:10])
        origin = PublishedFrom.NOWHERE if day is None else PublishedFrom.PROPERTIES
        article = replace(article, published=day, published_from=origin)
        problems.append(Problem(path, _doubt(day)))
    return Loaded([article], problems)


def _begins_with_heading(text: str, title: str) -> bool:
    return text.lstrip().partition("\n")[0].strip() == title


def _doubt(day: int | None) -> str:
    if day is None:
        return "its publication date was not found; set it by hand"
    return (
        f"its publication date is doubtful: {iso_day(day)} (from the"
        f" {PublishedFrom.PROPERTIES}); nothing else confirms it"
    )
