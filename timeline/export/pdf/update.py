"""Adding objects to a PDF by an incremental update (ISO 32000-1, 7.5.6).

The objects and a further table of them follow the old content, which stays as it is. Only what
matplotlib writes is updated: one table, and no object within another.
"""

import re
from collections.abc import Mapping

from timeline.export.pdf.objects import Reference, Stream, Value, entries, written

_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s*(\d+)\s*%%EOF\s*\Z", re.DOTALL)
_ROOT = re.compile(rb"/Root\s+(\d+)\s+0\s+R")
_SIZE = re.compile(rb"/Size\s+(\d+)")
_TABLE = re.compile(rb"xref\s*0 \d+\s*")
_ROW = 20  # bytes of an entry of the table
_PAGE = re.compile(rb"<<\s*/Type\s+/Page\s")


class Update:
    """Objects that are added to a PDF, or take the place of one with the same number.

    `pages` are its pages in their order.
    """

    def __init__(self, content: bytes) -> None:
        trailer = _TRAILER.search(content)
        if trailer is None:
            raise ValueError("the PDF has no trailer")
        self._content = content
        self._trailer, self._table = trailer[1], int(trailer[2])
        self._size = _number(_SIZE, self._trailer)
        self.catalog = Reference(_number(_ROOT, self._trailer))
        self._offsets = self._old_offsets()
        self._objects: dict[int, bytes] = {}
        starts = sorted((at, number) for number, at in self._offsets.items())
        self.pages = [
            Reference(number) for _, number in starts if _PAGE.match(self._body(number)[:100])
        ]

    def reserve(self) -> Reference:
        """The number for an object that is set later."""
        self._size += 1
        return Reference(self._size - 1)

    def set(self, reference: Reference, value: "Value | Stream") -> None:
        """Set the object of a reserved number."""
        self._objects[reference.number] = written(value)

    def add(self, value: "Value | Stream") -> Reference:
        """Add an object."""
        reference = self.reserve()
        self.set(reference, value)
        return reference

    def extend(self, reference: Reference, values: Mapping[str, Value]) -> None:
        """Add entries to a dictionary of the old content or of this update."""
        number = reference.number
        body = self._objects.get(number) or self._body(number)
        self._objects[number] = b"<< %s %s" % (entries(values), body.removeprefix(b"<<").lstrip())

    def content(self) -> bytes:
        """The PDF with the update."""
        parts = [self._content]
        place = len(self._content)
        rows = []
        for number, body in sorted(self._objects.items()):
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            rows.append(b"%d 1\n%010d 00000 n \n" % (number, place))
            place += len(parts[-1])
        trailer = _SIZE.sub(b"/Size %d" % self._size, self._trailer).strip()
        parts += [b"xref\n", *rows]
        parts.append(b"trailer\n<< %s /Prev %d >>\n" % (trailer, self._table))
        parts.append(b"startxref\n%d\n%%%%EOF\n" % place)
        return b"".join(parts)

    def _old_offsets(self) -> dict[int, int]:
        table = _TABLE.match(self._content, self._table)
        if table is None:
            raise ValueError("the PDF has no table of objects")
        offsets = {}
        for number in range(1, self._size):
            start = table.end() + number * _ROW
            row = self._content[start : start + _ROW]
            if row[17:18] == b"n":
                offsets[number] = int(row[:10])
        return offsets

    def _body(self, number: int) -> bytes:
        """The text of an object that is no stream."""
        start = self._offsets[number]
        opening = b"%d 0 obj" % number
        end = self._content.index(b"endobj", start)
        return self._content[start + len(opening) : end].strip()


def _number(pattern: re.Pattern[bytes], text: bytes) -> int:
    found = pattern.search(text)
    if found is None:
        raise ValueError("the PDF has an incomplete trailer")
    return int(found[1])
