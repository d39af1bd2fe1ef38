"""Article ids: readable, and unique within a set of loaded files or a project."""

import re
import unicodedata
from collections.abc import Container

_NOT_WORD = re.compile(r"[^\w]+")


def slug(name: str) -> str:
    """An id from a file name or a title: lower case, words joined by hyphens, never empty."""
    return _NOT_WORD.sub("-", unicodedata.normalize("NFKC", name).lower()).strip("-_") or "article"


def unique_id(wanted: str, taken: Container[str]) -> str:
    """`wanted` or the first of `wanted-2`, `wanted-3`, … that is not in `taken`."""
    candidate, count = wanted, 1
    while candidate in taken:
        count += 1
        candidate = f"{wanted}-{count}"
    return candidate
