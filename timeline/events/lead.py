"""Finds the start of a lead sentence that was joined to a headline or a caption.

"Police raid doctor's home Drug police are searching the house" lost the line break between headline
and lead. A border is a capital letter within the sentence, where the words after it begin a
sentence (`openings.py`) and those before it can be the end of one. Without a parser; what it leaves
joined, `timeline/titles/glue.py` separates later with one.
"""

import re
from functools import lru_cache
from itertools import pairwise

from timeline.events import words
from timeline.events.openings import (
    OPENERS,
    Beginning,
    beginning,
    is_definite,
    is_group,
    is_lower_elsewhere,
    is_opener,
    words_of,
)
from timeline.model import Article, Span
from timeline.titles.language import is_english

_GLUED = re.compile(r"(?<=[\w'’\"”)])[ \t]{1,3}(?=[\"“‘']?[A-Z])")
_OPENED = re.compile(
    r"(?<=[\w'’\"”)])[ \t]{1,3}(?=[\"“‘']?(?:"
    + "|".join(w.capitalize() for w in sorted(OPENERS))
    + r")\b)"
)
# A capital after these belongs to a name: "of The", "Dr".
_LEADS_ON = frozenset(
    """a an the of in on at by for from with to and or as is are was were be has had have his her
    its their that than into over under after before dr mr mrs ms st sen gen rep gov president
    minister near around across between against including behind within outside why how if when
    while where because whether so then who which whose but""".split()
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
    r"\w+(?:er|or|ist|yst|ian|man|woman|men|women|ern|ing|ed|ly|star)"
    r"|spokes\w+|(?:step|grand)?(?:mother|father|brother|sister|son|daughter)"
)
_DESCRIBING = frozenset(
    """star chief king queen prince princess president captain general wife husband widow friend
    uncle aunt cousin nephew niece lady boss champion hero legend icon group band duo trio company
    firm giant chain brand drug city town village suburb district province county region country
    state island street square river lake mount mountain volcano newspaper agency channel network
    show film movie album song musical series novel play opera video game book hotel hospital
    school college university church museum palace stadium theatre arena airport airline bank party
    union club side team rival rivals guru aide ally judge dean justice bishop archbishop cardinal
    pope sir lord mp candidate nominee diplomat expert comedian tycoon billionaire secretary coach
    ace fugitive suspect ship warship boat lifeboat ferry liner plane jet aircraft helicopter
    satellite spacecraft train storm
    hurricane typhoon cyclone horse dog operation project foundation ex late then downtown central
    east west north south singers blog website magazine journal programme program charity called
    named both all when while where who which if because though but not only also even""".split()
)
_THINGS = frozenset(
    """manslaughter murder number disaster center water river power order danger weather summer
    winter border tower paper error terror horror floor door hour monster answer offer""".split()
)
# "Ann Doe describes": a caption in the present.
_IN_PRESENT = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4}\s[a-z]{3,}s\b")
_INFINITIVE = re.compile(r"\sto\s[a-z]{3,}")  # of a headline: "Mayor to stand trial"
_LONG_NAME = 4  # characters
_NEAR = 5  # words
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPEECH = re.compile(
    r",\s(?!who\b)(?:[\w.'’-]+\s){1,5}(?:say|says|said|show|shows|suggest|suggests|warn|warns)\Z"
)
_DEFINITE = frozenset("the a an this that his her its their".split())
_NATIONS = frozenset("US UK UN EU U.S. U.K. U.N. E.U.".split())  # may be adjectives of a name
_ADDRESS = frozenset("Dr Mr Mrs Ms Prof".split())
_SUBORDINATE = words.PREPOSITIONS | words.SUBORDINATORS
_PARTICLES = frozenset("down out up off away".split())


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
    left = Span(max(part.start, end - _FAR), end)
    right = Span(begin, min(part.end, begin + _FAR))
    before, following = words_of(text, left), words_of(text, right)
    if min(len(before), len(following)) < _SHORTEST or before[-1].lower() in _LEADS_ON:
        return False
    if is_first and _is_capitals(before) and not following[0].isupper():
        return True  # "HOW IT BEGAN The flood"
    mark = text[end - 1]
    if mark in _CLOSING and text[end - 2 : end - 1] in (" ", ":"):
        return False  # it opens a quotation
    last = before[-1]
    if not (mark in "'’\"”)" or last[0].islower() or last[0].isdigit()):
        return is_first and _follows_name(text, left, right, before)
    if is_opener(text, begin, part.end) or (mark in _CLOSING and following[0].lower() in OPENERS):
        return True
    if not is_first or (last.lower() in words.SAYING and not _follows_speech(text, left)):
        return False
    if is_lower_elsewhere(text, begin, last, part.end):
        return True
    if last[0].isdigit() and not (_YEAR.fullmatch(last) or before[-2].lower() in ("aged", "of")):
        return False  # "50 UK dates"
    return _is_new_subject(text, left, right, before)


def _follows_speech(text: str, left: Span) -> bool:
    """Whether what is said precedes the verb of saying: "The star was ill, documents show"."""
    speech = _SPEECH.search(text, left.start, left.end)
    if speech is None or words_of(text, left)[0].lower() in _SUBORDINATE:
        return False
    return _is_complete(text, Span(left.start, speech.start()))


def _is_capitals(before: list[str]) -> bool:
    return len(before) >= _SHORTEST and all(word.isupper() for word in before[-_SHORTEST:])


def _follows_name(text: str, left: Span, right: Span, before: list[str]) -> bool:
    """Whether a sentence begins after a name: "in Cardiff Ann Doe has", not "New York City has"."""
    begin, last = right.start, before[-1]
    opener, second = words_of(text, right)[:2]
    if opener in ("A", "An", "The") and (second[0].islower() or second[0].isdigit()):
        return not (opener == "A" and last.lower() in _LETTERED)  # "Vitamin A"
    if not _is_whole_name(text, last, opener):
        return False
    if is_opener(text, begin, right.end) or is_definite(text, begin, right.end):
        return opener != "Now"
    if is_group(text, begin, right.end):
        return True
    if before[-2] in words.PREPOSITIONS and is_lower_elsewhere(text, begin, last, right.end):
        return True
    found = None if last in _NATIONS else beginning(text, begin, right.end)
    return found is not None and (
        _is_often_named(text, found) or _is_subject(text, left, before, found)
    )


def _is_whole_name(text: str, last: str, following: str) -> bool:
    """Whether a name also occurs without the word that follows it here."""
    if text.count(f"{last} {_bare(following)}") >= _NAMED_OFTEN:
        return False
    is_short = last.isupper() and len(last) > 1  # "RCGP"
    return is_short or text.count(last) >= _NAMED_OFTEN


def _is_often_named(text: str, found: Beginning) -> bool:
    """Whether a subject is a name of two or more words that occurs repeatedly in the text."""
    is_name = len(found.names) == len(found.words) > 1 and found.verb
    return bool(is_name) and text.count(" ".join(found.names)) >= _NAMED_OFTEN


def _is_new_subject(text: str, left: Span, right: Span, before: list[str]) -> bool:
    """Whether a subject with its verb begins here, after a phrase that does not need it."""
    low = before[-1].lower()
    is_speech = _follows_speech(text, left)
    if is_definite(text, right.start, right.end):
        return not words.is_verb(low)
    if words.is_verb(low) and not is_speech:
        return False
    if "-" in low or (low in words.PREPOSITIONS and low not in _PARTICLES):
        return False
    if is_group(text, right.start, right.end):
        return True
    if before[-2] == "to":
        return False  # "to help Haiti rebuild"
    found = beginning(text, right.start, right.end)
    if found is None:
        return False
    if _describes(low) and not is_speech:
        # "stress in the singer Ann Doe's mother can", but "singer Ann Doe has"
        return before[-2] in words.DETERMINERS and _repeats_name(before, found)
    return _is_subject(text, left, before, found)


def _describes(low: str) -> bool:
    """Whether a word may belong to the name after it: "singer", "northern", "ferry"."""
    is_role = _DESCRIBES.fullmatch(low) is not None and low not in _THINGS
    return is_role or low in _DESCRIBING


def _is_subject(text: str, left: Span, before: list[str], found: Beginning) -> bool:
    """Whether a subject is a new one after the words before, which are complete or name it."""
    if _shares_name(before, found) or _repeats_name(before, found):
        return True
    if not _is_complete(text, left):
        return False
    # "the ferry Ann Doe sank": the name belongs to the noun
    is_definite_noun = before[-2].lower() in _DEFINITE and text[left.end - 1] not in _CLOSING
    return found.is_plural or (not is_definite_noun and _is_named(text, found))


def _is_named(text: str, found: Beginning) -> bool:
    """Whether a subject is a name that occurs repeatedly in the text, or what it has: "Doe's
    brother"; or a name with "The" or a title: "The Democratic Republic", "Dr Doe"."""
    first = found.words[0]
    if first == "The":
        return found.verb in words.AUXILIARIES
    if first.rstrip(".") in _ADDRESS:
        return True
    if text.count(_bare(found.names[0])) < _NAMED_OFTEN:
        return False
    if not found.verb:
        return found.is_owned
    rest = [word for word in found.words if word[0].islower() and word != "of"]
    return not rest or found.is_owned


def _repeats_name(before: list[str], found: Beginning) -> bool:
    """Whether a subject begins with a name of two words that is in the words before."""
    first = [_bare(word) for word in found.words[:2]]
    pairs = pairwise(_bare(word) for word in before)
    return all(word[0].isupper() for word in first) and tuple(first) in set(pairs)


def _shares_name(before: list[str], found: Beginning) -> bool:
    """Whether the words before already have a name of this subject, as headlines do."""
    names = {_bare(word) for word in before if word[0].isupper()}
    near = [_bare(word) for word in found.words[:_NEAR] if word[0].isupper()]
    return any(name in names for name in near if len(name) >= _LONG_NAME)


def _bare(name: str) -> str:
    return re.sub(r"['’]s?\Z", "", name)


def _is_complete(text: str, left: Span) -> bool:
    """Whether a phrase has a finite verb, or is a headline with an infinitive."""
    if _IN_PRESENT.match(text, left.start, left.end) or _INFINITIVE.search(text, *_ends(left)):
        return True
    return any(words.is_verb(word.lower()) for word in words_of(text, left))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
