"""Plans that speakers state about themselves."""

import pytest

from tests.titles.using import dated_title
from timeline.titles import Side


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The company said it planned to open a shop in [May].",
            "The company planned to open a shop",
        ),
        (
            "Gordon Brown said he hoped to visit Leeds on [Monday].",
            "Gordon Brown hoped to visit Leeds",
        ),
        (
            "Gordon Brown said on [Monday] he hoped to visit Leeds.",
            "Gordon Brown said he hoped to visit Leeds",
        ),
        (
            "Haiti's Prime Minister Gordon Brown said he planned to go to Leeds on [Monday].",
            "Haiti's Prime Minister Gordon Brown planned to go to Leeds",
        ),
        (
            "The company said it would open a shop in [May].",
            "The company said it would open a shop",
        ),
        (
            "A spokesman for Gordon Brown said he planned to visit Leeds on [Monday].",
            "A spokesman for Gordon Brown said he planned to visit Leeds",
        ),
        (
            "Gordon Brown said it planned to open a shop in [May].",
            "Gordon Brown said it planned to open a shop",
        ),
        (
            "The company never said it planned to open a shop in [May].",
            "The company never said it planned to open a shop",
        ),
    ],
)
def test_a_speaker_with_a_plan_is_its_subject(marked: str, expected: str) -> None:
    assert dated_title(marked, Side.FUTURE).text == expected
