"""Requests to the titler and its results: plain data, which is sent to another process."""

from dataclasses import dataclass
from enum import StrEnum

Offsets = tuple[int, int]
"""Code points of a text, half open."""


class Subject(StrEnum):
    """The kind of subject of a title, best first."""

    NAMED = "named"  # a proper noun
    NOUN = "noun"
    PRONOUN = "pronoun"  # including "I" and "we": the antecedent is elsewhere
    NONE = "none"


class Side(StrEnum):
    """Where the date of a sentence lies, seen from the day on which its article was published."""

    PAST = "past"
    SAME = "same"  # it contains that day
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TitleRequest:
    """A sentence that reports an event.

    `expressions` are the time expressions in it that date the event, empty for the article's own
    news; `others` are its other time expressions. `before` are up to five sentences before it, the
    nearest last. `headline` is the first line of the article, `introducing` are earlier sentences
    that may give the full names of people whom the sentence mentions by surname.
    """

    sentence: str
    expressions: tuple[Offsets, ...] = ()
    others: tuple[Offsets, ...] = ()
    before: tuple[str, ...] = ()
    headline: str = ""
    introducing: tuple[str, ...] = ()
    side: Side = Side.UNKNOWN


@dataclass(frozen=True, slots=True)
class ParsedTitle:
    """A title made from a sentence.

    `clause` is the part of the sentence from which the title was made and for which the date holds.
    `is_sentence`: the title is the full sentence. `reported`: the date is that of the report, not
    of what is reported. `is_furniture`: the words belong to the page, not to the article.
    `is_clear`: a reader who sees only the title knows who and what it mentions.
    `is_dated`: what the title states happened on the date; otherwise the date is only that of
    something within it ("his doctor is on trial over his death in June"). Names are written as in
    the sentence.
    """

    text: str
    clause: Offsets | None = None
    is_sentence: bool = False
    reported: bool = False
    is_furniture: bool = False
    is_clear: bool = True
    is_dated: bool = True
    subject: Subject = Subject.NONE
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
