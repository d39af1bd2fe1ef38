"""Separates headlines and captions that run into a sentence without a separator.

"Doe family left speechless Relatives of Ann Doe will seek a second autopsy": the page has lost its
line breaks. At each capital that may begin a sentence, both parts are parsed; the text is split
there if the right part is a complete sentence.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from timeline.titles.joined_ends import YEAR, may_end
from timeline.titles.joined_names import (
    ADDRESS,
    WORD,
    follows_capital,
    follows_past,
    is_common,
    is_first_of_name,
    is_joined,
    is_name_of_noun,
    is_repeated,
    is_starter,
    is_title_case,
    is_within_entity,
    is_within_name,
    is_within_title,
    is_within_unknown_name,
    tag_before,
)
from timeline.titles.lexicon import SAYING, is_role
from timeline.titles.tree import Tree

_PLACE = re.compile(r"(?:(?<=[\w”’%)?!])|(?<=\w[\"'])) (?=[“‘\"']?[A-Z][a-z]|A [a-z]|[A-Z]{2,}\b)")
_NOUN_STARTERS = re.compile(
    "(?:Police|Officials|Fans|Former|Medical|Experts|Doctors|Scientists|Relatives|Stars)"
)
_PREPOSITION = re.compile("(?:For|In|On|At|Of|With|From|By|Under) [A-Z]")
_DAY_WORD = re.compile(r"(?:Overnight|Today|Yesterday|Tomorrow|Last|Earlier|Later)\b")
_MONTH = re.compile(
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?!['’])")
_SHORTEST = 3  # words of a part
_ENOUGH = 200  # characters within which a sentence has its verb
_HEADLINE = 4  # words after which a name may follow a name
_TITLES = frozenset(
    """mr mrs ms dr sir lord lady prof gen col lt capt united new charity group agency firm company
    band organisation organization union newspaper website broadcaster network bank party
    magazine""".split()
)
_WORK = re.compile(
    r"\b(?:journal|song|magazine|newspaper|film|album|book|series|programme|show|hit)$"
)
_ORGANISATIONS = frozenset(
    """Team Agency Court Committee Council University Group Service Services Centre Center Party
    Union Association Fund Bank Church Hospital School College Airport Department Ministry Office
    Institute Commission Organisation Organization Society Foundation Survey Academy Force Army
    Company Corporation Club""".split()
)
_CAPITALS = re.compile(r"[A-Z][\w’']* [A-Z]")
_QUOTED = re.compile(r"[,?!][”\"'’]$")
_NAMES = ("GPE", "LOC", "ORG", "PERSON", "FAC")


def places(text: str) -> list[int]:
    """Positions (code points) at which a sentence may begin within `text`."""
    found = []
    for match in _PLACE.finditer(text):
        before = text[: match.start()].split()
        after = WORD.findall(text, match.end())
        if len(before) < _SHORTEST or len(after) < _SHORTEST:
            continue
        if _WORK.search(before[-1]) and _CAPITALS.match(text, match.end()):
            continue  # "the charity song We Are the World"
        if _QUOTED.search(before[-1]):
            continue  # "…,” Ann Lee said": who says it
        if _is_quoted(text, match.start()) or _WEEKDAY.match(text, match.end()):
            continue  # "on the front pages Wednesday"
        if before[-1][0].isupper() and not _follows_name(text, match.end(), before[-1]):
            continue
        found.append(match.end())
    return found


def _is_quoted(text: str, at: int) -> bool:
    """Whether a code point is within quotation marks."""
    left = text[:at]
    if left.count("“") > left.count("”") or left.count('"') % 2:
        return True
    opened = left.rfind(" ‘")
    return opened >= 0 and "’" not in left[opened:] and "’" in text[at:]


def _follows_name(text: str, at: int, before: str) -> bool:
    """Whether a sentence may begin after a capitalised word."""
    if is_starter(text, at):
        return not _DAY_WORD.match(text, at)
    if is_repeated(text, at):
        return not is_within_name(text, at, before)
    word = WORD.match(text, at)
    is_plural = word is not None and word[0].endswith("s")
    return (is_first_of_name(text, at) and is_plural) or len(text[:at].split()) > _HEADLINE


def is_sentence(tree: Tree) -> bool:
    """Whether a text begins with a subject and its finite verb, in a single clause."""
    if not tree.roots:
        return False
    root = tree.roots[0]
    subject = tree.child(root, "nsubj", "nsubjpass", "expl")
    if subject is None or not tree[root].is_verb:
        # "said" may come last, after a quotation
        return False
    if tree[root - 1].text == "," and sum(tree[at].text == "," for at in range(subject, root)) == 1:
        return False  # "The Comedians, reported on Monday that": the end of another sentence
    finite = [root, *tree.children(root, "aux", "auxpass")]
    return any(tree[at].tag in ("VBD", "VBZ", "VBP", "MD") for at in finite)


def lead(parts: Sequence[Tree]) -> int:
    """The index of the part that is the lead: the last sentence, after headline and captions; 0 if
    there is none."""
    return next((at for at in range(len(parts) - 1, -1, -1) if is_sentence(parts[at])), 0)


Parse = Callable[[Sequence[str]], list[Tree]]


def cut(
    texts: Sequence[str], trees: Sequence[Tree], firsts: Sequence[bool], parse: Parse
) -> list[list[int]]:
    """For each text and its parse, the positions at which its parts begin (0 first).

    `firsts` says which texts begin an article: only there may a name be the start of a sentence.
    """
    asked: list[tuple[int, int]] = []
    for index, (text, tree, first) in enumerate(zip(texts, trees, firsts, strict=True)):
        asked += [(index, at) for at in places(text) if _may_split(text, tree, at, first)]
    right = parse([_opening(texts[index], at) for index, at in asked])
    whole = [
        (*place, after) for place, after in zip(asked, right, strict=True) if is_sentence(after)
    ]
    new = [each for each in whole if not is_starter(texts[each[0]], each[1])]
    left = parse([texts[index][:at] for index, at, _ in new])
    lowered = parse([_lowered(after.text) for _, _, after in new])
    found: list[list[int]] = [[0] for _ in texts]
    for index, at, _ in whole:
        if is_starter(texts[index], at):
            found[index].append(at)
    for (index, at, after), before, low in zip(new, left, lowered, strict=True):
        is_new = _is_new(texts[index], trees[index], at, before, after, low)
        if is_new and (firsts[index] or is_sentence(before)):
            found[index].append(at)
    return _with_whole_parts(texts, [sorted(begins) for begins in found], parse)


def _with_whole_parts(
    texts: Sequence[str], found: Sequence[list[int]], parse: Parse
) -> list[list[int]]:
    """The borders without those that begin a part which is no sentence without the next part."""
    asked = [
        (index, at, end)
        for index, begins in enumerate(found)
        for at, end in pairwise(begins)
        if at > 0
    ]
    parts = parse([texts[index][at:end] for index, at, end in asked])
    wrong = {
        (index, at)
        for (index, at, _), tree in zip(asked, parts, strict=True)
        if not is_sentence(tree)
    }
    return [[at for at in begins if (index, at) not in wrong] for index, begins in enumerate(found)]


def _opening(text: str, at: int) -> str:
    """The words from a code point on, enough to show whether a sentence begins there."""
    cut = text.find(" ", at + _ENOUGH)
    return text[at:] if cut < 0 else text[at:cut]


def _is_new(text: str, tree: Tree, at: int, before: Tree, after: Tree, lowered: Tree) -> bool:
    """Whether a capitalised word begins a sentence and does not belong to the words before it."""
    last = before[-1]
    is_titled = is_role(last.low.rstrip(".")) or last.low.rstrip(".") in _TITLES
    if after[0].is_name and not is_titled and f"{after[0].text} {after[1].text}" in text[:at]:
        return True  # a name that is in full in the headline
    is_plural = is_common(lowered) and lowered[0].tag == "NNS" and is_first_of_name(text, at)
    if is_plural and last.is_name and before.words[-2:][0].tag == "IN" and last.low not in _TITLES:
        return True  # "in Cardiff Organisers said"
    begins_plural = len(lowered) > 1 and lowered[1].tag == "NNS" and is_first_of_name(text, at)
    if begins_plural and last.text in _ORGANISATIONS and is_common(lowered):
        return True  # "the Leeds Rescue Team Emergency crews are …"
    if is_within_entity(tree, at):
        return False
    joined = is_joined(tree, at)
    word = WORD.match(text, at)
    is_abbreviation = word is not None and not word[0][1:].islower()  # or "Port-au-Prince"
    if is_common(lowered) and is_first_of_name(text, at) and not is_abbreviation:
        is_adjective = tag_before(tree, at) == "JJ" and not follows_capital(text, at)
        if last.low in _TITLES:
            return False
        if is_adjective:
            return is_plural and is_sentence(before)
        return not joined or last.entity in _NAMES or not follows_capital(text, at)
    if last.entity in _NAMES and is_sentence(before) and after[0].entity in ("NORP", "GPE", "ORG"):
        return not joined or last.entity in ("PERSON", "GPE")
    if not after[0].is_name or is_titled or follows_past(tree, at):
        return False
    if last.entity in ("GPE", "LOC") and after[0].entity in ("ORG", "PERSON"):
        return len(before) > _SHORTEST
    is_person = after[0].entity == after[1].entity == "PERSON"
    is_bare = not follows_capital(text, at)
    if is_bare and (is_person or after[0].text in {word.text for word in before.words}):
        return True
    return not joined and (is_repeated(text, at) or is_sentence(before))


def _may_split(text: str, tree: Tree, at: int, first: bool) -> bool:
    if ADDRESS.match(text, at):
        if is_role(text[:at].split()[-1].lower()):
            return False  # "the physician Dr Lee"
        before = [word.index for word in tree.words if word.end <= at]
        is_told = tree.has(before, SAYING)  # "told reporters Dr Lee was ill"
        is_behind = tag_before(tree, at) == "NNS" and not is_told
        return (follows_capital(text, at) or is_behind) and may_end(
            tree, at, strict=True, is_start=True
        )
    if is_title_case(tree, at) or is_within_unknown_name(tree, at):
        return False
    if is_starter(text, at):
        is_noun = _NOUN_STARTERS.match(text, at) is not None
        is_bound = is_noun or _PREPOSITION.match(text, at) is not None
        if (is_bound and is_within_entity(tree, at)) or is_within_title(tree, at):
            return False
        return may_end(tree, at, strict=False, is_start=True)
    if text[:at].endswith("United "):
        return False
    if is_name_of_noun(tree, at):
        return False
    last = text[:at].split()[-1]
    if YEAR.fullmatch(last) or _MONTH.fullmatch(last):
        return may_end(tree, at, strict=True)
    if first:
        return may_end(tree, at, strict=False)
    word = WORD.match(text, at)
    is_plural = word is not None and re.fullmatch(r"[A-Z][a-z]+s", word[0]) is not None
    is_plural = is_plural and is_first_of_name(text, at) and not follows_capital(text, at)
    return (
        is_plural
        and tag_before(tree, at) in ("NN", "NNS", "CD", "JJ")
        and may_end(tree, at, strict=True)
    )


def _lowered(text: str) -> str:
    return " ".join((text[:1].lower() + text[1:]).split()[:12])
