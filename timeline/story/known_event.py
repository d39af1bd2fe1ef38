"""Reports that mention the main event of a story by a noun: "when the earthquake struck".

Many articles state the day of such a noun ("Tuesday's earthquake"). One that mentions it later,
without its day or with a weekday of then, means that day. English only.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline.dates.days import DAYS_PER_WEEK
from timeline.events.acts import past_verb
from timeline.events.dated_nouns import dated_noun
from timeline.model import Article, Claim, Event, Status
from timeline.story.own_day import moved_to
from timeline.story.weight import single_day

FEWEST = 5  # articles that state the day of a main event
_TIMES_MORE = 5  # than another day of the same noun
_LONGEST_AGO = 42  # days
_END = 5  # characters that "earthquake" and "quake" share
_WHEN = re.compile(
    r"\b(?:when|as|moment)\s(?:the|an?)\s(?:\w+\s){0,2}?(?P<noun>[a-z]+)\s"
    r"(?:struck|hit|happened|began|occurred|crashed|exploded|collapsed|erupted|landed|sank)\b"
    r"|\bat\sthe\stime\sof\sthe\s(?:\w+\s){0,2}?(?P<time>[a-z]+)\b(?!\s[a-z]+quake)"
)
_STRUCK = re.compile(
    r"\b(?:when|as|since|after|before|time)\s(?:the|an?)\s(?:[\w.-]+\s){0,2}?(?P<noun>[a-z]+)\s"
    r"(?:first\s)?(?:struck|hit|happened|occurred|crashed|exploded|collapsed|erupted|sank)\s"
    r"(?:on\s)?\Z"
)
# It opens the sentence, or the lead that a page has joined to a caption.
_SOON = re.compile(
    r"\b(?:Just\s)?(?:(?<=Just\s)[a-z]+|Seconds|Moments|Minutes|Hours|Immediately|Shortly|Soon)\s"
    r"after\sthe\s(?:\w+\s){0,2}?(?P<noun>[a-z]+)\b"
)
_BARE = re.compile(r"(?:last\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")

_Days = Mapping[str, Mapping[int, set[str]]]  # ids of articles, by the end of a noun and its day


def with_known_events(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    known: Sequence[Event] = (),
    check: Callable[[], object] = lambda: None,
) -> list[Event]:
    """The events, with own news about the time of a main event on its day, and doubted where a
    weekday beside its noun is read as a later week.

    `known` are existing events, which stay. `check` is called for each event and may raise to
    cancel the work.
    """
    days = _days(articles, [*known, *events])
    found = []
    for event in events:
        check()
        found.append(_of_known_event(event, articles, days))
    return found


def _of_known_event(event: Event, articles: Mapping[str, Article], days: _Days) -> Event:
    article = articles.get(event.claims[0].article) if event.claims else None
    if article is None or article.published is None or event.status.is_hidden:
        return event
    claim = event.claims[0]
    if claim.basis.is_inferred and not claim.expressions:
        day = _main_day(_noun_of_time(claim.clause.of(article.text)), article.published, days)
        return event if day is None else moved_to(event, day)
    noun, day = _stated(event, article), single_day(event.when)
    expression = claim.expression
    is_bare = expression is not None and _BARE.fullmatch(expression.text) is not None
    if is_bare and not noun:
        noun = _noun_before(article.text, claim)
    if not noun or day is None or not is_bare or _main_day(noun, day, days, weekly=True) is None:
        return event
    return replace(event, status=Status.DOUBTED)


def _days(articles: Mapping[str, Article], events: Sequence[Event]) -> _Days:
    days: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for event in events:
        article = articles.get(event.claims[0].article) if event.claims else None
        day = single_day(event.when)
        if article is None or day is None or event.status.is_hidden:
            continue
        noun = _stated(event, article)
        if noun:
            days[noun[-_END:]][day].add(article.id)
    return days


def _stated(event: Event, article: Article) -> str:
    """The noun of which the date of an event is an attribute; "" if there is none."""
    claim = event.claims[0]
    if claim.expression is None:
        return ""
    return dated_noun(article.text, claim.sentence, claim.expression.span)


def _noun_before(text: str, claim: Claim) -> str:
    """The noun in "when the quake hit on Tuesday"; "" if there is none."""
    if claim.expression is None:
        return ""
    found = _STRUCK.search(text, claim.sentence.start, claim.expression.span.start)
    return "" if found is None else found["noun"]


def _noun_of_time(text: str) -> str:
    """The noun of the event at whose time a lead in the past is; "" if it is of another time."""
    verb = past_verb(text)
    if verb is None:
        return ""
    if soon := _SOON.search(text):
        return soon["noun"]
    found = _WHEN.search(text, verb[1])
    return "" if found is None else found["noun"] or found["time"]


def _main_day(noun: str, day: int, days: _Days, *, weekly: bool = False) -> int | None:
    """The day before `day` that many more articles state for a noun, weeks before if `weekly`."""
    stated = days.get(noun[-_END:], {}) if noun else {}
    own = len(stated.get(day, ()))
    step = DAYS_PER_WEEK if weekly else 1
    near = range(day - step, day - _LONGEST_AGO - 1, -step)
    best = max(near, key=lambda each: len(stated.get(each, ())))
    count = len(stated.get(best, ()))
    others = own if weekly else max((len(ids) for d, ids in stated.items() if d != best), default=0)
    return best if count >= FEWEST and count >= _TIMES_MORE * others else None
