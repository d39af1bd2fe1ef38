"""Where sentences end: not behind "St." nor behind an initial."""

import re

from timeline.temporal.vocabulary import ABBREVIATIONS

# Looked at behind the point, for there are few points and many other characters.
_NOT_ABBREVIATED = "".join(rf"(?<!\b{word}\.\s)" for word in (*ABBREVIATIONS, "[a-z]"))
# A point that ends a sentence, for patterns of what else ends there.
FULL_STOP = rf"\.\s{_NOT_ABBREVIATED}"
SENTENCE_END = re.compile(rf"{FULL_STOP}|[!?]\s|[.!?][\"”’)]\s|\n\s{{0,8}}\n")
