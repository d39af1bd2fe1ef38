"""Proposes events from the time expressions of an article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.dates import When
from timeline.events.lead import title_of_news
from timeline.events.limits import is_limit
from timeline.events.passages import passages
from timeline.events.sentences import sentence_at
from timeline.events.titles import title_for
from timeline.model import Article, Claim, Event, Expression, Mention, Span, Status
from timeline.temporal import TAGGER_VERSION

_LONGEST_TITLE = 120  # characters of words that the user selected


def propose(article: Article, mentions: Sequence[Mention]) -> list[Event]:
    """One event for each expression that names a date, in the order of the text.

    Expressions that lack a publication date give events without a date. Two that name the same date
    in one clause ("observe Christmas today") give one event, as do the two ends of a range.
    Durations, sets and references such as "recently" give none; doubtful dates, and those
    that only limit a time ("since 1969"), give doubted events.
    """
    spans = list(passages(article))
    return [event_of(article, group, spans) for group in groups(article, mentions, spans)]


def dated(group: Sequence[Mention]) -> When | None:
    """The date that the mentions of one claim give; the first is the main one.

    For the two ends of a range, from the first to the second; None while either is unresolved.
    """
    first = group[0]
    if first.range_end is None or len(group) < 2:
        return first.when
    last = group[1]
    if first.when is None or last.when is None:
        return None
    try:
        return first.when.joined(last.when)
    except ValueError:
        return first.when


def groups(
    article: Article, mentions: Sequence[Mention], spans: list[Span]
) -> Iterator[list[Mention]]:
    """The mentions that give events, grouped by event, the main one first.

    `spans` are the passages of the article.
    """
    by_start = {mention.span.start: mention for mention in mentions if _dates(mention)}
    pending: list[Mention] = []
    taken: set[int] = set()
    for mention in by_start.values():
        if mention.span.start in taken:
            continue
        end = by_start.get(mention.range_end.start) if mention.range_end else None
        if end is not None and _is_range(mention, end):
            taken.add(end.span.start)
            yield from _flushed(pending)
            yield [mention, end]
        elif pending and not _same_event(article, pending[-1], mention, spans):
            yield from _flushed(pending)
            pending.append(mention)
        else:
            pending.append(mention)
    yield from _flushed(pending)


def _flushed(pending: list[Mention]) -> Iterator[list[Mention]]:
    if pending:
        is_one = all(mention.when == pending[0].when for mention in pending)
        main = min(reversed(pending) if is_one else pending, key=_specificity)
        yield [main, *(mention for mention in pending if mention is not main)]
        pending.clear()


def _specificity(mention: Mention) -> int:
    return mention.when.grain.rank if mention.when else 0


def _dates(mention: Mention) -> bool:
    return mention.when is not None or mention.unresolved


def _is_range(first: Mention, last: Mention) -> bool:
    """Whether both ends are known and in order, or both are unresolved."""
    if first.when is None or last.when is None:
        return first.unresolved and last.unresolved
    return dated([first, last]) != first.when


# "At 1653 local time (2153 GMT) on Tuesday": one moment by two clocks, and its day.
_BRACKET = re.compile(r"\s{0,2}\(|\),?\s(?:on\s)?")


def _same_event(article: Article, one: Mention, other: Mention, spans: list[Span]) -> bool:
    if one.when is None or other.when is None:
        return False
    sentence = sentence_at(spans, one.span.start)
    if sentence is None or sentence != sentence_at(spans, other.span.start):
        return False
    between = article.text[one.span.end : other.span.start]
    if one.when != other.when:
        return _is_one_day(one.when, other.when) and _BRACKET.fullmatch(between) is not None
    return not any(mark in between for mark in ";:—–") and len(between.split()) <= 1


def _is_one_day(one: When, other: When) -> bool:
    return one.first_day == one.last_day == other.first_day == other.last_day


def event_of(article: Article, group: Sequence[Mention], spans: list[Span]) -> Event:
    """The event that a group of mentions names; `spans` are the passages of the article."""
    event = event_of_claim(article, claim_of(article, group, spans))
    return replace(event, status=Status.DOUBTED) if is_doubted(article, group[0]) else event


def is_doubted(article: Article, mention: Mention) -> bool:
    """Whether an event may not be on the date of its main mention."""
    return mention.doubted or is_limit(article.text, mention)


def event_of_claim(article: Article, claim: Claim) -> Event:
    """The event that a claim of this article reports by itself, as it is proposed."""
    is_news = claim.basis.is_inferred and not claim.expressions
    id = f"{article.id}:{'news:' if is_news else ''}{claim.span.start}"
    title = _title_of(article, claim)
    return Event(id, title, claim.when, claims=(claim,), status=Status.PROPOSED)


def _title_of(article: Article, claim: Claim) -> str:
    if claim.expressions:
        main, *others = claim.spans
        return title_for(article.text, claim.sentence, main, others)
    if claim.basis.is_inferred:
        return title_of_news(article, claim.clause)
    return title_of_words(claim.clause.of(article.text))


def title_of_words(words: str) -> str:
    """The title of an event made from words that the user selected in a text."""
    title = " ".join(words.split()).strip(" ,;:.")
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE + 1].rsplit(" ", 1)[0][:_LONGEST_TITLE] + "…"
    return title[:1].upper() + title[1:]


def claim_of(article: Article, group: Sequence[Mention], spans: list[Span]) -> Claim:
    """The claim that a group of mentions makes; `spans` are the passages of the article."""
    main = group[0].span
    sentence = sentence_at(spans, main.start) or main
    # An expression may extend past what looks like the end of a sentence: "Dec. 31, 1999".
    ends = [mention.span.end for mention in group]
    whole = Span(min(sentence.start, *(m.span.start for m in group)), max(sentence.end, *ends))
    expressions = tuple(expression_of(mention) for mention in group)
    return Claim(article.id, whole, whole, expressions, dated(group))


def expression_of(mention: Mention) -> Expression:
    """The data stored for a mention on which a claim is based."""
    reason = mention.reason
    return Expression(
        mention.span,
        mention.text,
        mention.value,
        mention.mod,
        reason.anchor,
        reason.rule,
        TAGGER_VERSION,
    )
