"""Events with the texts that are shown of them, measured once and kept until the event changes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from math import ceil
from typing import NamedTuple

from timeline.dates import When
from timeline.dates.words import in_words
from timeline.events.agreement import disagreements
from timeline.layout import style
from timeline.layout.kinds import Kind, kind_of
from timeline.layout.text import Face, Measure, balance, shorten, wrap
from timeline.model import Event, Status
from timeline.wording import counted

WIDEST = style.SPAN_TITLE + style.CARD_WIDTH  # px: no label is wider
_NARROW_LINES = 3
_MOST_KEPT = 20_000  # a view shows a few hundred
_FACES = {Kind.COARSE: style.COARSE, Kind.SPAN: style.SPAN, Kind.POINT: style.TITLE}
_LEAST_DATE = 60.0  # px for the date, without which there is no note after it


class LabelForm(Enum):
    """How much text a label has."""

    FULL = "title on up to two lines, and date"
    LINE = "title on one line, and date"
    NARROW = "the first words of the title on up to three short lines"
    SHORT = "the first words of the title"


class Texts(NamedTuple):
    """The texts of a label with their widths, and the size of its glyph, in px."""

    title: tuple[str, ...]
    title_widths: tuple[float, ...]
    date: str
    date_width: float
    note: str
    note_width: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class MeasuredEvent:
    """A dated event with the texts that are shown of it; lengths in px.

    A point in time is drawn as a card, a longer event as a bar below its texts, a thin one for a
    coarse date; `width` and `height` are those of the card, or of the texts with the bar. The title
    of a card has one or two lines. A `SHORT` label has the first words of
    the title, but neither a date nor a `note` (how many articles report the event, and whether its
    date is inferred). A `proposed` event has a dashed border, an `inferred` one a hollow bar.
    `claimed` are the moments at which the days begin that its claims state, if they disagree; a bar
    above the glyph, included in `height`, shows them.
    """

    id: str
    when: When
    kind: Kind
    title: tuple[str, ...]
    title_widths: tuple[float, ...]
    date: str
    date_width: float
    note: str
    note_width: float
    width: float
    height: float
    colour: str
    form: LabelForm = LabelForm.FULL
    proposed: bool = False
    inferred: bool = False
    claimed: tuple[int, ...] = ()

    @property
    def is_point(self) -> bool:
        """Whether it is drawn as a card."""
        return self.kind is Kind.POINT

    @property
    def is_coarse(self) -> bool:
        """Whether it is drawn as a thin bar."""
        return self.kind is Kind.COARSE


class MeasuredEvents:
    """A cache that measures events on demand.

    No label is wider than `widest` px, provided that this leaves room for a few words. `note`
    is what follows the date of an event, `title_lines` how many lines the title of a card has at
    most.
    """

    def __init__(
        self,
        measure: Measure,
        *,
        widest: float = WIDEST,
        note: Callable[[Event], str] | None = None,
        title_lines: int = 2,
    ) -> None:
        self.measure = measure
        self._title_lines = title_lines
        self._note_of = note or note_of
        self.widest = min(max(widest, style.SHORT_WIDTH), WIDEST)
        self._known: dict[tuple[str, LabelForm], tuple[Event, MeasuredEvent]] = {}

    def get(self, event: Event, colour: str, form: LabelForm = LabelForm.FULL) -> MeasuredEvent:
        """The texts of a dated event, with its colour."""
        known = self._known.get((event.id, form))
        if known is not None and known[0] is event and known[1].colour == colour:
            return known[1]
        measured = self._measured(event, colour, form)
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        self._known[event.id, form] = event, measured
        return measured

    def _measured(self, event: Event, colour: str, form: LabelForm) -> MeasuredEvent:
        when = event.when
        assert when is not None
        kind = kind_of(when)
        if form is LabelForm.NARROW and kind is Kind.POINT:
            texts = self._short(event, _FACES[kind], _NARROW_LINES)
        elif form in (LabelForm.NARROW, LabelForm.SHORT):
            texts = self._short(event, _FACES[kind], 1)
        elif kind is Kind.POINT:
            texts = self._card(event, when, form)
        else:
            texts = self._span(event, when, _FACES[kind])
        claimed = _claimed(event)
        if claimed:
            texts = texts._replace(height=texts.height + style.CLAIMED_DAYS)
        return MeasuredEvent(
            event.id,
            when,
            kind,
            *texts,
            colour,
            form,
            proposed=event.status is Status.PROPOSED,
            inferred=event.is_inferred,
            claimed=claimed,
        )

    def _card(self, event: Event, when: When, form: LabelForm) -> Texts:
        measure = self.measure
        padding = style.CARD_EDGE + 2 * style.CARD_PADDING
        room = min(style.CARD_WIDTH, self.widest) - padding
        title = (
            balance(event.title, room, style.TITLE, measure, self._title_lines)
            if form is LabelForm.FULL
            else [shorten(event.title, room, style.TITLE, measure)]
        )
        widths = tuple(style.TITLE.width(line, measure) for line in title)
        note, note_width = self._note(event, room - _LEAST_DATE)
        date = shorten(in_words(when), room - note_width, style.DATE, measure)
        date_width = style.DATE.width(date, measure)
        width = ceil(max(date_width + note_width, *widths, 0.0) + padding)  # to whole pixels
        height = style.CARD_HEIGHT + style.CARD_LINE * max(len(title) - 1, 0)
        return Texts(tuple(title), widths, date, date_width, note, note_width, width, height)

    def _span(self, event: Event, when: When, face: Face) -> Texts:
        date = in_words(when)
        date_width = style.DATE.width(date, self.measure)
        room = self.widest - style.GAP - date_width
        note, note_width = self._note(event, room - style.SHORT_WIDTH)
        room -= note_width
        if room < style.SHORT_WIDTH:
            room, date, date_width = self.widest, "", 0.0
        title = shorten(event.title, min(style.SPAN_TITLE, room), face, self.measure)
        title_width = face.width(title, self.measure)
        width = title_width + (style.GAP + date_width + note_width if date else 0.0)
        height = _bar_height(face)
        return Texts((title,), (title_width,), date, date_width, note, note_width, width, height)

    def _short(self, event: Event, face: Face, most: int) -> Texts:
        """The first words of the title, at most `SHORT_WIDTH` px wide, on at most so many lines."""
        is_card = face is style.TITLE
        padding = style.CARD_EDGE + 2 * style.CARD_PADDING if is_card else 0.0
        title = wrap(event.title, style.SHORT_WIDTH - padding, face, self.measure, most) or [""]
        widths = tuple(face.width(line, self.measure) for line in title)
        lines = style.CARD_LINE * (len(title) - 1)
        height = style.SHORT_HEIGHT + lines if is_card else _bar_height(face)
        return Texts(tuple(title), widths, "", 0.0, "", 0.0, ceil(max(widths) + padding), height)

    def _note(self, event: Event, room: float) -> tuple[str, float]:
        """What follows the date, with its width and the gap before it; nothing without room."""
        note = self._note_of(event)
        width = style.NOTE_GAP + style.DATE.width(note, self.measure) if note else 0.0
        return (note, width) if width <= room else ("", 0.0)


def note_of(event: Event) -> str:
    """How many articles report an event and whether its date is certain, "" for nothing special.

    `· 12 sources`, `· 2 sources differ`, `· inferred`.
    """
    articles = len({claim.article for claim in event.claims})
    sources = counted(articles, "source", "sources")
    if event.disagrees:
        return f"· {sources} differ" if articles > 1 else "· source contradicts itself"
    parts = [sources] * (articles > 1) + ["inferred"] * event.is_inferred
    return " ".join(f"· {part}" for part in parts)


def _claimed(event: Event) -> tuple[int, ...]:
    return tuple(day.anchor for day in disagreements(event.claims)) if event.disagrees else ()


def _bar_height(face: Face) -> float:
    return style.COARSE_HEIGHT if face is style.COARSE else style.SPAN_HEIGHT
