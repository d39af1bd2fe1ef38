"""The time tagger: text in, mentions out."""

from collections.abc import Iterator

from timeline.dates import Grain, When, days
from timeline.model import Anchor, Mention, Reading, Reason, Span, Tense
from timeline.temporal.candidate import Candidate
from timeline.temporal.context import Origin, PriorDate, Resolved
from timeline.temporal.kinds import POINTS
from timeline.temporal.ranges import range_ends
from timeline.temporal.recognise import lower, recognise
from timeline.temporal.resolve import resolve
from timeline.temporal.rule import Rule
from timeline.temporal.values import timex, when_of_value

TAGGER_VERSION = 3
"""Raised whenever the same text may be read otherwise than before; stored with each claim."""


def annotate(text: str, published: int | None) -> tuple[Mention, ...]:
    """The time expressions of a text in order, without overlaps.

    `published` is the day number of the publication date. It affects values only: without it the
    same spans are found, and expressions that are counted from it are unresolved.
    """
    candidates = recognise(text)
    lowered = lower(text)
    resolved = resolve(candidates, text, lowered, published)
    ends = range_ends(candidates, resolved, lowered)
    return tuple(_mentions(candidates, resolved, ends, text, published))


def annotate_from(text: str, start: int, day: int) -> tuple[Mention, ...]:
    """The time expressions from position `start` on, counted from a day that the user chose.

    That day (its number) is used as the publication date and as the date in focus; dates mentioned
    before `start` are ignored.
    """
    candidates = [candidate for candidate in recognise(text) if candidate.span.start >= start]
    lowered = lower(text)
    origin = Origin(day, Grain.DAY, Anchor.FOCUS, is_absolute=True)
    chosen = PriorDate(origin, lambda: Tense.UNKNOWN, lambda: None)
    resolved = resolve(candidates, text, lowered, day, (chosen,))
    ends = range_ends(candidates, resolved, lowered)
    return tuple(_mentions(candidates, resolved, ends, text, day))


def _mentions(
    candidates: list[Candidate],
    resolved: list[Resolved],
    ends: list[Span | None],
    text: str,
    published: int | None,
) -> Iterator[Mention]:
    """The mentions; neighbours with the same result share one reason."""
    last: tuple[tuple[Rule, ...], Resolved] | None = None
    for (span, rules, _), result, end in zip(candidates, resolved, ends, strict=True):
        if last is None or result is not last[1] or rules != last[0]:
            last = (rules, result)
            value, when, reason = timex(result.value), _when(result), _reason(rules, result)
        words = text[span.start : span.end]
        yield Mention(
            span, words, result.type, value, when, reason, result.mod,
            result.unresolved, end, result.zone,
            result.doubtful or _is_vague(result.mod, when) or _is_doubted(words, value, published),
        )  # fmt: skip


def _is_vague(mod: str | None, when: When | None) -> bool:
    """Whether it is before the day that it names: "more than a week ago"."""
    return mod in _MORE and when is not None and when.grain is Grain.DAY


_MORE = ("MORE_THAN", "EQUAL_OR_MORE")


def _is_doubted(words: str, value: str, published: int | None) -> bool:
    """Whether it is four figures that may be a count or a time rather than a year so far away."""
    year = words.lower().removeprefix("about ").removeprefix("around ")
    if published is None or not year.isdigit() or year != value:
        return False
    return abs(int(year) - days.civil(published)[0]) > _CENTURY


_CENTURY = 100  # years


def _when(resolved: Resolved) -> When | None:
    if resolved.unresolved:
        return None
    if resolved.when is None and resolved.type in POINTS:
        return when_of_value(resolved.value, resolved.mod)
    return resolved.when


def _reason(rules: tuple[Rule, ...], resolved: Resolved) -> Reason:
    others = [Reading(how, timex(value), mod) for how, value, mod in resolved.others]
    return Reason(
        rules[0].name if len(rules) == 1 else ", ".join(rule.name for rule in rules),
        resolved.anchor,
        resolved.anchor_when,
        resolved.anchor_text,
        resolved.interpretation,
        resolved.tense,
        tuple(others),
    )
