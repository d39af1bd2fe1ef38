"""Selects the words of a title from a parsed sentence and the position of its date."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from timeline.titles.attribution import (
    Attribution,
    attribution_of,
    saying_words,
    speaker_words,
)
from timeline.titles.clarity import is_first_person
from timeline.titles.clause import Clause, clause
from timeline.titles.dates import DatePhrase, date_phrase
from timeline.titles.holds import holds
from timeline.titles.host import host, is_unnamed, reports_speech, subject_of
from timeline.titles.inner import inner_clause
from timeline.titles.lexicon import (
    BEFORE_EVENT_NOUNS,
    EVENT_NOUNS,
    POSSESSIVES,
    TAKING_PART,
)
from timeline.titles.named_above import subject_above, thing_above
from timeline.titles.own_plan import planner
from timeline.titles.pronouns import is_impersonal
from timeline.titles.relative import is_relative
from timeline.titles.render import Part, rendered
from timeline.titles.request import Side
from timeline.titles.shorten import shortened
from timeline.titles.tree import Tree

_PAST_OR_MODAL = ("VBD", "VBN", "MD")


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished title: `parts` of the tree's words, `main` the head word.

    `subject` is its subject, None if unknown; `core` are the words that the date holds for (all
    `words` if empty). `relative` is the verb whose subject was a pronoun for `subject`, such as
    "which". `speaker` is the word for the speaker if the attribution comes last, `content` the verb
    of what is said if the date belongs to that.
    """

    parts: tuple[Part, ...]
    main: int
    subject: int | None
    reported: bool = False
    core: tuple[int, ...] = ()
    relative: int | None = None
    speaker: int | None = None
    content: int | None = None

    @property
    def dated(self) -> int:
        """The head of the words that the date holds for."""
        return self.main if self.content is None else self.content

    @property
    def words(self) -> set[int]:
        """The indices of all words that it uses."""
        return {at for part in self.parts if not isinstance(part, str) for at in part}


def draft(tree: Tree, spans: Sequence[tuple[int, int]], side: Side = Side.UNKNOWN) -> Draft | None:
    """The title for the date at `spans`, or for the first statement of the text if there are none.

    None if only the sentence itself can be the title.
    """
    made = _draft(tree, spans)
    date = date_phrase(tree, spans)
    if date is None or date.governor is None:
        return made
    main = made.dated if made else tree.path(date.top)[-1]
    if holds(tree, date, main, side):
        return made
    return _of_inner(tree, date, side) or made


def _of_inner(tree: Tree, date: DatePhrase, side: Side) -> Draft | None:
    """The title for a date that is only that of a clause within the sentence."""
    verb = inner_clause(tree, date, side)
    if verb is None:
        return None
    if tree[verb].dep in ("acl", "amod") and attribution_of(tree, verb) is not None:
        return None  # "police said the man found on Monday was ill": a noun is not said
    named = subject_above(tree, verb)
    named = thing_above(tree, verb) if named is None else named
    made = _made(tree, verb, tree.path(date.top), date, named)
    if made is None or made.subject is None or is_unresolved(tree, made.subject):
        return None
    return made if holds(tree, date, made.dated, side) else None


def _draft(tree: Tree, spans: Sequence[tuple[int, int]]) -> Draft | None:
    date = date_phrase(tree, spans)
    if date is None:
        return _of_verb(tree, _first_verb(tree), (), None) if tree.roots else None
    spine = tree.path(date.top)
    if date.governor is None:
        return None
    noun = _event_noun(tree, date)
    made = _of_noun(tree, noun, date) if noun is not None else None
    if made is not None:
        return made
    verb = next((at for at in tree.path(date.governor) if tree[at].is_verb), None)
    if verb is None:
        return None
    return _of_verb(tree, verb, spine, date)


def _first_verb(tree: Tree) -> int:
    """The verb of the first clause with a clear subject, else the first root."""
    root = tree.roots[0]
    front = [at for at in tree.children(root, "ccomp", "parataxis") if at < root]
    if reports_speech(tree, root):
        return root
    for at in (*front, root):
        subject = subject_of(tree, at)
        if subject is not None and not is_unresolved(tree, subject):
            return at
    return root


def _event_noun(tree: Tree, date: DatePhrase) -> int | None:
    """The event noun that is the head of the title, if the date is not that of the verb above
    it."""
    noun = date.governor
    while noun is not None and not tree[noun].is_noun:
        if tree[noun].is_verb or tree[noun].head == noun:
            return None
        noun = tree[noun].head
    if noun is None:
        return None
    while tree[noun].dep == "compound" and tree[tree[noun].head].is_noun:
        noun = tree[noun].head
    if tree[noun].low not in EVENT_NOUNS:
        return None
    above = tree[tree[noun].head]
    if tree[noun].dep in ("nsubj", "nsubjpass"):
        auxiliaries = [tree[at].tag for at in tree.children(above.index, "aux", "auxpass")]
        past = above.tag in _PAST_OR_MODAL and "VBZ" not in auxiliaries and "VBP" not in auxiliaries
        if past or "MD" in auxiliaries:
            return None
        return noun
    if tree[noun].dep == "dobj" and above.low in TAKING_PART:
        return None
    if above.dep == "prep" and reports_speech(tree, above.head):  # "said in Tuesday's statement"
        return None
    if date.is_attributive:
        return noun
    return noun if above.low in BEFORE_EVENT_NOUNS else None


def _of_noun(tree: Tree, noun: int, date: DatePhrase) -> Draft | None:
    relative = next((at for at in tree.children(noun, "relcl") if tree[at].is_verb), None)
    if relative is not None and host(tree, relative) == relative:
        before_date = not date.is_attributive and relative < min(date.words)
        if tree[noun].dep == "ROOT" or before_date:
            return _made(tree, relative, tree.path(date.top), None)
    others = ("prep", "relcl", "acl", "appos", "advcl", "parataxis", "conj", "cc", "punct")
    drop = [
        at
        for at in tree.children(noun, *others)
        if at > noun and at not in date.words and tree[at].low not in ("of", "in", "at", "against")
    ]
    words = _without_article(tree, tree.subtree(noun, drop))
    if not date.is_attributive:
        words = [at for at in words if at not in date.words]
    if not _is_distinctive(tree, words):
        return None
    return Draft((tuple(words),), noun, noun)


def _is_distinctive(tree: Tree, words: list[int]) -> bool:
    """Whether a noun phrase identifies its event: by a name, or by two more words."""
    plain = [at for at in words if not tree[at].is_mark and tree[at].tag != "POS"]
    if not plain or tree[plain[0]].tag in ("PRP$", "DT"):
        return False
    return len(plain) > 2 or (len(plain) > 1 and any(tree[at].is_name for at in plain))


def _without_article(tree: Tree, words: list[int]) -> list[int]:
    return words[1:] if words and tree[words[0]].low in ("a", "an", "the") else words


def _of_verb(tree: Tree, verb: int, spine: Sequence[int], date: DatePhrase | None) -> Draft | None:
    at = host(tree, verb)
    while True:
        made = _made(tree, at, spine, date)
        if made is not None and (made.subject is None or not is_unresolved(tree, made.subject)):
            return made
        above = next((i for i in tree.path(at)[1:] if tree[i].is_verb), None)
        if above is None:
            return made
        at = host(tree, above)


def is_unresolved(tree: Tree, subject: int) -> bool:
    """Whether a subject is a pronoun whose antecedent may be elsewhere in the sentence."""
    if tree.has(tree.children(subject, "poss"), POSSESSIVES):
        return True
    if tree[subject].tag == "EX" or (tree[subject].low == "it" and is_impersonal(tree, subject)):
        return False
    return is_unnamed(tree, subject)


def _made(
    tree: Tree,
    at: int,
    spine: Sequence[int],
    date: DatePhrase | None,
    antecedent: int | None = None,
) -> Draft | None:
    removed: Collection[int] = ()
    if date is not None and not date.stays and not date.is_attributive:
        removed = date.words if _is_of_main_verb(tree, date, at) else ()
    said = attribution_of(tree, at)
    if said is not None and said.verb != at:
        own = planner(tree, said) if said.complement == at else None
        if own is not None:
            return _plain(tree, at, spine, removed, own)
        return _attributed(tree, at, said, spine, removed, antecedent)
    if reports_speech(tree, at):
        complement = tree.child(at, "ccomp")
        hangs = date is not None and date.governor == at
        several = len(tree.children(at, "nsubj")) > 1 or len(tree.children(at, "ccomp")) > 1
        if complement is None and not _has_object(tree, at, removed):
            return None
        if several or (complement is None and _is_aside(tree, at)):
            return None
        if complement is not None and (hangs or not spine or complement in spine):
            said = Attribution(at, subject_of(tree, at), complement)
            draft = _attributed(tree, complement, said, spine, removed)
            if draft and hangs:
                return replace(draft, reported=True, content=None)
            return draft
    return _plain(tree, at, spine, removed, antecedent)


def _plain(
    tree: Tree,
    at: int,
    spine: Sequence[int],
    removed: Collection[int],
    antecedent: int | None,
) -> Draft:
    """The clause of a verb without an attribution."""
    found = clause(tree, at, spine, removed, antecedent)
    words = {*found.lead, *found.rest}
    words = shortened(
        tree,
        words,
        lambda kept: len(rendered(tree, _ordered(found, kept))),
        spine_needed(spine, at),
    )
    parts = _ordered(found, words)
    return Draft(parts, at, found.subject, core=found.rest, relative=_apart(found))


def _has_object(tree: Tree, verb: int, removed: Collection[int]) -> bool:
    """Whether a verb of saying has a complement: "the rapper admitted" alone says nothing."""
    return any(
        at > verb and at not in removed
        for at in tree.children(verb, "dobj", "xcomp", "prep", "dative", "prt", "ccomp")
    )


def _is_of_main_verb(tree: Tree, date: DatePhrase, verb: int) -> bool:
    """Whether a date belongs to the main verb of the title, not to an aside in it."""
    at = date.governor
    if at is not None and tree[at].is_noun:
        at = _verb_behind(tree, at, date)
    if at is None or not tree[at].is_verb:
        return False
    while at != verb and tree[at].dep in ("xcomp", "ccomp", "conj", "pcomp", "acomp"):
        at = tree[at].head
    return at == verb


def _verb_behind(tree: Tree, noun: int, date: DatePhrase) -> int | None:
    """The verb that a date behind a noun may as well describe: "flew to a camp on Monday".

    None where the date tells which noun is meant ("a concert next week"), or does not stand at the
    end of its clause.
    """
    end = max(date.words) + 1
    is_last = end >= len(tree) or tree[end].is_mark
    words = tree.text[tree[min(date.words)].start : tree[end - 1].end]
    if not is_last or not is_relative(words) or words.endswith(("months ago", "years ago")):
        return None
    at = noun
    while tree[at].is_noun:
        if tree[at].low in EVENT_NOUNS or tree[at].head > at:
            return None
        if tree[at].dep == "pobj":
            at = tree[at].head
            if tree[at].low in BEFORE_EVENT_NOUNS - {"from", "during"}:
                return None
        elif tree[at].dep not in ("dobj", "attr"):
            return None
        at = tree[at].head
    return at if tree[at].is_verb else None


def _is_aside(tree: Tree, at: int) -> bool:
    """Whether an attribution follows what it reports without being connected to it in the parse."""
    subject = tree.child(at, "nsubj")
    if subject is None or tree.children(at, "dobj", "xcomp", "prt"):
        return False
    begin = min(tree.subtree(subject))
    return begin > 0 and tree[begin - 1].is_mark and max(tree.subtree(at)) >= len(tree) - 2


def spine_needed(spine: Sequence[int], at: int) -> list[int]:
    """The words between the date and the main verb of the title."""
    return list(spine[: spine.index(at)]) if at in spine else []


def _apart(found: Clause) -> int | None:
    return found.verb if found.is_apart else None


def _ordered(found: Clause, kept: Collection[int]) -> tuple[Part, ...]:
    first = tuple(at for at in found.lead if at in kept)
    second = tuple(at for at in found.rest if at in kept)
    if first and second and max(first) < min(second) and not found.is_apart:
        return (tuple(sorted({*first, *second})),)
    return (first, second)


def _attributed(
    tree: Tree,
    at: int,
    said: Attribution,
    spine: Sequence[int],
    removed: Collection[int],
    antecedent: int | None = None,
) -> Draft | None:
    """The title for something that somebody said, with the speaker."""
    if said.speaker is None or len(tree.children(said.verb, "ccomp")) > 1:
        return None
    found = clause(tree, at, spine, removed, antecedent)
    if found.subject is None and tree[at].tag in ("VBD", "VBZ", "VBP", "MD"):
        return None
    found_words = (*found.lead, *found.rest)
    content = {i for i in found_words if i != said.verb and not _of_saying(tree, i, said)}
    speaker = [i for i in speaker_words(tree, said) if i not in removed]
    saying = saying_words(tree, said, removed)
    marks = [i for i in tree.children(at, "mark") if tree[i].low == "that"]
    follows = min(content, default=0) > said.verb and at == said.complement
    content -= set(marks)

    # "…, his trial heard", "…, she said": the title does not begin with a pronoun.
    trails = not follows and said.verb > at and is_unresolved(tree, said.speaker)
    trails = trails and found.subject is not None and not is_unresolved(tree, found.subject)
    is_quoted = any(is_first_person(tree, i) for i in content)

    def title(kept: Collection[int]) -> tuple[Part, ...]:
        if follows:
            return (tuple(sorted({*speaker, *saying, *marks, *kept})),)
        if trails:
            return (*_ordered(found, kept), ", ", tuple(sorted({*speaker, *saying})))
        opening, closing = (": “", "”") if is_quoted else (": ", "")
        return (tuple(speaker), opening, *_ordered(found, kept), closing)

    content = shortened(
        tree, content, lambda kept: len(rendered(tree, title(kept))), spine_needed(spine, at)
    )
    if is_quoted and not (follows or trails) and max(content) - min(content) >= len(content):
        return None  # words between were left out, so it is no quotation
    subject = found.subject if trails else said.speaker
    trailing = said.speaker if trails else None
    return Draft(
        title(content),
        said.verb,
        subject,
        core=found.rest,
        relative=_apart(found),
        speaker=trailing,
        content=None if tree.children(said.verb, "neg") else at,
    )


def _of_saying(tree: Tree, at: int, said: Attribution) -> bool:
    """Whether a word belongs to the attribution within what is said."""
    return said.verb != at and tree.depends(at, said.verb) and not tree.depends(at, said.complement)
