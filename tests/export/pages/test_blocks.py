from dataclasses import replace

import pytest

from tests.export.pages.samples import dated_claim, day_event, measure, project_of
from timeline.dates import Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.export.pages.blocks import Block, Maker, columns_of
from timeline.export.pages.choices import Look, SourceList
from timeline.export.pages.citations import cite
from timeline.export.pages.faces import Faces
from timeline.export.pages.look import theme_of
from timeline.export.pages.rows import rows_of
from timeline.layout.picture import Bar, Label
from timeline.model import Event

WIDTH = 600.0


def blocks_of(events: list[Event], width: float = WIDTH, *, is_tight: bool = False) -> list[Block]:
    faces = Faces.of_points(10, 7, is_tight=is_tight)
    rows = rows_of(events, {events[0].id: 1.0})
    citations = cite(events, project_of(events).articles, SourceList.ARTICLES)
    columns = columns_of(rows, width, faces, measure)
    return [*Maker(faces, theme_of(Look.LIGHT), measure, citations, {}, columns).blocks(rows)]


def texts(block: Block) -> list[str]:
    return [part.text for part in block.parts if isinstance(part, Label)]


def test_a_heading_stands_before_its_rows_and_keeps_with_the_next() -> None:
    heading, *rows = blocks_of([day_event(0, 0), day_event(1, 1)])
    assert texts(heading) == ["2021"]
    assert heading.keeps_next
    assert [row.keeps_next for row in rows] == [False, False]
    assert {row.heading for row in rows} == {heading.heading}


def test_events_of_one_day_are_one_row_with_a_box_for_each_below_the_other() -> None:
    _, row = blocks_of([day_event(0, 0, "The ferry sank"), day_event(1, 0, "A crew was saved")])
    assert [box.owner for box in row.boxes] == ["e0", "e1"]
    first, second = row.boxes
    assert first.bottom <= second.y
    assert second.bottom <= row.height
    assert [text for text in texts(row) if "\u00a0" not in text] == [
        "Mon 1 Mar", "The ferry sank", "A crew was saved"
    ]  # fmt: skip


def test_a_long_gap_between_dates_without_heading_is_named() -> None:
    years = [When.unit(days.moment(year), Grain.YEAR) for year in (1990, 1993)]
    events = [replace(day_event(n, 0), when=when) for n, when in enumerate(years)]
    blocks = blocks_of(events)
    assert [texts(block)[0] for block in blocks] == ["1990", "2 years later", "1993"]
    assert blocks[1].keeps_next


def test_a_longer_event_has_a_bar_as_high_as_its_words() -> None:
    span = replace(day_event(0, 0, "A long title " * 20), when=parse_edtf("2021-03-08/2021-03-09"))
    row = blocks_of([span, day_event(1, 9)])[1]
    (bar,) = [part for part in row.parts if isinstance(part, Bar)]
    assert bar.height > 2 * bar.width
    assert bar.y + bar.height <= row.height


@pytest.mark.parametrize("is_tight", [False, True])
def test_no_number_of_a_source_reaches_into_the_line_above(is_tight: bool) -> None:
    event = day_event(0, 0, "A title of words " * 12)
    row = blocks_of([event, day_event(1, 1)], is_tight=is_tight)[1]
    labels = [part for part in row.parts if isinstance(part, Label)]
    number = labels[-1]
    above = [label for label in labels if label.x > 0 and label.y < number.y - 4]
    descent = 0.22 * above[-1].size
    assert number.y - 0.73 * number.size >= above[-1].y + descent - 0.5


def test_tight_rows_are_lower() -> None:
    events = [day_event(n, n, "A title of words " * 12) for n in range(3)]
    loose, tight = blocks_of(events), blocks_of(events, is_tight=True)
    for one, other in zip(loose[1:], tight[1:], strict=True):
        assert other.height < 0.95 * one.height


def test_sources_that_differ_are_named_with_their_days() -> None:
    event = day_event(0, 10)
    other = dated_claim("a1", parse_edtf("2021-03-10"))
    row = blocks_of([replace(event, claims=(*event.claims, other)), day_event(2, 11)])[1]
    assert "Sources differ: Wed 10 Mar 2021 (2); Thu 11 Mar 2021 (1)" in " ".join(texts(row))
