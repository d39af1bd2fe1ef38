"""A project in a PDF: an attached file, which PDF viewers list and can save (ISO 32000-1, 7.11.4).

It is found by its media type in the dictionary of its stream. That needs no table of objects: a
stream is never inside of another object, so its dictionary is readable in every PDF that is not
encrypted, also after other programs have written it again.
"""

import re
import zlib

MEDIA_TYPE = "application/vnd.dateline"
FILE_NAME = "project.dateline"

_MARK = re.compile(rb"/application#2[Ff]vnd\.dateline(?![\w.#-])")
_DATA = re.compile(rb"stream\r?\n")
_MOST_OF_DICTIONARY = 2_000  # bytes between the media type and the data


def found(content: bytes) -> bytes | None:
    """The packed project of a PDF, that of its last version; None if it carries none. ValueError if
    it is damaged."""
    marks = list(_MARK.finditer(content))
    if not marks:
        return None
    place = marks[-1].start()
    before = content.rfind(b"obj", 0, place)
    data = _DATA.search(content, place, place + _MOST_OF_DICTIONARY)
    if data is None or before < 0:
        raise ValueError("the attached file has no data")
    dictionary = content[before : data.start()]
    end = content.find(b"endstream", data.end())
    if b"/FlateDecode" not in dictionary:
        return zlib.compress(content[data.end() : end].rstrip(b"\r\n"))
    return content[data.end() :]  # what follows the zlib stream is left out when it is unpacked
