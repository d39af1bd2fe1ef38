"""RTF documents, by striprtf."""

import re

from timeline.articles.document import document
from timeline.articles.problem import Loaded, Problem

_MAGIC = b"{\\rtf"
_INFO = 100_000  # characters at the beginning that hold the properties
_TITLE = re.compile(r"\{\\title ([^{}\\]{1,300})\}")
_WRITTEN = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_BULLET = re.compile(r"^\s*[•·▪–-]\s*\t", re.MULTILINE)
_ROW_END = re.compile(r"\|$", re.MULTILINE)


def read(data: bytes, path: str) -> Loaded:
    """The articles of a document; see `document`."""
    from striprtf.striprtf import rtf_to_text

    if not data.lstrip().startswith(_MAGIC):
        return Loaded(problems=[Problem(path, "it is not an RTF document")])
    source = data.decode("latin-1")  # RTF is ASCII; what is not is escaped
    try:
        text = rtf_to_text(source, errors="replace")
    except (ValueError, LookupError, TypeError, RecursionError):
        return Loaded(problems=[Problem(path, "it is damaged; save it again")])
    text = _ROW_END.sub("", _BULLET.sub("• ", text)).replace("\x00", "")
    title, written = _TITLE.search(source[:_INFO]), _WRITTEN.search(source[:_INFO])
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    if not paragraphs:
        return Loaded(problems=[Problem(path, "contains no text")])
    return document(paragraphs, path, title[1] if title else "", _date(written))


def _date(match: "re.Match[str] | None") -> str:
    return "-".join(part.zfill(2) for part in match.groups()) if match else ""
