"""The chip of an event without a date, which has no place on the timeline."""

from enum import Enum

from timeline.layout import style
from timeline.layout.glyphs import dot, text_label
from timeline.layout.picture import Bar, Picture, Primitive
from timeline.layout.style import Theme
from timeline.layout.text import Face, Measure, shorten
from timeline.model import Event, Status

_DOT = 15.0  # px from the left and from the top to the middle of the dot
_TEXT = 27.0
_TITLE_BASELINE, _WORDS_BASELINE = 17.5, 32.0


class ChipState(Enum):
    """The state that the border of a chip shows, as a card's border does."""

    NONE = "nothing"
    HOVERED = "the pointer is on it"
    SELECTED = "it is selected"


def draw_chip(
    event: Event,
    words: str,
    colour: str,
    size: tuple[float, float],
    state: ChipState,
    theme: Theme,
    measure: Measure,
) -> Picture:
    """A chip of a given size (width, height): a dot in the event's colour, its title, and the
    `words` of the text that date it."""
    proposed = event.status is Status.PROPOSED and state is not ChipState.SELECTED
    outlines = {ChipState.SELECTED: theme.accent, ChipState.HOVERED: theme.faint}
    card = Bar(
        0.0,
        0.0,
        *size,
        theme.panel,
        outlines.get(state, theme.faint if proposed else theme.line),
        2.0 if state is ChipState.SELECTED else 1.0,
        dashed=proposed,
        radius=style.CARD_RADIUS,
        owner=event.id,
    )
    room = size[0] - _TEXT - style.CARD_PADDING

    def line(y: float, text: str, face: Face, ink: str) -> Primitive:
        fitting = shorten(text, room, face, measure)
        width = face.width(fitting, measure)
        return text_label(_TEXT, y, fitting, face, ink, width, event.id)

    parts = (
        card,
        dot(_DOT, _DOT - 2, colour, theme.panel),
        line(_TITLE_BASELINE, event.title, style.TITLE, theme.ink),
        line(_WORDS_BASELINE, words, style.DATE, theme.soft),
    )
    return Picture(*size, parts)
