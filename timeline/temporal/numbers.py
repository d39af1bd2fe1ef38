"""Numbers in digits and words, and vague quantities."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from timeline.dates.words import ordinal_in_digits
from timeline.temporal.vocabulary import (
    CARDINALS,
    ORDINALS,
    SCALES,
    SMALL_QUANTITIES,
    TENS,
    VAGUE_QUANTITIES,
)

_PIECES = re.compile(r"[a-z]+|[\d.,/]+")
_MIXED = re.compile(
    r"(?P<whole>.{1,60})[\s-]and[\s-](?P<numerator>a|one|three)[\s-](?P<part>half|quarters?)"
)
_NUMERATORS = {"a": 1, "one": 1, "three": 3}
_HALVES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(1, 4)}


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount; `count` is None if it is vague ("a few")."""

    count: Fraction | None

    @property
    def text(self) -> str:
        """As TIMEX3 writes it: `2`, `2.5`, `X`."""
        if self.count is None:
            return "X"
        if self.count.denominator == 1:
            return str(self.count.numerator)
        return f"{float(self.count):.2f}".rstrip("0").rstrip(".")

    @property
    def whole(self) -> int | None:
        """The count if it is a whole number, else None."""
        if self.count is None or self.count.denominator != 1:
            return None
        return self.count.numerator


VAGUE = Quantity(None)
HALF = Fraction(1, 2)


@lru_cache(maxsize=1024)  # texts repeat the same few numbers
def quantity(words: str) -> Quantity:
    """The number in these words; VAGUE for "a few", "several" and anything that is not a number."""
    words = " ".join(words.replace("-", " ").split())
    if words in SMALL_QUANTITIES:
        return Quantity(Fraction(SMALL_QUANTITIES[words]))
    if words in VAGUE_QUANTITIES:
        return VAGUE
    if words in ("half", "half a", "half an", "a half"):
        return Quantity(Fraction(1, 2))
    count = cardinal(words)
    return VAGUE if count is None else Quantity(count)


def cardinal(words: str) -> Fraction | None:
    """The number in digits or words ("twenty-four", "two and a half", "1,500"), None if none."""
    if mixed := _MIXED.fullmatch(words):
        whole = cardinal(mixed["whole"])
        share = _NUMERATORS[mixed["numerator"]] * _HALVES[mixed["part"]]
        return None if whole is None else whole + share
    total, current = Fraction(0), Fraction(0)
    found = False
    for piece in _PIECES.findall(words):
        if piece in CARDINALS or piece in TENS:
            current += CARDINALS.get(piece, TENS.get(piece, 0))
        elif piece == "hundred":
            current = (current or Fraction(1)) * 100
        elif piece in SCALES:
            total += (current or Fraction(1)) * SCALES[piece]
            current = Fraction(0)
        elif piece in _HALVES:
            current += _HALVES[piece]
        elif piece[0].isdigit():
            current += _digits(piece)
        else:
            continue  # "and", "a"
        found = True
    return total + current if found else None


def _digits(piece: str) -> Fraction:
    piece = piece.strip(".,/").replace(",", "")
    if "/" in piece:
        over, _, under = piece.partition("/")
        return Fraction(int(over), int(under)) if under.isdigit() and int(under) else Fraction(0)
    return Fraction(piece) if piece.count(".") <= 1 else Fraction(0)


def ordinal_word(number: int) -> str:
    """An ordinal: 3 is "third", 40 is "40th"."""
    return _ORDINAL_WORDS.get(number) or ordinal_in_digits(number)


_ORDINAL_WORDS = {number: word for word, number in ORDINALS.items()}


def ordinal(words: str) -> int | None:
    """The number of "third", "twenty-first", "22nd"."""
    words = "-".join(words.split())
    if words in ORDINALS:
        return ORDINALS[words]
    digits = words.rstrip("stndrh")
    return int(digits) if digits.isdigit() else None
