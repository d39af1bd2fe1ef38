"""The faces of a page keep their proportions down to the smallest text that is allowed."""

import pytest

from timeline.export.pages.faces import Faces
from timeline.export.pages.paper import PX_PER_POINT

SOURCE_SHARE = 0.74  # of the body


def test_faces_are_in_proportion_to_the_body() -> None:
    small, large = Faces(10, 0), Faces(20, 0)
    assert large.page_title.size == 2 * small.page_title.size
    assert large.source.size == 2 * small.source.size
    assert small.page_title.size > small.title.size > small.also.size > small.source.size


@pytest.mark.parametrize(("shift", "is_raised"), [(-0.01, False), (0.01, True)])
def test_no_face_is_smaller_than_the_least(shift: float, is_raised: bool) -> None:
    least = 10 * SOURCE_SHARE + shift
    assert (Faces(10, least).source.size == least) is is_raised
    assert Faces(10, least).title.size == 10


def test_points_become_pixels() -> None:
    assert Faces.of_points(12, 7) == Faces(12 * PX_PER_POINT, 7 * PX_PER_POINT)
