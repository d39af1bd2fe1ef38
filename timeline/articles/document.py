"""The article of a document: its paragraphs, title and date, whatever its format."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from timeline.articles.evidence import Evidence, Kind, doubt_in_words, publication
from timeline.articles.problem import Loaded, Problem
from timeline.articles.stamps import line, stamp
from timeline.articles.text import parse

_FIRST_PARAGRAPHS = 8
_SHORTEST_TITLE = 8  # characters
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
    article = replace(article, title=_title(paragraphs, title, article.title))
    problems = list(loaded.problems)
    if article.published is None:
        found = publication([*_near_headline(paragraphs), *stamp(Kind.PROPERTIES, written)])
        article = replace(article, published=found.day, published_from=found.origin)
        doubt = doubt_in_words(found)
        problems.extend([Problem(path, doubt)] if doubt else [])
    return Loaded([article], problems)


def _near_headline(paragraphs: Sequence[str]) -> list[Evidence]:
    """The date of a line such as "By Ada Wren, 5 March 2021" among the first ones."""
    lines = (line(Kind.NEAR_HEADLINE, text) for text in paragraphs[:_FIRST_PARAGRAPHS])
    return next((evidence for evidence in lines if evidence), [])


def _title(paragraphs: Sequence[str], of_properties: str, of_text: str) -> str:
    """The headline. Properties often have the title of a template, or that of the site after it."""
    wanted = " ".join(of_properties.split())
    if not wanted:
        return of_text
    for text in paragraphs[:_FIRST_PARAGRAPHS]:
        if len(text) >= _SHORTEST_TITLE and wanted.startswith(text):
            return text
    return of_text if paragraphs[0].partition("\n")[0].strip() == of_text else wanted
