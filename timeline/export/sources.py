"""The passages that report events, numbered as a document cites them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.dates.words import day_in_words, in_words
from timeline.export.characters import one_line, printable
from timeline.model import Anchor, Article, Basis, Claim, Event

_ANCHORS = {
    Anchor.NOTHING: "",  # the words state it in full
    Anchor.PUBLICATION: "counted from the publication date",
    Anchor.FOCUS: "counted from a date earlier in the text",
}
_INFERRED = {
    Basis.STORY_DAY: "inferred: the day of the article’s news",
    Basis.PUBLICATION: "inferred: the publication date",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One passage, in words for a reader; "" for what is not known.

    `number` counts from 1. `reckoning` says how the date follows from the passage, "" where its
    words state it in full.
    """

    number: int
    article: str
    published: str
    sentence: str
    expression: str
    date: str
    reckoning: str

    @property
    def citation(self) -> str:
        """The source in one line: `Ferry sinks (Thu 11 Mar 2021): “It sank on Monday.”`."""
        published = f" ({self.published})" if self.published else ""
        sentence = f": “{self.sentence}”" if self.sentence else ""
        if not self.date:
            return f"{self.article}{published}{sentence}"
        if not self.reckoning:
            return f"{self.article}{published}{sentence} — “{self.expression}”"
        words = f"“{self.expression}” is " if self.expression else ""
        return f"{self.article}{published}{sentence} — {words}{self.date}, {self.reckoning}"


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of several events, and the numbers of those of each event by its id."""

    all: tuple[Source, ...]
    numbers: Mapping[str, tuple[int, ...]]

    def of(self, event: Event) -> list[Source]:
        """The sources of one of the events."""
        return [self.all[number - 1] for number in self.numbers[event.id]]

    def lines_about(self, event: Event) -> list[str]:
        """The note of one of the events, if any, and its sources: what describes it elsewhere."""
        note = [printable(event.note)] if event.note else []
        return [*note, *(source.citation for source in self.of(event))]


def numbered(events: Iterable[Event], articles: Mapping[str, Article]) -> Sources:
    """The sources of the events, numbered in their order; a passage that reports two events has
    one number where it gives both the same date."""
    found: dict[tuple[str, ...], Source] = {}
    numbers: dict[str, tuple[int, ...]] = {}
    for event in events:
        own: dict[int, None] = {}
        for claim in event.claims:
            source = _source(len(found) + 1, claim, articles.get(claim.article))
            key = (claim.article, source.sentence, source.expression, source.date)
            own[found.setdefault(key, source).number] = None
        numbers[event.id] = tuple(own)
    return Sources(tuple(found.values()), numbers)


def _source(number: int, claim: Claim, article: Article | None) -> Source:
    text = article.text if article else ""
    published = article.published if article else None
    expression = claim.expression
    return Source(
        number,
        one_line(article.title) if article else claim.article,
        "" if published is None else day_in_words(published),
        one_line(claim.sentence.of(text)),
        one_line(expression.span.of(text)) if expression else "",
        "" if claim.when is None else in_words(claim.when),
        reckoning(claim),
    )


def reckoning(claim: Claim) -> str:
    """How the date of a claim follows from its passage."""
    if claim.basis in _INFERRED:
        return _INFERRED[claim.basis]
    return _ANCHORS[claim.expression.anchor] if claim.expression else "chosen by hand"
