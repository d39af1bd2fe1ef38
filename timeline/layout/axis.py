"""The axis below the events, with the weekends and folds that show behind them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.dates import SECONDS_PER_DAY, Grain, days
from timeline.dates.words import year_in_words
from timeline.layout import style
from timeline.layout.folds import Fold
from timeline.layout.picture import Bar, Label, Line, Primitive
from timeline.layout.scale import Scale
from timeline.layout.style import Theme, blend
from timeline.layout.text import Face, Measure
from timeline.layout.ticks import (
    STEPS,
    Step,
    fold_names,
    major_labels,
    tick_label,
    ticks,
    weekday_label,
)

_BESIDE = 4.0  # px from a tick to its label on the right
_BETWEEN = 10.0  # px between labels
_CLOSEST_TICKS = 9.0
_DAY_FOR_WEEKENDS = 10.0  # px
_HOURS = 110.0  # px between times of day: more of them would clutter the axis
_WEEKDAYS = 56.0  # px per day from which there is room for weekday names
_MINOR_BASELINE = 19.0
_MAJOR_BASELINE = 37.0
_ZIGZAG = 3.0
_FOLD_EDGE = 0.6  # share of colour in the line at a fold: there may be many
_SECOND_ROW = 24.0  # below the line
_STROKE = 8.0  # px, length of a marker below the line


@dataclass(frozen=True, slots=True)
class Marker:
    """A moment that is marked on the axis, in the colour of the article with the id `article`, if
    any. `labels` are its names, the longest first."""

    at: int
    labels: tuple[str, ...]
    article: str = ""


class _Unfolded(NamedTuple):
    """A part of the axis that is drawn to scale, in px of the viewport and moments; `room` is where
    the next one begins."""

    start: float
    end: float
    first: int
    last: int
    room: float


ColouredMarker = tuple[Marker, str]
"""A marker and its colour."""


@dataclass
class Axis:
    """The axis of a viewport: `left` to `left + width` of the content, with its line at `y`."""

    scale: Scale
    left: float
    width: float
    y: float
    theme: Theme
    measure: Measure
    _taken: list[list[tuple[float, float]]] = field(default_factory=lambda: [[], []])
    _years: list[tuple[float, str]] = field(default_factory=list)  # named larger units: x, year
    _marked: list[tuple[int, float, float]] = field(default_factory=list)

    def weekends(self, top: float) -> Iterator[Bar]:
        """Faint bands from `top` down to the line, if days are wide enough."""
        if self.scale.pixels_per_second * SECONDS_PER_DAY >= _DAY_FOR_WEEKENDS:
            for x, width in self._weekends():
                yield Bar(x, top, width, self.y - top, self.theme.band)

    def fold_edges(self, top: float) -> Iterator[Line]:
        """Dashed lines from `top` down to the line at both ends of each fold."""
        faint = blend(self.theme.faint, self.theme.window, _FOLD_EDGE)
        for x in self._fold_edges():
            yield Line(x, top, x, self.y, faint, 1.0, dashed=True)

    def marker_lines(self, markers: Iterable[ColouredMarker], top: float) -> Iterator[Line]:
        """Dashed lines from `top` down to the line, one for each marker."""
        for marker, colour in markers:
            x = self._x(marker.at)
            if 0 <= x <= self.width:
                yield Line(x, top, x, self.y, colour, 1.0, dashed=True)

    def front(self, markers: Iterable[ColouredMarker] = ()) -> list[Primitive]:
        """The line with its markers, ticks and labels."""
        parts: list[Primitive] = [
            Bar(0, self.y, self.width, style.AXIS_HEIGHT, self.theme.window),
            Line(0, self.y, self.width, self.y, self.theme.faint, 1.0),
        ]
        folds = self._fold_labels()
        parts += [label for label, _ in folds]
        for marker, colour in markers:
            parts += self._marker(marker, colour)
        step = self._step()
        parts += self._small_ticks(step)
        parts += self._major(step)
        parts += self._fold_years(folds)
        parts += self._minor(step)
        for x in self._fold_edges():
            parts += self._zigzag(x)
        return parts

    def _x(self, at: float) -> float:
        return self.scale.x(at) - self.left

    def _unfolded_ranges(self) -> Iterator["_Unfolded"]:
        """The unfolded parts in view."""
        ranges = self.scale.unfolded_ranges(self.left, self.left + self.width)
        following = [*(start for start, _ in ranges[1:]), self.left + self.width]
        for (start, end), room in zip(ranges, following, strict=False):
            first, last = self.scale.moment(start), self.scale.moment(end)
            yield _Unfolded(start - self.left, end - self.left, first, last, room - self.left)

    def _weekends(self) -> Iterator[tuple[float, float]]:
        for start, end, first, last, _ in self._unfolded_ranges():
            monday = days.floor(first, Grain.WEEK)
            while monday < last:
                saturday = max(self._x(monday + 5 * SECONDS_PER_DAY), start)
                monday += 7 * SECONDS_PER_DAY
                sunday_ends = min(self._x(monday), end)
                if saturday < sunday_ends:
                    yield saturday, sunday_ends - saturday

    def _folded_zones(self) -> list[list[Fold]]:
        """The folds, adjacent ones together: these are drawn as one break in the line."""
        zones: list[list[Fold]] = []
        for fold in self.scale.folds:
            if zones and zones[-1][-1].end == fold.start:
                zones[-1].append(fold)
            else:
                zones.append([fold])
        return zones

    def _fold_edges(self) -> list[float]:
        edges = (at for zone in self._folded_zones() for at in (zone[0].start, zone[-1].end))
        return [x for x in map(self._x, edges) if 0 <= x <= self.width]

    def _step(self) -> Step:
        """The smallest step whose labels fit side by side."""
        ends = [self.scale.moment(x) for x in (self.left, self.left + self.width)]
        for step in STEPS:
            widest = max(style.TICK.width(text, self.measure) for text in _samples(step, ends))
            room = step.seconds * self.scale.pixels_per_second
            if room >= widest + _BETWEEN and (room >= _HOURS or step.grain.rank >= Grain.DAY.rank):
                return step
        return STEPS[-1]

    def _small_ticks(self, labelled: Step) -> Iterator[Line]:
        for step in STEPS[: STEPS.index(labelled)]:
            aligned = step.grain is not Grain.WEEK or labelled.grain is Grain.WEEK
            if aligned and step.seconds * self.scale.pixels_per_second >= _CLOSEST_TICKS:
                yield from self._tick_lines(step, 4.0)
                return

    def _tick_lines(self, step: Step, length: float) -> Iterator[Line]:
        for part in self._unfolded_ranges():
            for at in ticks(step, part.first, part.last):
                x = self._x(at)
                yield Line(x, self.y, x, self.y + length, self.theme.faint)

    def _minor(self, step: Step) -> list[Primitive]:
        parts: list[Primitive] = list(self._tick_lines(step, 7.0))
        for part in self._unfolded_ranges():
            labels: list[Label] = []
            for at in ticks(step, part.first, part.last):
                text = self._tick_label(step, at)
                labels += self._label([text], self._x(at) + _BESIDE, part.end, 0, style.TICK)
            if not labels and part.start > 0:
                # A part after a fold that is shorter than a step: its beginning is named.
                text = tick_label(step, part.first)
                labels += self._label([text], part.start + _BESIDE, part.room, 0, style.TICK)
            parts += labels
        return parts

    def _tick_label(self, step: Step, at: int) -> str:
        wide = self.scale.pixels_per_second * SECONDS_PER_DAY >= _WEEKDAYS
        return weekday_label(at) if step.grain is Grain.DAY and wide else tick_label(step, at)

    def _major(self, step: Step) -> list[Primitive]:
        """The larger units; the one at the left edge is always named there."""
        grain = step.major
        if grain is None:
            return []
        parts: list[Primitive] = []
        for part in self._unfolded_ranges():
            at = days.floor(part.first, grain)
            while at < part.last:
                following = days.step(at, grain)
                x = self._x(at)
                if x >= part.start:
                    # A full line would cross the name of a marker.
                    rows = {row for row, a, b in self._marked if a < x < b}
                    top = self.y + (_SECOND_ROW if 0 in rows else 0.0)
                    bottom = self.y + (_SECOND_ROW if 1 in rows else style.AXIS_HEIGHT - 6)
                    if top < bottom:
                        parts.append(Line(x, top, x, bottom, self.theme.faint))
                # Nothing else is named below a fold, so the last name may reach into it.
                room = self._x(following) if following <= part.last else part.room
                x = max(x, part.start) + _BESIDE
                named = self._label(major_labels(grain, at), x, room, 1, style.MAJOR_TICK)
                if named:
                    self._years.append((x, year_in_words(days.civil(days.day_of(at))[0])))
                parts += named
                at = following
        return parts

    def _label(
        self, texts: Sequence[str], x: float, end: float, row: int, face: Face
    ) -> list[Label]:
        """The first text that fits between `x` and `end` and overlaps no other label."""
        for text in texts:
            width = face.width(text, self.measure)
            if x + width <= end and self._claim(row, x, x + width):
                baseline = self.y + (_MAJOR_BASELINE if row else _MINOR_BASELINE)
                colour = self.theme.ink if row else self.theme.soft
                return [Label(x, baseline, text, face.size, face.weight, colour, width)]
        return []

    def _claim(self, row: int, start: float, end: float) -> bool:
        if any(start < b + _BETWEEN / 2 and a < end + _BETWEEN / 2 for a, b in self._taken[row]):
            return False
        self._taken[row].append((start, end))
        return True

    def _marker(self, marker: Marker, colour: str) -> list[Primitive]:
        """A stroke below the line with its name, placed before the labels of ticks."""
        x, face = self._x(marker.at), style.MARKER
        if not 0 <= x <= self.width:
            return []
        stroke = Line(x, self.y, x, self.y + _STROKE, colour, 2.0)
        for row, baseline in enumerate((_MINOR_BASELINE, _MAJOR_BASELINE)):
            for text in marker.labels:
                width = face.width(text, self.measure)
                for left in (x + _BESIDE, x - _BESIDE - width):
                    inside = left >= 0 and left + width <= self.width
                    if inside and self._claim(row, left, left + width):
                        y, ink = self.y + baseline, self.theme.ink
                        label = Label(left, y, text, face.size, face.weight, ink, width)
                        self._marked.append((row, left, left + width))
                        return [stroke, label]
        return [stroke]

    def _fold_labels(self) -> list[tuple[Label, str]]:
        """The name of each fold if all of its zone have room, otherwise that of the zone; each with
        its year if it leaves that out."""
        parts: list[tuple[Label, str]] = []
        for zone in self._folded_zones():
            labels = [self._fold_label(fold) for fold in zone]
            if not all(labels):
                labels = [self._fold_label(Fold(zone[0].start, zone[-1].end))]
            parts += [label for label in labels if label]
        visible = [
            (label, year) for label, year in parts if label.box.right >= 0 and label.x <= self.width
        ]
        for label, _ in visible:
            self._claim(0, label.x, label.x + label.width)
        return visible

    def _fold_label(self, fold: Fold) -> tuple[Label, str] | None:
        """The longest name of a folded range that fits into it, centred, and its year if the name
        leaves that out."""
        start, end = self._x(fold.start), self._x(fold.end)
        face = style.TICK
        for name in fold_names(fold.start, fold.end):
            width = face.width(name.text, self.measure)
            if width <= end - start - _BESIDE:
                x, y = (start + end - width) / 2, self.y + _MINOR_BASELINE
                colour = self.theme.soft
                return Label(x, y, name.text, face.size, face.weight, colour, width), name.year
        return None

    def _fold_years(self, folds: Sequence[tuple[Label, str]]) -> list[Label]:
        """The years that the names of folds leave out, unless the last larger unit before has the
        same."""
        parts: list[Label] = []
        for label, year in folds:
            x = max(label.x, 0.0)
            before = max((each for each in self._years if each[0] <= x), default=(0.0, ""))
            if year and year != before[1]:
                placed = self._label([year], x, self.width, 1, style.MAJOR_TICK)
                self._years += [(x, year)] if placed else []
                parts += placed
        return parts

    def _zigzag(self, x: float) -> list[Primitive]:
        """A break in the line: a gap between two short strokes."""
        size = _ZIGZAG
        gap = Bar(x - size, self.y - 1.5, 2 * size, 3.0, self.theme.window)
        strokes = [
            Line(
                x + dx - size / 2,
                self.y + size + 1,
                x + dx + size / 2,
                self.y - size - 1,
                self.theme.soft,
            )
            for dx in (-size, size)
        ]
        return [gap, *strokes]


def _samples(step: Step, ends: Sequence[int]) -> list[str]:
    if step.grain is Grain.YEAR:
        return [tick_label(step, at) for at in ends]
    widest = days.moment(2022, 5, 28, 20, 0)
    return [tick_label(step, widest)]
