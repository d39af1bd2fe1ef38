"""Vertical lines are interrupted at texts, and only there."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.layout.interrupted_lines import LineInterrupter
from timeline.layout.picture import Box, Line

LINE = Line(50, 0, 50, 100, "#000000", 1.0, dashed=True, owner="a")


def boxes() -> st.SearchStrategy[list[Box]]:
    number = st.integers(0, 100)
    return st.lists(st.builds(Box, number, number, st.integers(1, 200), st.integers(1, 30)))


def parts(*texts: Box) -> list[tuple[float, float]]:
    return [(part.y1, part.y2) for part in LineInterrupter(texts).interrupted(LINE)]


def test_a_line_without_texts_is_whole() -> None:
    assert list(LineInterrupter(()).interrupted(LINE)) == [LINE]


def test_a_text_on_the_line_interrupts_it() -> None:
    assert parts(Box(40, 30, 20, 10)) == [(0, 30), (40, 100)]
    assert parts(Box(40, 0, 20, 10), Box(0, 90, 60, 20)) == [(10, 90)]
    assert parts(Box(40, -10, 20, 200)) == []


def test_a_text_up_to_two_pixels_beside_interrupts_it_too() -> None:
    assert len(parts(Box(52, 30, 20, 10))) == 2
    assert len(parts(Box(52.1, 30, 20, 10))) == 1
    assert len(parts(Box(28, 30, 20, 10))) == 2
    assert len(parts(Box(27.9, 30, 20, 10))) == 1


@given(boxes())
def test_parts_cross_no_text_and_leave_out_nothing_else(texts: list[Box]) -> None:
    on_line = [box for box in texts if box.x - 2 <= 50 <= box.right + 2]
    found = parts(*texts)
    for first, last in found:
        assert not any(box.y < last and first < box.bottom for box in on_line)
    for y in (at + 0.5 for at in range(100)):
        hidden = any(box.y <= y < box.bottom for box in on_line)
        assert hidden is not any(first <= y < last for first, last in found)
