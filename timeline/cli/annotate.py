"""`annotate`: articles in, their time expressions out."""

import argparse
import io
import sys
from pathlib import Path
from typing import TextIO

from timeline.articles import load_steps
from timeline.atomic import replacing
from timeline.cli.report import (
    FINE,
    INPUT_IS_OUTPUT,
    NOTHING_DONE,
    SOME_BAD,
    is_an_input,
    say,
    say_problems,
    say_waiting,
    waiting,
    with_published,
)
from timeline.export.annotations import annotation_line
from timeline.export.timeml import timeml_text
from timeline.model import Article, Mention
from timeline.temporal import annotate


def run(arguments: argparse.Namespace) -> int:
    """Annotate as the parsed command line asks; returns the exit status."""
    if is_an_input(arguments.output, arguments.inputs):
        say(f"{arguments.output}: {INPUT_IS_OUTPUT}")
        return NOTHING_DONE
    to_screen = arguments.output == "-"
    buffer = io.StringIO()
    status = _Annotation(arguments, sys.stdout if to_screen else buffer).run()
    if to_screen or status == NOTHING_DONE:
        return status
    try:
        with replacing(Path(arguments.output)) as unfinished:
            unfinished.write_bytes(buffer.getvalue().encode("utf-8"))
    except OSError as error:
        say(f"{arguments.output}: cannot be written: {(error.strerror or str(error)).lower()}")
        return NOTHING_DONE
    return status


class _Annotation:
    """Lines are written as they are made; a TimeML document only when all is known."""

    def __init__(self, arguments: argparse.Namespace, out: TextIO) -> None:
        self.arguments = arguments
        self.out = out
        self.done: list[tuple[Article, tuple[Mention, ...]]] = []
        self.articles = self.waiting_articles = self.waiting_mentions = self.problems = 0

    def run(self) -> int:
        for step in load_steps(self.arguments.inputs):
            say_problems(step.loaded.problems)
            self.problems += len(step.loaded.problems)
            for article in step.loaded.articles:
                self._annotate(with_published(article, self.arguments.published))
        if self.done:
            self.out.write(timeml_text(self.done))
        say_waiting(self.waiting_articles, self.waiting_mentions)
        if not self.articles:
            return NOTHING_DONE
        return SOME_BAD if self.problems else FINE

    def _annotate(self, article: Article) -> None:
        mentions = annotate(article.text, article.published)
        self.articles += 1
        self.waiting_articles += waiting(mentions) > 0
        self.waiting_mentions += waiting(mentions)
        if self.arguments.format == "timeml":
            self.done.append((article, mentions))
        else:
            self.out.write(annotation_line(article, mentions) + "\n")
