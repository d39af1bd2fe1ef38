"""The glyphs of events: a card for a point in time, a bar below its texts for anything longer.

A dashed border marks a proposal, a solid one an accepted event; a pale bar marks an uncertain date,
a hollow one an inferred date, and a thin one a coarse date. If claims disagree, a bar above the
glyph spans the days that they state.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import SECONDS_PER_DAY
from timeline.dates.when import Certainty
from timeline.layout import style
from timeline.layout.measured_events import MeasuredEvent
from timeline.layout.picture import Bar, Label, Primitive
from timeline.layout.placement import PlacedEvent
from timeline.layout.scale import Scale
from timeline.layout.style import Theme, blend
from timeline.layout.text import Face

# Shares of the event's colour in a bar.
_SPAN = 0.8
_PROPOSED_SPAN = 0.5
_COARSE_SPAN = 0.4
_UNCERTAIN_SPAN = 0.25
_CLAIMED = 0.45  # share of the warning colour between two claimed days
_DASHABLE = 40.0  # px: a shorter bar has no room for dashes, it is only paler
_UNCERTAIN = {Certainty.UNCERTAIN, Certainty.BOTH}
_APPROXIMATE = {Certainty.APPROXIMATE, Certainty.BOTH}
_CARD_BASELINE = 16.5
_CARD_FOOT = 8.5  # px from the baseline of the date to the lower edge
_SPAN_BASELINE = 11.5
_SPAN_BAR_TOP = 17.5
_COARSE_BAR_TOP = 16.0


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Draws events for a viewport whose left edge is the content pixel `left`."""

    left: float
    theme: Theme
    selected: frozenset[str]
    hovered: str

    def draw(self, placed: PlacedEvent, top: float) -> list[Primitive]:
        """The primitives of an event whose row begins at `top`, but for its claimed days."""
        if placed.event.claimed:
            top += style.CLAIMED_DAYS
        return self._card(placed, top) if placed.event.is_point else self._span(placed, top)

    def claimed_days(self, placed: PlacedEvent, top: float, scale: Scale) -> Iterator[Bar]:
        """The bar that spans the claimed days, with a mark on each, of an event whose row begins at
        `top`. It may run behind the glyphs of other events."""
        event, warning = placed.event, self.theme.warning
        extents = [
            (scale.x(day) - self.left, scale.x(day + SECONDS_PER_DAY) - self.left)
            for day in event.claimed
        ]
        if not extents:
            return
        first, last = extents[0][0], extents[-1][1]
        height, size = style.CLAIMED_BAR, style.CLAIMED_DOT
        y, fill = top + (size - height) / 2, blend(warning, self.theme.window, _CLAIMED)
        yield Bar(first, y, last - first, height, fill, radius=height / 2, owner=event.id)
        for left, right in extents:
            x = (left + right - size) / 2
            yield Bar(x, top, size, size, warning, radius=size / 2, owner=event.id)

    def _card(self, placed: PlacedEvent, top: float) -> list[Primitive]:
        event, theme = placed.event, self.theme
        x = placed.left - self.left
        outline, stroke = self._outline(event.id, theme.faint if event.proposed else theme.line)
        height = _inner_height(event)
        parts: list[Primitive] = [
            Bar(
                x,
                top,
                event.width,
                height,
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
                height,
                theme.panel if event.inferred else event.colour,
                event.colour if event.inferred else "",
                radius=style.CARD_EDGE / 2,
                owner=event.id,
            ),
        ]
        x += style.CARD_PADDING + (0 if placed.flipped else style.CARD_EDGE)
        y = top + _CARD_BASELINE
        for line, width in zip(event.title, event.title_widths, strict=True):
            parts.append(text_label(x, y, line, style.TITLE, theme.ink, width, event.id))
            y += style.CARD_LINE
        return parts + self._date(x, top + height - _CARD_FOOT, event)

    def _span(self, placed: PlacedEvent, top: float) -> list[Primitive]:
        event = placed.event
        end = placed.bar_right - self.left
        # The texts stay in view as long as the bar does.
        x = max(placed.left - self.left, min(style.GAP, end - event.width))
        y = top + _SPAN_BASELINE
        width = event.title_widths[0]
        face, ink = (
            (style.COARSE, self.theme.soft) if event.is_coarse else (style.SPAN, self.theme.ink)
        )
        title = text_label(x, y, event.title[0], face, ink, width, event.id)
        return [self._bar(placed, top), title, *self._date(x + width + style.GAP, y, event)]

    def _date(self, x: float, y: float, event: MeasuredEvent) -> list[Primitive]:
        """The date, and the note after it."""
        if not event.date:
            return []
        face, soft, width = style.DATE, self.theme.soft, event.date_width
        parts: list[Primitive] = [text_label(x, y, event.date, face, soft, width, event.id)]
        if event.note:
            ink = self.theme.warning if event.claimed else soft
            x, width = x + width + style.NOTE_GAP, event.note_width - style.NOTE_GAP
            parts.append(text_label(x, y, event.note, face, ink, width, event.id))
        return parts

    def _bar(self, placed: PlacedEvent, top: float) -> Bar:
        event = placed.event
        share = _share(event)
        dashed = self._dashed(event) and placed.bar_right - placed.bar_left >= _DASHABLE
        is_outlined = dashed or event.inferred or _is_uncertain(event)
        outline, stroke = self._outline(event.id, event.colour if is_outlined else "")
        fade_left, fade_right = _fades(placed)
        height = style.COARSE_BAR if event.is_coarse else style.SPAN_BAR
        window = self.theme.window
        return Bar(
            placed.bar_left - self.left,
            top + (_COARSE_BAR_TOP if event.is_coarse else _SPAN_BAR_TOP),
            placed.bar_right - placed.bar_left,
            height,
            window if event.inferred else blend(event.colour, window, share),
            outline,
            stroke,
            dashed=dashed,
            radius=height / 2,
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


def _inner_height(event: MeasuredEvent) -> float:
    """The height of a glyph without the bar of claimed days."""
    return event.height - (style.CLAIMED_DAYS if event.claimed else 0.0)


def _is_uncertain(event: MeasuredEvent) -> bool:
    return bool({event.when.start_certainty, event.when.end_certainty} & _UNCERTAIN)


def _share(event: MeasuredEvent) -> float:
    if _is_uncertain(event):
        return _UNCERTAIN_SPAN
    if event.is_coarse:
        return _COARSE_SPAN
    return _PROPOSED_SPAN if event.proposed else _SPAN


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
