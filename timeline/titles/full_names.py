"""The full name of a person whom a sentence mentions by surname, and what the article says that
person is: "Fleming", "Mr Fleming" and "Ann Fleming, a paramedic"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.titles.lexicon import FEMALE_NAMES, MALE_NAMES, is_role
from timeline.titles.tree import Tree

_TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady prof professor president minister judge justice gen general
    col colonel maj major capt captain sgt rev saint st actor singer doctor pop star former prime
    vice deputy foreign health home secretary chief executive officer director director-general
    spokesman spokeswoman mayor senator sen rep congressman chairman coach inspector detective
    superintendent ambassador envoy bishop archbishop king queen prince princess pope""".split()
)
_LADIES = frozenset("mrs ms miss".split())
_DROPPED = _LADIES | {"mr"}  # "Dr" stays: "Dr Ann Fleming"
_KIN = (
    "(?:brothers?|sisters?|fathers?|mothers?|parents?|sons?|daughters?|wife|husband|family|children"
    "|widow|cousins?|uncle|aunt)"
)
_NO_FIRST_NAMES = re.compile(
    r"(?:The|A|An|And|But|In|On|At|When|While|After|Before|As|For|By|Since|If|With|Then|Today"
    r"|\w+day|Asked|Did|Was|Is|Has|Had|Does|Says|Said|Both|Of|To|From)\Z"
)
_OWN = frozenset("his hers theirs".split())
_LONGEST_ROLE = 6  # words
_DESCRIBING = ("compound", "amod", "nmod", "poss")


@dataclass(frozen=True, slots=True)
class FullName:
    """`text` is the sentence that has the full name, `honorific` the word "Mr", "Ms" … that it
    replaces, None if there is none."""

    name: str
    text: str
    honorific: int | None = None


def full_name(
    tree: Tree, at: int, before: Sequence[str], introducing: Sequence[str] = ()
) -> FullName | None:
    """The full name of a person of whom a sentence gives only the surname.

    It is looked for in the texts `before`, then in those that are further away. None if there are
    several people with that surname, or relatives, who may have it too.
    """
    word = tree[at]
    beside = tree.children(at, "compound", "amod", "poss", "appos")
    honorific = beside[0] if len(beside) == 1 and _is_honorific(tree, beside[0], at) else None
    is_alone = not beside and word.entity == "PERSON"
    if word.tag != "NNP" or not word.text.istitle() or not (is_alone or honorific is not None):
        return None
    title = "" if honorific is None else tree[honorific].low.rstrip(".")
    near = _first_names(word.text, before)
    everywhere = _first_names(word.text, (*before, *introducing))
    found = near if near and title in ("", "dr") else _fitting(everywhere, title)
    if _has_kin(word.text, (*before, tree.text)) and not (
        title in _DROPPED and all(_is_certain(first, title) for first in found)
    ):
        return None
    if len(found) != 1:
        return None
    ((first, text),) = found.items()
    return FullName(f"{first} {word.text}", text, honorific if title in _DROPPED else None)


def _is_honorific(tree: Tree, at: int, surname: int) -> bool:
    return at == surname - 1 and tree[at].low.rstrip(".") in _DROPPED | {"dr"}


def _has_kin(surname: str, texts: Sequence[str]) -> bool:
    """Whether texts mention relatives of somebody with a surname."""
    name = re.escape(surname)
    kin = re.compile(rf"\b(?:{name}(?:['’]s?)? (?:\w+ )?{_KIN}|{_KIN},? (?:\w+ ){{0,6}}{name})\b")
    return any(kin.search(text) for text in texts)


def _first_names(surname: str, texts: Sequence[str]) -> dict[str, str]:
    """The first names with a surname in some texts, each with the first such text."""
    pattern = re.compile(rf"\b(of )?((?:[A-Z][\w'’-]+ ){{1,3}}){re.escape(surname)}\b")
    found: dict[str, str] = {}
    for text in texts:
        for match in pattern.finditer(text):
            words = [one for one in match[2].split() if not one.isupper() or len(one) < 2]
            titles = [i for i, one in enumerate(words) if one.lower() in _TITLES]
            names = words[titles[-1] + 1 :] if titles else words
            if match[1] and len(names) > 1:
                names = names[1:]  # "Secretary of State Ann Lee"
            if names and not any(_NO_FIRST_NAMES.match(one) for one in names):
                found.setdefault(" ".join(names), text)
    return {first: text for first, text in found.items() if not _is_surname(first, surname, texts)}


def _is_surname(name: str, following: str, texts: Sequence[str]) -> bool:
    """Whether a name before another one is the surname of somebody else: "the singer Ann Lee |
    Smith was paid"."""
    other = re.compile(rf"\b([A-Z][\w'’-]+) {re.escape(name.split()[-1])}\b(?! {following}\b)")
    found = (match[1] for text in texts for match in other.finditer(text))
    return any(one.lower() not in _TITLES and not _NO_FIRST_NAMES.match(one) for one in found)


def _fitting(found: dict[str, str], honorific: str) -> dict[str, str]:
    """The first names that somebody with this honorific may have."""
    if honorific not in _DROPPED:
        return found
    other = MALE_NAMES if honorific in _LADIES else FEMALE_NAMES
    lows = {first: first.split()[0].lower() for first in found}
    fitting = {first: text for first, text in found.items() if lows[first] not in other}
    certain = {first: text for first, text in fitting.items() if _is_certain(first, honorific)}
    return certain if len(fitting) > 1 else fitting


def _is_certain(first: str, honorific: str) -> bool:
    """Whether a first name is one of women if the honorific is theirs, else of men."""
    return first.split()[0].lower() in (FEMALE_NAMES if honorific in _LADIES else MALE_NAMES)


def with_role(tree: Tree, name: str) -> str:
    """A full name with what its sentence says that the person is, if that is short: "the UN relief
    chief Ann Lee", "Ann Lee, a paramedic,"; else "".

    A role after the name ends with a comma.
    """
    surname = _place(tree, name)
    if surname is None:
        return ""
    first = surname - len(name.split()) + 1
    if first > 0 and tree[first - 1].low.rstrip(".") == "dr":
        return ""
    return _role_before(tree, first, surname, name) or _role_behind(tree, surname, name)


def _place(tree: Tree, name: str) -> int | None:
    """The index of the last word of a name."""
    words = name.split()
    for at in range(len(tree) - len(words) + 1):
        if [word.text for word in tree.words[at : at + len(words)]] == words:
            return at + len(words) - 1
    return None


def _role_before(tree: Tree, first: int, surname: int, name: str) -> str:
    """ "Relief chief Ann Lee", "the relief chief, Ann Lee"."""
    head = tree[surname].head
    is_apposed = tree[surname].dep == "appos" and tree[first - 1].text == ","
    if is_apposed and is_role(tree[head].low) and tree[head].tag == "NN":
        words = [at for at in tree.subtree(head) if at <= head]
    else:
        words = [
            at
            for child in tree.children(surname, *_DESCRIBING)
            for at in tree.subtree(child)
            if at < first
        ]
        words = sorted(words)
        if not words or words[-1] != first - 1 or not is_role(tree[words[-1]].low):
            return ""
        if tree[words[-1]].tag != "NN" and tree[words[-1]].low not in _TITLES:
            return ""
    words = [at for at in words if tree[at].low not in ("a", "an", "the", "his", "her", "their")]
    if not words or words != list(range(words[0], words[-1] + 1)) or len(words) > _LONGEST_ROLE:
        return ""
    if any(tree[at].is_mark and tree[at].text != "-" for at in words):
        return ""
    if words[0] > 0 and tree[words[0] - 1].text.istitle() and tree[words[0] - 1].tag != "DT":
        return ""  # only a part of it
    return f"{_text(tree, words)} {name}"


def _role_behind(tree: Tree, surname: int, name: str) -> str:
    """ "Ann Lee, a paramedic,"."""
    role = next((at for at in tree.children(surname, "appos") if at > surname), None)
    if role is None or tree[surname + 1].text != "," or not is_role(tree[role].low):
        return ""
    drop = tree.children(role, "relcl", "acl", "appos", "conj", "cc", "punct")
    words = tree.subtree(role, [at for at in drop if at > role])
    is_one = words == list(range(surname + 2, words[-1] + 1)) and tree[role].tag == "NN"
    if not is_one or len(words) > _LONGEST_ROLE or tree[words[-1] + 1].text not in (",", "."):
        return ""
    if any(tree[at].tag in ("PRP$", "PRP") or tree[at].low in _OWN for at in words):
        return ""
    return f"{name}, {_text(tree, words)},"


def _text(tree: Tree, words: Sequence[int]) -> str:
    return tree.text[tree[words[0]].start : tree[words[-1]].end]
