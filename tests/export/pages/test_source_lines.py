from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.export.pages.samples import measure
from timeline.export.pages.choices import Look
from timeline.export.pages.faces import Faces
from timeline.export.pages.frame import Frame
from timeline.export.pages.look import theme_of
from timeline.export.pages.source_lines import SourceLines, add_sources, source_lines
from timeline.export.pages.typeset import Run
from timeline.layout.picture import Label, Line, Primitive

FACES = Faces(13, 9)
INK = "#111111"
FRAME = Frame(800, 1100, 50, FACES, theme_of(Look.LIGHT), measure, "Title", "Subtitle", "")


def listed(count: int, words: str = "Ferry sinks") -> list[tuple[int, list[Run]]]:
    face = FACES.source
    return [
        (
            number,
            [Run(words, face, "#111111"), Run(",\u00a01\u00a0May", face, "#111111", tight=True)],
        )
        for number in range(1, count + 1)
    ]


def labels(parts: Sequence[Primitive]) -> list[Label]:
    return [part for part in parts if isinstance(part, Label)]


def test_numbers_stand_before_the_lines_of_their_source() -> None:
    lines = source_lines(listed(2, "word " * 40), FRAME).lines
    marked = [line for line in lines if line[0].text in ("1", "2")]
    assert len(marked) == 2
    assert len(lines) > 2
    indent = marked[0][1].x
    assert all(line[0].x == indent for line in lines if line not in marked)
    assert all(line[0].x + line[0].width < indent for line in marked)


def test_a_brief_list_has_one_line_for_each_source_within_its_column() -> None:
    sources = source_lines(listed(30, "A very long title of an article " * 3), FRAME, is_brief=True)
    assert len(sources.lines) == 30
    for line in sources.lines:
        assert line[-1].x + line[-1].width <= sources.column_width + 0.01
        assert line[-1].text.endswith("…,\u00a01\u00a0May")


def test_a_brief_title_with_room_is_not_shortened() -> None:
    sources = source_lines(listed(1), FRAME, is_brief=True)
    assert sources.lines[0][-1].text == "Ferry sinks,\u00a01\u00a0May"


@pytest.mark.parametrize(("width", "columns"), [(400, 1), (900, 2), (4000, 4)])
def test_a_wider_page_has_more_columns(width: float, columns: int) -> None:
    assert source_lines(listed(9), replace(FRAME, width=width)).columns == columns


def test_lines_fill_one_column_after_the_other() -> None:
    sources = source_lines(listed(5), FRAME)
    assert sources.columns == 1
    two = replace(sources, columns=2, column_width=200.0)
    parts, height = two.place(0, 5)
    assert isinstance(parts[0], Line)
    first, second = (
        [mark for mark in labels(parts) if mark.text in texts] for texts in ("123", "45")
    )
    assert len({mark.x for mark in first}) == 1
    assert {mark.x for mark in second} == {first[0].x + 200.0 + two.gap}
    assert second[0].y == first[0].y
    assert height == pytest.approx(two.head + 3 * two.leading)
    assert two.place(5, 5) == ([], 0.0)


def test_so_many_lines_fit_as_there_is_height_for() -> None:
    sources = source_lines(listed(9), FRAME)
    room = sources.height()
    assert sources.fitting(room) == 9
    assert sources.fitting(room - 1.0) == 8
    assert sources.fitting(0.0) == 0
    assert sources.fitting(float("inf")) == 9
    assert source_lines([], FRAME).height() == 0.0


def test_sources_are_at_the_foot_of_the_last_page() -> None:
    sheets = [FRAME.sheet(1)]
    sources = source_lines(listed(3), FRAME)
    add_sources(sheets, sources, FRAME)
    assert len(sheets) == 1
    assert sheets[0].top == pytest.approx(sheets[0].bottom)


def test_sources_without_room_go_on_to_further_pages_once_each() -> None:
    sheets = [FRAME.sheet(1)]
    sources: SourceLines = source_lines(listed(200), FRAME)
    add_sources(sheets, sources, FRAME)
    assert len(sheets) > 1
    marks = [
        label.text for sheet in sheets for label in labels(sheet.parts) if label.text.isdigit()
    ]
    assert marks == [str(number) for number in range(1, 201)]
    for sheet in sheets:
        assert all(label.y <= sheet.bottom for label in labels(sheet.parts))
