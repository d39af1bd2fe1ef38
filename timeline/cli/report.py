"""What is said on standard error, and the exit status that goes with it."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from timeline.articles import Problem
from timeline.model import Article, Mention, PublishedFrom
from timeline.wording import counted

INPUT_IS_OUTPUT = "this file is an input; name another one to write"

FINE, SOME_BAD, NOTHING_DONE = 0, 1, 2


def say(message: str) -> None:
    """One line on standard error."""
    print(message, file=sys.stderr)


def say_problems(problems: Sequence[Problem]) -> None:
    """One line a problem: file, line number, sentence."""
    for problem in problems:
        say(str(problem))


def say_waiting(articles: int, expressions: int) -> None:
    """That some relative dates could not be resolved, and what to do; nothing where none wait."""
    if expressions:
        say(
            f"{counted(expressions, 'relative date', 'relative dates')} in"
            f" {counted(articles, 'article', 'articles')} without a publication date stay"
            " unresolved; --published DATE gives one"
        )


def waiting(mentions: Sequence[Mention]) -> int:
    """How many of these wait for a publication date."""
    return sum(mention.unresolved for mention in mentions)


def with_published(article: Article, published: int | None) -> Article:
    """The article, with the date of the command line if it has none of its own."""
    if article.published is not None or published is None:
        return article
    return replace(article, published=published, published_from=PublishedFrom.COMMAND_LINE)


def is_an_input(output: str, inputs: Sequence[str]) -> bool:
    """Whether writing would replace what is read."""
    return output != "-" and os.path.realpath(output) in map(os.path.realpath, inputs)
