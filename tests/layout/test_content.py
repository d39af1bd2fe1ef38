"""The content of a timeline: its lanes, their order, and events in time."""

from hypothesis import given

from tests.layout.samples import article, event, inquiry, measure, project, projects
from timeline.dates import When, days
from timeline.layout.colours import article_colours
from timeline.layout.content import Content, prepare
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.style import load_theme
from timeline.model import Grouping, Project
from timeline.project.edits import set_category
from timeline.project.lanes import group_by

THEME = load_theme("light")


def content_of(project: Project) -> Content:
    return prepare(project, THEME, MeasuredEvents(measure))


def test_lanes_follow_the_articles_and_manual_events_come_last() -> None:
    lanes = prepare(inquiry(), THEME, MeasuredEvents(measure)).lanes
    assert [lane.header for lane in lanes] == [
        "Article courier",
        "Article harbour",
        "Article memo",
        "Added by hand",
    ]
    colours = article_colours(inquiry().articles, THEME)
    assert [lane.colour for lane in lanes] == [*colours.values(), THEME.soft]
    assert len(set(colours.values())) == 3


def test_lanes_follow_the_grouping_of_the_project() -> None:
    whole = inquiry()
    first, *_ = whole.events.values()
    sorted_in = set_category([first], "Loss").applied(whole)
    by_category = group_by(sorted_in, Grouping.CATEGORY).applied(sorted_in)
    colours = {"Loss": "#112233"}
    lanes = prepare(by_category, THEME, MeasuredEvents(measure), categories=colours).lanes
    assert [(lane.header, lane.colour, lane.total) for lane in lanes] == [
        ("Loss", "#112233", 1),
        ("No category", "", len(whole.events) - 1),
    ]
    assert [lane.note for lane in lanes] == ["", "2 events have no date yet."]
    alone = group_by(whole, Grouping.NONE).applied(whole)
    assert [lane.header for lane in prepare(alone, THEME, MeasuredEvents(measure)).lanes] == [""]


def test_events_keep_the_colour_of_their_article_in_other_lanes() -> None:
    whole = inquiry()
    alone = group_by(whole, Grouping.NONE).applied(whole)
    colours = article_colours(whole.articles, THEME)
    content = prepare(alone, THEME, MeasuredEvents(measure))
    for measured in content.measured(content.lanes[0]):
        source = whole.events[measured.id].article
        assert measured.colour == colours.get(source or "", THEME.soft)


@given(projects())
def test_every_dated_event_is_in_one_lane_and_in_time(project: Project) -> None:
    content = content_of(project)
    dated = [one for one in project.events.values() if one.when is not None]
    assert content.count == len(dated)
    assert sorted(one.id for one in content.in_time) == sorted(one.id for one in dated)
    anchors = [one.when.anchor for one in content.in_time if one.when]
    assert anchors == sorted(anchors)
    measured = [one.id for lane in content.lanes for one in content.measured(lane)]
    assert sorted(measured) == sorted(one.id for one in dated)


def test_an_axis_needs_a_date_or_a_publication_date() -> None:
    assert not content_of(project([article("a", published=None)])).has_axis
    published = content_of(project([article("a", published=3), article("b", published=5)]))
    assert published.has_axis
    assert published.published == 5 * 86_400
    assert content_of(project(events=[event("1", "Day", When.day(2022, 1, 6))])).has_axis


def test_a_content_is_small_up_to_400_events() -> None:
    day = When.day(2022, 1, 6)
    for count, is_small in ((400, True), (401, False)):
        many = project(events=[event(str(number), "Event", day) for number in range(count)])
        assert content_of(many).is_small is is_small


def test_folds_can_be_switched_off() -> None:
    far = [When.day(1950, 1, 1), *(When.day(2022, 1, day) for day in (1, 2, 4, 5, 9))]
    whole = project(events=[event(str(when), "Event", when) for when in far])
    (fold,) = content_of(whole).folds
    assert (fold.start, fold.end) == (days.moment(1950), days.moment(2022))
    assert prepare(whole, THEME, MeasuredEvents(measure), fold=False).folds == ()
