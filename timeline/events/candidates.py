"""Passages of an article that no expression dates, placed on the article's story day.

There are about six times as many of these as of events, so they are computed on request and not
stored.
"""

from bisect import bisect_left
from collections.abc import Sequence

from timeline.events.clause_spans import clause_span
from timeline.events.limits import is_limit
from timeline.events.news_text import news_text
from timeline.events.propose import groups
from timeline.events.sentences import sentence_at, sentences
from timeline.events.story_day import body_of, is_on_page_line, story_day
from timeline.model import Article, Claim, Mention, Span

_FEWEST_WORDS = 3


def candidates(
    article: Article, mentions: Sequence[Mention], page_lines: Sequence[Span] = ()
) -> list[Claim]:
    """The parts of sentences that none of their expressions dates, as claims on the story day.

    A part is what lies outside the clause of every expression (`clause_span`), which extends about
    100 characters at most. `page_lines` are the spans of the article to be skipped, in order;
    `mentions` are its time expressions.
    """
    text = article.text
    spans = sentences(text)
    body = body_of(spans, page_lines)
    news = news_text(article, page_lines)
    day = story_day(article, mentions, news.parts if news else body)
    free = [
        mention
        for mention in mentions
        if not (is_on_page_line(page_lines, mention.span) or is_limit(text, mention))
    ]
    dated = dated_clauses(article, free, body)
    return [
        Claim(article.id, sentence_at(spans, part.start) or part, part, (), day.when, day.basis)
        for part in _between(body, dated)
        if len(part.of(text).split()) >= _FEWEST_WORDS
    ]


def dated_clauses(
    article: Article, mentions: Sequence[Mention], body: Sequence[Span]
) -> dict[Span, Span]:
    """The clause that each event's main expression dates, by the span of the expression.

    `body` are the parts of sentences within which a clause may extend.
    """
    parts = list(body)
    by_part: dict[Span, list[Span]] = {}
    for group in groups(article, mentions, parts):
        part = sentence_at(parts, group[0].span.start)
        if part is not None:
            end = min(part.end, max(mention.span.end for mention in group))
            by_part.setdefault(part, []).append(Span(group[0].span.start, end))
    return {
        own: clause_span(
            article.text, part, own, [*spans[max(0, at - 1) : at], *spans[at + 1 : at + 2]]
        )
        for part, spans in by_part.items()
        for at, own in enumerate(spans)
    }


def _between(body: Sequence[Span], dated: dict[Span, Span]) -> list[Span]:
    """The rest of each part outside the dated clauses."""
    clauses = sorted(dated.values(), key=_start)
    rest = []
    for part in body:
        start = part.start
        for at in range(bisect_left(clauses, part.start, key=_start), len(clauses)):
            clause = clauses[at]
            if clause.start >= part.end:
                break
            if clause.start > start:
                rest.append(Span(start, clause.start))
            start = max(start, clause.end)
        if start < part.end:
            rest.append(Span(start, part.end))
    return rest


def _start(span: Span) -> int:
    return span.start
