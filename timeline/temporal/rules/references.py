"""References to the past, the present and the future at large."""

import re

from timeline.temporal.meanings import FUTURE_REF, PAST_REF, PRESENT_REF, Meaning
from timeline.temporal.other_senses import (
    ends_phrase,
    is_capital,
    next_word,
    previous_word,
    starts_sentence,
)
from timeline.temporal.rule import Found, rule
from timeline.temporal.vocabulary import AUXILIARIES, DETERMINERS, PRONOUNS

_PRESENT = ("now", "currently", "presently", "nowadays")


@rule(
    r"(?:right |just )?(?P<word>now|currently|presently|nowadays)"
    r"(?! and (?:then|again)\b| or never\b)",
    on=_PRESENT,
)
def now(found: Found) -> Meaning | None:
    """The present.

    The firm [now] owns both mills. = PRESENT_REF
    """
    if previous_word(found) in ("until", "by") and found["word"] != "now":
        return None
    return None if is_capital(found) and not starts_sentence(found) else PRESENT_REF


@rule(r"current", on=["current"], leads=True)
def current(found: Found) -> Meaning | None:
    """The adjective; not the current of a river.

    The [current] owner is unknown. = PRESENT_REF
    """
    if previous_word(found) in ("a", "an", "electric", "river", "ocean", "alternating", "direct"):
        return None
    return PRESENT_REF if _NOUN_AFTER.match(found.after) else None


_NOUN_AFTER = re.compile(r"\s(?!(?:was|is|of|in|and|that|will|had|has|flows|from|through)\b)[a-z]")


@rule(
    r"these days|at present|the present(?: day| time)?|the moment",
    on=["days", "present", "moment"],
)
def at_present(found: Found) -> Meaning | None:
    """The present in several words.

    Few travel [these days]. = PRESENT_REF
    """
    words = found.match[0]
    if words.endswith("moment") and next_word(found) == "of":
        return None  # "until the moment of truth"
    if words.startswith("the ") and previous_word(found) not in ("at", "for", "until", "to"):
        return None
    return PRESENT_REF


@rule(r"(?:(?:more|most|just) )?(?:recently|lately)", on=["recently", "lately"])
def recently(_: Found) -> Meaning:
    """A short while ago.

    Analysts have [recently] changed their minds. = PAST_REF
    """
    return PAST_REF


@rule(r"this (?:\w{1,12} )?moment(?! of)", on=["this"], leads=True)
def this_moment(_: Found) -> Meaning:
    """The present with an adjective.

    They cannot travel at [this crucial moment]. = PRESENT_REF
    """
    return PRESENT_REF


@rule(r"the other (?:day|night|morning|evening|week)", on=["other"])
def the_other_day(found: Found) -> Meaning | None:
    """A recent day.

    He called [the other day]. = PAST_REF
    """
    is_one_of_two = previous_word(found) in ("on", "in", "of") or not ends_phrase(found)
    return None if is_one_of_two else PAST_REF


@rule(
    r"long ago|(?:some time|a while|a long time|just moments|(?:just )?a moment|moments) ago"
    r"|once upon a time",
    on=["ago", "upon"],
)
def long_ago(found: Found) -> Meaning | None:
    """A long while ago.

    It was forgotten [long ago]. = PAST_REF
    """
    is_compared = previous_word(found) in ("as", "how", "not", "that", "so", "too")
    return None if is_compared else PAST_REF


@rule(r"some ?day", on=["some", "someday"], leads=True)
def some_day(_: Found) -> Meaning:
    """A future day.

    They will pay for it [some day]. = FUTURE_REF
    """
    return FUTURE_REF


@rule(r"one day", on=["one"], leads=True)
def one_day(found: Found) -> Meaning | None:
    """A future day, after a verb that looks ahead.

    The lake will [one day] be full again. = FUTURE_REF
    """
    return FUTURE_REF if _AHEAD.search(found.before) else None


_AHEAD = re.compile(r"(?:\b(?:will|would|could|may|might|can|shall|must)|['’](?:ll|d))\s$")


@rule(
    r"an? (?P<when>later|future|earlier|previous) (?:date|time|point|stage)",
    on=["date", "time", "point", "stage"],
)
def other_date(found: Found) -> Meaning:
    """A date that is only said to be earlier or later.

    The bonds may be sold at [a later date]. = FUTURE_REF
    """
    return FUTURE_REF if found["when"] in ("later", "future") else PAST_REF


@rule(r"recent", on=["recent"], leads=True)
def recent(found: Found) -> Meaning | None:
    """The adjective.

    A [recent] filing shows it. = PAST_REF
    """
    if previous_word(found) in ("most", "more"):
        return None  # the last of several
    return PAST_REF if re.match(r"\s[a-z]", found.after) else None


@rule(r"the (?:recent |distant )?past", on=["past"])
def the_past(found: Found) -> Meaning | None:
    """The past at large.

    They have failed in [the past]. = PAST_REF
    """
    following = next_word(found)
    ends = ends_phrase(found) or following in _AFTER_PHRASE or following.endswith(("ed", "ly"))
    return PAST_REF if ends else None


_AFTER_PHRASE = PRONOUNS | DETERMINERS | AUXILIARIES | {"that", "if", "about", "there"}


@rule(r"the (?:near |foreseeable |distant |not-too-distant )?future", on=["future"])
def the_future(found: Found) -> Meaning | None:
    """The future at large.

    They will fail in [the near future]. = FUTURE_REF
    """
    if re.match(r" (?:of|for|president|king|leader|status)", found.after):
        return None
    return FUTURE_REF


@rule(r"soon(?! after|er| as|-to-)", on=["soon"], leads=True)
def soon(found: Found) -> Meaning | None:
    """In the near future.

    They will [soon] sell the mill. = FUTURE_REF
    """
    return None if previous_word(found) in ("as", "too", "so", "how") else FUTURE_REF
