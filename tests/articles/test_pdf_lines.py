"""Paragraphs from lines of pages."""

import pytest

from timeline.articles.pdf_lines import Line, paragraphs_of

TEXT = "It rained in the harbour for all of the day and"


def lines(*texts: str, top: float = 100, gap: float = 2, left: float = 50) -> list[Line]:
    """Lines of 10 points, one below the other; letters are 5 points wide."""
    return [
        Line(text, top + at * (10 + gap), top + at * (10 + gap) + 10, left, left + 5 * len(text))
        for at, text in enumerate(texts)
    ]


def page(number: int, *texts: str) -> list[Line]:
    return [
        *lines("The Harbour Post", top=20),
        *lines(f"{number} March 2021", top=40),
        *lines(*texts),
        *lines("Printed by the harbour", top=700),
        *lines(f"Page {number} of 9", top=720),
    ]


def test_lines_of_one_paragraph_are_joined() -> None:
    assert paragraphs_of([lines(TEXT, TEXT, "then it ended.")]) == [f"{TEXT} {TEXT} then it ended."]
    assert paragraphs_of([]) == []


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the extraor\xad", "dinary accident", "the extraordinary accident"),
        ("the extraor-", "dinary accident", "the extraordinary accident"),
        ("the Anglo\xad", "American fleet", "the Anglo-American fleet"),
        ("in 1990-", "1995 or so", "in 1990- 1995 or so"),
    ],
)
def test_divided_words(first: str, second: str, joined: str) -> None:
    assert paragraphs_of([lines(first, second)]) == [joined]


@pytest.mark.parametrize(
    ("end", "gap", "count"), [(".", 3.9, 1), (".", 4.1, 2), (" in", 9.9, 1), (" in", 10.1, 2)]
)
def test_so_much_more_space_than_usual_is_between_paragraphs(
    end: str, gap: float, count: int
) -> None:
    above = lines(TEXT, TEXT, TEXT, f"{TEXT}{end}", gap=0)
    below = lines(TEXT, TEXT, top=above[-1].bottom + gap, gap=0)
    assert len(paragraphs_of([[*above, *below]])) == count


def test_double_spaced_text_is_not_cut_at_every_line() -> None:
    assert len(paragraphs_of([lines(TEXT, TEXT, TEXT, TEXT, gap=12)])) == 1


def test_a_short_last_line_and_a_short_line_of_its_own_end_paragraphs() -> None:
    assert paragraphs_of([lines("5 March 2021", TEXT, "it ended.", TEXT, TEXT)]) == [
        "5 March 2021",
        f"{TEXT} it ended.",
        f"{TEXT} {TEXT}",
    ]


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first, second, third, last = (f"{TEXT} {name}" for name in ("one", "two", "three", "four"))
    columns = [*lines(first, second, top=300), *lines(third, "and ended.", top=100, left=400)]
    assert paragraphs_of([columns, lines(last)]) == [
        f"{first} {second} {third} and ended.",
        last,
    ]
    assert paragraphs_of([columns[:-1], lines(last)]) == [f"{first} {second} {third} {last}"]


def test_running_heads_and_page_numbers_are_dropped() -> None:
    pages = [page(number, TEXT, f"word{number} {TEXT}") for number in range(1, 5)]
    (text,) = paragraphs_of(pages)
    assert "Post" not in text
    assert "Printed" not in text
    assert "Page" not in text
    assert "March" not in text
    assert text.count(TEXT) == 8


def test_a_line_that_half_of_the_pages_have_is_a_running_head_and_fewer_is_not() -> None:
    def pages(having: int) -> list[list[Line]]:
        return [
            [*lines("HEAD" if at < having else f"x{'y' * at}", top=10), *lines(TEXT, TEXT, TEXT)]
            for at in range(8)
        ]

    assert "HEAD" not in " ".join(paragraphs_of(pages(4)))
    assert "HEAD" in " ".join(paragraphs_of(pages(3)))


@pytest.mark.parametrize("text", ["7", "- 7 -", "Page 7", "7 of 12", "7/12", "p. 7"])
def test_page_numbers(text: str) -> None:
    assert paragraphs_of([[*lines(TEXT), *lines(text, top=700)]]) == [TEXT]
