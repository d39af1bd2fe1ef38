"""The chronicle: one row a day down the page, numbered sources below."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.export.pages.blocks import Block, Maker, columns_of
from timeline.export.pages.choices import PageChoices
from timeline.export.pages.citations import cite, paragraphs
from timeline.export.pages.frame import Frame, Sheet, finished
from timeline.export.pages.rows import Mark, Row, rows_of
from timeline.export.pages.source_lines import add_sources, source_lines
from timeline.layout.picture import Picture
from timeline.model import Project


def chronicle(
    project: Project,
    frame: Frame,
    choices: PageChoices,
    salience: Mapping[str, float],
    colours: Mapping[str, str],
) -> list[Picture]:
    """The pages of a chronicle of all dated events."""
    rows = rows_of(project.events.values(), salience)
    events = [event for row in rows for event in row.events]
    citations = cite(events, project.articles, choices.sources)
    frame = replace(frame, legend=_legend(rows))
    columns = columns_of(rows, frame.inner_width, frame.faces, frame.measure)
    maker = Maker(frame.faces, frame.theme, frame.measure, citations, colours, columns)
    sheets = _filled(list(maker.blocks(rows)), frame, maker)
    listed = paragraphs(citations, project.articles, choices.sources, frame.faces, frame.theme)
    add_sources(sheets, source_lines(listed, frame), frame)
    return finished(sheets, frame)


def _legend(rows: Sequence[Row]) -> str:
    """What the signs of these rows mean."""
    parts = []
    if any(row.mark is Mark.INFERRED for row in rows):
        parts.append("○ the date is inferred or approximate")
    if any(row.proposed for row in rows):
        parts.append("dashed line: not reviewed")
    return ", ".join(parts)


def _filled(blocks: Sequence[Block], frame: Frame, maker: Maker) -> list[Sheet]:
    """The blocks on as many pages as they need; a heading is repeated where its rows go on."""
    sheets = [frame.sheet(1)]
    for number, block in enumerate(blocks):
        needed = block.height
        if block.keeps_next and number + 1 < len(blocks):
            needed += blocks[number + 1].height
        if needed > sheets[-1].room and sheets[-1].boxes:
            sheets.append(frame.sheet(len(sheets) + 1))
            before = blocks[number - 1].heading if number else None
            if block.heading and block.boxes and before == block.heading:
                again = maker.heading(block.heading, continued=True)
                sheets[-1].add(again.parts, again.height)
        sheets[-1].add(block.parts, block.height, block.boxes)
    return sheets
