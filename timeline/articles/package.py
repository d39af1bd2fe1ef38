"""Documents that are zip archives of XML parts (.docx, .odt, .epub), read without trust.

Sizes are checked before anything is unpacked, and nothing outside the archive is ever read: no
entities, no DTDs, no network.
"""

import io
import zlib
from typing import Any
from zipfile import BadZipFile, ZipFile

_MOST_PART_BYTES = 60_000_000  # of one part that is read
_MOST_BYTES = 400_000_000  # of all parts, pictures among them, which are never unpacked
_MOST_PARTS = 20_000
_ENCRYPTED = 0x1
_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"  # an OLE file


class PackageError(ValueError):
    """It cannot be read; the message says why to the user."""


class Package:
    """An archive whose parts are read by name. `PackageError` if it is none, or a bomb."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLD_OR_ENCRYPTED):
            raise PackageError(
                "it is protected by a password, or of an old version of its program; save it again"
            )
        try:
            self._zip = ZipFile(io.BytesIO(data))
            self._sizes = {info.filename: info.file_size for info in self._zip.infolist()}
        except (BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
            raise PackageError("it is damaged, or not the format that its name says") from None
        if len(self._sizes) > _MOST_PARTS or sum(self._sizes.values()) > _MOST_BYTES:
            raise PackageError("it unpacks to far more than a document has")
        if any(info.flag_bits & _ENCRYPTED for info in self._zip.infolist()):
            raise PackageError("it is protected by a password; save it without one")

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    def part(self, name: str) -> bytes:
        """The content of a part."""
        if name not in self._sizes:
            raise PackageError("it lacks a part; it is damaged, or not the format its name says")
        if self._sizes[name] > _MOST_PART_BYTES:
            raise PackageError("it unpacks to far more text than a document has")
        try:
            return self._zip.read(name)  # reads no more than the size that was checked
        except (BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError):
            raise PackageError("a part of it is damaged") from None

    def xml(self, name: str) -> Any:
        """The root element of an XML part."""
        return xml(self.part(name))

    def check_xml(self) -> None:
        """`PackageError` if an XML part is too large or declares entities.

        For a library that reads the archive itself.
        """
        for name in self._sizes:
            if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in self.part(name):
                raise PackageError("its XML declares entities, which no document needs")


def xml(data: bytes) -> Any:
    """The root element of XML. `PackageError` if it is not well-formed or nested absurdly."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise PackageError("a part of it is damaged") from None
