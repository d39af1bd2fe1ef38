"""Appearance: the colours of a theme, and the sizes and faces that both renderers use."""

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from timeline.layout.text import Face

_THEMES = Path(__file__).parents[2] / "resources" / "themes"

# Faces; sizes are whole pixels, since Qt has no others.
TITLE = Face(13.0, 600)
DATE = Face(11.0, 400)
SPAN = Face(12.0, 500)
LANE = Face(12.0, 600)
NOTE = Face(12.0, 400)
COUNT = Face(11.0, 600)
LINK = Face(12.0, 600)
TICK = Face(11.0, 400)
MAJOR_TICK = Face(12.0, 600)
MARKER = Face(11.0, 600)
PAGE_TITLE = Face(22.0, 700)
PAGE_TEXT = Face(12.0, 400)
PAGE_FOOT = Face(11.0, 400)

# A card is the glyph of a point in time: a coloured edge at its moment, title and date.
CARD_HEIGHT = 40.0  # with one line of title
CARD_LINE = 16.0  # for a second line of title
CARD_WIDTH = 264.0  # at most
CARD_EDGE = 4.0
CARD_PADDING = 10.0
CARD_RADIUS = 4.0

# A span is the glyph of a longer event: a bar of its extent below its title.
SPAN_HEIGHT = 28.0
SPAN_TITLE = 320.0  # at most
SPAN_BAR = 8.0
SPAN_WIDTH = 6.0  # at least
SPAN_FADE = 36.0  # maximum, of an approximate end
OPEN_END = 140.0  # length of an open end

# A coarse date is drawn quietly: a thin bar below small texts.
COARSE = Face(11.0, 500)
COARSE_HEIGHT = 21.0
COARSE_BAR = 4.0

# The days that the claims of an event state, if they disagree: a bar above its glyph.
CLAIMED_DAYS = 9.0  # px above the glyph
CLAIMED_BAR = 3.0
CLAIMED_DOT = 6.0  # on each of the days

# Short labels: a card with one line, or that much of a span's title.
SHORT_WIDTH = 104.0  # at most
SHORT_HEIGHT = 24.0

NOTE_GAP = 4.0  # between a date and the note after it

GAP = 8.0  # between neighbours in a row, and between rows
MARGIN = 24.0
LANE_HEADER = 34.0
LANE_PADDING = 14.0
NOTE_HEIGHT = 22.0
AXIS_HEIGHT = 48.0
DOT = 10.0
FOLD_WIDTH = 72.0

# Events without a label are drawn at the foot of their lane: alone as a dot, crowded ones as a
# histogram below their number.
DENSITY_HEIGHT = 30.0
DENSITY_DOT = 7.0
DENSITY_BAR = 12.0  # high, at most


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of all roles, "#rrggbb". `highlight[i]` is the background tint of `series[i]`;
    its name `hues[i]` is the same in every theme."""

    window: str
    panel: str
    band: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    accent_soft: str
    on_accent: str
    danger: str
    warning: str
    success: str
    series: tuple[str, ...]
    highlight: tuple[str, ...]
    hues: tuple[str, ...]


def load_theme(name: str) -> Theme:
    """The theme of `resources/themes/<name>.toml`: "light" or "dark".

    ValueError if there is no such theme, or if it lacks a role or a colour.
    """
    path = _THEMES / f"{name}.toml"
    if not path.is_file():
        known = ", ".join(sorted(other.stem for other in _THEMES.glob("*.toml")))
        raise ValueError(f"there is no theme “{name}”; choose one of: {known}")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    palette, roles = tables["palette"], tables["roles"]
    try:
        series, highlight = (
            tuple(palette[name] for name in roles[role]) for role in ("series", "highlight")
        )
        lists = ("series", "highlight", "hues")
        single = (role.name for role in fields(Theme) if role.name not in lists)
        colours = {role: palette[roles[role]] for role in single}
    except KeyError as missing:
        raise ValueError(f"the theme “{name}” does not say what {missing} is") from None
    return Theme(**colours, series=series, highlight=highlight, hues=tuple(roles["series"]))


@lru_cache(maxsize=256)
def blend(colour: str, ground: str, share: float) -> str:
    """`share` (0 to 1) of a colour laid over a ground, as an opaque colour."""
    mixed = (
        round(share * a + (1 - share) * b)
        for a, b in zip(_channels(colour), _channels(ground), strict=True)
    )
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def contrast(colour: str, ground: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    lighter, darker = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
