"""Whether a text is in the language of the shipped model."""

import re

_WORD = re.compile(r"[^\W\d_]+")
# Frequent in English and not frequent in other languages with this script.
_ENGLISH = frozenset(
    "the of and to that was for with he said his were by from had has have".split()
)
_SHARE = 0.1  # of the words of English news some 22 % are among these, of other languages 2 %
_ENOUGH = 4000  # characters


def is_english(text: str) -> bool:
    """Whether a text is in English, by its short words."""
    words = _WORD.findall(text[:_ENOUGH].lower())
    found = sum(map(_ENGLISH.__contains__, words))
    return found >= _SHARE * max(1, len(words))
