"""The colour key: all categories, in lines that fit."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import measure
from timeline.layout.colour_key import build_key, draw_key
from timeline.layout.style import load_theme

THEME = load_theme("light")
NAMES = st.lists(st.text("abc ", min_size=1, max_size=60), unique=True, max_size=20)


@given(NAMES, st.floats(300, 2000))
def test_all_categories_are_in_the_key_without_overlaps(names: list[str], width: float) -> None:
    key = build_key(dict.fromkeys(names, "#112233"), width, measure)
    assert [entry.category for entry in key] == names
    boxes = [entry.box(0) for entry in key]
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert all(box.right <= width for box in boxes)


def test_the_chosen_category_has_a_background() -> None:
    key = build_key({"": "#112233", "Accident": "#445566"}, 500, measure)
    assert [entry.words for entry in key] == ["No category", "Accident"]
    plain = draw_key(key, 500, 30, None, THEME)
    chosen = draw_key(key, 500, 30, "Accident", THEME)
    (ground,) = (part for part in chosen.primitives if part not in plain.primitives)
    box = chosen.box_of("Accident")
    assert box is not None
    assert ground.x < box.x < ground.x + ground.width  # type: ignore[union-attr]
