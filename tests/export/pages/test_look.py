import pytest

from timeline.export.pages.choices import Look
from timeline.export.pages.look import theme_of, without_ground
from timeline.layout.picture import Bar, Line
from timeline.layout.style import contrast


@pytest.mark.parametrize("look", Look)
def test_texts_can_be_read_on_every_page(look: Look) -> None:
    theme = theme_of(look)
    for ink in (theme.ink, theme.soft, theme.accent, theme.warning, *theme.series):
        assert contrast(ink, theme.window) >= 4.5


def test_a_grey_page_has_no_colour() -> None:
    theme = theme_of(Look.GREY)
    for colour in (theme.ink, theme.window, theme.panel, theme.accent, theme.band, *theme.series):
        assert colour[1:3] == colour[3:5] == colour[5:7]
    assert theme.window == "#ffffff"


def test_without_ground_only_what_covers_with_the_colour_of_the_paper_is_left_out() -> None:
    theme = theme_of(Look.LIGHT)
    ground = Bar(0, 0, 10, 10, theme.window)
    ring = Bar(0, 0, 10, 10, theme.window, outline=theme.accent)
    card = Bar(0, 0, 10, 10, theme.window, owner="e")
    line = Line(0, 0, 1, 1, theme.window)
    assert without_ground([ground, ring, card, line], theme) == (ring, card, line)
