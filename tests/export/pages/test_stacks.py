from tests.export.pages.samples import measure
from timeline.export.pages.blocks import Block, Columns, Maker
from timeline.export.pages.choices import Look, SourceList
from timeline.export.pages.citations import cite
from timeline.export.pages.faces import Faces
from timeline.export.pages.look import theme_of
from timeline.export.pages.row_dates import Heading
from timeline.export.pages.stacks import stacked
from timeline.layout.picture import Box

YEAR = Heading(2021)
MAKER = Maker(
    Faces(13, 9),
    theme_of(Look.LIGHT),
    measure,
    cite((), {}, SourceList.NONE),
    {},
    Columns(50, 60, 70, 200),
)
HEADING = MAKER.heading(YEAR)


def row(number: int, height: float = 10.0, heading: Heading | None = None) -> Block:
    return Block(height, (), (Box(0, 0, 9, height, f"e{number}"),), heading)


def owners(stacks: list[list[Block]]) -> list[list[str]]:
    return [[box.owner for block in stack for box in block.boxes] for stack in stacks]


def test_columns_are_filled_one_after_the_other() -> None:
    stacks, end = stacked([row(n) for n in range(9)], 0, 30.0, 2, MAKER)
    assert owners(stacks) == [["e0", "e1", "e2"], ["e3", "e4", "e5"]]
    assert end == 6


def test_columns_with_room_for_all_are_equally_high() -> None:
    stacks, end = stacked([row(n) for n in range(4)], 0, 30.0, 2, MAKER)
    assert owners(stacks) == [["e0", "e1"], ["e2", "e3"]]
    assert end == 4


def test_a_row_that_is_too_high_has_a_column_of_its_own() -> None:
    stacks, end = stacked([row(0, 99.0), row(1)], 0, 30.0, 1, MAKER)
    assert (owners(stacks), end) == ([["e0"]], 1)


def test_a_heading_is_repeated_where_its_rows_go_on() -> None:
    blocks = [HEADING, *(row(n, heading=YEAR) for n in range(6))]
    stacks, end = stacked(blocks, 0, HEADING.height + 30.0, 2, MAKER)
    assert owners(stacks) == [["e0", "e1", "e2"], ["e3", "e4", "e5"]]
    assert end == 7
    assert [stack[0].heading for stack in stacks] == [YEAR, YEAR]
    assert "continued" in [getattr(part, "text", "") for part in stacks[1][0].parts]


def test_a_heading_is_not_the_last_block_of_a_column() -> None:
    room = 20.0 + HEADING.height
    blocks = [row(0), row(1), HEADING, row(2, heading=YEAR)]
    stacks, end = stacked(blocks, 0, room, 1, MAKER)
    assert (owners(stacks), end) == ([["e0", "e1"]], 2)
    stacks, end = stacked(blocks, 0, room + 10.0, 1, MAKER)
    assert (owners(stacks), end) == ([["e0", "e1", "e2"]], 4)


def test_nothing_gives_empty_columns() -> None:
    assert stacked([], 0, 30.0, 2, MAKER) == ([[], []], 0)
