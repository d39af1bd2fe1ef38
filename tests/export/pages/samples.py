"""Projects and pages for tests: 5 px a letter at any size."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from tests.claims import claim
from timeline.dates import When, days
from timeline.export.pages.choices import PageChoices
from timeline.export.pages.make import Context, make_pages
from timeline.export.pages.result import Pages
from timeline.layout.picture import Label, Picture
from timeline.model import Article, Basis, Claim, Event, Project, Span, Status

TEXT = "The ferry sank on Thursday. It was repaired on Tuesday."
FIRST_DAY = days.day_number(2021, 3, 1)


def measure(text: str, size: float, weight: int) -> float:
    return 0.5 * size * len(text)


def dated_claim(article: str, when: When | None) -> Claim:
    """What an article says in its first sentence."""
    return replace(claim(article, Span(0, 27), Span(18, 26)), when=when)


def day_event(number: int, day: int, title: str = "", **changes: Any) -> Event:
    """An event some days after the 1st of March 2021, from one of three articles."""
    when = When.unit((FIRST_DAY + day) * days.SECONDS_PER_DAY, days.Grain.DAY)
    source = dated_claim(f"a{number % 3}", when)
    made = Event(f"e{number}", title or f"Event number {number}", when, claims=(source,))
    return replace(made, **changes)


def project_of(events: Sequence[Event]) -> Project:
    articles = [
        Article(f"a{number}", f"Ferry sinks {number}", TEXT, FIRST_DAY + 10) for number in range(3)
    ]
    return Project(
        {article.id: article for article in articles}, {event.id: event for event in events}
    )


def many(count: int, days_apart: int = 1) -> Project:
    """So many events on successive days."""
    return project_of([day_event(number, number * days_apart) for number in range(count)])


def pages_of(
    project: Project, salience: Mapping[str, float] | None = None, **choices: Any
) -> Pages:
    context = Context(measure, salience or {}, left_out=choices.pop("left_out", 0))
    return make_pages(project, PageChoices(**choices), context)


def texts(pages: Pages) -> list[str]:
    return [label.text for page in pages.pages for label in page.labels()]


def overlapping(page: Picture) -> list[tuple[str, str]]:
    """Labels that overlap each other; ink ends well within the line of a label."""
    boxes = [(label.text, _ink(label)) for label in page.labels() if label.text]
    return [(a[0], b[0]) for a, b in combinations(boxes, 2) if a[1].overlaps(b[1])]


def _ink(label: Label) -> Any:
    box = label.box
    size = label.size
    return replace(box, y=box.y + 0.08 * size, height=0.84 * size, width=box.width - 0.01)


def owners(pages: Pages) -> list[str]:
    """The events on the pages, in order."""
    return [box.owner for page in pages.pages for box in page.boxes]


def inferred(event: Event) -> Event:
    claims = tuple(replace(one, basis=Basis.STORY_DAY) for one in event.claims)
    return replace(event, claims=claims)


def proposed(event: Event) -> Event:
    return replace(event, status=Status.PROPOSED)
