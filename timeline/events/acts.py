"""The act that a sentence reports: the participle of a lead's verb ("has ruled", "was sentenced"),
and the verb that a date belongs to ("ruled on Monday"), so that two reports of one act are found.
English only."""

import re

from timeline.events import words
from timeline.model import Span

_WORD = re.compile(r"(?<![\w-])[a-z]+(?![\w-])")
_VERB = re.compile(r"(?<![\w-])(?:touched\sdown|[a-z]+)(?![\w-])")
_GROUP = re.compile(
    r"\b(?:has|have|had|was|were|is|are)\s(?:(?:now|also|already|again|all|both|\w+ly)\s)*"
    r"(?:been\s(?:\w+ly\s)?)?(?P<participle>[a-z]+)\b(?!-)"
)
_RELATIVE = re.compile(r"\b(?:who|which|that|when|where|whose|after|before|as|while)\s(?:\w+\s)?\Z")
_REACH_BEFORE = 100  # characters
_REACH_AFTER = 40
_CUT = re.compile(r"[;:—“”\"]|\s[-–]\s|,\s(?:and|but|while|who|which|where|after|before)\b")
_COUNTED = re.compile(
    r"\W*(?:(?:but|and|although|while|as|after|when)\s){0,2}(?:(?P<one>an?|one|another)|(?P<many>two|three|four|five|six|seven|eight|nine|ten|dozens"
    r"|hundreds|thousands|several|\d+))\s",
    re.IGNORECASE,
)
# Past forms of irregular verbs whose participle differs.
_PARTICIPLES = dict(
    pair.split(":")
    for pair in """flew:flown took:taken gave:given broke:broken began:begun became:become came:come
    went:gone saw:seen spoke:spoken stole:stolen threw:thrown withdrew:withdrawn wrote:written
    rose:risen fell:fallen drove:driven chose:chosen froze:frozen hid:hidden rode:ridden
    swore:sworn tore:torn grew:grown blew:blown drew:drawn knew:known shook:shaken ran:run
    sank:sunk sang:sung fled:fled hid:hidden overthrew:overthrown undertook:undertaken""".split()
)
# Verbs by which news reports the same act.
_SAME = {
    word: words_of[0]
    for words_of in map(
        str.split,
        (
            "died killed",
            "struck hit rocked shaken",
            "rescued pulled freed saved",
            "arrested detained",
            "denied pleaded",
            "sentenced jailed imprisoned",
            "resigned quit",
            "begun started launched opened",
            "landed arrived reached touched_down",
            "cancelled canceled scrapped",
            "postponed delayed",
            "dismissed sacked fired",
            "elected chosen selected picked",
            "flown airlifted",
        ),
    )
    for word in words_of
}
# They say little about what was done.
_SAYING = words.SAYING - {"declared"}  # "declared a pandemic"
_EMPTY = frozenset(
    "been had made taken become given gone come seen known left set put got gotten held believed"
    " expected feared thought due based called found".split()
)


def act_of(text: str) -> str:
    """The participle of the first verb in the perfect or the passive outside relative clauses, as a
    name of the act; "" if there is none or if it only says that something was said."""
    for group in _GROUP.finditer(text):
        if _RELATIVE.search(text, 0, group.start()):
            continue
        word = group["participle"]
        if word == "found" and text.startswith(" guilty", group.end()):
            return "convicted"
        if _is_past(word):
            return _named(word)
        return ""
    return ""


def dated_act(text: str, sentence: Span, expression: Span) -> str:
    """The act of the verb that the date belongs to: the last past form before it in its clause, or
    the first one after it; "" if there is none or if it only says that something was said."""
    start = max(sentence.start, expression.start - _REACH_BEFORE)
    cuts = [match.end() for match in _CUT.finditer(text, start, expression.start)]
    before = _pasts(text, max([start, *cuts]), expression.start)
    if before:
        return _named(before[-1])
    end = min(sentence.end, expression.end + _REACH_AFTER)
    after = _pasts(text, expression.end, end)
    return _named(after[0]) if after else ""


def names_in(text: str) -> set[str]:
    """The names and figures of a text, without days and months. A capital that may only open the
    sentence is no name."""
    return set(_NAME.findall(text)) - _CALENDAR


_NAME = re.compile(
    r"(?<=[a-z,;] )[A-Z][\w-]{2,}|\b[A-Z][\w-]{2,}(?=\s[A-Z])|(?<=[a-z] )[A-Z]{2,}\b"
    r"|\b\d[\d,.]*\d\b"
)
_CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December GMT BST EST EDT PST PDT The""".split()
)


def is_other_number(one: str, other: str) -> bool:
    """Whether one sentence begins with one person or thing and the other with several."""
    counts = [_COUNTED.match(text) for text in (one, other)]
    first, second = counts
    if first is None or second is None:
        return False
    if first["one"] or second["one"]:
        return bool(first["one"]) != bool(second["one"])
    return first["many"].lower() != second["many"].lower()


def is_other_person(one: str, other: str) -> bool:
    """Whether two sentences begin with different people: a man and a girl, or of other ages."""
    nouns = [set(_PERSON.findall(text[:_OPENING])) for text in (one, other)]
    ages = [[int(age) for age in _AGE.findall(text[:_OPENING])] for text in (one, other)]
    if all(nouns) and not nouns[0] & nouns[1]:
        return True
    near = (abs(first - second) for first in ages[0] for second in ages[1])
    return all(ages) and min(near) > _MISTAKEN


_OPENING = 60  # characters
_PERSON = re.compile(r"\b(?:man|woman|boy|girl|baby|couple)\b")
_AGE = re.compile(r"\b(\d{1,3})[- ]year[- ]old")
_MISTAKEN = 1  # years by which ages in reports differ


def _pasts(text: str, start: int, end: int) -> list[str]:
    """The past forms between two places; "touched down" is one."""
    found = (match[0] for match in _VERB.finditer(text, start, end))
    return [word for word in found if _is_past(word.split()[0])]


def _is_past(word: str) -> bool:
    """Whether it is a past form, not one in the present that titles treat as one ("says")."""
    return words.is_past(word) and not word.endswith("s")


def _named(word: str) -> str:
    word = "_".join(word.split())
    word = _PARTICIPLES.get(word, word)
    if word in _SAYING or word in _EMPTY:
        return ""
    return _SAME.get(word, word)


def past_verb(text: str) -> tuple[int, int] | None:
    """Where the first finite verb outside relative clauses is, if it is a simple past ("died", "was
    found"); None if it is in another tense or if there is none."""
    skipped = 0  # up to here it is a relative clause
    for match in _WORD.finditer(text):
        word = match[0]
        if match.start() < skipped:
            continue
        if word in _RELATIVES:
            comma = text.find(",", match.end())
            skipped = comma if comma >= 0 else _end_of_group(text, match.end())
        elif word in words.AUXILIARIES and word not in words.NOT_FINITE:
            return (match.start(), _end_of_group(text, match.start())) if word in _WAS else None
        elif _is_past(word):
            follows = bool(skipped) and not text[skipped : match.start()].strip(", ")
            is_reduced = not follows and _IS_ADJECTIVE.search(text, 0, match.start()) is not None
            if word.endswith("ed"):
                is_reduced |= _OF_OR_BY.match(text, match.end()) is not None
            if not is_reduced:
                return match.span()
    return None


_RELATIVES = frozenset(("who", "which", "whose", "where", "whom", "that"))
_IS_ADJECTIVE = re.compile(
    r"(?:\b(?:an?|the|his|her|their|its|some|other|\w+ly)|,)\s\Z", re.IGNORECASE
)
_WAS = frozenset(("was", "were"))
_OF_OR_BY = re.compile(r"\s(?:of|by)\b")
_VERB_GROUP = re.compile(
    r"\s*(?:[a-z]+\s){0,3}?(?:was|were|is|are|has|have|had)\s(?:been\s)?[a-z]+"
)


def _end_of_group(text: str, start: int) -> int:
    """The end of the next verb: of a group ("has been shown"), or of the next past form."""
    group = _VERB_GROUP.match(text, start)
    past = next((m for m in _WORD.finditer(text, start) if words.is_past(m[0])), None)
    ends = [match.end() for match in (group, past) if match is not None]
    return min(ends, default=len(text))
