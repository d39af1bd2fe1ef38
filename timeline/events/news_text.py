"""Where an article reports its own news: its headline and its lead, without captions.

Pages print headline, standfirst, picture captions and credits before the lead, often joined to it
in one line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events import words
from timeline.events.lead import borders
from timeline.events.sentences import sentences
from timeline.events.story_day import body_of
from timeline.model import Article, Span

_FEWEST_WORDS = 3
_LONGEST_HEADLINE = 120  # characters of a line without a full stop
_SENTENCE_ENDS = ".!?…"
_BEGINNING = 4  # parts of sentences within which the lead begins
_WORD = re.compile(r"[^\W\d_]{2,}")
# "(Reuters) -" and "Photograph: Ann Doe/AP" are printed directly before the lead.
_BEFORE_LEAD = re.compile(r"\([A-Z][\w/ .-]{1,24}\) ?[-–—_]+\s*\Z|\bPhotograph: ")
_NO_HEADLINE = re.compile(r"[(\\*•·–—-]|Credit:")
_BYLINE = re.compile(r"\s+By\s[A-Z][\w.'’-]+\s[A-Z][\w.'’-]+")


@dataclass(frozen=True, slots=True)
class NewsText:
    """The headline of an article if it is on a separate line, and its text from the lead on, split
    into sentences without page lines."""

    headline: Span | None
    body: tuple[Span, ...]

    @property
    def news(self) -> Span:
        """The headline, else the lead."""
        return self.headline or self.body[0]

    @property
    def parts(self) -> list[Span]:
        """The headline, if any, and the sentences from the lead on."""
        return [*([self.headline] if self.headline else ()), *self.body]


def news_text(article: Article, page_lines: Sequence[Span] = ()) -> NewsText | None:
    """The headline and the lead of an article; None if it has only page lines.

    `page_lines` are the spans of the article to be skipped, in order.
    """
    text = article.text
    parts = [part for part in body_of(sentences(text), page_lines) if _is_worded(text, part)]
    if not parts:
        return None
    headline = _headline(text, parts[0], page_lines)
    at = _lead(text, parts, page_lines)
    is_above = headline is not None or _ends_at_date(text, parts[0], page_lines)
    if at == 0 and is_above and (headline is not None or len(parts) > 1):
        at = 1
    if at == len(parts):
        return NewsText(headline, ())
    start = borders(text, parts[at])[-1]
    if headline is None and at + 1 < len(parts) and _is_verbless(text, start, parts[at].end):
        _, *joined = borders(text, parts[at + 1])
        if joined:  # "The mayor at the bridge. She says it is old The bridge has fallen."
            at, start = at + 1, joined[-1]
    return NewsText(headline, (Span(start, parts[at].end), *parts[at + 1 :]))


def _is_verbless(text: str, start: int, end: int) -> bool:
    """Whether a sentence has no finite verb whose form is certain: a headline, a caption."""
    found = (word for word in text[start:end].split() if word.islower())
    return not any(map(words.is_verb, found))


def _lead(text: str, parts: Sequence[Span], page_lines: Sequence[Span]) -> int:
    """The index of the part that contains the lead: the one after a dateline or the credit of a
    picture near the beginning, else the first."""
    near = parts[: _BEGINNING + 1]
    ends = [line.end for line in page_lines if _BEFORE_LEAD.search(line.of(text))]
    for at in range(len(near) - 1, 0, -1):
        if any(near[at - 1].end <= end <= near[at].start + 1 for end in ends):
            return at
    return 0


def _is_worded(text: str, part: Span) -> bool:
    return len(part.of(text).split()) >= _FEWEST_WORDS


def _headline(text: str, part: Span, page_lines: Sequence[Span]) -> Span | None:
    """The headline, where a part is a separate line or ends at a date line, without closing
    punctuation; without the standfirst that is joined to it."""
    line = part.of(text).strip()
    if _NO_HEADLINE.match(line) or len(_WORD.findall(line)) < _FEWEST_WORDS:
        return None
    is_line = text[part.end : part.end + 40].lstrip(" \t")[:1] == "\n"
    is_line = is_line or any(each.start == part.end for each in page_lines)
    end = line.rstrip("\"'”’» ")[-1:]
    if not is_line or end in _SENTENCE_ENDS:
        return None
    _, *others = borders(text, part)
    byline = _BYLINE.search(text, part.start, part.end)
    ends = [part.end, *others[:1], *([byline.start()] if byline else [])]
    headline = Span(part.start, len(text[: min(ends)].rstrip()))
    return headline if headline.end - headline.start <= _LONGEST_HEADLINE else None


def _ends_at_date(text: str, part: Span, page_lines: Sequence[Span]) -> bool:
    """Whether a part has no full stop and a date line follows: headline and standfirst."""
    end = part.of(text).rstrip("\"'”’» ")[-1:]
    lines = (line.of(text) for line in page_lines if line.start == part.end)
    return end not in _SENTENCE_ENDS and any(any(map(str.isdigit, line)) for line in lines)
