"""Characters that a document can hold: the one place where the others are dropped."""

import re

# What no page shows and XML 1.0 (section 2.2) does not allow, and what has no place within a line:
# control characters, surrogates, noncharacters, and the byte order mark.
_NONCHARACTERS = "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_DROPPED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufdd0-\ufdef"
    f"{_NONCHARACTERS}]"
)


def printable(text: str) -> str:
    """The text without characters that documents cannot hold; line breaks and tabs stay."""
    return _DROPPED.sub("", text)


def one_line(text: str) -> str:
    """The printable text on one line, with single spaces."""
    return " ".join(printable(text).split())
