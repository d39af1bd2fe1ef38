"""Pictures: boxes, and what is at a point."""

import pytest

from timeline.layout.picture import Bar, Box, Label, Line, Picture

BOX = Box(10, 20, 30, 40, "a")


@pytest.mark.parametrize(
    ("x", "y", "inside"),
    [
        (10, 20, True),
        (39.9, 59.9, True),
        (9.9, 20, False),
        (10, 19.9, False),
        (40, 20, False),
        (10, 60, False),
    ],
)
def test_a_box_contains_its_left_and_upper_edges(x: float, y: float, inside: bool) -> None:
    assert BOX.contains(x, y) is inside


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (Box(39, 59, 5, 5), True),
        (Box(40, 20, 5, 5), False),
        (Box(10, 60, 5, 5), False),
        (Box(0, 0, 100, 100), True),
        (Box(15, 25, 1, 1), True),
    ],
)
def test_touching_boxes_do_not_overlap(other: Box, overlaps: bool) -> None:
    assert BOX.overlaps(other) is other.overlaps(BOX) is overlaps


def test_the_box_painted_last_is_hit_first() -> None:
    under, over = Box(0, 0, 20, 20, "under"), Box(10, 10, 20, 20, "over")
    picture = Picture(100, 100, (), (under, over), (under,), (over,), (under, over))
    assert picture.event_at(15, 15) == "over"
    assert picture.event_at(5, 5) == "under"
    assert picture.event_at(50, 50) is None
    assert picture.link_at(15, 15) == "under"
    assert picture.count_at(5, 5) is None
    assert picture.header_at(29, 29) == "over"
    assert picture.box_of("over") == over
    assert picture.box_of("other") is None


def test_the_box_of_a_label_is_around_its_baseline() -> None:
    label = Label(10, 50, "Text", 10, 400, "#000000", 28)
    assert (label.box.x, label.box.right, label.box.height) == (10, 38, 10)
    assert label.box.y < 50 < label.box.bottom
    picture = Picture(100, 100, (Bar(0, 0, 1, 1), label, Line(0, 0, 1, 1, "#000000")))
    assert picture.labels() == [label]
