from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import measure
from timeline.dates import SECONDS_PER_DAY, days
from timeline.layout.axis import Axis, Marker
from timeline.layout.folds import Fold
from timeline.layout.picture import Label, Line
from timeline.layout.scale import CLOSEST, Scale
from timeline.layout.style import load_theme

THEME = load_theme("light")
YEAR = 365.25 * SECONDS_PER_DAY
FOLDS = (
    Fold(days.moment(1992), days.moment(1993)),
    Fold(days.moment(1993), days.moment(2022, 1, 4)),
)


def axis(scale: Scale, left: float, width: float = 900.0) -> Axis:
    return Axis(scale, left, width, 500.0, THEME, measure)


def labels(one: Axis) -> list[Label]:
    return [part for part in one.front() if isinstance(part, Label)]


@given(
    st.floats(0, 1).map(lambda share: CLOSEST * (1e-11 / CLOSEST) ** share),
    st.floats(-5e3, 5e3),
    st.booleans(),
)
def test_labels_never_overlap_and_stay_in_view(zoom: float, left: float, folded: bool) -> None:
    scale = Scale(days.moment(1992), zoom, FOLDS if folded else (), 72.0)
    boxes = [label.box for label in labels(axis(scale, left))]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    # The name of a fold slides out of view together with it.
    assert all(box.right >= 0 and box.x <= 900 for box in boxes)


@given(
    st.floats(0, 1).map(lambda share: CLOSEST * (1e-11 / CLOSEST) ** share),
    st.floats(-5e3, 5e3),
    st.booleans(),
    st.lists(st.integers(days.moment(1990), days.moment(2024)), max_size=3),
)
def test_markers_overlap_no_label(
    zoom: float, left: float, folded: bool, moments: list[int]
) -> None:
    scale = Scale(days.moment(1992), zoom, FOLDS if folded else (), 72.0)
    markers = [(Marker(at, ("Published 12 Mar 2021", "Published")), "#112233") for at in moments]
    parts = axis(scale, left).front(markers)
    labels = [part for part in parts if isinstance(part, Label)]
    assert not any(a.box.overlaps(b.box) for a, b in combinations(labels, 2))
    names = [label for label in labels if label.text.startswith("Published")]
    uprights = [part for part in parts if isinstance(part, Line) and part.y2 > 520]
    for name, line in product(names, uprights):
        through = name.x < line.x1 < name.box.right and line.y1 < name.y < line.y2
        assert not through


def test_a_marker_has_a_line_and_a_name_that_displaces_tick_labels() -> None:
    scale = Scale(days.moment(2022), 50 / SECONDS_PER_DAY)
    marker = Marker(days.moment(2022, 1, 7), ("Published 7 Jan 2022", "Published"), "a")
    one = axis(scale, 0.0)
    parts = one.front([(marker, "#112233")])
    texts = [part.text for part in parts if isinstance(part, Label)]
    assert "Published 7 Jan 2022" in texts
    assert "7" not in texts
    assert "5" in texts
    assert any(isinstance(part, Line) and part.colour == "#112233" for part in parts)
    (line,) = one.marker_lines([(marker, "#112233")], 0.0)
    assert (line.x1, line.y2) == (scale.x(marker.at), 500.0)
    far = Marker(days.moment(1999), ("Today",))
    assert list(one.marker_lines([(far, "#112233")], 0.0)) == []


@pytest.mark.parametrize(
    ("pixels_a_day", "some"),
    [
        (100_000, {"00:00", "00:05", "Tue 4 Jan 2022"}),
        (1000, {"06:00", "12:00", "Tue 4 Jan 2022"}),
        (100, {"Wed 5", "Thu 6", "January 2022"}),
        (25, {"5", "6", "January 2022", "February 2022"}),
        (6, {"10", "17", "January 2022", "March 2022"}),
        (1, {"Apr", "Jul", "2022", "2023"}),
        (0.15, {"2023", "2025", "2020s", "2030s"}),
        (0.02, {"2050", "2100", "21st century"}),
        (0.0002, {"5000", "10000"}),
    ],
)
def test_units_depend_on_the_zoom(pixels_a_day: float, some: set[str]) -> None:
    start = days.moment(2022, 1, 4)
    scale = Scale(start, pixels_a_day / SECONDS_PER_DAY)
    assert some <= {label.text for label in labels(axis(scale, -5))}


def test_minutes_are_named_at_the_closest_zoom() -> None:
    scale = Scale(days.moment(2022, 1, 4, 4, 38), CLOSEST)
    day, *minutes = (label.text for label in labels(axis(scale, -5)))
    assert day == "Tue 4 Jan 2022"
    assert minutes[:3] == ["04:38", "04:39", "04:40"]


def test_the_unit_at_the_left_edge_is_always_named() -> None:
    scale = Scale(days.moment(2022, 1, 4), 30 / SECONDS_PER_DAY)
    first = min((one for one in labels(axis(scale, 40)) if one.weight == 600), key=lambda o: o.x)
    assert (first.text, first.x) == ("January 2022", 4)


def test_fold_is_named_and_has_no_ticks_inside() -> None:
    scale = Scale(days.moment(1992), 100 / SECONDS_PER_DAY, FOLDS, 72.0)
    one = axis(scale, -20)
    inside = [label.text for label in labels(one) if label.x >= 20 and label.box.right <= 164]
    assert inside == ["1992", "1993–2022"]
    assert [line.x1 for line in one.fold_edges(0)] == pytest.approx([20, 164])


def test_adjacent_folds_without_room_share_one_name() -> None:
    scale = Scale(days.moment(1992), 100 / SECONDS_PER_DAY, FOLDS, 40.0)
    inside = [label.text for label in labels(axis(scale, -20)) if label.x < 100]
    assert inside == ["1992–2022"]


def test_the_year_of_folds_without_room_for_it_is_below_them_once() -> None:
    edges = [days.moment(2020, month) for month in (2, 4, 6, 9, 12)]
    folds = tuple(Fold(start, end) for start, end in pairwise(edges))
    found = labels(axis(Scale(days.moment(2019, 12, 30), 1e-5, folds, 60.0), 0))
    assert [one.text for one in found if one.weight != 600][:4] == [
        "Feb–Mar",
        "Apr–May",
        "Jun–Aug",
        "Sep–Nov",
    ]
    assert [one.text for one in found if one.weight == 600] == ["2020", "2021", "2022"]


def test_a_year_that_is_named_nowhere_is_below_its_fold() -> None:
    folds = (
        Fold(days.moment(2018, 3, 20), days.moment(2020, 6)),
        Fold(days.moment(2020, 6), days.moment(2020, 9)),
        Fold(days.moment(2020, 9), days.moment(2020, 12)),
    )
    found = labels(axis(Scale(days.moment(2018, 3), 1e-4, folds, 64.0), 0, 460))
    assert [one.text for one in found if "–" in one.text] == ["Jun–Aug", "Sep–Nov"]
    units = sorted((one.x, one.text) for one in found if one.weight == 600)
    assert [text for _, text in units] == ["March 2018", "2020", "December 2020"]


def test_a_short_part_between_folds_is_named() -> None:
    folds = (
        Fold(days.moment(2010, 3, 2), days.moment(2018, 5, 11)),
        Fold(days.moment(2018, 5, 20), days.moment(2021, 1, 4)),
    )
    scale = Scale(days.moment(2009), 2.5 / SECONDS_PER_DAY, folds, 90.0)
    found = labels(axis(scale, 0, 1200))
    start, end = scale.x(folds[0].end), scale.x(folds[1].end)
    assert scale.x(folds[1].start) - start < 30
    named = [(one.text, one.weight == 600) for one in found if start <= one.x < end - 10]
    # A month and its year, although no month begins there and neither has room in it.
    assert sorted(named) == [("2018", True), ("2018–2021", False), ("May", False)]


def test_weekends_are_shaded_when_days_are_wide() -> None:
    monday = days.moment(2022, 1, 3)
    bands = list(axis(Scale(monday, 20 / SECONDS_PER_DAY), 0, 280).weekends(0))
    assert [(band.x, band.width) for band in bands] == [(100, 40), (240, 40)]
    assert not list(axis(Scale(monday, 5 / SECONDS_PER_DAY), 0).weekends(0))
