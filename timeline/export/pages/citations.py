"""The numbered sources of a page: articles in the order in which their events are shown."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.dates import When
from timeline.dates.words import day_in_words, in_words
from timeline.export.characters import one_line
from timeline.export.pages.choices import SourceList
from timeline.export.pages.faces import Faces
from timeline.export.pages.typeset import NO_BREAK, Run
from timeline.export.sources import reckoning
from timeline.layout.style import Theme
from timeline.model import Article, Claim, Event, Span

# Articles cited for one event in a list without passages.
_MOST_CITED = {SourceList.ARTICLES: 4, SourceList.BRIEF: 2}
_TITLE_LETTERS = 44  # of the title of an article in such a list


@dataclass(frozen=True)
class Citations:
    """The articles that a page cites, with their numbers from 1, and the passages of each.

    `of_event` are the numbers cited for each event, `more` how many further articles report it.
    """

    articles: Mapping[str, int]
    passages: Mapping[str, tuple[Claim, ...]]
    of_event: Mapping[str, tuple[int, ...]]
    more: Mapping[str, int]

    def marks(self, event: Event) -> str:
        """What follows the title of an event: `1 4 7 +9`."""
        marks = [str(number) for number in self.of_event.get(event.id, ())]
        more = self.more.get(event.id, 0)
        return " ".join(marks + [f"+{more}"] * bool(more))

    def cited(self, articles: Iterable[str]) -> str:
        """The numbers of some articles: `1, 3 and 2 others`."""
        ids = list(dict.fromkeys(articles))
        known = sorted(self.articles[id] for id in ids if id in self.articles)
        others = len(ids) - len(known)
        listed = ", ".join(map(str, known))
        return f"{listed} and {others} more" if listed and others else listed or str(others)


def cite(
    events: Iterable[Event], articles: Mapping[str, Article], sources: SourceList
) -> Citations:
    """Number the articles that report the events, in this order.

    A list of passages has all of them, other lists a few for each event, first those that
    give its date, and of these the earliest.
    """
    events = list(events)
    if sources is SourceList.NONE:
        return Citations({}, {}, {}, {})
    most = _MOST_CITED.get(sources)
    chosen = {event.id: list(_reporting(event, articles)) for event in events}
    more = {id: max(len(all) - most, 0) if most else 0 for id, all in chosen.items()}
    numbers: dict[str, int] = {}
    cited: dict[str, tuple[int, ...]] = {}
    for event in events:
        own = (numbers.setdefault(id, len(numbers) + 1) for id in chosen[event.id][:most])
        cited[event.id] = tuple(sorted(own))
    return Citations(numbers, _passages(events, numbers), cited, more)


def _reporting(event: Event, articles: Mapping[str, Article]) -> Iterable[str]:
    """The articles of an event, those that give its date first, and the earliest of these."""

    def key(id: str) -> tuple[bool, float]:
        published = articles[id].published if id in articles else None
        return id not in dating, float("inf") if published is None else published

    dating = {claim.article for claim in event.claims if claim.when == event.when}
    return sorted(dict.fromkeys(claim.article for claim in event.claims), key=key)


def _passages(events: Iterable[Event], numbers: Mapping[str, int]) -> dict[str, tuple[Claim, ...]]:
    """The passages of the cited articles in the order of their texts, each once for a date."""
    found: dict[str, dict[tuple[Span, When | None], Claim]] = {id: {} for id in numbers}
    for event in events:
        for claim in event.claims:
            if claim.article in found:
                found[claim.article].setdefault((claim.span, claim.when), claim)
    return {
        id: tuple(sorted(claims.values(), key=lambda claim: claim.span.start))
        for id, claims in found.items()
    }


def paragraphs(
    citations: Citations,
    articles: Mapping[str, Article],
    sources: SourceList,
    faces: Faces,
    theme: Theme,
) -> Iterator[tuple[int, list[Run]]]:
    """The list of sources: the number of each article, and a paragraph."""
    for id, number in citations.articles.items():
        article = articles.get(id)
        claims = citations.passages[id]
        runs = [*_article(article, id, sources, faces, theme)]
        if sources is SourceList.PASSAGES and article:
            for count, claim in enumerate(claims):
                runs.append(Run("·" if count else ":", faces.source, theme.ink, tight=not count))
                runs += _passage(claim, article.text, faces, theme)
        elif sources is SourceList.ARTICLES and article:
            runs += _expressions(claims, article.text, faces, theme)
        yield number, runs


def _article(
    article: Article | None, id: str, sources: SourceList, faces: Faces, theme: Theme
) -> Iterator[Run]:
    """The title and the date of an article; a brief list shortens titles to its columns."""
    if article is None:
        yield Run(id, faces.source, theme.ink)
        return
    title = one_line(article.title)
    if sources is not SourceList.BRIEF and len(title) > _TITLE_LETTERS:
        title = f"{title[:_TITLE_LETTERS].rsplit(' ', 1)[0].rstrip(',;:.…')}…"
    published = article.published
    day = "no date" if published is None else day_in_words(published, weekday=False)
    yield Run(title, faces.source, theme.ink)
    yield Run(f", {day}".replace(" ", NO_BREAK), faces.source, theme.ink, tight=True)


def _expressions(claims: Iterable[Claim], text: str, faces: Faces, theme: Theme) -> Iterator[Run]:
    """The words that date events: `: yesterday, on Wednesday night`."""
    words = (one_line(claim.expression.span.of(text)) for claim in claims if claim.expression)
    for count, each in enumerate(dict.fromkeys(words)):
        yield Run("," if count else ":", faces.source, theme.soft, tight=True)
        yield Run(f"“{each}”", faces.source, theme.soft)


def _passage(claim: Claim, text: str, faces: Faces, theme: Theme) -> Iterator[Run]:
    """A sentence with the words that date the event, its date, and how that was calculated."""
    sentence, span = claim.sentence, claim.span
    before, after = text[sentence.start : span.start], text[span.end : sentence.end]
    yield Run("“", faces.source, theme.soft)
    if claim.expression and before.strip():
        yield Run(one_line(before), faces.source, theme.soft, tight=True)
    if claim.expression:
        tight = not before or not before[-1].isspace()
        yield Run(one_line(span.of(text)), faces.source_words, theme.soft, tight=tight)
        if after.strip():
            yield Run(one_line(after), faces.source, theme.soft, tight=not after[0].isspace())
    else:
        yield Run(one_line(sentence.of(text)), faces.source, theme.soft, tight=True)
    yield Run("”", faces.source, theme.soft, tight=True)
    if claim.when is not None:
        how = reckoning(claim)
        words = f"— {in_words(claim.when)}, {how}" if how else f"— {in_words(claim.when)}"
        yield Run(words, faces.source, theme.ink)
