"""Cases as lines: a sentence with its expressions in brackets, followed by their values.

    The bridge closed [yesterday]. = 2022-01-06
    It ran from [Monday] to [Wednesday]. = 2022-01-03 | 2022-01-05
    They met [early yesterday]. = 2022-01-06 START

All are read as published on Friday 7 January 2022, unless a line `@ 1989-10-26` before them says
otherwise. A sentence without brackets gives nothing. Other expressions of a sentence than those
in brackets are not looked at, so that a sentence can set the scene.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.dates import days
from timeline.dates.iso import parse_iso_day
from timeline.model import Mention
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)
_LINE = re.compile(r"(?P<marked>.*?\[.+?\].*?) = (?P<values>[^=]+)")
_MARK = re.compile(r"\[(.*?)\]")


@dataclass(frozen=True)
class Case:
    """A sentence and the expressions that it must give: (words, value, mod)."""

    text: str
    expected: tuple[tuple[int, str, str, str | None], ...]
    published: int

    def __str__(self) -> str:
        return self.text


def cases(lines: Iterable[str]) -> Iterator[Case]:
    """The cases among these lines; comments (#) and prose are passed over."""
    published = FRIDAY
    for line in map(str.strip, lines):
        if line.startswith("@ "):
            published = parse_iso_day(line[2:])
        elif (match := _LINE.fullmatch(line)) and not line.startswith("#"):
            yield _case(match["marked"], match["values"].split(" | "), published)


def traps(lines: Iterable[str]) -> Iterator[str]:
    """Sentences that must give nothing."""
    return (line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _case(marked: str, values: list[str], published: int) -> Case:
    text, at, expected = "", 0, []
    for mark, value in zip(_MARK.finditer(marked), values, strict=True):
        text += marked[at : mark.start()]
        plain, _, mod = value.strip().partition(" ")
        expected.append((len(text), mark[1], plain, mod or None))
        text += mark[1]
        at = mark.end()
    return Case(text + marked[at:], tuple(expected), published)


def found(case: Case) -> tuple[tuple[int, str, str, str | None], ...]:
    """What the tagger gives for the case, without what overlaps none of the marked words."""
    return tuple(
        (mention.span.start, mention.text, mention.value, mention.mod if mod else None)
        for mention in annotate(case.text, case.published)
        for mod in [_mod_asked(case, mention)]
        if mod is not None
    )


def _mod_asked(case: Case, mention: Mention) -> bool | None:
    """Whether the case gives a mod for this mention, None if it does not concern the mention."""
    for start, words, _, mod in case.expected:
        if start < mention.span.end and mention.span.start < start + len(words):
            return mod is not None
    return None
