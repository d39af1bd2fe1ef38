from typing import Any

import pytest
from matplotlib.collections import LineCollection
from matplotlib.patches import PathPatch, Rectangle

from timeline.export.artists import figure_of
from timeline.export.figure import typeface
from timeline.layout.picture import Bar, Label, Line, Picture, Primitive

INK = "#112233"
DPI = 96


def artists(*parts: Primitive) -> list[Any]:
    """The artists that draw some primitives, without those that only check for a cancellation."""
    figure = figure_of(Picture(100, 50, parts), typeface(), (100, 50), DPI)
    drawn = figure.get_children()[1:]  # without its background
    return [artist for artist in drawn if type(artist).__name__ != "_Checkpoint"]


def test_a_figure_has_the_pixels_that_are_wanted() -> None:
    figure = figure_of(Picture(100, 50, ()), typeface(), (300, 150), 200)
    assert [int(side * 200) for side in figure.get_size_inches()] == [300, 150]


def test_successive_lines_of_one_style_are_one_artist() -> None:
    lines = [Line(x, 0, x, 10, INK) for x in range(3)]
    dashed = Line(9, 0, 9, 10, INK, dashed=True)
    found = artists(*lines, dashed, lines[0])
    assert [len(one.get_segments()) for one in found] == [3, 1, 1]
    assert all(isinstance(one, LineCollection) for one in found)


def test_artists_are_drawn_in_the_order_of_the_primitives() -> None:
    found = artists(
        Bar(0, 0, 10, 10, INK), Line(0, 0, 5, 5, INK), Label(1, 9, "a", 10, 400, INK, 6)
    )
    orders = [one.get_zorder() for one in found]
    assert orders == sorted(set(orders))
    assert len(orders) == 3


def test_a_bar_has_a_fill_and_an_outline_within_it() -> None:
    fill, outline = artists(
        Bar(10, 10, 40, 20, INK, outline="#ff0000", outline_width=2.0, dashed=True)
    )
    assert isinstance(fill, PathPatch)
    assert fill.get_path().get_extents().bounds == pytest.approx((10, 10, 40, 20), abs=0.6)
    assert outline.get_path().get_extents().bounds == pytest.approx((11, 11, 38, 18), abs=0.6)
    assert outline.get_linestyle() != "solid"


def test_a_faded_end_is_layers_that_add_up_to_the_fill() -> None:
    layers = [
        one for one in artists(Bar(0, 0, 60, 10, INK, fade_left=20.0)) if isinstance(one, Rectangle)
    ]
    assert len(layers) == 9
    clear = 1.0
    for layer in layers:
        clear *= 1 - float(layer.get_alpha() or 0.0)
    assert clear == pytest.approx(0.1)


def test_drawing_can_be_cancelled() -> None:
    class CancelledError(Exception):
        pass

    def cancel() -> None:
        raise CancelledError

    figure = figure_of(Picture(100, 50, (Bar(0, 0, 9, 9, INK),)), typeface(cancel), (100, 50), DPI)
    with pytest.raises(CancelledError):
        figure.savefig("/dev/null", format="png")
