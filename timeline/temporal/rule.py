"""Rules: a pattern, a production that makes a meaning of a match, and examples."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from timeline.model import Span
from timeline.temporal.meanings import Meaning
from timeline.temporal.patterns import compile_pattern


@dataclass(slots=True)
class Found:
    """A match of a rule's pattern: its groups in lower case, and the text around it.

    Not frozen, because one is made for every match and that would cost time.
    """

    text: str  # of the article
    lowered: str  # in lower case, with the same positions
    match: re.Match[str]

    def __getitem__(self, group: str) -> str:
        """The group in lower case, "" if it did not match."""
        return self.match[group] or ""

    @property
    def span(self) -> Span:
        """The span of the expression: the group `extent` if the pattern has one, else the match."""
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

    The pattern is tried around each of the words in `on`. The production returns None if the match
    is not a time expression after all.
    """

    name: str
    family: Family
    pattern: re.Pattern[str]
    on: frozenset[str]
    leads: bool  # whether the match begins with the word of `on`
    follows: bool  # whether it begins before that word
    production: Production
    doc: str


def rule(
    pattern: str, on: Iterable[str], leads: bool = False, follows: bool = False
) -> Callable[[Production], Rule]:
    """Make a rule of a production; see `timeline.temporal.patterns` for the syntax of patterns.

    `on` are words in lower case of which the expression contains at least one. `#4` and `#2` stand
    for a number of four, and of one or two digits, `a.` for a letter before a full stop, and `0s`
    for the end of figures such as "1990s". `leads`: the match begins with that word; `follows`: it
    begins before that word.
    """

    def made(production: Production) -> Rule:
        name = production.__name__.strip("_").replace("_", " ")
        family = Family(production.__module__.rpartition(".")[2])
        doc = production.__doc__ or ""
        return Rule(
            name, family, compile_pattern(pattern), frozenset(on), leads, follows, production, doc
        )

    return made
