"""Quarters, halves and business years."""

import re

from timeline.dates import Grain
from timeline.model import Anchor
from timeline.temporal.context import Context, Resolved
from timeline.temporal.meaning import Meaning, Recurring, Shift, date, duration
from timeline.temporal.numbers import ordinal
from timeline.temporal.rule import Found, rule
from timeline.temporal.rules.calendar_dates import full_year
from timeline.temporal.senses import previous_word

_QUARTER_WORDS = r"first|second|third|fourth|1st|2nd|3rd|4th|final"


def quarter(number: int, direction: int = 0) -> Recurring:
    """A quarter of some year."""
    return Recurring(
        f"Q{number}", Grain.QUARTER, 3 * number - 2, direction=direction, name=f"quarter {number}"
    )


def _number(word: str) -> int:
    return 4 if word == "final" else ordinal(word) or 1


@rule(
    rf"(?:the )?(?:(?:fiscal|company's)(?: |-))?(?P<n>{_QUARTER_WORDS})(?: |-)(?:fiscal )?quarter"
    r"(?:(?: of|,)?(?: fiscal)? {y:year})?",
    on=["quarter"],
)
def quarter_by_number(found: Found) -> Meaning:
    """A quarter by its number.

    It posted a [third-quarter] loss. = 2021-Q3
    Rates fell in [the first quarter of 1990]. = 1990-Q1
    """
    number = _number(found["n"])
    return date(f"{found['y']}-Q{number}") if found["y"] else quarter(number)


@rule(r"(?P<y>(?:19|20)\d\d)?(?: |-)?q(?P<n>[1-4])(?: (?:of )?{z:year})?", on=["q"])
def quarter_short(found: Found) -> Meaning:
    """Q3, with or without a year.

    Sales fell in [Q3 2020]. = 2020-Q3
    """
    year = found["y"] or found["z"]
    return date(f"{year}-Q{found['n']}") if year else quarter(int(found["n"]))


@rule(r"(?:the )?(?P<y>(?:19|20)\d\d) (?:quarter|period)", on=["quarter", "period"])
def quarter_of_year(found: Found) -> Meaning:
    """The 1988 quarter: the same one in another year.

    Profit rose in the third quarter, from a loss in [the 1988 quarter]. = 1988-Q3
    """
    return SamePeriod(found["y"])


class SamePeriod:
    """The quarter in focus, moved to another year; the year where no quarter is in focus."""

    def __init__(self, year: str) -> None:
        self.year = year

    def resolve(self, context: Context) -> Resolved:
        """`1988-Q3`, or `1988`."""
        focus = context.quarter()
        if focus is None:
            return date(self.year).resolve(context)
        from timeline.temporal.values import unit_value

        return date(f"{self.year}-{unit_value(focus.day, Grain.QUARTER)[-2:]}").resolve(context)


@rule(
    r"(?:the )?(?:latest|recent|most recent|just-ended) (?P<u>quarter|period)",
    on=["quarter", "period"],
)
def latest_quarter(_: Found) -> Meaning:
    """The quarter that is reported on.

    Sales fell in [the latest quarter]. = 2021-Q4
    """
    return LatestQuarter()


@rule(r"the (?:full )?(?P<u>quarter)", on=["quarter"])
def the_quarter(found: Found) -> Meaning | None:
    """The quarter that the text speaks of.

    Sales fell in [the quarter]. = 2021-Q4
    """
    return LatestQuarter() if found.before.endswith(("for ", "in ", "during ", "of ")) else None


class LatestQuarter:
    """The quarter in focus, else the last one that had ended at publication."""

    def resolve(self, context: Context) -> Resolved:
        """`1989-Q3`."""
        focus = context.quarter()
        if focus is not None:
            return Shift(Grain.QUARTER, 0, "that quarter", Anchor.FOCUS).resolve(context)
        return Shift(Grain.QUARTER, -1, "the quarter before").resolve(context)


@rule(
    r"(?:the )?(?:fiscal(?: year)?|financial year|fy|tax year)[\s-]?"
    r"(?:(?P<y>(?:19|20)\d\d)|['’]?(?P<s>\d\d))",
    on=["fiscal", "fy", "year"],
)
def fiscal_year(found: Found) -> Meaning:
    """A business year by number.

    In [fiscal 1989] it lost money. = 1989
    """
    return date(f"{full_year(found['y'] or found['s']):04d}")


@rule(r"the (?:fiscal|financial) year", on=["year"])
def a_fiscal_year(_: Found) -> Meaning:
    """A business year whose end is told next to it.

    In [the fiscal year] ended Jan. 31 it lost money. = P1Y
    """
    return duration("P1Y")


@rule(
    r"(?:the )?(?P<n>first|second|latter|last) half(?: of)?(?: the)?(?: {y:year}| (?P<u>year))?",
    on=["half"],
)
def half_year(found: Found) -> Meaning | None:
    """A half of a year.

    Sales fell in [the first half of 1990]. = 1990-H1
    """
    number = 1 if found["n"] == "first" else 2
    if found["y"]:
        return date(f"{found['y']}-H{number}")
    if not found.match[0].endswith(("half", "year")) or re.match(
        r" (?:of|an|a|hour)\b|-", found.after
    ):
        return None
    if not found["u"] and previous_word(found) not in ("in", "for", "during", "by"):
        return None
    return Recurring(f"H{number}", Grain.HALF, 6 * number - 5, name=f"half {number}")
