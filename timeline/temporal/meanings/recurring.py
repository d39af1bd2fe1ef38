"""Parts of a year named without their year: which year is meant."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates import SECONDS_PER_DAY, Grain, days
from timeline.dates.calendar_unit import CalendarUnit, part_of_year
from timeline.interpretation import InYear as InOtherYear
from timeline.interpretation import Occurrence, PartOf, Plain, Which, YearPart
from timeline.model import Anchor, Tense, TimexType
from timeline.temporal.context import Alternative, Context, Origin, Resolved
from timeline.temporal.meanings.base import (
    Meaning,
    counted_from,
    map_value,
    resolved_from,
    unresolved,
    with_alternative,
)
from timeline.temporal.values import Value


@dataclass(frozen=True, slots=True)
class Recurring:
    """A part of a year without its year: a month, a day of a month, a quarter, a half, a season.

    `month` and `day` are where it begins. `direction`: -1 the latest before, 0 the nearest, 1 the
    next.
    """

    grain: Grain
    month: int
    day: int = 1
    direction: int = 0
    word: str = ""  # what the text calls a season
    same_year: bool = False  # "this summer"
    begun: bool = False  # "since March"
    weekday: int = 0  # 1 Monday to 7 Sunday where one is given with it: "Thursday, July 20"

    def resolve(self, context: Context) -> Resolved:
        """The one nearest to publication, or the last or next if words or tense say so.

        In a passage about another year ("On March 3, 2011 … On March 5 …") the nearest to that.
        """
        if not _is_ever(self.month, self.day):
            return Resolved(TimexType.DATE, self.in_year(None))  # 30 February
        may_continue = self.grain.rank <= Grain.MONTH.rank and not self.direction
        story = context.story(self.grain) if may_continue else None
        if story is not None and not self._continues(story):
            story = None
        if story is None and not self.direction and not self.same_year:
            story = context.opening_year()
        published = context.publication
        nearest = None if published is None else self._nearest(published, self._tense(context))
        if story is not None:
            is_year = story.grain is Grain.YEAR and context.publication is not None
            year = days.civil(story.day)[0] if is_year else self._next_in_story(story.day)
            if nearest and published and self._is_rather_recent(year, story, published, context):
                return nearest
            here = self._in(year, story, self._occurrence(Which.OF_STORY), Tense.UNKNOWN)
            return with_alternative(here, Plain.FROM_PUBLICATION, nearest) if nearest else here
        if nearest is None:
            nearest_one = self._occurrence(Which.NEAREST)
            return unresolved(self.in_year(None), Anchor.PUBLICATION, nearest_one)
        return nearest

    @property
    def part(self) -> YearPart:
        """The part of a year, for interpretations."""
        return YearPart(self.grain, self.month, self.day, self.word)

    def _occurrence(self, which: Which) -> Occurrence:
        return Occurrence(which, self.part)

    @lru_cache(maxsize=1024)  # noqa: B019 - a value, and bounded: texts name few dates often
    def _nearest(self, origin: Origin, tense: Tense) -> Resolved:
        """The likeliest one, counted from publication."""
        year, interpretation = self._year(origin.day, tense)
        return self._in(year, origin, interpretation, tense)

    def _tense(self, context: Context) -> Tense:
        """The tense of the verbs, if no word says already which one is meant."""
        is_settled = self.same_year or self.begun or self.direction
        return Tense.UNKNOWN if is_settled else context.tense_of()

    def _in(self, year: int, origin: Origin, which: Occurrence, tense: Tense) -> Resolved:
        """The one of that year, with those of the adjacent years as alternatives."""
        near = days.civil(origin.day)[0]
        is_far = self.weekday and abs(near - year) > 1  # by its weekday, which may be an error
        beside = (near,) if is_far else (year - 1, year + 1)
        others = tuple(
            Alternative(InOtherYear(other, other - year), self.in_year(other))
            for other in beside
            if other <= _LAST_YEAR and (is_far or self._is_in(other))
        )
        return resolved_from(origin, self.in_year(year), which, tense=tense, others=others)

    def in_year(self, year: int | None) -> CalendarUnit:
        """The one of a year (astronomical), or of an unknown year for None."""
        return part_of_year(self.grain, year, self.month, self.day)

    def _year(self, day: int, tense: Tense) -> tuple[int, Occurrence]:
        """The likeliest year, seen from a day, and how it was chosen."""
        year = days.civil(day)[0]
        starts = {y: self._start(y) for y in self._years(year)}
        if self.same_year:
            now = [y for y, start in starts.items() if start <= day < self._end(start)]
            is_just_over = starts.get(year, day) - day > _MOST_OF_A_YEAR  # "this December"
            return (now or [year - is_just_over])[0], self._occurrence(Which.OF_YEAR)
        if self.begun:
            begun = max(y for y, start in starts.items() if start <= day)
            return begun, self._occurrence(Which.UP_TO_DATE)
        if self.direction < 0:
            over = max(y for y, start in starts.items() if self._end(start) <= day)
            return over, self._occurrence(Which.BEFORE_DATE)
        if self.direction > 0:
            coming = min(y for y, start in starts.items() if start > day)
            return coming, self._occurrence(Which.AFTER_DATE)
        near = [y for y in (year - 1, year, year + 1) if y in starts and self._is_in(y)]
        nearest = min(near or starts, key=lambda y: self._distance(starts[y], day, tense))
        if near or not self.weekday:
            return nearest, self._occurrence(Which.NEAREST_TO_DATE)
        for away in range(2, _FARTHEST + 1):
            far = year + away if tense.is_ahead else year - away
            if self._is_in(far):
                return far, Occurrence(Which.NEAREST_TO_DATE, self.part, self.weekday)
        missed = Occurrence(Which.NEAREST_TO_DATE, self.part, self.weekday, is_on_weekday=False)
        return nearest, missed

    def _years(self, year: int) -> Iterable[int]:
        """The years around `year` in which it exists."""
        if (self.month, self.day) != _LEAP_DAY:
            return range(year - 2, year + 3)
        leap = range(year - _LONGEST_WITHOUT_LEAP_DAY, year + _LONGEST_WITHOUT_LEAP_DAY + 1)
        return [y for y in leap if days.is_date(y, *_LEAP_DAY)]

    def _is_in(self, year: int) -> bool:
        """Whether it exists in that year, on the weekday given with it."""
        if not days.is_date(year, self.month, self.day):
            return False
        return self.weekday in (0, days.weekday(self._start(year)))

    def _is_rather_recent(
        self, year: int, story: Origin, published: Origin, context: Context
    ) -> bool:
        """Whether a day would go back before the date that it follows, in another sentence, but is
        also one of the last weeks: "… the attacks of 11 September 2001. On 7 September …"."""
        goes_back = self.grain is Grain.DAY and self._start(year) < story.day
        if not goes_back or context.is_in_sentence(story):
            return False
        this = days.civil(published.day)[0]
        starts = (self._start(near) for near in (this - 1, this) if self._is_in(near))
        return any(0 <= published.day - start <= _LATEST for start in starts)

    def _continues(self, story: Origin) -> bool:
        """Whether it may follow a date in the text: after a season, only a date within it."""
        year = days.civil(story.day)[0]
        first, last = story.when.first_day, story.when.last_day
        is_long = story.grain.rank > max(self.grain.rank, Grain.MONTH.rank)
        if not is_long or first is None or last is None:
            return True
        return any(first <= self._start(y) <= last for y in (year, year + 1))

    def _next_in_story(self, day: int) -> int:
        """The year of the one nearest to a day; those before it count as farther away."""

        def distance(year: int) -> int:
            ahead = self._start(year) - day
            return ahead if ahead >= 0 else -_BACKWARDS * ahead

        around = self._years(days.civil(day)[0])
        return min([y for y in around if self._is_in(y)] or around, key=distance)

    def _distance(self, start: int, day: int, tense: Tense) -> float:
        """Days from its middle to the day, increased if that contradicts the tense."""
        end = self._end(start)
        distance = abs((start + end - 1) / 2 - day)
        if tense.is_ahead and end <= day:
            is_plain = tense is Tense.FUTURE and self.grain.rank <= Grain.MONTH.rank
            return distance + (PLAINLY_AGAINST if is_plain else AGAINST_TENSE)
        if tense is Tense.OVER and start > day + days.DAYS_PER_WEEK:
            return distance + PLAINLY_AGAINST
        return distance + (AGAINST_TENSE if tense is Tense.PAST and start > day else 0)

    def _start(self, year: int) -> int:
        return days.day_number(year, self.month, self.day)

    def _end(self, start: int) -> int:
        return days.day_of(days.step(start * SECONDS_PER_DAY, self.grain))


@lru_cache(maxsize=512)
def _is_ever(month: int, day: int) -> bool:
    """Whether this day exists in any year."""
    return days.is_date(_LEAP_YEAR, month, day)


_FARTHEST = 6  # years within which a weekday is enough to tell the year
_LAST_YEAR = 9999  # TIMEX3 writes years in four digits
_LEAP_DAY = (2, 29)
_LEAP_YEAR = 2000
_LONGEST_WITHOUT_LEAP_DAY = 8  # years
# Days by which a contradicting tense increases the distance. A past tense often precedes a
# future date ("announced a merger in January"), and one that looks ahead a quarter that is being
# reported; but what "will" be in May is not last May.
AGAINST_TENSE = 180
_MOST_OF_A_YEAR = 300  # days
PLAINLY_AGAINST = 366
_LATEST = 60  # days before publication
_BACKWARDS = 6  # factor for the distance to a day before that of the text


@dataclass(frozen=True, slots=True)
class OfFocus:
    """A part of a year relative to the date in focus: "that April", "the following spring".

    `direction` is -1 for the one before the focus, 0 for the one of its year, 1 for the one after.
    """

    part: Recurring
    direction: int = 0

    def resolve(self, context: Context) -> Resolved:
        """The one of the year in focus, or the first after or the latest before the focus."""
        origin = context.focus(Grain.YEAR)
        if origin is None or origin.anchor is not Anchor.FOCUS:
            return self.part.resolve(context)
        interpretation = Occurrence(_WHICH[self.direction], self.part.part)
        return counted_from(origin, context, self._at, interpretation)

    def _at(self, origin: Origin) -> CalendarUnit:
        year = days.civil(origin.day)[0]
        if origin.grain is Grain.YEAR or not self.direction:
            return self.part.in_year(year + self.direction)
        around = range(year - 1, year + 2)
        start = {y: days.day_number(y, self.part.month, self.part.day) for y in around}
        if self.direction > 0:
            chosen = min(y for y in around if start[y] > origin.day)
        else:
            chosen = max(y for y in around if start[y] < origin.day)
        return self.part.in_year(chosen)


_WHICH = {-1: Which.PREVIOUS, 0: Which.OF_YEAR, 1: Which.FOLLOWING}


@dataclass(frozen=True, slots=True)
class InYear:
    """A part of a year whose year is given: "March 2020", "last year's third quarter"."""

    part: Recurring
    year: Meaning

    def resolve(self, context: Context) -> Resolved:
        """The part of the year that `year` resolves to."""
        year, relation = self.year.resolve(context), PartOf(self.part.part)
        return map_value(year, self._of, relation, type=TimexType.DATE)

    def _of(self, year: Value) -> CalendarUnit:
        return self.part.in_year(year.year if isinstance(year, CalendarUnit) else None)
