"""Messages on standard error, and exit statuses."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from timeline.articles import Problem
from timeline.model import Article, Mention, PublishedFrom
from timeline.wording import counted

INPUT_IS_OUTPUT = "this file is an input; choose another name for the output"

SUCCESS, PARTIAL, FAILURE = 0, 1, 2


def report(message: str) -> None:
    """One line on standard error."""
    print(message, file=sys.stderr)


def report_problems(problems: Sequence[Problem]) -> None:
    """One line per problem: file, line number, message."""
    for problem in problems:
        report(str(problem))


def report_unresolved(articles: int, expressions: int) -> None:
    """Report relative dates that could not be resolved, and how to resolve them."""
    if expressions:
        report(
            f"{counted(expressions, 'relative date', 'relative dates')} in"
            f" {counted(articles, 'article', 'articles')} without a publication date stay"
            " unresolved; --published DATE sets one"
        )


def count_unresolved(mentions: Sequence[Mention]) -> int:
    """The number of expressions that need a publication date."""
    return sum(mention.unresolved for mention in mentions)


def with_published(article: Article, published: int | None) -> Article:
    """The article, with the publication date of the command line if it has none."""
    if article.published is not None or published is None:
        return article
    return replace(article, published=published, published_from=PublishedFrom.COMMAND_LINE)


def is_an_input(output: str, inputs: Sequence[str]) -> bool:
    """Whether the output file is one of the inputs."""
    return output != "-" and os.path.realpath(output) in map(os.path.realpath, inputs)
