"""The rules, one module per family. A rule is registered by being defined in its family's module; a
new family is added to `_FAMILIES` and to `timeline.temporal.rule.Family`."""

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

# Of two rules that match the same words, the earlier one is used.
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
