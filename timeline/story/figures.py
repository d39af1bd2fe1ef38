"""Figures that differ between sources: "28 killed", "33 killed". English only."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Article, Claim
from timeline.story.vectors import words_of

_NUMBER = re.compile(r"(?<![\w.,:/$£€-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w:/%-]|[.,]\d)")
_REACH = 30  # characters after a figure within which the counted noun is
_LARGEST_YEAR = 2100
_CALENDAR = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec years year old days day hours hour weeks week
    months month minutes gmt local""".split()
)
# These do not say what is counted.
_VAGUE = frozenset("people members men women others persons percent per km miles metres".split())
# Words for the same count.
_TOLLS = {
    word: toll
    for toll, words in {
        "killed": "killed dead died deaths dying fatalities",
        "injured": "injured wounded hurt injuries",
        "missing": "missing",
        "arrested": "arrested detained",
        "cases": "cases infected infections",
        "homeless": "homeless displaced",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a claim gives for something: 28 of "killed"."""

    value: int
    claim: Claim


def changing_figures(
    claims: Sequence[Claim], articles: Mapping[str, Article]
) -> dict[str, tuple[Figure, ...]]:
    """The figures on which claims of one event differ, by what is counted, in the order of the
    claims.

    "28 people were killed" and "33 killed" give 28 and 33 of "killed". Only figures that differ
    between two articles; sums of money, ages, dates and times are not figures.
    """
    given: defaultdict[str, dict[str, Figure]] = defaultdict(dict)
    for claim in claims:
        article = articles.get(claim.article)
        if article is not None:
            for value, what in _figures(claim, article):
                given[what].setdefault(claim.article, Figure(value, claim))
    return {
        what: tuple(figures.values())
        for what, figures in given.items()
        if len({figure.value for figure in figures.values()}) > 1
    }


def _figures(claim: Claim, article: Article) -> Iterator[tuple[int, str]]:
    """The numbers in a claim's clause, each with the word for what it counts."""
    text = article.text
    dates = [expression.span for expression in claim.expressions]
    for number in _NUMBER.finditer(text, claim.clause.start, claim.clause.end):
        if any(date.start <= number.start() < date.end for date in dates):
            continue
        behind = text[number.end() : min(number.end() + _REACH, claim.clause.end)]
        counted = words_of(re.split(r"[.,;:()]", behind)[0])
        value = int(number[1].replace(",", ""))
        is_year = value < _LARGEST_YEAR and "," not in number[1] and len(number[1]) == 4
        if counted and counted[0] not in _CALENDAR and not is_year:
            what = _counted(counted)
            if what not in _VAGUE:
                yield value, what


def _counted(words: Sequence[str]) -> str:
    """What a number counts: "people killed" is the same as "killed", and "dead" as "died"."""
    for word in words[:3]:
        if word in _TOLLS:
            return _TOLLS[word]
    return words[0]
