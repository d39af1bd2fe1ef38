"""Assigning rows, so that extents in a row do not overlap."""

from collections.abc import Sequence
from heapq import heappop, heappush


def assign_rows(extents: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """The row of each (left, right) extent; extents must be sorted by `left`.

    Interval partitioning (Kleinberg and Tardos, "Algorithm Design", section 4.1): the minimum
    number of rows, in O(n log n). The uppermost free row is chosen. Neighbours in a row keep `gap`
    px between them.
    """
    busy: list[tuple[float, int]] = []  # (x from which it is free, row)
    free: list[int] = []
    rows = []
    for left, right in extents:
        while busy and busy[0][0] <= left:
            heappush(free, heappop(busy)[1])
        row = heappop(free) if free else len(busy)
        heappush(busy, (right + gap, row))
        rows.append(row)
    return rows
