"""Rules, and what a match offers to their productions."""

from timeline.model import Span
from timeline.temporal.patterns import compile_pattern
from timeline.temporal.rule import Family, Found
from timeline.temporal.rules import RULES


def found(pattern: str, text: str) -> Found:
    lowered = text.lower()
    match = compile_pattern(pattern).search(lowered)
    assert match is not None
    return Found(text, lowered, match)


def test_groups_are_in_lower_case_and_empty_where_they_did_not_match() -> None:
    given = found(r"(?P<early>early )?{m:month}", "In March")
    assert (given["m"], given["early"]) == ("march", "")


def test_the_expression_is_the_match_or_a_part_of_it() -> None:
    assert found("in {month}", "In March").span == Span(0, 8)
    assert found(r"in (?P<extent>{month})", "In March").span == Span(3, 8)


def test_thirty_characters_around_a_match() -> None:
    given = found("x", f"{'A' * 30}B x C{'D' * 30}")
    assert given.before == f"{'a' * 28}b "
    assert given.after == f" c{'d' * 28}"


def test_every_family_has_rules_and_every_rule_has_examples() -> None:
    assert {rule.family for rule in RULES} == set(Family)
    assert all(rule.doc and rule.on for rule in RULES)
