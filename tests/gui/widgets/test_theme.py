"""Themes as Qt shows them."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from gui.widgets import theme
from timeline.layout.style import Theme, load_theme


@pytest.fixture(params=["light", "dark"])
def applied(request: pytest.FixtureRequest) -> Iterator[Theme]:
    shown = load_theme(request.param)
    theme.apply(shown)
    yield shown
    theme.apply(load_theme("light"))


def test_the_palette_has_the_colours_of_the_theme(applied: Theme) -> None:
    palette = QApplication.palette()
    for role, name in (
        (QPalette.ColorRole.Window, applied.window),
        (QPalette.ColorRole.Text, applied.ink),
        (QPalette.ColorRole.Highlight, applied.accent),
        (QPalette.ColorRole.HighlightedText, applied.on_accent),
    ):
        assert palette.color(role).name() == name.lower()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == applied.faint.lower()


def test_the_style_sheet_has_no_placeholder_left(applied: Theme) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    sheet = application.styleSheet()
    assert f"QMainWindow, QDialog {{ background: {applied.window}; }}" in sheet
    assert "{window}" not in sheet
    assert "{{" not in sheet


def test_the_bundled_typeface_is_used() -> None:
    font = QApplication.font()
    assert font.family() == theme.FONT_FAMILY
    assert QFontInfo(font).family() == theme.FONT_FAMILY


def test_icons_have_the_ink_or_the_colour_on_the_accent(light: Theme) -> None:
    def colour(on_accent: bool) -> set[str]:
        image = theme.themed_icon("x", light, on_accent=on_accent).pixmap(64, 64).toImage()
        pixels = (
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        )
        return {pixel.name() for pixel in pixels if pixel.alpha() == 255}

    assert colour(on_accent=False) == {light.ink.lower()}
    assert colour(on_accent=True) == {light.on_accent.lower()}
