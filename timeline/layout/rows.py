"""Stacking into rows, so that nothing in a row overlaps."""

from collections.abc import Sequence
from heapq import heappop, heappush


def stack(extents: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """The row of each (left, right) extent; the extents come sorted by `left`.

    Interval partitioning (Kleinberg and Tardos, "Algorithm Design", section 4.1): as few rows as
    possible, in O(n log n). Of the free rows the uppermost is taken, so that nothing wanders down
    without need. Neighbours in a row keep `gap` px between them.
    """
    busy: list[tuple[float, int]] = []  # (where it is free again, row)
    free: list[int] = []
    rows = []
    for left, right in extents:
        while busy and busy[0][0] <= left:
            heappush(free, heappop(busy)[1])
        row = heappop(free) if free else len(busy)
        heappush(busy, (right + gap, row))
        rows.append(row)
    return rows
