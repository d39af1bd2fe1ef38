"""The visible part of a layout."""

import pytest

from timeline.layout import style
from timeline.layout.viewport import Viewport


@pytest.mark.parametrize("height", [300.0, 301.0])
def test_the_axis_is_at_the_foot(height: float) -> None:
    assert Viewport(0, 50, 400, height).axis == height - style.AXIS_HEIGHT
