"""Whether a title says what happened: a vague one, a phrase or a state does not."""

from collections.abc import Collection

from timeline.titles.lexicon import is_role
from timeline.titles.tree import Tree, Word

# Nouns that need no other word in the reports of one affair: what it is about, and its roles.
_KNOWN = frozenset(
    """accident attack blast blaze bombing bombings collapse conflict coup crash crisis cyclone
    disaster disease earthquake election elections emergency epidemic eruption explosion fighting
    fire flood floods flu hearing hurricane inquest inquiry invasion kidnapping killing leak
    massacre murder
    outbreak pandemic protest protests quake rebellion revolution riot riots shooting siege spill
    storm strike temblor trial tremor tsunami uprising verdict virus war
    airport army capital city coroner country court crew defence defense doctor dollar euro
    government gunman jury judge king market markets mayor military minister opposition parliament
    physician police pope port premier president prosecution prosecutor prosecutors queen rebels
    regime singer star suspect town troops victim victims""".split()
)
_RESULTS = frozenset(
    """dead missing homeless unaccounted injured trapped closed open due able unable likely ready
    set under underway out back over free safe alive ill infected available unknown unconscious
    pregnant""".split()
)
# "It is difficult to maintain hope", not "it is likely that …".
_JUDGEMENTS = frozenset(
    """bad best better crucial difficult easy essential fair good hard hot important impossible
    nice sad vital worth wrong""".split()
)
_USUALLY = frozenset("usually typically normally generally often always sometimes".split())
_HUMAN = frozenset(
    """die died dead kill killed hurt injured wounded missing arrested detained infected homeless
    rescued evacuated hospitalised hospitalized trapped drowned displaced vaccinated treated ill
    sick feared""".split()
)
_PRONOUNS = frozenset("none some many few several more most any all one two nothing much".split())
_NEW = frozenset("first latest last new only next second third".split())
_NAMED = ("GPE", "LOC", "FAC", "PERSON", "ORG", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART")
_SHORT = 6  # words


def is_vague(tree: Tree, words: Collection[int], subject: int | None, called: str = "") -> bool:
    """Whether a short title names nobody and nothing: "Initial details were announced", "The
    locals hope for help", not "The virus was identified".

    `called` is what the title calls its subject if that is a pronoun of the sentence.
    """
    if subject is None or not (tree[subject].is_noun or called):
        return False
    plain = [tree[at] for at in words if not tree[at].is_mark]
    plain = [word for word in plain if not _is_time(tree, word)]
    if _is_mere_total(tree, subject, plain):
        return True
    if len(plain) > _SHORT:
        return False
    if any(_is_mere_count(tree, at, words) for at in words):
        return True
    if any(word.is_name or word.entity in _NAMED or word.text.isupper() for word in plain):
        return False
    if called:
        name = called.lower().split()
        return len(name) == 2 and name[0] == "the" and name[1] not in _KNOWN
    if tree.has(tree.children(subject, "det"), ("the",)):
        shown = (at for at in tree.children(subject) if at in words)
        is_bare = all(tree[at].dep in ("det", "punct") for at in shown)
        return is_bare and tree[subject].low not in _KNOWN
    return not tree.children(subject, "poss")


def _is_time(tree: Tree, word: Word) -> bool:
    """Whether a word belongs to a date or introduces one."""
    if word.entity in ("DATE", "TIME"):
        return True
    return word.tag == "IN" and tree[min(word.index + 1, len(tree) - 1)].entity in ("DATE", "TIME")


def names_nothing(tree: Tree, main: int) -> bool:
    """Whether a clause only says that there is none or some of something: "there were none"."""
    said = [at for at in tree.children(main, "attr", "nsubj", "dobj") if tree[at].dep != "expl"]
    is_there = bool(tree.children(main, "expl"))
    return is_there and bool(said) and all(tree[at].low in _PRONOUNS for at in said)


def _is_mere_count(tree: Tree, at: int, words: Collection[int]) -> bool:
    """Whether a word is a number of cases, of which it is not said what and where: "The WHO
    reported 229 cases"."""
    if tree[at].low not in ("cases", "deaths", "infections") or tree[at].dep != "dobj":
        return False
    below = [i for i in tree.children(at) if i in words]
    return bool(below) and all(tree[i].dep == "nummod" for i in below)


def refers_back(tree: Tree, main: int) -> bool:
    """Whether a verb only says that somebody did what the sentence before tells of another: "The
    town followed suit", "The mayor did so"."""
    below = {tree[at].low for at in tree.children(main, "dobj", "advmod")}
    if tree[main].low in ("follow", "follows", "followed", "following"):
        return "suit" in below
    return tree[main].low in ("do", "does", "did", "done", "doing") and bool(
        below & {"so", "same", "likewise", "this", "that", "it"}
    )


def _is_mere_total(tree: Tree, subject: int, plain: Collection[Word]) -> bool:
    """Whether a title is about a number of cases, of which it is not said where: "The number of
    cases has risen to 404"."""
    of = [at for at in tree.children(subject, "prep") if tree[at].low == "of"]
    counted = [at for one in of for at in tree.children(one, "pobj")]
    is_total = tree[subject].low in ("number", "total", "toll", "tally")
    if not is_total or not tree.has(counted, ("cases", "deaths", "infections", "dead", "victims")):
        return False
    return not any(word.entity in _NAMED for word in plain)


def is_phrase(tree: Tree, main: int, subject: int | None) -> bool:
    """Whether a participle without an auxiliary only tells which one its noun is: "the doctor
    charged with …", "a show expected to take place", not "six pupils diagnosed with …"."""
    if tree[main].dep != "acl" or subject is None or tree.children(main, "aux", "auxpass"):
        return False
    if tree[main].low in ("expected", "scheduled", "due", "supposed", "planned", "used"):
        return True
    if tree[main].low in ("surveyed", "polled", "interviewed", "questioned", "asked"):
        return True  # "half of those surveyed": what they said is the news
    is_counted = bool(tree.children(subject, "nummod"))
    is_counted = is_counted and not tree.has(
        tree.children(subject, "amod", "det"), ("other", "the")
    )
    is_person = is_role(tree[subject].low) and tree.has(tree.children(subject, "det"), ("a", "an"))
    return not (is_counted or is_person or tree[subject].is_name)


def is_bare_number(tree: Tree, subject: int | None) -> bool:
    """Whether a subject is a number of which it is not said what: "some 2,000 are being flown to
    Leeds". Who is killed, hurt or arrested is a person."""
    if subject is None or tree[subject].tag != "CD" or tree[subject].entity in ("DATE", "TIME"):
        return False
    if any(child > subject for child in tree.children(subject, "prep", "relcl", "acl", "appos")):
        return False
    verb = tree[subject].head
    below = [verb, *tree.children(verb, "acomp", "attr", "oprd", "xcomp", "conj")]
    return not tree.has(below, _HUMAN)


def describes_day(tree: Tree, main: int) -> bool:
    """Whether a title only says how a day was: "the past two days have been a nightmare"."""
    subject = tree.child(main, "nsubj")
    is_being = tree[main].low in ("is", "are", "was", "were", "been")
    quality = tree.child(main, "attr", "acomp")
    if subject is None or quality is None or not is_being:
        return False
    below = tree.subtree(quality)
    is_first = any(tree[at].entity == "ORDINAL" or tree[at].low in _NEW for at in below)
    return tree[subject].entity in ("DATE", "TIME") and not is_first


def is_habit(tree: Tree, verb: int) -> bool:
    """Whether a verb in the present says what is usual: "the rains usually begin"."""
    is_present = tree[verb].tag in ("VBZ", "VBP") and not tree.children(verb, "aux", "auxpass")
    return is_present and tree.has(tree.children(verb, "advmod"), _USUALLY)


def is_state(tree: Tree, main: int) -> bool:
    """Whether a verb in the present only says how things are: "Halloween is the scariest night",
    "people are calm", not "Smith is the latest to join" or "12 are dead"."""
    if tree[main].tag not in ("VBZ", "VBP"):
        return False
    if tree[main].low in ("looks", "look", "seems", "seem", "appears", "appear", "resembles"):
        return True
    if tree[main].low not in ("is", "are", "'s", "'re", "remains", "remain"):
        return False
    quality = tree.child(main, "acomp", "attr")
    subject = tree.child(main, "nsubj")
    if quality is not None and subject is not None and tree[subject].low == "it":
        return tree[quality].low in _JUDGEMENTS
    if quality is None or tree.children(main, "ccomp", "csubj", "xcomp"):
        return False
    if tree[quality].dep == "acomp":
        return tree[quality].low not in _RESULTS and not tree.children(quality, "xcomp", "ccomp")
    below = tree.subtree(quality)
    is_first = any(tree[at].entity == "ORDINAL" or tree[at].low in _NEW for at in below)
    return not is_first and not any(tree[at].dep in ("acl", "relcl") for at in below)
