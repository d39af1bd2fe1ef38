"""Restores the pound sign in texts that were stored in the British 7-bit alphabet (BS 4730).

That has the pound sign in the place of "#", so that "£46m" became "# 46m".
"""

import re

_POUNDS = re.compile(
    r"(?<![\w#&])# (?=\d{1,3}(?:,\d{3})+\b"
    r"|\d+(?:\.\d+)? ?(?:m|bn|tn|k|million|billion|trillion)\b)"
)


def with_pounds(text: str) -> str:
    """The text with "£" for "#" before an amount: "# 46m", "# 35,000", not "#1 hit" or "# 5"."""
    return _POUNDS.sub("£", text)
