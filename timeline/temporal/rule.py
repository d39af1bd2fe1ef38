"""A rule: one name, one pattern, one production, one docstring with its examples."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from timeline.model import Span
from timeline.temporal.meanings import Meaning
from timeline.temporal.patterns import compile_pattern


@dataclass(slots=True)
class Found:
    """A match of a rule's pattern: groups in lower case, and the text around it.

    One is made for every match, so it does without the cost of being frozen.
    """

    text: str  # the article's own, with its capitals
    lowered: str  # the same in lower case, position by position
    match: re.Match[str]

    def __getitem__(self, group: str) -> str:
        """The group in lower case, "" where it did not take part."""
        return self.match[group] or ""

    @property
    def span(self) -> Span:
        """What is marked: the group `extent` where the pattern has one, else the whole match."""
        match = self.match
        return Span(*match.span("extent" if "extent" in match.re.groupindex else 0))

    @property
    def before(self) -> str:
        """Up to 30 characters before the match, in lower case."""
        start = self.match.start()
        return self.lowered[max(0, start - 30) : start]

    @property
    def after(self) -> str:
        """Up to 30 characters after the match, in lower case."""
        return self.lowered[self.match.end() : self.match.end() + 30]


Production = Callable[[Found], Meaning | None]


class Family(StrEnum):
    """The families of rules, each named after its module in `timeline.temporal.rules`."""

    AGO = "ago"
    CALENDAR_DATES = "calendar_dates"
    CLOCK = "clock"
    DAYS = "days"
    DURATIONS = "durations"
    FESTIVALS = "festivals"
    FISCAL = "fiscal"
    MONTHS = "months"
    PARTS = "parts"
    REFERENCES = "references"
    RELATIVE = "relative"
    SEASONS = "seasons"
    SETS = "sets"
    SPANS = "spans"
    WEEKDAYS = "weekdays"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of expression is found and what it means.

    The pattern is tried around each of the words in `on`. The production returns None where the
    words are no expression of time after all.
    """

    name: str
    family: Family
    pattern: re.Pattern[str]
    on: frozenset[str]
    leads: bool  # whether the match begins at the word of `on`
    production: Production
    doc: str


def rule(pattern: str, on: Iterable[str], leads: bool = False) -> Callable[[Production], Rule]:
    """Make a rule of a production; see `timeline.temporal.patterns` for how patterns are written.

    `on` are the words that the expression cannot be without, in lower case (`#4`, `#2` stand for
    a number of four, of one or two digits). `leads` says that the match begins with that word.
    """

    def made(production: Production) -> Rule:
        name = production.__name__.strip("_").replace("_", " ")
        family = Family(production.__module__.rpartition(".")[2])
        doc = production.__doc__ or ""
        return Rule(name, family, compile_pattern(pattern), frozenset(on), leads, production, doc)

    return made
