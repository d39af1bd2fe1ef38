"""What the beginning of a sentence looks like, where a page has joined it to other words.

Each function looks at the words from a capital on. They need no parser, and are right about English
news only.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from timeline.events import words
from timeline.model import Span

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]\w*(?:['’-]\w+)*|\d[\d.,:]*")
# Words that are capitalised only at the start of a sentence.
OPENERS = frozenset(
    """a an the it he she they we there this that these those in on at after as when while for with
    but and however although more some two three four five six seven eight nine ten many most all
    his her their its around about nearly almost over under following during since by from scores
    dozens hundreds thousands millions tens every another up one now""".split()
)
# A number may follow these: "About 300 people", "Up to 10,000 troops".
_BEFORE_NUMBERS = frozenset("about around nearly almost some over under more an up".split())
_NUMBER = re.compile(
    r"(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh"
    r"|nine)ty(?:-\w+)?)\Z"
)
# Nouns for groups of people, which news begins with. Names may have the endings ("Rogers").
_GROUP = re.compile(
    r"(?:people|police|officials|relatives|families|authorities|charities|businesses|companies"
    r"|schools|\w{3,}(?:ers|ors|ists|ians|ants|ents|men|women))\Z"
)
_PLURAL = re.compile(r"[A-Z][a-z]{2,}[b-hj-rt-z]s\Z")  # not "Paris", "Jess"
_OF_MANY = frozenset("are were have say do who".split())
_LONGEST_SUBJECT = 9  # words before its verb
_WORD_OR_MARK = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Dr|Mr|Mrs|Ms|Prof)\.?|[^\W\d_]\w*(?:['’-]\w+)*['’]?|\d[\d.,:]*|[^\w\s]"
)
_TRANSPARENT = "\"“”‘’'"
_INSIDE = OPENERS - {"one"}  # capitalised they begin another sentence
_NO_SUBJECT = words.PRONOUNS | words.SUBORDINATORS | {"that", "to"}


@dataclass(frozen=True, slots=True)
class Beginning:
    """The subject with which a sentence begins: its words, and the capitalised ones among them.

    `verb` is the finite verb after it, "" if an apposition or a relative clause follows.
    """

    words: tuple[str, ...]
    names: tuple[str, ...]
    verb: str

    @property
    def is_owned(self) -> bool:
        """Whether it belongs to a name: "Ann Doe's lawyer"."""
        return _owns(self.names)

    @property
    def is_plural(self) -> bool:
        """Whether its last word is a plural noun and its verb agrees: "experts say"."""
        last = self.words[-1]
        is_noun = last[0].islower() and last.endswith("s") and not last.endswith("ss")
        return is_noun and (self.verb in _OF_MANY or self.verb == "will")


def is_opener(text: str, begin: int, end: int) -> bool:
    """Whether a word that only the start of a sentence capitalises is here, with a word that goes
    on: "A man", "The 300 guests", "About 300 people", "Seventeen new cases"."""
    opener, second = _two(text, begin, end)
    low = opener.lower()
    if low not in OPENERS and not (_NUMBER.match(low) and second[:1].islower()):
        return False
    if opener == "A" and text.startswith(",", begin + 1):
        return False  # "influenza type A, which"
    if second[:1].isdigit():
        return len(opener) == 2 or low in _BEFORE_NUMBERS or low in ("a", "the")
    return second[:1].islower() or low in ("a", "an")


def is_definite(text: str, begin: int, end: int) -> bool:
    """Whether "The" begins a sentence before a name that has "the" elsewhere: "The UN"."""
    opener, second = _two(text, begin, end)
    return opener == "The" and second[:1].isupper() and f" the {second}" in text


def is_group(text: str, begin: int, end: int) -> bool:
    """Whether a plural noun begins a sentence: "Relatives of", "Doctors treating", "Fires are".

    Not the people of a country, who are capitalised anywhere.
    """
    group, second = _two(text, begin, end)
    if group.isupper() or group.endswith("ans"):
        return False
    if not _GROUP.match(group.lower()):
        return _PLURAL.match(group) is not None and second in _OF_MANY - {"do", "who"}
    return words.is_participle(second) or second in words.PREPOSITIONS or second in _OF_MANY


def is_lower_elsewhere(text: str, begin: int, before: str, end: int) -> bool:
    """Whether a capitalised word is not a name: it is lower case elsewhere in the text."""
    opener, second = _two(text, begin, end)
    if second.lower() == "of" or text.startswith(",", begin + len(opener)):
        return False  # "founding Editor of", "the drug Propofol, which"
    if opener.isupper() or before[0].isdigit() or not second[:1].islower():
        return False
    small = _small(text)[opener.lower()]
    return small > 1 or (small > 0 and 2 * small >= text.count(opener))


def beginning(text: str, begin: int, end: int) -> Beginning | None:
    """The subject that begins here with a capital; None if no verb, apposition or relative clause
    follows it within a few words."""
    found: list[str] = []
    for match in _WORD_OR_MARK.finditer(text, begin, end):
        word = match[0]
        if word in _TRANSPARENT:
            continue
        is_bounded = word == "," or word in words.RELATIVES
        if is_bounded or (found and words.is_verb(word)):
            names = tuple(each for each in found if each[0].isupper())
            last = found[-1] if found else ""
            if not names or (is_bounded and not (last[:1].isupper() or _owns(names))):
                return None
            return Beginning(tuple(found), names, "" if is_bounded else word)
        is_within = not found or word.lower() not in _INSIDE or word[0].islower()
        if not (word[0].isalnum() and is_within) or word in _NO_SUBJECT:
            return None
        if len(found) == _LONGEST_SUBJECT:
            return None
        found.append(word)
    return None


def _owns(names: tuple[str, ...]) -> bool:
    return any(name.endswith(("'s", "’s", "s'", "s’")) for name in names)


def _two(text: str, begin: int, end: int) -> tuple[str, str]:
    """The first two words from a code point on, "" where there is none."""
    found = WORD.findall(text, begin, min(end, begin + 60))
    return (*found, "", "")[0], (*found, "", "")[1]


@lru_cache(maxsize=16)
def _small(text: str) -> Counter[str]:
    return Counter(word for word in WORD.findall(text) if word[0].islower())


def words_of(text: str, span: Span) -> list[str]:
    """The words and numbers of a span."""
    return WORD.findall(text, span.start, span.end)
