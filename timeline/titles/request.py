"""What the titler is asked and what it answers: plain data, which goes to another process."""

from dataclasses import dataclass
from enum import StrEnum

Offsets = tuple[int, int]
"""Code points of a text, half open."""


class Subject(StrEnum):
    """What the title speaks of first, the better before the worse."""

    NAMED = "named"  # a proper noun
    NOUN = "noun"
    PRONOUN = "pronoun"  # or "I", "we": who it is stands elsewhere
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TitleRequest:
    """A sentence that reports an event.

    `expressions` are the time expressions in it that date the event, none for the article's own
    news; `others` are its other time expressions. `before` are up to five sentences before it,
    the nearest last. `headline` is the first line of the article.
    """

    sentence: str
    expressions: tuple[Offsets, ...] = ()
    others: tuple[Offsets, ...] = ()
    before: tuple[str, ...] = ()
    headline: str = ""


@dataclass(frozen=True, slots=True)
class ParsedTitle:
    """What a sentence says happened.

    `clause` is the part of the sentence that the title was made from and the date holds for;
    `is_sentence` says that the title is the sentence as it stands. `reported` says that the date
    is that of the report, not of what is reported. `is_furniture` says that the words are the
    page's, not the article's. Names are as they stand in the sentence.
    """

    text: str
    clause: Offsets | None = None
    is_sentence: bool = False
    reported: bool = False
    is_furniture: bool = False
    subject: Subject = Subject.NONE
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
