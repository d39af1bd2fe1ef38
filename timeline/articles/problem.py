"""What a reader returns: articles, and the problems to report to the user."""

from dataclasses import dataclass, field
from pathlib import Path

from timeline.model import Article


@dataclass(frozen=True, slots=True)
class Problem:
    """An input, or a line of one, that could not be used as it is.

    `where` is a file name, with a line number where that helps (`a.jsonl:12`); `message` is one
    sentence that says what is wrong and how to correct it.
    """

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Articles in the order of the inputs, and the problems found in them."""

    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def extend(self, other: "Loaded") -> None:
        """Append the articles and problems of another result."""
        self.articles.extend(other.articles)
        self.problems.extend(other.problems)


def printable(name: str | Path) -> str:
    """A file name as valid Unicode; on Linux a name can be any bytes."""
    return str(name).encode("utf-8", "replace").decode("utf-8")
