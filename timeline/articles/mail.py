"""Mails (.eml, .mbox): each an article with its subject and date; quoted replies are apart."""

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import PurePath

from timeline.articles.ids import UniqueIds, slug
from timeline.articles.markup import html_paragraphs
from timeline.articles.problem import Loaded, Problem
from timeline.articles.published import single_days
from timeline.articles.text import title_of
from timeline.dates import days
from timeline.model import Article, PublishedFrom

_ENVELOPE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]*\r?\n")
_ESCAPED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_ATTRIBUTION = re.compile(r"(?:^|\n)(?P<line>On\b[^\n]{4,200}(?:\n[^\n]{0,100})?\bwrote:)\s*$")
_FORMAT_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MOST_PARTS = 200


def read(data: bytes, path: str) -> Loaded:
    """The article of a mail, and one of what it quotes."""
    return _mails([data], path)


def read_mbox(data: bytes, path: str) -> Loaded:
    """The articles of all mails of a mailbox."""
    starts = [(match.start(), match.end()) for match in _ENVELOPE.finditer(data)]
    if not starts:
        return Loaded(problems=[Problem(path, "it is not a mailbox; it has no “From ” line")])
    ends = [start for start, _ in starts[1:]] + [len(data)]
    texts = (data[begin:end] for (_, begin), end in zip(starts, ends, strict=True))
    return _mails((_ESCAPED_FROM.sub(rb"\1", text) for text in texts), path)


def _mails(mails: "list[bytes] | Iterator[bytes]", path: str) -> Loaded:
    loaded = Loaded()
    ids = UniqueIds()
    several = not isinstance(mails, list)
    for number, data in enumerate(mails, start=1):
        where = f"{path}, mail {number}" if several else path
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)  # what this policy makes
        try:
            found = _articles(message, path, ids)
        except Exception:  # whatever a malformed header leads the standard library to
            loaded.problems.append(Problem(where, "is malformed"))
            continue
        if not found:
            loaded.problems.append(Problem(where, "contains no text"))
        elif found[0].published is None:
            doubt = "its publication date was not found; set it by hand"
            loaded.problems.append(Problem(where, doubt))
        loaded.articles.extend(found)
    return loaded


def _articles(message: EmailMessage, path: str, ids: UniqueIds) -> list[Article]:
    text = _FORMAT_CONTROLS.sub(" ", "\n\n".join(_texts(message))).strip()
    own, above, quoted = _apart(text)
    subject = " ".join(_header(message, "Subject").split())
    title = subject or title_of(own or quoted, PurePath(path).stem)
    name = slug(title)[:60].strip("-")
    day = _day(_header(message, "Date"))
    origin = PublishedFrom.NOWHERE if day is None else PublishedFrom.MAIL
    found = [Article(ids.take(name), title, own, day, origin, path)] if own else []
    if quoted:
        dates = set(single_days(above))
        day = dates.pop() if len(dates) == 1 else None
        origin = PublishedFrom.NOWHERE if day is None else PublishedFrom.MAIL
        title = f"{title} (quoted)"
        found.append(Article(ids.take(f"{name}-quoted"), title, quoted, day, origin, path))
    return found


def _header(message: EmailMessage, name: str) -> str:
    """A header as text; the parser of a malformed one may raise anything."""
    try:
        return str(message[name] or "").encode("utf-8", "replace").decode("utf-8")
    except Exception:
        return ""


def _day(text: str) -> int | None:
    """The day at the place of the sender, of a Date header."""
    try:
        date: datetime = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return days.day_number(date.year, date.month, date.day)


def _texts(message: EmailMessage) -> Iterator[str]:
    """The text parts; of alternatives the plain one."""
    for count, part in enumerate(_parts(message)):
        if count == _MOST_PARTS:
            return
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            continue
        text = _decoded(payload, part.get_content_charset())
        if part.get_content_type() == "text/html":
            text = "\n\n".join(html_paragraphs(text))
        yield text.replace("\r\n", "\n").strip()


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    stack: list[EmailMessage] = [message]
    while stack:
        part = stack.pop()
        if part.is_multipart():
            parts = [each for each in part.iter_parts() if isinstance(each, EmailMessage)]
            if part.get_content_type() == "multipart/alternative":
                plain = [each for each in parts if each.get_content_type() == "text/plain"]
                parts = plain[:1] or parts[-1:]
            stack.extend(reversed(parts))
        elif part.get_content_type() in ("text/plain", "text/html"):
            yield part


def _decoded(data: bytes, charset: str | None) -> str:
    for encoding in (charset or "utf-8", "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _apart(text: str) -> tuple[str, str, str]:
    """What the sender wrote, the line above a quotation, and what is quoted in lines with `>`."""
    own, quoted = [], []
    for line in text.split("\n"):
        if line.startswith(">"):
            quoted.append(line.removeprefix(">").removeprefix(" "))
        else:
            own.append(line)
    if not quoted:
        return text, "", ""
    first = next(at for at, line in enumerate(text.split("\n")) if line.startswith(">"))
    before = "\n".join(text.split("\n")[:first]).rstrip()
    above = _ATTRIBUTION.search(before)
    line = above["line"] if above else ""
    rest = "\n".join(own)
    return (rest.replace(line, "", 1) if line else rest).strip(), line, "\n".join(quoted).strip()
