"""Sample projects, and a measurer for tests: 7 px per letter at any size."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from hypothesis import strategies as st

from tests.claims import claim
from timeline.dates import Certainty, Grain, When, days
from timeline.model import Article, Event, Project, Span

PX_A_LETTER = 7.0
JANUARY_7 = days.day_number(2022, 1, 7)
APPROXIMATE = Certainty.APPROXIMATE
UNCERTAIN = Certainty.UNCERTAIN


def measure(text: str, size: float, weight: int) -> float:
    return PX_A_LETTER * len(text)


def article(key: str, title: str = "", published: int | None = JANUARY_7) -> Article:
    return Article(key, title or f"Article {key}", "text", published)


def event(key: str, title: str, when: When | None, source: str | None = None) -> Event:
    claims = (claim(source, Span(0, 4), Span(0, 4)),) if source else ()
    return Event(key, title, when, claims=claims)


def project(articles: Sequence[Article] = (), events: Iterable[Event] = ()) -> Project:
    return Project(
        MappingProxyType({one.id: one for one in articles}),
        MappingProxyType({one.id: one for one in events}),
    )


def unrest() -> Project:
    """A few days in January, and a year three decades before."""
    night = When(days.moment(2022, 1, 5, 21), days.moment(2022, 1, 6, 5), Grain.DAYPART)
    few_days = When(
        days.moment(2022, 1, 4), days.moment(2022, 1, 8), Grain.DAY, APPROXIMATE, Certainty.EXACT
    )
    items = [
        ("Protesters and police die in violent demonstrations", When.day(2022, 1, 6)),
        ("Crowd breaks into the residence and the mayor’s office", When.day(2022, 1, 5)),
        ("Demonstrators try to storm more buildings", night),
        ("Internet service is interrupted for the second day", When.day(2022, 1, 6)),
        ("Tens of thousands take to the streets", few_days),
        ("The country becomes independent", When.unit(days.moment(1992), Grain.YEAR, APPROXIMATE)),
        ("Orthodox Christians observe Christmas", When.day(2022, 1, 7)),
    ]
    events = [event(f"a:{i}", title, when, "a") for i, (title, when) in enumerate(items)]
    return project([article("a", "Unrest grows")], events)


def inquiry() -> Project:
    """Three articles, the last one without a publication date, and an event added by hand."""
    hearings = When(days.moment(2021, 3, 29), None, Grain.DAY)
    sinking = When(
        days.moment(2021, 3, 10), days.moment(2021, 3, 12), Grain.DAY, UNCERTAIN, UNCERTAIN
    )
    events = [
        event("1", "Ferry leaves port", When.day(2021, 3, 10), "courier"),
        event("2", "Ferry sinks in heavy seas", When.day(2021, 3, 11), "courier"),
        event("3", "Mechanic finds fault", When.day(2021, 3, 6), "harbour"),
        event("4", "Sinking", sinking, "harbour"),
        event("5", "Hearings", hearings, "harbour"),
        event("6", "Owner writes", None, "memo"),
        event("7", "Fault is repaired", None, "memo"),
        event("8", "Funeral of the captain", When.day(2021, 3, 22)),
    ]
    articles = [article("courier"), article("harbour"), article("memo", published=None)]
    return project(articles, events)


def dates() -> st.SearchStrategy[When]:
    """Dates of all grains and certainties between 100 BC and 2100, with or without open ends."""
    certainty = st.sampled_from(Certainty)
    moments = st.one_of(
        st.integers(days.moment(-99), days.moment(2100)),
        st.integers(days.moment(2021, 12), days.moment(2022, 2)),
    )
    units = st.builds(
        When.unit, moments, st.sampled_from([grain for grain in Grain if grain.rank > 3]), certainty
    )
    stretches = st.builds(
        lambda start, length, a, b: When(start, start + length, Grain.DAY, a, b),
        moments,
        st.integers(1, 10**9),
        certainty,
        certainty,
    )
    opened = st.builds(
        lambda at, before: When(None if before else at, at if before else None, Grain.DAY),
        moments,
        st.booleans(),
    )
    return st.one_of(units, stretches, opened)


def projects() -> st.SearchStrategy[Project]:
    """Up to 40 events of three articles or none, dated or undated."""

    def build(rows: list[tuple[str, When | None, str | None]]) -> Project:
        events = [event(str(i), *row) for i, row in enumerate(rows)]
        return project([article("a"), article("b"), article("c", published=None)], events)

    titles = st.text(st.sampled_from("abc défg, —\t"), max_size=120)
    rows = st.tuples(titles, st.one_of(st.none(), dates()), st.sampled_from(["a", "b", "c", None]))
    return st.lists(rows, max_size=40).map(build)
