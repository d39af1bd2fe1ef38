"""What of a request goes to the parser."""

import pytest

from tests.titles.using import request
from timeline.titles.prepare import prepared, stripped, tidied


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("LONDON, April 24 (Reuters) - The bank closed on [Monday].", "The bank closed on Monday."),
        ("(Reuters) - The bank closed on [Monday].", "The bank closed on Monday."),
        ("Oslo, Norway (CNN) -- The bank closed on [Monday].", "The bank closed on Monday."),
        (
            "Page last updated at 15:47 GMT, Friday, 22 January 2010 It fell on [Monday].",
            "It fell on Monday.",
        ),
        ("17:42 GMT It fell on [Monday].", "It fell on Monday."),
        ("A headline\nIt fell on [Monday].\nMore of it", "It fell on Monday."),
        ("It fell on\n[Monday] and\nhe left.", "It fell on\nMonday and\nhe left."),
        ("It fell on [Monday] at noon; he left the town; it rained.", "It fell on Monday at noon"),
        ("It fell on [Monday] there; he left the town.", "It fell on Monday there"),
        ("It fell [Monday] there; he left the town.", "It fell Monday there; he left the town."),
        (
            "“It fell on [Monday] at noon; he left,” Lee said.",
            "“It fell on Monday at noon; he left,” Lee said.",
        ),
    ],
)
def test_the_line_of_the_date_without_the_words_of_the_page(marked: str, text: str) -> None:
    given = request(marked)
    found = prepared(given)
    assert found.text == text
    assert given.sentence[found.offset :].startswith(text)
    ((start, end),) = found.expressions
    assert text[start:end] == "Monday"
    assert not found.dated


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("[2 May 2011] The trial is delayed again.", "The trial is delayed again."),
        ("[2 May 2011]: The trial is delayed again.", "The trial is delayed again."),
        ("[1433] The bank sent a plane 1434 The shop closed.", "The bank sent a plane"),
        ("[1433] Lee of the 2004 Olympic Games left.", "Lee of the 2004 Olympic Games left."),
        ("[1998] - A storm hits Haiti 2004 - Floods kill 100.", "A storm hits Haiti"),
    ],
)
def test_a_date_before_the_text_is_none_of_it(marked: str, text: str) -> None:
    found = prepared(request(marked))
    assert (found.text, found.expressions, found.dated) == (text, (), True)


def test_a_date_that_stands_in_the_head_of_a_page_is_that_of_the_page() -> None:
    marked = "Published: [Monday, 18 January, 2010], 15:33 GMT The town was hit."
    assert prepared(request(marked)).is_page_date
    assert not prepared(request("[2 May 2011] The trial is delayed.")).is_page_date


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("and the ship sank.", "And the ship sank"),
        ("But the ship sank.", "The ship sank"),
        ("However, the ship sank", "The ship sank"),
        ("He left the U.S.", "He left the U.S."),
        ("He left …", "He left …"),
        ("Did it sink?", "Did it sink?"),
        ("– it sank,", "It sank"),
        ("\\* The ship sank.", "The ship sank"),
        ("It   sank\n there.", "It sank there"),
    ],
)
def test_a_sentence_as_a_title(sentence: str, expected: str) -> None:
    assert tidied(sentence) == expected


def test_a_sentence_without_its_head() -> None:
    assert stripped("LONDON (Reuters) - 1616 The bank closed.") == "The bank closed."
    assert stripped("The bank closed.") == "The bank closed."
