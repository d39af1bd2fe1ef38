"""What a project file keeps beside the events and is not an edit: what is shown, which pairs are
not duplicates, and the titles of its pages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from timeline.project.filter import Filter

Pair = frozenset[str]
_ALL = Filter()


@dataclass(frozen=True, slots=True)
class ViewState:
    """The limits of the filter, and the pairs of ids of events that the user keeps apart.

    Its changes are not undone. The conditions of the filter, such as a search, are not kept.
    `title` and `subtitle` are those of exported pages, None where the user has not set them.
    """

    limits: Filter = _ALL
    apart: frozenset[Pair] = frozenset()
    title: str | None = None
    subtitle: str | None = None

    def with_filter(self, filter: Filter) -> "ViewState":
        """This state with the limits of another filter."""
        also = filter.also if filter.ranks else frozenset()
        return replace(self, limits=replace(filter.limits, also=also))


def view_state_record(state: ViewState) -> dict[str, Any]:
    """A view state as a JSON object."""
    limits = state.limits
    return {
        "top": limits.top,
        "one_a_day": limits.one_a_day,
        "accepted": limits.accepted,
        "also": sorted(limits.also),
        "apart": sorted(map(sorted, state.apart)),
        "title": state.title,
        "subtitle": state.subtitle,
    }


def view_state_from(record: Mapping[str, Any]) -> ViewState:
    """The inverse of `view_state_record`; KeyError, TypeError or ValueError for other objects."""
    limits = Filter(
        top=record["top"],
        one_a_day=record["one_a_day"],
        accepted=record["accepted"],
        also=frozenset(record["also"]),
    )
    apart = frozenset(frozenset((one, other)) for one, other in record["apart"])
    return ViewState(limits, apart, record.get("title"), record.get("subtitle"))
