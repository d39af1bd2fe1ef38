"""Why a time expression has its date, in words."""

from timeline.dates.words import in_words
from timeline.model import Anchor, Mention, Tense
from timeline.temporal.wording import describe

_TENSES = {
    Tense.PAST: "as the verb tells of the past",
    Tense.OVER: "as the verb tells of the past",
    Tense.FUTURE: "as the verb looks ahead",
    Tense.PLANNED: "as the verb looks ahead",
}


def steps(mention: Mention) -> tuple[str, ...]:
    """The chain from the words to the date, to be read top to bottom."""
    return (f"“{_one_line(mention.text)}”", _counted_from(mention), _result(mention))


def sentence(mention: Mention) -> str:
    """The same chain in one line: “yesterday” counted from … → Thu 6 Jan 2022."""
    words, anchor, result = steps(mention)
    return f"{words} {anchor} → {result}"


def _counted_from(mention: Mention) -> str:
    reason = mention.reason
    if mention.unresolved:
        return "waits for the publication date of its article"
    if reason.anchor is Anchor.FOCUS and reason.anchor_when is None:
        return f"{describe(reason.interpretation)}: the text does not say of which day"
    if reason.anchor is Anchor.NOTHING or reason.anchor_when is None:
        return "says it without another date"
    day = in_words(reason.anchor_when)
    if reason.anchor is Anchor.PUBLICATION:
        start = f"counted from the publication date, {day}"
    else:
        start = f"counted from “{_one_line(reason.anchor_text)}”, {day}"
    reading = describe(reason.interpretation)
    read = f"{start}: {reading}" if reading else start
    return f"{read}, {_TENSES[reason.tense]}" if reason.tense in _TENSES else read


def _result(mention: Mention) -> str:
    if mention.impossible:
        return "there is no such day or time"
    return "no date yet" if mention.when is None else in_words(mention.when)


def _one_line(text: str) -> str:
    return " ".join(text.split())
