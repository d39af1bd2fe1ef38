"""Messages for text that was typed as a date and is not one."""

import re

from timeline.dates import days
from timeline.dates.edtf import parse_edtf
from timeline.dates.words import LONG_MONTHS, year_in_words
from timeline.model import Mention
from timeline.temporal.far_years import YEAR
from timeline.temporal.patterns import any_of
from timeline.temporal.tagger import annotate
from timeline.temporal.vocabulary import MONTHS

EXAMPLES = "Examples: 6 Jan 2022, March 2021, about 1992, before 2010, 44 BC."
_DAY = re.compile(r"(BC)?(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?")
_TURN = re.compile(r"(?:(?:at|around) )?(?:the )?turn of the century", re.IGNORECASE)
_YEAR_AND_MONTH = re.compile(r"(\d{4})-(\d\d)")
_FIGURES = re.compile(r"(1[3-9]|[2-9]\d)[-/.](1[3-9]|[2-9]\d)[-/.](?:\d{4}|\d\d)")
_MONTH_NAME = rf"(?:{any_of(MONTHS)})\b\.?"
_LATE_DAY = re.compile(
    rf"\b(3[2-9]|[4-9]\d)(?:th)?\s(?:of\s)?{_MONTH_NAME}|\b{_MONTH_NAME}\s(3[2-9]|[4-9]\d)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:\d{1,2}):(?:\d\d)(?::\d\d)?\b")
_AND = re.compile(r"\b(?:or|and)\b|&", re.IGNORECASE)
_CYCLE = 400


def undated_expression(text: str, mention: Mention, cycles: int) -> str:
    """The message for a time expression that has no date.

    Its year was read `cycles` times 400 years away (see `far_years`).
    """
    if mention.unresolved:
        return f"“{text}” depends on a date that is not known. Add the year."
    match = _DAY.match(mention.value) if mention.impossible else None
    if match is None:
        return f"“{text}” is not a date on the calendar. {EXAMPLES}"
    _, year, month, day, clock = match.groups()
    if not 1 <= int(month) <= days.MONTHS_PER_YEAR:
        return f"There is no month {int(month)}."
    named = f"{int(day)} {LONG_MONTHS[int(month) - 1]}"
    if year == "XXXX":
        return f"There is no {named}."
    typed_year = 1 - int(year) if match[1] else int(year) + cycles * _CYCLE
    if clock and days.is_date(typed_year, int(month), int(day)):
        return f"{clock} is not a valid time."
    return f"There is no {named} {year_in_words(typed_year)}."


def incomplete_date(text: str) -> str | None:
    """The message for a text that lacks a part and would be read as another date, else None."""
    if _TURN.fullmatch(text):
        return "Which century? Add its number, for example: turn of the 20th century."
    month = _YEAR_AND_MONTH.fullmatch(text)
    is_past_year = month is not None and int(month[2]) <= int(month[1]) % 100  # not 2019-20
    if month and is_past_year and int(month[2]) > days.MONTHS_PER_YEAR:
        try:
            parse_edtf(text)
        except ValueError:
            return f"There is no month {int(month[2])}."
    return None


def unreadable_date(text: str, reference: int | None) -> str:
    """The message for a text that could not be read as a date."""
    if text.capitalize() in LONG_MONTHS:
        return f"{text.capitalize()} of which year? Add the year."
    if message := _no_such_part(text):
        return message
    dates = [mention for mention in annotate(text, reference) if mention.when is not None]
    has_two = len(dates) > 1 or len(YEAR.findall(text)) > 1
    if has_two or (dates and _AND.search(text)):
        return (
            f"“{text}” contains two dates. Enter one of them, or a range, for example: 1999 – 2003."
        )
    return f"“{text}” is not a date. {EXAMPLES}"


def _no_such_part(text: str) -> str | None:
    """The message for a day, month or time that does not exist, None if the text has none."""
    if figures := _FIGURES.fullmatch(text):
        return f"There is no month {min(int(figures[1]), int(figures[2]))}."
    if day := _LATE_DAY.search(text):
        return f"No month has {day[1] or day[2]} days."
    for clock in _CLOCK.findall(text):
        if not _is_valid(clock):
            return f"{clock} is not a valid time."
    return None


def _is_valid(clock: str) -> bool:
    hour, *rest = (int(part) for part in clock.split(":"))
    return hour < 24 and max(rest) < 60
