"""Finds the start of a lead sentence that was joined to a headline or a caption.

"Police raid doctor's home Drug police are searching the house" lost the line break between headline
and lead. A border is a capital letter within the sentence, where the words after it begin a
sentence (`openings.py`) and those before it can be the end of one. Without a parser; what it leaves
joined, `timeline/titles/glue.py` separates later with one.
"""

import re
from functools import lru_cache
from itertools import dropwhile

from timeline.events import words
from timeline.events.endings import TAKES_CLAUSE, describes, follows_speech, is_complete
from timeline.events.openings import (
    OPENERS,
    is_abstract,
    is_definite,
    is_group,
    is_lower_elsewhere,
    is_opener,
    is_plural_of,
    words_of,
)
from timeline.events.subjects import (
    DATES,
    Beginning,
    beginning,
    is_named,
    is_often_named,
    is_whole_name,
    repeats_name,
    shares_name,
)
from timeline.model import Article, Span
from timeline.titles.language import is_english

_GLUED = re.compile(r"[ \t](?<=[\w'’\"”)].)[ \t]{0,2}(?=[\"“‘']?[A-Z])")
# They begin with the gap, of which a text has fewer than words: that is twice as fast.
_OPENED = re.compile(
    r"[ \t](?:(?<=[\w'’\"”)].)[ \t]{0,2}(?=[\"“‘']?(?:"
    + "|".join(w.capitalize() for w in sorted(OPENERS))
    + r")\b)|(?<=[A-Z]{2}.)[ \t]{0,2}(?=(?:[\"“] ?)?[A-Z][a-z]))"
)
# A capital after these belongs to a name: "of The", "Dr".
_LEADS_ON = frozenset(
    """a an the of in on at by for from with to and or as is are was were be has had have his her
    its their that than into over under after before dr mr mrs ms st sen gen rep gov president
    minister prime vice deputy foreign near around across between against including behind within
    outside why how if when while where because whether so then who which whose but last next
    this every each""".split()
)
_STRANDED = frozenset("for over off out up down".split())
_CLOSING = '"”'
# Words that are followed by a letter as a number: "influenza A".
_LETTERED = frozenset(
    "vitamin type influenza flu hepatitis group grade class plan league serie level section".split()
)
_BEGINNING = 1000  # characters of a first sentence that are searched for names
_NEAR = 20_000  # characters of the article in which words are counted
_FAR = 400  # characters on either side that are considered
_SHORT_TEXT = 400  # characters
_SHORTEST = 3  # words on either side
_YEAR = re.compile(r"(?:19|20)\d\d")
_DEFINITE = frozenset("the a an this that his her its their".split())
_QUESTIONS = frozenset("what which how whose why".split())
_NATIONAL = re.compile(r"(?:[a-z](?:ian|can|ean|ish|ese)|French|German|Greek|Dutch)\Z")
_BEFORE_NAMES = words.PREPOSITIONS | words.DETERMINERS | words.COORDINATORS
_NATIONS = frozenset("US UK UN EU U.S. U.K. U.N. E.U.".split())  # may be adjectives of a name
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
    if is_first:
        near = text[: sentence.start + _NEAR]  # in which words are counted, for each border
        beginning = Span(sentence.start, min(sentence.end, sentence.start + _BEGINNING))
        for gap in _GLUED.finditer(text, beginning.start, beginning.end):
            part = Span(found[-1], min(sentence.end, len(near)))
            if _is_border(near, gap.start(), gap.end(), part, True):
                found.append(gap.end())
        sentence = Span(beginning.end, sentence.end)
    for gap in _OPENED.finditer(text, sentence.start, sentence.end):
        if _is_border(text, gap.start(), gap.end(), Span(found[-1], sentence.end), False):
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
    if min(len(before), len(following)) < _SHORTEST:
        return False
    mark = text[end - 1]
    if before[-1].lower() in _LEADS_ON and mark not in "'’”":
        return is_first and before[-1] in _STRANDED and _is_stranded(text, right, before[-2])
    if _is_capitals(text, left, before, is_first) and not following[0].isupper():
        return True  # "HOW IT BEGAN Ann Doe was"
    if mark in _CLOSING and text[end - 2 : end - 1] in (" ", ":"):
        return False  # it opens a quotation
    last = before[-1]
    if not (mark in "'’\"”)" or last[0].islower() or last[0].isdigit()):
        return is_first and _follows_name(text, left, right, before)
    if is_opener(text, begin, part.end) or (mark in _CLOSING and following[0].lower() in OPENERS):
        return True
    if not is_first or (last.lower() in words.SAYING and not follows_speech(text, left)):
        return False
    if is_lower_elsewhere(text, begin, last, part.end):
        return True
    if before[:2] == following[:2] and not words.is_verb(last):
        return True  # "US troops land at palace US troops are"
    if last[0].isdigit() and not (_YEAR.fullmatch(last) or before[-2].lower() in ("aged", "of")):
        return False  # "50 UK dates"
    return _is_new_subject(text, left, right, before)


def _is_stranded(text: str, right: Span, verb: str) -> bool:
    """Whether a particle ends a phrase: "was called off A man", "unaccounted for The UN has"."""
    if not (words.is_past(verb) or verb in words.AUXILIARIES):
        return False
    opener, second = words_of(text, right)[:2]
    if opener not in ("A", "An", "The"):
        return False
    found = beginning(text, right.start, right.end)
    return second[0].islower() or second[0].isdigit() or (found is not None and found.verb != "")


def _is_capitals(text: str, left: Span, before: list[str], is_first: bool) -> bool:
    """Whether a heading in capitals ends here; not one with a date, which the next words need."""
    if not is_first and any(map(str.isdigit, left.of(text))):
        return False
    return all(word.isupper() for word in before[-_SHORTEST:])


def _follows_name(text: str, left: Span, right: Span, before: list[str]) -> bool:
    """Whether a sentence begins after a name: "in Cardiff Ann Doe has", not "New York City has"."""
    begin, last = right.start, before[-1]
    following = words_of(text, right)
    opener, second = following[:2]
    if opener in ("A", "An", "The") and (second[0].islower() or second[0].isdigit()):
        return not (opener == "A" and last.lower() in _LETTERED)  # "Vitamin A"
    if opener in ("A", "An") and following[2][0].islower():
        return last.lower() not in _LETTERED  # "A British man"
    is_whole = is_whole_name(text, last, opener)
    is_placed = before[-2] in words.PREPOSITIONS and before[-2] != "of"  # "in Norway"
    if is_opener(text, begin, right.end) or is_group(text, begin, right.end):
        return (is_whole or is_placed) and opener != "Now"
    is_first = _NATIONAL.search(opener) is not None and is_complete(text, left)
    if not (is_whole or is_first or is_placed):
        return False
    if is_definite(text, begin, right.end):
        return True
    if is_whole and is_placed and is_lower_elsewhere(text, begin, last, right.end):
        return True
    is_adjective = last in _NATIONS or _NATIONAL.search(last) is not None
    if is_adjective or _is_first_name(before) or (last.isupper() and opener.isupper()):
        return False
    found = beginning(text, begin, right.end)
    if found is None:
        return False
    is_new = is_whole or is_first
    return is_often_named(text, found) or (is_new and _is_subject(text, left, before, found))


def _is_first_name(before: list[str]) -> bool:
    """Whether the name at the end belongs to a noun and may go on: "pop star Ann"."""
    rest = list(dropwhile(lambda word: word[0].isupper(), reversed(before)))
    if not rest or before[-1] in DATES:
        return False
    low = rest[0].lower()
    return not (low in _BEFORE_NAMES or words.is_verb(low) or "to" in rest[1:2])


def _is_new_subject(text: str, left: Span, right: Span, before: list[str]) -> bool:
    """Whether a subject with its verb begins here, after a phrase that does not need it."""
    low = before[-1].lower()
    is_speech = follows_speech(text, left)
    if is_definite(text, right.start, right.end):
        return not words.is_verb(low)
    if words.is_verb(low) and not is_speech:
        return False
    if "-" in low or (low in words.PREPOSITIONS and low not in _PARTICLES):
        return False
    if is_group(text, right.start, right.end) or is_abstract(text, right.start, right.end):
        return True
    if is_plural_of(text, right.start, right.end):
        return is_complete(text, left) and not describes(low)
    if before[-2] == "to" or before[-2] in _QUESTIONS or low in TAKES_CLAUSE:
        return False  # "to help Norway rebuild", "what role Ann Doe played", "fears Doe is"
    found = beginning(text, right.start, right.end)
    if found is None:
        return False
    if describes(low) and not is_speech:
        # "stress in the singer Ann Doe's mother can", but "singer Ann Doe has"
        return before[-2] in words.DETERMINERS and repeats_name(before, found)
    return _is_subject(text, left, before, found)


def _is_subject(text: str, left: Span, before: list[str], found: Beginning) -> bool:
    """Whether a subject is a new one after the words before, which are complete or name it."""
    if len(before) <= _SHORTEST:
        return False  # "Talent show mogul Ann Doe has"
    if shares_name(before[:-1], found) or repeats_name(before, found):
        return True
    if not is_complete(text, left):
        return False
    # "the ferry Ann Doe sank": the name belongs to the noun
    is_definite_noun = before[-2].lower() in _DEFINITE and text[left.end - 1] not in _CLOSING
    return found.is_plural or (not is_definite_noun and is_named(text, found))
