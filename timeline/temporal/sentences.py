"""Where sentences end: not after "St." or an initial."""

import re

from timeline.temporal.vocabulary import ABBREVIATIONS

# Checked after the full stop, because full stops are rarer than letters.
_NOT_ABBREVIATED = "".join(rf"(?<!\b{word}\.\s)" for word in (*ABBREVIATIONS, "[a-z]"))
# What follows a full stop that ends a sentence, for use in other patterns.
AFTER_FULL_STOP = rf"(?<=\.)\s{_NOT_ABBREVIATED}"
# It begins with the marks that any end begins with, because a text is fastest searched for these.
SENTENCE_END = re.compile(
    rf"[.!?\n](?:{AFTER_FULL_STOP}|(?<=[!?])\s|(?<=[.!?])[\"”’)]\s|(?<=\n)\s{{0,8}}\n)"
)
