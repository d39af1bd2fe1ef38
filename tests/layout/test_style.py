from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from timeline.layout.style import Theme, blend, contrast, load_theme

READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3
THEMES = ("light", "dark")
# What the eyes of some see instead of linear RGB: Machado, Oliveira and Fernandes, "A
# Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.
EYES = {
    "most": np.eye(3),
    "protanopia": np.array(
        [[0.1523, 1.0526, -0.2049], [0.1145, 0.7863, 0.0992], [-0.0039, -0.0481, 1.0520]]
    ),
    "deuteranopia": np.array(
        [[0.3673, 0.8606, -0.2280], [0.2801, 0.6725, 0.0474], [-0.0118, 0.0429, 0.9689]]
    ),
    "tritanopia": np.array(
        [[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]]
    ),
}
XYZ = np.array([[0.4125, 0.3576, 0.1804], [0.2127, 0.7152, 0.0722], [0.0193, 0.1192, 0.9503]])
TOLD_APART = 8.5  # CIE 1976 ΔE*ab; from about 2 on a difference is seen side by side
TEXTS = ("ink", "soft", "accent", "danger", "warning", "success")


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_contrast_of_black_on_white_is_maximal() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("role", TEXTS)
def test_texts_have_contrast_on_both_backgrounds(theme: Theme, role: str) -> None:
    for ground in (theme.window, theme.panel, theme.band):
        assert contrast(getattr(theme, role), ground) >= READABLE


def test_series_have_the_contrast_of_text(theme: Theme) -> None:
    for colour in theme.series:
        assert contrast(colour, theme.window) >= READABLE
        assert contrast(colour, theme.panel) >= READABLE


def test_ink_has_contrast_on_every_highlight(theme: Theme) -> None:
    for wash in (*theme.highlight, theme.accent_soft):
        assert contrast(theme.ink, wash) >= READABLE
    assert contrast(theme.on_accent, theme.accent) >= READABLE


def test_each_series_has_a_highlight(theme: Theme) -> None:
    assert len(theme.highlight) == len(theme.series) == len(set(theme.series))


def seen(colour: str, eyes: str) -> NDArray[np.float64]:
    """CIE L*a*b* of a colour as these eyes see it."""
    srgb = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    x, y, z = np.cbrt(XYZ @ np.clip(EYES[eyes] @ linear, 0, 1) / XYZ.sum(axis=1))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("eyes", EYES)
def test_series_can_be_distinguished_with_colour_blindness(theme: Theme, eyes: str) -> None:
    colours = {
        name: seen(colour, eyes) for name, colour in zip(theme.hues, theme.series, strict=True)
    }
    for one, other in combinations(colours, 2):
        difference = float(np.linalg.norm(colours[one] - colours[other]))
        assert difference >= TOLD_APART, (one, other)


def test_an_unknown_theme_is_reported_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"no theme “sepia”; choose one of: dark, light"):
        load_theme("sepia")


def test_blend_goes_from_background_to_colour() -> None:
    assert blend("#ff0000", "#0000ff", 0) == "#0000ff"
    assert blend("#ff0000", "#0000ff", 1) == "#ff0000"
    assert blend("#ffffff", "#000000", 0.5) == "#808080"
