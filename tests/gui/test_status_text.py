"""Why an event was left out, in words."""

import pytest

from gui.status_text import status_text
from tests.claims import claim
from timeline.model import Article, Event, Span, Status

FIRST = Article("first", "Ferry sinks", "The ferry sank.")
AGAIN = Article("again", "Sinking", "The ferry sank.", reprint_of="first")
ARTICLES = {"first": FIRST, "again": AGAIN}


def event(status: Status, article: str = "again") -> Event:
    return Event(
        "e", "Sank", None, claims=(claim(article, Span(0, 15), Span(0, 3)),), status=status
    )


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (Status.PROPOSED, "Proposed"),
        (Status.PAGE_LINE, "Page line"),
        (Status.DOUBTED, "Doubtful date"),
        (Status.REPRINT, "Reprint of “Ferry sinks”"),
    ],
)
def test_each_status_has_a_text(status: Status, text: str) -> None:
    assert status_text(event(status), ARTICLES) == text


def test_a_reprint_of_an_article_that_was_removed_names_none() -> None:
    assert status_text(event(Status.REPRINT), {"again": AGAIN}) == "Reprint"
    assert status_text(event(Status.REPRINT, "first"), ARTICLES) == "Reprint"
