"""The reading of one expression that corresponds to that of another."""

import pytest

from tests.temporal.cases import FRIDAY
from timeline.model import Mention
from timeline.temporal import annotate
from timeline.temporal.same_reading import same_reading


def mention(text: str) -> Mention:
    (found,) = annotate(text, FRIDAY)
    return found


@pytest.mark.parametrize(
    ("one", "place", "other", "value"),
    [
        ("It closed on Wednesday.", 0, "It fell on Monday.", "2022-01-10"),
        ("It closed on Wednesday.", 0, "They met on Friday.", "2022-01-14"),
        ("It closed in October.", 0, "It fell in March.", "2020-03"),
        ("It closed in October.", 1, "It fell in March.", "2022-03"),
        ("It closed on Dec. 30.", 0, "It fell on May 5.", "2020-05-05"),
        ("It closed at Easter.", 0, "It fell at Christmas.", "2020-12-25"),
        ("It closed at Easter.", 2, "It fell at Christmas.", None),
        ("It closed the Friday after Easter.", 0, "It fell the Monday after Easter.", "2020-04-13"),
        # read ahead already
        ("It closed on Wednesday.", 0, "They will meet on Monday.", None),
        ("It closed on Wednesday.", 0, "It fell in March.", None),
        ("It closed on Wednesday.", 0, "It fell yesterday.", None),
    ],
)
def test_corresponding_expressions_have_corresponding_readings(
    one: str, place: int, other: str, value: str | None
) -> None:
    chosen = mention(one)
    found = same_reading(chosen, chosen.reason.others[place], mention(other))
    assert (found.value if found else None) == value


def test_every_reading_corresponds_to_itself() -> None:
    for text in ("It closed on Friday.", "It closed in October.", "It fell over the weekend."):
        found = mention(text)
        for reading in found.reason.others:
            assert same_reading(found, reading, found) == reading
