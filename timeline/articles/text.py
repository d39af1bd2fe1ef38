"""Plain text files with one article or several, each with its own metadata lines."""

import re
from dataclasses import replace
from itertools import accumulate
from pathlib import PurePath

from timeline.articles.decode import NotTextError, decode
from timeline.articles.head import Head, read_head
from timeline.articles.ids import UniqueIds, slug
from timeline.articles.problem import Loaded, Problem
from timeline.articles.published import day_in_file_name, without_date
from timeline.articles.split import split_articles
from timeline.model import Article, PublishedFrom

_LONGEST_TITLE = 70
_WORD = re.compile(r"[^\W\d_]{3,}")
_CODE = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d])\w{7,}|\d{5,}")  # hashes, database ids
_GAPS = re.compile(r"[\s_\-.]+")


def read(data: bytes, path: str) -> Loaded:
    """The articles of a .txt file; see `parse`."""
    return read_text(data, PurePath(path).name, path)


def read_text(data: bytes, name: str = "", path: str = "", where: str = "") -> Loaded:
    """The articles in the bytes of a .txt file; see `parse`."""
    try:
        return parse(decode(data), name, path, where)
    except NotTextError as error:
        return Loaded(problems=[Problem(path or name or where, str(error))])


def parse(text: str, name: str = "", path: str = "", where: str = "pasted text") -> Loaded:
    """The articles in a text, and a problem for each date line that could not be read.

    `name` and `path` are those of the file, "" if there is none; problems then refer to the text
    as `where`.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.replace("\f", "\n\f\n").split("\n")
    where = path or name or where
    loaded = Loaded()
    stem = PurePath(name).stem
    numbers = _line_numbers(lines)
    parts = [part for part in split_articles(lines) if any(line.strip() for line in part[1])]
    ids = UniqueIds()
    for first, part in parts:
        head = read_head(part)
        loaded.problems.extend(
            Problem(f"{where}:{numbers[first + at]}", _unread(line)) for at, line in head.unread
        )
        article = _article(head, stem, path, alone=len(parts) == 1)
        if article.text:
            loaded.articles.append(replace(article, id=ids.take(article.id)))
        else:
            message = "there is no text after this line"
            loaded.problems.append(Problem(f"{where}:{numbers[first]}", message))
    if not parts:
        loaded.problems.append(Problem(where, "contains no text"))
    return loaded


def title_of(text: str, stem: str) -> str:
    """A title for an article without one: its file name if that has words, else its first words."""
    readable = _GAPS.sub(" ", without_date(stem)).strip()
    if _WORD.search(readable) and not _CODE.search(readable):
        return readable[:1].upper() + readable[1:]
    words = " ".join(text[: 4 * _LONGEST_TITLE].split())
    if len(words) <= _LONGEST_TITLE:
        return words.rstrip(".")
    return words[: _LONGEST_TITLE + 1].rpartition(" ")[0].rstrip(",;:.–—- ") + "…"


def _line_numbers(lines: list[str]) -> list[int]:
    """The number of each line in the file, from 1; a form feed does not end a line there."""
    return list(accumulate((1 if line != "\f" else -1 for line in lines), initial=1))


def _article(head: Head, stem: str, path: str, *, alone: bool) -> Article:
    text = "\n".join(head.lines).replace("\f", "").strip("\n")
    text = text if text.strip() else ""
    day, source = head.published, head.published_from
    # A date in the file name applies only to a file with a single article.
    if day is None and alone:
        day = day_in_file_name(stem)
        source = PublishedFrom.NOWHERE if day is None else PublishedFrom.FILE_NAME
    title = head.title or title_of(text, stem if alone else "")
    wanted = slug(stem) if stem else slug(title)[:40].strip("-")
    return Article(wanted, title, text, day, source, path)


def _unread(line: str) -> str:
    return f"“{line.strip()[:60]}” is not a single day; write it as 2022-01-07, or set it by hand"
