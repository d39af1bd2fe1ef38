"""What the worker process does for the titler."""

from collections.abc import Callable, Sequence

from timeline.titles.make import titles
from timeline.titles.parser import parsed
from timeline.titles.request import ParsedTitle, TitleRequest

_BATCH = 64  # requests between two looks at Cancel: a quarter of a second


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
