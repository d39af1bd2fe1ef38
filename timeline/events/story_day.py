"""The story day of an article: the day of the event that it reports as its own news."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates import SECONDS_PER_DAY, Grain, When
from timeline.events.dated_nouns import dated_noun
from timeline.events.page_lines import page_lines_of
from timeline.events.sentences import sentence_at, sentences
from timeline.model import Article, Basis, Mention, Span
from timeline.temporal.recognise import lower
from timeline.temporal.tense import Verbs

_SENTENCES = 3  # the day of the news is named in the first sentences
_LONGEST_AGO = 7  # days before publication
_DAY = Grain.DAY.rank
_SUBORDINATE = re.compile(r"\b(?:who|whom|whose|which|when|where|since)\b[^,;:—]*\Z", re.IGNORECASE)
_DURING = re.compile(r"\b(?:at|during)\s(?:the\s|a\s|last\s)?(?:\w+\s){0,3}\Z", re.IGNORECASE)
_REACH = 300  # characters before an expression within which its clause begins
_SHORTEST = 3  # characters of a part of a sentence between page lines


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The day, None while the publication date is unknown; `mention` is the one that states it,
    None if it is the publication day."""

    when: When | None
    basis: Basis
    mention: Mention | None = None


def story_day(
    article: Article,
    mentions: Sequence[Mention],
    body: Sequence[Span],
) -> StoryDay:
    """The first day named in the first three sentences that is at most a week before publication
    and whose verb is not in the future, else the publication day.

    `mentions` are those of the article; `body` is the result of `body_of`, outside of which
    mentions are ignored.
    """
    if article.published is None:
        return StoryDay(None, Basis.PUBLICATION)
    first = list(body[:_SENTENCES])
    verbs = Verbs(lower(article.text))
    for mention in mentions:
        day = _day(mention)
        if day is None or sentence_at(first, mention.span.start) is None:
            continue
        if not 0 <= article.published - day <= _LONGEST_AGO:
            continue
        is_ahead = verbs.tense_of(mention.span).is_ahead
        if not is_ahead and not is_background(article.text, first, mention.span):
            return StoryDay(_whole(day), Basis.STORY_DAY, mention)
    return StoryDay(_whole(article.published), Basis.PUBLICATION)


def story_day_of(article: Article, mentions: Sequence[Mention]) -> StoryDay:
    """The story day of a single article, without lines that the pages of other articles repeat."""
    spans = sentences(article.text)
    return story_day(article, mentions, body_of(spans, page_lines_of(article)))


def body_of(spans: Sequence[Span], lines: Sequence[Span]) -> list[Span]:
    """The parts of these sentences that are not page lines, each of one sentence, in order."""
    parts = []
    for sentence in spans:
        start = sentence.start
        for at in range(bisect_right(lines, start, key=_end), len(lines)):
            line = lines[at]
            if line.start >= sentence.end:
                break
            if line.start - start >= _SHORTEST:
                parts.append(Span(start, line.start))
            start = line.end
        if sentence.end - start >= _SHORTEST:
            parts.append(Span(start, sentence.end))
    return parts


def is_on_page_line(lines: Sequence[Span], span: Span) -> bool:
    """Whether a span begins within one of these page lines, which are in order."""
    at = bisect_right(lines, span.start, key=_end)
    return at < len(lines) and lines[at].start <= span.start


def _end(span: Span) -> int:
    return span.end


def is_background(text: str, body: Sequence[Span], span: Span) -> bool:
    """Whether it dates a noun ("after Tuesday's earthquake"), a relative or temporal clause ("who
    was with him when he collapsed on Thursday"), or the start of something that has continued
    since."""
    sentence = sentence_at(list(body), span.start) or span
    sentence = Span(max(sentence.start, span.start - _REACH), sentence.end)
    if dated_noun(text, sentence, span) and not _DURING.search(text, sentence.start, span.start):
        return True
    return _SUBORDINATE.search(text[sentence.start : span.start]) is not None


def _day(mention: Mention) -> int | None:
    """The day number of a mention of one day or a part of it."""
    when = mention.when
    if when is None or when.grain.rank > _DAY or when.first_day != when.last_day:
        return None
    return when.first_day


def _whole(day: int) -> When:
    return When.unit(day * SECONDS_PER_DAY, Grain.DAY)
