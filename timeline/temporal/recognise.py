"""Finds time expressions with their spans, rules and meanings, without a publication date.

The text is split into words once. Rules are tried only at words that trigger them (`Rule.on`), from
the starts that the run of time words before allows. So the cost grows linearly with the length of
the text, whatever the text.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from timeline.temporal.candidate import Candidate
from timeline.temporal.compose import compose
from timeline.temporal.modifiers import extend_all
from timeline.temporal.rule import Found, Rule
from timeline.temporal.rules import RULES
from timeline.temporal.work_titles import without_titles

_TOKEN = re.compile(r"[a-z]+|\d+")
_LITERAL = re.compile(r"[a-z]+")
_NUMERIC_NEIGHBOURS = frozenset("/.:-–’s'")
_BEFORE_NUMBERS = frozenset("-–/’‘`'")
_MOST_WORDS = 10  # up to the one that triggers a rule
_FEW_BEGINNINGS = 3
_NO_WORDS: frozenset[str] = frozenset()
_APOSTROPHES = frozenset("'’‘`")
_LAST_DIGIT = ":"  # words that sort before it begin with a digit
_JOINTS = frozenset(
    (" ", "  ", "\n", "\xa0", "", "-", "–", " - ", ",", ", ", ",\n", ".", ". ", ".\n",
     "'", "’", "/", ":", "-'", "-’", " '", " ’")
)  # fmt: skip


# The match function of a rule, and the rule.
_Trial = tuple[Callable[[str, int], re.Match[str] | None], Rule]


def _rules_by_word(leads: bool) -> dict[str, tuple[_Trial, ...]]:
    table: dict[str, list[_Trial]] = {}
    for rule in RULES:
        if rule.leads is leads:
            for word in rule.on:
                table.setdefault(word, []).append((rule.pattern.match, rule))
    return {word: tuple(rules) for word, rules in table.items()}


_LEADING = _rules_by_word(leads=True)
_WITHIN = _rules_by_word(leads=False)
_KEYS = frozenset(_LEADING) | frozenset(_WITHIN)
_AT_TRIGGER = {
    key: (
        *_LEADING.get(key, ()),
        *(trial for trial in _WITHIN.get(key, ()) if not trial[1].follows),
    )
    for key in _KEYS
}
_ENDING = "0s"
# The words of which it depends on the characters beside them whether they trigger a rule.
_LETTERS = frozenset(key[0] for key in _KEYS if key.endswith(".")) | {_ENDING[-1]}
_TRIGGERS = _KEYS | _LETTERS


@lru_cache(maxsize=4096)
def _only_on(key: str, earlier: frozenset[str]) -> tuple[tuple[_Trial, ...], frozenset[str]]:
    """The rules triggered by a word but by none of `earlier`, and all these words."""
    done = {id(trial[1]) for word in earlier for trial in _WITHIN[word]}
    return tuple(trial for trial in _WITHIN[key] if id(trial[1]) not in done), earlier | {key}


# Every word in some pattern: these may precede the word that triggers a rule.
_TIME_WORDS = frozenset(
    word for rule in RULES if not rule.leads for word in _LITERAL.findall(rule.pattern.pattern)
)


def recognise(text: str) -> list[Candidate]:
    """All expressions of the text in order, without overlaps."""
    lowered = lower(text)
    found = _longest(_Scan(text, lowered).candidates())
    return without_titles(extend_all(compose(found, lowered), lowered), text)


def lower(text: str) -> str:
    """The text in lower case with the same positions (a dotted capital I would become longer)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.replace("İ", "I").lower()


@dataclass(slots=True)
class _Scan:
    """One pass over a text: the last words, and the position of the last expression."""

    text: str
    lowered: str
    words: deque[re.Match[str]] = field(default_factory=lambda: deque(maxlen=_MOST_WORDS))
    last: tuple[int, int] = (0, 0)  # start and end of the last expression
    # Start of an expression → the trigger words for which it has been tried.
    tried: dict[int, frozenset[str]] = field(default_factory=dict)

    def candidates(self) -> Iterator[Candidate]:
        """Expressions by the position of their trigger word; they may overlap."""
        add = self.words.append
        for token in _TOKEN.finditer(self.lowered):
            add(token)
            word = token[0]
            if word not in _TRIGGERS and word > _LAST_DIGIT:
                continue  # most words
            start, end = token.span()
            if start < self.last[1]:
                continue
            key = word if word in _KEYS else _key_of(self.lowered, word, start, end)
            candidate = self._around(key, start) if key else None
            if candidate is not None:
                self.last = (candidate.span.start, candidate.span.end)
                yield candidate

    def _around(self, key: str, trigger: int) -> Candidate | None:
        """The leftmost, then longest expression that contains the trigger, the last word so far."""
        within = _WITHIN.get(key, ())
        if within:
            beginnings = self._beginnings(key)
            is_long = len(beginnings) > _FEW_BEGINNINGS
            for beginning in beginnings:
                trials = self._untried(key, beginning) if is_long else within
                best = self._best(trials, beginning, trigger) if trials else None
                if best is not None:
                    return best
        return self._best(_AT_TRIGGER[key], trigger, trigger)

    def _untried(self, key: str, beginning: int) -> tuple[_Trial, ...]:
        """The rules for the word that were not tried at this start for an earlier word of the run.

        Anything that such a rule found there ended before this word.
        """
        trials, self.tried[beginning] = _only_on(key, self.tried.get(beginning, _NO_WORDS))
        return trials

    def _beginnings(self, key: str) -> list[int]:
        """The positions at which an expression may begin before the last word, leftmost first.

        At most two words before the last expression, such as those before the year in "the
        comparable 1988 quarter". Only an apostrophe may precede a number.
        """
        lowered = self.lowered
        tokens = [self.words[-1]] if key[0] == "#" else list(self.words)
        last = first = len(tokens) - 1
        earliest, following = self.last[0], tokens[last].start()
        while first > 0 and following >= earliest:
            word = tokens[first - 1][0]
            if not (word in _TIME_WORDS or word <= _LAST_DIGIT):
                break
            if first < last - 1 and word == tokens[first + 1][0]:
                between = tokens[first][0]
                if between in (word, tokens[first + 2][0]):
                    break  # no expression has one word three times, or two words twice
            following = tokens[first].start()
            if lowered[tokens[first - 1].end() : following] not in _JOINTS:
                break
            first -= 1
        beginnings = [token.start() for token in tokens[first:last]]
        before = tokens[first].start() - 1
        if before >= 0 and lowered[before] in _APOSTROPHES:
            beginnings.insert(0, before)  # '97, '90s
        return beginnings

    def _best(self, trials: tuple[_Trial, ...], beginning: int, trigger: int) -> Candidate | None:
        """The longest expression that begins here and contains the trigger."""
        lowered = self.lowered
        matches: list[tuple[re.Match[str], Rule]] = []
        for matches_at, rule in trials:
            match = matches_at(lowered, beginning)
            if match is not None and match.end() > trigger:
                matches.append((match, rule))
        if len(matches) > 1:
            matches.sort(key=_end_of_match, reverse=True)  # of equally long ones, the earlier rule
        for match, rule in matches:
            found = Found(self.text, lowered, match)
            meaning = rule.production(found)
            if meaning is not None:
                return Candidate(found.span, (rule,), meaning)
        return None


def _end_of_match(entry: tuple[re.Match[str], Rule]) -> int:
    return entry[0].end()


def _key_of(lowered: str, word: str, start: int, end: int) -> str:
    """The key of a letter or a number, "" if it triggers no rule: see `timeline.temporal.rule`."""
    if word not in _LETTERS:
        return _number_key(lowered, word, start, end)
    if word == _ENDING[-1]:
        return _ENDING if "0" in lowered[max(0, start - 2) : start] else ""  # "1990s", "90's"
    return f"{word}." if lowered.startswith(".", end) else ""


def _number_key(lowered: str, word: str, start: int, end: int) -> str:
    """`#4` for four digits, `#2` for one or two next to a mark used in dates or times, else ""."""
    if len(word) == 4:
        return "#4"
    if len(word) > 2:
        return ""
    after = lowered[end : end + 1]
    before = lowered[start - 1] if start else ""
    if (after and after in _NUMERIC_NEIGHBOURS) or before in _BEFORE_NUMBERS:
        return "#2"
    is_listed = before == " " and lowered[start - 2] == "," and lowered[start - 3].isdigit()
    return "#2" if is_listed or after == "," else ""  # "March 3, 4 and 5"


def _longest(candidates: Iterator[Candidate]) -> list[Candidate]:
    """Of overlapping expressions the longer one, or the earlier of equally long ones."""
    kept: list[Candidate] = []
    for candidate in candidates:
        overlaps = kept and candidate.span.start < kept[-1].span.end
        if not overlaps:
            kept.append(candidate)
        elif _length(candidate) > _length(kept[-1]):
            kept[-1] = candidate
            while len(kept) > 1 and kept[-2].span.end > candidate.span.start:
                del kept[-2]
    return kept


def _length(candidate: Candidate) -> int:
    return candidate.span.end - candidate.span.start
