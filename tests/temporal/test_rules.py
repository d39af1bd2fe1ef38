"""Each rule does what its docstring shows, and its pattern is bounded."""

import re

import pytest

from tests.temporal.cases import Case, cases, found
from timeline.temporal import annotate
from timeline.temporal.rule import Family, Rule
from timeline.temporal.rules import RULES

EXAMPLES = [(rule, case) for rule in RULES for case in cases(rule.doc.splitlines())]


@pytest.mark.parametrize(
    ("rule", "case"), EXAMPLES, ids=[f"{rule.name}: {case}" for rule, case in EXAMPLES]
)
def test_example_gives_its_value_by_its_rule(rule: Rule, case: Case) -> None:
    assert found(case) == case.expected
    start = case.expected[0][0]
    names = [m.reason.rule for m in annotate(case.text, case.published) if m.span.start == start]
    assert rule.name in names[0].split(", ")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_an_example_and_a_name_of_its_own(rule: Rule) -> None:
    assert list(cases(rule.doc.splitlines()))
    assert [other.name for other in RULES].count(rule.name) == 1


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_pattern_repeats_nothing_without_bound(rule: Rule) -> None:
    """What cannot repeat for ever cannot take for ever: the ground of linear time."""
    plain = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "x", rule.pattern.pattern)
    assert not set("*+") & set(plain), plain


@pytest.mark.parametrize("family", Family)
def test_each_family_has_the_rules_of_its_module(family: Family) -> None:
    members = [rule for rule in RULES if rule.family is family]
    assert members
    modules = {rule.production.__module__ for rule in members}
    assert modules == {f"timeline.temporal.rules.{family}"}
