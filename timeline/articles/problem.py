"""What went wrong while reading: told to the person, never thrown away."""

from dataclasses import dataclass, field

from timeline.model import Article


@dataclass(frozen=True, slots=True)
class Problem:
    """One input, or one line of it, that could not be used as it is.

    `where` is a file with, where it helps, a line number (`a.jsonl:12`); `message` is one
    sentence that says what is wrong and what to do.
    """

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Articles in the order of the inputs, and what was wrong with some of them."""

    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def extend(self, other: "Loaded") -> None:
        """Take over what another reading found."""
        self.articles.extend(other.articles)
        self.problems.extend(other.problems)
