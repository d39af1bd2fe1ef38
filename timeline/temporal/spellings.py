"""Normalizes symbols and short forms in typed dates to words that the rules can read.

`~1850`, `c.1850`, `1850?`, `44BC`, `4th c.`, `1338/39`, `2019 –`: each gets one spelling, the only
one that the code after it needs to handle.
"""

import re

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit

_BC = r"b\.\s?c\.\s?e\.|b\.\s?c\.|bce?(?![a-z])"
_AD = r"a\.\s?d\.|c\.\s?e\.|(?:ad|ce)(?![a-z])"
_ERA_BEHIND = re.compile(rf"(?<![:\w])(\d{{1,4}}s?)\s?(?:(?P<bc>{_BC})|(?:{_AD}))", re.IGNORECASE)
_ERA_BEFORE = re.compile(rf"(?<!\w)(?:(?P<bc>{_BC})|(?:{_AD}))\s?(\d{{1,4}}s?)\b", re.IGNORECASE)
_ERA_OF_CENTURY = re.compile(
    rf"(\d(?:st|nd|rd|th) (?:century|centuries|millennium)) (?:(?P<bc>{_BC})|(?:{_AD}))",
    re.IGNORECASE,
)
_CENTURY = re.compile(r"(\d(?:st|nd|rd|th))[\s-](?:c\.|cent\.|(?:c|cent)\b)", re.IGNORECASE)
_CIRCA = re.compile(r"(?:~\s*|(?:circa|ca|c)\.?\s*(?=\d|the\b|AD\b|[A-Z])|approx\b\.?\s*)")
_ABOUT_BEHIND = re.compile(r"(.*[^\s/])\s*~")
_DOUBT = re.compile(r"\?\s*(?P<before>.+)|(?P<behind>.*[^\s/])\s*(?:\(\?\)|\?)")
_YEARS = re.compile(r"(?<![\w:./–-])(\d{3,4})\s?[-–—/]\s?(\d{2,4})(?=$|\s(?:BC|AD)\b)")
_BEGUN = re.compile(
    r"(?:(?:from|since) )?(?P<from>.*\d.*?)\s*(?:[-–—]|\bon(?:wards?)?"
    r"|(?:[-–—]|\bto\b|\buntil\b|\bthrough\b)\s*(?:present|now|ongoing|\.\.\.?))",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?:–|—|\.\.\.?|-\s)\s*(\S.*)")
_WEEK_OF_YEAR = re.compile(
    r"(?:(?P<y>\d{4})[\s-]?w(?P<w>\d{1,2})(?:-?(?P<d>\d))?"
    r"|(?:the )?(?:week |w|wk\.? ?)(?P<n>\d{1,2})(?:,| of|) (?P<z>\d{4}))",
    re.IGNORECASE,
)


def spelled(text: str) -> str:
    """The text in words that the rules can read; other parts are unchanged."""
    text = _CENTURY.sub(r"\1 century", text)
    text = _ERA_OF_CENTURY.sub(lambda m: f"{m[1]} BC" if m["bc"] else m[1], text)
    text = _ERA_BEFORE.sub(lambda m: f"{m[2]} BC" if m["bc"] else f"AD {m[2]}", text)
    text = _ERA_BEHIND.sub(lambda m: f"{m[1]} BC" if m["bc"] else f"AD {m[1]}", text)
    text = text.replace("AD AD", "AD")
    text = _YEARS.sub(_years, text)
    if sign := _CIRCA.match(text):
        text = f"about {text[sign.end() :]}"
    elif behind := _ABOUT_BEHIND.fullmatch(text):
        text = f"about {behind[1]}"
    if doubt := _DOUBT.fullmatch(text):
        text = f"perhaps {doubt['before'] or doubt['behind']}"
    if begun := _BEGUN.fullmatch(text):
        return f"since {begun['from']}"
    ended = _ENDED.fullmatch(text)
    return f"until {ended[1]}" if ended else text


def _years(match: re.Match[str]) -> str:
    """`1338 – 1339` of `1338/39`: the second of two years in full."""
    first, last = match[1], match[2]
    full = first[: max(0, len(first) - len(last))] + last
    is_behind = match.string[match.end() :].strip() == "BC" or int(full) > int(first)
    return f"{first} – {full}" if is_behind else match[0]


def iso_week(text: str) -> CalendarUnit | None:
    """The ISO week that a text names, or the day of a week if it names one, else None.

    Also returns weeks that the year does not have.
    """
    match = _WEEK_OF_YEAR.fullmatch(text)
    if match is None:
        return None
    year, number = int(match["y"] or match["z"]), int(match["w"] or match["n"])
    if match["d"]:
        return CalendarUnit(Grain.DAY, year, number, weekday=int(match["d"]))
    return CalendarUnit(Grain.WEEK, year, number)
