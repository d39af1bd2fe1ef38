"""Date stamps as web pages print them: "Tue Mar 15, 2011 3:22 pm GMT".

A stamp is a sequence of calendar and clock tokens with only separators between them. Prose has
prepositions there instead ("at 3:22 pm on Tuesday").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import days
from timeline.model import Span

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[apAP]\.?[mM]\.?)?|\d{1,2}\s?[apAP]\.?[mM]\.?"
_ZONE = r"GMT|UTC|BST|IST|CES?T|[ECMP][SD]?T|UK(?:\stime)?|local\stime|hrs"
_TOKEN_FORM = rf"""(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<clock>{_CLOCK})|(?P<year>(?:19|20)\d\d)
      |(?P<day>\d{{1,2}}(?:st|nd|rd|th)?)|(?P<month>{_MONTH})|(?P<weekday>{_WEEKDAY})
      |(?P<zone>{_ZONE}))(?![\w/])"""
_TOKEN = re.compile(_TOKEN_FORM, re.VERBOSE)
# Only where a word begins, and with a character that begins a token: a text has many others.
_FIRST_TOKEN = re.compile(rf"(?<![^\W_])(?=[\dJFMASONDTWGUBICEPlh]){_TOKEN_FORM}", re.VERBOSE)
_SEPARATOR = re.compile(r"[ \t\xa0]{0,3}[,;|•·–—-]?[ \t\xa0]{0,3}")
_LONGEST = 16  # tokens of a stamp: the time may be given in two zones


@dataclass(frozen=True, slots=True)
class Stamp:
    """A run of calendar and clock tokens, by kind: `iso`, `clock`, `year`, `day`, `month`, …."""

    span: Span
    kinds: frozenset[str]
    day: int | None  # day number if year, month and day are all given once

    @property
    def has_date(self) -> bool:
        """Whether it names a calendar day or month, not only a clock time."""
        return bool(self.kinds & {"iso", "month", "weekday"})

    @property
    def is_complete(self) -> bool:
        """Whether it has both a clock time and a full date."""
        return "clock" in self.kinds and ("iso" in self.kinds or {"year", "month"} <= self.kinds)


def stamps(text: str) -> Iterator[Stamp]:
    """The stamps of a text in order: runs of two tokens or more, or one ISO date."""
    position = 0
    while True:
        first = _next_token(text, position)
        if first is None:
            return
        run = _run(text, first)
        position = run[-1].end()
        if len(run) > 1 or first["iso"]:
            kinds = frozenset(kind for token in run if (kind := token.lastgroup))
            yield Stamp(Span(first.start(), position), kinds, _day_of(run))


def _next_token(text: str, position: int) -> re.Match[str] | None:
    for found in _FIRST_TOKEN.finditer(text, position):
        before = text[found.start() - 1 : found.start()]
        if not before or before not in "/$£€.'’-":
            return found
    return None


def _run(text: str, first: re.Match[str]) -> list[re.Match[str]]:
    run = [first]
    while len(run) < _LONGEST:
        gap = _SEPARATOR.match(text, run[-1].end())
        assert gap is not None  # it may be empty
        token = _TOKEN.match(text, gap.end())
        if token is None or gap.end() == run[-1].end():
            break
        run.append(token)
    return run


def _day_of(run: list[re.Match[str]]) -> int | None:
    given = {kind: token[0] for token in run if (kind := token.lastgroup)}
    if "iso" in given:
        year, month, day = map(int, given["iso"].split("-"))
    elif {"year", "month", "day"} <= given.keys():
        year = int(given["year"])
        month = _MONTHS.index(given["month"][:3].lower()) + 1
        day = int(re.sub(r"\D", "", given["day"]))
    else:
        return None
    return days.day_number(year, month, day) if days.is_date(year, month, day) else None
