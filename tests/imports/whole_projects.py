"""Projects with everything that an export can hold, for round trips: any text, all choices of the
user, and claims of every basis."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.layout.samples import dates
from timeline.model import Anchor, Article, Basis, Claim, Event, Expression, Project, Span, Status

# Any text that UTF-8 holds, often what means something in a table; no NUL, which no table has.
_TEXTS = st.text(
    st.sampled_from("ab ,;|\"'\n\r\t=+-@’é😀\ufeff")
    | st.characters(codec="utf-8", exclude_characters="\0"),
    max_size=16,
)
_ARTICLE_TEXT = "The ferry <Swan> sank on Monday.\r\nAn “inquiry” began 😀."


def _names(separator: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Names as the fields for them take them: on one line, without what separates them."""
    words = _TEXTS.map(lambda text: " ".join(text.replace(separator, " ").split()))
    return st.lists(words.filter(bool), max_size=3, unique=True).map(tuple)


def _spans() -> st.SearchStrategy[Span]:
    ends = st.integers(0, len(_ARTICLE_TEXT))
    return st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))


def _claims() -> st.SearchStrategy[Claim]:
    expressions = st.builds(
        lambda span, value, mod, anchor: Expression(
            span, span.of(_ARTICLE_TEXT), value, mod, anchor, "rule", 3
        ),
        _spans(),
        _TEXTS,
        st.sampled_from([None, "START", "APPROX"]),
        st.sampled_from(Anchor),
    )
    return st.builds(
        Claim,
        st.just("a"),
        _spans(),
        _spans(),
        st.lists(expressions, max_size=2).map(tuple),
        st.none() | dates(),
        st.sampled_from(Basis),
    )


def whole_projects() -> st.SearchStrategy[Project]:
    """Up to eight events of one article, with all that an event can have."""
    events = st.builds(
        Event,
        st.just(""),
        _TEXTS,
        st.none() | dates(),
        _TEXTS,
        st.lists(_claims(), max_size=2).map(tuple),
        st.sets(st.sampled_from(["title", "when", "tags"])).map(frozenset),
        st.sampled_from(Status),
        _TEXTS,
        _names(","),
        _TEXTS,
        st.sampled_from(["", "rust", "leaf"]),
        _names(";"),
        _names(";"),
        _names(";"),
    )
    return st.lists(events, max_size=8).map(_project)


def _project(events: list[Event]) -> Project:
    article = Article("a", "Ferry, “sunk”", _ARTICLE_TEXT, 18_000)
    numbered = {str(i): replace(event, id=str(i)) for i, event in enumerate(events)}
    return Project({"a": article}, numbered)
