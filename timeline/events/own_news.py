"""The event that an article reports as its own news, which is often dated only by its publication:
"Police raid doctor's home"."""

from collections.abc import Sequence

from timeline.events.lead import lead_of
from timeline.events.passages import passages
from timeline.events.propose import event_of_claim
from timeline.events.sentences import sentence_at, sentences
from timeline.events.story_day import StoryDay, body_of, is_background, story_day
from timeline.model import Article, Claim, Event, Mention, Span

_FEWEST_WORDS = 3
_LONGEST_HEADLINE = 120  # characters of a line without a full stop
_SENTENCE_ENDS = ".!?…"


def own_news(
    article: Article, mentions: Sequence[Mention], page_lines: Sequence[Span] = ()
) -> Event | None:
    """The own news of an article as a proposal on its story day; its claim is inferred.

    The headline, else the lead sentence. None if these state the day themselves: then the event of
    that expression is the news. Without a publication date it is undated. `page_lines` are the
    spans of the article to be skipped, in order.
    """
    spans = sentences(article.text)
    body = [part for part in body_of(spans, page_lines) if _is_worded(article.text, part)]
    if not body:
        return None
    day = story_day(article, mentions, body)
    has_headline = _is_headline(article.text, body[0], page_lines)
    news = body[: 2 if has_headline else 1]
    if any(_states(day, mention) and sentence_at(news, mention.span.start) for mention in mentions):
        return None
    clause = body[0] if has_headline else lead_of(article.text, body[0])
    if any(_is_past(article, day, mention, clause) for mention in mentions):
        return None
    sentence = sentence_at(list(passages(article)), clause.start) or clause
    return event_of_claim(article, Claim(article.id, sentence, clause, (), day.when, day.basis))


def _is_worded(text: str, part: Span) -> bool:
    return len(part.of(text).split()) >= _FEWEST_WORDS


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


def _is_headline(text: str, part: Span, page_lines: Sequence[Span]) -> bool:
    """Whether a part is a separate line or ends at a date line, without closing punctuation."""
    end = part.of(text).rstrip("\"'”’» ")[-1:]
    is_line = text[part.end : part.end + 40].lstrip(" \t")[:1] == "\n"
    is_line = is_line or any(line.start == part.end for line in page_lines)
    return is_line and end not in _SENTENCE_ENDS and part.end - part.start <= _LONGEST_HEADLINE
