"""Quotation marks and brackets in pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.titles.marks import balanced


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is “a crime”", "It is “a crime”"),
        ("It is “a crime", "It is a crime"),
        ("a crime” it is", "a crime it is"),
        ("the (old bridge", "the old bridge"),
        ("the old) bridge", "the old bridge"),
        ("“The whole”", "The whole"),
        ("“One” and “two”", "“One” and “two”"),
        ("It fell () here", "It fell  here"),
        ("Lee’s bridge", "Lee’s bridge"),
        ("the workers’ union", "the workers’ union"),
        ('He said "no', "He said no"),
        ('He said "no"', 'He said "no"'),
        ('"No he said', "No he said"),
    ],
)
def test_marks_without_a_partner_or_around_everything_go(text: str, expected: str) -> None:
    assert balanced(text) == expected


@given(st.text("ab “”()[]«»"))
def test_what_is_left_is_in_pairs(text: str) -> None:
    found = balanced(text)
    for opening, closing in ("“”", "()", "[]", "«»"):
        assert found.count(opening) == found.count(closing)
    assert balanced(found) == found
