"""The event made from words that the user has selected in a text."""

from collections.abc import Sequence

from timeline.events.propose import event_of, groups, title_of_words
from timeline.events.sentences import sentence_at, sentences
from timeline.model import Article, Basis, Claim, Event, Mention, Span


def event_of_words(id: str, article: Article, mentions: Sequence[Mention], words: Span) -> Event:
    """An event with some words of an article as its title.

    Its claim is that of an expression among the words, or else of one in their sentence, and gives
    its date. Without an expression it has no date. If the words are only a date, the title is made
    from their sentence.
    """
    spans = sentences(article.text)
    sentence = sentence_at(spans, words.start) or words
    around = Span(min(sentence.start, words.start), max(sentence.end, words.end))
    found = list(groups(article, mentions, spans))
    group = _first_in(found, words) or _first_in(found, around)
    title = title_of_words(words.of(article.text))
    if group is None:
        claim = Claim(article.id, around, words, basis=Basis.BY_HAND)
        return Event(id, title, None, claims=(claim,), by_hand=frozenset({"title"}))
    event = event_of(article, group, spans)
    span = group[0].span
    if span.start <= words.start and words.end <= span.end:
        title = event.title
    return Event(id, title, event.when, claims=event.claims, by_hand=frozenset({"title"}))


def _first_in(found: Sequence[list[Mention]], place: Span) -> list[Mention] | None:
    """The first group whose main expression overlaps a span of the text."""
    for group in found:
        span = group[0].span
        if span.start < place.end and span.end > place.start:
            return group
    return None
