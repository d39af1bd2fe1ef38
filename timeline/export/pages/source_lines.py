"""The list of sources in columns, at the foot of the last page and on further ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from timeline.export.pages.frame import Frame, Sheet
from timeline.export.pages.typeset import Run, moved, set_lines
from timeline.layout.picture import Label, Line, Primitive
from timeline.layout.text import Measure, shorten

_SOURCE_COLUMN = 27.0  # body sizes: the narrowest column
_BRIEF_COLUMN = 22.0  # sizes of its text: the narrowest column of a brief list
_MOST_COLUMNS = 4
_LEADING = 1.28  # ems
_LEAST_LINES = 2  # of a column at the foot of a page
_COLUMN_GAP = 1.6  # body sizes


@dataclass(frozen=True)
class SourceLines:
    """The list of sources set into lines of a column."""

    lines: Sequence[Sequence[Label]]
    columns: int
    column_width: float
    gap: float
    leading: float
    rule: str

    def height(self) -> float:
        """The height of the whole list, with the rule and the space above it."""
        return self.above + self.head + ceil(len(self.lines) / self.columns) * self.leading

    @property
    def head(self) -> float:
        """The height of the rule and the space below it."""
        return self.leading * 1.1 if self.lines else 0.0

    @property
    def above(self) -> float:
        """The space above the rule."""
        return self.leading * 1.2 if self.lines else 0.0

    def fitting(self, height: float) -> int:
        """How many lines fit into a height."""
        if height == float("inf"):
            return len(self.lines)
        return max(int((height - self.above - self.head) / self.leading + 1e-6), 0) * self.columns

    def place(self, first: int, last: int) -> tuple[list[Primitive], float]:
        """Some of the lines in columns below a rule, and their height."""
        if first >= last:
            return [], 0.0
        each = ceil((last - first) / self.columns)
        width = self.columns * (self.column_width + self.gap) - self.gap
        parts: list[Primitive] = [Line(0, 0.5, width, 0.5, self.rule, 0.75)]
        for number, line in enumerate(self.lines[first:last]):
            column, row = divmod(number, each)
            x = column * (self.column_width + self.gap)
            y = self.head + row * self.leading + 0.3 * self.leading
            parts += [moved(label, x, y) for label in line]
        return parts, self.head + each * self.leading


def source_lines(
    paragraphs: Iterable[tuple[int, list[Run]]], frame: Frame, *, is_brief: bool = False
) -> SourceLines:
    """The list of sources in as many columns as the page has room for, behind their numbers.

    A brief list has one line for each of them: its first words are shortened.
    """
    faces, width, measure = frame.faces, frame.inner_width, frame.measure
    gap = faces.body * _COLUMN_GAP
    narrowest = faces.source.size * _BRIEF_COLUMN if is_brief else faces.body * _SOURCE_COLUMN
    columns = int((width + gap) / (narrowest + gap))
    columns = min(max(columns, 1), _MOST_COLUMNS)
    column = (width - gap * (columns - 1)) / columns
    numbered = list(paragraphs)
    face = faces.source_words
    indent = face.width(f"{len(numbered)} ", measure) + face.size * 0.3
    lines = []
    for number, runs in numbered:
        text = str(number)
        at = indent - face.size * 0.6 - face.width(text, measure)
        (mark,) = set_lines([Run(text, face, frame.theme.accent)], column, measure)
        if is_brief:
            runs = _shortened(runs, column - indent, measure)
        block = set_lines(runs, column - indent, measure)
        for count, line in enumerate(block):
            shifted = [replace(label, x=label.x + indent) for label in line]
            lines.append([*(replace(label, x=at) for label in mark if not count), *shifted])
    leading = faces.source.size * min(faces.leading, _LEADING)
    return SourceLines(lines, columns, column, gap, leading, frame.theme.line)


def _shortened(runs: list[Run], room: float, measure: Measure) -> list[Run]:
    """The runs on one line: the first one is shortened."""
    first, *others = runs
    taken = sum(run.face.width(run.text, measure) for run in others)
    return [replace(first, text=shorten(first.text, room - taken, first.face, measure)), *others]


def add_sources(sheets: list[Sheet], sources: SourceLines, frame: Frame) -> None:
    """The sources at the foot of the last page, and on further ones if there are many."""
    done, total = 0, len(sources.lines)
    is_new = False
    while done < total:
        sheet = sheets[-1]
        fitting = min(sources.fitting(sheet.room), total - done)
        least = min(total - done, _LEAST_LINES * sources.columns)
        if fitting < least and not is_new:
            sheets.append(frame.sheet(len(sheets) + 1))
            is_new = True
            continue
        fitting, is_new = max(fitting, least), False
        parts, height = sources.place(done, done + fitting)
        if done + fitting == total and not frame.is_elastic:
            sheet.top = max(sheet.bottom - height, sheet.top + sources.above)
        else:
            sheet.top += sources.above
        sheet.add(parts, height)
        done += fitting
