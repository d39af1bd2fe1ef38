"""What an expression is counted from: the focus, the story, a year or a quarter before it."""

import pytest

from tests.temporal.contexts import PUBLICATION, PUBLISHED, context, origin, prior
from timeline.dates import Grain, When, days
from timeline.model import Tense

LAST_YEAR = days.day_number(2021, 3, 3)


def test_an_origin_is_a_unit_of_its_grain() -> None:
    month = origin(days.day_number(2021, 3, 17), Grain.MONTH)
    assert month.when == When.unit(days.moment(2021, 3), Grain.MONTH)


@pytest.mark.parametrize(
    ("published", "has_ended"),
    [
        (days.day_number(2021, 3, 31), False),
        (days.day_number(2021, 4, 1), True),
        (None, True),
    ],
)
def test_a_month_has_ended_on_the_day_after_its_last(
    published: int | None, has_ended: bool
) -> None:
    assert origin(LAST_YEAR, Grain.MONTH).has_ended(published) is has_ended


def test_focus_without_a_date_before_it_is_publication() -> None:
    assert context().focus(Grain.DAY) == PUBLICATION
    assert context(publication=None).focus(Grain.DAY) is None


def test_focus_is_the_latest_date() -> None:
    first, second = origin(LAST_YEAR), origin(LAST_YEAR + 1)
    assert context(prior(first), prior(second)).focus(Grain.DAY) == second


@pytest.mark.parametrize(("coarsest", "is_found"), [(Grain.MONTH, True), (Grain.WEEK, False)])
def test_focus_is_no_coarser_than_asked_for(coarsest: Grain, is_found: bool) -> None:
    month = origin(LAST_YEAR, Grain.MONTH)
    found = context(prior(month)).focus(coarsest)
    assert found == (month if is_found else PUBLICATION)


@pytest.mark.parametrize(("away", "is_found"), [(1, False), (0, True), (-1, True)])
def test_focus_of_a_past_event_is_not_a_future_day(away: int, is_found: bool) -> None:
    day = origin(PUBLISHED + away, is_absolute=False, end=-200)
    found = context(prior(day), tense=Tense.PAST).focus(Grain.DAY)
    assert found == (day if is_found else PUBLICATION)


@pytest.mark.parametrize("tense", [Tense.UNKNOWN, Tense.FUTURE, Tense.PLANNED])
def test_focus_of_other_events_may_be_a_future_day(tense: Tense) -> None:
    day = origin(PUBLISHED + 1, is_absolute=False, end=-200)
    assert context(prior(day), tense=tense).focus(Grain.DAY) == day


def test_focus_of_a_past_event_is_not_what_is_ahead_today() -> None:
    today = origin(PUBLISHED, is_absolute=False, end=-200)
    ahead = context(prior(today, Tense.FUTURE), tense=Tense.PAST)
    assert ahead.focus(Grain.DAY) == PUBLICATION


def test_focus_in_one_sentence_may_be_a_future_day() -> None:
    day = origin(PUBLISHED + 1, is_absolute=False, end=0)
    found = context(prior(day), tense=Tense.PAST).focus(Grain.DAY)
    assert found == day


@pytest.mark.parametrize(("position", "is_found"), [(50, True), (51, False)])
def test_focus_on_the_day_of_a_report_ends_with_it(position: int, is_found: bool) -> None:
    story = origin(LAST_YEAR, is_absolute=False)
    report = origin(LAST_YEAR + 1, is_absolute=False)
    found = context(prior(story), prior(report, until=lambda: 50), position=position)
    assert found.focus(Grain.DAY) == (report if is_found else story)


def test_focus_stays_on_the_day_of_a_report_if_there_is_no_other() -> None:
    report = origin(LAST_YEAR, is_absolute=False)
    found = context(prior(report, until=lambda: 5)).focus(Grain.DAY)
    assert found == report


def test_focus_stays_on_a_report_dated_with_its_year() -> None:
    story, report = origin(LAST_YEAR), origin(LAST_YEAR + 1)
    assert context(prior(story), prior(report, until=lambda: 5)).focus(Grain.DAY) == report


@pytest.mark.parametrize(("position", "is_found"), [(250, True), (251, False)])
def test_focus_may_be_a_near_report_on_request(position: int, is_found: bool) -> None:
    story = origin(LAST_YEAR, is_absolute=False)
    report = origin(LAST_YEAR + 1, is_absolute=False, end=0)
    found = context(prior(story), prior(report, until=lambda: 5), position=position)
    assert found.focus(Grain.DAY, with_reports=True) == (report if is_found else story)


@pytest.mark.parametrize(("position", "is_found"), [(250, True), (251, False)])
def test_prior_year_holds_for_a_passage(position: int, is_found: bool) -> None:
    year = origin(LAST_YEAR, Grain.YEAR)
    assert context(prior(year), position=position).prior_year() == (year if is_found else None)


def test_prior_year_is_only_a_year() -> None:
    assert context(prior(origin(LAST_YEAR, Grain.MONTH))).prior_year() is None
    assert context(prior(origin(LAST_YEAR, Grain.DECADE))).prior_year() is None


def test_prior_year_is_not_counted_from_publication() -> None:
    assert context(prior(origin(LAST_YEAR, Grain.YEAR, is_absolute=False))).prior_year() is None


def test_prior_year_is_the_last_date() -> None:
    year, day = origin(LAST_YEAR, Grain.YEAR), origin(LAST_YEAR)
    assert context(prior(year), prior(day)).prior_year() is None


QUARTER = origin(days.day_number(2021, 7, 1), Grain.QUARTER)


@pytest.mark.parametrize(("position", "is_month"), [(80, True), (81, False)])
def test_compared_period_is_the_month_before_in_the_same_clause(
    position: int, is_month: bool
) -> None:
    month = origin(LAST_YEAR, Grain.MONTH)
    found = context(prior(month), position=position, quarter=QUARTER).compared_period()
    assert found == (month if is_month else QUARTER)


@pytest.mark.parametrize(("age", "is_found"), [(500, True), (501, False)])
def test_compared_period_is_a_recent_quarter(age: int, is_found: bool) -> None:
    quarter = origin(PUBLISHED - age, Grain.QUARTER)
    found = context(quarter=quarter).compared_period()
    assert found == (quarter if is_found else None)


def test_compared_period_is_any_quarter_without_a_publication_date() -> None:
    quarter = origin(0, Grain.QUARTER)
    assert context(quarter=quarter, publication=None).compared_period() == quarter


def test_compared_period_is_none_without_a_quarter() -> None:
    assert context().compared_period() is None


@pytest.mark.parametrize(
    ("grain", "position", "is_found"),
    [
        (Grain.DAY, 800, True),
        (Grain.DAY, 801, False),
        (Grain.MONTH, 800, True),
        (Grain.MONTH, 801, False),
        (Grain.QUARTER, 250, True),
        (Grain.QUARTER, 251, False),
    ],
)
def test_story_holds_for_a_passage(grain: Grain, position: int, is_found: bool) -> None:
    date = origin(LAST_YEAR, grain)
    found = context(prior(date), position=position).story(Grain.MONTH)
    assert found == (date if is_found else None)


@pytest.mark.parametrize(("position", "is_found"), [(250, True), (251, False)])
def test_story_does_not_go_on_far_with_what_is_to_come(position: int, is_found: bool) -> None:
    day = origin(LAST_YEAR)
    found = context(prior(day), position=position, tense=Tense.FUTURE).story(Grain.DAY)
    assert found == (day if is_found else None)


def test_story_has_a_year_of_its_own() -> None:
    assert context(prior(origin(LAST_YEAR, is_absolute=False))).story(Grain.DAY) is None


def test_story_is_of_another_year_than_publication() -> None:
    assert context(prior(origin(PUBLISHED - 1))).story(Grain.DAY) is None


@pytest.mark.parametrize(("position", "is_found"), [(80, True), (81, False)])
def test_story_of_a_later_year_holds_in_its_clause(position: int, is_found: bool) -> None:
    day = origin(days.day_number(2023, 3, 3))
    found = context(prior(day), position=position).story(Grain.DAY)
    assert found == (day if is_found else None)


def test_story_of_a_later_year_ends_with_its_sentence() -> None:
    day = origin(days.day_number(2023, 3, 3), end=4)
    assert context(prior(day), position=14, lowered="2023. then it ").story(Grain.DAY) is None
    assert context(prior(day), position=14, lowered="2023, then it ").story(Grain.DAY) == day


@pytest.mark.parametrize(
    ("grain", "asked", "is_found"),
    [
        (Grain.MONTH, Grain.DAY, False),
        (Grain.DAY, Grain.DAY, True),
        (Grain.HALF, Grain.MONTH, True),
        (Grain.YEAR, Grain.MONTH, False),
    ],
)
def test_story_is_no_coarser_date(grain: Grain, asked: Grain, is_found: bool) -> None:
    last = origin(LAST_YEAR, grain)
    found = context(prior(last), position=100).story(asked)
    assert found == (last if is_found else None)


@pytest.mark.parametrize(("away", "is_found"), [(200, True), (201, False)])
def test_story_is_a_coarser_date_if_the_one_before_is_of_its_time(
    away: int, is_found: bool
) -> None:
    before, last = origin(LAST_YEAR - away), origin(LAST_YEAR, Grain.MONTH)
    found = context(prior(before), prior(last), position=100).story(Grain.DAY)
    assert found == (last if is_found else None)


@pytest.mark.parametrize(("grain", "is_found"), [(Grain.YEAR, True), (Grain.DECADE, False)])
def test_story_is_a_year_or_less_without_a_publication_date(grain: Grain, is_found: bool) -> None:
    last = origin(LAST_YEAR, grain)
    found = context(prior(last), publication=None).story(Grain.DAY)
    assert found == (last if is_found else None)


def test_story_ends_where_a_verb_plainly_looks_ahead() -> None:
    lowered = "charged in june 2008, he will be tried in "
    ahead = context(
        prior(origin(LAST_YEAR, Grain.MONTH, end=20)),
        position=len(lowered),
        tense=Tense.FUTURE,
        lowered=lowered,
    )
    assert ahead.story(Grain.MONTH) is None
    plain = ahead._replace(lowered=lowered.replace("he will be", "he was to be"))
    assert plain.story(Grain.MONTH) is not None


@pytest.mark.parametrize(("position", "is_focus"), [(80, True), (81, False)])
def test_clock_day_is_today_for_the_future_far_from_a_past_day(
    position: int, is_focus: bool
) -> None:
    day = origin(PUBLISHED - 1)
    found = context(prior(day), position=position, tense=Tense.FUTURE).clock_day()
    assert found == (day if is_focus else PUBLICATION)


def test_clock_day_is_the_focus_for_the_past_however_far() -> None:
    day = origin(PUBLISHED - 1)
    assert context(prior(day), position=500, tense=Tense.PAST).clock_day() == day


def test_clock_day_is_a_future_day_for_its_times() -> None:
    day = origin(PUBLISHED + 1)
    assert context(prior(day), position=500, tense=Tense.FUTURE).clock_day() == day
