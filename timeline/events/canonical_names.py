"""One form of a name for all articles of a collection.

Nothing is guessed: a surname becomes a full name, and an abbreviation a name in full, only if the
articles leave no choice.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from timeline.model import Article, Tag, TagKind

_HONORIFICS = frozenset(
    """mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness rev reverend fr father
    president vice prime minister secretary chancellor senator sen rep congressman congresswoman
    governor gov mayor judge justice cardinal bishop archbishop attorney general gen colonel col
    major maj captain capt lieutenant lt sergeant sgt admiral commander officer detective constable
    inspector chief sheriff ambassador chairman chairwoman director premier""".split()
)
_VARIANTS: Mapping[TagKind, Mapping[str, str]] = MappingProxyType(
    {
        TagKind.PLACE: {
            "us": "United States",
            "usa": "United States",
            "united states of america": "United States",
            "uk": "United Kingdom",
            "uae": "United Arab Emirates",
        },
        TagKind.ORGANISATION: {"un": "United Nations", "eu": "European Union"},
    }
)
_SPELLINGS = (("organisation", "organization"), ("centre", "center"), ("programme", "program"))
_WORD = r"(?:[A-Z]\.|[A-ZÀ-Þ][\w’'-]*\w)"
_CAPITALISED = re.compile(rf"{_WORD}(?: {_WORD})+")
_DEFINED = re.compile(rf"({_WORD}(?: (?:(?:of|for|and|the|on|in) )*{_WORD})+) \(([A-Z]{{2,6}})\)")
_ENDED = re.compile(r"[.!?:;\n\"“”‘]\s*$")
_PAIR = re.compile(rf"(?<!\w)(?=({_WORD}\.?) ({_WORD}))")
_LOW = re.compile(r"(?<![\w'’./@-])[a-zß-ÿ]+(?![\w@]|[./-]\w)")  # not in an address
_FEW = 2  # the number of times that a kind must be found before it corrects others, and below which
# a place may be a noun
_CLEARLY = 3  # how many times as often as the kind that it corrects


class CanonicalNames:
    """The canonical forms of the names in some articles.

    `found` are names that a parser has found in them, as often as it has; they decide which
    spelling and which kind of several is right.
    """

    def __init__(self, articles: Mapping[str, Article], found: Iterable[Tag]) -> None:
        self._articles = articles
        self._spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._kinds: defaultdict[str, Counter[TagKind]] = defaultdict(Counter)
        for kind, written in found:
            name = _plain(kind, written)
            self._spellings[_key(name)][name] += 1
            self._kinds[_key(name)][kind] += 1
        self._defined = _definitions(article.text for article in articles.values())

    def canonical(
        self, tag: Tag, articles: Collection[str], beside: Collection[str] = ()
    ) -> Tag | None:
        """The canonical form of a name that an event of these articles has.

        `beside` are the people whom the same event names. None for a single word that may be no
        name: the articles also write it in lower case, or nowhere call a person by it.
        """
        kind, written = tag
        name = _plain(kind, written)
        kind = self._kind(kind, _key(name))
        if " " not in name:
            one = self._of_one_word(name, kind, self._texts(articles), beside)
            if one is None or " " in one[1]:
                return one
        elif kind is TagKind.PERSON and self._ends_with_place(name):
            return None
        if kind is TagKind.ORGANISATION:
            name = self._defined.get(name.replace(".", ""), name)
        name = _VARIANTS.get(kind, {}).get(_key(name), name)
        return kind, self._spelled(name)

    def _of_one_word(
        self, name: str, kind: TagKind, texts: Sequence[str], beside: Collection[str]
    ) -> Tag | None:
        """The full name of a surname, else the word itself; None if it may be no such name.

        The parser takes many single words for people or organisations that are not.
        """
        full = _distinct(
            each
            for text in texts
            for each, is_certain in _full_names(text).get(name, {}).items()
            if is_certain or self._is_person(each)
        )
        people = [each for each in full if self._is_person(each)]
        if kind is TagKind.PERSON:
            near = {_plain(kind, other) for other in beside}
            own = [other for other in near if " " in other and other.split()[-1] == name]
            people, full = (own, own) if len(own) == 1 else (people, full)
        if kind is not TagKind.PLACE:
            if len(people) == len(full) == 1:
                return TagKind.PERSON, self._spelled(people[0])
            if kind is TagKind.ORGANISATION and full:
                return None
        if kind is TagKind.PERSON and not people:
            return (kind, name) if any(name in _honoured(text) for text in texts) else None
        is_known = kind is TagKind.PLACE and self._kinds[_key(name)][kind] > _FEW
        if is_known or name.isupper():
            return kind, name
        is_noun = any(name.lower() in _low_words(text) for text in texts)
        return None if is_noun else (kind, name)

    def _kind(self, kind: TagKind, key: str) -> TagKind:
        """The kind that a name clearly has in most sentences."""
        kinds = self._kinds.get(key)
        if not kinds:
            return kind
        ((most, count),) = kinds.most_common(1)
        return most if count >= max(_FEW, _CLEARLY * kinds[kind]) else kind

    def _spelled(self, name: str) -> str:
        """The most frequent spelling of a name; of several, the first in alphabetical order."""
        spellings = self._spellings.get(_key(name))
        if not spellings:
            return name
        return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))

    def _ends_with_place(self, name: str) -> bool:
        """Whether a name of several words, found once, ends with a known place: "Help Norvik"."""
        is_rare = self._kinds[_key(name)][TagKind.PERSON] < _FEW
        return is_rare and self._kinds[_key(name.split()[-1])][TagKind.PLACE] > _FEW

    def _texts(self, articles: Collection[str]) -> list[str]:
        return [self._articles[id].text for id in articles if id in self._articles]

    def _is_person(self, name: str) -> bool:
        return self._kinds.get(_key(name), Counter())[TagKind.PERSON] > 0


def _plain(kind: TagKind, written: str) -> str:
    """A name without line breaks, article, possessive and, for people, honorifics."""
    words = written.replace("’", "'").split()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    if words and words[-1].lower().endswith("'s"):
        words[-1] = words[-1][:-2]
    if kind is TagKind.PERSON:
        while len(words) > 1 and _is_honorific(words[0]) and words[1][0].isupper():
            words = words[1:]
        words = [_capitalised(word) for word in words]
    return " ".join(words)


def _is_honorific(word: str) -> bool:
    return word.lower().rstrip(".") in _HONORIFICS


def _capitalised(word: str) -> str:
    """A word in capitals ("MURRAY") with a capital only; abbreviations stay."""
    return word.title() if word.isupper() and len(word) > 3 and "." not in word else word


def _key(name: str) -> str:
    """What different spellings of a name have in common."""
    apart = unicodedata.normalize("NFKD", name.casefold().replace(".", "").replace("-", " "))
    key = "".join(letter for letter in apart if not unicodedata.combining(letter))
    for british, american in _SPELLINGS:
        key = key.replace(british, american)
    return key


def _distinct(names: Iterable[str]) -> list[str]:
    """Full names that mean different people: "Conrad Robert Murray" and "Conrad Murray" do not,
    nor does a name with other words before it."""
    found: dict[tuple[str, str], str] = {}
    for name in sorted(names, key=lambda name: (len(name), name)):
        words = name.split()
        if any(name.endswith(f" {shorter}") for shorter in found.values()):
            continue
        found.setdefault((words[0], words[-1]), name)
    return list(found.values())


@lru_cache(maxsize=4096)
def _full_names(text: str) -> Mapping[str, Mapping[str, bool]]:
    """The names of two words and more in a text by their last word, and whether they are certain.

    A word that the text also has in lower case is not a first name: "But", "Cardiologist". The
    first word of a sentence may be none: "Yesterday Calder left".
    """
    low = _low_words(text)
    found: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for run in _CAPITALISED.finditer(text):
        words = re.sub(r"['’]s\b", " |", run[0]).split()
        begins = _ENDED.search(text, max(run.start() - 3, 0), run.start()) or run.start() == 0
        for end in range(1, len(words)):
            first = end
            while first > 0 and _is_first_name(words[first - 1], low):
                first -= 1
            if first < end:
                name = " ".join(words[first : end + 1])
                is_certain = first > 0 or not begins
                found[words[end]][name] = is_certain or found[words[end]].get(name, False)
    return found


@lru_cache(maxsize=4096)
def _low_words(text: str) -> frozenset[str]:
    return frozenset(_LOW.findall(text))


@lru_cache(maxsize=4096)
def _honoured(text: str) -> frozenset[str]:
    """The words after "Mr", "President" and the like."""
    return frozenset(name for title, name in _PAIR.findall(text) if _is_honorific(title))


def _is_first_name(word: str, low: Collection[str]) -> bool:
    return word != "|" and not _is_honorific(word) and word.lower().rstrip(".") not in low


def _definitions(texts: Iterable[str]) -> dict[str, str]:
    """Abbreviations that the texts explain, "World Health Organization (WHO)", with the name that
    clearly most of them have for each."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    written: dict[str, str] = {}
    for text in texts:
        for name, short in _explained(text):
            found[short][_key(name)] += 1
            written.setdefault(_key(name), name)
    most = {short: names.most_common(1)[0] for short, names in found.items()}
    return {
        short: written[key]
        for short, (key, count) in most.items()
        if count >= _CLEARLY * (found[short].total() - count)
    }


@lru_cache(maxsize=4096)
def _explained(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(_with_initials(text))


def _with_initials(text: str) -> Iterator[tuple[str, str]]:
    """Names with their abbreviations; of the words before the bracket, those with its letters."""
    for name, short in _DEFINED.findall(text):
        words = name.split()
        for first in range(len(words)):
            initials = "".join(word[0] for word in words[first:] if word[0].isupper())
            if initials == short and words[first][0].isupper():
                yield _plain(TagKind.ORGANISATION, " ".join(words[first:])), short
                break
