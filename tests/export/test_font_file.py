from pathlib import Path

import pytest

from timeline.export.font_file import FontFile
from timeline.export.typeface import FONTS


@pytest.fixture(scope="module")
def inter() -> FontFile:
    return FontFile(str(FONTS / "Inter-Regular.ttf"))


def test_advance_widths_are_in_ems(inter: FontFile) -> None:
    assert inter.advance("a") == pytest.approx(0.562, abs=0.001)
    assert inter.advance("W") > inter.advance("i") > 0


def test_a_mark_has_no_width_and_neither_has_a_letter_that_the_font_lacks(inter: FontFile) -> None:
    assert "\u0301" in inter
    assert inter.advance("\u0301") == 0
    assert "示" not in inter
    assert inter.advance("示") == 0


def test_kerning_is_that_of_pairs_of_glyphs_and_of_classes(inter: FontFile) -> None:
    assert inter.kerning("A", "V") < -0.02
    assert inter.kerning("T", "o") < -0.02
    assert inter.kerning("n", "n") == 0
    assert inter.kerning("A", "示") == 0


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ttf"
    path.write_bytes(b"no font at all")
    with pytest.raises(ValueError, match="not a font with outlines"):
        FontFile(str(path))
