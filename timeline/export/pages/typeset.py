"""Setting paragraphs of several faces into lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.layout.picture import Bar, Label, Line, Primitive
from timeline.layout.text import Face, Measure, shorten

LEADING = 1.32  # height of a line, in ems of its face
NO_BREAK = "\u00a0"  # a space at which no line ends

_SHORT_LINE = 0.6  # share of the room, divided by the number of lines
_LESS, _NARROWER = 0.04, 8  # by how much a paragraph is set narrower, and how often


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face and colour, `rise` px above the baseline.

    A `tight` run follows the one before it without a space, on the same line. Words end at
    spaces, but not at `NO_BREAK`.
    """

    text: str
    face: Face
    colour: str
    rise: float = 0.0
    tight: bool = False


Unit = list[Run]
"""Runs without a space between them, which stay on one line."""


def set_lines(
    runs: Iterable[Run], room: float, measure: Measure, most: int | None = None
) -> list[list[Label]]:
    """The runs in lines of at most `room` px, as labels on baselines at 0 from x = 0.

    Words wider than the room are shortened. More than `most` lines are cut off.
    """
    lines: list[list[Label]] = []
    x = room + 1.0
    for unit in _units(runs):
        unit = _fitted(unit, room, measure)
        widths = [run.face.width(run.text, measure) for run in unit]
        space = unit[0].face.width(" ", measure)
        if not lines or x + space + sum(widths) > room:
            lines.append([])
            x = 0.0
        else:
            x += space
        for number, (run, width) in enumerate(zip(unit, widths, strict=True)):
            _append(lines[-1], run, x, width, measure, spaced=number == 0)
            x = _width(lines[-1])
    return lines[:most]


def set_balanced(
    runs: Sequence[Run], room: float, measure: Measure, most: int | None = None
) -> list[list[Label]]:
    """As `set_lines`, but without a last line of only a word or two, where that can be avoided."""
    lines = set_lines(runs, room, measure, most)
    narrower = room
    for _ in range(_NARROWER):
        if len(lines) < 2 or _width(lines[-1]) >= _SHORT_LINE / len(lines) * room:
            break
        narrower *= 1 - _LESS
        tried = set_lines(runs, narrower, measure, most)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def _width(line: Sequence[Label]) -> float:
    return line[-1].x + line[-1].width if line else 0.0


def _append(
    line: list[Label], run: Run, x: float, width: float, measure: Measure, *, spaced: bool
) -> None:
    """Add words to a line, to those before them if they look the same, so that they can be copied
    together."""
    face = run.face
    label = Label(x, -run.rise, run.text, face.size, face.weight, run.colour, width)
    if not line or _look(line[-1]) != _look(label):
        line.append(label)
        return
    last = line[-1]
    text = f"{last.text} {run.text}" if spaced else f"{last.text}{run.text}"
    line[-1] = replace(last, text=text, width=measure(text, last.size, last.weight))


def _units(runs: Iterable[Run]) -> Iterator[Unit]:
    unit: Unit = []
    for run in runs:
        for number, word in enumerate(filter(None, run.text.split(" "))):
            if unit and not (run.tight and number == 0):
                yield unit
                unit = []
            unit.append(replace(run, text=word))
    if unit:
        yield unit


def _fitted(unit: Unit, room: float, measure: Measure) -> Unit:
    if sum(run.face.width(run.text, measure) for run in unit) <= room:
        return unit
    each = room / len(unit)
    return [replace(run, text=shorten(run.text, each, run.face, measure)) for run in unit]


def _look(label: Label) -> tuple[float, int, str, float]:
    return label.size, label.weight, label.colour, label.y


def moved(part: Primitive, right: float, down: float) -> Primitive:
    """A primitive at another place."""
    if isinstance(part, Line):
        return replace(
            part, x1=part.x1 + right, x2=part.x2 + right, y1=part.y1 + down, y2=part.y2 + down
        )
    return replace(part, x=part.x + right, y=part.y + down)


def scaled(part: Primitive, by: float) -> Primitive:
    """A primitive that is `by` times as large, from the origin."""
    if isinstance(part, Line):
        ends = {name: getattr(part, name) * by for name in ("x1", "y1", "x2", "y2", "width")}
        return replace(part, **ends)
    sizes = ["x", "y", "width"]
    if isinstance(part, Bar):
        sizes += ["height", "outline_width", "radius", "fade_left", "fade_right"]
    else:
        sizes += ["size"]
    return replace(part, **{name: getattr(part, name) * by for name in sizes})
