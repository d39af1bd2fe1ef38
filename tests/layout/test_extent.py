"""The range to show: coarse dates widen it only where they lie outside of the precise ones."""

from tests.layout.samples import event
from timeline.dates import Grain, When, days
from timeline.layout.extent import Extent, extent_of
from timeline.layout.kinds import Kind
from timeline.layout.lane_index import LaneIndex

MARCH_6, MARCH_16 = (When.day(2021, 3, day) for day in (6, 16))
SEARCH = When(days.moment(2021, 3, 11), days.moment(2021, 3, 20), Grain.DAY)


def year(number: int) -> When:
    return When.unit(days.moment(number), Grain.YEAR)


def extent(*coarse: When, points: tuple[When, ...] = (), spans: tuple[When, ...] = ()) -> Extent:
    def index(whens: tuple[When, ...], kind: Kind) -> LaneIndex:
        return LaneIndex.of([event(str(i), "Event", when) for i, when in enumerate(whens)], kind)

    precise = [index(spans, Kind.SPAN), index(points, Kind.POINT)]
    return extent_of(precise, [index(coarse, Kind.COARSE)])


def test_a_year_around_the_precise_dates_does_not_widen_the_range() -> None:
    one = extent(year(2021), points=(MARCH_6, MARCH_16), spans=(SEARCH,))
    assert (one.first, one.last) == (MARCH_6.start, SEARCH.end)
    assert one.origin == days.moment(2021)
    assert sorted(one.starts) == [MARCH_6.start, SEARCH.start, MARCH_16.start]
    assert list(one.ends) == [SEARCH.end]


def test_years_before_and_after_widen_it_but_leave_no_stops_between_them() -> None:
    years = [year(number) for number in (1991, 2016, 2024, 2030)]
    one = extent(*years, points=(MARCH_6, MARCH_16))
    assert (one.first, one.last) == (days.moment(1991), days.moment(2031))
    moments = [days.moment(1991), MARCH_6.start, MARCH_16.start, days.moment(2024)]
    assert sorted(one.starts) == moments
    assert list(one.ends) == [days.moment(2031)]


def test_a_year_just_before_or_after_does_not_overlap() -> None:
    new_year = When.day(2021, 1, 1)
    assert extent(year(2020), points=(new_year,)).first == days.moment(2020)
    old_year = When.day(2020, 12, 31)
    assert extent(year(2020), points=(old_year,)).first == old_year.start
    assert extent(year(2021), points=(old_year,)).last == days.moment(2022)
    assert extent(year(2021), points=(new_year,)).last == new_year.start


def test_coarse_dates_alone_have_their_whole_range() -> None:
    one = extent(year(1991), year(2016))
    assert (one.origin, one.first, one.last) == (
        days.moment(1991),
        days.moment(1991),
        days.moment(2017),
    )
    assert len(one.ends) == 2
    assert extent().first == extent().last == 0
