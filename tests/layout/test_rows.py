from hypothesis import given
from hypothesis import strategies as st

from timeline.layout.rows import assign_rows

EXTENTS = st.lists(
    st.tuples(st.floats(0, 1000), st.floats(1, 300)).map(lambda e: (e[0], e[0] + e[1])), max_size=60
).map(sorted)


@given(EXTENTS)
def test_neighbours_in_a_row_keep_the_gap(extents: list[tuple[float, float]]) -> None:
    ends: dict[int, float] = {}
    for (left, right), row in zip(extents, assign_rows(extents, 8), strict=True):
        assert left >= ends.get(row, -1e9) + 8
        ends[row] = right


@given(EXTENTS)
def test_the_number_of_rows_is_minimal(extents: list[tuple[float, float]]) -> None:
    rows = assign_rows(extents, 8)
    most = max(
        (sum(left <= at < right + 8 for left, right in extents) for at, _ in extents), default=0
    )
    assert len(set(rows)) == most
    assert set(rows) == set(range(most))


def test_the_uppermost_free_row_is_chosen() -> None:
    assert assign_rows([(0, 50), (10, 20), (30, 40), (60, 70)], 0) == [0, 1, 1, 0]
