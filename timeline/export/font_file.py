"""Advance widths of a font file: of its glyphs, and the kerning between two of them."""

import logging
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import category

from fontTools.ttLib import TTFont, TTLibError

_KERNING = "kern"
_PAIR_ADJUSTMENT = 2  # type of a lookup of GPOS
_MARKS = ("Mn", "Me")  # Unicode categories of marks that stand above or below a letter

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it warns about odd times in old fonts


class _PairTable(NamedTuple):
    """A pair adjustment subtable, and the position of each first glyph in it."""

    positions: dict[str, int]
    subtable: Any


class FontFile:
    """The widths of a TrueType or OpenType font, in ems; read as needed.

    `number` is that of the font in a collection. Kerning is that of the pair adjustments of the
    table GPOS (OpenType 1.9, "Pair Adjustment Positioning Subtable"). ValueError if the file is no
    font with outlines that can be scaled.
    """

    def __init__(self, path: str, number: int = 0) -> None:
        try:
            font = TTFont(BytesIO(Path(path).read_bytes()), fontNumber=number, lazy=True)
            self._glyphs: dict[int, str] = font.getBestCmap() or {}
            self._advances: dict[str, tuple[int, int]] = font["hmtx"].metrics
            self._em: int = font["head"].unitsPerEm
        except (TTLibError, KeyError, AssertionError) as error:
            raise ValueError(f"{path} is not a font with outlines") from error
        self._lookups = _kerning(font)

    def __contains__(self, letter: str) -> bool:
        return ord(letter) in self._glyphs

    def advance(self, letter: str) -> float:
        """The advance width of a character, 0 for one that the font lacks and for marks, which
        text engines put onto the letter before them."""
        glyph = self._glyphs.get(ord(letter))
        if glyph is None or category(letter) in _MARKS:
            return 0.0
        return self._advances[glyph][0] / self._em

    def kerning(self, left: str, right: str) -> float:
        """What is added to the advance of `left` where `right` follows it, usually below 0."""
        first, second = (self._glyphs.get(ord(letter), "") for letter in (left, right))
        return sum(_adjustment(lookup, first, second) for lookup in self._lookups) / self._em


def _kerning(font: TTFont) -> list[list[_PairTable]]:
    """The pair adjustments of each kerning lookup of a font."""
    table = font["GPOS"].table if "GPOS" in font else None
    if table is None or table.FeatureList is None or table.LookupList is None:
        return []
    features = (one for one in table.FeatureList.FeatureRecord if one.FeatureTag == _KERNING)
    numbers = {number for one in features for number in one.Feature.LookupListIndex}
    lookups = (table.LookupList.Lookup[number] for number in sorted(numbers))
    return [[_pairs(sub) for sub in lookup.SubTable if _is_pairs(sub)] for lookup in lookups]


def _unwrapped(subtable: Any) -> Any:
    return getattr(subtable, "ExtSubTable", subtable)


def _is_pairs(subtable: Any) -> bool:
    subtable = _unwrapped(subtable)
    return bool(subtable.LookupType == _PAIR_ADJUSTMENT and subtable.ValueFormat1)


def _pairs(subtable: Any) -> _PairTable:
    subtable = _unwrapped(subtable)
    glyphs = subtable.Coverage.glyphs
    return _PairTable({glyph: at for at, glyph in enumerate(glyphs)}, subtable)


def _adjustment(tables: list[_PairTable], first: str, second: str) -> int:
    """The adjustment of a pair by the first of the tables that has it, in units of the font."""
    for positions, subtable in tables:
        if first not in positions:
            continue
        if subtable.Format == 2:
            one = subtable.ClassDef1.classDefs.get(first, 0)
            other = subtable.ClassDef2.classDefs.get(second, 0)
            return _value(subtable.Class1Record[one].Class2Record[other])
        for record in subtable.PairSet[positions[first]].PairValueRecord:
            if record.SecondGlyph == second:
                return _value(record)
    return 0


def _value(record: Any) -> int:
    return getattr(record.Value1, "XAdvance", 0) if record.Value1 else 0
