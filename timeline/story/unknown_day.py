"""News that has the day of its publication although nothing shows that it happened on that day.

Such news is doubted: a date that is not known is not guessed. English only.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline.events import words
from timeline.events.acts import act_of, past_verb
from timeline.events.lead import reads_as_english
from timeline.events.stamps import stamps
from timeline.model import Article, Event, Status
from timeline.story.own_day import is_on_publication
from timeline.story.weight import single_day

MORNING = 8  # o'clock, before which a page reports what was done the day before
_HEAD = 300  # characters of a page in which its stamp is

_QUOTED = re.compile(r"[\"“‘][^\"”’]*[\"”’]")
# Verbs in the present or the perfect, with which a lead reports the news of its day.
_PRESENT = re.compile(
    r"\b(?:has|have|is|are|will|says?|may|might|can|must|cannot|could|would|should|claims|warns|tells"
    r"|estimates|expects|fears?|wants?|needs?|hopes?|plans?|today|tonight)\b"
    r"|['’](?:ve|re|ll)\b"
)
_PARTICIPLES = frozenset("given taken seen shown known written done gone driven born".split())
_GOES_ON = re.compile(r"\s(?:to\sbe|themselves)\b")
# "The trial of the doctor, Ann Doe, took place": the verb is not of the name.
_AFTER_NAME = re.compile(r"\A[^,]+,\s[A-Z][^,]{2,40},\s(?P<verb>[a-z]+)\b")
_HAD = re.compile(r"\A(?:[\w'’-]+\s){1,8}?had\s(?:\w+ly\s|been\s)?(?P<verb>[a-z]+)\b")
_CLOCK = re.compile(r"\b(?P<hour>\d{1,2})[:.]\d\d(?:[:.]\d\d)?\s?(?P<half>[ap])?", re.IGNORECASE)
_IN_COURT = re.compile(
    r"\b(?:has|have)\s(?:\w+ly\s)?(?:testified|told|heard)\b.*\b(?:court|trial|jury|jurors|judge|inquest)\b"
    r"|\b(?:court|trial|jury|jurors|judge|inquest)\b.*\b(?:has|have)\sheard\b|\b(?:has|have)\stestified\b"
)


def with_doubted_days(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    check: Callable[[], object] = lambda: None,
) -> list[Event]:
    """The events; own news on its publication day is doubted if its lead is in the simple past, as
    background and stories are ("The ferry sank"), or if the page was printed in the early morning
    and reports what is done in the daytime; the latter not if another sentence of the article names
    the publication day. `check` is called for each event and may raise to cancel the work.
    """
    supported = {
        (event.claims[0].article, single_day(event.when))
        for event in events
        if event.claims and not event.is_inferred and not event.status.is_hidden
    }
    found = []
    for event in events:
        check()
        article = articles.get(event.claims[0].article) if event.claims else None
        is_doubted = (
            article is not None
            and is_on_publication(event, article)
            and _has_no_day(event, article, (article.id, article.published) in supported)
        )
        found.append(replace(event, status=Status.DOUBTED) if is_doubted else event)
    return found


def _has_no_day(event: Event, article: Article, is_supported: bool) -> bool:
    if not reads_as_english(article.text):
        return False
    lead = _QUOTED.sub("“”", event.claims[0].clause.of(article.text))
    if _is_past(lead):
        return True
    is_done = bool(act_of(lead)) or _IN_COURT.search(lead) is not None
    return is_done and not is_supported and _is_early(article)


def _is_past(lead: str) -> bool:
    """Whether the main verb is a simple past that does not only report what somebody said."""
    if _PRESENT.search(lead):
        return False
    last = _past_of(lead)
    if not last:
        return False
    return last not in words.SAYING and last not in _PARTICIPLES and not last.endswith("ing")


def _past_of(lead: str) -> str:
    """The last word of the main verb if it is in the past or the past perfect, else ""."""
    if (name := _AFTER_NAME.match(lead)) and words.is_past(name["verb"]):
        return name["verb"]
    if had := _HAD.match(lead):
        return had["verb"] if words.is_past(had["verb"]) else ""
    verb = past_verb(lead)
    if verb is None or _GOES_ON.match(lead, verb[1]):
        return ""
    return lead[verb[0] : verb[1]].split()[-1]


def _is_early(article: Article) -> bool:
    """Whether the stamp of its page is of the early morning of its publication day."""
    head = list(stamps(article.text[:_HEAD]))
    if any(stamp.day not in (None, article.published) for stamp in head):
        return False
    stamp = next((each for each in head if "clock" in each.kinds), None)
    clock = None if stamp is None else _CLOCK.search(stamp.span.of(article.text))
    if clock is None:
        return False
    return int(clock["hour"]) < MORNING and (clock["half"] or "a").lower() == "a"
