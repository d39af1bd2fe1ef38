"""Labels in a window: no overlaps, no lost events, no changes of rows while panning."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.samples import (
    article,
    dates,
    event,
    inquiry,
    measure,
    project,
    projects,
    unrest,
)
from timeline.dates import Grain, When, days
from timeline.layout import content as contents
from timeline.layout.content import Content, patched, prepare
from timeline.layout.level_of_detail import LevelOfDetail, level_of_detail
from timeline.layout.measured_events import LabelForm, MeasuredEvents
from timeline.layout.picture import Box
from timeline.layout.placement import PlacedEvent
from timeline.layout.style import load_theme
from timeline.layout.zoom_limits import fit
from timeline.model import Event, Grouping, Lanes, Project, Status

THEME = load_theme("light")
ZOOMS = st.floats(0.1, 300)
BEYOND = 1000.0  # px


@pytest.fixture(params=[True, False], ids=["small", "large"], autouse=True)
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run for contents measured at once, and for those too large for that."""
    if not request.param:
        monkeypatch.setattr(contents, "FEW", -1)


def content_of(project: Project) -> Content:
    return prepare(project, THEME, MeasuredEvents(measure))


def crowded(
    content: Content, times: float = 1.0, room: float = 500.0, width: float = 1000
) -> LevelOfDetail:
    fitted, _ = fit(content, width)
    return level_of_detail(content, fitted.at_zoom(fitted.pixels_per_second * times), fitted, room)


def all_placed(one: LevelOfDetail) -> list[PlacedEvent]:
    return one.between(*whole(one))


def whole(one: LevelOfDetail) -> tuple[float, float, float, float]:
    return one.left - BEYOND, one.right + BEYOND, 0.0, one.height


def boxes(one: LevelOfDetail, placed: list[PlacedEvent]) -> list[Box]:
    return [Box(p.left, one.top(p), p.right - p.left, p.event.height, p.event.id) for p in placed]


def crowds() -> st.SearchStrategy[Project]:
    """Up to 150 events, many of them on few days."""

    def build(rows: list[tuple[When, str | None, str]]) -> Project:
        events = [
            event(str(i), title, when, source) for i, (when, source, title) in enumerate(rows)
        ]
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
    shown = Counter(placed.event.id for placed in all_placed(one))
    for density in one.density_between(*whole(one)):
        shown.update(dot.event.id for dot in density.dots)
        shown.update(one_event.id for one_event in density.events)
        assert sum(bin.count for bin in density.bins) == density.count == len(density.events)
    dated = [key for key, dated_event in project.events.items() if dated_event.when is not None]
    assert shown == Counter(dated)


@settings(max_examples=60)
@given(crowds(), ZOOMS, st.sampled_from(Grouping), st.sets(st.sampled_from(["a", "b", ""])))
def test_a_collapsed_lane_has_no_labels_and_counts_all(
    project: Project, times: float, by: Grouping, collapsed: set[str]
) -> None:
    sorted_into = {
        key: replace(
            dated_event, category=dated_event.article or "", group=dated_event.article or ""
        )
        for key, dated_event in project.events.items()
    }
    lanes = Lanes(by, collapsed=frozenset((by, key) for key in collapsed))
    one = crowded(content_of(Project(project.articles, sorted_into, lanes)), times)
    for number, (lane, placed) in enumerate(zip(one.content.lanes, one.lanes, strict=True)):
        labels = [label for label in all_placed(one) if label.lane == number]
        density_cells = [
            density for density in one.density_between(*whole(one)) if density.lane == number
        ]
        unlabelled = sum(len(density.dots) + density.count for density in density_cells)
        assert len(labels) + unlabelled == lane.total - lane.undated
        if lane.collapsed:
            assert not labels
            assert len(placed.rows) == bool(unlabelled)


@settings(max_examples=40)
@given(crowds(), ZOOMS, st.lists(st.floats(0, 1), min_size=1, max_size=6))
def test_rows_do_not_depend_on_the_order_of_viewing(
    project: Project, times: float, shares: list[float]
) -> None:
    content = content_of(project)
    one, other = crowded(content, times), crowded(content, times)
    expected = {placed.event.id: placed for placed in all_placed(one)}
    seen: dict[str, PlacedEvent] = {}
    for share in shares:
        left = other.left + share * (other.right - other.left) - 300
        part = other.between(left, left + 600, 0, other.height)
        assert all(placed.right >= left and placed.left <= left + 600 for placed in part)
        assert {placed.event.id for placed in part} == {
            key for key, one in expected.items() if one.right >= left and one.left <= left + 600
        }
        seen |= {placed.event.id: placed for placed in part}
    assert all(expected[key] == placed for key, placed in seen.items())
    assert {p.event.id: p for p in all_placed(other)} == expected


@settings(max_examples=40)
@given(crowds(), ZOOMS, st.floats(1, 1.4))
def test_rows_do_not_change_within_a_level_of_the_zoom(
    project: Project, times: float, more: float
) -> None:
    content = content_of(project)
    one = crowded(content, times)
    closer = one.at(one.base.at_zoom(one.base.pixels_per_second * more))
    rows = {placed.event.id: placed.row for placed in all_placed(one)}
    assert {placed.event.id: placed.row for placed in all_placed(closer)} == rows
    found = boxes(closer, all_placed(closer))
    assert not any(a.overlaps(b) for a, b in combinations(found, 2))


@settings(max_examples=40)
@given(crowds(), ZOOMS)
def test_order_in_time_is_order_on_the_axis(project: Project, times: float) -> None:
    placed = all_placed(crowded(content_of(project), times))
    placed.sort(key=lambda one: one.event.when.anchor)
    assert all(a.x <= b.x for a, b in pairwise(placed))
    assert all(one.event.is_point or one.bar_left <= one.bar_right for one in placed)


@settings(max_examples=60)
@given(crowds(), crowds(), st.data())
def test_a_patched_content_equals_one_prepared_from_scratch(
    project: Project, others: Project, data: st.DataObject
) -> None:
    before = content_of(project)
    ids = st.lists(st.sampled_from([*project.events, "new", "newer"]), unique=True, max_size=6)
    replacing = list(others.events.values()) or [event("x", "Nothing", None)]
    new = dict(project.events)
    changes: list[tuple[Event | None, Event | None]] = []
    for key in data.draw(ids):
        after = data.draw(st.one_of(st.none(), st.sampled_from(replacing)))
        after = after and replace(after, id=key)
        changes.append((new.pop(key, None), after))
        if after:
            new[key] = after
    after = replace(project, events=new)
    old = crowded(before)
    all_placed(old)
    content = patched(before, after, changes)
    fitted, _ = fit(content, 1000)
    one, fresh = level_of_detail(content, fitted, fitted, 500, old), crowded(content_of(after))
    assert all_placed(one) == all_placed(fresh)
    density_cells, expected = (
        [
            (density.dots, density.bins, density.events)
            for density in each.density_between(*whole(each))
        ]
        for each in (one, fresh)
    )
    assert density_cells == expected
    assert [lane.lane.note for lane in one.lanes] == [lane.lane.note for lane in fresh.lanes]


@given(crowds(), ZOOMS)
def test_every_event_can_be_found_with_its_full_label(project: Project, times: float) -> None:
    one = crowded(content_of(project), times)
    shown = {placed.event.id: placed for placed in all_placed(one)}
    for one_event in project.events.values():
        found = one.find(one_event)
        assert found is not None
        assert found.event.date
        if one_event.id in shown:
            assert (found.row, found.x) == (shown[one_event.id].row, shown[one_event.id].x)
    assert one.find(Event("nobody", "Nothing", When.day(2022, 1, 6))) is None


def test_a_label_that_covers_others_stays_within_the_timeline() -> None:
    days = [proposal(str(i), f"A long title of an event on day {i}", i) for i in range(1, 8)]
    crowd = [proposal(f"{i}-{n}", "Another", i) for i in range(1, 8) for n in range(20)]
    one = crowded(content_of(project([article("a")], [*days, *crowd])), room=200.0)
    found = [placed for event in (*days, *crowd) if (placed := one.find(event))]
    assert len(found) == len(days) + len(crowd)
    last = max(placed.bar_right for placed in found)
    assert max(placed.right for placed in found) <= last + 1


def a_day_with(count: int, *special: Event) -> Project:
    day = [proposal(str(i), f"Event {i}") for i in range(count)]
    return project([article("a")], [*day, *special])


def proposal(id: str, title: str, day: int = 6) -> Event:
    found = event(id, title, When.day(2022, 1, day), "a")
    return replace(found, status=Status.PROPOSED)


@pytest.mark.parametrize(
    "mine",
    [
        replace(proposal("mine", "Mine"), by_hand=frozenset({"title"})),
        replace(proposal("mine", "Mine"), status=Status.ACCEPTED),
        replace(proposal("mine", "Mine"), claims=()),
    ],
)
def test_the_events_that_the_user_has_chosen_keep_their_labels(mine: Event) -> None:
    one = crowded(content_of(a_day_with(100, mine)))
    labelled = {placed.event.id for placed in all_placed(one)}
    assert "mine" in labelled
    assert len(labelled) < 20


def test_given_weights_decide_which_events_keep_their_labels() -> None:
    crowded_day = a_day_with(100)
    weights = {key: float(int(key) < 5) for key in crowded_day.events}
    content = prepare(crowded_day, THEME, MeasuredEvents(measure), salience=weights)
    labelled = {placed.event.id for placed in all_placed(crowded(content))}
    assert {"0", "1", "2", "3", "4"} <= labelled
    others = {key: float(int(key) >= 95) for key in crowded_day.events}
    changed = crowded(patched(content, crowded_day, (), salience=others))
    assert {"95", "96", "97", "98", "99"} <= {p.event.id for p in all_placed(changed)}
    kept = crowded(patched(content, crowded_day, ()))
    assert {p.event.id for p in all_placed(kept)} == labelled


@settings(max_examples=40)
@given(crowds(), st.data())
def test_a_content_patched_with_weights_equals_one_prepared_from_scratch(
    project: Project, data: st.DataObject
) -> None:
    weights = {key: data.draw(st.floats(0, 50)) for key in project.events}
    gone = list(project.events)[::3]
    left = {key: one for key, one in project.events.items() if key not in gone}
    after = replace(project, events=left)
    before = prepare(project, THEME, MeasuredEvents(measure), salience=weights)
    changes = [(project.events[key], None) for key in gone]
    fresh = prepare(after, THEME, MeasuredEvents(measure), salience=weights)
    assert all_placed(crowded(patched(before, after, changes))) == all_placed(crowded(fresh))


def test_without_lanes_rows_follow_time_down_the_whole_window() -> None:
    month = [event(str(i), f"Event {i}", When.day(2022, 1, i), "a") for i in range(1, 8)]
    one = crowded(content_of(project([article("a")], month)), width=620)
    in_time = sorted(all_placed(one), key=lambda placed: placed.x)
    rows = [placed.row for placed in in_time]
    assert len(rows) == 7
    assert rows == sorted(set(rows))
    lane = one.lanes[0]
    assert one.top(in_time[0]) < one.height / 3
    assert one.top(in_time[-1]) > one.height / 2
    assert lane.bottom <= 500


def test_more_labels_than_rows_go_down_in_several_flights() -> None:
    month = [event(str(i), f"Event {i}", When.day(2022, 1, i), "a") for i in range(1, 13)]
    one = crowded(content_of(project([article("a")], month)), width=620)
    rows = [placed.row for placed in sorted(all_placed(one), key=lambda placed: placed.x)]
    assert len(rows) > max(rows) + 1
    assert 1 <= sum(below < above for above, below in pairwise(rows)) <= 2


def test_a_window_without_lanes_scrolls_only_if_it_is_low() -> None:
    day = [event(str(i), f"Event {i}", When.day(2022, 1, 6), "a") for i in range(20)]
    content = content_of(project([article("a")], day))
    assert crowded(content, room=450).height <= 450
    if content.is_small:
        assert crowded(content, room=449).height > 449


def test_with_lanes_labels_take_the_uppermost_rows() -> None:
    events = [
        event(f"{lane}{i}", "Event", When.day(2022, 1, 3 * i), lane)
        for lane in "ab"
        for i in range(1, 4)
    ]
    one = crowded(content_of(project([article("a"), article("b")], events)), width=1600)
    assert {placed.row for placed in all_placed(one)} == {0}


def test_coarse_dates_have_one_row_where_others_need_the_room() -> None:
    years = [
        event(f"y{i}", f"Year {i}", When.unit(days.moment(2021), Grain.YEAR)) for i in range(5)
    ]
    busy = [event(f"e{i}", f"Event {i}", When.day(2021, 3, 1 + i % 20)) for i in range(120)]
    one = crowded(content_of(project(events=[*years, *busy])), room=700)
    coarse = [placed for placed in all_placed(one) if placed.event.is_coarse]
    assert len(coarse) == 1
    alone = crowded(content_of(project(events=[*years, *busy[:3]])), room=700)
    assert sum(placed.event.is_coarse for placed in all_placed(alone)) == 5


def test_labels_are_shortened_before_they_are_dropped() -> None:
    titles = [f"Event number {i} of a long week" for i in range(160)]
    week = [event(t, t, When.day(2022, 1, 1 + i // 8)) for i, t in enumerate(titles)]
    forms = Counter(p.event.form for p in all_placed(crowded(content_of(project(events=week)))))
    assert forms[LabelForm.SHORT] + forms[LabelForm.NARROW] > 0
    assert forms[LabelForm.FULL] + forms[LabelForm.LINE] > 0


def test_few_events_have_full_labels_if_there_is_room() -> None:
    for sample in (unrest(), inquiry()):
        one = crowded(content_of(sample), room=2000)
        assert {placed.event.form for placed in all_placed(one)} <= {LabelForm.FULL, LabelForm.LINE}
        assert not list(one.density_between(*whole(one)))


def test_lanes_share_the_height_of_the_window() -> None:
    day = When.day(2022, 1, 6)
    many = [event(f"a{i}", "Event", day, "a") for i in range(100)]
    few = [event(f"b{i}", "Event", day, "b") for i in range(2)]
    one = crowded(content_of(project([article("a"), article("b")], many + few)), room=1000)
    assert one.height == pytest.approx(1000)
    rows = [len(lane.rows) for lane in one.lanes]
    assert rows[0] > 10
    assert rows[1] == 2
