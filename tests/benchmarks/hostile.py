"""How fast the tagger reads texts that are hard on one of its rules.

    python -m tests.benchmarks.hostile

prints one line a rule, the slowest first: thousands of characters a second, warm, one process, of
the slowest of the texts made for it, and how that text begins. Then the same for odd texts, most
of which hold no date.
"""

import time
from collections.abc import Iterable, Iterator

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


def main() -> None:
    odd = ((*slowest([piece * (_CHARACTERS // len(piece))]), "-") for piece in _ODD)
    figures = [*sorted(rules()), *sorted((rate, name, text) for rate, text, name in odd)]
    for rate, name, text in figures:
        print(f"{rate / 1000:8,.0f} k  {name:24} {text[:40]!r}")


if __name__ == "__main__":
    main()
