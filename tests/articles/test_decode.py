"""Bytes to text."""

import codecs

import pytest

from timeline.articles.decode import NotTextError, decode

FRENCH = "Le café a coûté très cher à l’État; la marée était déjà haute à Sète. " * 5


@pytest.mark.parametrize(
    "data",
    [
        FRENCH.encode(),
        codecs.BOM_UTF8 + FRENCH.encode(),
        FRENCH.encode("utf-16"),
        codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
        FRENCH.encode("utf-32"),
        FRENCH.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"],
)
def test_known_encodings(data: bytes) -> None:
    assert decode(data) == FRENCH


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x89PNG\r\n", "picture"),
        (b"text with a \0 in it", "text"),
        (bytes(range(256)) * 8, "text"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, word: str) -> None:
    with pytest.raises(NotTextError, match=word):
        decode(data)
