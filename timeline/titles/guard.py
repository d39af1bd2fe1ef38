"""The final check of a title: whether it is complete and says only what its sentence says.

It depends on language only by lists of short words that do not end or begin a title. So it is used
for titles from a parse and for those made by rules.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from timeline.titles.request import Offsets

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_](?:[\w'’&]|[-.](?=\w))*|[^\w\s]")
_PAIRS = {"“": "”", "«": "»", "(": ")", "[": "]"}
_PARTING = frozenset(",;:—–-()[]“”\"‘’'.!?…«»/|_")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER_LAST = _words(
    """of in on at by for from with to into onto about against between among amid during since until
    till than as per via the a an and or but nor that which who whom whose where when while because
    although though if unless its their our my your mr mrs ms dr is are was were be been has have
    had will would shall should could may might must not n't including very so too also ie eg namely
    der die das den dem des ein eine einen einem einer und oder aber von vom zu zum zur im am mit
    für bei seit als dass weil wenn
    le la les un une des du de et ou mais à au aux en dans par pour avec sur que qui dont
    el los las una unos y o pero del al por para con sin sobre como
    il lo gli i uno e ed di da nel nella della dei con su per che
    os as um uma ou mas do da no na dos das em por para com"""
)
_NEVER_FIRST = _words("which who whom whose that qui que dont che cui dass")
_NEGATIONS = _words(
    """not n't no never none nobody nothing neither nor without only except unless hardly
    nicht kein keine keinen nie niemals ohne nur ne pas jamais sans sauf nunca jamás sin non mai
    senza solo não sem apenas"""
)


class _Token(NamedTuple):  # all words of a text become one
    text: str
    start: int
    is_date: bool = False

    @property
    def low(self) -> str:
        return _low(self.text)

    @property
    def is_mark(self) -> bool:
        return not self.text[0].isalnum()

    @property
    def has_capital(self) -> bool:
        return self.text[0].isupper()


def passes(title: str, sentence: str, dates: Sequence[Offsets] = (), before: str = "") -> bool:
    """Whether a title can represent a sentence, of which `dates` are time expressions.

    It begins and ends like a title, its quotation marks and brackets are paired, every number and
    name in it is in the sentence or in the text `before`, and it leaves out no word of the sentence
    that reverses the meaning.
    """
    tokens = _tokens(title)
    words = [token for token in tokens if not token.is_mark]
    if len(words) < 2:
        return False
    if words[-1].low in _NEVER_LAST and not _is_ended_so(title, sentence, words[-1]):
        return False
    if words[0].low in _NEVER_FIRST:
        return False
    if not _is_balanced(title):
        return False
    source = _tokens(sentence, tuple(dates))
    known = (*_tokens(before), *source)
    return _is_taken_from(words, known) and not _loses_negation(words, source)


def is_whole_clause(title: str, sentence: str, dates: Sequence[Offsets] = ()) -> bool:
    """Whether a title is the text between punctuation marks of the sentence, without date and
    asides.

    False for a title that is cut where there is no punctuation, or combines parts of several
    clauses.
    """
    source = _with_leads(_tokens(sentence, tuple(dates)))
    words = [token for token in _tokens(title) if not token.is_mark]
    runs = list(_runs(words, source))
    if not runs or sum(end - begin for begin, end in runs) == 0:
        return False
    first, last = runs[0][0], runs[-1][1]
    if not (_is_edge(source, first, -1) and _is_edge(source, last, 1)):
        return False
    if any(_ends_within_date(source, end) for _, end in runs):
        return False
    gaps = [(one[1], other[0]) for one, other in pairwise(runs)]
    return all(begin <= end and _may_be_left_out(source, begin, end) for begin, end in gaps)


@lru_cache(maxsize=32)  # a title and its sentence are checked twice in a row
def _tokens(text: str, dates: tuple[Offsets, ...] = ()) -> tuple[_Token, ...]:
    found = []
    for match in _TOKEN.finditer(text):
        begin, stop = match.span()
        is_date = bool(dates) and any(start < stop and begin < end for start, end in dates)
        found.append(_Token(match[0], begin, is_date))
    return tuple(found)


def _ends_within_date(source: Sequence[_Token], end: int) -> bool:
    """Whether a run keeps the word before a date but not the date: "Am … trat"."""
    return end < len(source) and source[end].is_date and source[end - 1].low in _LEADS


def _with_leads(plain: Sequence[_Token]) -> list[_Token]:
    """The tokens; words that introduce a date are marked as part of it: "by late Monday"."""
    tokens = list(plain)
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].is_date and tokens[at - 1].low in _LEADS:
            tokens[at - 1] = tokens[at - 1]._replace(is_date=True)
    return tokens


def _is_ended_so(title: str, sentence: str, last: _Token) -> bool:
    """Whether the sentence also ends with that word: "what it was for." is complete."""
    return (
        sentence.rstrip(" .!?…”’\"'").lower().endswith(title[last.start :].rstrip("”’\"'").lower())
    )


def _is_balanced(title: str) -> bool:
    if any(title.count(one) != title.count(other) for one, other in _PAIRS.items()):
        return False
    return title.count('"') % 2 == 0


def _is_taken_from(words: Sequence[_Token], source: Sequence[_Token]) -> bool:
    """Whether the numbers and names of a title are complete ones of the sentence."""
    plain = [token for token in source if not token.is_mark]
    texts = [_bare(token.text) for token in plain]
    known = set(texts)
    for index, word in enumerate(words):
        if word.text[0].isdigit() and word.text not in {token.text for token in plain}:
            return False
        if index and word.has_capital and _bare(word.text) not in known:
            return False
    return all(_is_whole_name(name, plain, texts) for name in _names(words))


@lru_cache(maxsize=8192)  # the same words are compared repeatedly
def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).rstrip(".")


@lru_cache(maxsize=8192)
def _key(text: str) -> str:
    """The key by which a word of a title is compared with words of its sentence."""
    return _bare(_low(text))


def _low(text: str) -> str:
    return text.lower().replace("’", "'")


def _names(words: Sequence[_Token]) -> Iterator[list[str]]:
    """Sequences of two or more capitalised words after the first word of the title."""
    run: list[_Token] = []
    for word in words[1:]:
        if word.has_capital and (not run or word.start - run[-1].start - len(run[-1].text) == 1):
            run.append(word)
            continue
        if len(run) > 1:
            yield [_bare(one.text) for one in run]
        run = [word] if word.has_capital else []
    if len(run) > 1:
        yield [_bare(one.text) for one in run]


def _is_whole_name(name: list[str], plain: Sequence[_Token], texts: Sequence[str]) -> bool:
    """Whether these words are adjacent in the sentence, ignoring dates between them."""
    undated = [text for token, text in zip(plain, texts, strict=True) if not token.is_date]
    for sequence in (texts, undated):
        size = len(name)
        if any(list(sequence[at : at + size]) == name for at in range(len(sequence) - size + 1)):
            return True
    return False


def _loses_negation(words: Sequence[_Token], source: Sequence[_Token]) -> bool:
    runs = list(_runs(words, source))
    for (_, end), (begin, _) in pairwise(runs):
        gap = source[end:begin]
        if gap and gap[0].is_mark and gap[-1].is_mark:
            continue  # a complete aside
        if any(token.low in _NEGATIONS or token.low.endswith("n't") for token in gap):
            return True
    before = source[max(0, runs[0][0] - 1) : runs[0][0]] if runs else []
    return any(token.low in _NEGATIONS - {"without", "except", "no"} for token in before)


def _runs(words: Sequence[_Token], source: Sequence[_Token]) -> Iterator[tuple[int, int]]:
    """The ranges of `source` of which a title consists, in the order of the title.

    Each is the longest possible; punctuation within a range is skipped.
    """
    at = 0
    behind = 0
    keys, source_keys = ([_key(token.text) for token in each] for each in (words, source))
    while at < len(words):
        begin, end, length = _longest(keys[at:], source, source_keys, behind)
        if not length:
            at += 1
            continue
        yield begin, end
        at += length
        behind = end


def _longest(
    keys: Sequence[str], source: Sequence[_Token], source_keys: Sequence[str], behind: int
) -> tuple[int, int, int]:
    """Begin and end in `source` of the longest match with the start of `keys`, and its word count.

    Of several of that length, the first one after `behind`.
    """
    best = (0, 0, 0)
    begins = [at for at, key in enumerate(source_keys) if key == keys[0]]
    for begin in sorted(begins, key=lambda at: (at < behind, at)):
        end = begin
        length = 0
        while length < len(keys) and end < len(source):
            if source[end].is_mark and length:
                end += 1
                continue
            if source_keys[end] != keys[length]:
                break
            end += 1
            length += 1
        while end > begin and source[end - 1].is_mark:
            end -= 1
        if length > best[2]:
            best = (begin, end, length)
    return best


def _is_edge(source: Sequence[_Token], at: int, by: int) -> bool:
    """Whether beyond a position there is nothing of the clause except its date."""
    index = at - 1 if by < 0 else at
    while 0 <= index < len(source):
        token = source[index]
        if token.is_mark and token.text in _PARTING:
            return True
        if not token.is_date:
            return by < 0 and index == 0 and token.low in _JOINERS
        index += by
    return True


_LEADS = _words("in on at by during since over early late earlier later um am im seit le en")
_JOINERS = _words("and but so yet however und aber et mais y pero e ma mas")


def _may_be_left_out(source: Sequence[_Token], begin: int, end: int) -> bool:
    """Whether a gap is a date with the word before it, or is between two punctuation marks."""
    gap = source[begin:end]
    if not gap:
        return True
    words = [token for token in gap if not token.is_mark]
    if all(token.is_date for token in words):
        return True
    return gap[0].is_mark and gap[-1].is_mark and len(gap) > 2
