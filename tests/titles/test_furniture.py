"""Words of the page are told from those of the article."""

import pytest

from timeline.titles.furniture import is_furniture


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last updated at 17:57 GMT", True),
        ("The mayor last updated the plan", False),
        ("Published: Monday, 18 January", True),
        ("The report was published on Monday", False),
        ("5 minutes ago Markets rise", True),
        ("It fell 5 minutes ago, and he left", False),
        ("Markets rise - 2 hours ago", True),
        ("This comment was removed", True),
        ("Reporting by Ann Lee", True),
        ("He was reporting by phone on the fire", True),
        ("Copyright 2010", True),
        ("As it happened: the fire in Leeds", True),
        ("He saw it as it happened in Leeds", False),
        ("In our series of letters, Ann Lee looks at the bridge", True),
        ("She was in our house", False),
        ("Ann Lee presents a documentary about the bridge", True),
        ("Ann Lee presents a plan", False),
        ("A version appeared on p33 of the main section of the paper", True),
        ("A version of this article appeared in the paper", True),
        ("A new version of the song appeared on radio", False),
        ("Sign up for our letter", True),
        ("The programme airs at nine", True),
        ("The airs of spring", False),
        ("Born: 1958. Also known as: Jacko. Biggest hits: Thriller", True),
        ("Born: 1958. Also known as: Jacko", False),
    ],
)
def test_lines_of_the_page(text: str, expected: bool) -> None:
    assert is_furniture(text) is expected
