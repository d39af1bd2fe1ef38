"""Where the lead sentence begins behind a headline or a caption that a page glued to it.

"Police raid doctor's home Drug police are searching the house" lost the line break between headline
and lead. A capital letter where the sentence goes on tells: on a word that is no name, because it
opens sentences by its kind ("A", "The", "But") or is written small elsewhere in the article.
"""

import re
from collections import Counter

from timeline.model import Article, Span

_OPENERS = frozenset(
    """a an the it he she they we there this that these those in on at after as when while for with
    but and however although more some two three four five six many most all his her their its
    around about over under following during since by from""".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,:]*")
_GLUED = re.compile(r"(?<=[\w'’\"”)])[ \t]{1,3}(?=[\"“‘']?[A-Z])")
# A capital behind these belongs to a name: "said The", "of The", "Dr".
_LEADS_ON = frozenset(
    """a an the of in on at by for from with to and or as is are was were be has had have his her
    its their that said says than into over under after before dr mr mrs ms st sen gen rep gov
    president minister""".split()
)
_SHORTEST = 3  # words on either side


def lead_of(text: str, sentence: Span) -> Span:
    """The part of `sentence` from where its lead begins, the whole sentence where nothing is glued
    to it."""
    small = Counter(word for word in _WORD.findall(text) if word[0].islower())
    start = sentence.start
    for gap in _GLUED.finditer(text, sentence.start, sentence.end):
        if _is_border(text, gap.start(), gap.end(), Span(start, sentence.end), small):
            start = gap.end()
    return Span(start, sentence.end)


def title_of_news(article: Article, clause: Span) -> str:
    """The title of an article's own news: its headline, else `clause`, its lead, never cut.

    An article's title is its headline unless it is made of the words that its text begins with.
    """
    words = " ".join(clause.of(article.text).split()).rstrip(".")
    title = article.title.rstrip("…")
    begins = " ".join(article.text[: 2 * len(title)].split()).startswith(title)
    is_headline = not begins and title == article.title and len(title.split()) >= _SHORTEST
    return title if is_headline else words[:1].upper() + words[1:]


def _is_border(text: str, end: int, begin: int, part: Span, small: Counter[str]) -> bool:
    before = _WORD.findall(text, max(part.start, end - 40), end)
    if not before or before[-1].lower() in _LEADS_ON:
        return False
    following = _WORD.findall(text, begin, min(part.end, begin + 60))
    if len(following) < 2 or _count(text, part.start, end) < _SHORTEST:
        return False
    if _count(text, begin, part.end) < _SHORTEST or not _ends_phrase(before[-1], text[end - 1]):
        return False
    opener, second = following[:2]
    if opener.lower() in _OPENERS:
        return second[0].islower() or opener.lower() in ("a", "an")
    if second.lower() == "of" or text.startswith(",", begin + len(opener)):
        return False  # "founding Editor of", "the drug Propofol, which"
    return small[opener.lower()] > 0 and second[0].islower() and not before[-1][0].isdigit()


def _ends_phrase(word: str, mark: str) -> bool:
    """Whether what stands before a capital is no part of a name itself."""
    return mark in "'’\"”)" or word[0].islower() or word[0].isdigit()


def _count(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))
