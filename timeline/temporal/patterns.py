"""The syntax of rule patterns: regular expressions with names for the tables of words.

`{month}` matches any month, `{m:month}` also captures it as the group `m`; a space matches the
white space between two words (at most three characters, because unbounded repetition is what makes
hostile text slow). Patterns are matched against lower case text.
"""

import re
from collections.abc import Iterable

from timeline.temporal import vocabulary as words

GAP = r"[\s\u00a0]{1,3}"
_MACRO = re.compile(r"\{(?:(?P<name>[a-z_]+):)?(?P<macro>[a-z_]+)\}")


def any_of(items: Iterable[str]) -> str:
    """A group that matches any of these words, the longest first."""
    ordered = sorted(items, key=lambda item: (-len(item), item))
    return "(?:" + "|".join(item.replace(" ", GAP) for item in ordered) + ")"


def _with_abbreviations(names: Iterable[str]) -> str:
    """Full names, and abbreviations with or without a full stop."""
    full = [name for name in names if name.endswith("day") or name in _FULL_MONTHS]
    short = [name for name in names if name not in full]
    return rf"(?:{any_of(full)}\b|{any_of(short)}\b\.?)"


# Names of months that are not abbreviations.
_FULL_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_DIGITS = rf"\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,4}}(?:\.\d{{1,2}}|{GAP}\d/\d)?"
_NUMBER_WORD = any_of([*words.CARDINALS, *words.TENS, *words.SCALES])
_AFTER_SCALE = "|".join(rf"(?<={scale})" for scale in words.SCALES)  # no "one and two weeks"
_NUMBER_WORDS = (
    rf"{_NUMBER_WORD}(?:(?:(?:{_AFTER_SCALE})[\s-]{{1,2}}and)?[\s-]{{1,2}}{_NUMBER_WORD}){{0,5}}"
)
_AND = rf"(?:{GAP}|-)and(?:{GAP}|-)"
_HALF = rf"(?:{_AND}(?:a|one|three)(?:{GAP}|-)(?:half|quarters?)|½)"
_FIGURES = rf"(?:{_DIGITS})(?:{GAP}{any_of(words.SCALES)})?"
_NUMBER = rf"(?:(?:{_FIGURES}|{_NUMBER_WORDS}){_HALF}?|half(?:{GAP}an?)?|an?{GAP}half)"
_VAGUE = any_of(words.VAGUE_QUANTITIES)
_SMALL = any_of(words.SMALL_QUANTITIES)
_ORDINAL_SUFFIX = r"(?:st|nd|rd|th)"

# Before these zones four figures are not a year but a time: "18 January, 2200 GMT".
_PLAIN_ZONES = "gmt|utc|bst|cet|cest|e[sd]t|[cmp][sd]t|jst|ist|local time"

MACROS = {
    "number": _NUMBER,
    "quantity": rf"(?:{_NUMBER}|{_SMALL}|{_VAGUE})",
    "cardinal": rf"(?:{_DIGITS}|{_NUMBER_WORDS})",
    "unit": any_of([*words.UNITS, *words.COMPOUND_UNITS]),
    "longunit": any_of(w for w, g in words.UNITS.items() if g.rank >= 4 and len(w) > 3),
    "month": _with_abbreviations(words.MONTHS),
    "weekday": _with_abbreviations(words.WEEKDAYS),
    "dayname": any_of(name for name in words.WEEKDAYS if name.endswith("day")),
    "season": any_of(words.SEASONS),
    "daypart": any_of(words.PLAIN_DAYPARTS),
    "ordinal": rf"(?:{any_of(words.ORDINALS)}|\d{{1,2}}{_ORDINAL_SUFFIX})",
    "ordinalword": any_of(words.ORDINALS),
    "dom": rf"(?:3[01]|[12]\d|0?[1-9])(?:{_ORDINAL_SUFFIX})?(?!\d)",
    "year": rf"[012]\d{{3}}(?!\d)(?!{GAP}(?:{_PLAIN_ZONES})\b)",
    "yearword": (
        r"(?:nineteen|eighteen|seventeen|twenty)[\s-](?:"
        + any_of(words.TENS)
        + r"(?:[\s-]"
        + any_of(w for w, n in words.CARDINALS.items() if 0 < n < 10)
        + ")?|"
        + any_of(w for w, n in words.CARDINALS.items() if n > 9)
        + r"|(?:oh|hundred)(?:[\s-]"
        + any_of(w for w, n in words.CARDINALS.items() if 0 < n < 10)
        + ")?)"
    ),
    "zone": any_of(words.ZONES),
    "more": r"(?:more|additional|extra|straight|consecutive|successive|full|whole|solid|"
    r"long|short|other|further|calendar|business|working|trading|school|odd|or so)",
}


def expand(pattern: str) -> str:
    """The pattern as a plain regular expression, with its names replaced by the tables."""
    spaced = pattern.replace(" ", GAP)

    def macro(match: re.Match[str]) -> str:
        body = MACROS[match["macro"]]
        return f"(?P<{match['name']}>{body})" if match["name"] else f"(?:{body})"

    return _MACRO.sub(macro, spaced)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a rule's pattern; it matches whole words only."""
    return re.compile(rf"(?<![\w$£€#])(?:{expand(pattern)})(?![\w])")
