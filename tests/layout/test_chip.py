from dataclasses import replace

import pytest

from tests.layout.samples import event, measure
from tests.layout.test_draw import THEME
from timeline.layout.chip import ChipState, draw_chip
from timeline.layout.picture import Bar, Picture
from timeline.model import Status

SIZE = (200.0, 40.0)
COLOUR = THEME.series[2]


def chip(
    title: str = "The dam breaks", state: ChipState = ChipState.NONE, *, proposed: bool = True
) -> Picture:
    status = Status.PROPOSED if proposed else Status.ACCEPTED
    one = replace(event("x", title, None, "a"), status=status)
    return draw_chip(one, "“yesterday”", COLOUR, SIZE, state, THEME, measure)


def card(picture: Picture) -> Bar:
    first = picture.primitives[0]
    assert isinstance(first, Bar)
    return first


def test_a_chip_shows_the_title_and_the_expression() -> None:
    picture = chip()
    assert [label.text for label in picture.labels()] == ["The dam breaks", "“yesterday”"]
    assert COLOUR in [part.fill for part in picture.primitives if isinstance(part, Bar)]


def test_a_long_title_is_shortened() -> None:
    for label in chip("The dam above the old town breaks in the night after heavy rain").labels():
        assert label.box.right <= SIZE[0]


@pytest.mark.parametrize(
    ("state", "proposed", "outline", "dashed"),
    [
        (ChipState.NONE, False, THEME.line, False),
        (ChipState.NONE, True, THEME.faint, True),
        (ChipState.HOVERED, False, THEME.faint, False),
        (ChipState.SELECTED, True, THEME.accent, False),
    ],
)
def test_the_border_of_a_chip_is_that_of_a_card(
    state: ChipState, proposed: bool, outline: str, dashed: bool
) -> None:
    border = card(chip(state=state, proposed=proposed))
    assert (border.outline, border.dashed) == (outline, dashed)
