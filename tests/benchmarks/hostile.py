"""How fast the tagger reads texts that are hard on one of its rules.

    python -m tests.benchmarks.hostile

prints one line a rule, the slowest first: thousands of characters a second, warm, one process, of
the slowest of the texts made for it, and how that text begins. Then the same for texts of nothing
but dates ("dates"), and for odd ones ("-"), most of which hold none.
"""

import time
from collections.abc import Iterable, Iterator
from itertools import chain

from tests.temporal.cases import FRIDAY
from tests.temporal.hostile import hostile_texts
from timeline.temporal import annotate
from timeline.temporal.rules import RULES

_CHARACTERS = 10_000
_ROUNDS = 3
_ODD = (
    "1 ", "1", "1/", "1:1", "1, 1, ", "19", "1999-", " ", "\n", "\t", "a", "a.", "the ", "of the ",
    "the first ", "two and ", "and a half ", "the end of ", "[", "(", "[[(", "'", "’s ", "-", "$",
    "é", "日", "\u00a0", "İ", "May ", "May 1 ",
)  # fmt: skip
# Said over and over these are a whole expression every few characters.
_DATES = (
    "Q3 ", "Q3-", "Q3/", "Q3\n", "Q1 2001 ", "the third quarter ", "this quarter ", "May ", "Dec. ",
    "May 3 ", "3 May ", "May 3, 2001 ", "that April ", "Monday ", "Monday-", "Mon. ", "on Monday ",
    "last Monday ", "next Friday ", "Monday night ", "“Monday ", "said Monday ", "will Monday ",
    "2001 ", "2001/", "'97 ", "1990s ", "'90s ", "H1 2020 ", "44 BC ", "the 12th century ",
    "1/1 ", "on 1/1 ", "1/1/01 ", "3/4/2021 ", "1999-12-31 ", "9/11 ", "Feb. 30 ", "Christmas ",
    "Easter ", "Diwali ", "Ramadan ", "Thanksgiving ", "6:30 ", "at 6:30 ", "10 p.m. ", "noon ",
    "six o'clock ", "half past six ", "1430 GMT ", "today ", "now ", "tonight ", "that night ",
    "a day ", "a week ", "a year ", "one day ", "3 days ", "3 yrs ", "the next day ",
    "two days later ", "a year earlier ", "an hour later ", "three weeks ago ", "last week ",
    "next year ", "the weekend ", "in the spring ", "last summer ", "year-end ", "daily ",
    "every Monday ",
)  # fmt: skip


def characters_per_second(text: str) -> float:
    """The best of some rounds, by the time that this process had: others may run beside it."""
    seconds = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        annotate(text, FRIDAY)
        seconds.append(time.process_time() - start)
    return len(text) / min(seconds)


def slowest(texts: Iterable[str]) -> tuple[float, str]:
    """Characters a second of the text that is read slowest, and that text."""
    return min((characters_per_second(text), text) for text in texts)


def rules() -> Iterator[tuple[float, str, str]]:
    """Of each rule the characters a second, its name, and the text that is hardest on it."""
    for rule in RULES:
        rate, text = slowest(hostile_texts(rule, _CHARACTERS))
        yield rate, rule.name, text


def _over_and_over(name: str, pieces: Iterable[str]) -> Iterator[tuple[float, str, str]]:
    for piece in pieces:
        rate, text = slowest([piece * (_CHARACTERS // len(piece))])
        yield rate, name, text


def main() -> None:
    families = (rules(), _over_and_over("dates", _DATES), _over_and_over("-", _ODD))
    for rate, name, text in chain.from_iterable(map(sorted, families)):
        print(f"{rate / 1000:8,.0f} k  {name:24} {text[:40]!r}")


if __name__ == "__main__":
    main()
