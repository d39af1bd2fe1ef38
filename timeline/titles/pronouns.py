"""Resolves a pronoun at the start of a sentence, if the preceding sentences leave no doubt."""

from collections.abc import Sequence

from timeline.titles.host import SUBJECTS, is_unnamed
from timeline.titles.lexicon import FEMALE_NAMES, PEOPLE, POSSESSIVES, REPORTING, SAYING
from timeline.titles.tree import Tree

_HE = frozenset("he his him".split())
_SHE = frozenset("she her".split())
_MALE = frozenset("mr sir lord king prince father brother son husband man boy mr.".split())
_FEMALE = frozenset(
    "mrs ms miss lady queen princess mother sister daughter wife woman girl".split()
)
_EMPTY_VERBS = frozenset("is was 's be been seems seemed appears took takes".split())
_COPULAR = frozenset("be is was were been became become proved remained remains".split())
_GROUPS = frozenset("couple pair family team group crew band duo trio police staff".split())


def antecedent(own: Tree, at: int, before: Sequence[Tree]) -> tuple[Tree, list[int]] | None:
    """The tree and the words of the antecedent of the pronoun `at` of `own`; None if it is
    uncertain.

    It is the subject of the previous sentence, or of an earlier one if the subjects in between are
    the same pronoun, and there is no other candidate for the pronoun in its sentence.
    """
    low = _SUBJECT_FORMS.get(own[at].low, own[at].low)
    if low not in _RESOLVED or is_quoted(own, at, before[-1:]):
        return None
    if low == "it" and (is_impersonal(own, at) or _is_empty(own, at)):
        return None
    before_it = [word for word in own.words if word.end <= own[at].start]
    if any(word.entity == "PERSON" for word in before_it) and before_it[0].low != "asked":
        return None
    says = low in ("he", "she") and _says(own, at)
    for tree in reversed(before):
        subject = _subject(tree)
        if subject is None and _is_mere_quotation(tree) and (says or not _names_somebody(tree)):
            continue
        if subject is None:
            return None
        if tree[subject].low == low:
            continue
        if tree[subject].low == "it" and is_impersonal(tree, subject):
            only = _only_person(tree)
            if only is None:
                return None
            subject = only
        if is_unnamed(tree, subject) or not _fits(tree, subject, low):
            return None
        if not says and _speaks_of_another(tree, subject, low):
            return None
        if low == "it" and _says(own, at) and tree[tree[subject].head].low not in SAYING:
            return None  # "it reports": a newspaper that may have been named long before
        # The same speaker continues, whoever else was mentioned.
        if not (says and tree[tree[subject].head].low in SAYING) and _others(tree, subject, low):
            return None
        name = _name(tree, subject)
        return (tree, name) if tree[name[0]].tag != "PRP$" else None
    return None


def _only_person(tree: Tree) -> int | None:
    """The only person that a sentence names, if it is the subject of a clause."""
    people = [word for word in tree.words if word.entity == "PERSON"]
    subjects = [word.index for word in people if word.dep in ("nsubj", "nsubjpass")]
    names = sum(word.begins_entity for word in people)
    return subjects[0] if names == len(subjects) == 1 else None


def _is_empty(tree: Tree, at: int) -> bool:
    """Whether a pronoun has a verb that often has an impersonal "it": "it was a hot day"."""
    return tree[tree[at].head].low in _EMPTY_VERBS


def _speaks_of_another(tree: Tree, subject: int, pronoun: str) -> bool:
    """Whether the pronoun already refers to somebody or something else there."""
    if pronoun == "it":
        return tree.has(tree.subtree(subject), ("its",))
    same = _HE if pronoun == "he" else _SHE if pronoun == "she" else ()
    return any(word.low in same and is_quoted(tree, word.index, ()) for word in tree.words)


def _says(tree: Tree, at: int) -> bool:
    """Whether a word is the subject of a verb of saying."""
    return tree[at].dep == "nsubj" and tree[tree[at].head].low in SAYING


def _names_somebody(tree: Tree) -> bool:
    return any(word.entity == "PERSON" or word.low in PEOPLE for word in tree.words)


def _is_mere_quotation(tree: Tree) -> bool:
    """Whether a sentence consists only of a quotation, or of quotation marks."""
    text = tree.text.strip()
    return not any(c.isalnum() for c in text) or text[0] in '"“' or text.count('"') % 2 == 1


def speaker(own: Tree, at: int, before: Sequence[Tree]) -> tuple[Tree, list[int]] | None:
    """The speaker of "I" or "we" in a quotation that continues from the sentences before.

    None if the words are not quoted, or if the nearest sentence that is not only a quotation does
    not name a speaker.
    """
    if own[at].low not in ("i", "we") or not is_quoted(own, at, before[-1:]):
        return None
    for tree in reversed(before):
        root = tree.roots[0] if tree.roots else None
        if root is None or not any(letter.isalpha() for letter in tree.text):
            continue
        saying = [i for i in tree.roots if tree[i].low in REPORTING and not is_quoted(tree, i, ())]
        if not saying:
            if is_quoted(tree, root, ()):
                continue
            return None
        subject = tree.child(saying[0], *SUBJECTS)
        if subject is None or not _is_person(tree, subject):
            return None
        return tree, _name(tree, subject)
    return None


_RESOLVED = ("he", "she", "they", "it")
_SUBJECT_FORMS = {"his": "he", "her": "she"}


def is_quoted(tree: Tree, at: int, before: Sequence[Tree]) -> bool:
    """Whether a word is in a quotation, which may have begun some sentences before."""
    parts = [one.text for one in before[-1:]] + [tree.text[: tree[at].start]]
    return any(part.count("“") > part.count("”") or part.count('"') % 2 for part in parts)


def is_impersonal(tree: Tree, at: int) -> bool:
    """Whether "it" may be impersonal: "it is likely that …", "it took years to …"."""
    verb = tree[at].head
    if tree[verb].low in SAYING and tree.children(verb, "auxpass"):
        clauses = tree.children(verb, "ccomp", "csubj", "xcomp", "advcl", "oprd")
        return bool(clauses) or tree.has(tree.children(verb, "mark"), ("as",))
    if tree.children(verb, "ccomp", "csubj") and tree.children(verb, "auxpass"):
        return True
    if tree[verb].low not in _EMPTY_VERBS:
        return False
    below = [verb, *tree.children(verb, "acomp", "attr", "oprd")]
    clauses = [i for one in below for i in tree.children(one, "ccomp", "csubj", "xcomp", "relcl")]
    if tree[verb].low.startswith(("seem", "appear")):  # "it seemed to disappear" is something
        clauses = [i for i in clauses if tree[i].dep != "xcomp" or tree[i].head != verb]
    return bool(clauses) or tree.has(tree.children(verb, "mark"), ("that",))


def _subject(tree: Tree) -> int | None:
    """The subject of the sentence, or the speaker of its quotation; None if that is unclear."""
    found = [
        subject
        for root in tree.roots
        if (subject := tree.child(root, *SUBJECTS)) is not None and not is_quoted(tree, subject, ())
    ]
    return found[0] if len(found) == 1 else None


def _fits(tree: Tree, at: int, pronoun: str) -> bool:
    if tree.children(at, "conj"):
        return pronoun == "they" and all(
            _is_human(tree, i) for i in (at, *tree.children(at, "conj"))
        )
    plural = tree[at].tag in ("NNS", "NNPS")
    if pronoun == "they":
        return plural and tree[at].tag == "NNS"
    if plural:
        return False
    if pronoun == "it":
        return _is_thing(tree, at)
    return _is_person(tree, at) and _gender(tree, at) in (_sex(pronoun), "")


def _is_human(tree: Tree, at: int) -> bool:
    return tree[at].entity == "PERSON" or tree[at].low in PEOPLE


def _is_person(tree: Tree, at: int) -> bool:
    if tree.has(tree.children(at, "compound"), _GROUPS):
        return False  # "rock band Kiss"
    if tree[at].entity == "PERSON" or tree[at].low in PEOPLE:
        return True
    return any(tree[i].low.rstrip(".") in ("mr", "mrs", "ms", "dr") for i in tree.children(at))


def _is_thing(tree: Tree, at: int) -> bool:
    if _is_person(tree, at) or tree[at].entity in ("PERSON", "NORP"):
        return False
    if tree[at].entity in ("ORG", "GPE", "PRODUCT", "WORK_OF_ART", "FAC", "EVENT"):
        return True
    return tree[at].tag == "NN" and bool(tree.children(at, "det", "poss"))


def _sex(pronoun: str) -> str:
    return "male" if pronoun in _HE else "female" if pronoun in _SHE else ""


def _gender(tree: Tree, at: int) -> str:
    """The gender that a name or noun implies, "" if none."""
    words = [tree[i].low.rstrip(".") for i in tree.subtree(at) if abs(i - at) <= 3]
    own = [tree[at].low, *(tree[i].low.rstrip(".") for i in tree.children(at, "compound"))]
    if any(word in _MALE for word in own) or "spokesman" in words or "chairman" in own:
        return "male"
    if any(word in _FEMALE or word in FEMALE_NAMES for word in own) or "spokeswoman" in words:
        return "female"
    return ""


def _others(tree: Tree, subject: int, pronoun: str) -> bool:
    """Whether somebody or something else in the sentence could also be the antecedent."""
    own = set(tree.subtree(subject))
    for word in tree.words:
        if word.index in own or word.index == subject:
            continue
        if pronoun in ("he", "she"):
            rival = (word.entity == "PERSON" and word.begins_entity) or word.low in PEOPLE
            if tree[word.head].low in _COPULAR:
                continue  # "proved a good student" is the subject itself
            described = tree[word.index].head if word.dep == "appos" else word.index
            if tree.has(tree.children(described, "poss"), POSSESSIVES):
                continue  # "his father" is rarely the subject of the next sentence
            if (
                rival
                and _gender(tree, word.index) in (_sex(pronoun), "")
                and _is_prominent(tree, word.index)
            ):
                return True
        elif pronoun == "they":
            several = word.tag in ("NNS", "NNPS") or word.low in _GROUPS
            if several and _is_prominent(tree, word.index):
                return True
        elif word.dep in ("nsubj", "nsubjpass") and _is_thing(tree, word.index):
            return True
    return False


def _is_prominent(tree: Tree, at: int) -> bool:
    """Whether a word is a subject, an object or an agent, or belongs to one."""
    while tree[at].dep in ("compound", "amod", "nmod", "appos"):
        at = tree[at].head
    word = tree[at]
    if word.dep in ("nsubj", "nsubjpass", "dobj", "dative"):
        return True
    return word.dep == "pobj" and tree[word.head].low == "by"


def _name(tree: Tree, at: int) -> list[int]:
    """The words for a person: "Dr Conrad Murray", "the coroner's spokesman"."""
    if not tree[at].is_name:
        at = next((i for i in tree.children(at, "appos") if tree[i].is_name), at)
    drop = [i for i in tree.children(at, "relcl", "acl", "conj", "cc") if i > at]
    drop += [i for i in tree.children(at, "appos") if tree[min(tree.subtree(i)) - 1].is_mark]
    drop += [i for i in tree.children(at, "prep") if i > at and tree[i].low != "of"]
    words = tree.subtree(at, drop)
    while words and tree[words[-1]].is_mark:
        words.pop()
    return words
