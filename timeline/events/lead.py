"""Finds the start of a lead sentence that was joined to a headline or a caption.

"Police raid doctor's home Drug police are searching the house" lost the line break between headline
and lead. The border is recognised by a capital letter within the sentence: on a word that typically
opens sentences ("A", "The", "But"), on one that is lower case elsewhere in the article, or on a
name followed by a verb after a phrase that already has a verb.
"""

import re
from collections import Counter
from functools import lru_cache

from timeline.events import words
from timeline.model import Article, Span
from timeline.titles.language import is_english

_OPENERS = frozenset(
    """a an the it he she they we there this that these those in on at after as when while for with
    but and however although more some two three four five six many most all his her their its
    around about over under following during since by from scores dozens hundreds thousands
    millions""".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,:]*")
_GLUED = re.compile(r"(?<=[\w'’\"”)])[ \t]{1,3}(?=[\"“‘']?[A-Z])")
_OPENED = re.compile(
    r"(?<=[\w'’\"”)])[ \t]{1,3}(?=[\"“‘']?(?:"
    + "|".join(w.capitalize() for w in sorted(_OPENERS))
    + r")\b)"
)
# A capital after these belongs to a name: "of The", "Dr".
_LEADS_ON = frozenset(
    """a an the of in on at by for from with to and or as is are was were be has had have his her
    its their that than into over under after before dr mr mrs ms st sen gen rep gov president
    minister near around across between against including behind within outside why how if when
    while where because whether so then""".split()
)
_CLOSING = '"”'
# Words that are followed by a letter as a number: "influenza A".
_LETTERED = frozenset(
    "vitamin type influenza flu hepatitis group grade class plan league serie level section".split()
)
_NAMED_OFTEN = 2  # times in the article
_FAR = 400  # characters on either side that are considered
_SHORT_TEXT = 400  # characters
_SHORTEST = 3  # words on either side
# Words before a name: "pop star Michael Jackson", "northern Italy", "the drug Propofol".
_DESCRIBES = re.compile(
    r"(?:er|or|ist|ian|man|woman|men|women|ern|ing|ed|ly)\Z"
    r"|(?:star|chief|king|queen|prince|princess|president|judge|captain|general|brother|sister|father"
    r"|mother|son|daughter|wife|husband|friend|lady|boss|champion|hero|legend|icon|group|band|company"
    r"|firm|giant|drug|city|town|village|country|state|island|newspaper|agency|channel|show|film|movie"
    r"|album|song|musical|series|book|hotel|hospital|airport|airline|party|club|side|team|rivals?"
    r"|guru|aide|spokes\w+|dean|justice|bishop|archbishop|cardinal|sir|lord|sergeant|ex|former|late|then|downtown|central|east|west|north|south|singers?"
    r"|called|named|both|all|when|while|where|who|which|if|because|though|but|not|only|also|even)\Z"
)
_NAMED = re.compile(
    r"[\"“‘']?(?:The\s)?(?P<name>[A-Z][\w.-]+)(?:\s(?:of\s)?[A-Z][\w.-]+){0,5}(?P<owns>['’]s?)?"
    r"(?P<rest>(?:\s[a-z]+){1,3})"
)
_TOPIC = re.compile(r"(?P<name>[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){1,3})\s(?P<verb>[a-z]+)")
# "Ann Doe describes": a caption in the present.
_IN_PRESENT = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4}\s[a-z]{3,}s\b")


def lead_of(text: str, sentence: Span) -> Span:
    """The part of `sentence` from the start of its lead; the whole sentence if nothing was joined
    to it."""
    return Span(borders(text, sentence)[-1], sentence.end)


def borders(text: str, sentence: Span, *, is_first: bool = True) -> list[int]:
    """The starts of the parts from which a page has joined `sentence`: its own start, and others if
    any.

    Only the first sentence of an article is searched for names and for words that are lower case
    elsewhere.
    """
    found = [sentence.start]
    if not reads_as_english(text):
        return found  # German writes nouns with capitals
    gaps = _GLUED if is_first else _OPENED
    for gap in gaps.finditer(text, sentence.start, sentence.end):
        if _is_border(text, gap.start(), gap.end(), Span(found[-1], sentence.end), is_first):
            found.append(gap.end())
    return found


@lru_cache(maxsize=4096)
def reads_as_english(text: str) -> bool:
    """Whether a text is in English, which is taken for granted of a very short one."""
    return len(text) < _SHORT_TEXT or is_english(text)


def title_of_news(article: Article, clause: Span) -> str:
    """The title of an article's own news: its headline, else its lead (`clause`), never truncated.

    An article's title is its headline unless it only repeats the beginning of its text.
    """
    lead = " ".join(clause.of(article.text).split()).rstrip(".")
    title = article.title.rstrip("…")
    begins = " ".join(article.text[: 2 * len(title)].split()).startswith(title)
    is_headline = not begins and title == article.title and len(title.split()) >= _SHORTEST
    return title if is_headline else lead[:1].upper() + lead[1:]


def _is_border(text: str, end: int, begin: int, part: Span, is_first: bool) -> bool:
    before = _WORD.findall(text, max(part.start, end - 40), end)
    following = _WORD.findall(text, begin, min(part.end, begin + 60))
    if not before or len(following) < 2 or before[-1].lower() in _LEADS_ON:
        return False
    left, right = max(part.start, end - _FAR), min(part.end, begin + _FAR)
    if min(_count(text, left, end), _count(text, begin, right)) < _SHORTEST:
        return False
    if is_first and _is_capitals(before) and not following[0].isupper():
        return True  # "HOW IT BEGAN The flood"
    mark = text[end - 1]
    if mark in _CLOSING and text[end - 2 : end - 1] in (" ", ":"):
        return False  # it opens a quotation
    opener, second = following[:2]
    if not (mark in "'’\"”)" or before[-1][0].islower() or before[-1][0].isdigit()):
        return is_first and (
            _opens_after_name(before[-1], opener, second) or _is_topic(text, begin, before[-1])
        )
    if opener.lower() in _OPENERS:
        if opener == "A" and text.startswith(",", begin + 1):
            return False  # "influenza type A, which"
        goes_on = second[0].islower() or (second[0].isdigit() and len(opener) == 2)
        if goes_on or opener.lower() in ("a", "an") or mark in _CLOSING:
            return True
    if not is_first or before[-1].lower() in words.SAYING:
        return False
    return _is_lower_elsewhere(text, begin, before[-1], opener, second) or _is_named(
        text, begin, before[-1], Span(left, end)
    )


def _is_capitals(before: list[str]) -> bool:
    return len(before) >= _SHORTEST and all(word.isupper() for word in before[-_SHORTEST:])


def _opens_after_name(before: str, opener: str, second: str) -> bool:
    """Whether a sentence begins with an article after a name: "Arena The release", not "Vitamin
    A"."""
    if opener == "A" and before.lower() in _LETTERED:
        return False
    return opener in ("A", "An", "The") and (second[0].islower() or second[0].isdigit())


def _is_topic(text: str, begin: int, before: str) -> bool:
    """Whether a name of two or more words begins here with its verb, which occurs repeatedly in the
    text but never after the name before it: "in Cardiff Ann Doe has", not "New York City has"."""
    topic = _TOPIC.match(text, begin)
    if topic is None or not words.is_verb(topic["verb"]) or _DESCRIBES.search(before.lower()):
        return False
    name = topic["name"]
    return text.count(name) >= _NAMED_OFTEN and text.count(f"{before} {name}") < _NAMED_OFTEN


def _is_lower_elsewhere(text: str, begin: int, before: str, opener: str, second: str) -> bool:
    """Whether a capitalised word is not a name: it is lower case elsewhere in the text."""
    if second.lower() == "of" or text.startswith(",", begin + len(opener)):
        return False  # "founding Editor of", "the drug Propofol, which"
    is_word = not opener.isupper() and not before[0].isdigit() and second[0].islower()
    return is_word and _small(text)[opener.lower()] > 0


def _is_named(text: str, begin: int, before: str, left: Span) -> bool:
    """Whether a name with its verb begins here, after a phrase that already has a verb."""
    named = _NAMED.match(text, begin)
    if named is None or text.count(named["name"]) < _NAMED_OFTEN:
        return False
    rest = named["rest"].split()
    # "Doe has asked", but "Doe's brother has asked", "Doe's former lawyer has asked"
    verbs = [word for word in (rest[1:] if named["owns"] else rest[:1]) if words.is_verb(word)]
    if named["name"].isalpha() and named["name"].isupper():  # and "US troops have landed"
        verbs += [word for word in rest[1:2] if word in words.AUXILIARIES]
    if not verbs:
        return False
    low = before.lower()
    if _DESCRIBES.search(low) or "-" in low or words.is_verb(low) or low in words.PREPOSITIONS:
        return False
    found = [word.lower() for word in _WORD.findall(text, left.start, left.end)]
    is_present = _IN_PRESENT.match(text, left.start, left.end) is not None
    return is_present or any(words.is_verb(word) for word in found)


@lru_cache(maxsize=16)
def _small(text: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(text) if word[0].islower())


def _count(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))
