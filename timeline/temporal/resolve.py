"""From candidates to mentions: in the order of the text, each against what came before it."""

from functools import partial

from timeline.dates import Grain
from timeline.dates.timex import when_of
from timeline.model import Anchor, Mention, Reason, TimexType
from timeline.temporal.candidate import Candidate
from timeline.temporal.context import Context, Origin, Resolved, Told
from timeline.temporal.entries import entry_ends, heads_line
from timeline.temporal.kinds import free_time
from timeline.temporal.meanings import Length, Meaning
from timeline.temporal.meanings.times import clock_of
from timeline.temporal.reported import held_until
from timeline.temporal.tense import Verbs

_REMEMBERED = 8  # dates that may still be in focus
_LONG_MONTHS = 6  # longer than a quarter


def resolve(
    candidates: list[Candidate],
    text: str,
    lowered: str,
    published: int | None,
    foci: tuple[Told, ...] = (),
) -> list[Mention]:
    """The candidates as mentions, counted from publication or from the date in focus; `foci` are
    those told before the first of them."""
    quarter: Origin | None = None
    mentions: list[Mention] = []
    verbs = Verbs(lowered)
    publication = None if published is None else Origin(published, Grain.DAY, Anchor.PUBLICATION)
    ends = entry_ends(candidates, lowered)
    label: Told | None = None  # the last time of the clock that headed a line
    entry, entry_end = publication, 0
    for candidate in candidates:
        is_label = heads_line(lowered, candidate.span) and bool(free_time(candidate.meaning))
        context = Context(
            entry if candidate.span.start < entry_end else publication,
            (*foci, label) if is_label and label is not None else foci,
            quarter,
            candidate.span.start,
            partial(verbs.tense_of, candidate.span),
            lowered,
        )
        resolved = candidate.meaning.resolve(context)
        mention = _mention(candidate, resolved, text)
        mentions.append(mention)
        if _is_long_period(candidate.meaning):
            quarter = None
        origin = _origin(mention) if resolved.moves_focus else None
        if origin is not None:
            told = Told(origin, context.tense_of, partial(held_until, candidate.span, lowered))
            foci = (*foci[-_REMEMBERED:], told)
            if is_label:
                label = told
            if candidate.span.start in ends:
                entry, entry_end = origin, ends[candidate.span.start]
            if origin.grain is Grain.QUARTER and origin.has_ended(published):
                quarter = origin  # figures are told of it; of one to come, forecasts
    return mentions


def _clock(mention: Mention) -> int | None:
    """Seconds from midnight of a time; evenings and nights as far as what follows is later."""
    if mention.type is not TimexType.TIME:
        return None
    return _LATE.get(mention.value[-2:], clock_of(mention.value))


_LATE = {"EV": 18 * 3600, "NI": 21 * 3600}


def _is_long_period(meaning: Meaning) -> bool:
    """Whether figures are now reported for a longer stretch: "in the nine months"."""
    if not isinstance(meaning, Length) or meaning.quantity.whole is None:
        return False
    return meaning.grain is Grain.MONTH and meaning.quantity.whole >= _LONG_MONTHS


def _mention(candidate: Candidate, resolved: Resolved, text: str) -> Mention:
    when = resolved.when
    if when is None and resolved.type in (TimexType.DATE, TimexType.TIME):
        when = when_of(resolved.value, resolved.mod)
    return Mention(
        span=candidate.span,
        text=candidate.span.of(text),
        type=resolved.type,
        value=resolved.value,
        when=None if resolved.unresolved else when,
        reason=Reason(
            candidate.rule,
            resolved.anchor,
            resolved.anchor_when,
            resolved.anchor_text,
            resolved.reading,
            resolved.tense,
            resolved.others,
        ),
        mod=resolved.mod,
        unresolved=resolved.unresolved,
        zone=resolved.zone,
    )


def _origin(mention: Mention) -> Origin | None:
    """The date that the story has moved to, None where the mention moves it nowhere."""
    if mention.type not in (TimexType.DATE, TimexType.TIME):
        return None
    plain = mention.when if mention.mod is None else when_of(mention.value)
    if plain is None or plain.first_day is None:
        return None
    grain = Grain.DAY if plain.grain.rank < Grain.DAY.rank else plain.grain
    if mention.value.endswith("-WE"):
        grain = Grain.WEEK
    return Origin(
        plain.first_day,
        grain,
        Anchor.FOCUS,
        mention.text,
        is_absolute=mention.reason.anchor is not Anchor.PUBLICATION,
        end=mention.span.end,
        clock=_clock(mention),
    )
