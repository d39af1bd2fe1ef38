"""Values of PDF and their notation (ISO 32000-1, 7.3)."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

_LEVEL = 9  # of zlib
_PLAIN = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "#()<>[]{}/%")


@dataclass(frozen=True, slots=True)
class Name:
    """A name, such as `/Title`, without its slash."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to the object of this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream of bytes with the other entries of its dictionary."""

    data: bytes
    entries: Mapping[str, "Value"]


Value: TypeAlias = (
    "bool | int | float | str | Name | Reference | Sequence[Value] | Mapping[str, Value] | None"
)
"""What an object can be, besides a stream. A `str` is a text string."""


def written(value: "Value | Stream") -> bytes:
    """The value in the notation of PDF."""
    match value:
        case None:
            return b"null"
        case bool():
            return b"true" if value else b"false"
        case int():
            return b"%d" % value
        case float():
            return f"{value:.2f}".encode("ascii")
        case str():
            return _text(value)
        case Name():
            return _name(value.text)
        case Reference():
            return b"%d 0 R" % value.number
        case Stream():
            return _stream(value)
        case Mapping():
            return b"<< %s >>" % entries(value)
    return b"[ %s ]" % b" ".join(map(written, value))


def entries(values: Mapping[str, Value]) -> bytes:
    """The entries of a dictionary, without its brackets."""
    return b" ".join(b"%s %s" % (_name(key), written(value)) for key, value in values.items())


def _name(text: str) -> bytes:
    return b"/" + "".join(c if c in _PLAIN else f"#{ord(c):02X}" for c in text).encode("ascii")


def _text(text: str) -> bytes:
    """A text string in UTF-16 with its mark (7.9.2.2), in hexadecimal digits."""
    return b"<FEFF%s>" % text.encode("utf-16-be", "replace").hex().upper().encode("ascii")


def _stream(stream: Stream) -> bytes:
    data = zlib.compress(stream.data, _LEVEL)
    head = {**stream.entries, "Filter": Name("FlateDecode"), "Length": len(data)}
    return b"%s\nstream\n%s\nendstream" % (written(head), data)
