"""Article ids: readable, and unique within a set of loaded files or a project."""

import re
import unicodedata
from collections.abc import Iterable

_NOT_WORD = re.compile(r"[^\w]+")


def slug(name: str) -> str:
    """An id from a file name or a title: lower case, words joined by hyphens, never empty."""
    return _NOT_WORD.sub("-", unicodedata.normalize("NFKC", name).lower()).strip("-_") or "article"


class UniqueIds:
    """Gives ids that differ from each other and from those that are `taken`.

    The cost of an id does not depend on how often the same one was wanted before.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._counts: dict[str, int] = {}  # the last number that was tried for an id

    def take(self, wanted: str) -> str:
        """`wanted` or the first of `wanted-2`, `wanted-3`, … that is not taken; it then is."""
        candidate, count = wanted, self._counts.get(wanted, 1)
        while candidate in self._taken:
            count += 1
            candidate = f"{wanted}-{count}"
        self._counts[wanted] = count
        self._taken.add(candidate)
        return candidate
