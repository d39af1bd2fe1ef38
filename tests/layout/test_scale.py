from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import SECONDS_PER_DAY, days
from timeline.layout.folds import Fold
from timeline.layout.scale import Scale, keep_in_place

DAY = SECONDS_PER_DAY
ZOOMS = st.floats(1e-6, 1e-3)  # beyond, a float cannot tell the seconds of a fold
MOMENTS = st.integers(days.moment(1900), days.moment(2100))


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    edges = sorted(draw(st.sets(MOMENTS, max_size=8)))
    folds = tuple(Fold(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))
    return Scale(days.moment(1900), draw(ZOOMS), folds, 72.0)


@given(scales(), st.lists(MOMENTS, min_size=2, max_size=9, unique=True))
def test_later_moments_are_further_right(scale: Scale, moments: list[int]) -> None:
    xs = [scale.x(at) for at in sorted(moments)]
    assert all(a < b for a, b in pairwise(xs))


@given(scales(), MOMENTS)
def test_mapping_back_gives_the_same_second(scale: Scale, at: int) -> None:
    assert abs(scale.moment(scale.x(at)) - at) <= 1


@given(scales(), ZOOMS, st.floats(-1e4, 1e4), st.floats(0, 1600))
def test_the_moment_under_the_cursor_stays_there(
    scale: Scale, zoom: float, left: float, cursor: float
) -> None:
    zoomed = scale.at_zoom(zoom)
    moved = keep_in_place(scale, zoomed, left, cursor)
    before, after = scale.time(left + cursor), zoomed.time(moved + cursor)
    assert after == pytest.approx(before, abs=2)


def test_folds_have_a_fixed_width_and_the_rest_is_to_scale() -> None:
    scale = Scale(0, 100 / DAY, (Fold(DAY, 1000 * DAY), Fold(1000 * DAY, 2000 * DAY)), 72)
    assert scale.x(-DAY) == pytest.approx(-100)
    assert scale.x(DAY) == pytest.approx(100)
    assert scale.x(1000 * DAY) == pytest.approx(172)
    assert scale.x(1500 * DAY) == pytest.approx(208)
    assert scale.x(2000 * DAY) == pytest.approx(244)
    assert scale.x(2001 * DAY) == pytest.approx(344)


def test_unfolded_ranges_exclude_the_folds() -> None:
    scale = Scale(0, 100 / DAY, (Fold(DAY, 1000 * DAY), Fold(1001 * DAY, 2000 * DAY)), 72)
    edges = [edge for stretch in scale.unfolded_ranges(50, 400) for edge in stretch]
    assert edges == pytest.approx([50, 100, 172, 272, 344, 400])
    assert scale.unfolded_ranges(110, 160) == []
