"""TimeML: all articles of a project with their time expressions."""

from pathlib import Path

from timeline.atomic import replacing
from timeline.export import Check, Options
from timeline.export.timeml import timeml_text
from timeline.model import Article, Mention, Project
from timeline.temporal import annotate


def write(project: Project, path: Path, options: Options, check: Check) -> None:  # noqa: ARG001 - a `Writer`
    """Write the articles as UTF-8; OSError leaves an older file untouched.

    So does what `check` raises, which is called for each article.
    """
    annotated: list[tuple[Article, list[Mention]]] = []
    for article in project.articles.values():
        check()
        annotated.append((article, list(annotate(article.text, article.published))))
    with replacing(path) as unfinished:
        unfinished.write_text(timeml_text(annotated), encoding="utf-8", newline="\n")
