from dataclasses import replace

import pytest

from tests.export.pages.samples import measure
from timeline.export.pages.choices import Look
from timeline.export.pages.faces import Faces
from timeline.export.pages.frame import Frame, finished
from timeline.export.pages.look import theme_of
from timeline.layout.picture import Bar, Box, Label, Picture

FRAME = Frame(
    800, 1100, 50, Faces(13, 9), theme_of(Look.LIGHT), measure, "Ferry", "In March", "Draft"
)


def shown(page: Picture) -> list[str]:
    return [label.text for label in page.labels()]


def test_the_first_page_has_title_and_subtitle_and_further_ones_its_name() -> None:
    first, second = finished([FRAME.sheet(1), FRAME.sheet(2)], FRAME)
    assert shown(first) == ["Ferry", "In March", "Draft", "1 / 2"]
    assert shown(second) == ["Ferry, continued", "Draft", "2 / 2"]


def test_a_single_page_has_no_number() -> None:
    (page,) = finished([FRAME.sheet(1)], replace(FRAME, legend="hollow: inferred"))
    assert shown(page) == ["Ferry", "In March", "Draft · hollow: inferred"]


def test_a_long_footer_leaves_the_page_number_free() -> None:
    frame = replace(FRAME, footer="A footer that is much too long " * 9)
    page, _ = finished([frame.sheet(1), frame.sheet(2)], frame)
    footer = next(label for label in page.labels() if label.text.startswith("A footer"))
    number = next(label for label in page.labels() if label.text == "1 / 2")
    assert footer.box.right < number.x
    assert number.box.right == pytest.approx(frame.width - frame.margin)


def test_parts_are_added_within_the_margins_below_each_other() -> None:
    sheet = FRAME.sheet(1)
    top, room = sheet.top, sheet.room
    for _ in range(2):
        sheet.add([Bar(0, 0, 10, 10, "#111111")], 20.0, [Box(0, 0, 10, 10, "e")])
    bars = [part for part in sheet.parts if isinstance(part, Bar)]
    assert [(bar.x, bar.y) for bar in bars] == [(50, top), (50, top + 20)]
    assert [(box.x, box.y) for box in sheet.boxes] == [(50, top), (50, top + 20)]
    assert sheet.room == pytest.approx(room - 40)


def test_only_an_elastic_page_ends_with_its_content() -> None:
    (full,) = finished([FRAME.sheet(1)], FRAME)
    elastic = replace(FRAME, is_elastic=True)
    (low,) = finished([elastic.sheet(1)], elastic)
    assert full.height == FRAME.height
    assert low.height < FRAME.height / 2
    foot = [part for part in low.primitives if isinstance(part, Label)][-1]
    assert foot.text == "Draft"
    assert foot.y < low.height
