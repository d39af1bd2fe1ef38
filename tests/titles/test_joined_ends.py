"""The words before a capital at which a sentence may begin."""

import pytest

from tests.titles.parse import parse
from timeline.titles.joined_ends import may_end

RIGHT = "The mayor of Leeds has left the town."


@pytest.mark.parametrize(
    ("left", "ends"),
    [
        ("Three men were hurt in the crash", True),
        ("The appeal has raised 46m", True),
        ("The singer was ill, court papers show", True),
        ("The singer died aged 50", True),
        ("Fifty acts will play, including", False),
        ("She has been seen with a five-year-old", False),
        ("Three men were hurt in", False),
        ("The mayor said", False),
    ],
)
def test_a_headline_does_not_end_with_a_word_that_needs_another(left: str, ends: bool) -> None:
    text = f"{left} {RIGHT}"
    assert may_end(parse(text), len(left) + 1, strict=False, is_start=True) is ends
