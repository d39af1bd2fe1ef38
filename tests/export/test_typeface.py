import pytest
from matplotlib.ft2font import FT2Font, LoadFlags

from timeline.export.figure import typeface
from timeline.export.typeface import FONTS, InstalledFonts, Typeface, drawable

TEXTS = (
    "Timeline",
    "AVATAR, Type To: Voices — “We were told”",
    "Zürich – Ångström, Łódź",
    "Thu 11 Mar 2021, 04:40 · 12 sources",
    "Протести у столиці",
)


def drawn_width(text: str, file: str) -> float:
    """The width in ems as matplotlib lays out the text."""
    font = FT2Font(str(FONTS / file))
    font.set_size(1000, 72)
    font.set_text(text, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64 / 1000


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("weight", "file"), [(400, "Inter-Regular.ttf"), (700, "Inter-Bold.ttf")])
def test_widths_are_those_that_are_drawn(text: str, weight: int, file: str) -> None:
    assert typeface().measure(text, 20, weight) == pytest.approx(
        20 * drawn_width(text, file), rel=0.01
    )


def test_a_letter_that_no_font_has_is_shown_as_missing() -> None:
    face = typeface()
    assert face.printable("a\U000f0000b") == "a\ufffdb"
    assert "DejaVu Sans" in face.families  # Inter lacks the replacement character as well
    assert face.measure("\U000f0000", 10, 400) > 5


def test_a_letter_that_inter_lacks_comes_from_another_font() -> None:
    face = typeface()
    assert face.families == ["Inter"]
    assert face.printable("Zürich – “quoted” Протести") == "Zürich – “quoted” Протести"
    assert face.families == ["Inter"]
    before = face.measure("abc", 10, 600)
    assert face.printable("الأحداث") == "الأحداث"
    assert face.families[1] == "DejaVu Sans"
    assert face.measure("الأحداث", 10, 600) > 10
    assert face.measure("abc", 10, 600) == before


def test_a_font_that_cannot_be_read_is_no_fallback() -> None:
    def find(family: str, weight: int) -> tuple[str, int]:
        return str(FONTS / {"Broken": "OFL.txt", "Gone": "gone.ttf"}[family]), 0

    face = Typeface(InstalledFonts(lambda: ["Broken", "Gone"], find))
    assert face.printable("示") == "?"
    assert face.families == ["Inter"]


def test_the_check_is_called_for_every_text() -> None:
    texts: list[None] = []
    face = typeface(lambda: texts.append(None))
    face.measure("a", 10, 400)
    face.measure("a", 10, 400)
    assert len(texts) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("\ufeffmark", "mark"),
        ("a\0b\x07\x1b\x85", "ab "),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("\u202eturned\u200f", "turned"),
        ("half \ud83d", "half "),
        ("cafe\u0301", "café"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_has_no_shape_is_left_out(text: str, expected: str) -> None:
    assert drawable(text) == expected
