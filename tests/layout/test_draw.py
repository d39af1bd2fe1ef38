from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import article, event, inquiry, measure, project, projects, unrest
from timeline.dates import Certainty, Grain, When, days
from timeline.layout import style
from timeline.layout.arrange import arrange
from timeline.layout.content import prepare
from timeline.layout.draw import draw
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.picture import Bar, Box, Line, Picture
from timeline.layout.style import Theme, load_theme
from timeline.layout.viewport import Viewport
from timeline.layout.zoom_limits import fit
from timeline.model import Project, Status

THEME = load_theme("light")


def view_of(project: Project, width: float = 1000, height: float = 700) -> Viewport:
    return Viewport(
        fit(prepare(project, THEME, MeasuredEvents(measure)), width)[1], 0, width, height
    )


def picture(project: Project, view: Viewport | None = None, theme: Theme = THEME) -> Picture:
    view = view or view_of(project)
    content = prepare(project, theme, MeasuredEvents(measure))
    arrangement = arrange(content, fit(content, view.width)[0], view.height - style.AXIS_HEIGHT)
    return draw(arrangement, view, arrangement.between(view.left, view.left + view.width))


@given(projects(), st.floats(-300, 300))
def test_texts_never_overlap(project: Project, pan: float) -> None:
    view = view_of(project, height=3000)
    made = picture(project, replace(view, left=view.left + pan))
    texts = [label.box for label in made.labels() if label.text]
    assert not any(a.overlaps(b) for a, b in combinations(texts, 2))


@given(projects())
def test_labels_lie_in_the_box_of_their_event(project: Project) -> None:
    made = picture(project)
    for label in made.labels():
        if label.owner:
            box = made.box_of(label.owner)
            assert box is not None
            assert box.x <= label.x
            assert label.x + label.width <= box.right + 1e-6


def test_only_what_is_visible_is_drawn() -> None:
    view = view_of(inquiry())
    far = picture(inquiry(), replace(view, left=view.left + 5000))
    assert far.boxes == ()
    assert all(not label.owner for label in far.labels())
    narrow = picture(inquiry(), replace(view, top=10_000))
    assert narrow.boxes == ()


def test_an_event_is_hit_where_it_is_drawn() -> None:
    made = picture(inquiry())
    for box in made.boxes:
        assert made.event_at(box.x + 1, box.y + 1) == box.owner
    assert made.event_at(1, 1) is None


def test_a_missing_publication_date_has_a_link() -> None:
    made = picture(inquiry())
    (link,) = made.links
    assert made.link_at(link.x + 5, link.y + 5) == link.owner == "memo"
    assert "Set the date" in [label.text for label in made.labels()]
    on_page = picture(inquiry(), replace(view_of(inquiry()), links=False))
    assert on_page.links == ()
    assert "Set the date" not in [label.text for label in on_page.labels()]


def test_a_selected_event_is_outlined_and_on_top() -> None:
    content = prepare(inquiry(), THEME, MeasuredEvents(measure))
    scale, left = fit(content, 1000)
    arranged = arrange(content, scale)
    first = next(one for one in arranged.placed if one.event.id == "1")
    view = Viewport(left, 0, 1000, 700, frozenset({"1"}), "2", front=(first,))
    made = draw(arranged, view, arranged.placed)
    outlines = {
        part.owner: (part.outline, part.outline_width)
        for part in made.primitives
        if isinstance(part, Bar) and part.outline and part.owner
    }
    assert outlines["1"] == (THEME.accent, 2.0)
    assert outlines["2"] == (THEME.faint, 1.0)
    assert outlines["3"] == (THEME.line, 1.0)
    assert made.boxes[-1].owner == "1"


def test_a_selected_span_has_a_background() -> None:
    content = prepare(inquiry(), THEME, MeasuredEvents(measure))
    scale, left = fit(content, 1000)
    arranged = arrange(content, scale)
    span = next(one for one in arranged.placed if one.event.id == "4")
    view = Viewport(left, 0, 1000, 700, frozenset({"4"}), front=(span,))
    made = draw(arranged, view, arranged.placed)
    ground, *words = [part for part in made.primitives if part.owner == "4"]
    assert isinstance(ground, Bar)
    box = made.box_of("4")
    assert box is not None
    assert (ground.x, ground.y, ground.width) == (box.x, box.y, box.width)
    assert ground.fill == THEME.window
    assert len(words) == 3


@pytest.mark.parametrize(
    ("when", "soft_left", "soft_right", "pale"),
    [
        (When.unit(days.moment(1992), Grain.YEAR), False, False, False),
        (When.unit(days.moment(1992), Grain.YEAR, Certainty.APPROXIMATE), True, True, False),
        (When.unit(days.moment(1992), Grain.YEAR, Certainty.UNCERTAIN), False, False, True),
        (When.unit(days.moment(1992), Grain.YEAR, Certainty.BOTH), True, True, True),
        (When(None, days.moment(1992), Grain.YEAR), True, False, False),
        (When(days.moment(1992), None, Grain.YEAR), False, True, False),
    ],
)
def test_a_span_shows_the_certainty_of_its_ends(
    when: When, soft_left: bool, soft_right: bool, pale: bool
) -> None:
    made = picture(project(events=[event("1", "Independence", when)]))
    (bar,) = [part for part in made.primitives if isinstance(part, Bar) and part.owner == "1"]
    assert (bar.fade_left > 0, bar.fade_right > 0) == (soft_left, soft_right)
    assert bool(bar.outline) is pale
    assert bar.fade_left + bar.fade_right <= bar.width


@pytest.mark.parametrize(
    "when", [When.day(2022, 1, 6), When.unit(days.moment(1992), Grain.YEAR)], ids=["card", "span"]
)
@pytest.mark.parametrize("status", [Status.PROPOSED, Status.ACCEPTED])
def test_a_proposal_has_a_dashed_border_until_it_is_selected(when: When, status: Status) -> None:
    content = project(events=[replace(event("1", "Independence", when), status=status)])
    usual = picture(content).primitives
    selected = picture(content, replace(view_of(content), selected=frozenset({"1"}))).primitives
    dashed = [part.dashed for part in usual if isinstance(part, Bar) and part.owner == "1"]
    assert any(dashed) is (status is Status.PROPOSED)
    assert not any(part.dashed for part in selected if isinstance(part, Bar) and part.owner == "1")


def test_the_texts_of_a_span_stay_in_view_while_its_bar_does() -> None:
    view = view_of(unrest())
    made = picture(unrest(), view)
    bar = next(p for p in made.primitives if isinstance(p, Bar) and p.owner == "a:4")
    panned = picture(unrest(), replace(view, left=view.left + bar.x + 30))
    title = next(label for label in panned.labels() if label.owner == "a:4")
    assert title.x == style.GAP


def test_stems_cross_no_text() -> None:
    made = picture(inquiry())
    texts = [label.box for label in made.labels() if label.owner in ("4", "5", "")]
    stems = [p for p in made.primitives if isinstance(p, Line) and p.x1 == p.x2]
    view = view_of(inquiry())
    for stem in stems:
        thin = Box(stem.x1 - 0.5, stem.y1, 1, stem.y2 - stem.y1)
        if stem.y2 <= view.axis:
            assert not any(thin.overlaps(text) for text in texts)


def test_rows_that_continue_below_end_above_the_dots() -> None:
    view = view_of(inquiry(), height=250)
    made = picture(inquiry(), view)
    cover = next(
        i
        for i, part in enumerate(made.primitives)
        if isinstance(part, Bar) and part.width == view.width and part.y == view.axis - 8
    )
    later = made.primitives[cover:]
    assert not any(part.owner for part in later)
    whole = picture(inquiry(), view_of(inquiry(), height=2000))
    assert not any(isinstance(p, Bar) and p.y == 2000 - 48 - 8 for p in whole.primitives)


def test_without_any_date_there_is_no_axis() -> None:
    assert picture(project()).labels() == []
    memo = inquiry().articles["memo"]
    waiting = project([memo], [event("1", "Waits", None, "memo")])
    assert [label.text for label in picture(waiting).labels()] == [
        "1 relative date waits for this article’s publication date.",
        "Set the date",
    ]


def test_a_publication_date_alone_gives_an_axis() -> None:
    labels = {label.text for label in picture(project([article("a")])).labels()}
    assert {"January 2022", "Fri 7"} <= labels
