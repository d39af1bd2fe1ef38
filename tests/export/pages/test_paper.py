import pytest

from timeline.export.pages.paper import PAPERS, PX_PER_MM


def test_pages_have_their_sizes_in_layout_pixels() -> None:
    a4 = PAPERS["a4"]
    assert (a4.width_px, a4.height_px) == (
        pytest.approx(793.7, abs=0.1),
        pytest.approx(1122.5, abs=0.1),
    )
    slide = PAPERS["slide"]
    assert slide.width_px is not None
    assert slide.height_px is not None
    assert slide.width_px / slide.height_px == pytest.approx(16 / 9, rel=0.001)
    assert PAPERS["long"].width_px is None
    assert a4.margin_px == 15 * PX_PER_MM


@pytest.mark.parametrize("name", ["a4", "letter", "a3"])
def test_landscape_is_the_same_page_turned(name: str) -> None:
    upright, turned = PAPERS[name], PAPERS[f"{name}-landscape"]
    assert (turned.width, turned.height) == (upright.height, upright.width)
