"""The title requests for events, and how the parsed titles are applied to them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.introducing import introducing
from timeline.events.sentences import sentences
from timeline.events.words import is_verb
from timeline.model import Article, Claim, Event, Span, Status
from timeline.titles import ParsedTitle, Side, Subject, Titler, TitleRequest
from timeline.titles.language import is_english
from timeline.titles.relative import is_relative, is_shifted

_BEFORE = 5  # sentences before the one of the event
MOST_CLAIMS = 8  # of a merged event for which titles are requested
_LONG = 110  # characters of a sentence that is a title only if there is no other
_LONGEST = 280  # characters of any title
_ENDLESS = 180  # characters of a sentence that is too long for a timeline
# A question, or one that a page has put in the place of a dash.
_ASKED = re.compile(r"\?(?:\Z| [a-z])")
_YEARS = re.compile(r"(?:\b(?:1[5-9]|20)\d\d\b[, ]*){3}")  # a list of years
_FEWEST_WORDS = 3  # of a title that has no subject
_ORDER = (Subject.NAMED, Subject.NOUN, Subject.NONE, Subject.PRONOUN)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a claim of an event: `index` is that of the claim in the event."""

    event: str
    index: int
    request: TitleRequest


@dataclass(frozen=True, slots=True)
class Candidate:
    """A title that an event may get.

    `closeness` is the similarity of its claim to all claims of the event (greater is closer).
    `is_headline`: it is an article's own news. `names_date`: it still contains the words that date
    it ("on 25 June last year"), or any relative date ("until next week"), which means another day
    beside the event's date. `only_names`: it is only a noun with its date and does not say what
    happened ("Tuesday's vote"). `is_misdated`: with its date in it, it means another day beside the
    event's date ("one year ago").
    """

    title: ParsedTitle
    closeness: float = 0.0
    is_headline: bool = False
    names_date: bool = False
    only_names: bool = False
    is_misdated: bool = False


def requests_for(events: Iterable[Event], articles: Mapping[str, Article]) -> list[Asked]:
    """The requests for the titles of events, in order.

    None for titles set by hand and for claims of articles that are not in English. For an event
    with many claims only for the first ones.
    """
    places: dict[str, list[Span] | None] = {}
    found = []
    for event in events:
        if "title" in event.by_hand:
            continue
        for index, claim in enumerate(event.claims[:MOST_CLAIMS]):
            article = articles.get(claim.article)
            if article is None:
                continue
            if article.id not in places:
                english = is_english(article.text)
                places[article.id] = sentences(article.text) if english else None
            spans = places[article.id]
            if spans is not None:
                found.append(Asked(event.id, index, _request(article, claim, spans)))
    return found


def _request(article: Article, claim: Claim, spans: Sequence[Span]) -> TitleRequest:
    sentence = _asked(claim)
    earlier = [span for span in spans if span.end <= sentence.start]
    text, near = article.text, earlier[-_BEFORE:]
    return TitleRequest(
        sentence.of(text),
        tuple(_within(each.span, sentence) for each in claim.expressions),
        before=tuple(span.of(text) for span in near),
        headline=spans[0].of(text) if spans else "",
        introducing=tuple(span.of(text) for span in introducing(text, sentence, near, earlier)),
        side=_side(claim, article),
    )


def _side(claim: Claim, article: Article) -> Side:
    """Where the date of a claim lies, seen from the publication of its article."""
    when, day = claim.when, article.published
    if when is None or day is None or when.first_day is None or when.last_day is None:
        return Side.UNKNOWN
    if when.last_day < day:
        return Side.PAST
    return Side.FUTURE if when.first_day > day else Side.SAME


def _asked(claim: Claim) -> Span:
    """The sentence of a claim; for an article's own news, from its lead on."""
    if claim.expressions or not claim.sentence.start <= claim.clause.start < claim.sentence.end:
        return claim.sentence
    return Span(claim.clause.start, claim.sentence.end)


def _within(span: Span, sentence: Span) -> tuple[int, int]:
    return span.start - sentence.start, span.end - sentence.start


def titled(
    events: Sequence[Event],
    articles: Mapping[str, Article],
    titler: Titler,
    step: Callable[[int, int], None] = lambda _done, _total: None,
    check: Callable[[], None] = lambda: None,
) -> list[Event]:
    """The events with parsed titles, in order. Raises the errors of `Titler.parse`."""
    asked = requests_for(events, articles)
    answers = titler.parse([each.request for each in asked], step, check)
    titles: dict[str, dict[int, ParsedTitle]] = {}
    for each, answer in zip(asked, answers, strict=True):
        titles.setdefault(each.event, {})[each.index] = answer
    return [retitled(event, titles.get(event.id, {})) for event in events]


def retitled(
    event: Event,
    titles: Mapping[int, ParsedTitle],
    closeness: Mapping[int, float] | None = None,
) -> Event:
    """An event with the best of these titles, which are given by index of claim.

    A title set by hand stays. The clause of each claim is set to the part of its sentence that its
    date holds for. A proposal is left out if all its claims are page lines, or if no title is clear
    about its subject and states what happened on the date.
    """
    if "title" in event.by_hand or not titles:
        return event
    near = closeness or {}
    claims = tuple(
        _with_clause(claim, titles[index]) if index in titles else claim
        for index, claim in enumerate(event.claims)
    )
    candidates = [
        _candidate(event.claims[index], title, near.get(index, 0.0))
        for index, title in titles.items()
    ]
    best = best_candidate(candidates)
    title = best.title.text or event.title
    return replace(event, title=title, claims=claims, status=_status(event, titles, best))


def _candidate(claim: Claim, title: ParsedTitle, closeness: float) -> Candidate:
    text = title.text
    dates = [each.text for each in claim.expressions]
    kept = [date for date in dates if date in text]
    opens = any(text.lower().startswith(date.lower()) for date in dates)
    has_verb = any(is_verb(word.lower()) for word in text.split())
    return Candidate(
        title,
        closeness,
        is_headline=not claim.expressions,
        names_date=bool(kept) or is_relative(text),
        only_names=opens and not has_verb,
        is_misdated=bool(kept) and all(map(is_shifted, kept)),
    )


def _status(event: Event, titles: Mapping[int, ParsedTitle], best: Candidate) -> Status:
    if event.status is not Status.PROPOSED:
        return event.status
    is_whole = len(titles) == len(event.claims)
    if is_whole and all(title.is_furniture for title in titles.values()):
        return Status.PAGE_LINE
    is_asked = is_whole or len(titles) >= MOST_CLAIMS
    says_nothing = best.only_names or best.is_misdated or not best.title.is_dated
    is_left_out = is_asked and (says_nothing or is_unclear(best.title))
    return Status.UNCLEAR if is_left_out else event.status


def is_unclear(title: ParsedTitle) -> bool:
    """Whether a title does not say what happened.

    Its subject is a pronoun or missing, somebody or something in it is mentioned only in other
    sentences, it is a question, or it is a very long sentence that could not be shortened.
    """
    if not title.is_clear or title.subject is Subject.PRONOUN or _ASKED.search(title.text):
        return True
    if _YEARS.search(title.text):
        return True
    if title.subject is Subject.NONE:
        return title.is_sentence or len(title.text.split()) < _FEWEST_WORDS
    return len(title.text) > (_ENDLESS if title.is_sentence else _LONGEST)


def _with_clause(claim: Claim, title: ParsedTitle) -> Claim:
    if title.clause is None or title.is_furniture:
        return claim
    start, end = title.clause
    begin = _asked(claim).start
    return replace(claim, clause=Span(begin + start, begin + end))


def best_candidate(candidates: Sequence[Candidate]) -> Candidate:
    """The best of the titles that the claims of one event give.

    Preferred are titles that are not page lines, state what happened on the date, have a clear
    subject, are not very long sentences, and do not name their date, which would mean another day
    with another publication date. Of these a headline is better than a clause, then the title of
    the claim closest to all claims.
    """
    return min(candidates, key=_rank)


def _rank(candidate: Candidate) -> tuple[float, ...]:
    title = candidate.title
    return (
        title.is_furniture,
        not title.is_dated,
        title.subject is Subject.PRONOUN or not title.is_clear,
        title.is_sentence and len(title.text) > _LONG,
        candidate.only_names or candidate.is_misdated,
        candidate.names_date,
        not candidate.is_headline,
        -candidate.closeness,
        _ORDER.index(title.subject),
        len(title.text),
    )
