"""The key to the colours of categories."""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.layout import style
from timeline.layout.picture import Bar, Box, Label, Line, Picture, Primitive
from timeline.layout.style import Theme
from timeline.layout.text import Measure, shorten
from timeline.wording import NO_CATEGORY

LINE = 20.0  # px
_GAP, _WORDS = 6.0, 240.0  # px


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A category and its colour, at `x` in a line of the key."""

    category: str
    colour: str
    x: float
    line: int
    words: str
    width: float

    def box(self, top: float) -> Box:
        """Its box, if the key begins at `top`."""
        y = top + self.line * LINE
        return Box(self.x, y, style.DOT + _GAP + self.width, LINE, self.category)

    def primitives(self, top: float, ink: str) -> tuple[Primitive, Primitive]:
        """A dot and the name of the category."""
        face, size = style.PAGE_TEXT, style.DOT
        y = top + self.line * LINE
        dot = Bar(self.x, y + (LINE - size) / 2, size, size, self.colour, radius=size / 2)
        baseline = y + LINE / 2 + 0.36 * face.size
        x = self.x + size + _GAP
        return dot, Label(x, baseline, self.words, face.size, face.weight, ink, self.width)


def build_key(colours: Mapping[str, str], width: float, measure: Measure) -> tuple[KeyEntry, ...]:
    """The key of some categories ("" for no category), in as many lines as `width` px require."""
    entries: list[KeyEntry] = []
    x, line, room = style.MARGIN, 0, width - 2 * style.MARGIN
    for category, colour in colours.items():
        words = shorten(category or NO_CATEGORY, _WORDS, style.PAGE_TEXT, measure)
        words_width = style.PAGE_TEXT.width(words, measure)
        whole = style.DOT + _GAP + words_width
        if entries and x + whole > style.MARGIN + room:
            x, line = style.MARGIN, line + 1
        entries.append(KeyEntry(category, colour, x, line, words, words_width))
        x += whole + 3 * _GAP
    return tuple(entries)


def draw_key(
    key: tuple[KeyEntry, ...], width: float, height: float, chosen: str | None, theme: Theme
) -> Picture:
    """The key as a picture of its own, with a background for the `chosen` category."""
    parts: list[Primitive] = [
        Bar(0, 0, width, height, theme.panel),
        Line(0, 0.5, width, 0.5, theme.line),
    ]
    top = (height - LINE * (1 + key[-1].line if key else 0)) / 2
    for entry in key:
        box = entry.box(top)
        if entry.category == chosen:
            ground = (box.x - _GAP, box.y, box.width + 2 * _GAP, box.height)
            parts.append(Bar(*ground, theme.accent_soft, radius=style.CARD_RADIUS))
        parts += entry.primitives(top, theme.ink)
    return Picture(width, height, tuple(parts), tuple(entry.box(top) for entry in key))
