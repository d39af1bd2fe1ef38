"""What a table says of one event or of one of its sources: the same words for every format."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline.dates import Certainty, When
from timeline.dates.edtf import to_edtf
from timeline.dates.iso import iso_day, iso_extent
from timeline.model import Basis, Claim, Event, Project, Span


class DateStatus(StrEnum):
    """How far a date can be relied upon; the word in the column `certainty`."""

    STATED = "stated"
    APPROXIMATE = "approximate"
    INFERRED = "inferred"  # no text states it
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Row:
    """One event, or one of its sources, in strings, "" for what is not known.

    Field order is column order. `start` and `end` are ISO 8601: first and last day, both inclusive,
    for dates of a day or more, times of day for finer ones, "" for an open end. `article` is the id
    of the article that gives the date, `published` its publication date, `tags` have commas between
    them, `people`, `organisations` and `places` semicolons. `sources` is the number of articles
    that report the event, `basis` what its date rests on.
    """

    id: str
    title: str
    start: str
    end: str
    edtf: str
    grain: str
    certainty: str
    article: str
    published: str
    expression: str
    sentence: str
    note: str
    category: str
    tags: str
    group: str
    colour: str
    sources: str
    status: str
    basis: str
    people: str
    organisations: str
    places: str


def row_of(event: Event, project: Project) -> Row:
    """The row of an event of this project."""
    return _row(
        event, event.when, event.main_claim, event_certainty(event), basis_of(event), project
    )


def source_rows(event: Event, project: Project) -> Iterator[Row]:
    """A row for each claim of an event, with the date that it gives; one where there is none."""
    if not event.claims:
        yield row_of(event, project)
    for claim in event.claims:
        yield _row(event, claim.when, claim, claim_certainty(claim), claim.basis, project)


def event_certainty(event: Event) -> DateStatus:
    """How far the date of an event can be relied upon."""
    return _certainty(event.when, is_inferred=event.is_inferred)


def claim_certainty(claim: Claim) -> DateStatus:
    """How far the date of a claim can be relied upon."""
    return _certainty(claim.when, is_inferred=claim.basis.is_inferred)


def basis_of(event: Event) -> Basis:
    """What the date of an event rests on."""
    claim = event.main_claim
    return Basis.BY_HAND if claim is None or "when" in event.by_hand else claim.basis


def _row(
    event: Event,
    when: When | None,
    claim: Claim | None,
    certainty: DateStatus,
    basis: Basis,
    project: Project,
) -> Row:
    start, end = iso_extent(when) if when else ("", "")
    article = project.articles.get(claim.article) if claim else None
    text = article.text if article else ""
    day = article.published if article else None
    return Row(
        id=event.id,
        title=event.title,
        start=start,
        end=end,
        edtf=to_edtf(when) if when else "",
        grain=when.grain.value if when else "",
        certainty=certainty.value,
        article=claim.article if claim else "",
        published="" if day is None else iso_day(day),
        expression=_words(claim.span, text) if claim and claim.expression else "",
        sentence=_words(claim.sentence, text) if claim else "",
        note=event.note,
        category=event.category,
        tags=", ".join(event.tags),
        group=event.group,
        colour=event.colour,
        sources=str(len({each.article for each in event.claims})),
        status=event.status.value,
        basis=basis.value if when else "",
        people="; ".join(event.people),
        organisations="; ".join(event.organisations),
        places="; ".join(event.places),
    )


def _certainty(when: When | None, *, is_inferred: bool) -> DateStatus:
    if when is None:
        return DateStatus.UNDATED
    if is_inferred:
        return DateStatus.INFERRED
    exact = when.certainty is Certainty.EXACT
    return DateStatus.STATED if exact else DateStatus.APPROXIMATE


def _words(span: Span, text: str) -> str:
    """The words of a span on one line: a sentence of a wrapped text has line breaks in it."""
    return " ".join(span.of(text).split())
