"""Inter with fallback fonts: which characters can be drawn, and how wide texts are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from unicodedata import category, normalize

from timeline.export import Check
from timeline.export.characters import printable
from timeline.export.font_file import FontFile

FAMILY = "Inter"
FONTS = Path(__file__).parents[2] / "resources" / "fonts"
MISSING = "�"  # instead of a character that no font has

_FILES = {400: "Inter-Regular", 500: "Inter-Medium", 600: "Inter-SemiBold", 700: "Inter-Bold"}
_BEFORE_ALL = "DejaVu Sans"  # the first fallback: matplotlib brings it, and it has many characters
_INVISIBLE = ("Cc", "Cf")  # Unicode categories of controls
_JOINERS = "\u200c\u200d"  # which decide how the letters beside them are joined
_NORMAL = 400  # CSS weight
_END = "\n"  # in no printable text
_MARK = "M"  # Unicode category of accents, which are joined to the letter before them

FontPlace = tuple[str, int]
"""The file of a font, and its number in that file."""


@dataclass(frozen=True)
class InstalledFonts:
    """The families that can stand in for Inter, and the font of a family for a CSS weight."""

    families: Callable[[], Iterable[str]]
    find: Callable[[str, int], FontPlace]


def drawable(text: str) -> str:
    """The text on one line without what pictures cannot show.

    Besides what no document can hold, invisible marks are left out; accents are joined to their
    letters (NFC), and every white space is a space. All texts of pictures go through this function.
    """
    if text.isascii() and text.isprintable():
        return text
    visible = (letter for letter in printable(text) if _is_visible(letter))
    return normalize("NFC", "".join(" " if letter.isspace() else letter for letter in visible))


def _is_visible(letter: str) -> bool:
    return letter in _JOINERS or letter.isspace() or category(letter) not in _INVISIBLE


class _Widths(dict[tuple[str, str], float]):
    """The advance width in ems of the first of two characters, by the pair."""

    def __init__(self, fonts: Sequence[FontFile]) -> None:
        super().__init__()
        self._fonts = fonts

    def __missing__(self, pair: tuple[str, str]) -> float:
        left, right = pair
        font = next((font for font in self._fonts if left in font), self._fonts[0])
        width = font.advance(left)
        if right != _END and right in font:
            width += font.kerning(left, right)
        self[pair] = width
        return width


class Typeface:
    """Inter, with fallback fonts for characters that it lacks.

    `families` are those in use, Inter first; `check` is called for every text that is measured.
    """

    def __init__(self, installed: InstalledFonts, check: Check = lambda: None) -> None:
        self.check = check
        self.families = [FAMILY]
        self._installed = installed
        self._widths: dict[int, _Widths] = {}
        self._fonts = [_inter(_NORMAL)]
        self._missing: set[str] = set()
        self._known: set[str] = set()  # letters of which a text is drawn as it is

    def printable(self, text: str) -> str:
        """The text as it is drawn: see `drawable`; `MISSING` for what no font has."""
        if self._known.issuperset(text):
            return text
        text = drawable(text)
        unknown = {letter for letter in text if not self._has(letter)} - self._missing
        if unknown:
            self._add_fallback_fonts(unknown)
        instead = "?" if MISSING in self._missing else MISSING
        text = "".join(instead if letter in self._missing else letter for letter in text)
        self._known.update(letter for letter in text if category(letter)[0] != _MARK)
        return text

    def measure(self, text: str, size: float, weight: int) -> float:
        """Width of a text in px: the advance widths of its glyphs with kerning."""
        self.check()
        text = self.printable(text)
        widths = self._widths.get(weight) or self._of_weight(weight)
        pairs = zip(text, f"{text[1:]}{_END}", strict=False)
        return size * sum(map(widths.__getitem__, pairs))

    def _has(self, letter: str) -> bool:
        return any(letter in font for font in self._fonts)

    def _of_weight(self, weight: int) -> _Widths:
        fallbacks = (self._installed.find(family, weight) for family in self.families[1:])
        self._widths[weight] = _Widths([_inter(weight), *(_opened(*one) for one in fallbacks)])
        return self._widths[weight]

    def _add_fallback_fonts(self, letters: set[str]) -> None:
        """Add fonts that have these characters, DejaVu Sans first."""
        for family, font in self._fallbacks():
            found = {letter for letter in letters if letter in font}
            if found:
                self.families.append(family)
                self._fonts.append(font)
                self._widths.clear()
                letters = letters - found
            if not letters:
                return
        self._missing |= letters
        if not {MISSING} & self._missing and not self._has(MISSING):
            self._add_fallback_fonts({MISSING})

    def _fallbacks(self) -> Iterator[tuple[str, FontFile]]:
        """The fonts that are not in use yet."""
        families = {*self._installed.families()}.difference(self.families)
        for family in sorted(families, key=lambda name: (name != _BEFORE_ALL, name)):
            try:
                yield family, _opened(*self._installed.find(family, _NORMAL))
            except (ValueError, OSError):  # a font that cannot be read is no fallback
                continue


def font_path(weight: int) -> Path:
    """The file of Inter for a weight."""
    return FONTS / f"{_FILES[weight]}.ttf"


def _inter(weight: int) -> FontFile:
    return _opened(str(font_path(weight)), 0)


@lru_cache(maxsize=256)
def _opened(path: str, number: int) -> FontFile:
    return FontFile(path, number)
