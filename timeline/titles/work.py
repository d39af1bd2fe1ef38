"""The work of the titler's worker process."""

from collections.abc import Callable, Sequence

from timeline.titles.make import titles
from timeline.titles.parser import parsed
from timeline.titles.request import ParsedTitle, TitleRequest

_BATCH = 64  # requests between two checks for cancellation: a quarter of a second


def parse_titles(
    requests: Sequence[TitleRequest], step: Callable[[int, int], None]
) -> list[ParsedTitle]:
    """A title for each request."""
    found: list[ParsedTitle] = []
    step(0, len(requests))
    for begin in range(0, len(requests), _BATCH):
        found.extend(titles(requests[begin : begin + _BATCH], parsed))
        step(len(found), len(requests))
    return found
