"""Where sentences end: not after "St." or an initial."""

import re

from timeline.temporal.vocabulary import ABBREVIATIONS

# Checked after the full stop, because full stops are rarer than letters.
_NOT_ABBREVIATED = "".join(rf"(?<!\b{word}\.\s)" for word in (*ABBREVIATIONS, "[a-z]"))
# A full stop that ends a sentence, for use in other patterns.
FULL_STOP = rf"\.\s{_NOT_ABBREVIATED}"
SENTENCE_END = re.compile(rf"{FULL_STOP}|[!?]\s|[.!?][\"”’)]\s|\n\s{{0,8}}\n")
