"""Dates that the program shows can be typed back as the same dates."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.accuracy import read as records
from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.calendar_unit import DAYPART_HOURS
from timeline.dates.iso import parse_iso_day
from timeline.dates.timex import narrowed
from timeline.dates.units import unit_from, unit_until, units_at
from timeline.dates.when import in_hours
from timeline.dates.words import in_words
from timeline.events.propose import propose
from timeline.model import Article
from timeline.temporal import annotate
from timeline.temporal.typed_dates import read_date

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles" / "read.txt"
_CERTAINTIES = st.sampled_from(Certainty)
_MOMENTS = st.integers(days.moment(-3000), days.moment(8990))
_LAST = days.moment(9_990)
_GRAINS = st.sampled_from([grain for grain in Grain if grain is not Grain.DAYPART])
_LONG = st.sampled_from([grain for grain in Grain if grain.rank > Grain.DAY.rank])


@st.composite
def units(draw: st.DrawFn) -> When:
    """One unit of the calendar, before Christ also as people count them."""
    found = units_at(draw(_MOMENTS), draw(_GRAINS))
    return draw(st.sampled_from(list(found)))


def dayparts() -> st.SearchStrategy[When]:
    return st.builds(
        lambda at, hours: When(
            days.floor(at, Grain.DAY) + hours[0] * 3600,
            days.floor(at, Grain.DAY) + hours[1] * 3600,
            Grain.DAYPART,
        ),
        _MOMENTS,
        st.sampled_from(list(DAYPART_HOURS.values())),
    )


@st.composite
def stretches(draw: st.DrawFn) -> When:
    """Some units of one grain in a row."""
    unit, count = draw(units()), draw(st.integers(1, 40))
    assert unit.start is not None
    assert unit.end is not None
    end = days.step(unit.end, unit.grain, count - 1)
    is_shown = end <= _LAST and unit_until(end, unit.grain)
    return When(unit.start, end if is_shown else unit.end, unit.grain)


@st.composite
def parts(draw: st.DrawFn) -> When:
    """Early, mid and late ones."""
    unit = draw(st.sampled_from(list(units_at(draw(_MOMENTS), draw(_LONG)))))
    return narrowed(unit, draw(st.sampled_from(("START", "MID", "END"))))


closed = st.one_of(units(), dayparts(), stretches())
sure_or_not = st.builds(
    lambda when, start, end: replace(when, start_certainty=start, end_certainty=end),
    closed,
    _CERTAINTIES,
    _CERTAINTIES,
)
equally_sure = st.builds(
    lambda when, both: replace(when, start_certainty=both, end_certainty=both),
    closed,
    _CERTAINTIES,
)


@st.composite
def opened(draw: st.DrawFn) -> When:
    when, certainty = draw(closed), draw(_CERTAINTIES)
    if draw(st.booleans()):
        return replace(when, start=None, end_certainty=certainty)
    return replace(when, end=None, start_certainty=certainty)


@given(st.one_of(sure_or_not, equally_sure, parts(), opened()))
def test_what_the_program_shows_can_be_typed_back(when: When) -> None:
    assert read_date(in_words(when)) == _as_told(when)


def _as_told(when: When) -> When:
    """The date that its words describe: the same days, with the grain that the words show.

    Full hours of the clock are hours, except for one minute, and what begins or ends within a unit
    of its grain is written in days ("the past decade"). "Early 2021" is written by its name.
    """
    if when.is_unit and when.grain is Grain.MINUTE:
        return when
    begins = when.start is None or unit_from(when.start, when.grain)
    ends = when.end is None or unit_until(when.end, when.grain)
    is_named = (begins and ends) or in_words(when).startswith(("early", "mid-", "late"))
    return in_hours(when) if is_named else replace(when, grain=Grain.DAY)


@given(_MOMENTS, st.integers(1, 10_000), _LONG, _CERTAINTIES, _CERTAINTIES)
def test_days_that_do_not_align_to_the_grain_can_be_typed_back(
    at: int, length: int, grain: Grain, start: Certainty, end: Certainty
) -> None:
    first = days.floor(at, Grain.DAY)
    when = When(first, first + length * SECONDS_PER_DAY, grain, start, end)
    assert read_date(in_words(when)) == _as_told(when)


def test_dates_of_articles_can_be_typed_back() -> None:
    shown = set()
    for record in records(ARTICLES):
        article = Article(record["id"], "", record["text"], parse_iso_day(record["published"]))
        mentions = annotate(article.text, article.published)
        shown |= {event.when for event in propose(article, mentions) if event.when}
    assert len(shown) > 500
    assert [when for when in shown if read_date(in_words(when)) != _as_told(when)] == []


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(days.moment(-399), days.moment(-299), Grain.CENTURY), "4th century BC"),
        (When(days.moment(-548), days.moment(-538), Grain.DECADE), "540s BC"),
        (When(days.moment(-1999), days.moment(-999), Grain.MILLENNIUM), "2nd millennium BC"),
        (When.unit(days.moment(-45), Grain.DECADE), "decade from 51 BC"),
        (When.unit(days.moment(1300), Grain.DECADE), "decade from 1300"),
        (When.unit(days.moment(2000), Grain.DECADE), "2000s"),
        (When.unit(days.moment(30), Grain.DECADE), "30s AD"),
        (When.unit(days.moment(0), Grain.CENTURY), "1st century"),
        (When.unit(days.moment(2022, 1, 6, 14), Grain.HOUR), "Thu 6 Jan 2022, 14:00 – 15:00"),
        (When.unit(days.moment(2022, 1, 6, 14), Grain.MINUTE), "Thu 6 Jan 2022, 14:00"),
        (When.unit(days.moment(2022, 1, 6, 14), Grain.SECOND), "Thu 6 Jan 2022, 14:00:00"),
        (
            When(days.moment(2022, 1, 5, 21), days.moment(2022, 1, 7, 12), Grain.DAYPART),
            "Wed 5 Jan 2022, night – Fri 7 Jan 2022, morning",
        ),
        (
            When(days.moment(2022, 1, 6, 12), None, Grain.MINUTE, Certainty.APPROXIMATE),
            "from about Thu 6 Jan 2022, 12:00",
        ),
        (When(None, days.moment(2022, 1, 6, 12), Grain.HOUR), "until Thu 6 Jan 2022, 12:00"),
    ],
)
def test_in_words(when: When, words: str) -> None:
    assert in_words(when) == words
    assert read_date(words) == _as_told(when)
