"""Resolves candidates in the order of the text, each in the context of those before it."""

from functools import partial

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, ClockTime, DayPart
from timeline.model import Anchor, TimexType
from timeline.temporal.candidate import Candidate
from timeline.temporal.context import Context, Origin, PriorDate, Resolved
from timeline.temporal.doubt import is_doubtful
from timeline.temporal.entries import entry_ends, is_label
from timeline.temporal.kinds import POINTS
from timeline.temporal.meanings import Length
from timeline.temporal.reported_speech import held_until
from timeline.temporal.tense import Verbs
from timeline.temporal.values import when_of_value

_REMEMBERED = 8  # dates that may still be in focus
_LONG_MONTHS = 6  # longer than a quarter


def resolve(
    candidates: list[Candidate],
    text: str,
    lowered: str,
    published: int | None,
    foci: tuple[PriorDate, ...] = (),
) -> list[Resolved]:
    """The result for each candidate, counted from publication or from the date in focus.

    `published` is a day number; `foci` are the dates mentioned before the first candidate.
    """
    quarter: Origin | None = None
    results: list[Resolved] = []
    doubtful: set[int] = set()  # the ends of the doubtful ones
    verbs = Verbs(lowered, text)
    publication = None if published is None else Origin(published, Grain.DAY, Anchor.PUBLICATION)
    ends = entry_ends(candidates, lowered)
    label: PriorDate | None = None  # the last clock time at the beginning of a line
    entry, entry_end = publication, 0
    for candidate in candidates:
        heads = is_label(lowered, candidate)
        context = Context(
            entry if candidate.span.start < entry_end else publication,
            _foci_of_label(foci, label, candidate, text) if heads and publication else foci,
            quarter,
            candidate.span.start,
            partial(verbs.tense_of, candidate.span),
            lowered,
        )
        resolved = candidate.meaning.resolve(context)
        is_plain = not heads and context.publication is publication
        if is_plain and is_doubtful(candidate, resolved, context, doubtful):
            resolved = resolved._replace(doubtful=True)
            doubtful.add(candidate.span.end)
        results.append(resolved)
        if isinstance(candidate.meaning, Length) and _is_long_period(candidate.meaning):
            quarter = None
        origin = _origin(candidate, resolved, text) if resolved.moves_focus else None
        if origin is not None:
            until = partial(held_until, candidate.span, lowered)
            focus = PriorDate(origin, context.tense_of, until)
            foci = (*foci[-_REMEMBERED:], focus)
            if heads:
                label = focus
            if candidate.span.start in ends:
                entry, entry_end = origin, ends[candidate.span.start]
            if origin.grain is Grain.QUARTER and origin.has_ended(published):
                quarter = origin  # it has figures; a future one has only forecasts
    return results


def _foci_of_label(
    foci: tuple[PriorDate, ...], label: PriorDate | None, candidate: Candidate, text: str
) -> tuple[PriorDate, ...]:
    """What a clock time at the beginning of a line follows: the line before, or a heading above."""
    if label is not None:
        return (label,)
    end, start = foci[-1].origin.end if foci else 0, candidate.span.start
    is_headed = start - end <= _LONGEST_HEADING and "." not in text[end:start]
    return foci if is_headed else ()


_LONGEST_HEADING = 40  # characters after its date


def _clock(resolved: Resolved) -> int | None:
    """Seconds from midnight of a time, for an evening or night the earliest that may follow."""
    time = resolved.value.time if isinstance(resolved.value, CalendarUnit) else None
    if isinstance(time, ClockTime):
        return time.seconds
    return None if time is None else _LATE.get(time)


_LATE = {DayPart.EVENING: 18 * 3600, DayPart.NIGHT: 21 * 3600}


def _is_long_period(length: Length) -> bool:
    """Whether figures are now reported for a longer period: "in the nine months"."""
    count = length.quantity.whole
    return length.grain is Grain.MONTH and count is not None and count >= _LONG_MONTHS


def _origin(candidate: Candidate, resolved: Resolved, text: str) -> Origin | None:
    """The date that becomes the focus, None if the expression gives none."""
    if resolved.type not in POINTS:
        return None
    plain = resolved.when if resolved.mod is None else None
    if plain is None:
        plain = when_of_value(resolved.value)
    if plain is None or resolved.unresolved or (first := plain.first_day) is None:
        return None
    grain = Grain.DAY if plain.grain.rank < Grain.DAY.rank else plain.grain
    if isinstance(resolved.value, CalendarUnit) and resolved.value.is_weekend:
        grain = Grain.WEEK
    return Origin(
        first,
        grain,
        Anchor.FOCUS,
        text[candidate.span.start : candidate.span.end],
        resolved.anchor is not Anchor.PUBLICATION,
        candidate.span.end,
        _clock(resolved) if resolved.type is TimexType.TIME else None,
    )
