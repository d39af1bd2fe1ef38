"""Shortens a title by leaving out whole phrases, from the right, never part of one."""

from collections.abc import Callable, Collection, Iterator

from timeline.titles.lexicon import CONDITIONS, FACTUAL_MARKS, NEGATIONS, REPORTING
from timeline.titles.tree import Tree

# Characters of a title above which asides are left out; for place and time more is allowed.
LONG = 90
_LONG_SETTING = 110
_SETTINGS = frozenset("near during after amid inside".split())
_JOINERS = FACTUAL_MARKS | {"before"}
_MAIN = ("ROOT", "ccomp", "conj", "xcomp", "parataxis")
_TIMES = frozenset(
    """moment moments night morning day days hour hours week weeks minutes months time
    aftermath""".split()
)
_AT = ("in", "at", "on", "near", "inside")
_AMOUNTS = frozenset(
    """dozens scores hundreds thousands millions tens number majority most many several few all
    half""".split()
)
_UNIQUE = frozenset("only first last sole every all no none nobody never ever record".split())
_OPEN = frozenset("relcl advcl appos acl".split())


def shortened(
    tree: Tree,
    words: Collection[int],
    length: Callable[[Collection[int]], int],
    needed: Collection[int],
) -> set[int]:
    """The words without as many phrases as needed to reduce their `length` to `LONG`, if possible.

    Words in `needed` are kept, with the path to them. Clauses and appositions after a comma are
    left out first, then other clauses, then place and time.
    """
    kept = set(words)
    for droppable in (_aside, _clause, _setting_of_verb, _setting_of_noun):
        for phrase in _phrases(tree, kept, droppable):
            is_setting = droppable in (_setting_of_verb, _setting_of_noun)
            if length(kept) <= (_LONG_SETTING if is_setting else LONG):
                break
            if phrase & set(needed):
                continue
            kept -= phrase
    return kept


def _phrases(
    tree: Tree, kept: set[int], droppable: Callable[[Tree, int], bool]
) -> Iterator[set[int]]:
    """Phrases that can be left out, the last first; of nested ones the inner first."""
    heads = [at for at in kept if tree[at].head in kept and droppable(tree, at)]
    for at in sorted(heads, key=lambda i: (max(tree.subtree(i)), i), reverse=True):
        if at in kept:
            yield set(tree.subtree(at))


def _is_needed(tree: Tree, at: int) -> bool:
    return tree.has(tree.subtree(at), CONDITIONS | NEGATIONS | REPORTING | {"according"})


def _aside(tree: Tree, at: int) -> bool:
    begin = min(tree.subtree(at))
    head = tree[at].head
    if tree[at].dep == "appos" and _names(tree, at, head):
        return False  # it identifies the person
    if tree[at].dep == "appos" and tree[at].is_name and tree[max(0, begin - 2)].tag == "NN":
        return False  # "of the charity, Oxfam", which the parser attaches to another noun
    if tree[at].dep == "appos" and (tree.children(at, "conj") or not _is_closed(tree, at)):
        return False  # one of a list
    if tree[at].dep in ("acl", "appos") and _goes_on(tree, at):
        return False
    behind_comma = begin > 0 and tree[begin - 1].text in (",", "–", "—", "-", "--", "(")
    return (
        tree[at].dep in _OPEN and behind_comma and at > tree[at].head and not _is_needed(tree, at)
    )


def _goes_on(tree: Tree, at: int) -> bool:
    """Whether a phrase after a mark is not closed by another one, or has the infinitive of the verb
    above: "machines -- 500 -- giving gold | are there", "expects a drug, the first, to be sold"."""
    end = max(tree.subtree(at)) + 1
    goes_on = end < len(tree) and not (tree[end].is_mark or tree[end - 1].is_mark)
    inner = tree.words[at : end - 1]
    has_infinitive = any(word.text == "," and tree[word.index + 1].tag == "TO" for word in inner)
    return (goes_on and tree[at].dep == "acl") or has_infinitive


def _names(tree: Tree, at: int, noun: int) -> bool:
    """Whether an apposition is the name of whom a noun describes: "the former President, Ann
    Lee"."""
    if tree[at].entity == "PERSON":
        return tree[noun].entity != "PERSON"
    return tree[at].is_name and not tree[noun].is_name


def _is_closed(tree: Tree, at: int) -> bool:
    """Whether a phrase is followed by punctuation or the end."""
    end = max(tree.subtree(at)) + 1
    return end >= len(tree) or tree[end].is_mark or tree[end - 1].is_mark


def _clause(tree: Tree, at: int) -> bool:
    """Whether a word heads a clause such as "when …" or "after …" that modifies the main verb."""
    marks = tree.children(at, "mark", "advmod")
    joined = tree.has(marks, _JOINERS)
    is_main = tree[tree[at].head].dep in ("ROOT", "ccomp")
    return (
        tree[at].dep == "advcl"
        and at > tree[at].head
        and joined
        and is_main
        and not _is_needed(tree, at)
    )


def _setting_of_verb(tree: Tree, at: int) -> bool:
    return _setting(tree, at) and tree[tree[at].head].is_verb


def _setting_of_noun(tree: Tree, at: int) -> bool:
    return _setting(tree, at) and tree[tree[at].head].is_noun


def _setting(tree: Tree, at: int) -> bool:
    """Whether a word heads a phrase of place or time: "in Norway", "during the night", but not "a
    rise in demand", "an attack on"."""
    word, head = tree[at], tree[at].head
    place = tree.child(at, "pobj")
    if word.dep != "prep" or place is None or at < word.head or _is_needed(tree, at):
        return False
    is_setting = word.low in _SETTINGS or (
        word.low in ("in", "at", "on") and _is_place(tree, place)
    )
    if word.low == "on" and tree[place].entity not in ("DATE", "TIME"):
        return False  # "descended on Leeds"
    times = (tree[word.head], tree[at - 1])
    if any(each.entity in ("DATE", "TIME") or each.low in _TIMES for each in times):
        return False  # "in the moments after his death"
    is_main = tree[word.head].is_noun or tree[word.head].dep in _MAIN
    if _is_counted(tree, at) or _limits(tree, at):
        return False
    if tree[head].is_noun and tree.has(tree.children(head, "det"), ("a", "an")):
        return False  # "at a court in Leeds": which court
    if tree[place].low in _TIMES and tree.children(place, "relcl"):
        return False  # "events on the day he died"
    return is_setting and is_main and _is_whole(tree, at)


def _limits(tree: Tree, at: int) -> bool:
    """Whether a setting is where something is the most or the first: "the best-selling artist in
    the UK", "the first case in Spain". Without it that would be claimed of the world."""
    if tree[at].low not in _AT:
        return False
    verb = next((i for i in tree.path(at) if tree[i].is_verb), tree[at].head)
    rest = tree.subtree(verb, {at})
    return any(
        tree[i].tag in ("JJS", "RBS") or tree[i].entity == "ORDINAL" or tree[i].low in _UNIQUE
        for i in rest
        if not (tree[i].low in ("least", "most") and tree[i - 1].low == "at")
    )


def _is_counted(tree: Tree, at: int) -> bool:
    """Whether a setting is where so many are: "killed 60 people in Mexico", "cases in Mexico and
    12 elsewhere". Without it the number is that of another place."""
    head = tree[at].head
    if tree[at].low not in _AT:
        return False
    if tree.children(at, "conj") or (tree[head].is_noun and tree.children(head, "conj")):
        return True
    nouns = [head] if tree[head].is_noun else tree.children(head, "nsubj", "nsubjpass", "dobj")
    return any(_is_number(tree, noun) for noun in nouns)


def _is_number(tree: Tree, noun: int) -> bool:
    if tree[noun].tag == "CD" or tree[noun].low in _AMOUNTS:
        return True
    if any(tree[at].low not in ("one", "1") for at in tree.children(noun, "nummod")):
        return True
    return tree.has(tree.children(noun, "amod", "det"), _AMOUNTS)


def _is_place(tree: Tree, at: int) -> bool:
    return tree[at].entity in ("GPE", "LOC", "FAC", "DATE", "TIME")


def _is_whole(tree: Tree, at: int) -> bool:
    """Whether another phrase, punctuation or the end follows: otherwise its end was misread."""
    end = max(tree.subtree(at)) + 1
    if any(word.tag in ("WDT", "WP", "WRB") for word in tree.words[end : end + 3]):
        return False  # a relative clause modifies it
    return end >= len(tree) or tree[end].is_mark or tree[end].tag in ("IN", "TO", "CC", "RB")
