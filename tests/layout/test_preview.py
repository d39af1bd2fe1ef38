from tests.layout.samples import measure, unrest
from tests.layout.test_draw import THEME, picture
from timeline.layout.picture import Bar, Box, Label, Line, Picture
from timeline.layout.preview import (
    with_dragged_events,
    with_dropped_event,
    with_resized_span,
    with_rubber_band,
)


def test_only_the_dragged_event_moves_and_its_date_is_shown() -> None:
    before = picture(unrest())
    after = with_dragged_events(before, {"a:0": 50.0}, "a:0", "Fri 7 Jan 2022", THEME, measure)
    for box in after.boxes:
        old = before.box_of(box.owner)
        assert old is not None
        assert (box.x - old.x, box.y - old.y) == (50 if box.owner == "a:0" else 0, 0)
    (words,) = set(after.labels()) - {
        label for label in after.labels() if label.owner or label in before.labels()
    }
    assert (words.text, words.colour) == ("Fri 7 Jan 2022", THEME.on_accent)


def test_a_dragged_event_is_in_front_and_its_line_behind() -> None:
    after = with_dragged_events(
        picture(unrest()), {"a:0": 50.0}, "a:0", "Fri 7 Jan 2022", THEME, measure
    ).primitives
    owners = [part.owner for part in after]
    line = next(
        i for i, part in enumerate(after) if isinstance(part, Line) and part.colour == THEME.accent
    )
    first = next(i for i, owner in enumerate(owners) if owner)
    last = max(i for i, owner in enumerate(owners) if owner)
    assert line < first
    assert owners[last] == "a:0"
    assert isinstance(after[-1], Label)
    assert isinstance(after[-2], Bar)


def test_the_label_stays_inside_the_picture() -> None:
    before = picture(unrest())
    for by in (-5000.0, 5000.0):
        words = with_dragged_events(
            before, {"a:0": by}, "a:0", "Fri 7 Jan 2022", THEME, measure
        ).labels()[-1]
        assert words.x >= 0
        assert words.box.right <= before.width


def test_an_event_out_of_view_changes_nothing() -> None:
    before = picture(unrest())
    assert with_dragged_events(before, {"nobody": 50.0}, "nobody", "", THEME, measure) == before


def test_a_dropped_event_is_in_front_and_its_date_is_shown() -> None:
    before = picture(unrest())
    sign = Bar(100.0, 200.0, 80.0, 40.0, THEME.panel, owner="new")
    room = Box(100.0, 200.0, 80.0, 40.0)
    after = with_dropped_event(before, [sign], (102.0, room), "Fri 7 Jan 2022", THEME, measure)
    assert after.boxes == before.boxes
    (line,) = set(after.primitives[: _first_owned(after)]) - set(before.primitives)
    assert isinstance(line, Line)
    assert (line.x1, line.y1, line.colour) == (102.0, room.bottom, THEME.accent)
    assert after.primitives[-3] == sign
    words = after.labels()[-1]
    assert words.text == "Fri 7 Jan 2022"
    assert words.y < room.y


def _first_owned(picture: Picture) -> int:
    return next(i for i, part in enumerate(picture.primitives) if part.owner)


def test_a_resized_bar_replaces_the_old_one_and_its_date_is_shown() -> None:
    before = picture(unrest())
    after = with_resized_span(
        before, "a:4", (100.0, 300.0), 300.0, "4 – 9 Jan 2022", THEME, measure
    )
    bars = [part for part in after.primitives if isinstance(part, Bar) and part.owner == "a:4"]
    (bar,) = (part for part in bars if part.fill == THEME.accent)
    assert (bar.x, bar.width) == (100.0, 200.0)
    assert "4 – 9 Jan 2022" in [label.text for label in after.labels()]
    assert after.boxes == before.boxes
    assert with_resized_span(before, "nobody", (0.0, 1.0), 0.0, "", THEME, measure) == before


def test_a_rubber_band_is_an_outline_in_front() -> None:
    before = picture(unrest())
    after = with_rubber_band(before, Box(10, 20, 30, 40), THEME).primitives
    assert after[:-1] == before.primitives
    assert isinstance(after[-1], Bar)
    assert (after[-1].fill, after[-1].outline) == ("", THEME.accent)
