"""What comes back each week or year: a weekday, a month, a quarter; which one is meant."""

from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.dates import SECONDS_PER_DAY, Grain, days
from timeline.model import Anchor, TimexType
from timeline.temporal.context import Context, Origin, Resolved, Tense
from timeline.temporal.meanings.base import Meaning, resolved_from, waiting
from timeline.temporal.values import unit_value, year_value


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 Monday to 7 Sunday. `direction`: -1 last, 0 by tense, 1 next."""

    number: int
    direction: int = 0
    anchor: Anchor = Anchor.PUBLICATION

    def resolve(self, context: Context) -> Resolved:
        """Bare: the latest such day up to the publication day, or the next where tense says so."""
        is_focus = self.anchor is Anchor.FOCUS
        origin = context.focus(Grain.DAY) if is_focus else context.publication
        name = _WEEKDAY_NAMES[self.number]
        if origin is None:
            return waiting(f"XXXX-WXX-{self.number}", self.anchor, f"a {name}")
        back = (days.weekday(origin.day) - self.number) % 7
        forward = self.direction > 0 or (self.direction == 0 and self._is_future(context, back))
        if forward:
            day = origin.day + (7 - back)
            return resolved_from(origin, unit_value(day, Grain.DAY), f"the first {name} after it")
        if self.direction < 0:
            day = origin.day - (back or 7)
            return resolved_from(
                origin, unit_value(day, Grain.DAY), f"the latest {name} before that day"
            )
        value = unit_value(origin.day - back, Grain.DAY)
        return resolved_from(origin, value, f"the latest {name} up to that day")

    def _is_future(self, context: Context, back: int) -> bool:
        return back != 0 and context.tense_of() is Tense.FUTURE


_WEEKDAY_NAMES = (
    "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recurring:
    """A part of some year: a month, a day of a month, a quarter, a half, a season.

    `rest` is its value after the year (`05`, `03-15`, `Q3`, `SU`), `month` and `day` where it
    begins, `grain` its size. `direction`: -1 the latest before, 0 the nearest, 1 the next.
    """

    rest: str
    grain: Grain
    month: int
    day: int = 1
    direction: int = 0
    name: str = "one"
    same_year: bool = False  # "this summer"
    begun: bool = False  # "since March"

    def resolve(self, context: Context) -> Resolved:
        """The one nearest to publication, or the last or next where words or tense say so.

        In a story of another year ("On March 3, 2011 … On March 5 …") the one nearest to that.
        """
        may_be_told = self.grain.rank <= Grain.MONTH.rank and not self.direction
        story = context.story(self.grain) if may_be_told else None
        if story is not None and not self._goes_on(story):
            story = None
        origin = story or context.publication
        if origin is None:
            return waiting(f"XXXX-{self.rest}", Anchor.PUBLICATION, f"the nearest {self.name}")
        if story is not None:
            year, reading = self._next_in_story(story.day), f"the {self.name} of that story"
        else:
            year, reading = self._year(origin.day, context.tense_of())
        return resolved_from(origin, f"{year_value(year)}-{self.rest}", reading)

    def in_year(self, year: str) -> str:
        """Its value in the year of this value."""
        return f"{year}-{self.rest}"

    @lru_cache(maxsize=1024)  # noqa: B019 - a value, and bounded: texts name few dates often
    def _year(self, day: int, tense: Tense) -> tuple[int, str]:
        """The year meant, counted from a day, and how it was chosen."""
        year = days.civil(day)[0]
        starts = {y: self._start(y) for y in range(year - 2, year + 3)}
        if self.same_year:
            now = [y for y, start in starts.items() if start <= day < self._end(start)]
            return (now or [year])[0], f"the {self.name} of that year"
        if self.begun:
            begun = max(y for y, start in starts.items() if start <= day)
            return begun, f"the latest {self.name} up to it"
        if self.direction < 0:
            over = max(y for y, start in starts.items() if self._end(start) <= day)
            return over, f"the latest {self.name} before it"
        if self.direction > 0:
            coming = min(y for y, start in starts.items() if start > day)
            return coming, f"the first {self.name} after it"
        around = (year - 1, year, year + 1)
        nearest = min(around, key=lambda y: self._distance(starts[y], day, tense))
        return nearest, f"the nearest {self.name} to it"

    def _goes_on(self, story: Origin) -> bool:
        """Whether a story may go on with it: a season only with what lies in that season."""
        year = days.civil(story.day)[0]
        first, last = story.when.first_day, story.when.last_day
        if story.grain.rank <= self.grain.rank or first is None or last is None:
            return True
        return any(first <= self._start(y) <= last for y in (year, year + 1))

    def _next_in_story(self, day: int) -> int:
        """The year of the one nearest to a day; one before it counts as twice as far."""

        def distance(year: int) -> int:
            ahead = self._start(year) - day
            return ahead if ahead >= 0 else -2 * ahead

        year = days.civil(day)[0]
        return min((year - 1, year, year + 1), key=distance)

    def _distance(self, start: int, day: int, tense: Tense) -> float:
        """Days from its middle to the day, and more where that contradicts the tense."""
        end = self._end(start)
        distance = abs((start + end - 1) / 2 - day)
        if tense is Tense.FUTURE and end <= day:
            is_named = self.grain.rank <= Grain.MONTH.rank
            return distance + (_PLAINLY_AGAINST if is_named else _AGAINST_TENSE)
        if tense is Tense.OVER and start > day + days.DAYS_PER_WEEK:
            return distance + _PLAINLY_AGAINST
        return distance + (_AGAINST_TENSE if tense is Tense.PAST and start > day else 0)

    def _start(self, year: int) -> int:
        return days.day_number(year, self.month, self.day)

    def _end(self, start: int) -> int:
        return days.day_of(days.step(start * SECONDS_PER_DAY, self.grain))


# Days of distance that a verb in the wrong tense counts for. A verb in the past often stands before
# something to come ("announced a merger in January"), and one that looks ahead before a quarter
# that is reported on; but what "will" be in May is not last May.
_AGAINST_TENSE = 180
_PLAINLY_AGAINST = 366


@dataclass(frozen=True, slots=True)
class InYear:
    """A part of a year whose year is told: "March 2020", "last year's third quarter"."""

    part: Recurring
    year: Meaning

    def resolve(self, context: Context) -> Resolved:
        """The part within what the year resolves to."""
        year = self.year.resolve(context)
        stem = year.value[:4] if year.value[:4].isdigit() else "XXXX"
        return replace(year, type=TimexType.DATE, value=self.part.in_year(stem))
