"""The subject with which a joined sentence begins, and whether it is a new one there."""

import re
from dataclasses import dataclass
from itertools import pairwise

from timeline.events import words
from timeline.events.openings import OF_MANY, OPENERS

_LONGEST_SUBJECT = 9  # words before its verb
_WORD_OR_MARK = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Dr|Mr|Mrs|Ms|Prof)\.?|[^\W\d_]\w*(?:['’-]\w+)*['’]?|\d[\d.,:]*|[^\w\s]"
)
_NOUNS_TOO = frozenset("show report state".split())
_APPOSITION = (",", "-", "–", "—")
_TRANSPARENT = "\"“”‘’'"
_ARTICLES = frozenset("a an the".split())
_BEFORE_ARTICLES = words.PREPOSITIONS | words.COORDINATORS
_INSIDE = OPENERS - {"one"}  # capitalised they begin another sentence
_NO_SUBJECT = words.PRONOUNS | words.SUBORDINATORS | {"that", "to"}
_NAMED_OFTEN = 2  # times in the article
_LONG_NAME = 3  # characters
_NEAR = 5  # words
DATES = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April
    June July August September October November December""".split()
)
_ADDRESS = frozenset("Dr Mr Mrs Ms Prof".split())


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
        return is_noun and (self.verb in OF_MANY or self.verb == "will")


def beginning(text: str, begin: int, end: int) -> Beginning | None:
    """The subject that begins here with a capital; None if no verb, apposition or relative clause
    follows it within a few words."""
    found: list[str] = []
    for match in _WORD_OR_MARK.finditer(text, begin, end):
        word = match[0]
        if word in _TRANSPARENT:
            continue
        is_bounded = word in _APPOSITION or word in words.RELATIVES
        if is_bounded or (found and _is_verb_after(word, found[-1])):
            names = tuple(each for each in found if each[0].isupper())
            last = found[-1] if found else ""
            if not names or (is_bounded and not (last[:1].isupper() or _owns(names))):
                return None
            return Beginning(tuple(found), names, "" if is_bounded else word)
        is_within = not found or word.lower() not in _INSIDE or word[0].islower()
        if not (word[0].isalnum() and is_within) or word in _NO_SUBJECT:
            return None
        if word in _ARTICLES and found and found[-1] not in _BEFORE_ARTICLES:
            return _before_present(found)
        if len(found) == _LONGEST_SUBJECT:
            return None
        found.append(word)
    return None


def _is_verb_after(word: str, before: str) -> bool:
    """Whether a word is a finite verb; "show" and "report" only after a plural."""
    return words.is_verb(word) and (word not in _NOUNS_TOO or before.endswith("s"))


def _before_present(found: list[str]) -> Beginning | None:
    """The subject if the last of these words, which an object follows, is a verb: "Doe scales
    the"."""
    *subject, verb = found
    names = tuple(each for each in subject if each[0].isupper())
    is_present = verb.islower() and verb.endswith("s") and not verb.endswith("ss")
    return Beginning(tuple(subject), names, verb) if names and is_present else None


def is_named(text: str, found: Beginning) -> bool:
    """Whether a subject is a name that occurs repeatedly in the text, or what it has: "Doe's
    brother"; or a name with "The" or a title: "The Democratic Republic", "Dr Doe"."""
    first = found.words[0]
    if first == "The":
        return not found.verb or found.verb in words.AUXILIARIES
    if first.rstrip(".") in _ADDRESS:
        return True
    is_described = len(found.words) > 1 and found.words[1][0].islower()  # "Pop star Ann Doe's"
    names = found.names if is_described else found.names[:1]
    if max(text.count(bare(name)) for name in names) < _NAMED_OFTEN:
        return False
    if not found.verb:
        return found.is_owned
    rest = [word for word in found.words if word[0].islower() and word != "of"]
    return not rest or found.is_owned


def is_often_named(text: str, found: Beginning) -> bool:
    """Whether a subject is a name of two or more words that occurs repeatedly in the text."""
    is_name = len(found.names) == len(found.words) > 1 and found.verb
    return bool(is_name) and text.count(" ".join(found.names)) >= _NAMED_OFTEN


def repeats_name(before: list[str], found: Beginning) -> bool:
    """Whether a subject begins with a name of two words that is in the words before."""
    first = [bare(word) for word in found.words[:2]]
    pairs = pairwise(bare(word) for word in before)
    return all(word[0].isupper() for word in first) and tuple(first) in set(pairs)


def shares_name(before: list[str], found: Beginning) -> bool:
    """Whether the words before already have a name of this subject, as headlines do."""
    names = {bare(word) for word in before if word[0].isupper()}
    near = [bare(word) for word in found.words[:_NEAR] if word[0].isupper()]
    return any(name in names for name in near if _is_distinct(name))


def _is_distinct(name: str) -> bool:
    """Whether a name is not an abbreviation such as "US", which has many uses."""
    return (len(name) >= _LONG_NAME and not name.isupper()) or any(map(str.isdigit, name))


def is_whole_name(text: str, last: str, following: str) -> bool:
    """Whether a name also occurs without the word that follows it here."""
    if text.count(f"{last} {bare(following)}") >= _NAMED_OFTEN:
        return False
    is_short = last.isupper() and len(last) > 1  # "RCGP"
    return is_short or last in DATES or text.count(last) >= _NAMED_OFTEN


def bare(name: str) -> str:
    """A name without its possessive ending."""
    return re.sub(r"['’]s?\Z", "", name)


def _owns(names: tuple[str, ...]) -> bool:
    return any(name.endswith(("'s", "’s", "s'", "s’")) for name in names)
