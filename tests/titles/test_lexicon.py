"""Nouns for what somebody is."""

import pytest

from timeline.titles.lexicon import is_role


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("singer", True),
        ("spokesman", True),
        ("aide", True),
        ("star", True),
        ("bridge", False),
        ("town", False),
    ],
)
def test_roles_by_their_form(word: str, expected: bool) -> None:
    assert is_role(word) is expected
