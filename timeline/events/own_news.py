"""The event that an article reports as its own news, which is often dated only by its publication:
"Police raid doctor's home"."""

from collections.abc import Sequence

from timeline.events.news_text import news_text
from timeline.events.passages import passages
from timeline.events.propose import event_of_claim
from timeline.events.sentences import sentence_at
from timeline.events.story_day import StoryDay, is_background, story_day
from timeline.model import Article, Claim, Event, Mention, Span


def own_news(
    article: Article, mentions: Sequence[Mention], page_lines: Sequence[Span] = ()
) -> Event | None:
    """The own news of an article as a proposal on its story day; its claim is inferred.

    The headline, else the lead sentence. None if these state the day themselves: then the event of
    that expression is the news. Without a publication date it is undated. `page_lines` are the
    spans of the article to be skipped, in order.
    """
    text = news_text(article, page_lines)
    if text is None:
        return None
    parts = text.parts
    day = story_day(article, mentions, parts)
    stated = parts[: 2 if text.headline else 1]
    if any(_states(day, each) and sentence_at(stated, each.span.start) for each in mentions):
        return None
    clause = text.news
    if any(_is_past(article, day, mention, clause) for mention in mentions):
        return None
    sentence = text.headline or sentence_at(list(passages(article)), clause.start) or clause
    return event_of_claim(article, Claim(article.id, sentence, clause, (), day.when, day.basis))


def _states(day: StoryDay, mention: Mention) -> bool:
    """Whether a mention names the story day, whatever its verb; while the day is not known, any
    date may be it."""
    if mention is day.mention:
        return True
    if day.when is None:
        return mention.when is not None or mention.unresolved
    if mention.when is None:
        return False
    first, last = mention.when.first_day, mention.when.last_day
    return first == last == day.when.first_day and mention.when.grain.rank <= day.when.grain.rank


def _is_past(article: Article, day: StoryDay, mention: Mention, clause: Span) -> bool:
    """Whether a lead reports another day, that of a mention, which is before the story day."""
    if (
        day.when is None
        or mention.when is None
        or not clause.start <= mention.span.start < clause.end
    ):
        return False
    when, story = mention.when, day.when
    is_day = when.grain.rank <= story.grain.rank and when.first_day == when.last_day
    if not is_day or when.start is None or story.start is None or when.start >= story.start:
        return False
    return not is_background(article.text, [clause], mention.span)
