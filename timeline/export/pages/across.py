"""The timeline on pages: the axis across, in as many rows as the events need."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.export.order import in_order
from timeline.export.pages.bands import Band, Bands
from timeline.export.pages.choices import SourceList
from timeline.export.pages.citations import Citations, cite, paragraphs
from timeline.export.pages.frame import Frame, Sheet, finished
from timeline.export.pages.source_lines import SourceLines, add_sources, source_lines
from timeline.export.pages.typeset import scaled
from timeline.layout import style
from timeline.layout.colour_key import LINE, build_key
from timeline.layout.colours import category_colours
from timeline.layout.markers import published
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.picture import Picture
from timeline.model import Event, Project, Status

_FLATTEST = 0.62  # height of a row as a share of its width, at most about
_BALANCED = 200  # events: so many are spread evenly over their rows
_TITLE_LINES = 5  # enough for nearly all: a title that is cut says less than a title left out
_ROW_GAP = 4.0  # px before scaling
_LESS, _LEAST = 0.92, 0.5  # a row is made lower in such steps, down to this share


@dataclass(frozen=True)
class _Timeline:
    """What is needed to fill pages; lengths in px of the page."""

    frame: Frame
    bands: Bands
    sources: SourceLines

    def filled(self, events: Sequence[Event]) -> list[Sheet]:
        """The events on as many pages as they need; the last one has room for the sources."""
        sheets: list[Sheet] = []
        while events or not sheets:
            sheet = self.frame.sheet(len(sheets) + 1)
            if not sheets:
                self._add_key(sheet)
            room = sheet.room
            bands = self._rows(events, room - self.sources.height())
            if sum(len(band.events) for band in bands) < len(events):
                bands = self._rows(events, max(room, 1.0))  # at least one
                self._place(sheet, bands, room)
            else:
                self._place(sheet, bands, room - self.sources.height())
            events = events[sum(len(band.events) for band in bands) :]
            sheets.append(sheet)
        return sheets

    def _rows(self, events: Sequence[Event], room: float) -> list[Band]:
        """The rows for a page with this room."""
        if room <= 0 or not events:
            return []
        room /= self.bands.zoom
        count = max(round(room / (_FLATTEST * self.bands.width)), 1)
        height = room / count
        rows = self.bands.split(events, height, count)
        return self._balanced(events, rows, height)

    def _balanced(self, events: Sequence[Event], rows: list[Band], height: float) -> list[Band]:
        """The same number of rows, but with similar numbers of events, if these are all."""
        if not len(rows) > 1 or len(events) > _BALANCED:
            return rows
        if sum(len(row.events) for row in rows) < len(events):
            return rows
        lower = height
        while lower > _LEAST * height:
            lower *= _LESS
            tried = self.bands.split(events, lower, len(rows))
            if sum(len(row.events) for row in tried) < len(events):
                break
            rows = tried
        return rows

    def _place(self, sheet: Sheet, rows: Sequence[Band], room: float) -> None:
        """The rows below each other; the height that is left over is shared by all of them."""
        zoom, margin = self.bands.zoom, style.MARGIN * self.bands.zoom
        used = sum(row.height for row in rows) * zoom
        more = max(room - used, 0.0) / max(len(rows), 1) if room < float("inf") else 0.0
        for row in rows:
            height = row.height * zoom + more
            parts, boxes = self.bands.parts(row, height / zoom)
            sheet.margin -= margin  # the row has a margin of its own
            sheet.add(parts, height, boxes)
            sheet.margin += margin

    def _add_key(self, sheet: Sheet) -> None:
        """The key to the colours of the categories in use."""
        used = {event.category for event in self.bands.project.events.values()}
        colours = {name: hue for name, hue in self.bands.categories.items() if name in used}
        key = build_key(colours, self.bands.width, self.frame.measure)
        if not key:
            return
        zoom = self.bands.zoom
        parts = [
            scaled(part, zoom)
            for entry in key
            for part in entry.primitives(0, self.frame.theme.ink)
        ]
        margin = style.MARGIN * zoom
        sheet.margin -= margin
        sheet.add(parts, LINE * (1 + key[-1].line) * zoom)
        sheet.margin += margin


def across(
    project: Project,
    frame: Frame,
    sources: SourceList,
    *,
    categories: Sequence[str] | None,
    fold: bool,
) -> list[Picture]:
    """The pages of a timeline of all dated events."""
    events = in_order(project.events.values())
    citations = cite(events, project.articles, sources)
    frame = replace(frame, legend=_legend(events, citations))
    listed = paragraphs(citations, project.articles, sources, frame.faces, frame.theme)
    bands = _bands(project, frame, citations, categories, fold)
    lines = source_lines(listed, frame, is_brief=sources is SourceList.BRIEF)
    timeline = _Timeline(frame, bands, lines)
    sheets = timeline.filled(events)
    add_sources(sheets, timeline.sources, frame)
    return finished(sheets, frame)


def _bands(
    project: Project,
    frame: Frame,
    citations: Citations,
    categories: Sequence[str] | None,
    fold: bool,
) -> Bands:
    zoom = frame.faces.body / style.TITLE.size
    is_tight = frame.faces.air < 1.0
    measured = MeasuredEvents(
        frame.measure,
        note=lambda event: _note(event, citations),
        title_lines=_TITLE_LINES,
    )
    colours = {} if categories is None else category_colours(categories, frame.theme)
    width = frame.inner_width / zoom + 2 * style.MARGIN
    articles = list(project.articles.values())
    marker = published(articles[0]) if len(articles) == 1 else None
    markers = (marker,) if marker else ()
    return Bands(
        project,
        frame.theme,
        measured,
        colours,
        fold,
        width,
        zoom,
        0.0 if is_tight else _ROW_GAP,
        markers,
        is_dense=is_tight,
    )


def _note(event: Event, citations: Citations) -> str:
    """What follows the date of an event: `[1, 4, 7] · inferred`."""
    marks = ", ".join(citations.marks(event).split())
    parts = [f"[{marks}]"] if marks else []
    if event.disagrees:
        parts.append("· sources differ")
    if event.is_inferred:
        parts.append("· inferred")
    return " ".join(parts)


def _legend(events: Sequence[Event], citations: Citations) -> str:
    """What the signs of these events mean."""
    parts = []
    if any(event.is_inferred for event in events):
        parts.append("hollow: the date is inferred")
    if any(event.status is Status.PROPOSED for event in events):
        parts.append("dashed border: not reviewed")
    if any(citations.more.values()):
        parts.append("+1: one more article")
    return ", ".join(parts)
