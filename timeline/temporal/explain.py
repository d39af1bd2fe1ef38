"""Explains in words why a time expression has its date."""

from timeline.dates.words import in_words
from timeline.model import Anchor, Mention, Tense
from timeline.temporal.wording import describe

_TENSES = {
    Tense.PAST: "because the verb refers to the past",
    Tense.OVER: "because the verb refers to the past",
    Tense.FUTURE: "because the verb refers to the future",
    Tense.PLANNED: "because the verb refers to the future",
}


def steps(mention: Mention) -> tuple[str, ...]:
    """The steps from the words to the date, to be shown from top to bottom."""
    return (f"“{_one_line(mention.text)}”", _counted_from(mention), _result(mention))


def sentence(mention: Mention) -> str:
    """The same steps in one line: “yesterday” counted from … → Thu 6 Jan 2022."""
    words, anchor, result = steps(mention)
    return f"{words} {anchor} → {result}"


def in_short(mention: Mention) -> str:
    """How the date was counted, for use next to the publication date; "" for a full date."""
    reason = mention.reason
    if mention.unresolved or reason.anchor is Anchor.FOCUS:
        return _counted_from(mention)
    if reason.anchor is Anchor.NOTHING:
        return ""
    reading = describe(reason.interpretation)
    return f"counted from publication: {reading}" if reading else "counted from publication"


def _counted_from(mention: Mention) -> str:
    reason = mention.reason
    if mention.unresolved:
        return "waits for the publication date of its article"
    reading = describe(reason.interpretation)
    if reason.anchor is Anchor.FOCUS and reason.anchor_when is None:
        return f"{reading}: the text doesn’t say of which day"
    if reason.anchor is Anchor.NOTHING or reason.anchor_when is None:
        return "doesn’t depend on another date"
    day = in_words(reason.anchor_when)
    if reason.anchor is Anchor.PUBLICATION:
        start = f"counted from the publication date, {day}"
    else:
        start = f"counted from “{_one_line(reason.anchor_text)}”, {day}"
    read = f"{start}: {reading}" if reading else start
    return f"{read}, {_TENSES[reason.tense]}" if reason.tense in _TENSES else read


def _result(mention: Mention) -> str:
    if mention.impossible:
        return "there is no such day or time"
    if mention.when is None:
        return "no date yet" if mention.unresolved else "no date"
    return in_words(mention.when)


def _one_line(text: str) -> str:
    return " ".join(text.split())
