"""What the words before a border look like, where a page has joined them to a sentence."""

import re

from timeline.events import words
from timeline.events.openings import words_of
from timeline.model import Span

# Words before a name: "pop star Ann Doe", "northern Italy", "the drug Valium".
_DESCRIBES = re.compile(
    r"\w+(?:er|or|ist|yst|ian|man|woman|men|women|ern|ing|ed|ly|star)"
    r"|spokes\w+|(?:step|grand)?(?:mother|father|brother|sister|son|daughter)"
)
_DESCRIBING = frozenset(
    """star capital chief king queen prince princess president captain general wife husband widow
    friend uncle aunt cousin nephew niece lady boss champion hero legend icon group band duo trio
    company firm giant chain brand drug city town village suburb district province county region
    country state island street square river lake mount mountain volcano newspaper agency channel
    network show film movie album song musical series novel play opera video game book hotel
    hospital school college university church museum palace stadium theatre arena airport airline
    bank party union club side team rival rivals guru aide ally judge dean justice bishop
    archbishop cardinal pope sir lord mp candidate nominee diplomat expert comedian tycoon
    billionaire mogul secretary coach ace fugitive suspect ship warship boat lifeboat ferry liner
    plane jet aircraft helicopter satellite spacecraft train storm hurricane typhoon cyclone horse
    dog operation project foundation ex late then downtown central east west north south singers
    blog website magazine journal programme program charity called named both all when while where
    who which if because though but not only also even""".split()
)
_THINGS = frozenset(
    """manslaughter murder number disaster center water river power order danger weather summer
    winter border tower paper error terror horror floor door hour monster answer offer""".split()
)
# "Ann Doe describes": a caption in the present.
_IN_PRESENT = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4}\s[a-z]{3,}s\b")
_INFINITIVE = re.compile(r"\sto\s[a-z]{3,}")  # of a headline: "Mayor to stand trial"
_TOPIC = re.compile(r"(?:[\w'’.-]+\s){0,4}[\w'’.-]+(?::|\s-)\s")  # "Leith flood: Day by day"
# A clause without "that" may follow these: "no evidence Ann Doe was".
TAKES_CLAUSE = frozenset(
    """evidence claim claims fear fears hope hopes sign signs proof doubt news report reports
    suspicion suspicions chance way time moment reason belief fact idea warning warnings
    rumours rumors allegations""".split()
)
_SPEECH = re.compile(
    r",\s(?!who\b)(?:[\w.'’-]+\s){1,5}(?:say|says|said|show|shows|suggest|suggests|warn|warns)\Z"
)
_SUBORDINATE = words.PREPOSITIONS | words.SUBORDINATORS


def describes(low: str) -> bool:
    """Whether a word may belong to the name after it: "singer", "northern", "ferry"."""
    is_role = _DESCRIBES.fullmatch(low) is not None and low not in _THINGS
    return is_role or low in _DESCRIBING


def is_complete(text: str, left: Span) -> bool:
    """Whether a phrase has a finite verb, or is a headline with an infinitive or after a colon."""
    phrase = left.of(text)
    if _IN_PRESENT.match(phrase) or _INFINITIVE.search(phrase) or _TOPIC.match(phrase):
        return True
    return any(words.is_verb(word.lower()) for word in words_of(text, left))


def follows_speech(text: str, left: Span) -> bool:
    """Whether what is said precedes the verb of saying: "The star was ill, documents show"."""
    speech = _SPEECH.search(text, left.start, left.end)
    if speech is None or words_of(text, left)[0].lower() in _SUBORDINATE:
        return False
    return is_complete(text, Span(left.start, speech.start()))
