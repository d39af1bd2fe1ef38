"""Filling the columns of a page with the blocks of a chronicle."""

from collections.abc import Sequence

from timeline.export.pages.blocks import Block, Maker

_HALVINGS = 9  # of the height of columns, to find the least


def stacked(
    blocks: Sequence[Block], first: int, room: float, count: int, maker: Maker
) -> tuple[list[list[Block]], int]:
    """The blocks from the number `first` on in `count` columns of at most `room` px.

    Returns the columns, and the number of the first block that does not fit. A heading is repeated
    where its rows go on. Columns that have room for all are made equally high.
    """
    stacks, end = _in_columns(blocks, first, room, count, maker)
    if count == 1 or end < len(blocks):
        return stacks, end
    low = max((block.height for block in blocks[first:]), default=0.0)
    high = room
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried, end = _in_columns(blocks, first, middle, count, maker)
        if end < len(blocks):
            low = middle
        else:
            stacks, high = tried, middle
    return stacks, len(blocks)


def _in_columns(
    blocks: Sequence[Block], first: int, room: float, count: int, maker: Maker
) -> tuple[list[list[Block]], int]:
    stacks = []
    for _ in range(count):
        stack, first = _stack(blocks, first, room, maker)
        stacks.append(stack)
    return stacks, first


def _stack(
    blocks: Sequence[Block], first: int, room: float, maker: Maker
) -> tuple[list[Block], int]:
    """One column: at least one row, then as many as fit; a heading is never the last block."""
    stack: list[Block] = []
    used = 0.0
    for number in range(first, len(blocks)):
        block = blocks[number]
        if number == first and block.heading and block.boxes and _continues(blocks, first):
            stack.append(maker.heading(block.heading, continued=True))
            used += stack[-1].height
        needed = block.height
        if block.keeps_next and number + 1 < len(blocks):
            needed += blocks[number + 1].height
        if used + needed > room and any(one.boxes for one in stack):
            return stack, number
        stack.append(block)
        used += block.height
    return stack, len(blocks)


def _continues(blocks: Sequence[Block], number: int) -> bool:
    """Whether a block is under the heading of the block before it."""
    return number > 0 and blocks[number - 1].heading == blocks[number].heading
