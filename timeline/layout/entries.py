"""The words of events, measured once: an edit measures anew what it has changed, and no more."""

from dataclasses import dataclass, replace
from enum import Enum
from math import ceil

from timeline.dates import When
from timeline.dates.words import in_words
from timeline.layout import style
from timeline.layout.text import Measure, balance, shorten
from timeline.model import Event, Status

WIDEST = style.SPAN_TITLE + style.CARD_WIDTH  # px: wider than any label needs to be
_MOST_KEPT = 20_000  # a view shows some hundreds


class Form(Enum):
    """How much an event says, where it has a label."""

    FULL = "title in two lines, and date"
    LINE = "title in one line, and date"
    SHORT = "a few words"


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated event with its texts as they will be shown; widths in px.

    A `point` is drawn as a card, anything longer as a bar under its texts; `width` and `height`
    are those of the card, or of the texts with the bar. A card's title has one or two lines.
    Of a `SHORT` one a few words of the title are left, and no date. A `proposed` one has a dashed
    border.
    """

    event: str
    when: When
    point: bool
    title: tuple[str, ...]
    title_widths: tuple[float, ...]
    words: str
    words_width: float
    width: float
    height: float
    colour: str
    form: Form = Form.FULL
    proposed: bool = False


class Entries:
    """Measures events on demand and remembers them.

    No label is wider than `widest` px, as long as that leaves room for a few words. Where one is
    `reviewing`, proposals are told from what was accepted; a page is for readers, to whom that says
    nothing.
    """

    def __init__(self, measure: Measure, *, widest: float = WIDEST, reviewing: bool = True) -> None:
        self.measure = measure
        self.widest = min(max(widest, style.SHORT_WIDTH), WIDEST)
        self._reviewing = reviewing
        self._known: dict[tuple[str, Form], tuple[Event, Entry]] = {}

    def get(self, event: Event, colour: str, form: Form = Form.FULL) -> Entry:
        """The entry of an event with a date, in its colour."""
        known = self._known.get((event.id, form))
        if known is not None and known[0] is event and known[1].colour == colour:
            return known[1]
        entry = (
            self._short(event, colour) if form is Form.SHORT else self._whole(event, colour, form)
        )
        entry = replace(entry, proposed=self._reviewing and event.status is Status.PROPOSED)
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        self._known[event.id, form] = event, entry
        return entry

    def _whole(self, event: Event, colour: str, form: Form) -> Entry:
        assert event.when is not None
        if event.when.is_point:
            return self._card(event, event.when, colour, form)
        return self._span(event, event.when, colour)

    def _card(self, event: Event, when: When, colour: str, form: Form) -> Entry:
        measure = self.measure
        around = style.CARD_EDGE + 2 * style.CARD_PADDING
        room = min(style.CARD_WIDTH, self.widest) - around
        title = (
            balance(event.title, room, style.TITLE, measure)
            if form is Form.FULL
            else [shorten(event.title, room, style.TITLE, measure)]
        )
        widths = tuple(style.TITLE.width(line, measure) for line in title)
        words = shorten(in_words(when), room, style.DATE, measure)
        words_width = style.DATE.width(words, measure)
        width = ceil(max(words_width, *widths, 0.0) + around)  # its right edge on whole pixels too
        height = style.CARD_HEIGHT + style.CARD_LINE * max(len(title) - 1, 0)
        return Entry(
            event.id,
            when,
            True,
            tuple(title),
            widths,
            words,
            words_width,
            width,
            height,
            colour,
            form,
        )

    def _span(self, event: Event, when: When, colour: str) -> Entry:
        words = in_words(when)
        words_width = style.DATE.width(words, self.measure)
        room = self.widest - style.GAP - words_width
        if room < style.SHORT_WIDTH:
            room, words, words_width = self.widest, "", 0.0
        title = shorten(event.title, min(style.SPAN_TITLE, room), style.SPAN, self.measure)
        title_width = style.SPAN.width(title, self.measure)
        width = title_width + (style.GAP + words_width if words else 0.0)
        return Entry(
            event.id,
            when,
            False,
            (title,),
            (title_width,),
            words,
            words_width,
            width,
            style.SPAN_HEIGHT,
            colour,
        )

    def _short(self, event: Event, colour: str) -> Entry:
        """A few words of the title, as wide as `SHORT_WIDTH` at most."""
        when = event.when
        assert when is not None
        point = when.is_point
        around = style.CARD_EDGE + 2 * style.CARD_PADDING if point else 0.0
        face = style.TITLE if point else style.SPAN
        title = shorten(event.title, style.SHORT_WIDTH - around, face, self.measure)
        title_width = face.width(title, self.measure)
        height = style.SHORT_HEIGHT if point else style.SPAN_HEIGHT
        return Entry(
            event.id,
            when,
            point,
            (title,),
            (title_width,),
            "",
            0.0,
            ceil(title_width + around),
            height,
            colour,
            Form.SHORT,
        )
