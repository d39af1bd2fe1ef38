"""The pound sign in texts that lost it."""

import pytest

from timeline.titles.currency import with_pounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("British donations reach # 46m", "British donations reach £46m"),
        ("A cash prize of # 35,000", "A cash prize of £35,000"),
        ("More than $200m (# 133m)", "More than $200m (£133m)"),
        ("Aid of # 1.5 billion", "Aid of £1.5 billion"),
        ("# 2bn was spent", "£2bn was spent"),
        # other meanings of the sign
        ("The album is the #1 hit", "The album is the #1 hit"),
        ("# 5 of the list", "# 5 of the list"),
        ("Item # 12 was sold", "Item # 12 was sold"),
        ("Photo #1,234 was sold", "Photo #1,234 was sold"),
        ("The #2m club", "The #2m club"),
        ("He tweeted #2012 and #10miles", "He tweeted #2012 and #10miles"),
        ("A key of C#1,000", "A key of C#1,000"),
    ],
)
def test_only_amounts_get_a_pound_sign(text: str, expected: str) -> None:
    assert with_pounds(text) == expected
