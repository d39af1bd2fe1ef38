"""Leads that are about another time than the article: "He announced the concerts in March 2009"."""

import re
from collections.abc import Sequence

from timeline.events import words
from timeline.events.acts import past_verb
from timeline.events.dated_nouns import dated_noun
from timeline.events.lead import reads_as_english
from timeline.model import Article, Claim, Mention, Span

# Between a verb and its date these begin another clause or phrase of their own.
_APART = re.compile(
    r"[;:—“”\"]|\s[-–]\s|,\s|\b(?:that|who|which|when|where|after|before|since|until|as|while|because"
    r"|although|if|and|but)\b|\bto\s[a-z]+\b"
)
_DIRECTLY = re.compile(r"\s(?:in|during|at)\s(?:the\s)?")
_OPENS = re.compile(r"\s[A-Z]")
_EARLIER = re.compile(r"earlier\b", re.IGNORECASE)


def is_of_other_time(article: Article, mentions: Sequence[Mention], news: Claim) -> bool:
    """Whether a date before the day of an article's own news belongs to the main verb of the news,
    a simple past: then the event of that date is meant. English only."""
    if news.when is None or not reads_as_english(article.text):
        return False
    clause = news.clause
    text = clause.of(article.text)
    dates = [
        mention
        for mention in mentions
        if clause.start <= mention.span.start < clause.end and _is_before(mention, news)
    ]
    if any(_is_reported(article.text, mention) for mention in dates):
        return True
    verb = past_verb(text) if dates else None
    if verb is None:
        return False
    return any(
        _belongs(article, clause, Span(*verb), mention)
        for mention in dates
        if mention.span.start - clause.start >= verb[1]
    )


def _is_reported(text: str, mention: Mention) -> bool:
    """Whether it is the time of a report at the end: "…, state media reported at the weekend."."""
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    said = _SAID.search(before)
    return (
        said is not None
        and said["verb"] in words.SAYING
        and _ENDS.match(text, mention.span.end) is not None
    )


_REACH = 60  # characters
_SAID = re.compile(
    r",\s(?:(?!was|were)[\w'’.-]+\s){1,5}?(?P<verb>[a-z]+)\s"
    r"(?:(?:at|over|on|in|during|earlier)\s)?(?:the\s)?\Z"
)
_ENDS = re.compile(r"[.,]?[\s\"”]*\Z|\.[\s\"”]")


def _belongs(article: Article, clause: Span, verb: Span, mention: Mention) -> bool:
    """Whether a date belongs to a verb before it (at a place in the clause), and the clause ends
    there or goes on: a capital behind it is another sentence without a full stop."""
    text = article.text
    if _OPENS.match(text, mention.span.end):
        return False
    between = text[clause.start + verb.end : mention.span.start]
    if _DIRECTLY.fullmatch(between):
        return True
    return not _APART.search(between) and not dated_noun(text, clause, mention.span)


def _is_before(mention: Mention, news: Claim) -> bool:
    """Whether a mention is of a time that ended before the day of the news."""
    if mention.when is None or mention.when.last_day is None or news.when is None:
        return False
    day = news.when.first_day
    if _EARLIER.match(mention.text) and mention.when.first_day != day:
        return True
    return day is not None and mention.when.last_day < day
