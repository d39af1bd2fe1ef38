"""Checks of titles from a parse, which reject those from a wrong parse."""

import re
from collections.abc import Sequence

from timeline.titles import guard
from timeline.titles.compose import Draft
from timeline.titles.cuts import ends_loosely, is_cut, is_finite
from timeline.titles.host import subject_of
from timeline.titles.lexicon import FIRST_PERSON, REPORTING, SAYING, is_role
from timeline.titles.render import kept_marks
from timeline.titles.request import Offsets
from timeline.titles.tree import Tree

_LOOSE = re.compile(r" ,|\b(?:and|or|but|of|the|a|to|in|for|with):")
_FEWEST_WORDS = 3  # of a title without a verb
_DOUBTS = frozenset(
    """alleged accused suspected believed thought said reported claimed supposed rumoured rumored
    feared""".split()
)
_DOUBTFUL_NOUNS = frozenset(
    """allegation allegations claim claims rumour rumours rumor rumors fear fears hope hopes hoax
    possibility suggestion suggestions suspicion suspicions theory theories threat threats
    speculation""".split()
)
_AUXILIARY = ("MD", "VBD", "VBZ", "VBP", "VB", "VBN", "RB")


def is_fit(text: str, tree: Tree, made: Draft, before: str, expressions: Sequence[Offsets]) -> bool:
    """Whether a title is complete and uses only words of its sentence.

    `before` is the sentence from which a name in it was taken, "" if there is none.
    """
    if not text or ends_loosely(text, tree.text) or _LOOSE.search(text):
        return False
    if _has_lost_dash(text, tree.text):
        return False
    words = text.split()
    if len(words) < _FEWEST_WORDS and not any(tree[at].is_verb for at in made.words):
        return len(words) > 1 and tree[made.main].is_noun
    if made.subject is None and is_finite(tree, made.main):
        return False
    if any(tree[at].dep == "dep" for at in tree.children(made.main)):  # unknown to the parser
        return False
    is_wrong = _is_misread(tree, made) or _disagrees(tree, made) or _modifies_another(tree, made)
    is_wrong = is_wrong or _says_another(tree, made) or _loses_speaker(tree, made)
    is_wrong = is_wrong or _loses_antecedent(tree, made)
    if is_wrong or _loses_doubt(tree, made) or is_cut(tree, made, expressions):
        return False
    return guard.passes(text, tree.text, expressions, before)


def _has_lost_dash(text: str, sentence: str) -> bool:
    """Whether one dash of a pair is left: "The company [, which owns -- others] -- has paid"."""
    dashes = re.compile(r" (?:--|[–—-]) ")
    found = len(dashes.findall(text))
    return found % 2 == 1 and found < len(dashes.findall(sentence))


def _is_misread(tree: Tree, made: Draft) -> bool:
    """Whether a verb has lost its subject, or a single comma separates the two."""
    kept = made.words
    marks = kept_marks(tree, kept)
    heads = {tree[made.main].head, tree[made.dated].head}
    if any(_is_loose_conjunct(tree, at, kept | heads) for at in kept):
        return True
    if any(_has_lost_verb(tree, at, made) for at in kept):
        return True
    for verb in kept:
        if tree[verb].tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB"):
            continue
        subject = tree.child(verb, "nsubj", "nsubjpass")
        if len(tree.children(verb, "nsubj", "nsubjpass")) > 1:
            return True
        if verb == made.main and _is_joined_by_comma(tree, verb):
            return True
        if subject is None or verb == made.relative:
            continue
        if subject not in kept or any(tree[at].text == ":" for at in range(subject, verb)):
            return True
        commas = [at for at in marks if subject < at < verb and tree[at].text == ","]
        if len(commas) == 1 and all(
            tree[at].tag in _AUXILIARY for at in range(commas[0] + 1, verb)
        ):
            return True
    return False


def _is_joined_by_comma(tree: Tree, verb: int) -> bool:
    """Whether only a comma joins a verb with an auxiliary to the verb whose subject it shares, so
    that the subject may be another: "Lee told Ann that the mayor, who was 60, was hurt"."""
    while tree[verb].dep == "conj" and not tree.children(verb, "nsubj", "nsubjpass"):
        first = min([verb, *tree.children(verb, "aux", "auxpass")])
        if first < verb and first > 0 and tree[first - 1].text == ",":
            return True
        verb = tree[verb].head
    return False


def _modifies_another(tree: Tree, made: Draft) -> bool:
    """Whether a clause may belong to a noun before the one that the parser gives it: "residents of
    the capital interviewed by …", "farming in Mexico, which has grown"."""
    verb = made.main if made.relative is None else made.relative
    noun = tree[verb].head
    if tree[verb].dep not in ("acl", "relcl") or noun not in made.words or tree[noun].dep != "pobj":
        return False
    if tree.has(tree.children(verb), ("who",)):
        return False
    preposition = tree[noun].head
    if tree[verb].dep == "relcl" and (tree[noun + 1].text != "," or tree[preposition].low == "of"):
        return False
    return tree[preposition].low in ("of", "in", "at", "from", "near") and (
        tree[tree[preposition].head].is_noun
    )


def _says_another(tree: Tree, made: Draft) -> bool:
    """Whether a title lets somebody say what is only a circumstance of what was said: "X said there
    had been 600 flights since the army took control"."""
    if not made.core or not any(part == ": " for part in made.parts):
        return False
    verb = tree.top(made.core)
    if tree[verb].dep == "acl" and not is_finite(tree, verb):
        return True  # "the company: the months ended"
    if tree[verb].dep in ("relcl", "acl"):  # "analysis suggests it is not the strain that …"
        speaker = made.subject
        return speaker is not None and not (
            tree[speaker].is_name
            or is_role(tree[speaker].low.removesuffix("s"))
            or tree[speaker].low in ("police", "authorities", "government", "people")
        )
    return tree[verb].dep in ("advcl", "pcomp")


def _loses_speaker(tree: Tree, made: Draft) -> bool:
    """Whether a title leaves out who said it, before a colon ("Ann Lee tells the BBC: | People are
    calm"), or names him twice."""
    first = min(at for at in made.words if not tree[at].is_mark)
    parts = [at for part in made.parts if not isinstance(part, str) for at in part]
    if len(parts) != len(set(parts)):
        return True  # the speaker is in the statement too: the parser mixed them up
    colons = [word.index for word in tree.words[:first] if word.text == ":"]
    if made.speaker is not None or not colons:
        return False
    return any(tree[at].low in SAYING and at not in made.words for at in range(colons[-1]))


def _loses_antecedent(tree: Tree, made: Draft) -> bool:
    """Whether "he" or "she" refers to somebody in words that are left out: "Smith said that [when
    the doctor arrived,] he was dead"."""
    for at in made.words:
        if tree[at].low not in ("he", "she") or tree[at].dep not in ("nsubj", "nsubjpass"):
            continue
        people = [
            word.index
            for word in tree.words[:at]
            if word.dep in ("nsubj", "nsubjpass")
            and (word.entity == "PERSON" or (word.tag == "NN" and is_role(word.low)))
        ]
        if people and people[-1] not in made.words and made.words & set(people):
            clauses = [i for i in tree.path(people[-1]) if tree[i].dep == "advcl"]
            if any(tree.depends(i, tree[at].head) for i in clauses):
                return True
    return False


def loses_quotation(text: str, tree: Tree, made: Draft) -> bool:
    """Whether a title lets the speaker say "I" or "we" without the quotation marks or the colon of
    its sentence: "Smith said I have lost my house"."""
    if ":" in text or any(mark in text for mark in '"“'):
        return False
    first = [
        at
        for at in made.words
        if tree[at].low in FIRST_PERSON - {"us"} and tree[at].tag in ("PRP", "PRP$")
    ]
    marks = [word.index for word in tree.words if word.text in (":", '"', "“", "``")]
    return any(mark < at for mark in marks for at in first)


def _is_source(tree: Tree, at: int, made: Draft) -> bool:
    """Whether a word begins the source of the whole statement, which is left out: "…, according to
    police"."""
    if tree[at].low not in ("according", "allegedly", "reportedly") or at in made.words:
        return False
    return tree.depends(at, made.main)


def _loses_doubt(tree: Tree, made: Draft) -> bool:
    """Whether words are left out that say that it may not be true: "is alleged to have …, which
    resulted in …"."""
    above = [at for at in tree.path(made.main) if at not in made.words]
    core = tree.top(made.core) if made.core else made.main
    inner = tree.path(core)[1:]
    inner = inner[: inner.index(made.main)] if made.main in inner else []
    if any(tree[at].low in REPORTING and at not in made.words for at in inner):
        return True  # "Smith said the doctor told him that …" is not what Smith says
    is_said = tree[made.main].low in SAYING or any(isinstance(part, str) for part in made.parts)
    if not is_said and any(_is_source(tree, word.index, made) for word in tree.words):
        return True
    verbs = (at for at in above if tree[at].low in _DOUBTS and tree.children(at, "auxpass"))
    nouns = (at for at in above if tree[at].is_noun and tree[at].low in _DOUBTFUL_NOUNS)
    return any(verbs) or any(nouns)


def _has_lost_verb(tree: Tree, at: int, made: Draft) -> bool:
    """Whether a word is the subject of a verb that the title leaves out."""
    if tree[at].dep not in ("nsubj", "nsubjpass") or tree[at].head in made.words:
        return False
    inner = made.main if made.relative is None else made.relative
    if at in (made.subject, made.speaker) or at in {*tree.path(made.main), *tree.path(inner)}:
        return False
    shared = (subject_of(tree, verb) for verb in made.words if tree[verb].dep == "conj")
    return at not in shared


def _is_loose_conjunct(tree: Tree, at: int, kept: set[int]) -> bool:
    """Whether a verb is parsed as a conjunct of one before it without an "and" between them."""
    head = tree[at].head
    if tree[at].dep != "conj" or not tree[at].is_verb or head not in kept:
        return False
    return not any(tree.children(i, "cc") for i in (at, head, *tree.children(head, "conj")))


def _disagrees(tree: Tree, made: Draft) -> bool:
    """Whether a verb does not agree with the subject that it shares: "1,000 bottles … hopes"."""
    for verb in made.words:
        if tree[verb].dep != "conj" or tree[verb].head in made.words:
            continue
        subject = subject_of(tree, verb)
        own = tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass")
        if subject is None or own is not None:
            continue
        word = tree[subject]
        several = word.tag in ("NNS", "NNPS", "CD") or bool(tree.children(subject, "conj"))
        several = several or word.low in ("they", "we", "i", "you", "people", "police")
        if tree[verb].tag == ("VBZ" if several else "VBP"):
            return True
    return False
