"""Archives that are broken in the ways in which files are."""

import io
import struct
from zipfile import ZIP_DEFLATED, ZipFile


def archive(**parts: str | bytes) -> bytes:
    """A zip archive; in a name `__` stands for `/` and the last `_` for a dot."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            stem, _, suffix = name.replace("__", "/").rpartition("_")
            package.writestr(f"{stem}.{suffix}", content)
    return buffer.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """An archive with one of its parts replaced."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == name else old.read(info))
    return buffer.getvalue()


def encrypted(data: bytes) -> bytes:
    """The archive with the flag of encryption on each entry."""
    found = bytearray(data)
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = found.find(mark)
        while start >= 0:
            (flags,) = struct.unpack_from("<H", found, start + at)
            struct.pack_into("<H", found, start + at, flags | 1)
            start = found.find(mark, start + 4)
    return bytes(found)
