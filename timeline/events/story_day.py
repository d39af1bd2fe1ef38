"""The story day of an article: the day on which what it reports as its own news happened."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates import SECONDS_PER_DAY, Grain, When
from timeline.events.sentences import sentence_at
from timeline.model import Article, Basis, Mention, Span
from timeline.temporal.recognise import lower
from timeline.temporal.tense import Verbs

_SENTENCES = 3  # the day of the news is named in the first sentences
_LONGEST_AGO = 7  # days before publication
_DAY = Grain.DAY.rank
_SHORTEST = 3  # characters of a part of a sentence between page lines


@dataclass(frozen=True, slots=True)
class StoryDay:
    """The day, None while it waits for the publication date; `mention` is what states it, None
    where it is the publication day."""

    when: When | None
    basis: Basis
    mention: Mention | None = None


def story_day(
    article: Article,
    mentions: Sequence[Mention],
    body: Sequence[Span],
) -> StoryDay:
    """The first day named in the first three sentences that lies up to a week before publication
    and whose verb does not look ahead, else the publication day.

    `mentions` are those of the article, `body` what `body_of` gives: only what stands in it counts.
    """
    if article.published is None:
        return StoryDay(None, Basis.PUBLICATION)
    first = list(body[:_SENTENCES])
    verbs = Verbs(lower(article.text))
    for mention in mentions:
        day = _day(mention)
        if day is None or sentence_at(first, mention.span.start) is None:
            continue
        is_recent = 0 <= article.published - day <= _LONGEST_AGO
        if is_recent and not verbs.tense_of(mention.span).is_ahead:
            return StoryDay(_whole(day), Basis.STORY_DAY, mention)
    return StoryDay(_whole(article.published), Basis.PUBLICATION)


def body_of(sentences: Sequence[Span], page_lines: Sequence[Span]) -> list[Span]:
    """The parts of these sentences that are no page lines, each of one sentence, in order."""
    parts = []
    lines = list(page_lines)
    for sentence in sentences:
        start = sentence.start
        while lines and lines[0].end <= start:
            lines.pop(0)
        for line in lines:
            if line.start >= sentence.end:
                break
            if line.start - start >= _SHORTEST:
                parts.append(Span(start, line.start))
            start = line.end
        if sentence.end - start >= _SHORTEST:
            parts.append(Span(start, sentence.end))
    return parts


def is_on_page_line(page_lines: Sequence[Span], span: Span) -> bool:
    """Whether a span begins within one of these, which are in order."""
    at = bisect_right(page_lines, span.start, key=lambda line: line.start) - 1
    return at >= 0 and span.start < page_lines[at].end


def _day(mention: Mention) -> int | None:
    """The day number of a mention of one day or a part of it."""
    when = mention.when
    if when is None or when.grain.rank > _DAY or when.first_day != when.last_day:
        return None
    return when.first_day


def _whole(day: int) -> When:
    return When.unit(day * SECONDS_PER_DAY, Grain.DAY)
