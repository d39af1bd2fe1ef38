"""Article ids: readable, and unique within a load or a project."""

import re
import unicodedata
from collections.abc import Container

_NOT_WORD = re.compile(r"[^\w]+")


def slug(name: str) -> str:
    """A file name or a title as an id: lower case, words joined by hyphens, never empty."""
    return _NOT_WORD.sub("-", unicodedata.normalize("NFKC", name).lower()).strip("-_") or "article"


def unique_id(wanted: str, taken: Container[str]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3`, … until it is not among `taken`."""
    candidate, count = wanted, 1
    while candidate in taken:
        count += 1
        candidate = f"{wanted}-{count}"
    return candidate
