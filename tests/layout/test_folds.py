from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import dates, unrest
from timeline.dates import Grain, When, days
from timeline.layout.folds import Fold, find_folds, fold_empty_days


def folds_of(whens: Iterable[When]) -> tuple[Fold, ...]:
    whens = list(whens)
    ends = [when.end for when in whens if when.end is not None and not when.is_point]
    return find_folds(np.array([float(when.anchor) for when in whens]), np.array(ends, float))


def test_a_single_year_and_the_decades_after_it_are_two_folds() -> None:
    folds = folds_of(e.when for e in unrest().events.values() if e.when)
    assert folds == (
        Fold(days.moment(1992), days.moment(1993)),
        Fold(days.moment(1993), days.moment(2022, 1, 4)),
    )


def test_evenly_spaced_events_are_not_folded() -> None:
    assert folds_of([When.day(2022, 1, day) for day in (1, 3, 6, 7, 9, 14)]) == ()


def test_sparse_background_before_the_news_is_folded() -> None:
    news = [When.day(2021, 3, day) for day in (6, 8, 9, 10, 11, 12, 13, 15, 16, 20, 25, 29)]
    background = [When.unit(days.moment(y), Grain.YEAR) for y in (1990, 2001, 2016, 2019)]
    folds = folds_of([*background, *news])
    assert folds[0].start == days.moment(1990)
    assert folds[-1].end == days.moment(2021, 3, 6)
    shown = days.moment(2021, 3, 29) - folds[-1].end
    assert sum(fold.end - fold.start for fold in folds) > 100 * shown


def test_a_few_years_are_not_folded() -> None:
    years = (-43, 1066, 1789, 1914, 2022)
    assert folds_of([When.unit(days.moment(year), Grain.YEAR) for year in years]) == ()


def test_two_events_far_apart_are_not_folded() -> None:
    assert folds_of([When.day(1992, 1, 1), When.day(2022, 1, 1), When.day(2022, 1, 2)]) == ()


def test_a_long_span_among_days_is_folded_after_them() -> None:
    year = When.unit(days.moment(2022), Grain.YEAR)
    folds = folds_of([year, *(When.day(2022, 1, day) for day in (2, 4, 5))])
    assert folds == (Fold(days.moment(2022, 1, 5), days.moment(2023)),)


@given(st.lists(dates(), max_size=30))
def test_no_event_begins_or_ends_inside_a_fold(whens: list[When]) -> None:
    folds = folds_of(whens)
    assert all(fold.start < fold.end for fold in folds)
    assert all(a.end <= b.start for a, b in pairwise(folds))
    stops = {when.anchor for when in whens}
    stops |= {when.end for when in whens if when.end is not None and not when.is_point}
    for fold in folds:
        assert not any(fold.start < at < fold.end for at in stops)


def test_a_full_page_folds_stretches_of_two_empty_days_or_more() -> None:
    noon = days.moment(2021, 3, 1, 12)
    starts = [noon, days.moment(2021, 3, 3), days.moment(2021, 3, 6)]
    folds = fold_empty_days(np.array(starts, float), np.array([], float))
    assert folds == (Fold(days.moment(2021, 3, 4), days.moment(2021, 3, 6)),)


def test_the_day_on_which_a_longer_event_ends_is_not_folded() -> None:
    starts = np.array([days.moment(2021, 3, 1)], float)
    ends = np.array([days.moment(2021, 3, 11)], float)
    folds = fold_empty_days(starts, ends)
    assert folds == (Fold(days.moment(2021, 3, 2), days.moment(2021, 3, 10)),)
    assert fold_empty_days(np.array([], float), np.array([], float)) == ()
