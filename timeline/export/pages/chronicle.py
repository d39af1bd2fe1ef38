"""The chronicle: one row a day down the page, numbered sources below."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.export.pages.blocks import Block, Maker, columns_of
from timeline.export.pages.choices import SourceList
from timeline.export.pages.citations import Citations, cite, paragraphs
from timeline.export.pages.fits import Fit
from timeline.export.pages.frame import Frame, Sheet, finished
from timeline.export.pages.rows import Mark, Row, rows_of
from timeline.export.pages.source_lines import add_sources, source_lines
from timeline.export.pages.stacks import stacked
from timeline.layout.picture import Picture
from timeline.model import Project


def chronicle(
    project: Project,
    frame: Frame,
    fit: Fit,
    sources: SourceList,
    salience: Mapping[str, float],
    colours: Mapping[str, str],
) -> list[Picture]:
    """The pages of a chronicle of all dated events."""
    rows = rows_of(project.events.values(), salience)
    events = [event for row in rows for event in row.events]
    citations = cite(events, project.articles, sources)
    frame = replace(frame, legend=_legend(rows, citations))
    stride = (frame.inner_width + fit.column_gap) / fit.columns
    within = columns_of(rows, stride - fit.column_gap, frame.faces, frame.measure)
    maker = Maker(frame.faces, frame.theme, frame.measure, citations, colours, within)
    sheets = _filled(list(maker.blocks(rows)), frame, maker, fit.columns, stride)
    listed = paragraphs(citations, project.articles, sources, frame.faces, frame.theme)
    lines = source_lines(listed, frame, is_brief=sources is SourceList.BRIEF)
    add_sources(sheets, lines, frame)
    return finished(sheets, frame)


def _legend(rows: Sequence[Row], citations: Citations) -> str:
    """What the signs of these rows mean."""
    parts = []
    if any(row.mark is Mark.INFERRED for row in rows):
        parts.append("○ the date is inferred or approximate")
    if any(row.proposed for row in rows):
        parts.append("dashed line: not reviewed")
    if any(citations.more.values()):
        parts.append("+1: one more article")
    return ", ".join(parts)


def _filled(
    blocks: Sequence[Block], frame: Frame, maker: Maker, count: int, stride: float
) -> list[Sheet]:
    """The blocks on as many pages as they need, in `count` columns that are `stride` px apart."""
    sheets: list[Sheet] = []
    done = 0
    while done < len(blocks) or not sheets:
        sheet = frame.sheet(len(sheets) + 1)
        stacks, done = stacked(blocks, done, sheet.room, count, maker)
        _place(sheet, stacks, stride)
        sheets.append(sheet)
    return sheets


def _place(sheet: Sheet, stacks: Sequence[Sequence[Block]], stride: float) -> None:
    """Add columns of blocks beside each other."""
    top, bottom = sheet.top, sheet.top
    left = sheet.margin
    for number, stack in enumerate(stacks):
        sheet.top, sheet.margin = top, left + number * stride
        for block in stack:
            sheet.add(block.parts, block.height, block.boxes)
        bottom = max(bottom, sheet.top)
    sheet.top, sheet.margin = bottom, left
