"""The rows of a chronicle: a day with its events, a heading, a gap."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from timeline.dates import Certainty, When, days
from timeline.export.order import in_order
from timeline.export.pages.row_dates import Heading, heading_of, row_date
from timeline.model import Event, Status

_YEAR = 365.2425 * days.SECONDS_PER_DAY
_LONG_YEARS = 2  # a gap of so many years is named
_ROWS_A_MONTH = 4  # on average, from which months have headings, otherwise years


class Mark(Enum):
    """How the date of a row is marked on its axis."""

    STATED = "a dot"
    INFERRED = "a ring"  # no source states it, or only approximately
    SPAN = "a bar"


@dataclass(frozen=True, slots=True)
class Row:
    """The events of one date, the most salient one first; `heading` is the one above it.

    `gap` are the years since the row before, 0 unless they are many.
    """

    events: tuple[Event, ...]
    heading: Heading | None
    date: str
    time: str
    mark: Mark
    proposed: bool
    gap: int = 0

    @property
    def when(self) -> When:
        """The date of its first event."""
        when = self.events[0].when
        assert when is not None
        return when


def rows_of(events: Iterable[Event], salience: Mapping[str, float]) -> list[Row]:
    """The rows of dated events in order of time, one for each day and for each other date."""
    dates: dict[int | When, list[Event]] = {}
    for event in in_order(events):
        if event.when is not None:
            dates.setdefault(_date_key(event.when), []).append(event)
    groups = list(dates.values())
    by_month = _has_months(groups)
    rows: list[Row] = []
    end: int | None = None
    for group in groups:
        main = max(group, key=lambda event: salience.get(event.id, 0.0))
        rest = [event for event in group if event is not main]
        rows.append(_row([main, *rest], end, by_month=by_month))
        end = max(end or rows[-1].when.anchor, rows[-1].when.end or rows[-1].when.anchor)
    return rows


def _date_key(when: When) -> int | When:
    """Events that begin on one day are in one row, a night too; so are those of one longer date."""
    day = when.first_day if when.is_point else None
    return when if day is None else day


def _has_months(groups: Sequence[Sequence[Event]]) -> bool:
    """Whether there are enough rows in a month, on average, for headings of months."""
    whens = [group[0].when for group in groups if group[0].when is not None]
    found = [heading for when in whens if (heading := heading_of(when, by_month=True))]
    return bool(found) and len(found) / len(set(found)) >= _ROWS_A_MONTH


def _row(events: Sequence[Event], end: int | None, *, by_month: bool) -> Row:
    main = events[0]
    assert main.when is not None
    heading = heading_of(main.when, by_month=by_month)
    date, time = row_date(main.when, heading)
    years = 0 if end is None else int((main.when.anchor - end) / _YEAR)
    return Row(
        tuple(events),
        heading,
        date,
        time,
        _mark(main, main.when),
        all(event.status is Status.PROPOSED for event in events),
        years if years >= _LONG_YEARS else 0,
    )


def _mark(event: Event, when: When) -> Mark:
    if not when.is_point and when.certainty is Certainty.EXACT:
        return Mark.SPAN
    exact = when.certainty is Certainty.EXACT and not event.is_inferred
    return Mark.STATED if exact else Mark.INFERRED


def time_before(event: Event, row: Row) -> str:
    """The time of an event that is not the first one of its row, "" if it has none."""
    if event is row.events[0] or event.when is None:
        return ""
    return row_date(event.when, row.heading)[1]


def headed(rows: Iterable[Row]) -> Iterator[tuple[Row, bool]]:
    """Each row, and whether its heading comes before it."""
    last: Heading | None = None
    for row in rows:
        yield row, row.heading is not None and row.heading != last
        last = row.heading or last
