"""Interpretations of expressions that are made of others."""

import pytest

from timeline.interpretation import (
    DayOfWeek,
    Interpretation,
    InYear,
    Occurrence,
    Plain,
    Related,
    WeekOf,
    Which,
    related,
)

LATEST = Occurrence(Which.UP_TO_DATE, DayOfWeek(3))


@pytest.mark.parametrize(
    "base", [InYear(2020, -1), Plain.FROM_PUBLICATION, Plain.DAY_FIRST, Plain.MONTH_FIRST]
)
def test_what_holds_for_the_whole_expression_stays_as_it_is(base: Interpretation) -> None:
    assert related(WeekOf(is_weekend=False), base) == base


def test_an_expression_made_of_another_has_both_interpretations() -> None:
    assert related(Plain.QUARTER_TO, LATEST) == Related(Plain.QUARTER_TO, LATEST)
    assert related(Plain.QUARTER_TO, Plain.SAME_QUARTER) != Plain.SAME_QUARTER


def test_without_a_relation_the_interpretation_is_that_of_the_base() -> None:
    assert related(None, LATEST) == LATEST
