"""Text that the pages of a collection repeat."""

import pytest

from timeline.model import Article
from timeline.story.furniture import furniture

from .sample import MONDAY, article

SLOGAN = "The pun is an ancient art form."


def articles(days: list[int | None]) -> list[Article]:
    return [
        article(f"a{number}", f"It rained in town {number}. {SLOGAN}", day)
        for number, day in enumerate(days)
    ]


def lines(found: list[Article]) -> set[str]:
    spans = furniture(found)
    return {span.of(each.text) for each in found for span in spans[each.id]}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([MONDAY, MONDAY + 1, MONDAY + 2], {SLOGAN}),
        ([MONDAY, MONDAY + 1, MONDAY + 1], set()),  # two days
        ([MONDAY, MONDAY + 1, None], set()),
    ],
)
def test_a_sentence_of_three_publication_days_belongs_to_the_page(
    days: list[int | None], expected: set[str]
) -> None:
    assert lines(articles(days)) == expected


def test_spelling_in_capitals_and_spaces_do_not_count() -> None:
    found = articles([MONDAY, MONDAY + 1])
    found.append(article("b", "It snowed. THE PUN is  an ancient\nart form.", MONDAY + 2))
    assert len(lines(found)) == 2


def test_page_lines_by_wording_are_there_too() -> None:
    assert lines([article("a", "Last updated at 10:00 GMT, 3 January 2022 It rained.")]) == {
        "Last updated at 10:00 GMT, 3 January 2022"
    }


def test_it_can_be_cancelled() -> None:
    class StopError(Exception):
        pass

    def stop() -> None:
        raise StopError

    with pytest.raises(StopError):
        furniture(articles([MONDAY]), stop)
