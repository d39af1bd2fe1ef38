"""Where one event stands: its bar, and on which side its texts."""

import pytest

from tests.layout.samples import event, measure
from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.layout import style
from timeline.layout.kinds import Kind
from timeline.layout.measured_events import MeasuredEvent, MeasuredEvents
from timeline.layout.placement import extent_with_texts, flips, locate, locate_within
from timeline.layout.scale import Scale

SCALE = Scale(days.moment(2021), 10 / SECONDS_PER_DAY)  # 10 px per day
DAY = When.day(2021, 3, 11)
X = 69 * 10.0


def measured(when: When, title: str = "A title") -> MeasuredEvent:
    return MeasuredEvents(measure).get(event("e", title, when), "#000000")


def test_the_edge_of_a_card_is_centred_on_its_moment() -> None:
    placed = locate(measured(DAY), SCALE)
    assert placed.x == X
    assert (placed.bar_left, placed.bar_right) == (X - 2, X + 2)
    assert (placed.left, placed.right) == (X - 2, X - 2 + placed.event.width)
    flipped = locate(measured(DAY), SCALE, flipped=True, lane=2, row=3)
    assert (flipped.left, flipped.right) == (X + 2 - placed.event.width, X + 2)
    assert (flipped.lane, flipped.row) == (2, 3)


def test_a_span_has_its_extent_or_the_least_width() -> None:
    month = locate(measured(When.unit(days.moment(2021, 3), Grain.MONTH)), SCALE)
    assert month.bar_right - month.bar_left == 310
    hours = When(DAY.start, DAY.start + SECONDS_PER_DAY + 3600, Grain.HOUR)
    far = SCALE.at_zoom(1 / SECONDS_PER_DAY)
    placed = locate(measured(hours), far)
    assert placed.bar_right - placed.bar_left == style.SPAN_WIDTH


def test_open_ends_have_a_fixed_length() -> None:
    since = locate(measured(When(DAY.start, None, Grain.DAY)), SCALE)
    assert (since.bar_left, since.bar_right) == (X, X + style.OPEN_END)
    until = locate(measured(When(None, DAY.start, Grain.DAY)), SCALE)
    assert (until.bar_left, until.bar_right) == (X - style.OPEN_END, X)


@pytest.mark.parametrize(
    ("kind", "left", "right", "last", "is_flipped"),
    [
        (Kind.POINT, 500, 504, 596, False),
        (Kind.POINT, 500, 504, 595.9, True),
        (Kind.POINT, 95, 99, 100, False),  # no room on the left either
        (Kind.POINT, 96, 100, 100, True),
        (Kind.SPAN, 500, 600, 500, False),  # its bar is as long as its texts
        (Kind.SPAN, 500, 599, 500, True),
        (Kind.COARSE, 500, 9000, 600, False),
        (Kind.COARSE, 500, 9000, 599, True),
        (Kind.COARSE, 99, 9000, 100, False),
        (Kind.COARSE, 100, 9000, 100, True),
    ],
)
def test_texts_of_100_px_flip_where_they_would_pass_the_last_date(
    kind: Kind, left: float, right: float, last: float, is_flipped: bool
) -> None:
    assert flips(kind, left, right, 100, last) is is_flipped


def test_flipped_texts_end_with_their_bar_and_those_of_coarse_dates_before_it() -> None:
    assert extent_with_texts(Kind.SPAN, 500, 550, 100, flipped=True) == (450, 550)
    assert extent_with_texts(Kind.SPAN, 500, 550, 100, flipped=False) == (500, 600)
    assert extent_with_texts(Kind.SPAN, 500, 700, 100, flipped=True) == (500, 700)
    assert extent_with_texts(Kind.COARSE, 500, 700, 100, flipped=True) == (400, 700)
    assert extent_with_texts(Kind.COARSE, 500, 700, 100, flipped=False) == (500, 700)


def test_an_event_at_the_end_is_flipped() -> None:
    one = measured(DAY)
    assert locate_within(one, SCALE, X).flipped
    assert not locate_within(one, SCALE, X + one.width).flipped
