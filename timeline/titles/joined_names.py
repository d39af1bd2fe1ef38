"""Whether a capital within a sentence belongs to a name, or begins another sentence."""

import re
from itertools import takewhile

from timeline.titles.tree import Tree

_STARTERS = frozenset(
    """The A An In On At For It He She They We This That These Those There His Her Its Their But And
    As After When While If More Many Some Two Three Four Five Police Officials Fans Tens Hundreds
    Thousands Dozens Around About Almost Nearly Over Most Several No All Both One Since During
    Under With By From Up Former Medical Experts Doctors Scientists Relatives Stars
    Overnight Today Yesterday Tomorrow Last Earlier Later Meanwhile Speaking Our My""".split()
)
ADDRESS = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? [A-Z]")
_COMMA_NEXT = re.compile(r"\S+(?: [A-Z][\w.'’-]+){1,4},")  # "In Oslo, …"
_COMMON = frozenset("NNS JJ NN VBN VBG VB DT CD RB IN PRP PRP$ WRB".split())
_FINITE = frozenset("VBD VBZ VBP MD".split())
_MODIFIERS = frozenset("JJ JJR JJS VBN VBG CD HYPH".split())
_ENTITIES = ("GPE", "ORG", "PERSON", "WORK_OF_ART", "EVENT")
WORD = re.compile(r"[\w’'-]+")


def is_starter(text: str, at: int) -> bool:
    """Whether the word at a code point is rarely capitalised except at the start of a sentence."""
    if ADDRESS.match(text, at):
        return True
    word = re.match(r"[“‘\"']?([\w’'-]+)", text[at:])
    return word is not None and word[1] in _STARTERS


def is_common(lowered: Tree) -> bool:
    """Whether the first word of a text, put in lower case, is not a name."""
    word = lowered[0]
    return word.tag in _COMMON or word.text.endswith(("ers", "ors", "ists", "ians"))


def tag_before(tree: Tree, at: int) -> str:
    """The tag of the word before a code point."""
    return [word.tag for word in tree.words if word.end <= at][-1]


def is_within_title(tree: Tree, at: int) -> bool:
    """Whether the word before is capitalised but not a name: "This Is It"."""
    before = [word for word in tree.words if word.end <= at]
    last = before[-1]
    is_first = len(before) < 2 or before[-2].text in (".", "!", "?", ":", '"', "“", "‘")
    return last.text.istitle() and not (last.is_name or last.entity or is_first)


def is_title_case(tree: Tree, at: int) -> bool:
    """Whether a word here and the next one are capitalised though they are not names, as in the
    title of a work: "This Is It", "Hope For Norway", "My Son"."""
    following = [word for word in tree.words if word.start >= at and not word.is_mark][:2]
    if len(following) < 2 or not following[1].text.istitle() or following[0].entity:
        return False
    first, second = following
    if first.low == "the":
        return not (second.is_name or second.tag.startswith("JJ"))
    if first.tag == "IN" and second.is_name:
        return follows_capital(tree.text, at) and not _COMMA_NEXT.match(tree.text, at)
    return first.tag in ("DT", "PRP$", "PRP", "CC", "RB", "VB", "IN") and not second.is_name


def is_within_unknown_name(tree: Tree, at: int) -> bool:
    """Whether the words before are a name only together with what follows: "the Golden Rule",
    "Hope For Norway TV"."""
    before = [word for word in tree.words if word.end <= at]
    if is_starter(tree.text, at) or not before[-1].text.istitle():
        return False
    named = list(takewhile(lambda word: word.text.istitle(), reversed(before)))
    first = before[-len(named) - 1] if len(named) < len(before) else None
    if first is None:
        return False
    is_open = before[-1].dep == "compound" or not any(word.entity for word in named)
    return (first.tag == "DT" and is_open) or any(word.tag == "IN" for word in named)


def is_name_of_noun(tree: Tree, at: int) -> bool:
    """Whether the name here names the noun before it, whose verb is still to come: "the loss of the
    ferry Northern Star was", "the antiviral drug Curol has"."""
    before = [word for word in tree.words if word.end <= at]
    if before[-1].tag != "NN" or any(word.tag in _FINITE for word in before):
        return False
    phrase = list(takewhile(lambda word: word.is_noun or word.tag in _MODIFIERS, reversed(before)))
    return len(phrase) < len(before) and before[-len(phrase) - 1].tag in ("DT", "PRP$")


def is_within_entity(tree: Tree, at: int) -> bool:
    """Whether the word here continues a name that the parser found."""
    word = next((word for word in tree.words if word.end > at), None)
    return word is not None and word.entity in _ENTITIES and not word.begins_entity


def is_repeated(text: str, at: int) -> bool:
    """Whether the name that begins here also occurs before: a headline names it first."""
    words = WORD.findall(text, at, at + 80)[:4]
    before = {re.sub(r"['’]s$", "", word) for word in WORD.findall(text, 0, at)}
    names = takewhile(lambda word: word[0].isupper(), words)
    return any(re.sub(r"['’]s$", "", name) in before for name in names)


def is_joined(tree: Tree, at: int) -> bool:
    """Whether the word here is connected to the one before it: "hit Norway", "Ann Doe"."""
    word = next((word for word in tree.words if word.end > at), None)
    if word is None or word.index == 0:
        return True
    before = word.index - 1
    if word.is_mark:
        word = tree[min(word.index + 1, len(tree) - 1)]
    if word.head == before or tree[before].head == word.index:
        return True
    return word.head == tree[before].head and tree[before].dep in ("compound", "amod", "nmod")


def follows_capital(text: str, at: int) -> bool:
    """Whether the word before is capitalised."""
    return text[:at].split()[-1][0].isupper()


def follows_past(tree: Tree, at: int) -> bool:
    """Whether the word before is a past tense or a participle."""
    before = [word for word in tree.words if word.end <= at]
    return bool(before) and before[-1].tag in ("VBD", "VBN")


def is_within_name(text: str, at: int, before: str) -> bool:
    """Whether the word before and the one here are also adjacent elsewhere."""
    word = WORD.match(text, at)
    return word is not None and text.count(f"{before} {word[0]}") > 1


def is_first_of_name(text: str, at: int) -> bool:
    """Whether the next word is not capitalised, so that this one is not the first of a name."""
    words = WORD.findall(text, at, at + 80)
    return len(words) > 1 and not words[1][0].isupper()
