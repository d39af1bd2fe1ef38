"""Which expressions of a text are found, and which of several that overlap."""

from itertools import pairwise

import pytest

from timeline.temporal.recognise import lower, recognise


def spans(text: str) -> list[str]:
    return [candidate.span.of(text) for candidate in recognise(text)]


@pytest.mark.parametrize("text", ["ISTANBUL", "İstanbul in March", "Straße"])
def test_lower_case_keeps_positions(text: str) -> None:
    assert len(lower(text)) == len(text)
    assert lower(text)[-1] == text[-1].lower()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on March 3, 2021, at noon.", ["March 3, 2021", "noon"]),
        ("He left three weeks ago.", ["three weeks ago"]),
        ("He left in the comparable 1988 quarter.", ["the comparable 1988 quarter"]),
        ("He left in '97.", ["'97"]),
        ("He left on 3/3/2021.", ["3/3/2021"]),
        ("He left on March 3, 4 and 5.", ["March 3", "4", "5"]),
        ("He may leave.", []),
        ("He left 20210303.", []),
        ("", []),
    ],
)
def test_the_longest_expressions_are_found(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_expressions_are_in_order_and_do_not_overlap() -> None:
    found = recognise("From late March to early May 2021, three weeks ago, last Friday night, '97.")
    places = [(one.span.start, one.span.end) for one in found]
    assert places == sorted(places)
    assert all(first[1] <= second[0] for first, second in pairwise(places))


def test_every_expression_has_the_rule_that_found_it() -> None:
    (one,) = recognise("He left at 10 p.m. on Wednesday.")
    assert [rule.name for rule in one.rules] == ["twelve hour clock", "weekday"]
