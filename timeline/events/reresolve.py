"""Re-resolves the claims of an article whose publication date has changed, and their events.

A claim stores how its expressions were read. It is matched with the mentions of the article by
position and words, so that it also works if the tagger now finds a longer or a shorter expression.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.agreement import with_claims
from timeline.events.propose import dated, expression_of, is_doubted
from timeline.events.story_day import story_day_of
from timeline.model import Article, Claim, Event, Expression, Mention, Project, Status


def re_resolve(project: Project, article: Article, mentions: Sequence[Mention]) -> list[Event]:
    """The events that change when `article` replaces its previous version.

    `mentions` are those of the article with its new publication date, in the order of the text.
    Only claims of this article change, and the dates of their events follow unless they were set by
    hand. Titles stay, and deleted events are not recreated. The publication date may also change
    whether a proposal is doubted.
    """
    published = {each.id: each.published for each in project.articles.values()}
    published[article.id] = article.published
    changed = []
    for event in project.events.values():
        if any(claim.article == article.id for claim in event.claims):
            claims = [re_resolved(claim, article, mentions) for claim in event.claims]
            new = _with_doubt(with_claims(event, claims, published), article, mentions)
            if new != event:
                changed.append(new)
    return changed


def _with_doubt(event: Event, article: Article, mentions: Sequence[Mention]) -> Event:
    """The event, doubted if its expression is; the user's decisions are not changed."""
    if event.status not in (Status.PROPOSED, Status.DOUBTED) or event.by_hand:
        return event
    expression = event.claims[0].expression if len(event.claims) == 1 else None
    mention = matching(expression, mentions) if expression else None
    if mention is None:
        return event
    return replace(
        event, status=Status.DOUBTED if is_doubted(article, mention) else Status.PROPOSED
    )


def re_resolved(claim: Claim, article: Article, mentions: Sequence[Mention]) -> Claim:
    """A claim, dated by these mentions of its article.

    It is unchanged if the tagger no longer reads its words as a date, or if it belongs to another
    article.
    """
    if claim.article != article.id:
        return claim
    if claim.basis.is_inferred and not claim.expressions:
        day = story_day_of(article, mentions)
        return replace(claim, when=day.when, basis=day.basis)
    found = [matching(expression, mentions) for expression in claim.expressions]
    main = found[0] if found else None
    if main is None:
        return claim
    ends = [mention for mention in found if mention and mention.span == main.range_end]
    pairs = zip(found, claim.expressions, strict=True)
    expressions = (expression_of(mention) if mention else old for mention, old in pairs)
    return replace(claim, expressions=tuple(dict.fromkeys(expressions)), when=dated([main, *ends]))


def matching(expression: Expression, mentions: Sequence[Mention]) -> Mention | None:
    """The mention that corresponds to a stored expression; None if no date is read there.

    `mentions` are those of the article in the order of the text. If there are several, the one that
    shares most characters with the expression.
    """
    span = expression.span
    best, shared = None, 0
    for index in range(bisect_right(mentions, span.start, key=_end), len(mentions)):
        mention = mentions[index]
        if mention.span.start >= span.end:
            break
        common = _common_words(expression, mention)
        if common > shared and _names_a_date(mention):
            best, shared = mention, common
    return best


def _common_words(expression: Expression, mention: Mention) -> int:
    """The number of characters that they share; 0 if the words at that position differ."""
    start = max(expression.span.start, mention.span.start)
    end = min(expression.span.end, mention.span.end)
    stored, found = (
        each.text[start - each.span.start : end - each.span.start] for each in (expression, mention)
    )
    return end - start if stored == found else 0


def _names_a_date(mention: Mention) -> bool:
    return mention.when is not None or mention.unresolved or mention.impossible


def _end(mention: Mention) -> int:
    return mention.span.end
