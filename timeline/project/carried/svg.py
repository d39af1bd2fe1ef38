"""A project in an SVG drawing: an element of our own namespace in its `metadata`.

Its text is the packed project in base64 (RFC 4648), which other programs keep and do not show.
"""

import base64
from typing import Any
from xml.parsers import expat

NAMESPACE = "urn:x-dateline:project"
_SEPARATOR = " "  # between namespace and name, as expat gives them
_ELEMENT = f"{NAMESPACE}{_SEPARATOR}project"


def element(project: bytes) -> str:
    """The element for a packed project."""
    text = base64.b64encode(project).decode("ascii")
    return f'<dateline:project xmlns:dateline="{NAMESPACE}">{text}</dateline:project>'


class _Reader:
    """Collects the text of the first project element."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.is_inside = self.is_complete = False

    def start(self, name: str, _attributes: Any) -> None:
        self.is_inside = name == _ELEMENT and not self.is_complete

    def end(self, name: str) -> None:
        self.is_complete = self.is_complete or (self.is_inside and name == _ELEMENT)
        self.is_inside = False

    def characters(self, text: str) -> None:
        if self.is_inside:
            self.text.append(text)


def found(content: bytes) -> bytes | None:
    """The packed project of a drawing, None if it carries none; ValueError if it is no XML, if it
    declares entities, which could expand to any size, or if the text is no base64."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ValueError("not well-formed XML") from error
    if not reader.is_complete:
        return None
    # Editors may break the text into lines.
    return base64.b64decode("".join("".join(reader.text).split()), validate=True)


def _refuse(*_: object) -> None:
    raise ValueError("a drawing of Dateline declares no entities")
