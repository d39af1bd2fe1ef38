"""How well each claim of a merged event represents all of its claims."""

from collections.abc import Mapping

import numpy as np

from timeline.events.dated_nouns import dated_noun
from timeline.model import Article, Claim, Event
from timeline.story.vectors import vectors, words_of

_MENTION_FACTOR = 0.5  # "since his death on Thursday" mentions the event but reports another


def closeness(event: Event, articles: Mapping[str, Article]) -> dict[int, float]:
    """The similarity of each claim to all claims of the event, by index.

    From 0 to 1: the cosine of its clause with the sum of all clauses, halved for a claim that only
    mentions the event by a noun. Claims of articles that are not given are left out.
    """
    known = [index for index, claim in enumerate(event.claims) if claim.article in articles]
    texts = [_text(event.claims[index], articles) for index in known]
    rows = vectors(words_of(text) for text in texts)
    centroid = np.bincount(rows.terms, rows.weights, rows.width)
    length = float(np.linalg.norm(centroid))
    found = {}
    for row, index in enumerate(known):
        terms, weights = rows.row(row)
        cosine = float(weights @ centroid[terms]) / length if length else 0.0
        is_mention = _mentions(event.claims[index], articles)
        found[index] = cosine * (_MENTION_FACTOR if is_mention else 1.0)
    return found


def _text(claim: Claim, articles: Mapping[str, Article]) -> str:
    return claim.clause.of(articles[claim.article].text)


def _mentions(claim: Claim, articles: Mapping[str, Article]) -> bool:
    if claim.expression is None:
        return False
    text = articles[claim.article].text
    return bool(dated_noun(text, claim.sentence, claim.expression.span))
