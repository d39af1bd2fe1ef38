"""The ends of typed ranges, completed with what only the other end states."""

import pytest

from timeline.temporal.typed_ranges import with_what_follows, with_what_is_before


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        ("6", "9 March 2021", ["6 March 2021", "6 2021", "6"]),
        ("44", "43 BC", ["44 BC", "44"]),
        ("1999", "2003", ["1999"]),
        ("500", "400 BC", ["500 BC"]),
        ("500 BC", "400 BC", ["500 BC"]),
        ("2021-03", "2021-05", ["2021-03"]),
        ("4th century", "3rd century BC", ["4th century BC"]),
        ("March", "May", ["March"]),
    ],
)
def test_the_first_end_takes_words_from_behind_the_second(
    first: str, last: str, texts: list[str]
) -> None:
    assert list(with_what_follows(first, last)) == texts


@pytest.mark.parametrize(
    ("last", "first", "texts"),
    [
        ("9", "6 March 2021", ["9 2021", "6 9 2021", "9"]),
        ("May 9", "March 6, 2021", ["May 9 2021", "March May 9 2021", "May 9"]),
        ("4 pm", "6 Jan 2 pm", [
            "6 Jan 2 4 pm", "4 pm Jan 2 pm", "6 Jan 4 pm", "4 pm 2 pm", "6 4 pm", "4 pm pm", "4 pm",
        ]),
        ("16:00", "14:00", ["16:00"]),
        ("noon", "9:00 Monday", ["9:00 noon", "noon Monday", "noon"]),
        ("2003", "1999", ["2003"]),
    ],
)  # fmt: skip
def test_the_second_end_takes_words_from_around_the_first(
    last: str, first: str, texts: list[str]
) -> None:
    assert list(with_what_is_before(last, first)) == texts


@pytest.mark.parametrize(("words", "count"), [(6, 6), (7, 7), (8, 7)])
def test_no_more_than_seven_words_are_shared(words: int, count: int) -> None:
    last = " ".join(["9", *["x"] * (words - 1)])
    assert len(list(with_what_follows("6", last))) == count
