import pytest

from timeline.titles.relative import is_relative, is_shifted


@pytest.mark.parametrize(
    "text",
    [
        "The trial is delayed until next week",
        "He died on 25 June last year",
        "Yesterday's vote",
        "He spoke on Monday",
        "Two days ago",
        "In the coming days",
    ],
)
def test_a_time_that_hangs_on_the_publication_date_is_relative(text: str) -> None:
    assert is_relative(text)


@pytest.mark.parametrize(
    "text",
    ["He died on 25 June 2009", "Bloody Sunday is remembered", "The last concert", "Next to Leeds"],
)
def test_other_words_are_not(text: str) -> None:
    assert not is_relative(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last year", True),
        ("the following day", True),
        ("yesterday", True),
        ("two weeks ago", True),
        ("the morning of the previous night", True),
        ("on Monday", False),
        ("today", False),
        ("this week", False),
        ("the last concert", False),
        ("25 June 2009", False),
    ],
)
def test_a_time_that_means_another_one_on_its_own_day_is_shifted(text: str, expected: bool) -> None:
    assert is_shifted(text) is expected
