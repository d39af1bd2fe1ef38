"""The colours of a page."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from timeline.export.pages.choices import Look
from timeline.layout.picture import Bar, Primitive
from timeline.layout.style import Theme, blend, contrast, load_theme

_ON_PAPER = 0.6  # share of the band's colour: weekends are fainter on paper
_WHITE, _BLACK = "#ffffff", "#000000"
_GREYS = 256


def base_theme(look: Look) -> Theme:
    """The theme of the window in the colours of a page."""
    theme = load_theme("dark" if look is Look.DARK else "light")
    return grey(theme) if look is Look.GREY else theme


def theme_of(look: Look) -> Theme:
    """The theme of a page: its paper is the panel of the window, and cards stand out from it."""
    theme = base_theme(look)
    band = blend(theme.band, theme.panel, _ON_PAPER)
    return replace(theme, window=theme.panel, panel=theme.window, band=band)


def grey(theme: Theme) -> Theme:
    """The theme with each colour as the grey of its luminance, so that contrasts stay."""
    changed: dict[str, Any] = {}
    for field in fields(Theme):
        value = getattr(theme, field.name)
        if field.name in ("series", "highlight"):
            changed[field.name] = tuple(map(_grey, value))
        elif field.name != "hues":
            changed[field.name] = _grey(value)
    return replace(theme, **changed)


def _grey(colour: str) -> str:
    """The grey with the same contrast to black."""
    wanted = contrast(colour, _BLACK)
    low, high = 0, _GREYS - 1
    while low < high:
        middle = (low + high) // 2
        if contrast(f"#{middle:02x}{middle:02x}{middle:02x}", _BLACK) < wanted:
            low = middle + 1
        else:
            high = middle
    return f"#{low:02x}{low:02x}{low:02x}"


def without_ground(parts: Iterable[Primitive], theme: Theme) -> tuple[Primitive, ...]:
    """The parts without bars that only cover what is behind them with the colour of the paper."""
    return tuple(part for part in parts if not _is_ground(part, theme))


def _is_ground(part: Primitive, theme: Theme) -> bool:
    plain = isinstance(part, Bar) and not part.outline and not part.owner
    return plain and isinstance(part, Bar) and part.fill == theme.window
