"""`annotate`: writes the time expressions of articles."""

import argparse
import io
import sys
from pathlib import Path
from typing import TextIO

from timeline.articles import load_steps
from timeline.atomic import replacing, write_failure
from timeline.cli.report import (
    FAILURE,
    INPUT_IS_OUTPUT,
    PARTIAL,
    SUCCESS,
    count_unresolved,
    is_an_input,
    report,
    report_problems,
    report_unresolved,
    with_published,
)
from timeline.export.annotations import annotation_line
from timeline.export.timeml import timeml_text
from timeline.model import Article, Mention
from timeline.temporal import annotate


def run(arguments: argparse.Namespace) -> int:
    """Run the command with its parsed arguments; returns the exit status."""
    if is_an_input(arguments.output, arguments.inputs):
        report(f"{arguments.output}: {INPUT_IS_OUTPUT}")
        return FAILURE
    to_screen = arguments.output == "-"
    buffer = io.StringIO()
    status = _Annotation(arguments, sys.stdout if to_screen else buffer).run()
    if to_screen or status == FAILURE:
        return status
    try:
        with replacing(Path(arguments.output)) as unfinished:
            unfinished.write_bytes(buffer.getvalue().encode("utf-8"))
    except OSError as error:
        report(f"{arguments.output}: cannot be written: {write_failure(error)}")
        return FAILURE
    return status


class _Annotation:
    """Writes each JSON line at once, and a TimeML document at the end."""

    def __init__(self, arguments: argparse.Namespace, out: TextIO) -> None:
        self.arguments = arguments
        self.out = out
        self.done: list[tuple[Article, tuple[Mention, ...]]] = []
        self.articles = self.unresolved_articles = self.unresolved_mentions = self.problems = 0

    def run(self) -> int:
        for step in load_steps(self.arguments.inputs):
            report_problems(step.loaded.problems)
            self.problems += len(step.loaded.problems)
            for article in step.loaded.articles:
                self._annotate(with_published(article, self.arguments.published))
        if self.done:
            self.out.write(timeml_text(self.done))
        report_unresolved(self.unresolved_articles, self.unresolved_mentions)
        if not self.articles:
            return FAILURE
        return PARTIAL if self.problems else SUCCESS

    def _annotate(self, article: Article) -> None:
        mentions = annotate(article.text, article.published)
        self.articles += 1
        self.unresolved_articles += count_unresolved(mentions) > 0
        self.unresolved_mentions += count_unresolved(mentions)
        if self.arguments.format == "timeml":
            self.done.append((article, mentions))
        else:
            self.out.write(annotation_line(article, mentions) + "\n")
