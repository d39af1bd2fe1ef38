"""How a time expression was interpreted, as values.

`timeline.temporal.wording` puts them into English. In their descriptions "that date" is the one
that the expression is counted from: `Reason.anchor_when`.
"""

from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction

from timeline.dates import Grain


class Which(Enum):
    """Which one of something that recurs is meant."""

    SOME = auto()  # it is not known which
    NEAREST = auto()
    NEAREST_TO_DATE = auto()
    UP_TO_DATE = auto()  # the latest up to and including that date
    BEFORE_DATE = auto()  # the latest before that date
    AFTER_DATE = auto()  # the first after that date
    BEFORE_LAST = auto()
    AFTER_NEXT = auto()
    SAME_DAY = auto()  # that date itself
    OF_YEAR = auto()  # the one of that date's year
    OF_STORY = auto()  # the one of the year that the text is about
    PREVIOUS = auto()
    FOLLOWING = auto()


class Plain(Enum):
    """Interpretations that have no further parts."""

    FROM_PUBLICATION = auto()  # counted from the publication date instead
    DAY_FIRST = auto()  # 3/4/2021 is 3 April
    MONTH_FIRST = auto()
    HALF_DAY_LATER = auto()
    HALF_DAY_EARLIER = auto()
    TIME_OF_SAME_DAY = auto()
    TIME_OF_DAY = auto()
    TIME_AFTER_MIDNIGHT = auto()
    NIGHT_AFTER = auto()
    NIGHT_BEFORE = auto()
    NIGHT_BEFORE_PUBLICATION = auto()
    SAME_QUARTER = auto()
    UP_TO_DATE = auto()  # a period that ends on that date
    FROM_DATE = auto()  # a period that begins on that date
    SOME_WEEKEND = auto()
    QUARTER_TO = auto()  # the quarter that ends at …
    YEAR_BEFORE = auto()  # a year before …


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """A weekday by its ISO number: 1 is Monday, 7 is Sunday."""

    number: int


@dataclass(frozen=True, slots=True)
class YearPart:
    """A day, month, quarter, season or half of no particular year: where it begins.

    `word` is what the text calls a season: "fall", "autumn".
    """

    grain: Grain
    month: int
    day: int = 1
    word: str = ""


@dataclass(frozen=True, slots=True)
class NamedHoliday:
    """A holiday by its name in lower case; `is_orthodox` where it has an Orthodox date too."""

    name: str
    is_orthodox: bool = False


Recurrent = DayOfWeek | YearPart | NamedHoliday


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One of something that recurs.

    `weekday` is the one given along with it ("Monday, March 4"), 0 where none needed to be looked
    for; `is_on_weekday` tells whether the date found is one.
    """

    which: Which
    of: Recurrent
    weekday: int = 0
    is_on_weekday: bool = True


@dataclass(frozen=True, slots=True)
class InYear:
    """The same in another year (astronomical), `away` years from the likelier one."""

    year: int
    away: int


@dataclass(frozen=True, slots=True)
class OtherChurch:
    """The same holiday by the calendar of the other church."""

    holiday: NamedHoliday


@dataclass(frozen=True, slots=True)
class UnitAway:
    """The unit `count` units from that date's, negative before it; 0 is that date's own.

    `mod` is a TIMEX3 modifier, END or MID, where a part of the unit is meant.
    """

    count: int
    unit: Grain
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class WeekendAway:
    """The weekend `count` weekends from that date's, negative before it."""

    count: int


@dataclass(frozen=True, slots=True)
class CountAway:
    """A number of units before or after, as the text counts them: `unit` is its word."""

    count: Fraction
    unit: str
    is_before: bool
    is_about: bool = False


@dataclass(frozen=True, slots=True)
class UnitYearBefore:
    """The unit that the text was about, one year before."""

    unit: Grain


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month that the text was about."""

    day: int


@dataclass(frozen=True, slots=True)
class NthOf:
    """The `count`-th unit or weekday of …; -1 is the last. `weekday` is 0 for units."""

    count: int
    unit: Grain
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week of …, or the weekend nearest to it."""

    is_weekend: bool


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """The weekday before or after …"""

    weekday: int
    is_after: bool


@dataclass(frozen=True, slots=True)
class PartOf:
    """The March, the Christmas of …"""

    part: YearPart | NamedHoliday


Relation = CountAway | NthOf | WeekOf | WeekdayBeside | PartOf | Plain


@dataclass(frozen=True, slots=True)
class Related:
    """What another expression makes of one with an interpretation of its own: "the week of …"."""

    relation: Relation
    base: "Interpretation"


Interpretation = (
    Plain
    | Occurrence
    | InYear
    | OtherChurch
    | UnitAway
    | WeekendAway
    | CountAway
    | UnitYearBefore
    | DayOfMonth
    | Related
)

# What holds for the whole expression, whatever is made of one of its parts.
_OF_THE_WHOLE = (Plain.FROM_PUBLICATION, Plain.DAY_FIRST, Plain.MONTH_FIRST)


def related(relation: Relation | None, base: Interpretation) -> Interpretation:
    """The interpretation of an expression that is made of another one with this base."""
    if relation is None or isinstance(base, InYear) or base in _OF_THE_WHOLE:
        return base
    return Related(relation, base)
