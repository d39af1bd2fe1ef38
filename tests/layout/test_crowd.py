"""Who has a label in a window, and where: nothing overlaps, nothing is lost, nothing jumps."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.samples import article, dates, event, measure, project, projects
from timeline.dates import Grain, When, days
from timeline.layout import content as contents
from timeline.layout.content import Content, prepare
from timeline.layout.crowd import Crowd, crowd
from timeline.layout.entries import Entries
from timeline.layout.fit import fit
from timeline.layout.picture import Box
from timeline.layout.placed import Placed
from timeline.layout.style import load_theme
from timeline.model import Project

THEME = load_theme("light")
ZOOMS = st.floats(0.1, 300)
BEYOND = 1000.0  # px


@pytest.fixture(params=[True, False], ids=["small", "large"], autouse=True)
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """All properties hold for what is measured at once, and for what is too large for that."""
    if not request.param:
        monkeypatch.setattr(contents, "FEW", -1)


def content_of(project: Project) -> Content:
    return prepare(project, THEME, Entries(measure))


def crowded(
    content: Content, times: float = 1.0, room: float = 500.0, width: float = 1000
) -> Crowd:
    fitted, _ = fit(content, width)
    return crowd(content, fitted.at_zoom(fitted.pixels_per_second * times), fitted, room)


def all_placed(one: Crowd) -> list[Placed]:
    return one.between(*whole(one))


def whole(one: Crowd) -> tuple[float, float, float, float]:
    return one.left - BEYOND, one.right + BEYOND, 0.0, one.height


def boxes(one: Crowd, placed: list[Placed]) -> list[Box]:
    return [
        Box(p.left, one.top(p), p.right - p.left, p.entry.height, p.entry.event) for p in placed
    ]


def crowds() -> st.SearchStrategy[Project]:
    """Up to 150 events, many of them on few days."""

    def build(rows: list[tuple[When, str | None, str]]) -> Project:
        events = [event(str(i), title, when, told) for i, (when, told, title) in enumerate(rows)]
        return project([article("a"), article("b")], events)

    near = st.builds(
        When.unit,
        st.integers(days.moment(2022, 1), days.moment(2022, 1, 20)),
        st.sampled_from([Grain.DAY, Grain.DAY, Grain.WEEK, Grain.HOUR]),
    )
    title = st.sampled_from(["Short", "A title of many words that fills a card", "Ferry sinks"])
    row = st.tuples(st.one_of(near, near, dates()), st.sampled_from(["a", "b", None]), title)
    return st.lists(row, max_size=150).map(build)


@settings(max_examples=60)
@given(st.one_of(projects(), crowds()), ZOOMS, st.floats(100, 2000))
def test_labels_never_overlap(project: Project, times: float, room: float) -> None:
    one = crowded(content_of(project), times, room)
    found = boxes(one, all_placed(one))
    assert not any(a.overlaps(b) for a, b in combinations(found, 2))


@settings(max_examples=60)
@given(st.one_of(projects(), crowds()), ZOOMS, st.floats(100, 2000))
def test_every_event_is_shown_or_counted_once(project: Project, times: float, room: float) -> None:
    one = crowded(content_of(project), times, room)
    shown = Counter(placed.entry.event for placed in all_placed(one))
    for strip in one.strips_between(*whole(one)):
        shown.update(dot.event.id for dot in strip.dots)
        shown.update(event.id for event in strip.events)
        assert sum(bin.count for bin in strip.bins) == strip.count == len(strip.events)
    dated = [key for key, event in project.events.items() if event.when is not None]
    assert shown == Counter(dated)
