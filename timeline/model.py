"""What the program works on: articles, the time expressions in them, and events.

All are immutable values. Positions in a text are code points of `Article.text`, half open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from timeline.dates import When
from timeline.dates.timex import is_impossible, when_of


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: code points `start` <= i < `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]


class PublishedFrom(StrEnum):
    """Where an article's publication date was read."""

    HEADER = "header line"
    FIRST_LINE = "first line"
    FILE_NAME = "file name"
    RECORD = "record"  # the `published` field of a JSON line
    PERSON = "set by hand"
    OPTION = "command line"
    NOWHERE = "not given"


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its publication date: the reference date of its relative expressions.

    `published` is a day number (see `timeline.dates.days`), None when the article gives none.
    `path` is where it was loaded from, "" for pasted text.
    """

    id: str
    title: str
    text: str
    published: int | None = None
    published_from: PublishedFrom = PublishedFrom.NOWHERE
    path: str = ""


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What an expression was counted from."""

    NOTHING = "nothing"  # "6 January 2022" says all
    PUBLICATION = "publication"
    FOCUS = "focus"  # a date that the text spoke of before


class Tense(StrEnum):
    """What the clause around an expression says about its time."""

    PAST = "past"
    OVER = "over"  # told by the verb next to it: "was held in January"
    FUTURE = "future"
    PLANNED = "planned"  # ahead of the time that the verb tells of: "agreed to", "would"
    UNKNOWN = "unknown"

    @property
    def is_ahead(self) -> bool:
        """Whether it looks ahead, from publication or from the time that it tells of."""
        return self in (Tense.FUTURE, Tense.PLANNED)


@dataclass(frozen=True, slots=True)
class Reading:
    """Another way to read an expression: what it is told as, its TIMEX3 value and `mod`."""

    words: str  # "the first Wednesday after it"
    value: str
    mod: str | None = None

    @property
    def when(self) -> When | None:
        """The stretch of the calendar that this reading dates."""
        return when_of(self.value, self.mod)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an expression has its date: the steps that the reader of "Why this date" is shown.

    `anchor_when` is the date counted from, None for `Anchor.NOTHING` or while it is not known;
    `anchor_text` are the words that gave a focus; `reading` says in words how the rule read the
    expression ("the latest Wednesday up to that day"). `tense` is what the verbs told where it
    was asked for. `others` are the other dates that the expression may mean, the likelier first.
    """

    rule: str
    anchor: Anchor = Anchor.NOTHING
    anchor_when: When | None = None
    anchor_text: str = ""
    reading: str = ""
    tense: Tense = Tense.UNKNOWN
    others: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression in a text, with its TIMEX3 type and value.

    `when` is the stretch of the calendar that it dates, None for durations, sets, references
    such as "recently" (PAST_REF), impossible dates, and relative expressions whose anchor is not
    known. `unresolved` tells the last of these: they wait for a publication date.
    `zone` is that of a clock time, `-05:00` or `Z` where its name tells as much, else its name
    (`ET`, `local`); `value` and `when` are the time as the article tells it.
    `range_end` marks the first of two expressions that name one interval ("from Thursday to
    Saturday"): the span of the second one.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    when: When | None
    reason: Reason
    mod: str | None = None
    unresolved: bool = False
    range_end: Span | None = None
    zone: str = ""

    @property
    def impossible(self) -> bool:
        """Whether it names a day or a time that no calendar and no clock has: 30 February."""
        return self.when is None and is_impossible(self.value)


@dataclass(frozen=True, slots=True)
class Source:
    """Where an event is told: the expression that dates it, in its sentence, in its article.

    `value` is the expression's TIMEX3 value when the event was made or last re-resolved.
    """

    article: str
    sentence: Span
    expression: Span
    value: str


class Status(StrEnum):
    """What a person has said of an event."""

    PROPOSED = "proposed"  # nothing yet: it was found in a text
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"  # neither shown nor exported, and kept so that it can be brought back


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. `when` is None while the date waits for an article's own date.

    `by_hand` names the fields that a person has set, which re-resolving leaves alone. `category`
    and `group` are of the person's own, "" for none, and `tags` are words to find it by.
    """

    id: str
    title: str
    when: When | None
    note: str = ""
    sources: tuple[Source, ...] = ()
    by_hand: frozenset[str] = frozenset()
    status: Status = Status.ACCEPTED
    category: str = ""
    tags: tuple[str, ...] = ()
    group: str = ""

    @property
    def article(self) -> str | None:
        """Id of the article that tells of it first, None for an event added by hand."""
        return self.sources[0].article if self.sources else None


class Grouping(StrEnum):
    """What a lane stands for."""

    ARTICLE = "article"
    CATEGORY = "category"
    GROUP = "group"  # one that a person has made
    NONE = "none"  # all events are in one lane


LaneName = tuple[Grouping, str]
"""What a lane stands for: an article's id, a category or a group, "" for those of none."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """How a person wants the lanes: one for each article, say, these before the others from the
    top down, and those collapsed into a strip."""

    by: Grouping = Grouping.ARTICLE
    order: tuple[LaneName, ...] = ()
    collapsed: frozenset[LaneName] = frozenset()


@dataclass(frozen=True, slots=True)
class Project:
    """Articles and events by id. Changed only by `timeline.project.edits`, into a new value."""

    articles: Mapping[str, Article] = field(default_factory=lambda: MappingProxyType({}))
    events: Mapping[str, Event] = field(default_factory=lambda: MappingProxyType({}))
    lanes: Lanes = Lanes()
