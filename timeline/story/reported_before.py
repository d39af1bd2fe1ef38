"""News without a date that an article of an earlier day already reported, often far down.

The vectors are those of `vectors.py` (TF-IDF), but only sentences that name the subject of the news
are compared. English only, except for figures and names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from timeline.events import words
from timeline.events.acts import act_of, is_other_number, is_other_person
from timeline.events.sentences import sentences
from timeline.events.story_day import body_of
from timeline.model import Article, Event, Span
from timeline.story.own_day import is_on_publication, moved_to
from timeline.story.same_event import PageLines
from timeline.story.vectors import words_of

SAME_ACT = 0.45  # cosine from which a sentence about the same act is the same news
SAME_FIGURE = 0.50  # the same if both give one large figure
SAME_FIGURES = 0.40  # the same if both give several
LONGEST_AGO = 3  # days between the two articles
_SEVERAL = 2
_LARGE = 3  # digits of a figure that is not in many reports by chance

_FIGURE = re.compile(r"\d[\d,.]*\d(?:\s?(?:bn|m|k)\b)?")
_SUBJECT = re.compile(r"(?:The\s|A\s|An\s)?((?:[A-Z][\w'-]+|[A-Z]{2,})(?:\s[A-Z][\w'-]+)*)")
_AHEAD = re.compile(
    r"\b(?:will|would|may|might|could|should|due|expected|likely|hopes?|wants?|about)\b|\bset\sto\b"
)
_NOT = re.compile(r"\b(?:no|not|never|nobody|none|denied|denies)\b|n['’]t\b")
_ANOTHER = re.compile(
    r"\b(?:second|third|fourth|fifth|another|more|further|new|fresh|again)\b", re.IGNORECASE
)
_CLAUSE_ENDS = re.compile(r",\s|\s(?:as|that|which|who|where|while|after|before|saying)\s|;")
_FIRST_WORDS = 30  # characters, in which "another" is of the subject


def with_first_reports(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    page_lines: PageLines,
    check: Callable[[], object] = lambda: None,
) -> list[Event]:
    """The events, with own news on its publication day moved to that of the first article, up to
    three days earlier, that reports the same in some sentence; its claim stays inferred.

    "The same" are similar words about one act or with the same large figures, with the same subject
    and not as a plan. `check` is called for each event and may raise to cancel the work.
    """
    news = [event for event in events if _is_on_publication(event, articles)]
    if not news:
        return list(events)
    search = _Search.of(articles, page_lines)
    days: dict[str, int] = {}
    for event in news:
        check()
        day = search.first_report(event)
        if day is not None:
            days[event.id] = day
    return [moved_to(event, days[event.id]) if event.id in days else event for event in events]


@dataclass(slots=True)
class _Search:
    """Articles by their publication day, and the rarity of their words."""

    articles: Mapping[str, Article]
    page_lines: PageLines
    by_day: Mapping[int, Sequence[Article]]
    rarity: Mapping[str, float]

    @classmethod
    def of(cls, articles: Mapping[str, Article], page_lines: PageLines) -> "_Search":
        by_day: defaultdict[int, list[Article]] = defaultdict(list)
        found_in: Counter[str] = Counter()
        for article in articles.values():
            found_in.update(set(words_of(article.text)))
            if article.published is not None:
                by_day[article.published].append(article)
        rarity = {word: log((1 + len(articles)) / count) for word, count in found_in.items()}
        return cls(articles, page_lines, by_day, rarity)

    def first_report(self, event: Event) -> int | None:
        """The publication day of the first article that reports the same."""
        claim = event.claims[0]
        published = self.articles[claim.article].published
        lead = _Lead.of(claim.clause.of(self.articles[claim.article].text), self.rarity)
        if published is None or lead is None:
            return None
        for day in range(published - LONGEST_AGO, published):
            if any(lead.is_same(text, self.rarity) for text in self._sentences(day, lead)):
                return day
        return None

    def _sentences(self, day: int, lead: "_Lead") -> Iterator[str]:
        """The sentences of a day's articles with the subject of a lead, and a figure of it if it
        has any."""
        for article in self.by_day.get(day, ()):
            if lead.subject not in article.text:
                continue
            if lead.figures and not lead.figures & _figures(article.text):
                continue
            spans: Sequence[Span] = sentences(article.text)
            for span in body_of(spans, self.page_lines.get(article.id, ())):
                if lead.subject in (text := span.of(article.text)):
                    yield " ".join(text.split())


@dataclass(frozen=True, slots=True)
class _Lead:
    """A sentence without a date: its subject, large figures and act, and the vector of its words,
    of which `length` is the length."""

    text: str
    subject: str
    figures: frozenset[str]
    act: str
    vector: Mapping[str, float]
    length: float

    @classmethod
    def of(cls, text: str, rarity: Mapping[str, float]) -> "_Lead | None":
        """The data of a lead; None if it has no subject with a name, or nothing to compare."""
        text = " ".join(text.split())
        subject, figures, act = _SUBJECT.match(text), _figures(text), act_of(text)
        vector = _vector(text, rarity)
        length = _length(vector)
        if subject is None or not length or not (figures or act):
            return None
        return cls(text, subject[1], figures, act, vector, length)

    def is_same(self, text: str, rarity: Mapping[str, float]) -> bool:
        """Whether another sentence reports the same."""
        figures = self.figures & _figures(text)
        if self.figures and not figures:
            return False
        if len(figures) >= _SEVERAL:
            least = SAME_FIGURES
        else:
            least = SAME_FIGURE if figures else SAME_ACT
        if self._cosine(text, rarity) < least or _is_other(self.text, text):
            return False
        return bool(figures) or self.act == act_of(text)

    def _cosine(self, text: str, rarity: Mapping[str, float]) -> float:
        other = _vector(text, rarity)
        product = sum(weight * other.get(word, 0.0) for word, weight in self.vector.items())
        return product / (self.length * _length(other)) if product else 0.0


def _vector(text: str, rarity: Mapping[str, float]) -> dict[str, float]:
    counts = Counter(words_of(text))
    return {word: (1 + log(count)) * rarity[word] for word, count in counts.items()}


def _length(vector: Mapping[str, float]) -> float:
    return sqrt(sum(weight**2 for weight in vector.values()))


def _is_on_publication(event: Event, articles: Mapping[str, Article]) -> bool:
    article = articles.get(event.claims[0].article) if event.claims else None
    return article is not None and is_on_publication(event, article)


def _is_other(lead: str, text: str) -> bool:
    """Whether a sentence is a plan, a denial, or about another one or other figures."""
    clauses = [_main_clause(each) for each in (lead, text)]
    if _has_more(clauses[1], clauses[0], _AHEAD) or _has_more(clauses[1], clauses[0], _NOT):
        return True
    if _has_more(lead[:_FIRST_WORDS], text, _ANOTHER):
        return True
    if not any(words.is_verb(word) for word in text.split()):
        return True  # "Police to search Leith harbour" may be a plan
    return is_other_number(lead, text) or is_other_person(lead, text)


def _has_more(one: str, other: str, pattern: re.Pattern[str]) -> bool:
    """Whether a text has words of a pattern that another one lacks."""
    found, known = ({match[0].lower() for match in pattern.finditer(each)} for each in (one, other))
    return not found <= known


def _main_clause(text: str) -> str:
    """A sentence up to its first clause that begins with a comma or a conjunction."""
    end = _CLAUSE_ENDS.search(text)
    return text if end is None else text[: end.start()]


def _figures(text: str) -> frozenset[str]:
    """The large figures of a text, without spaces: "562m", "400,000"."""
    found = ("".join(match[0].split()) for match in _FIGURE.finditer(text))
    return frozenset(each for each in found if sum(map(str.isdigit, each)) >= _LARGE)
