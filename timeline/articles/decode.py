"""Decoding bytes: as Unicode if they are valid Unicode, otherwise as charset-normalizer detects."""

import codecs

# Longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMONEST = "cp1252"  # the commonest legacy encoding, used by most "ANSI" files
_KNOWN_FORMATS = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a word-processor or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "an RTF document",
    b"SQLite format 3": "a database or a Dateline project",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}


class NotTextError(ValueError):
    """The bytes are not text; the message says so to the user who chose the file."""


def decode(data: bytes) -> str:
    """The text in `data` without its byte order mark; NotTextError if it is not text."""
    for magic, kind in _KNOWN_FORMATS.items():
        if data.startswith(magic):
            raise NotTextError(
                f"this is {kind}, not plain text; save its text as a .txt file first"
            )
    try:
        text = _unicode(data)
    except UnicodeDecodeError:
        text = _guessed(data)
    if "\0" in text:
        text = _guessed(data)
    return text


def _unicode(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    return data.decode("utf-8")


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import and rarely needed

    matches = from_bytes(data)
    best = matches.best()
    if best is not None and best.encoding != _COMMONEST:
        # A short text in a Western language often fits several encodings equally well.
        equals = (match for match in matches if match.coherence >= best.coherence)
        best = next((match for match in equals if match.encoding == _COMMONEST), best)
    text = "" if best is None else str(best)
    if not text or "\0" in text:
        raise NotTextError("this file is not text in any known encoding; is it a text file?")
    return text
