"""Tests for other senses of words of time: names, verbs, counts."""

import re

from timeline.temporal.rule import Found
from timeline.temporal.vocabulary import (
    APPROXIMATORS,
    COUNTED,
    NUMBERED,
    PHRASE_OPENERS,
    REPORTING,
)

# Matched from the start, which is many times faster than a search that ends in $.
_PREVIOUS_WORD = re.compile(r"(?:.{0,30}[^\w'’.])?([\w'’.]{1,30})[\s\u00a0]{1,3}$", re.DOTALL)
_NEXT_WORD = re.compile(r"[\s\u00a0]{1,3}([\w]+)")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;\n\"“”`—–_-]|[.!?][\"'”’)])\s*$")
# Small words after which a month or a year is a date.
PREPOSITIONS = frozenset(
    "in since by until till of from to through thru during for before after between and or "
    "around about early late mid last next this past on every each through ended ending begun "
    "starting beginning effective fiscal than as within throughout into following circa "
    "approximately nearly roughly c ca coming previous year years season".split()
)


def previous_word(found: Found) -> str:
    """The word before the match in lower case with its full stop, "" at the start or after other
    punctuation."""
    match = _PREVIOUS_WORD.match(found.before)
    return match[1] if match else ""


def is_age(found: Found) -> bool:
    """Whether a count of units is how old somebody or something is."""
    return _OLD.match(found.after) is not None or previous_word(found) in _AGED


_OLD = re.compile(r"(?:-| )olds?\b| of age\b")
_AGED = frozenset(("age", "aged", "ages"))


def is_over(found: Found) -> bool:
    """Whether the word before makes the date past: "since March", "ended June 30"."""
    has_it = found.before.rstrip().endswith(_OVER)  # a quick check, as most have none
    return has_it and previous_word(found) in _OVER


_OVER = ("since", "ended")


def next_word(found: Found) -> str:
    """The word after the match in lower case, "" at the end or before punctuation."""
    match = _NEXT_WORD.match(found.after)
    return match[1] if match else ""


def is_capital(found: Found, group: str | int = 0) -> bool:
    """Whether the match, or a group of it, begins with a capital letter."""
    return found.text[found.match.start(group)].isupper()


def is_title_case(found: Found, group: str) -> bool:
    """Whether a common noun has a capital, as in names ("This Week"), but is not all capitals."""
    start = found.match.start(group)
    return found.text[start].isupper() and not found.text[start : start + 2].isupper()


def is_before_pause(found: Found) -> bool:
    """Whether punctuation or the end of the text follows."""
    return _PAUSE.match(found.after) is not None


_PAUSE = re.compile(r"\s{0,3}(?:[^\w\s'’-]|$)")


def ends_phrase(found: Found) -> bool:
    """Whether a pause follows, or a small word that opens another phrase."""
    return is_before_pause(found) or next_word(found) in PHRASE_OPENERS


def is_pointing(found: Found) -> bool:
    """Whether "that" at the beginning of the match is a demonstrative: not in "said that May …"."""
    before = previous_word(found)
    if before in PREPOSITIONS or starts_sentence(found):
        return True
    return not is_behind_saying(found) and ends_phrase(found)


def is_behind_saying(found: Found) -> bool:
    """Whether a "that" at the beginning of the match is likely to open a clause: "said that"."""
    return previous_word(found) in _BEFORE_CLAUSES


# After these "that" begins a clause.
_BEFORE_CLAUSES = frozenset(
    (*REPORTING, *"believe believes believed hope hopes hoped so such ruled found feared".split())
)


def starts_sentence(found: Found) -> bool:
    """Whether the match is at the beginning of its sentence."""
    return _SENTENCE_END.search(found.before) is not None or found.match.start() == 0


def next_is_capital(found: Found) -> bool:
    """Whether the next word, with only a space between, begins with a capital."""
    end = found.match.end()
    return found.text[end : end + 1].isspace() and found.text[end + 1 : end + 2].isupper()


def previous_is_capital(found: Found) -> bool:
    """Whether the word before is capitalised and does not begin the sentence."""
    start = _capital_before(found)
    if start is None:
        return False
    return _SENTENCE_END.search(found.lowered[max(0, start - 10) : start]) is None and start > 0


def _capital_before(found: Found) -> int | None:
    """Where the word before begins, None if it has no capital."""
    match = _PREVIOUS_WORD.match(found.before)
    if match is None:
        return None
    start = found.match.start() - len(found.before) + match.start(1)
    return start if found.text[start].isupper() else None


def is_title(found: Found) -> bool:
    """Whether a capital after another, inside a sentence, makes it a name: "USA Today"."""
    is_inside = is_capital(found) and not starts_sentence(found)
    return is_inside and _capital_before(found) is not None


def is_of_a_match(found: Found) -> bool:
    """Whether the text around is about a game, which has halves and quarters of its own."""
    start, end = found.match.span()
    words = _MATCH.finditer(found.lowered, max(0, start - _REACH_OF_MATCH), end + 80)
    return sum(2 if word["plain"] else 1 for word in words) > 1


_REACH_OF_MATCH = 160
# Words of games, and words that are used in business too, of which two are needed.
_MATCH = re.compile(
    r"(?<![\w.-])(?:(?P<plain>goals?|goalless|scored|outscored|scoreless|(?:led|trailed|trailing)(?=\s(?:by\s|\d))|touchdowns?|half-?time"
    r"|free throws?|(?:three|3)-pointers?|field goal|quarterback|kick-?off|fumbles?|interceptions?"
    r"|winger|striker|midfielder|equali[sz]er|offside|fourth official"
    r"|(?:stoppage|injury|added) time)"
    r"|rebounds?|penalty|trailed|trailing|points|game|coach|assists|sprained|ankle|playoffs?|bench|"
    r"foul|referee|\d{1,3}-\d{1,3}(?!-))(?!\w)"
)


def counts_things(found: Found) -> bool:
    """Whether a number is a count ("1500 homes") or a name ("Route 1999", "Windows 2000")."""
    if next_word(found) in COUNTED:
        return True
    before = previous_word(found).rstrip(".")
    if before in APPROXIMATORS:
        return next_word(found) not in _AFTER_DATES
    return before in NUMBERED


# Words that may follow "about 1850" as a year, which no noun does.
_AFTER_DATES = frozenset(
    ["", *"and or when by to until in at on for as was were is had it he she they the that".split()]
)
