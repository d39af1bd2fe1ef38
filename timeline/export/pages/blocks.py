"""What a chronicle consists of, from the top down: rows, headings and gaps as primitives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil

from timeline.dates.words import day_in_words
from timeline.events.agreement import disagreements
from timeline.export.characters import one_line
from timeline.export.pages.citations import Citations
from timeline.export.pages.faces import Faces
from timeline.export.pages.row_dates import Heading
from timeline.export.pages.rows import Mark, Row, headed, time_before
from timeline.export.pages.typeset import LEADING, NO_BREAK, Run, moved, set_balanced, set_lines
from timeline.layout.picture import Bar, Box, Label, Line, Primitive
from timeline.layout.style import Theme
from timeline.layout.text import Measure
from timeline.model import Event
from timeline.wording import counted

_MOST_DATES, _LEAST_DATES = 0.18, 8.0  # share of the width for dates, in body sizes at least
_TITLE_LINES = 4
_GAP, _LITTLE_GAP = 1.25, 0.85  # body sizes beside the axis
_TOP, _CAPITAL = 0.84, 0.73  # top of a raised number and of a capital in it, above its baseline
_HEADING_AIR = 0.8  # the least space above a heading, as a share of the usual one


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a chronicle of a `height`, at y = 0; `events` are the boxes of its events.

    `heading` is the one that stands above it; a block that `keeps_next` is not the last one of a
    page.
    """

    height: float
    parts: tuple[Primitive, ...]
    boxes: tuple[Box, ...] = ()
    heading: Heading | None = None
    keeps_next: bool = False


@dataclass(frozen=True)
class Columns:
    """The columns of a chronicle in px: dates end at `date`, the axis is at `axis`, texts begin at
    `text` and have `room`."""

    date: float
    axis: float
    text: float
    room: float


@dataclass(frozen=True)
class Maker:
    """Makes the blocks of a chronicle that is `width` px wide."""

    faces: Faces
    theme: Theme
    measure: Measure
    citations: Citations
    colours: Mapping[str, str]  # by event id
    columns: Columns

    def blocks(self, rows: list[Row]) -> Iterator[Block]:
        """The blocks of all rows, each heading before its rows."""
        for row, is_headed in headed(rows):
            if row.gap and not is_headed:
                yield self._gap(row)
            if is_headed and row.heading:
                yield self.heading(row.heading)
            yield self._row(row)

    def heading(self, heading: Heading, *, continued: bool = False) -> Block:
        """A year or a month above its rows."""
        face = self.faces.heading
        runs = [Run(heading.words, face, self.theme.soft)]
        if continued:
            runs.append(Run("continued", self.faces.note, self.theme.soft))
        (line,) = set_lines(runs, self.columns.room, self.measure, 1)
        height = face.size * (LEADING + 0.9 * max(self.faces.air, _HEADING_AIR))
        parts = _at(line, self.columns.text, height - 0.55 * face.size)
        return Block(height, parts, heading=heading, keeps_next=True)

    def _gap(self, row: Row) -> Block:
        """A long time without events, where no heading shows it."""
        face = self.faces.note
        words = f"{counted(row.gap, 'year', 'years')} later"
        (line,) = set_lines([Run(words, face, self.theme.soft)], self.columns.room, self.measure, 1)
        height = face.size * (LEADING + 0.5)
        return Block(height, _at(line, self.columns.text, face.size * 1.25), keeps_next=True)

    def _row(self, row: Row) -> Block:
        top = self.faces.body * 0.18 * self.faces.air
        y = top
        texts: list[Primitive] = []
        boxes: list[Box] = []
        for event in row.events:
            start = y
            for labels, leading in self._event(event, row):
                texts += _at(labels, self.columns.text, y + leading * 0.76)
                y += leading
            boxes.append(Box(self.columns.text, start, self.columns.room, y - start, event.id))
        line = self.faces.title.size * self.faces.leading
        dates, date_bottom = self._date(row, top + line * 0.76)
        bottom = max(y, date_bottom)
        height = ceil(bottom + self.faces.body * 0.34 * self.faces.air)
        middle = top + line * 0.5
        axis = self._axis(row, height, middle, y)
        return Block(height, (*axis, *dates, *texts), tuple(boxes), row.heading)

    def _event(self, event: Event, row: Row) -> Iterator[tuple[list[Label], float]]:
        """The lines of an event, each with its height."""
        theme, faces = self.theme, self.faces
        is_main = event is row.events[0]
        face = faces.title if is_main else faces.also
        time = time_before(event, row)
        runs = [Run(f"{time}:", faces.also, theme.soft)] if time else []
        runs.append(Run(one_line(event.title), face, theme.ink))
        if marks := self.citations.marks(event):
            marks = marks.replace(" ", NO_BREAK)
            rise = _TOP * face.size - _CAPITAL * faces.number.size
            runs.append(Run(NO_BREAK + marks, faces.number, theme.accent, rise, tight=True))
        for line in set_balanced(runs, self.columns.room, self.measure, _TITLE_LINES):
            yield line, face.size * faces.leading
        if event.disagrees:
            note = Run(self._disagreement(event), faces.note, theme.warning)
            for line in set_lines([note], self.columns.room, self.measure, 3):
                yield line, faces.note.size * faces.leading

    def _disagreement(self, event: Event) -> str:
        """`Sources differ: Wed 10 Mar 2021 (2); Thu 11 Mar 2021 (1, 3)`."""
        parts = []
        for day in disagreements(event.claims):
            number = day.first_day
            if number is not None:
                ids = [claim.article for claim in event.claims if claim.stated_day == number]
                cited = self.citations.cited(ids)
                parts.append(day_in_words(number) + (f" ({cited})" if cited else ""))
        return f"Sources differ: {'; '.join(parts)}"

    def _date(self, row: Row, baseline: float) -> tuple[list[Primitive], float]:
        """Date and time, aligned at the right, and where they end."""
        columns, faces = self.columns, self.faces
        parts: list[Primitive] = []
        bottom = baseline - faces.date.size
        for text, face, colour in (
            (row.date, faces.date, self.theme.ink),
            (row.time, faces.time, self.theme.soft),
        ):
            for line in set_lines([Run(text, face, colour)], columns.date, self.measure, 2):
                bottom += face.size * faces.leading
                width = line[-1].x + line[-1].width
                parts += _at(line, columns.date - width, bottom - face.size * (faces.leading - 1))
        return parts, bottom

    def _axis(self, row: Row, height: float, middle: float, bottom: float) -> list[Primitive]:
        """The axis beside a row, dashed beside proposals, with the mark of its date."""
        x, theme = self.columns.axis, self.theme
        colour = self.colours.get(row.events[0].id, theme.accent)
        size = round(self.faces.body * 0.62)
        half = size / 2
        owner = row.events[0].id
        parts: list[Primitive] = [Line(x, 0, x, height, theme.faint, 1.0, dashed=row.proposed)]
        if row.mark is Mark.SPAN:
            top = middle - half
            length = max(bottom - top - self.faces.body * 0.2, size)
            bar = Bar(x - half, top, size, length, colour, radius=half, owner=owner)
            return [*parts, bar]
        ring = row.mark is Mark.INFERRED
        fill = theme.window if ring else colour
        dot = Bar(x - half, middle - half, size, size, fill, radius=half, owner=owner)
        return [*parts, replace(dot, outline=colour, outline_width=1.5) if ring else dot]


def columns_of(rows: list[Row], width: float, faces: Faces, measure: Measure) -> Columns:
    """The columns for these rows: dates are as wide as needed, but not too wide."""
    gap = faces.body * (_GAP if faces.air == 1.0 else _LITTLE_GAP)
    most = max(width * _MOST_DATES, faces.body * _LEAST_DATES)
    widths = [faces.date.width(row.date, measure) for row in rows]
    widths += [faces.time.width(row.time, measure) for row in rows]
    fitting = [each for each in widths if each <= most]
    date = ceil(max(fitting, default=most if widths else 0.0))
    if any(each > most for each in widths):
        date = ceil(most)
    axis = date + gap
    text = axis + gap
    return Columns(date, axis, text, width - text)


def _at(line: list[Label], x: float, y: float) -> tuple[Primitive, ...]:
    return tuple(moved(label, x, y) for label in line)
