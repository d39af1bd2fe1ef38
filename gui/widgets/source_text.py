"""What one source says about an event, in the texts that are shown."""

import re
from dataclasses import dataclass

from timeline.dates.words import day_in_words, in_words
from timeline.events.given_dates import states_another_date
from timeline.model import Article, Basis, Claim, Event, Mention, Span
from timeline.temporal.explain import in_short

_AT_END = " \n\t,;:–—"
_SPACE = re.compile(r"\s+")
_LONGEST = 160  # characters on each side of the time expressions
_INFERRED = {
    Basis.STORY_DAY: "inferred from the story day of the article",
    Basis.PUBLICATION: "inferred from the publication date",
}


@dataclass(frozen=True, slots=True)
class SourceText:
    """What is shown of a claim: texts of the article as they are, not markup.

    `parts` are pieces of the passage, each with whether it is a time expression; `note` says how
    the date follows from them, "" where they state it in full.
    """

    title: str
    published: str
    date: str
    parts: tuple[tuple[str, bool], ...]
    note: str
    is_other_date: bool

    @property
    def passage(self) -> str:
        """The passage in one line."""
        return "".join(text for text, _ in self.parts)


def source_text(article: Article, event: Event, claim: Claim, note: str = "") -> SourceText:
    """What is shown of a claim of an event, with the note of `note_of` or none."""
    return SourceText(
        article.title,
        "" if article.published is None else day_in_words(article.published),
        "no date" if claim.when is None else in_words(claim.when),
        _parts(article.text, claim),
        note,
        states_another_date(claim, event.when),
    )


def _parts(text: str, claim: Claim) -> tuple[tuple[str, bool], ...]:
    """The clause, shortened around its expressions, in pieces."""
    spans = [each.span for each in claim.expressions]
    clause = _around(text, claim.clause, spans)
    start, end = _shortened(text, clause, spans)
    parts: list[tuple[str, bool]] = [("…", False)] * (start > clause.start)
    at = start
    for span in sorted(spans, key=lambda span: span.start):
        parts += [(text[at : span.start], False), (text[max(at, span.start) : span.end], True)]
        at = max(at, span.end)
    parts.append((text[at:end], False))
    parts += [("…", False)] * (end < clause.end)
    return tuple((_SPACE.sub(" ", part), marked) for part, marked in parts if part)


def _around(text: str, clause: Span, spans: list[Span]) -> Span:
    """The clause with all its expressions, without a comma and the like at its end."""
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    end = clause.start + len(clause.of(text).rstrip(_AT_END))
    return Span(min([clause.start, *starts]), max([end, *ends]))


def _shortened(text: str, clause: Span, spans: list[Span]) -> tuple[int, int]:
    """Where what is shown of a long clause begins and ends: between words."""
    first = min((span.start for span in spans), default=clause.start)
    last = max((span.end for span in spans), default=clause.start)
    start, end = clause.start, clause.end
    if first - start > _LONGEST:
        space = text.find(" ", first - _LONGEST, first)
        start = first if space < 0 else space + 1
    if end - last > _LONGEST:
        space = text.rfind(" ", last, last + _LONGEST)
        end = last + _LONGEST if space < 0 else space
    return start, end


def note_of(claim: Claim, mention: Mention | None) -> str:
    """How the date of a claim follows from its words; `mention` is its main expression as it is
    read now, None where it is not."""
    if mention is not None:
        return in_short(mention)
    if claim.basis.is_inferred:
        return _INFERRED[claim.basis]
    return "words chosen by hand" if claim.expression is None else "no longer read as a date"
