"""Writes words of a parsed sentence as a title: punctuation, spaces and first letter."""

from collections.abc import Collection, Mapping, Sequence

from timeline.titles.marks import balanced
from timeline.titles.tree import Tree, brackets

Part = Collection[int] | str
"""Words of the tree in the order of the text, or a string to insert between them."""

_LOOSE = " ,;:–—-…/|._"
_ATTACHED = (",", ";", ":", ".", "?", "!", "%", ")", "]", "”", "…")


def rendered(tree: Tree, parts: Sequence[Part], swaps: Mapping[int, str] | None = None) -> str:
    """The words of these parts in sequence, without punctuation that no longer separates anything
    and without a full stop; the first letter is upper case. `swaps` are replacements for some
    words."""
    text = ""
    for part in parts:
        words = part if isinstance(part, str) else _segment(tree, set(part), swaps or {})
        if not words:
            continue
        apart = text and not isinstance(part, str) and not text.endswith((" ", "“"))
        text += f" {words}" if apart and not words.startswith(_ATTACHED) else words
    title = " ".join(_stripped(balanced(text)).split()).replace(",:", ":")
    return title[:1].upper() + title[1:]


def _stripped(title: str) -> str:
    end = title.rstrip(_LOOSE)
    # The full stop of an abbreviation is part of the word: "U.S.", "a.m."
    if title[len(end) : len(end) + 1] == "." and end[-2:-1] == ".":
        end += "."
    return end.lstrip(_LOOSE)


def kept_marks(tree: Tree, words: set[int]) -> set[int]:
    """The punctuation marks that a title with these words keeps."""
    return _marks(tree, {at for at in words if not tree[at].is_mark})


def _segment(tree: Tree, keep: set[int], swaps: Mapping[int, str]) -> str:
    """The kept words in the order of the text."""
    words = _whole_words(tree, {at for at in keep if not tree[at].is_mark})
    if not words:
        return ""
    kept = words | _marks(tree, words)
    text = ""
    before = -2
    quotes = 0
    for at in sorted(kept):
        word = tree[at]
        joined = at == before + 1
        glue = word.text.startswith(_ATTACHED) or word.low in ("'s", "n't", "'")
        spaced = word.spaced if joined else not glue
        if word.text == '"':
            quotes += 1
            spaced = bool(quotes % 2)
        elif before >= 0 and tree[before].text == '"' and quotes % 2:
            spaced = False  # some pages have a space after the opening mark
        word_or_other = swaps.get(at, word.text)
        text += f" {word_or_other}" if spaced and text else word_or_other
        before = at
    return text


def _whole_words(tree: Tree, words: set[int]) -> set[int]:
    """The words with the other parts of hyphenated words: "e-mails", "17-year-old"."""
    found = set(words)
    for at in range(1, len(tree) - 1):
        one, hyphen, other = tree.words[at - 1 : at + 2]
        is_one_word = hyphen.text == "-" and not hyphen.spaced and not other.spaced
        if is_one_word and {one.index, other.index} & found:
            found |= {one.index, at, other.index}
    return found


def _marks(tree: Tree, words: set[int]) -> set[int]:
    """The punctuation marks that still separate or enclose something."""
    first, last = min(words), max(words)
    marks = [at for at in range(first, last) if tree[at].is_mark]
    kept = set()
    for at in marks:
        if tree[at].text in (",", "–", "—", "-", "--", ";", ":"):
            if _parts(tree, at, words):
                kept.add(at)
        elif _neighbour(tree, at, -1) in words or _neighbour(tree, at, 1) in words:
            kept.add(at)
    kept -= {at for at in kept if tree[at].text in ("(", ")")}
    for opening, closing in brackets(tree):
        if any(at in words for at in range(opening, closing)):
            kept |= {opening, closing}
    kept |= {at for at in range(last + 1, len(tree)) if _closes(tree, at, last)}
    kept |= {at for at in range(first) if _opens(tree, at, first)}
    return kept


def _closes(tree: Tree, at: int, last: int) -> bool:
    """Whether a mark directly after the last word belongs to it: "… a crime”"."""
    between = range(last + 1, at)
    if any(not tree[i].is_mark or tree[i].text in ",;:" for i in between):
        return False
    if tree[at].text == '"':
        return is_closing(tree, at)
    return tree[at].text in ("”", "’", "]", "''", "»", "?", "!", "%")


def is_closing(tree: Tree, at: int) -> bool:
    """Whether a straight quotation mark is the second of a pair."""
    return sum(tree[i].text == '"' for i in range(at)) % 2 == 1


def _opens(tree: Tree, at: int, first: int) -> bool:
    if any(not tree[i].is_mark for i in range(at, first)):
        return False
    if tree[at].text == '"':
        return not is_closing(tree, at)
    return tree[at].text in ("“", "‘", "[", "``", "«", "$", "£", "€", "#")


def _neighbour(tree: Tree, at: int, by: int) -> int:
    at += by
    while 0 <= at < len(tree) and tree[at].is_mark:
        at += by
    return at


def _parts(tree: Tree, at: int, words: set[int]) -> bool:
    """Whether a comma or dash still separates two kept words.

    Two around words that are left out are both removed, and so is one before such words; one after
    them is kept.
    """
    left, right = _neighbour(tree, at, -1), _neighbour(tree, at, 1)
    if left in words and right in words:
        return True
    if left in words and at < max(words):
        return _closes_aside(tree, at, words)
    if right in words:
        begin = left
        while begin >= 0 and begin not in words:
            begin -= 1
        if begin >= 0 and tree[begin].low in ("that", "because", "when", "as"):
            return False
        if begin >= 0 and tree[begin + 1].low == "that":
            return False  # "correspondents say [that with this,] the case could end"
        removed = range(begin + 1, _neighbour(tree, begin, 1))
        return begin >= 0 and not any(_is_pair(tree, i, at) for i in removed)
    return False


def _closes_aside(tree: Tree, at: int, words: set[int]) -> bool:
    """Whether a comma is the second around a name that is kept: "the minister, Ann Lee, [ordered an
    inquiry and] said"."""
    opening = next((i for i in range(at - 1, 0, -1) if tree[i].text == tree[at].text), 0)
    inside = range(opening + 1, at)
    if not opening or not set(inside) <= words | {i for i in inside if tree[i].is_mark}:
        return False
    return tree[tree.top(inside)].dep == "appos" and _neighbour(tree, opening, -1) in words


def _is_pair(tree: Tree, opening: int, closing: int) -> bool:
    """Whether two marks enclose the words between them: two commas, two dashes."""
    return _is_parting(tree, opening) and tree[opening].text == tree[closing].text


def _is_parting(tree: Tree, at: int) -> bool:
    return tree[at].text in (",", "–", "—", "-", "--", ";", ":")
