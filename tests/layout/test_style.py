import pytest

from timeline.layout.style import Theme, blend, contrast, load_theme

READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3
THEMES = ("light", "dark")
TEXTS = ("ink", "soft", "accent", "danger", "warning", "success")


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_contrast_of_black_on_white_is_the_greatest() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("role", TEXTS)
def test_text_can_be_read_on_both_grounds(theme: Theme, role: str) -> None:
    for ground in (theme.window, theme.panel, theme.band):
        assert contrast(getattr(theme, role), ground) >= READABLE


def test_series_can_be_read_as_text(theme: Theme) -> None:
    for colour in theme.series:
        assert contrast(colour, theme.window) >= READABLE
        assert contrast(colour, theme.panel) >= READABLE


def test_ink_can_be_read_on_every_wash(theme: Theme) -> None:
    for wash in (*theme.highlight, theme.accent_soft):
        assert contrast(theme.ink, wash) >= READABLE
    assert contrast(theme.on_accent, theme.accent) >= READABLE


def test_each_series_has_its_wash(theme: Theme) -> None:
    assert len(theme.highlight) == len(theme.series) == len(set(theme.series))


def test_unknown_theme_is_told_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"no theme “sepia”; choose one of: dark, light"):
        load_theme("sepia")


def test_blend_goes_from_ground_to_colour() -> None:
    assert blend("#ff0000", "#0000ff", 0) == "#0000ff"
    assert blend("#ff0000", "#0000ff", 1) == "#ff0000"
    assert blend("#ffffff", "#000000", 0.5) == "#808080"
