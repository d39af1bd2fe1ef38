"""How far the title of an event reports something that happened, which a timeline can print.

"Police have searched the clinic" is such a happening. "Aid is still being slowed" is a state, "The
minister warned of delays" a comment, "Concerts had been due to begin" did not happen. The salience
of an event is its votes times this factor. English only; titles in other languages have 1.
"""

import re
from functools import lru_cache

from timeline.events import words
from timeline.events.acts import names_in
from timeline.story.main_verb import Kind, is_suffered, kind_of

SAID = 0.8  # an act that somebody says has been done
TIME_WORD = 0.7  # "tonight", "next month": correct in the article, not in a timeline
LASTING = 0.5  # "still", "so far"
ROUND_UP = 0.5  # "across the globe", "reported 4,379 cases": a count, which is soon another
CONDITIONAL = 0.5  # "even if the virus is mild"
ANONYMOUS = 0.5  # what "a pupil" did, unlike what happened to her, is a detail
UNEXPLAINED = 0.5  # "checked into the hotel": one of many, which only the article names
NAMELESS = 0.7  # nobody and no place is named
SHORT = 0.6
ONE_SOURCE = 0.7  # no other article agrees on what happened and when
SHORTEST = 5  # words

_SPEAKER = re.compile(r"(?P<speaker>[^:“”\"]{3,90}):\s(?=\S)")
_SAID = re.compile(
    r"\b(?:said|says?|told|tells?|(?P<opinion>warn(?:s|ed)?|claim(?:s|ed)?|insist(?:s|ed)?|argue[sd]?"
    r"|estimate[sd]?|predict(?:s|ed)?|believe[sd]?|suggest(?:s|ed)?|contend(?:s|ed)?|hope[sd]?"
    r"|fear(?:s|ed)?|expect(?:s|ed)?|thinks?|thought))\b"
)
_SPEAKER_AT_END = re.compile(r",\s[^,]{3,90}\s(?P<verb>[a-z]+)\W*\Z")
_HEADLINE = re.compile(r",\s(?:says?|warns?|claims?)\s[^,]+\Z")  # "…, says sister"
# The words of an authority make something so, or known for the first time.
_DECIDING = frozenset(
    """announced announce announces confirmed confirm confirms ruled rules declared declares
    concluded decided ordered testified testifies heard""".split()
)
_TIME_WORD = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|(?:last|this|next|past)\s(?:week|month|year|night)"
    r"|\w{3,6}day\s(?:night|evening|morning)['’]s)\b|\b(?:today|tonight|yesterday|month|week)['’]s",
    re.IGNORECASE,
)
_ROUND_UP = re.compile(
    r"\b(?:(?:across|around|throughout)\sthe\s(?:globe|world)|worldwide|globally"
    r"|(?:reported|recorded|has\shad|have\shad)\s(?:that\s)?(?:only\s)?\d[\d,]*"
    r"|reported\sthat\sonly|(?:number|toll)\b.{0,80}\bha(?:s|ve)\srisen)\b"
)
_CONDITIONAL = re.compile(r"\b(?:if|unless|whether)\b")
_ANONYMOUS = re.compile(
    r"(?:An?|Another|One|Two|Three|Some|The)\s(?:[\w'’-]+\s){0,3}?(?:man|woman|men|women|boy|girl|child"
    r"|children|couple|mother|father|(?:teenager|pupil|student|passenger|tourist|patient|resident"
    r"|son|daughter|brother|sister|travell?er)s?)\b(?!\s?,\s[A-Z])"
)
_UNEXPLAINED = re.compile(
    r"\b[Tt]he\s(?:[a-z]+\s)?(man|woman|men|women|boy|girl|child|children|pupils?|students?|patients?"
    r"|couple|hotel|school|pier|building|hospital|camp|flight|plane|ship|gig|show|song|clip|state"
    r"|charity|company|firm)(?=\W*\Z|,\s[^A-Z]"
    r"|\s(?:on|to|and|by|after|before|with|is|are|was|were|has|have|had)\b)"
)
_LASTING = re.compile(
    r"\b(?:still|so\sfar|no\slonger|continues?|continuing|ha(?:s|ve)\snow|increasingly|under\sway)\b"
)


@lru_cache(maxsize=8192)  # the events of a day are weighed again after each edit
def happening(title: str, sources: int) -> float:
    """The factor, from 0 to 1, for an event with an English title that so many articles report."""
    value = _said_or_done(title)
    for is_so, factor in (
        (_TIME_WORD.search(title) is not None, TIME_WORD),
        (_ROUND_UP.search(title) is not None, ROUND_UP),
        (_CONDITIONAL.search(title) is not None, CONDITIONAL),
        (_ANONYMOUS.match(title) is not None and not is_suffered(title), ANONYMOUS),
        (_has_unexplained(title), UNEXPLAINED),
        (_LASTING.search(title) is not None, LASTING),
        (not names_in(title), NAMELESS),
        (len(title.split()) < SHORTEST, SHORT),
        (sources < 2, ONE_SOURCE),
    ):
        if is_so:
            value *= factor
    return value


def _has_unexplained(title: str) -> bool:
    """Whether it mentions one of many as known that the title has not introduced."""
    found = _UNEXPLAINED.finditer(title)
    return any(match[1] not in title[: match.start()] for match in found)


def _said_or_done(title: str) -> float:
    """The factor for what the title reports, or for what somebody says in it."""
    if speaker := _SPEAKER.match(title):
        speech = title[speaker.end() :]
        return Kind.COMMENT if speech[0] in "“\"‘'" else SAID * kind_of(speech)
    if _HEADLINE.search(title):
        return Kind.COMMENT
    end = _SPEAKER_AT_END.search(title)
    if end and end["verb"] in _DECIDING:
        return SAID
    if end and end["verb"] in words.SAYING | {"say"}:
        return SAID * kind_of(title[: end.start()])
    kind = kind_of(title)
    said = _SAID.search(title)
    if said is None or kind not in (Kind.COMMENT, Kind.NO_VERB):
        return kind
    content = kind_of(title[said.end() :])
    if said["opinion"] or content is Kind.NO_VERB:
        return Kind.ACT if said["opinion"] == "claimed" and content is Kind.NO_VERB else kind
    # "Said he had been questioned": the act itself, in the past of the speech.
    return SAID * (Kind.ACT if content is Kind.BEFORE else content)
