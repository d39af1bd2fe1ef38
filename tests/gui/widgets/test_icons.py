"""Icons in the colours of a theme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage

from gui.paths import RESOURCES
from gui.widgets.icons import app_icon, icon

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def colours(drawn: QIcon, mode: QIcon.Mode) -> set[str]:
    """The colours of the pixels that are fully drawn."""
    image: QImage = drawn.pixmap(QSize(64, 64), 1.0, mode).toImage()
    pixels = (image.pixelColor(x, y) for x in range(64) for y in range(64))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "dateline"])
def test_every_icon_is_drawn_in_one_colour_and_another_where_disabled(name: str) -> None:
    drawn = icon(name, "#112233", "#aabbcc")
    assert colours(drawn, QIcon.Mode.Normal) == {"#112233"}
    assert colours(drawn, QIcon.Mode.Disabled) == {"#aabbcc"}


def test_an_icon_has_the_sizes_of_scaled_screens() -> None:
    sizes = icon(NAMES[0], "#000000", "#ffffff").availableSizes()
    assert {size.width() for size in sizes} == {16, 20, 24, 32, 48, 64}


def test_an_icon_is_drawn_once() -> None:
    assert icon("x", "#000000", "#ffffff") is icon("x", "#000000", "#ffffff")


def test_an_icon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", "#000000", "#ffffff")


def test_the_program_has_an_icon() -> None:
    assert not app_icon().pixmap(64, 64).isNull()
