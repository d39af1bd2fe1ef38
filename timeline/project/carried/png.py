"""A project in a PNG picture: a chunk of our own before its end.

A text chunk would be the usual place, but readers such as Pillow refuse files in which that is
large; they skip chunks that they do not know (PNG, third edition, sections 5.4 and 14).
"""

import struct
from collections.abc import Iterator
from zlib import crc32

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNK = b"dlPj"  # by the case of its letters: optional, private, safe to copy
_HEADER = struct.Struct(">I4s")  # length and type
_CHECKSUM = struct.Struct(">I")
_END = b"IEND"


def with_project(content: bytes, project: bytes) -> bytes:
    """The picture with a packed project."""
    end = content.rindex(_END) - _HEADER.size + len(_END)
    checksum = _CHECKSUM.pack(crc32(_CHUNK + project))
    chunk = _HEADER.pack(len(project), _CHUNK) + project + checksum
    return content[:end] + chunk + content[end:]


def found(content: bytes) -> bytes | None:
    """The packed project of a picture, None if it carries none; ValueError if the file is damaged
    or no PNG."""
    if not content.startswith(_SIGNATURE):
        raise ValueError("no PNG")
    return next((data for kind, data in _chunks(content) if kind == _CHUNK), None)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place < len(content):
        if place + _HEADER.size > len(content):
            raise ValueError("the file is cut off")
        length, kind = _HEADER.unpack_from(content, place)
        data = content[place + _HEADER.size : place + _HEADER.size + length]
        checksum = content[place + _HEADER.size + length :][: _CHECKSUM.size]
        if kind == _CHUNK and checksum != _CHECKSUM.pack(crc32(kind + data)):
            raise ValueError("the project is damaged")
        yield kind, data
        place += _HEADER.size + length + _CHECKSUM.size
