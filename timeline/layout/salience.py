"""Salience: which events keep their labels if there is not enough room for all."""

from collections.abc import Mapping
from zlib import crc32

from timeline.dates import Grain
from timeline.dates.when import Certainty
from timeline.model import Event, Status

Weights = Mapping[str, float]
"""Weights of events by id, 0 or more, as computed for a collection of articles."""

# A score of its own, where no weights are given.
_NOTE = 2.0
_ARTICLE = 2.0  # per additional article
_MOST_ARTICLES = 4
_SOURCE = 0.25  # per additional source
_MOST_SOURCES = 8
_EXACT = 1.0
_TO_THE_DAY = 0.5
_CHOSEN = 4.0  # the user has accepted, edited or made it
_CHANCE = 0.25  # less than any of the others
_DAY = Grain.DAY.rank
_SURE = Certainty.EXACT
_ACCEPTED = Status.ACCEPTED

_TIE = 1e-9  # less than any difference of weights that matters


def salience(event: Event, weights: Weights | None = None) -> float:
    """The salience of an event; the greater, the longer it keeps its label.

    With `weights`, events are ordered by these (0 for an event that has none), those that the user
    has accepted, edited or made before all others; without, by a score of the event alone. Ties
    are broken by a hash of the id, which is the same on every machine: if they were broken by time,
    the first events of each cluster would have all the labels.
    """
    chance = crc32(event.id.encode("utf-8", "replace")) / 2**32
    if weights is not None:
        weight = weights.get(event.id, 0.0)
        return event.is_chosen + weight / (1.0 + weight) + _TIE * chance
    score = _CHANCE * chance
    claims = event.claims
    if event.status is _ACCEPTED or event.by_hand or not claims:  # as `Event.is_chosen`
        score += _CHOSEN
    if event.note:
        score += _NOTE
    if len(claims) > 1:
        articles = {claim.article for claim in claims}
        score += _ARTICLE * min(len(articles) - 1, _MOST_ARTICLES)
        score += _SOURCE * min(len(claims) - 1, _MOST_SOURCES)
    when = event.when
    if when is not None:
        if when.start_certainty is _SURE and when.end_certainty is _SURE:
            score += _EXACT
        if when.grain.rank <= _DAY:
            score += _TO_THE_DAY
    return score
