"""What a table says of one event: the same words for every format."""

from dataclasses import dataclass

from timeline.dates.edtf import to_edtf
from timeline.dates.iso import iso_day, iso_extent
from timeline.model import Event, Project, Span


@dataclass(frozen=True, slots=True)
class Row:
    """One event in strings, "" for what is not known; field order is column order.

    `start` and `end` are ISO 8601: first and last day, both inclusive, for dates of a day or
    more, times of day for finer ones, "" for an open end. `article` is the id of the article that
    tells of the event first, `published` its publication date, `tags` have commas between them.
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


def row_of(event: Event, project: Project) -> Row:
    """The row of an event of this project."""
    when = event.when
    start, end = iso_extent(when) if when else ("", "")
    article = project.articles.get(event.article or "")
    claim = event.claims[0] if article and event.claims else None
    return Row(
        id=event.id,
        title=event.title,
        start=start,
        end=end,
        edtf=to_edtf(when) if when else "",
        grain=when.grain.value if when else "",
        certainty=when.certainty.value if when else "",
        article=event.article or "",
        published=""
        if article is None or article.published is None
        else iso_day(article.published),
        expression=_words(claim.span, article.text) if claim and article else "",
        sentence=_words(claim.sentence, article.text) if claim and article else "",
        note=event.note,
        category=event.category,
        tags=", ".join(event.tags),
        group=event.group,
        colour=event.colour,
    )


def _words(span: Span, text: str) -> str:
    """The words of a span on one line: a sentence of a wrapped text has line breaks in it."""
    return " ".join(span.of(text).split())
