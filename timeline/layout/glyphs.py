"""The glyphs of events: a card for a point in time, a bar below its texts for anything longer.

A dashed border marks a proposal, a solid one an accepted event; a pale bar marks an uncertain date.
"""

from dataclasses import dataclass

from timeline.dates.when import Certainty
from timeline.layout import style
from timeline.layout.measured_events import MeasuredEvent
from timeline.layout.picture import Bar, Label, Primitive
from timeline.layout.placement import PlacedEvent
from timeline.layout.style import Theme, blend
from timeline.layout.text import Face

# Shares of the event's colour in a bar.
_SPAN = 0.8
_PROPOSED_SPAN = 0.5
_UNCERTAIN_SPAN = 0.25
_DASHABLE = 40.0  # px: a shorter bar has no room for dashes, it is only paler
_UNCERTAIN = {Certainty.UNCERTAIN, Certainty.BOTH}
_APPROXIMATE = {Certainty.APPROXIMATE, Certainty.BOTH}
_CARD_BASELINE = 16.5
_CARD_FOOT = 8.5  # px from the baseline of the date to the lower edge
_SPAN_BASELINE = 11.5
_SPAN_BAR_TOP = 17.5


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Draws events for a viewport whose left edge is the content pixel `left`."""

    left: float
    theme: Theme
    selected: frozenset[str]
    hovered: str

    def draw(self, placed: PlacedEvent, top: float) -> list[Primitive]:
        """The primitives of an event whose row begins at `top`."""
        return self._card(placed, top) if placed.event.is_point else self._span(placed, top)

    def _card(self, placed: PlacedEvent, top: float) -> list[Primitive]:
        event, theme = placed.event, self.theme
        x = placed.left - self.left
        outline, stroke = self._outline(event.id, theme.faint if event.proposed else theme.line)
        parts: list[Primitive] = [
            Bar(
                x,
                top,
                event.width,
                event.height,
                theme.panel,
                outline,
                stroke,
                dashed=self._dashed(event),
                radius=style.CARD_RADIUS,
                owner=event.id,
            ),
            Bar(
                placed.bar_left - self.left,
                top,
                style.CARD_EDGE,
                event.height,
                event.colour,
                radius=style.CARD_EDGE / 2,
                owner=event.id,
            ),
        ]
        x += style.CARD_PADDING + (0 if placed.flipped else style.CARD_EDGE)
        y = top + _CARD_BASELINE
        for line, width in zip(event.title, event.title_widths, strict=True):
            parts.append(text_label(x, y, line, style.TITLE, theme.ink, width, event.id))
            y += style.CARD_LINE
        if event.date:
            y = top + event.height - _CARD_FOOT
            parts.append(self._date(x, y, event))
        return parts

    def _span(self, placed: PlacedEvent, top: float) -> list[Primitive]:
        event = placed.event
        end = placed.bar_right - self.left
        # The texts stay in view as long as the bar does.
        x = max(placed.left - self.left, min(style.GAP, end - event.width))
        y = top + _SPAN_BASELINE
        width = event.title_widths[0]
        title = text_label(x, y, event.title[0], style.SPAN, self.theme.ink, width, event.id)
        parts: list[Primitive] = [self._bar(placed, top + _SPAN_BAR_TOP), title]
        if event.date:
            parts.append(self._date(x + width + style.GAP, y, event))
        return parts

    def _date(self, x: float, y: float, event: MeasuredEvent) -> Label:
        width = event.date_width
        return text_label(x, y, event.date, style.DATE, self.theme.soft, width, event.id)

    def _bar(self, placed: PlacedEvent, top: float) -> Bar:
        event, when = placed.event, placed.event.when
        uncertain = bool({when.start_certainty, when.end_certainty} & _UNCERTAIN)
        share = _UNCERTAIN_SPAN if uncertain else _PROPOSED_SPAN if event.proposed else _SPAN
        dashed = self._dashed(event) and placed.bar_right - placed.bar_left >= _DASHABLE
        usual = event.colour if uncertain or dashed else ""
        outline, stroke = self._outline(event.id, usual)
        fade_left, fade_right = _fades(placed)
        return Bar(
            placed.bar_left - self.left,
            top,
            placed.bar_right - placed.bar_left,
            style.SPAN_BAR,
            blend(event.colour, self.theme.window, share),
            outline,
            stroke,
            dashed=dashed,
            radius=style.SPAN_BAR / 2,
            fade_left=fade_left,
            fade_right=fade_right,
            owner=event.id,
        )

    def _dashed(self, event: MeasuredEvent) -> bool:
        return event.proposed and event.id not in self.selected

    def _outline(self, event: str, usual: str) -> tuple[str, float]:
        if event in self.selected:
            return self.theme.accent, 2.0
        if event == self.hovered:
            return self.theme.faint, 1.0
        return usual, 1.0


def _fades(placed: PlacedEvent) -> tuple[float, float]:
    """Widths of the faded ends: short for an approximate end, the whole bar for an open one."""
    when = placed.event.when
    width = placed.bar_right - placed.bar_left
    soft = min(style.SPAN_FADE, 0.4 * width)
    left = soft if when.start_certainty in _APPROXIMATE else 0.0
    right = soft if when.end_certainty in _APPROXIMATE else 0.0
    if when.start is None:
        return width - right, right
    return (left, width - left) if when.end is None else (left, right)


def text_label(
    x: float, y: float, text: str, face: Face, colour: str, width: float, owner: str = ""
) -> Label:
    """A label in a face of the style."""
    return Label(x, y, text, face.size, face.weight, colour, width, owner)


def dot(x: float, y: float, fill: str, outline: str) -> Bar:
    """A dot with a ring around it, centred on a point."""
    half = style.DOT / 2
    return Bar(x - half, y - half, style.DOT, style.DOT, fill, outline, 1.5, radius=half)
