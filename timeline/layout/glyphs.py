"""The signs of events: a card for a day or less, a bar under its words for anything longer.

A dashed border is a proposal, a whole one is accepted; a pale bar is an uncertain date.
"""

from dataclasses import dataclass

from timeline.dates.when import Certainty
from timeline.layout import style
from timeline.layout.entries import Entry
from timeline.layout.picture import Bar, Label, Primitive
from timeline.layout.placement import Placed
from timeline.layout.style import Theme, blend
from timeline.layout.text import Face

_SPAN = 0.8  # how much of a span's bar is colour
_PROPOSED_SPAN = 0.5
_DASHABLE = 40.0  # px: a shorter bar has no room for dashes, and is only paler
_UNCERTAIN_SPAN = 0.25
_UNCERTAIN = {Certainty.UNCERTAIN, Certainty.BOTH}
_APPROXIMATE = {Certainty.APPROXIMATE, Certainty.BOTH}
_CARD_BASELINE = 16.5
_SPAN_BASELINE = 11.5
_SPAN_BAR_TOP = 17.5


@dataclass(frozen=True, slots=True)
class Signs:
    """Draws events for one viewport whose left edge is content pixel `left`."""

    left: float
    theme: Theme
    selected: frozenset[str]
    hovered: str

    def sign(self, placed: Placed, top: float) -> list[Primitive]:
        """The primitives of an event whose row begins at `top`."""
        return self._card(placed, top) if placed.entry.point else self._span(placed, top)

    def _card(self, placed: Placed, top: float) -> list[Primitive]:
        entry, theme = placed.entry, self.theme
        x = placed.left - self.left
        outline, stroke = self._outline(entry.event, theme.faint if entry.proposed else theme.line)
        parts: list[Primitive] = [
            Bar(
                x,
                top,
                entry.width,
                entry.height,
                theme.panel,
                outline,
                stroke,
                dashed=self._dashed(entry),
                radius=style.CARD_RADIUS,
                owner=entry.event,
            ),
            Bar(
                placed.bar_left - self.left,
                top,
                style.CARD_EDGE,
                entry.height,
                entry.colour,
                radius=style.CARD_EDGE / 2,
                owner=entry.event,
            ),
        ]
        x += style.CARD_PADDING + (0 if placed.turned else style.CARD_EDGE)
        y = top + _CARD_BASELINE
        for line, width in zip(entry.title, entry.title_widths, strict=True):
            parts.append(label(x, y, line, style.TITLE, theme.ink, width, entry.event))
            y += style.CARD_LINE
        if entry.words:
            y = top + entry.height - 8.5
            width = entry.words_width
            parts.append(label(x, y, entry.words, style.DATE, theme.soft, width, entry.event))
        return parts

    def _span(self, placed: Placed, top: float) -> list[Primitive]:
        entry, theme = placed.entry, self.theme
        end = placed.bar_right - self.left
        # While the bar reaches into view, so do its words.
        x = max(placed.left - self.left, min(style.GAP, end - entry.width))
        y = top + _SPAN_BASELINE
        width = entry.title_widths[0]
        title = label(x, y, entry.title[0], style.SPAN, theme.ink, width, entry.event)
        parts: list[Primitive] = [self._bar(placed, top + _SPAN_BAR_TOP), title]
        if entry.words:
            x += width + style.GAP
            width = entry.words_width
            parts.append(label(x, y, entry.words, style.DATE, theme.soft, width, entry.event))
        return parts

    def _bar(self, placed: Placed, top: float) -> Bar:
        entry, when = placed.entry, placed.entry.when
        uncertain = bool({when.start_certainty, when.end_certainty} & _UNCERTAIN)
        share = _UNCERTAIN_SPAN if uncertain else _PROPOSED_SPAN if entry.proposed else _SPAN
        dashed = self._dashed(entry) and placed.bar_right - placed.bar_left >= _DASHABLE
        usual = entry.colour if uncertain or dashed else ""
        outline, stroke = self._outline(entry.event, usual)
        fade_left, fade_right = _fades(placed)
        return Bar(
            placed.bar_left - self.left,
            top,
            placed.bar_right - placed.bar_left,
            style.SPAN_BAR,
            blend(entry.colour, self.theme.window, share),
            outline,
            stroke,
            dashed=dashed,
            radius=style.SPAN_BAR / 2,
            fade_left=fade_left,
            fade_right=fade_right,
            owner=entry.event,
        )

    def _dashed(self, entry: Entry) -> bool:
        return entry.proposed and entry.event not in self.selected

    def _outline(self, event: str, usual: str) -> tuple[str, float]:
        if event in self.selected:
            return self.theme.accent, 2.0
        if event == self.hovered:
            return self.theme.faint, 1.0
        return usual, 1.0


def _fades(placed: Placed) -> tuple[float, float]:
    """Widths of the soft ends: an approximate end is a little soft, an open one all along."""
    when = placed.entry.when
    width = placed.bar_right - placed.bar_left
    soft = min(style.SPAN_FADE, 0.4 * width)
    left = soft if when.start_certainty in _APPROXIMATE else 0.0
    right = soft if when.end_certainty in _APPROXIMATE else 0.0
    if when.start is None:
        return width - right, right
    return (left, width - left) if when.end is None else (left, right)


def label(
    x: float, y: float, text: str, face: Face, colour: str, width: float, owner: str = ""
) -> Label:
    """A label in one of the voices of the style."""
    return Label(x, y, text, face.size, face.weight, colour, width, owner)


def dot(x: float, y: float, fill: str, outline: str) -> Bar:
    """A dot with a ring around it, centred on a point."""
    half = style.DOT / 2
    return Bar(x - half, y - half, style.DOT, style.DOT, fill, outline, 1.5, radius=half)
