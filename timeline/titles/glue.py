"""Separates headlines and captions that run into a sentence without a separator.

"Jackson family left speechless Relatives of Michael Jackson will seek a second autopsy": the page
has lost its line breaks. At each capital that may begin a sentence, both parts are parsed; the text
is split there if the right part is a complete sentence.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from timeline.titles.lexicon import REPORTING, is_role
from timeline.titles.tree import Tree

_STARTERS = frozenset(
    """The A An In On At For It He She They We This That These Those There His Her Its Their But And
    As After When While If More Many Some Two Three Four Five Police Officials Fans Tens Hundreds
    Thousands Dozens Around About Almost Nearly Over Most Several No All Both One Since During
    Under With By From Up Former Medical Experts Doctors Scientists Relatives Stars
    Overnight Today Yesterday Tomorrow Last Earlier Later Meanwhile Speaking Our My""".split()
)
_PLACE = re.compile(r"(?:(?<=[\w”’%)?!])|(?<=\w[\"'])) (?=[“‘\"']?[A-Z][a-z]|A [a-z]|[A-Z]{2,}\b)")
_WORD = re.compile(r"[\w’'-]+")
_NOUN_STARTERS = re.compile(
    "(?:Police|Officials|Fans|Former|Medical|Experts|Doctors|Scientists|Relatives|Stars)"
)
_DAY_WORD = re.compile(r"(?:Overnight|Today|Yesterday|Tomorrow|Last|Earlier|Later)\b")
_ADDRESS = re.compile(r"(?:Mr|Mrs|Ms)\.? [A-Z]")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?!['’])")
_AMOUNT = re.compile(r"\d[\d.,]*(?:m|bn|k)")
_AGE = re.compile(r"-old\s*\Z")
_COMMA_NEXT = re.compile(r"\S+(?: [A-Z][\w.'’-]+){1,4},")  # "In Oslo, …"
_YEAR = re.compile(r"(?:19|20)\d\d")
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
_CAPITALS = re.compile(r"[A-Z][\w’']* [A-Z]")
_QUOTED = re.compile(r"[,?!][”\"'’]$")
_NAMES = ("GPE", "LOC", "ORG", "PERSON", "FAC")
_COMMON = frozenset("NNS JJ NN VBN VBG VB DT CD RB IN PRP PRP$ WRB".split())
_ALWAYS_BOUND = frozenset("IN TO DT CC PRP$ POS MD WDT WP WRB , : ``".split())
_NEVER_LAST = frozenset(
    "IN TO DT CC PRP$ POS MD WDT WP WRB JJ JJR JJS VB VBG VBZ VBP , : `` PRP".split()
)


def places(text: str) -> list[int]:
    """Positions (code points) at which a sentence may begin within `text`."""
    found = []
    for match in _PLACE.finditer(text):
        before = text[: match.start()].split()
        after = _WORD.findall(text, match.end())
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
    if _is_repeated(text, at):
        return not _is_within_name(text, at, before)
    word = _WORD.match(text, at)
    is_plural = word is not None and word[0].endswith("s")
    return (_is_first_of_name(text, at) and is_plural) or len(text[:at].split()) > _HEADLINE


def is_starter(text: str, at: int) -> bool:
    """Whether the word at a code point is rarely capitalised except at the start of a sentence."""
    if _ADDRESS.match(text, at):
        return True
    word = re.match(r"[“‘\"']?([\w’'-]+)", text[at:])
    return word is not None and word[1] in _STARTERS


def is_common(lowered: Tree) -> bool:
    """Whether the first word of a text, put in lower case, is not a name."""
    word = lowered[0]
    return word.tag in _COMMON or word.text.endswith(("ers", "ors", "ists", "ians"))


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


def may_end(tree: Tree, at: int, strict: bool, is_start: bool = False) -> bool:
    """Whether the words before code point `at` of a whole text can be a headline or a caption.

    `strict`: also not if what follows is part of them in the parse. `is_start`: what follows looks
    like the start of a sentence.
    """
    before = [word for word in tree.words if word.end <= at]
    if not before:
        return False
    last = before[-1]
    if last.dep == "prep" or _AGE.search(tree.text[:at]):
        return False  # "including The Who", "five-year-old Ann"
    if last.text in ("m", "bn", "k") and before[-2:][0].tag == "CD":
        return True  # "46m"
    if last.dep == "amod" and before[-2:][0].low in REPORTING:
        return False  # "says undocumented Haitians"
    if last.tag == "JJ" and not is_start and before[-2:][0].tag not in ("DT", "PRP$", "IN", "JJ"):
        return True  # probably a noun that the parser does not know
    bound = _ALWAYS_BOUND if is_start or last.dep in ("acomp", "oprd") else _NEVER_LAST
    if last.is_verb and last.low in REPORTING:
        return _follows_speech(tree, last.index)
    if last.tag in bound:
        return False
    is_year = _YEAR.fullmatch(last.text) or _AMOUNT.fullmatch(last.text)
    is_amount = last.tag == "CD" and not is_year
    if last.index + 1 >= len(tree) or (is_amount and before[-2:][0].low != "aged"):
        return False
    return not (strict and _is_complement(tree, last.index + 1))


def _follows_speech(tree: Tree, verb: int) -> bool:
    """Whether what is said precedes the verb of saying: "The star was ill, documents show"."""
    subject = tree.child(verb, "nsubj")
    if subject is None or subject > verb:
        return False
    begin = min(tree.subtree(subject))
    return begin > 0 and tree[begin - 1].text == ","


def _is_complement(tree: Tree, at: int) -> bool:
    """Whether the words from `at` on are the complement of a verb of saying before them."""
    path = tree.path(at)
    for below, above in pairwise(path):
        if above < at and tree[below].dep == "ccomp" and tree[above].low in REPORTING:
            return not any(tree[i].is_mark for i in range(above, at))
        if above < at and tree[below].dep in ("relcl", "advcl", "acl", "pcomp"):
            return True
    return False


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
    is_plural = is_common(lowered) and lowered[0].tag == "NNS" and _is_first_of_name(text, at)
    if is_plural and last.is_name and before.words[-2:][0].tag == "IN" and last.low not in _TITLES:
        return True  # "in Cardiff Organisers said"
    if _is_within_entity(tree, at):
        return False
    joined = _is_joined(tree, at)
    word = _WORD.match(text, at)
    is_abbreviation = word is not None and not word[0][1:].islower()  # or "Port-au-Prince"
    if is_common(lowered) and _is_first_of_name(text, at) and not is_abbreviation:
        is_adjective = _tag_before(tree, at) == "JJ" and not _follows_capital(text, at)
        if last.low in _TITLES:
            return False
        if is_adjective:
            return is_plural and is_sentence(before)
        return not joined or last.entity in _NAMES or not _follows_capital(text, at)
    if last.entity in _NAMES and is_sentence(before) and after[0].entity in ("NORP", "GPE", "ORG"):
        return not joined or last.entity in ("PERSON", "GPE")
    if not after[0].is_name or is_titled or _follows_past(tree, at):
        return False
    if last.entity in ("GPE", "LOC") and after[0].entity in ("ORG", "PERSON"):
        return len(before) > _SHORTEST
    is_person = after[0].entity == after[1].entity == "PERSON"
    is_bare = not _follows_capital(text, at)
    if is_bare and (is_person or after[0].text in {word.text for word in before.words}):
        return True
    return not joined and (_is_repeated(text, at) or is_sentence(before))


def _tag_before(tree: Tree, at: int) -> str:
    return [word.tag for word in tree.words if word.end <= at][-1]


def _is_within_title(tree: Tree, at: int) -> bool:
    """Whether the word before is capitalised but not a name: "This Is It"."""
    before = [word for word in tree.words if word.end <= at]
    last = before[-1]
    is_first = len(before) < 2 or before[-2].text in (".", "!", "?", ":", '"', "“", "‘")
    return last.text.istitle() and not (last.is_name or last.entity or is_first)


def _is_title_case(tree: Tree, at: int) -> bool:
    """Whether a word here and the next one are capitalised though they are not names, as in the
    title of a work: "This Is It", "Hope For Haiti", "My Son"."""
    following = [word for word in tree.words if word.start >= at and not word.is_mark][:2]
    if len(following) < 2 or not following[1].text.istitle() or following[0].entity:
        return False
    first, second = following
    if first.low == "the":
        return not (second.is_name or second.tag.startswith("JJ"))
    if first.tag == "IN" and second.is_name:
        return _follows_capital(tree.text, at) and not _COMMA_NEXT.match(tree.text, at)
    return first.tag in ("DT", "PRP$", "PRP", "CC", "RB", "VB", "IN") and not second.is_name


def _is_within_unknown_name(tree: Tree, at: int) -> bool:
    """Whether the words before are a name only together with what follows: "the Golden Rule",
    "Hope For Haiti TV"."""
    before = [word for word in tree.words if word.end <= at]
    if is_starter(tree.text, at) or not before[-1].text.istitle():
        return False
    named = list(takewhile(lambda word: word.text.istitle(), reversed(before)))
    first = before[-len(named) - 1] if len(named) < len(before) else None
    if first is None:
        return False
    is_open = before[-1].dep == "compound" or not any(word.entity for word in named)
    return (first.tag == "DT" and is_open) or any(word.tag == "IN" for word in named)


def _is_within_entity(tree: Tree, at: int) -> bool:
    word = next((word for word in tree.words if word.end > at), None)
    return word is not None and word.entity in ("GPE", "ORG", "PERSON") and not word.begins_entity


def _may_split(text: str, tree: Tree, at: int, first: bool) -> bool:
    if _ADDRESS.match(text, at):
        return _follows_capital(text, at) and may_end(tree, at, strict=True, is_start=True)
    if _is_title_case(tree, at) or _is_within_unknown_name(tree, at):
        return False
    if is_starter(text, at):
        is_noun = _NOUN_STARTERS.match(text, at) is not None
        if (is_noun and _is_within_entity(tree, at)) or _is_within_title(tree, at):
            return False
        return may_end(tree, at, strict=False, is_start=True)
    if text[:at].endswith("United "):
        return False
    if _YEAR.fullmatch(text[:at].split()[-1]):
        return may_end(tree, at, strict=True)
    if first:
        return may_end(tree, at, strict=False)
    word = _WORD.match(text, at)
    is_plural = word is not None and re.fullmatch(r"[A-Z][a-z]+s", word[0]) is not None
    is_plural = is_plural and _is_first_of_name(text, at) and not _follows_capital(text, at)
    return (
        is_plural
        and _tag_before(tree, at) in ("NN", "NNS", "CD", "JJ")
        and may_end(tree, at, strict=True)
    )


def _is_repeated(text: str, at: int) -> bool:
    """Whether the name that begins here also occurs before: a headline names it first."""
    words = _WORD.findall(text, at, at + 80)[:4]
    before = {re.sub(r"['’]s$", "", word) for word in _WORD.findall(text, 0, at)}
    names = takewhile(lambda word: word[0].isupper(), words)
    return any(re.sub(r"['’]s$", "", name) in before for name in names)


def _is_joined(tree: Tree, at: int) -> bool:
    """Whether the word here is connected to the one before in the parse: "hit Haiti", "Michael
    Jackson"."""
    word = next((word for word in tree.words if word.end > at), None)
    if word is None or word.index == 0:
        return True
    before = word.index - 1
    if word.is_mark:
        word = tree[min(word.index + 1, len(tree) - 1)]
    if word.head == before or tree[before].head == word.index:
        return True
    return word.head == tree[before].head and tree[before].dep in ("compound", "amod", "nmod")


def _follows_capital(text: str, at: int) -> bool:
    return text[:at].split()[-1][0].isupper()


def _follows_past(tree: Tree, at: int) -> bool:
    before = [word for word in tree.words if word.end <= at]
    return bool(before) and before[-1].tag in ("VBD", "VBN")


def _is_within_name(text: str, at: int, before: str) -> bool:
    """Whether the word before and the one here are also adjacent elsewhere."""
    word = _WORD.match(text, at)
    return word is not None and text.count(f"{before} {word[0]}") > 1


def _is_first_of_name(text: str, at: int) -> bool:
    """Whether the next word is not capitalised, so that this one is not the first of a name."""
    words = _WORD.findall(text, at, at + 80)
    return len(words) > 1 and not words[1][0].isupper()


def _lowered(text: str) -> str:
    return " ".join((text[:1].lower() + text[1:]).split()[:12])
