"""How fast the tagger reads texts that are nothing but dates, or look like nothing but dates.

    python -m tests.benchmarks.hostile

prints one line a text, the slowest first: thousands of characters a second, warm, one process.
"""

import time

from tests.temporal.cases import FRIDAY
from timeline.temporal import annotate

CHARACTERS = 50_000
_ROUNDS = 3
PIECES = (
    "1 ", "1/", "1:1", "19", "1999 ", "1999-", "the ", "of the ", "the first ", "two and ",
    "a few ", "last ", "every ", "year ", "quarter ", "and a half ", "the end of ", "early ",
    "March ",
    "May 1 ", "Sept. 30, ", "Monday ", "Monday, March 3, ", "Friday night, ", "yesterday ", "now ",
    "daily ", "10 p", "10 p.m. ", "3/4/2021 ", "2021-03-03 ", "On March 3, 2021 ", "in 1999, ",
    "two weeks ago ", "the third quarter of ", "[", "(", "'",
)  # fmt: skip


def characters_per_second(piece: str) -> float:
    """The best of some rounds over the piece said again and again."""
    text = piece * (CHARACTERS // len(piece))
    seconds = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        annotate(text, FRIDAY)
        seconds.append(time.perf_counter() - start)
    return len(text) / min(seconds)


def main() -> None:
    rates = sorted((characters_per_second(piece), piece) for piece in PIECES)
    for rate, piece in rates:
        print(f"{rate / 1000:10,.0f} k  {piece!r}")


if __name__ == "__main__":
    main()
