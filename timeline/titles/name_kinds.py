"""Whether the names that a parser finds are people, organisations or places.

The parser alone is right about three of four organisations and four of five people: it takes
people and towns for organisations, and streets, ships and works for people.
"""

from collections.abc import Sequence

from timeline.titles.tree import Tree, Word

_GROUNDS = frozenset(
    """airport avenue bay beach bridge county district hill hills island islands lake mountain park
    plaza port province ranch river road square street valley""".split()
)
_BODIES = frozenset(
    """agency airlines airways alliance assembly association authority bank board brigade bureau
    campaign center centers centre centres charity church club college commission committee company
    congress cooperation corp corporation corps council court department directorate division
    embassy exchange federation force forces foundation fund government group guard hospital house
    inc institute institution institutes international laboratory league ltd ministry mission
    movement museum nations network office organisation organization organizations parliament
    party police press programme program red school schools secretariat senate service services
    society stadium studios supreme survey team treasury trust union university""".split()
)
_PRESS = frozenset(
    """chronicle courier gazette guardian herald journal magazine mirror news observer post
    telegraph times tribune""".split()
)
_TRADES = frozenset(
    "brothers entertainment events holdings industries media pictures productions records".split()
)
_SUBJECTS = ("nsubj", "nsubjpass", "poss", "compound")


def kind_of(tree: Tree, at: int, end: int, kind: str) -> str | None:
    """The kind of the name in the words from `at` to `end`, None if it looks like none.

    `kind` is that of the parser: "people", "organisations" or "places".
    """
    words = tree.words[at:end]
    if any(not set(word.text) <= _LETTERS and not word.text.isalpha() for word in words):
        return None
    if kind == "organisations":
        return kind if _is_organisation(tree, at, end) else None
    names = [word for word in words if word.is_name]
    if len(words) > 1 and words[-1].low in _PRESS | _TRADES:
        return "organisations"
    if kind == "places":
        return None if _begins_earlier(tree, at, end) else kind
    return _kind_of_person(tree, at, end, names)


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.'’-& ")


def _kind_of_person(tree: Tree, at: int, end: int, names: Sequence[Word]) -> str | None:
    if len(names) < 2:
        return "people"
    if names[-1].low in _GROUNDS:
        return "places"
    first, last = names[0].text, names[-1].text
    if len(first) > 2 and first.isupper() and not last.isupper():
        return None  # a ship: "USS Karl Brandt"
    is_other = any(word.low in _BODIES for word in names)
    return None if is_other or tree.has(range(at, end), ("of", "and")) else "people"


def _is_organisation(tree: Tree, at: int, end: int) -> bool:
    """Whether a name looks like that of an organisation: an abbreviation, a name with "School" or
    "Council" in it, or a single word that is a subject or a possessor."""
    words = [word for word in tree.words[at:end] if word.is_noun]
    if not words or _is_part_of_title(tree, words, end):
        return False
    if any(word.text.isupper() and len(word.text) > 1 for word in words):
        if len(words) == 1:
            return not _is_measure(tree, words[0])
        return any(word.low in _BODIES for word in words)
    if any(word.low in _BODIES | _PRESS for word in words):
        return True
    if len(words) != 1 or words[0].tag != "NNP" or words[0].dep not in _SUBJECTS:
        return False
    return words[0].dep != "compound" or not tree[words[0].head].is_name


def _is_part_of_title(tree: Tree, words: Sequence[Word], end: int) -> bool:
    """Whether a name continues with words that the parser leaves out: "International Development
    Secretary", "Department for Children, Schools and Families"."""
    last = words[-1]
    head = tree[last.head]
    is_office = last.dep == "compound" and head.index >= end and head.is_name
    if is_office and not any(word.text.isupper() for word in words):
        return True
    return (
        end + 1 < len(tree)
        and tree[end].text == ","
        and tree[end + 1].tag == "NNPS"
        and tree.has(range(words[0].index, end), ("for",))
    )


def _is_measure(tree: Tree, word: Word) -> bool:
    """Whether an abbreviation is a substance or a work: "tons of TNT", "episodes of CSI"."""
    is_bare = not tree.children(word.index, "det")
    return word.dep == "pobj" and is_bare and tree[word.head].low == "of"


def _begins_earlier(tree: Tree, at: int, end: int) -> bool:
    """Whether a name has a first word that the parser leaves out: "Santo Domingo"."""
    if at == 0:
        return False
    before = tree[at - 1]
    return (
        before.is_name
        and not before.entity
        and before.dep == "compound"
        and at <= before.head < end
    )
