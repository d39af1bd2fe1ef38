"""Events with the texts that are shown of them, measured once and kept until the event changes."""

from dataclasses import dataclass, replace
from enum import Enum
from math import ceil

from timeline.dates import When
from timeline.dates.words import in_words
from timeline.layout import style
from timeline.layout.text import Measure, balance, shorten
from timeline.model import Event, Status

WIDEST = style.SPAN_TITLE + style.CARD_WIDTH  # px: no label is wider
_MOST_KEPT = 20_000  # a view shows a few hundred


class LabelForm(Enum):
    """How much text a label has."""

    FULL = "title on up to two lines, and date"
    LINE = "title on one line, and date"
    SHORT = "the first words of the title"


@dataclass(frozen=True, slots=True)
class MeasuredEvent:
    """A dated event with the texts that are shown of it; lengths in px.

    A point in time (`is_point`) is drawn as a card, a longer event as a bar below its texts;
    `width` and `height` are those of the card, or of the texts with the bar. The title of a card
    has one or two lines. A `SHORT` label has the first words of the title and no date. A
    `proposed` event has a dashed border.
    """

    id: str
    when: When
    is_point: bool
    title: tuple[str, ...]
    title_widths: tuple[float, ...]
    date: str
    date_width: float
    width: float
    height: float
    colour: str
    form: LabelForm = LabelForm.FULL
    proposed: bool = False


class MeasuredEvents:
    """A cache that measures events on demand.

    No label is wider than `widest` px, provided that this leaves room for a few words. Proposals
    are marked only when `reviewing`: on a printed page the mark would mean nothing.
    """

    def __init__(self, measure: Measure, *, widest: float = WIDEST, reviewing: bool = True) -> None:
        self.measure = measure
        self.widest = min(max(widest, style.SHORT_WIDTH), WIDEST)
        self._reviewing = reviewing
        self._known: dict[tuple[str, LabelForm], tuple[Event, MeasuredEvent]] = {}

    def get(self, event: Event, colour: str, form: LabelForm = LabelForm.FULL) -> MeasuredEvent:
        """The texts of a dated event, with its colour."""
        known = self._known.get((event.id, form))
        if known is not None and known[0] is event and known[1].colour == colour:
            return known[1]
        measured = (
            self._short(event, colour)
            if form is LabelForm.SHORT
            else self._whole(event, colour, form)
        )
        measured = replace(measured, proposed=self._reviewing and event.status is Status.PROPOSED)
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        self._known[event.id, form] = event, measured
        return measured

    def _whole(self, event: Event, colour: str, form: LabelForm) -> MeasuredEvent:
        assert event.when is not None
        if event.when.is_point:
            return self._card(event, event.when, colour, form)
        return self._span(event, event.when, colour)

    def _card(self, event: Event, when: When, colour: str, form: LabelForm) -> MeasuredEvent:
        measure = self.measure
        padding = style.CARD_EDGE + 2 * style.CARD_PADDING
        room = min(style.CARD_WIDTH, self.widest) - padding
        title = (
            balance(event.title, room, style.TITLE, measure)
            if form is LabelForm.FULL
            else [shorten(event.title, room, style.TITLE, measure)]
        )
        widths = tuple(style.TITLE.width(line, measure) for line in title)
        date = shorten(in_words(when), room, style.DATE, measure)
        date_width = style.DATE.width(date, measure)
        width = ceil(
            max(date_width, *widths, 0.0) + padding
        )  # the right edge, too, on a whole pixel
        height = style.CARD_HEIGHT + style.CARD_LINE * max(len(title) - 1, 0)
        return MeasuredEvent(
            event.id,
            when,
            True,
            tuple(title),
            widths,
            date,
            date_width,
            width,
            height,
            colour,
            form,
        )

    def _span(self, event: Event, when: When, colour: str) -> MeasuredEvent:
        date = in_words(when)
        date_width = style.DATE.width(date, self.measure)
        room = self.widest - style.GAP - date_width
        if room < style.SHORT_WIDTH:
            room, date, date_width = self.widest, "", 0.0
        title = shorten(event.title, min(style.SPAN_TITLE, room), style.SPAN, self.measure)
        title_width = style.SPAN.width(title, self.measure)
        width = title_width + (style.GAP + date_width if date else 0.0)
        return MeasuredEvent(
            event.id,
            when,
            False,
            (title,),
            (title_width,),
            date,
            date_width,
            width,
            style.SPAN_HEIGHT,
            colour,
        )

    def _short(self, event: Event, colour: str) -> MeasuredEvent:
        """The first words of the title, at most `SHORT_WIDTH` px wide."""
        when = event.when
        assert when is not None
        is_point = when.is_point
        padding = style.CARD_EDGE + 2 * style.CARD_PADDING if is_point else 0.0
        face = style.TITLE if is_point else style.SPAN
        title = shorten(event.title, style.SHORT_WIDTH - padding, face, self.measure)
        title_width = face.width(title, self.measure)
        height = style.SHORT_HEIGHT if is_point else style.SPAN_HEIGHT
        return MeasuredEvent(
            event.id,
            when,
            is_point,
            (title,),
            (title_width,),
            "",
            0.0,
            ceil(title_width + padding),
            height,
            colour,
            LabelForm.SHORT,
        )
