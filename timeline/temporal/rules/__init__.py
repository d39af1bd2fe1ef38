"""The rules, one file a family. A new rule goes into its family's file and is found by itself;
a new family is added to `_FAMILIES`."""

from timeline.temporal.rule import Rule
from timeline.temporal.rules import (
    ago,
    calendar_dates,
    clock,
    days,
    durations,
    festivals,
    fiscal,
    months,
    parts,
    references,
    relative,
    seasons,
    sets,
    spans,
    weekdays,
    years,
)

# Of two rules that match the same words the earlier one is taken.
_FAMILIES = (
    calendar_dates,
    clock,
    days,
    festivals,
    fiscal,
    months,
    parts,
    references,
    relative,
    ago,
    spans,
    durations,
    seasons,
    sets,
    weekdays,
    years,
)

RULES: tuple[Rule, ...] = tuple(
    entry for family in _FAMILIES for entry in vars(family).values() if isinstance(entry, Rule)
)
