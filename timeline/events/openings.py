"""What the beginning of a sentence looks like, where a page has joined it to other words.

Each function looks at the words from a capital on. They need no parser, and are right about English
news only.
"""

import re
from collections import Counter
from functools import lru_cache

from timeline.events import words
from timeline.model import Span

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]\w*(?:['’-]\w+)*|\d[\d.,:]*")
# Words that are capitalised only at the start of a sentence.
OPENERS = frozenset(
    """a an the it he she they we there this that these those in on at after as when while for with
    but and however although more some two three four five six seven eight nine ten many most all
    his her their its around about nearly almost over under following during since by from scores
    dozens hundreds thousands millions tens every another up one now between""".split()
)
# A number may follow these: "About 300 people", "Up to 10,000 troops".
_BEFORE_NUMBERS = frozenset("about around nearly almost some over under more an up between".split())
_NUMBER = re.compile(
    r"(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh"
    r"|nine)ty(?:-\w+)?)\Z"
)
# Nouns for groups of people, which news begins with. Names may have the endings ("Rogers").
_GROUP = re.compile(
    r"(?:people|police|officials|relatives|families|authorities|charities|businesses|companies"
    r"|schools|\w{3,}(?:ers|ors|ists|ians|ants|ents|men|women))\Z"
)
_ABSTRACT = re.compile(r"[A-Z][a-z]{4,}(?:tion|sion|ment)\Z")  # "Frustration is"
_PLURAL = re.compile(r"[A-Z][a-z]{2,}[b-hj-rt-z]s\Z")  # not "Paris", "Jess"
_SMALL_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_NO_NOUNS = words.DETERMINERS | words.PRONOUNS
OF_MANY = frozenset("are were have say do who".split())


def is_opener(text: str, begin: int, end: int) -> bool:
    """Whether a word that only the start of a sentence capitalises is here, with a word that goes
    on: "A man", "The 300 guests", "About 300 people", "Seventeen new cases"."""
    opener, second, third = _three(text, begin, end)
    low = opener.lower()
    if low not in OPENERS and not (_NUMBER.match(low) and second[:1].islower()):
        return False
    if low in _SMALL_NUMBERS and second[:1].isupper():
        return third[:1].islower() and not words.is_verb(third)  # "Two British men"
    if opener == "A" and text.startswith(",", begin + 1):
        return False  # "influenza type A, which"
    if second[:1].isdigit():
        return len(opener) == 2 or low in _BEFORE_NUMBERS or low in ("a", "the")
    is_article = low in ("a", "an") and second.lower() not in OPENERS  # not "Q & A With"
    return second[:1].islower() or is_article


def is_definite(text: str, begin: int, end: int) -> bool:
    """Whether "The" begins a sentence before a name that has "the" elsewhere: "The UN"."""
    opener, second, _ = _three(text, begin, end)
    return opener == "The" and second[:1].isupper() and f" the {second}" in text


def is_group(text: str, begin: int, end: int) -> bool:
    """Whether a plural noun begins a sentence: "Relatives of", "Doctors treating", "Fires are".

    Not the people of a country, who are capitalised anywhere.
    """
    group, second, third = _three(text, begin, end)
    if group.isupper() or group.endswith("ans"):
        return False
    if not _GROUP.match(group.lower()):
        is_joined = second == "and" and third[:1].islower() and third not in _NO_NOUNS
        return _PLURAL.match(group) is not None and (is_joined or second in OF_MANY - {"do", "who"})
    return words.is_participle(second) or second in words.PREPOSITIONS or second in OF_MANY


def is_abstract(text: str, begin: int, end: int) -> bool:
    """Whether a noun that is a name only as a part of one begins a sentence: "Frustration is"."""
    noun, second, _ = _three(text, begin, end)
    return _ABSTRACT.match(noun) is not None and second in words.AUXILIARIES


def is_plural_of(text: str, begin: int, end: int) -> bool:
    """Whether a plural noun with "of" is here, which may also be a name: "Estimates of"."""
    plural, second, _ = _three(text, begin, end)
    return _PLURAL.match(plural) is not None and second == "of"


def is_lower_elsewhere(text: str, begin: int, before: str, end: int) -> bool:
    """Whether a capitalised word is not a name: it is lower case elsewhere in the text."""
    opener, second, _ = _three(text, begin, end)
    if second.lower() == "of" or text.startswith(",", begin + len(opener)):
        return False  # "founding Editor of", "the drug Valium, which"
    if opener.isupper() or before[0].isdigit() or not second[:1].islower():
        return False
    small = _small(text)[opener.lower()]
    return small > 1 or (small > 0 and 2 * small >= text.count(opener))


def _three(text: str, begin: int, end: int) -> tuple[str, str, str]:
    """The first three words from a code point on, "" where there is none."""
    first, second, third, *_ = (*WORD.findall(text, begin, min(end, begin + 80)), "", "", "")
    return first, second, third


@lru_cache(maxsize=16)
def _small(text: str) -> Counter[str]:
    return Counter(word for word in WORD.findall(text) if word[0].islower())


def words_of(text: str, span: Span) -> list[str]:
    """The words and numbers of a span."""
    return WORD.findall(text, span.start, span.end)
