"""The context that expressions are resolved against: publication date, focus and tense."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.interpretation import Interpretation
from timeline.model import Anchor, Tense, TimexType
from timeline.temporal.sentences import SENTENCE_END
from timeline.temporal.values import Value, when_of_value

_SAME_CLAUSE = 80  # characters
_LONGEST_OPENING = 16  # characters
_OPENS = re.compile(r"(?:\A|[.!?:;\n][\"”’)*]{0,2}\s{1,3})(?:(?:but|and)\s)?(?:back\s)?in\s\Z")
_PLAINLY_AHEAD = re.compile(r"\b(?:will|shall|is|are|has|have)\b|['’]ll\b")
_EACH_DAY = re.compile(
    r"\b(?:daily|nightly)(?=\s(?:in|at|from|between|on|to)\b)|\b(?:every|each)\s(?:\w+day|day|night"
    r"|morning|evening|week)\b|\bdaily\s(?:program(?:me)?|show|broadcast|service|flight)s?\b"
)
_ONE_STORY = 200  # days
_RECENT = 500  # days: a quarter that is compared with is no older
_LEAD = 300  # characters
_SAME_STORY = 800  # characters within which a date continues the one before it
_SAME_PASSAGE = 250  # characters within which a year still applies


class Alternative(NamedTuple):
    """What else an expression may mean."""

    interpretation: Interpretation
    value: Value
    mod: str | None = None

    @property
    def is_dated(self) -> bool:
        """Whether it has a date."""
        return when_of_value(self.value) is not None


class Resolved(NamedTuple):
    """The result for an expression. `when` is given only where `value` does not determine it.

    A named tuple, because each is changed a few times on its way to a mention.
    """

    type: TimexType
    value: Value
    mod: str | None = None
    when: When | None = None
    anchor: Anchor = Anchor.NOTHING
    anchor_when: When | None = None
    anchor_text: str = ""
    interpretation: Interpretation | None = None
    unresolved: bool = False
    moves_focus: bool = True  # False for a comparison: "from a loss a year earlier"
    tense: Tense = Tense.UNKNOWN  # if it mattered
    others: tuple[Alternative, ...] = ()  # the likelier first
    zone: str = ""  # of a clock time
    doubtful: bool = False  # whether the date that it is counted from may be another one


class Origin(NamedTuple):
    """A date to count from: its first day, the grain in which it was given, and its words."""

    day: int
    grain: Grain
    anchor: Anchor
    text: str = ""
    is_absolute: bool = False  # given with its year, or counted from such a date
    end: int = 0  # where in the text it ends
    clock: int | None = None  # seconds from midnight, if a clock time was given

    @property
    def when(self) -> When:
        """The origin as a `When`."""
        return _unit(self.day, self.grain)

    def has_ended(self, published: int | None) -> bool:
        """Whether it had ended by the publication day; assumed if that is not known."""
        return published is None or _has_ended(self.day, self.grain, published)


@lru_cache(maxsize=1024)
def _has_ended(day: int, grain: Grain, published: int) -> bool:
    last = _unit(day, grain).last_day
    return last is None or last < published


@lru_cache(maxsize=1024)  # an article counts from the same few dates again and again
def _unit(day: int, grain: Grain) -> When:
    return When.unit(day * SECONDS_PER_DAY, grain)


@lru_cache(maxsize=4)
def _repeats(lowered: str) -> bool:
    """Whether something in the text happens each day."""
    return _EACH_DAY.search(lowered) is not None


class PriorDate(NamedTuple):
    """A date mentioned earlier in the text. Separate from its origin, which is a key of caches.

    `tense_of` is the tense of the verbs around it, `until` the position in the text at which it
    stops being the focus, None if it does not.
    """

    origin: Origin
    tense_of: Callable[[], Tense]
    until: Callable[[], int | None]


class Context(NamedTuple):
    """The context of one expression. `foci` are the dates mentioned before it, the latest last."""

    publication: Origin | None
    foci: tuple[PriorDate, ...] = ()
    quarter: Origin | None = None  # the past quarter that is being reported at this point
    position: int = 0  # where in the text the expression begins
    tense_of: Callable[[], Tense] = lambda: Tense.UNKNOWN
    lowered: str = ""  # the text

    @property
    def _last(self) -> Origin | None:
        return self.foci[-1].origin if self.foci else None

    def prior_year(self) -> Origin | None:
        """The preceding date if it is only a year: "bought in 1984 and sold 11 months later"."""
        last = self._last
        if last is None or last.grain is not Grain.YEAR or not last.is_absolute:
            return None
        return last if self.position - last.end <= _SAME_PASSAGE else None

    def is_in_sentence(self, origin: Origin) -> bool:
        """Whether it precedes in the same sentence, not far away."""
        is_near = self.position - origin.end <= _SAME_CLAUSE
        return is_near and SENTENCE_END.search(self.lowered, origin.end, self.position) is None

    @property
    def published(self) -> int | None:
        """The publication day."""
        return None if self.publication is None else self.publication.day

    def compared_period(self) -> Origin | None:
        """What "a year earlier" is compared with: the preceding month, else the quarter."""
        last = self._last
        is_near = last is not None and self.position - last.end <= _SAME_CLAUSE
        if last is not None and last.grain is Grain.MONTH and is_near:
            return last
        return self.quarter if self._is_recent(self.quarter) else None

    def _is_recent(self, origin: Origin | None) -> bool:
        if origin is None or self.published is None:
            return origin is not None
        return self.published - origin.day <= _RECENT

    def story(self, grain: Grain) -> Origin | None:
        """The preceding date if it has a year that a following date without one may share.

        Without a publication date, that is any such date of a year or less. With one, it is a date
        in an earlier year, or in the same sentence in a later year. A date coarser than `grain`,
        the grain of the following date, is usually an aside, unless the one before it is of the
        same time.
        """
        last = self._last
        if last is None or not last.is_absolute:
            return None
        away = self.position - last.end
        if away > (_SAME_STORY if last.grain.rank <= Grain.MONTH.rank else _SAME_PASSAGE):
            return None
        if self.publication is None:
            return last if last.grain.rank <= Grain.YEAR.rank else None
        years_away = days.civil(last.day)[0] - days.civil(self.publication.day)[0]
        if away > _SAME_PASSAGE and (years_away > 0 or self.tense_of() is Tense.FUTURE):
            return None
        if years_away < 0 and self._is_plainly_ahead():
            return None  # "charged in June 2008, he will be tried in September"
        is_same_sentence = self.is_in_sentence(last)
        # "Begun in March 1993 and finished on July 30"
        continues = years_away < 0 and (is_same_sentence or self._is_in_story())
        coarsest = Grain.HALF if grain is Grain.MONTH or continues else grain
        is_other_year = years_away < 0 or (years_away > 0 and is_same_sentence)
        return last if last.grain.rank <= coarsest.rank and is_other_year else None

    def opening_year(self) -> Origin | None:
        """The past year that begins the sentence: "In 1918, a first wave came in April"."""
        last = self._last
        if last is None or last.grain is not Grain.YEAR or not last.is_absolute:
            return None
        is_past = self.published is None or last.has_ended(self.published)
        start = last.end - len(last.text)
        opening = self.lowered[max(0, start - _LONGEST_OPENING) : start]
        is_opening = self.is_in_sentence(last) and _OPENS.search(opening) is not None
        return last if is_past and is_opening else None

    def _is_plainly_ahead(self) -> bool:
        """Whether a verb in the present or the future looks ahead, not only a word like "by"."""
        start = max(0, self.position - _SAME_CLAUSE)
        is_plain = _PLAINLY_AHEAD.search(self.lowered, start, self.position) is not None
        return is_plain and self.tense_of() is Tense.FUTURE

    def _is_in_story(self) -> bool:
        """Whether the last two dates are of one time."""
        if len(self.foci) < 2:
            return False
        before, last = (prior.origin for prior in self.foci[-2:])
        return before.is_absolute and abs(last.day - before.day) <= _ONE_STORY

    def focus(self, coarsest: Grain, *, with_reports: bool = False) -> Origin | None:
        """The latest date named in the text in this grain or a finer one, else publication.

        A past event is not dated from a future day, and from the day of a report or of a quotation
        that has ended only if there is no other. `with_reports` also admits those if they are near:
        "she said on Sunday. A day earlier …".
        """
        fallback = None
        for prior in reversed(self.foci):
            origin = prior.origin
            if origin.grain.rank > coarsest.rank or self._is_against_tense(prior):
                continue
            until = None if origin.is_absolute else prior.until()
            is_near = with_reports and self.position - origin.end <= _SAME_PASSAGE
            if until is None or self.position <= until or is_near:
                return origin
            fallback = fallback or origin
        return fallback or self.publication

    def _is_against_tense(self, prior: PriorDate) -> bool:
        day = prior.origin.day
        if self.published is None or day < self.published or self.is_in_sentence(prior.origin):
            return False
        if self.tense_of() not in (Tense.PAST, Tense.OVER):
            return False
        return day > self.published or prior.tense_of().is_ahead

    def is_near(self, origin: Origin) -> bool:
        """Whether it is in the passage of a date before it."""
        return self.position - origin.end <= _SAME_PASSAGE

    def is_lead(self) -> bool:
        """Whether it is so early in the text that a day not named is that of the publication."""
        return self.position <= _LEAD

    def recurs(self) -> bool:
        """Whether the sentence is about something that happens each day: "daily at 9:10"."""
        if not _repeats(self.lowered):
            return False
        start = max(0, self.position - _SAME_CLAUSE)
        near = self.lowered[start : self.position + _SAME_CLAUSE]
        return any(
            SENTENCE_END.search(near, *sorted((found.end(), self.position - start))) is None
            for found in _EACH_DAY.finditer(near)
        )

    def clock_day(self) -> Origin | None:
        """The day of a clock time without one; far from the focus, a future event is today's."""
        origin, published = self.focus(Grain.DAY), self.publication
        if origin is None or published is None or origin.day >= published.day:
            return origin
        is_far = self.position - origin.end > _SAME_CLAUSE
        return published if is_far and self.tense_of().is_ahead else origin
