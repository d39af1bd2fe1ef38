"""Whether a reader who sees only a title knows who and what it mentions."""

from collections.abc import Callable, Collection
from itertools import chain

from timeline.titles.host import SUBJECTS
from timeline.titles.lexicon import FIRST_PERSON, PEOPLE, SAYING, is_role
from timeline.titles.pronouns import is_impersonal, is_quoted
from timeline.titles.tree import Tree, quotations

_SECOND_PERSON = frozenset("you your yours yourself".split())
_HE = frozenset("he him his himself she her hers herself".split())
_THEY = frozenset("they them their theirs themselves".split())
_IT = frozenset("it its itself".split())
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_DEMONSTRATIVES = frozenset("this that these those".split())
_GROUPS = frozenset(
    """army band board club committee company council couple country court crew crowd defence
    defense duo family firm government group half jury majority number pair panel party people
    police prosecution public rest staff team trio union""".split()
)
_PLACES = ("GPE", "LOC", "FAC")
_TIMES = ("DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_JOINTS = frozenset("after before because although though while when since until".split())
_PICTURES = frozenset(
    """image images photo photos photograph photographs picture pictures footage graphic map
    video""".split()
)
# What readers and reporters on the spot write about themselves is not an event.
_LETTERS = frozenset(
    """email emails e-mail e-mails mails tweet tweets tweeted blog blogs writes texts posts
    posted""".split()
)
_TELLING = frozenset(
    """asks asking examines examining explains explaining explores exploring considers considering
    investigates investigating looks looking profiles profiling assesses assessing analyses analyzes
    finds reflects weighs""".split()
)
_REPORTERS = frozenset("bbc bbc's cnn correspondent reporter editor producer presenter".split())


def is_clear(
    tree: Tree, words: Collection[int], resolved: Collection[int] = (), *, has_speaker: bool = False
) -> bool:
    """Whether these words of a sentence can be understood without the sentences around it.

    `resolved` are pronouns that the title replaces with a name. `has_speaker`: the title names the
    speaker apart from the sentence that it quotes.
    """
    kept = {at for at in words if at not in resolved and not _is_in_name(tree, at)}
    if _is_conditional(tree, kept) or _is_caption(tree, kept) or _says_nothing(tree, kept):
        return False
    if not has_speaker or tree.has(words, _REPORTERS | _LETTERS):
        persons = [at for at in kept if _is_personal(tree, at)]
        if not all(_is_spoken(tree, at, words, resolved) for at in persons):
            return False
    if not has_speaker and _is_quotation(tree, kept):
        return False
    if _is_nicknamed(tree, kept) or _is_letter(tree, words) or _is_code(tree, kept):
        return False
    if _is_reporters_view(tree, words) or _is_teaser(tree, kept) or _is_torn(tree, kept):
        return False
    if any(_is_loose_demonstrative(tree, at, words) for at in kept):
        return False
    before = [at for at in words if not (has_speaker and _speaks(tree, at))]
    return all(
        _has_place(tree, at, words) and _has_antecedent(tree, at, before, resolved) for at in kept
    )


def is_reporters_act(tree: Tree, subject: int, verb: int) -> bool:
    """Whether a title only says what a reporter did: "The BBC's Ann Lee traveled to the town"."""
    if tree[verb].low in SAYING or tree.children(verb, "auxpass") or not tree[subject].is_name:
        return False
    return tree.has(tree.subtree(subject), ("bbc", "cnn", "correspondent"))


def has_finite_verb(tree: Tree, words: Collection[int]) -> bool:
    """Whether one of these words is a verb in the present or the past, or a modal."""
    return any(tree[at].tag in _FINITE for at in words)


def _is_in_name(tree: Tree, at: int) -> bool:
    """Whether a pronoun is part of a name: "the film This Is It"."""
    is_capital = tree[at].text.istitle() and tree[at].text != "I"
    is_inside = is_capital and at > 0 and not tree[at - 1].is_mark
    return is_inside and not tree[at].is_noun


def is_first_person(tree: Tree, at: int) -> bool:
    """Whether a word is "I", "we" or the like: not "US", or "I" as a number."""
    return tree[at].low in FIRST_PERSON and _is_pronoun(tree, at)


def _is_personal(tree: Tree, at: int) -> bool:
    """Whether a word is "I", "we", "you" or the like."""
    return tree[at].low in FIRST_PERSON | _SECOND_PERSON and _is_pronoun(tree, at)


def _is_pronoun(tree: Tree, at: int) -> bool:
    word = tree[at]
    return word.tag in ("PRP", "PRP$") and (word.text == "I" or not word.text.isupper())


def _is_spoken(tree: Tree, at: int, words: Collection[int], resolved: Collection[int]) -> bool:
    """Whether a word is said by somebody whom the title names, who is not a reporter or a
    reader."""
    verbs = [i for i in words if tree[i].low in SAYING - _LETTERS and not is_quoted(tree, i, ())]
    if not is_quoted(tree, at, ()):
        verbs = [i for i in verbs if i < at and tree[at].head != i]
    speakers = chain.from_iterable(tree.children(verb, *SUBJECTS) for verb in verbs)
    return any(
        (i in resolved or tree[i].is_noun) and not tree.has(tree.subtree(i), _REPORTERS)
        for i in speakers
    )


def _is_quotation(tree: Tree, kept: Collection[int]) -> bool:
    """Whether all the words are within one quotation."""
    plain = [at for at in kept if not tree[at].is_mark]
    pairs = [*quotations(tree), *_unclosed(tree)]
    return any(
        plain and opening < min(plain) and max(plain) < closing for opening, closing in pairs
    )


def _unclosed(tree: Tree) -> list[tuple[int, int]]:
    """A quotation that goes on behind the text, not the stray end of one before it."""
    closed = {at for pair in quotations(tree) for at in pair}
    openings = (word.index for word in tree.words if word.text in ("“", "``", '"'))
    first = next((at for at in openings if at not in closed), None)
    if first is not None and first > 0 and tree[first - 1].text not in (":", ","):
        return []
    return [] if first is None else [(first, len(tree))]


def _is_letter(tree: Tree, words: Collection[int]) -> bool:
    """Whether a reader's message is quoted: "Ann from Leeds e-mails: The bridge fell"."""
    return any(
        tree[at].low in _LETTERS and tree[at + 1].text == ":" for at in words if at + 1 < len(tree)
    )


def _is_reporters_view(tree: Tree, words: Collection[int]) -> bool:
    """Whether a reporter is quoted: "The BBC's Ann Lee says: The smell is nauseating"."""
    colon = next((word.index for word in tree.words if word.text == ":"), len(tree))
    verbs = [at for at in words if at < colon and tree[at].low in ("says", "said", "writes")]
    speakers = [i for at in verbs for i in tree.children(at, *SUBJECTS)]
    is_reporter = any(tree.has(tree.subtree(i), ("bbc", "correspondent")) for i in speakers)
    return is_reporter and colon < max(words, default=0)


def _is_nicknamed(tree: Tree, kept: Collection[int]) -> bool:
    """Whether somebody writes whose name is one word: "Leedsfan tweets", not "The mayor tweets"."""
    for at in kept:
        subject = tree.child(at, *SUBJECTS) if tree[at].low in _LETTERS else None
        if subject is None or tree[subject].text.isupper():
            continue
        if tree[subject].text.istitle() and tree[subject].is_noun:
            return not tree.children(subject, "compound", "det", "nmod", "amod")
    return False


def _is_code(tree: Tree, kept: Collection[int]) -> bool:
    """Whether the first word is a single letter, the end of a code: "(IPF.L) said"."""
    first = min((at for at in kept if not tree[at].is_mark), default=None)
    if first is None or len(tree[first].text) > 1:
        return False
    return tree[first].text.isalpha() and tree[first].low not in ("a", "i")


def _is_teaser(tree: Tree, kept: Collection[int]) -> bool:
    """Whether the words announce what a reporter writes about: "The BBC's Ann Lee asks what has
    been learned"."""
    for at in kept:
        if tree[at].low in _TELLING and tree[at].is_verb:
            subject = tree.child(at, *SUBJECTS)
            if subject is not None and tree.has(tree.subtree(subject), _REPORTERS):
                return True
    return False


def _is_torn(tree: Tree, kept: Collection[int]) -> bool:
    """Whether a single comma stands between the subject and its verb: the end of a sentence that
    was cut at a name ("The Fugees, was born in Leeds")."""
    for root in tree.roots:
        subject = tree.child(root, "nsubj", "nsubjpass")
        if subject is None or subject not in kept or subject > root:
            continue
        verbs = [root, *tree.children(root, "aux", "auxpass", "neg", "advmod")]
        first = min(at for at in verbs if at > subject)
        marks = [at for at in range(first) if tree[at].text in (",", "–", "-", "—")]
        if marks == [first - 1]:
            return True
    return False


def _is_conditional(tree: Tree, kept: Collection[int]) -> bool:
    """Whether the words begin with "if": what they say may not happen; or are only a clause with
    "after" or "because"."""
    first = min((at for at in kept if not tree[at].is_mark), default=None)
    if first is None or tree[first].low == "if":
        return first is not None
    roots = [at for at in tree.roots if at in kept]
    marks = tree.children(roots[0], "mark") if len(roots) == 1 else []
    return tree.has(marks, _JOINTS) and not any(tree[at].is_noun for at in kept if at < marks[0])


def _is_caption(tree: Tree, kept: Collection[int]) -> bool:
    """Whether the words are the description of a picture: "Satellite image of Leeds taken on …"."""
    if has_finite_verb(tree, kept):
        return False
    return any(tree[at].low in _PICTURES and tree[at].is_noun for at in kept)


def _says_nothing(tree: Tree, kept: Collection[int]) -> bool:
    """Whether the words are somebody and a verb of saying, without what was said."""
    plain = [at for at in kept if not tree[at].is_mark]
    last = max(plain, default=0)
    if tree[last].low not in SAYING or not tree[last].is_verb or quotations(tree):
        return False
    subject = tree.child(last, *SUBJECTS)
    if subject is None or tree.children(last, "auxpass"):
        return False
    said = [*tree.subtree(subject), *tree.children(last, "aux", "neg", "advmod"), last]
    return set(plain) <= set(said)


def _is_loose_demonstrative(tree: Tree, at: int, words: Collection[int]) -> bool:
    """Whether "this" or "that" refers to another sentence: "That exceeds …", not "that day" or
    "those affected"."""
    word = tree[at]
    if word.low not in _DEMONSTRATIVES or word.tag != "DT":
        return False
    if word.dep not in ("nsubj", "nsubjpass", "dobj", "pobj") or _is_described(tree, at):
        return False
    return not any(tree[i].is_noun and not _speaks(tree, i) for i in words if i < at)


def _is_described(tree: Tree, at: int) -> bool:
    if any(child > at for child in tree.children(at)):
        return True
    return at + 1 < len(tree) and tree[at + 1].tag in ("IN", "VBN", "VBG", "JJ", "WP", "WDT")


def _speaks(tree: Tree, at: int) -> bool:
    """Whether a word belongs to the subject of a verb of saying."""
    subjects = [i for i in tree.path(at) if tree[i].dep in SUBJECTS]
    return any(tree[tree[i].head].low in SAYING for i in subjects)


def _has_place(tree: Tree, at: int, words: Collection[int]) -> bool:
    """Whether "here" or "there" has a place that it may refer to."""
    word = tree[at]
    if word.low == "here" and tree.has(tree.children(word.head, "det"), ("the",)):
        return False  # "the people here in Leeds": the view of a reporter on the spot
    if word.low not in ("here", "there") or word.dep == "expl" or word.is_name:
        return True
    if at + 1 in words and tree[at + 1].low in ("in", "at", "on"):
        return True
    return any(tree[i].entity in (*_PLACES, "NORP") for i in words if i < at)


def _has_antecedent(tree: Tree, at: int, words: Collection[int], resolved: Collection[int]) -> bool:
    """Whether a pronoun of the third person may refer to another word of the title."""
    word = tree[at]
    if word.tag not in ("PRP", "PRP$"):
        return True
    lows, fits = next(((lows, fits) for lows, fits in _FITTING if word.low in lows), (None, None))
    if lows is None or fits is None or (word.low == "it" and is_impersonal(tree, at)):
        return True
    own = [*_own_subject(tree, at), *_part_of(tree, at)]
    candidates = [
        i
        for i in words
        if i not in own
        and (tree[i].low in lows if i in resolved and not tree[i].is_noun else fits(tree, i))
    ]
    if any(i < at for i in candidates):
        return True
    return _precedes_subject(tree, at) and any(tree[i].dep in SUBJECTS for i in candidates)


def _own_subject(tree: Tree, at: int) -> list[int]:
    """The subject of the verb of which a pronoun is the object, to which it cannot refer."""
    if tree[at].dep not in ("dobj", "dative") or tree[at].low in _REFLEXIVE:
        return []
    subject = tree.child(tree[at].head, *SUBJECTS)
    return [] if subject is None else tree.subtree(subject)


def _part_of(tree: Tree, at: int) -> list[int]:
    """The word that a pronoun completes, to which it cannot refer: "one of them"."""
    preposition = tree[at].head
    is_part = tree[at].dep == "pobj" and tree[preposition].low == "of"
    return [tree[preposition].head] if is_part else []


def _precedes_subject(tree: Tree, at: int) -> bool:
    """Whether a pronoun is in an adverbial before the subject: "In his speech, the mayor …"."""
    root = tree.path(at)[-1]
    subject = tree.child(root, *SUBJECTS)
    return subject is not None and at < min(tree.subtree(subject)) and not tree.depends(at, subject)


def _is_person(tree: Tree, at: int) -> bool:
    """Whether "he" may refer to a word; the parser often takes surnames for places."""
    word = tree[at]
    owned = tree[word.head] if word.dep in ("poss", "compound") else word
    is_at = owned.dep == "pobj" and tree[owned.head].low in ("in", "at")
    if word.entity == "PERSON":
        return not (
            is_at and owned.is_name
        )  # "in Trafalgar Square", which the parser takes for a person
    is_inside = owned.dep == "pobj" and (owned == word or is_at)
    is_place = is_inside and bool({word.entity, owned.entity} & {*_PLACES, *_TIMES})
    return (word.is_name and not is_place) or (word.tag == "NN" and is_role(word.low))


def _are_several(tree: Tree, at: int) -> bool:
    word = tree[at]
    if word.entity in _TIMES:
        return word.entity == "CARDINAL" and word.dep in SUBJECTS
    if word.tag in ("NNS", "NNPS") or word.low in _GROUPS or tree.children(at, "conj"):
        return word.is_noun or word.tag == "CD"
    return word.entity in ("ORG", "NORP") or word.low in PEOPLE


def _is_thing(tree: Tree, at: int) -> bool:
    """Whether "it" may refer to a word; the parser takes some companies for people."""
    word = tree[at]
    if word.text == "WHO":
        return True
    is_plural = word.tag == "NNS" and not word.entity
    return word.is_noun and not is_plural and word.entity not in _TIMES and word.low not in PEOPLE


_FITTING: tuple[tuple[frozenset[str], Callable[[Tree, int], bool]], ...] = (
    (_HE, _is_person),
    (_THEY, _are_several),
    (_IT, _is_thing),
)
