"""What the program works on: articles, the time expressions in them, and events.

All are immutable values. Positions in a text are code points of `Article.text`, half open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from timeline.dates import When
from timeline.dates.timex import is_impossible, when_of
from timeline.interpretation import Interpretation


@dataclass(frozen=True, slots=True)
class Span:
    """A range of a text: code points `start` <= i < `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]


class PublishedFrom(StrEnum):
    """Where an article's publication date was read.

    Project files hold the names, which must therefore stay; a new one needs no new file format.
    """

    HEADER = "header line"
    FIRST_LINE = "first line"
    FILE_NAME = "file name"
    RECORD = "record"  # the `published` field of a JSON line
    PAGE_METADATA = "page metadata"
    PAGE_TEXT = "text"
    ADDRESS = "address"
    MODIFIED = "last change"
    DATELINE = "dateline"
    MAIL = "mail"
    FEED = "feed"
    PROPERTIES = "properties"
    BY_HAND = "set by hand"
    COMMAND_LINE = "command line"
    NOWHERE = "not given"
    OTHER = "other"  # one that this version does not know, of a file that a newer one wrote


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its publication date: the reference date of its relative expressions.

    `published` is a day number (see `timeline.dates.days`), None when the article gives none.
    `path` is where it was loaded from, "" for pasted text. `reprint_of` is the id of the article
    that it prints again, "" for none.
    """

    id: str
    title: str
    text: str
    published: int | None = None
    published_from: PublishedFrom = PublishedFrom.NOWHERE
    path: str = ""
    reprint_of: str = ""


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
    FOCUS = "focus"  # a date mentioned earlier in the text


class Tense(StrEnum):
    """What the clause around an expression says about its time."""

    PAST = "past"
    OVER = "over"  # stated by the verb next to it: "was held in January"
    FUTURE = "future"
    PLANNED = "planned"  # later than the verb's own time: "agreed to", "would"
    UNKNOWN = "unknown"

    @property
    def is_ahead(self) -> bool:
        """Whether it looks ahead, from publication or from the verb's own time."""
        return self in (Tense.FUTURE, Tense.PLANNED)


@dataclass(frozen=True, slots=True)
class Reading:
    """Another way to read an expression: its interpretation, TIMEX3 value and `mod`."""

    interpretation: Interpretation
    value: str
    mod: str | None = None

    @property
    def when(self) -> When | None:
        """The date of this reading."""
        return when_of(self.value, self.mod)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an expression has its date: the steps that the reader of "Why this date" is shown.

    `anchor_when` is the date counted from, None for `Anchor.NOTHING` or while it is not known;
    `anchor_text` are the words that gave a focus; `interpretation` is what the rule took the
    expression for ("the latest Wednesday up to that day"), None where it names its date in full.
    `tense` is that of the verbs, where it mattered. `others` are the other dates that the
    expression may mean, the likelier first.
    """

    rule: str
    anchor: Anchor = Anchor.NOTHING
    anchor_when: When | None = None
    anchor_text: str = ""
    interpretation: Interpretation | None = None
    tense: Tense = Tense.UNKNOWN
    others: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression in a text, with its TIMEX3 type and value.

    `when` is the period that it dates, None for durations, sets, references
    such as "recently" (PAST_REF), impossible dates, and relative expressions whose anchor is not
    known. `unresolved` marks the last of these, which lack a publication date.
    `zone` is that of a clock time, `-05:00` or `Z` where its name gives it, else its name
    (`ET`, `local`); `value` and `when` are the time as the article states it.
    `range_end` marks the first of two expressions that name one interval ("from Thursday to
    Saturday", "in May or June"): the span of the second one.
    `doubted` marks dates that may be others: figures taken for a year more than a century from
    publication, days counted from one that the text may have left, and "more than a week ago".
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
    doubted: bool = False

    @property
    def impossible(self) -> bool:
        """Whether it names a day or a time that no calendar and no clock has: 30 February."""
        return self.when is None and is_impossible(self.value)


class Basis(StrEnum):
    """What the date of a claim rests on."""

    STATED = "stated"  # a time expression in the text
    STORY_DAY = "story day"  # the day on which an article's own news happened
    PUBLICATION = "publication"  # the day on which the article was published
    BY_HAND = "by hand"  # the user chose the words, none of which is a date

    @property
    def is_inferred(self) -> bool:
        """Whether the text does not state the date itself."""
        return self in (Basis.STORY_DAY, Basis.PUBLICATION)


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression as the tagger read it when its claim was made or last re-resolved.

    `value` and `mod` are those of TIMEX3, `rule` is the name of the rule that read it and `tagger`
    the tagger's version, 0 where it is not known.
    """

    span: Span
    text: str
    value: str
    mod: str | None = None
    anchor: Anchor = Anchor.NOTHING
    rule: str = ""
    tagger: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage of an article says about an event, and the date that it gives.

    `clause` is the part of `sentence` that the date holds for. Of the `expressions` the first one
    is the main one; the two ends of a range are two expressions of one claim, and so are several
    that name the same date ("Christmas today"). `when` is None while the date is not known.
    """

    article: str
    sentence: Span
    clause: Span
    expressions: tuple[Expression, ...] = ()
    when: When | None = None
    basis: Basis = Basis.STATED

    @property
    def expression(self) -> Expression | None:
        """The main expression, None where no words of the text give the date."""
        return self.expressions[0] if self.expressions else None

    @property
    def stated_day(self) -> int | None:
        """Number of the day that its words state; None where they state none or a longer time."""
        if self.when is None or self.basis.is_inferred or not self.when.is_point:
            return None
        return self.when.first_day

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its expressions stand, or the clause where there are none."""
        return tuple(each.span for each in self.expressions) or (self.clause,)

    @property
    def span(self) -> Span:
        """Where its main expression stands, or the clause where there is none."""
        return self.expressions[0].span if self.expressions else self.clause


class Status(StrEnum):
    """What the user has decided about an event, or the program before that."""

    PROPOSED = "proposed"  # found in a text, not yet reviewed
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"  # by the user
    PAGE_LINE = "page line"  # page furniture such as "Last updated", left out by the program
    REPRINT = "reprint"  # from a near-duplicate of another article
    UNCLEAR = "unclear"  # its title does not say who or what, or not what happened on its date
    DOUBTED = "doubted"  # its date is doubtful: not drawn until the user accepts it

    @property
    def is_hidden(self) -> bool:
        """Whether it is neither shown nor exported, but kept so that it can be brought back."""
        return self not in (Status.PROPOSED, Status.ACCEPTED)


class TagKind(StrEnum):
    """What the tags of an event name. The value is the field of `Event` that holds them."""

    PERSON = "people"
    ORGANISATION = "organisations"
    PLACE = "places"
    OTHER = "tags"  # the user's own words

    @property
    def singular(self) -> str:
        """What one tag is called."""
        return self.name.lower() if self is not TagKind.OTHER else "tag"


Tag = tuple[TagKind, str]
"""A tag of an event: its kind and its words."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. `when` is None while its date is not known.

    `claims` are the passages that report it. `by_hand` names the fields that the user has set,
    which re-resolving leaves alone. `category` and `group` are the user's own, "" for none, and
    `tags` are words to find it by. `people`, `organisations` and `places` are those that its
    sentences name (see `TagKind`). `colour` is the name of one of the theme's, "" for that of its
    article or category.
    """

    id: str
    title: str
    when: When | None
    note: str = ""
    claims: tuple[Claim, ...] = ()
    by_hand: frozenset[str] = frozenset()
    status: Status = Status.ACCEPTED
    category: str = ""
    tags: tuple[str, ...] = ()
    group: str = ""
    colour: str = ""
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    def tagged(self, kind: TagKind) -> tuple[str, ...]:
        """Its tags of one kind."""
        names: tuple[str, ...] = getattr(self, kind.value)
        return names

    @property
    def has_tags(self) -> bool:
        """Whether it has a tag of any kind."""
        return bool(self.people or self.organisations or self.places or self.tags)

    @property
    def all_tags(self) -> tuple[Tag, ...]:
        """Its tags of all kinds."""
        return tuple((kind, name) for kind in TagKind for name in self.tagged(kind))

    @property
    def article(self) -> str | None:
        """Id of the article of its first claim, None for an event added by hand."""
        return self.claims[0].article if self.claims else None

    @property
    def main_claim(self) -> Claim | None:
        """The first claim that gives its date, else the first one; None where there are none."""
        dating = (claim for claim in self.claims if claim.when == self.when)
        return next(dating, self.claims[0] if self.claims else None)

    @property
    def is_chosen(self) -> bool:
        """Whether the user has accepted, edited or made it."""
        return self.status is Status.ACCEPTED or bool(self.by_hand) or not self.claims

    @property
    def disagrees(self) -> bool:
        """Whether its claims state different days, none of which was chosen by hand."""
        if len(self.claims) < 2 or "when" in self.by_hand:
            return False
        # Thousands of claims may have been merged, and most share the date that they state.
        different = {(id(claim.when), id(claim.basis)): claim for claim in self.claims}
        return len({claim.stated_day for claim in different.values()} - {None}) > 1

    @property
    def is_inferred(self) -> bool:
        """Whether no text states its date: it has one, which follows from inferred claims only."""
        if self.when is None or "when" in self.by_hand:
            return False
        dating = [claim.basis for claim in self.claims if claim.when is not None]
        return bool(dating) and all(basis.is_inferred for basis in dating)


class Grouping(StrEnum):
    """What a lane stands for."""

    ARTICLE = "article"
    CATEGORY = "category"
    GROUP = "group"  # one that the user has made
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NONE = "none"  # all events are in one lane

    @property
    def tag_kind(self) -> TagKind | None:
        """The kind of tags for which there are lanes, None if they are for something else."""
        return TagKind.__members__.get(self.name)


LaneName = tuple[Grouping, str]
"""What a lane stands for: an article's id, a category, a group or a tag, "" for those of none."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """How the user wants the lanes: one for each article, say, these before the others from the
    top down, and those collapsed into a strip.

    `names` are the tags that have a lane in a grouping by people, organisations or places, the most
    frequent first. They are chosen once, so that an edit does not move other events.
    """

    by: Grouping = Grouping.ARTICLE
    order: tuple[LaneName, ...] = ()
    collapsed: frozenset[LaneName] = frozenset()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """Articles and events by id. Changed only by `timeline.project.edits`, into a new value."""

    articles: Mapping[str, Article] = field(default_factory=lambda: MappingProxyType({}))
    events: Mapping[str, Event] = field(default_factory=lambda: MappingProxyType({}))
    lanes: Lanes = Lanes()
