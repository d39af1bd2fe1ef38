"""Reads dates as users type them into a field.

EDTF is tried first, then English by the same rules that read articles; this module handles only
what stands around their dates. Whatever the program shows ("about 1992", "4 – 7 Jan 2022", "before
2010") can be typed back.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.dates import Certainty, Grain, When, days
from timeline.dates.calendar_unit import DAYPART_HOURS
from timeline.dates.edtf import parse_edtf
from timeline.dates.timex import narrowed
from timeline.dates.units import unit_from
from timeline.dates.when import in_hours
from timeline.dates.words import PARTS
from timeline.model import Anchor, TimexType
from timeline.temporal.absolute import parse_absolute
from timeline.temporal.ambiguous import ambiguous_date
from timeline.temporal.far_years import in_known_years, moved_cycles
from timeline.temporal.input_errors import (
    EXAMPLES,
    incomplete_date,
    undated_expression,
    unreadable_date,
)
from timeline.temporal.modifiers import OF_POINTS
from timeline.temporal.patterns import any_of
from timeline.temporal.spellings import iso_week, spelled
from timeline.temporal.tagger import annotate
from timeline.temporal.typed_ranges import with_what_follows, with_what_is_before

_QUALIFIERS = {
    "about": Certainty.APPROXIMATE, "around": Certainty.APPROXIMATE,
    "approximately": Certainty.APPROXIMATE, "roughly": Certainty.APPROXIMATE,
    "perhaps": Certainty.UNCERTAIN, "probably": Certainty.UNCERTAIN,
    "possibly": Certainty.UNCERTAIN, "maybe": Certainty.UNCERTAIN,
}  # fmt: skip
_QUALIFIER = re.compile(rf"({any_of(_QUALIFIERS)})\s+", re.IGNORECASE)
# Words before a date, and whether it is then where something begins.
_OPENERS = {
    "after": True, "since": True, "from": True, "not before": True, "before": False,
    "until": False, "till": False, "by": False, "up to": False, "not after": False,
}  # fmt: skip
_OPEN = re.compile(rf"({any_of(_OPENERS)})\s+", re.IGNORECASE)
_LEAD = re.compile(r"(?:on|in|at|during|dated|the year|year)\s+", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:–|—|\b(?:to|until|through)\b|(?<=\s)-(?=\s)|-)\s*", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:from|between|since)\s+(?P<first>.+?)\s+(?:to|until|till|through|and)\s+(?P<last>.+)",
    re.IGNORECASE,
)
_PART = re.compile(rf"({any_of(OF_POINTS)})(?:\s+|-)(?=\S)", re.IGNORECASE)
_DAYPART = re.compile(
    rf"(?:(?:the )?(?P<before>{any_of(PARTS)}) (?:of|on) (?P<of>.+)"
    rf"|(?P<day>.+?),? (?:in the |at )?(?P<behind>{any_of(PARTS)}))",
    re.IGNORECASE,
)
_LONG_UNIT = re.compile(r"(?:the )?(decade|century|millennium) from (.+)", re.IGNORECASE)
_DECADE_BC = re.compile(r"(?:the )?(\d{1,4})s BC", re.IGNORECASE)
_ONLY_YEAR = re.compile(r"(?:AD )?(\d{1,4})|(\d{1,4}) BC", re.IGNORECASE)
_MOST_JOINTS = 6
_PLAIN = re.compile(r"[\w\s.,:/'’-]+")  # dateparser skips all other characters
_LONGEST = 120


def read_date(text: str, reference: int | None = None) -> When:
    """The date that a user typed; ValueError with a message for the user if it is not one.

    `reference` is the day number that "yesterday" and dates without a year are counted from.
    """
    plain = " ".join(text.split())
    if not plain:
        raise ValueError(f"Enter a date. {EXAMPLES}")
    if len(plain) > _LONGEST:
        raise ValueError(f"This text is too long to be a date. {EXAMPLES}")
    when = _Reader(reference).read(plain)
    if when is None:
        raise ValueError(unreadable_date(plain, reference))
    return when


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads a date and the dates that it is made of.

    Its methods return None for text that they cannot read, and raise ValueError with a message for
    the user where a text can be read but is not a date.
    """

    reference: int | None
    is_piece: bool = False  # one end of a range, which is no range itself
    is_foreign: bool = True  # whether other languages are tried, which takes long

    def read(self, text: str) -> When | None:
        """The date that a text is."""
        if message := ambiguous_date(text) or incomplete_date(text):
            raise ValueError(message)
        try:
            return parse_edtf(text)
        except ValueError:
            text = spelled(text)
        if not self.is_piece and (when := self._between(text)):
            return when
        for read in (self._qualified, self._opened, self._unit, self._part):
            when = read(text)
            if when is not None:
                return when
        if lead := _LEAD.match(text):
            return self.read(text[lead.end() :])
        if not self.is_piece and (when := self._range(text)):
            return when
        return parse_absolute(text) if self.is_foreign and _PLAIN.fullmatch(text) else None

    def _between(self, text: str) -> When | None:
        """Two dates with words around them ("from about 4 to 7 Jan 2022")."""
        match = _BETWEEN.fullmatch(text)
        if match is None:
            return None
        first, last = match["first"], match["last"]
        if any(_QUALIFIER.match(spelled(end)) for end in (first, last)):
            return self._joined(first, last)
        return self._whole(f"{first} to {last}") or self._joined(first, last)

    def _qualified(self, text: str) -> When | None:
        """A date with a word before it that makes it approximate or uncertain."""
        match = _QUALIFIER.match(text)
        when = self.read(text[match.end() :]) if match else None
        if match is None or when is None:
            return None
        word = _QUALIFIERS[match[1].lower()]
        start, end = (_both(word, own) for own in (when.start_certainty, when.end_certainty))
        return replace(
            when,
            start_certainty=Certainty.EXACT if when.start is None else start,
            end_certainty=Certainty.EXACT if when.end is None else end,
        )

    def _opened(self, text: str) -> When | None:
        """A date with a word before it that leaves one of its ends open."""
        match = _OPEN.match(text)
        when = self.read(text[match.end() :]) if match else None
        if match is None or when is None:
            return None
        word = " ".join(match[1].lower().split())
        if when.start is None or when.end is None:
            raise ValueError(f"“{word}” must be followed by one date. {EXAMPLES}")
        is_moment = when.grain.rank < Grain.DAYPART.rank and when.is_unit
        if _OPENERS[word]:
            start = when.end if word == "after" and not is_moment else when.start
            return in_hours(replace(when, start=start, end=None, end_certainty=Certainty.EXACT))
        end = when.start if word == "before" or is_moment else when.end
        return in_hours(replace(when, start=None, end=end, start_certainty=Certainty.EXACT))

    def _unit(self, text: str) -> When | None:
        """One date with nothing around it."""
        plain = _year(text) or _week(text) or self._of_day(text)
        return plain or self._whole(text) or self._long_unit(text)

    def _whole(self, text: str) -> When | None:
        """What the rules for articles read, as it is or moved to years that they accept."""
        return self._by_rules(text, 0) or self._by_rules(*in_known_years(text))

    def _by_rules(self, text: str, cycles: int) -> When | None:
        # A date counted from the reference date must not be moved along with the years.
        mentions = annotate(text, None if cycles else self.reference)
        if not mentions or text[: mentions[0].span.start].strip():
            return None
        if text[mentions[-1].span.end :].strip(" ."):
            return None
        first, last = mentions[0], mentions[-1]
        is_range = len(mentions) == 2 and first.range_end is not None
        if len(mentions) > 1 and (not is_range or TimexType.TIME in (first.type, last.type)):
            return None  # clock times are read one by one
        if is_range and (first.unresolved or first.reason.anchor is not Anchor.NOTHING):
            return None  # read one by one, the ends share the year of the second
        for mention in mentions:
            if mention.unresolved and cycles:
                return None
            if mention.when is None:
                raise ValueError(undated_expression(text, mention, cycles))
        assert first.when is not None
        assert last.when is not None
        return moved_cycles(
            first.when if len(mentions) == 1 else _interval(first.when, last.when), cycles
        )

    def _of_day(self, text: str) -> When | None:
        """A part of a day: "6 Jan 2022, morning"."""
        match = _DAYPART.fullmatch(text)
        day = self._whole(match["of"] or match["day"]) if match else None
        if match is None or day is None or day.start is None or day.grain is not Grain.DAY:
            return None
        first, last = DAYPART_HOURS[PARTS[(match["before"] or match["behind"]).lower()]]
        return When(day.start + first * 3600, day.start + last * 3600, Grain.DAYPART)

    def _part(self, text: str) -> When | None:
        """The early, middle or late part of something that the rules do not read as one date."""
        match = _PART.match(text)
        whole = self.read(text[match.end() :]) if match else None
        if match is None or whole is None or whole.start is None or whole.end is None:
            return None
        mod = OF_POINTS[" ".join(match[1].lower().split())]
        return narrowed(whole, mod) if mod else None

    def _long_unit(self, text: str) -> When | None:
        """A decade before Christ by its number, other long units by their first year."""
        if decade := _DECADE_BC.fullmatch(text):
            return _years_before_christ(int(decade[1]))
        match = _LONG_UNIT.fullmatch(text)
        first = _year(match[2]) if match else None
        if match is None or first is None or first.start is None:
            return None
        return unit_from(first.start, Grain(match[1].lower()))

    def _range(self, text: str) -> When | None:
        """Two dates with a dash or "to" between them."""
        for joint in list(_JOINT.finditer(text))[:_MOST_JOINTS]:
            first, last = text[: joint.start()], text[joint.end() :]
            if first and last and (when := self._joined(first, last)):
                return when
        return None

    def _joined(self, first: str, last: str) -> When | None:
        """A range typed as two dates, each completed with what only the other states."""
        (_, begun), (_, ended) = _split(first), _split(last)
        end = self._end(last, with_what_is_before(ended, begun))
        start = self._end(first, with_what_follows(begun, ended)) if end else None
        return _interval(start, end) if start and end else None

    def _end(self, typed: str, texts: Iterable[str]) -> When | None:
        """The first of the texts that is a date, else the end as it was typed.

        Its certainty is always that of the words with which it was typed.
        """
        failure: ValueError | None = None
        piece = replace(self, is_piece=True, is_foreign=False)
        qualifier, _ = _split(typed)
        for text in texts:
            try:
                if when := piece.read(qualifier + text):
                    return when
            except ValueError as error:
                failure = failure or error
        if failure:
            raise failure
        return replace(piece, is_foreign=self.is_foreign).read(typed)


def _split(text: str) -> tuple[str, str]:
    """The words before a date that make it less certain, and the date."""
    plain = spelled(text)
    end = 0
    while match := _QUALIFIER.match(plain, end):
        end = match.end()
    return plain[:end], plain[end:]


def _both(word: Certainty, own: Certainty) -> Certainty:
    """The certainty of an end that has its own, after a word for the whole date."""
    if own is Certainty.EXACT or own is word:
        return word
    return Certainty.BOTH


def _year(text: str) -> When | None:
    match = _ONLY_YEAR.fullmatch(text)
    if match is None:
        return None
    year = int(match[1] or match[2])
    if not year:
        raise ValueError("There is no year 0: 1 BC is followed by AD 1.")
    return When.unit(days.moment(year if match[1] else 1 - year), Grain.YEAR)


def _week(text: str) -> When | None:
    week = iso_week(text)
    if week is None:
        return None
    if week.when is None and week.weekday not in (None, *range(1, 8)):
        raise ValueError(f"There is no day {week.weekday} in a week.")
    if week.when is None:
        raise ValueError(f"There is no week {week.number:02d} in {week.year:04d}.")
    return week.when


def _years_before_christ(number: int) -> When | None:
    """The 540s BC, from 549 to 540; of a round hundred, its hundred years."""
    length, grain = (100, Grain.YEAR) if number % 100 == 0 else (10, Grain.DECADE)
    if number % 10 or not number:
        return None
    first = 1 - (number + length - 1)
    return When(days.moment(first), days.moment(first + length), grain)


def _interval(first: When, last: When) -> When:
    try:
        return first.joined(last)
    except ValueError:
        raise ValueError("The second date is before the first.") from None
