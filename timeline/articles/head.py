"""The metadata lines at the beginning of an article in a .txt file."""

import re
from dataclasses import dataclass, field

from timeline.articles.published import day_in
from timeline.model import PublishedFrom

# Metadata lines and headings are short; the first long line is text.
_LONGEST_HEADING = 100
_HEADINGS = 3  # title, subtitle, byline

_INLINE_DATE = re.compile(r"\s*date\s+(\d{4}-\d\d-\d\d)(?:\s+(?P<rest>.*))?$")
_TITLE = re.compile(r"\s*(?:title|headline)\s*:\s*(?P<title>\S.*)$", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\s*(?:(?:first\s+)?(?:published|posted)|(?:publication\s+)?dated?)"
    r"(?P<colon>\s*:)?\s*(?:\b(?:on|at)\b)?\s*(?P<date>\S.*)$",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\s*(?:last\s+)?(?:updated|modified)(?P<colon>\s*:)?\s*(?:\b(?:on|at)\b)?\s*(?P<date>\S.*)$",
    re.IGNORECASE,
)
# Short and with a digit, so probably meant as a date: "13th 2022".
_LIKE_A_DATE = re.compile(r"(?=.*\d).{1,40}")
_SEPARATOR = re.compile(r"\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|\*(?: \*)+)\s*$")
_MARKDOWN_HEADING = re.compile(r"\s*#{1,6}\s+")
_SENTENCE_END = re.compile(r"[.;,:…。]['\"”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """The metadata in the first lines of an article, and the remaining lines.

    `unread` has (line index, line) for each date line that does not name a single day. Such lines
    are not part of the text; they are reported to the user. `title` is "" if there is none.
    """

    lines: list[str]
    title: str = ""
    published: int | None = None
    published_from: PublishedFrom = PublishedFrom.NOWHERE
    unread: list[tuple[int, str]] = field(default_factory=list)


def is_separator(line: str) -> bool:
    """Whether a line is a separator such as `---`, `===` or `***`."""
    return _SEPARATOR.match(line) is not None


def is_inline_date(line: str) -> bool:
    """Whether a line begins with ` date 2022-01-07 `, with or without text after it."""
    match = _INLINE_DATE.match(line)
    return match is not None and day_in(match[1]) is not None


def has_text_after_date(line: str) -> bool:
    """Whether a line that begins with ` date 2022-01-07 ` has text after the date."""
    match = _INLINE_DATE.match(line)
    return match is not None and bool((match["rest"] or "").strip())


def is_metadata(line: str) -> bool:
    """Whether a line is a title or date line and nothing else."""
    if is_inline_date(line) or _TITLE.match(line):
        return True
    if any(_dated(pattern, line) is not None for pattern in (_PUBLISHED, _UPDATED)):
        return True
    return day_in(line) is not None


def is_title(line: str) -> bool:
    """Whether a line is a `Title:` header."""
    return _TITLE.match(line) is not None


def is_date_header(line: str) -> bool:
    """Whether a line is a `Date:` or `Published:` header that names a day."""
    match = _PUBLISHED.match(line)
    return match is not None and bool(match["colon"]) and day_in(match["date"]) is not None


def is_heading(line: str) -> bool:
    """Whether a line is short and does not end like a sentence."""
    line = line.strip()
    return 0 < len(line) <= _LONGEST_HEADING and not _SENTENCE_END.search(line)


def read_head(lines: list[str]) -> Head:
    """Separate the metadata in the first lines of an article from its text.

    A `Date:` or `Published:` header takes precedence over an `Updated` line, and that over a bare
    date. The head ends at the first line that is neither metadata nor a heading; everything after
    it is text.
    """
    return _HeadReader(lines).read()


class _HeadReader:
    def __init__(self, lines: list[str]) -> None:
        self.lines = list(lines)
        self.kept: list[str] = []
        self.title = ""
        self.days: dict[str, int] = {}
        self.unread: list[tuple[int, str]] = []
        self.headings = 0
        self.dated_headings = 0  # headings above a date line, which confirms that they are headings

    def read(self) -> Head:
        at = 0
        while at < len(self.lines) and self._takes(at, self.lines[at]):
            at += 1
        rest = self.kept + self.lines[at:]
        day, source = self._published()
        title = self.title or _headline(rest, is_proven=self.dated_headings > 0)
        return Head(rest, title, day, source, self.unread)

    def _takes(self, at: int, line: str) -> bool:
        """Process one line; False if it is not part of the head."""
        if not line.strip() or is_separator(line):
            # Separators around a head ("front matter") or under a headline are part of it.
            self.kept.extend([] if line.strip() else [line])
            return True
        if inline := _INLINE_DATE.match(line):
            return self._takes_inline_date(at, line, inline)
        if title := _TITLE.match(line):
            self.title = self.title or title["title"].strip().strip("\"'")
            return True
        if self._takes_date(at, line):
            self.dated_headings = self.headings
            return True
        if self.headings == _HEADINGS or not is_heading(line):
            return False
        self.headings += 1
        self.kept.append(line)
        return True

    def _takes_inline_date(self, at: int, line: str, match: re.Match[str]) -> bool:
        day = day_in(match[1])
        if day is None:
            self.unread.append((at, line))
            return False
        self.days.setdefault("header", day)
        self.lines[at] = match["rest"] or ""
        return not match["rest"]

    def _takes_date(self, at: int, line: str) -> bool:
        for source, pattern in (("header", _PUBLISHED), ("updated", _UPDATED)):
            match = pattern.match(line)
            if match is None:
                continue
            day = day_in(match["date"])
            meant = match["colon"] and _LIKE_A_DATE.fullmatch(match["date"].strip())
            if day is not None:
                self.days.setdefault(source, day)
            elif meant:
                self.unread.append((at, line))
            return day is not None or bool(meant)
        day = day_in(line)
        if day is not None:
            self.days.setdefault("line", day)
        return day is not None

    def _published(self) -> tuple[int | None, PublishedFrom]:
        for source in ("header", "updated"):
            if source in self.days:
                return self.days[source], PublishedFrom.HEADER
        if "line" in self.days:
            return self.days["line"], PublishedFrom.FIRST_LINE
        return None, PublishedFrom.NOWHERE


def _dated(pattern: re.Pattern[str], line: str) -> int | None:
    match = pattern.match(line)
    return day_in(match["date"]) if match else None


def _headline(lines: list[str], *, is_proven: bool) -> str:
    """The first line as a title, or "" if it may be the first line of a wrapped paragraph."""
    texts = [(at, line) for at, line in enumerate(lines) if line.strip()]
    if len(texts) < 2 or not is_heading(texts[0][1]):
        return ""
    (first, line), (second, following) = texts[:2]
    wraps = second == first + 1 and len(following) <= _LONGEST_HEADING
    return "" if wraps and not is_proven else _MARKDOWN_HEADING.sub("", line).strip(" *_\t")
