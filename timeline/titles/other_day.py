"""Whether a statement names another time than the day of the news: a caption, or background."""

import re

from timeline.titles.tree import Tree

_ANOTHER = re.compile(
    r"\b(?:(?:19|20)\d\d|\d{1,2} (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)|in (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)|(?:earlier this|last) (?:week|month|year|summer|winter|spring"
    r"|autumn)|(?:weeks|months|years|month|year) ago)\b"
)


def is_of_another_day(tree: Tree, verb: int) -> bool:
    """Whether a verb in the past has a date of its own: "died in June 2009", "was found guilty
    earlier this month", not "has died" or "will meet on 24 March"."""
    was = any(tree[at].tag == "VBD" for at in tree.children(verb, "auxpass"))
    if not was and tree[verb].tag != "VBD":
        return False
    for child in tree.children(verb, "prep", "npadvmod", "advmod"):
        words = tree.subtree(child)
        place = tree.child(child, "pobj") or child
        if tree[place].entity == "DATE" and tree[verb].low not in ("said", "told"):
            text = tree.text[tree[words[0]].start : tree[words[-1]].end]
            if _ANOTHER.search(text):
                return True
    return False
