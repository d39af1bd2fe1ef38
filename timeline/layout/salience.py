"""How much an event matters where not all can have a label."""

from zlib import crc32

from timeline.dates import Grain
from timeline.dates.when import Certainty
from timeline.model import Event

_BY_HAND = 4.0  # what a person touched is what they look for
_NOTE = 2.0
_ARTICLE = 2.0  # for each further article that tells of it
_MOST_ARTICLES = 4
_SOURCE = 0.25  # for each further place
_MOST_SOURCES = 8
_EXACT = 1.0
_TO_THE_DAY = 0.5
_CHANCE = 0.25  # less than any of these
_DAY = Grain.DAY.rank


def salience(event: Event) -> float:
    """The greater, the longer an event keeps its label.

    Events alike in all that counts are told apart by a hash of their ids, the same on every
    machine: in time order, the first of each crowd would have all the labels.
    """
    score = _CHANCE * crc32(event.id.encode("utf-8", "replace")) / 2**32
    if event.by_hand:
        score += _BY_HAND
    if event.note:
        score += _NOTE
    claims = event.claims
    if len(claims) > 1:
        articles = {claim.article for claim in claims}
        score += _ARTICLE * min(len(articles) - 1, _MOST_ARTICLES)
        score += _SOURCE * min(len(claims) - 1, _MOST_SOURCES)
    when = event.when
    if when is not None:
        exact = Certainty.EXACT
        if when.start_certainty is exact and when.end_certainty is exact:
            score += _EXACT
        if when.grain.rank <= _DAY:
            score += _TO_THE_DAY
    return score
