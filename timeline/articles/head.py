"""The head of an article in a .txt file: its metadata lines, taken off the text."""

import re
from dataclasses import dataclass, field

from timeline.articles.published import day_in
from timeline.model import PublishedFrom

# Lines of a head are short; the first long one is the text.
_LONGEST_HEADING = 100
_HEADINGS = 3  # title, subtitle, byline

_SEED = re.compile(r"\s*date\s+(\d{4}-\d\d-\d\d)(?:\s+(?P<rest>.*))?$")
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
# Short, and with a figure: "13th 2022", which somebody meant for a date.
_LIKE_A_DATE = re.compile(r"(?=.*\d).{1,40}")
_SEPARATOR = re.compile(r"\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|\*(?: \*)+)\s*$")
_MARKDOWN_HEADING = re.compile(r"\s*#{1,6}\s+")
_SENTENCE_END = re.compile(r"[.;,:…。]['\"”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines of an article say of it, and the lines that are left.

    `unread` are (index of the line, line) of date lines that name no single day. They are no text
    either, and are told to the person. `title` is "" where no line is one.
    """

    lines: list[str]
    title: str = ""
    published: int | None = None
    published_from: PublishedFrom = PublishedFrom.NOWHERE
    unread: list[tuple[int, str]] = field(default_factory=list)


def is_separator(line: str) -> bool:
    """Whether a line is a rule such as `---`, `===` or `***`."""
    return _SEPARATOR.match(line) is not None


def is_seed_header(line: str) -> bool:
    """Whether a line begins with ` date 2022-01-07 `, the form the project's first article has."""
    match = _SEED.match(line)
    return match is not None and day_in(match[1]) is not None


def has_seed_text(line: str) -> bool:
    """Whether a line in the seed's form holds text after its date."""
    match = _SEED.match(line)
    return match is not None and bool((match["rest"] or "").strip())


def is_metadata(line: str) -> bool:
    """Whether a line gives a title or a date and nothing else."""
    if is_seed_header(line) or _TITLE.match(line):
        return True
    if any(_dated(pattern, line) is not None for pattern in (_PUBLISHED, _UPDATED)):
        return True
    return day_in(line) is not None


def is_title(line: str) -> bool:
    """Whether a line is a `Title:` header."""
    return _TITLE.match(line) is not None


def is_date_header(line: str) -> bool:
    """Whether a line is a `Date:` or `Published:` header with a day."""
    match = _PUBLISHED.match(line)
    return match is not None and bool(match["colon"]) and day_in(match["date"]) is not None


def is_heading(line: str) -> bool:
    """Whether a line is short and does not end as a sentence does."""
    line = line.strip()
    return 0 < len(line) <= _LONGEST_HEADING and not _SENTENCE_END.search(line)


def read_head(lines: list[str]) -> Head:
    """Take the metadata off the first lines of an article, in the order of trust.

    A header line is believed before an `Updated` line, and that before a bare date. A line that
    is neither metadata nor a heading ends the head; what follows is text, whatever it says.
    """
    return _HeadReader(lines).read()


class _HeadReader:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.kept: list[str] = []
        self.title = ""
        self.days: dict[str, int] = {}
        self.unread: list[tuple[int, str]] = []
        self.headings = 0
        self.dated_headings = 0  # how many stood above a date line, which proves them headings

    def read(self) -> Head:
        at = 0
        while at < len(self.lines) and self._takes(at, self.lines[at]):
            at += 1
        rest = self.kept + self.lines[at:]
        day, source = self._published()
        title = self.title or _headline(rest, is_proven=self.dated_headings > 0)
        return Head(rest, title, day, source, self.unread)

    def _takes(self, at: int, line: str) -> bool:
        """Deal with one line; False where the head is over."""
        if not line.strip() or is_separator(line):
            # Rules around a head ("front matter") or under a headline belong to it.
            self.kept.extend([] if line.strip() else [line])
            return True
        if seed := _SEED.match(line):
            return self._takes_seed(at, line, seed)
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

    def _takes_seed(self, at: int, line: str, seed: re.Match[str]) -> bool:
        day = day_in(seed[1])
        if day is None:
            self.unread.append((at, line))
            return False
        self.days.setdefault("header", day)
        self.lines = [*self.lines[:at], seed["rest"] or "", *self.lines[at + 1 :]]
        return not seed["rest"]

    def _takes_date(self, at: int, line: str) -> bool:
        for trust, pattern in (("header", _PUBLISHED), ("updated", _UPDATED)):
            match = pattern.match(line)
            if match is None:
                continue
            day = day_in(match["date"])
            meant = match["colon"] and _LIKE_A_DATE.fullmatch(match["date"].strip())
            if day is not None:
                self.days.setdefault(trust, day)
            elif meant:
                self.unread.append((at, line))
            return day is not None or bool(meant)
        day = day_in(line)
        if day is not None:
            self.days.setdefault("line", day)
        return day is not None

    def _published(self) -> tuple[int | None, PublishedFrom]:
        for trust in ("header", "updated"):
            if trust in self.days:
                return self.days[trust], PublishedFrom.HEADER
        if "line" in self.days:
            return self.days["line"], PublishedFrom.FIRST_LINE
        return None, PublishedFrom.NOWHERE


def _dated(pattern: re.Pattern[str], line: str) -> int | None:
    match = pattern.match(line)
    return day_in(match["date"]) if match else None


def _headline(lines: list[str], *, is_proven: bool) -> str:
    """The first line as a title, "" where it may as well be the first of a wrapped text."""
    texts = [(at, line) for at, line in enumerate(lines) if line.strip()]
    if len(texts) < 2 or not is_heading(texts[0][1]):
        return ""
    (first, line), (second, following) = texts[:2]
    wraps = second == first + 1 and len(following) <= _LONGEST_HEADING
    return "" if wraps and not is_proven else _MARKDOWN_HEADING.sub("", line).strip(" *_\t")
