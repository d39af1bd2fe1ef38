"""A drawn SVG completed with its title, a list of its events, its fonts and the project."""

import re
from collections import defaultdict
from xml.sax.saxutils import escape

from timeline.export.embedded_font import font_face
from timeline.export.story import LANGUAGE, Story
from timeline.export.typeface import Typeface
from timeline.layout.picture import Picture
from timeline.project.carried.svg import element

_ROLE = f'<svg role="img" aria-labelledby="title" aria-describedby="events" xml:lang="{LANGUAGE}" '
_OPENING = re.compile(r"<svg (?=[^>]*>)")
_END_OF_OPENING = re.compile(r"<svg [^>]*>\n?")


def complete_svg(content: bytes, page: Picture, face: Typeface, story: Story) -> bytes:
    """The drawing that matplotlib made of a page, completed.

    It is one image for screen readers (https://www.w3.org/TR/svg-aam-1.0/), named by its title and
    described by the list of its events. Its text stays text in fonts that it holds.
    """
    text = content.decode("utf-8")
    role = (
        f'<svg role="img" aria-labelledby="title" aria-describedby="events" xml:lang="{LANGUAGE}" '
    )
    text = _OPENING.sub(lambda _: role, text, count=1)
    events = "\n".join(story.lines_of(page))
    parts = [
        f'<title id="title">{escape(story.name)}</title>\n',
        f'<desc id="events">{escape(events)}</desc>\n',
        f"<style>{_font_faces(page, face)}</style>\n",
    ]
    if story.carried is not None:
        parts.append(f"<metadata>{element(story.carried)}</metadata>\n")
    end = _END_OF_OPENING.search(text)
    assert end is not None
    return (text[: end.end()] + "".join(parts) + text[end.end() :]).encode("utf-8")


def _font_faces(page: Picture, face: Typeface) -> str:
    """A rule with a font for each weight of the page; it has only the characters of the page."""
    letters: dict[int, set[str]] = defaultdict(set)
    for label in page.labels():
        letters[label.weight].update(face.printable(label.text))
    return "\n".join(font_face(weight, letters[weight]) for weight in sorted(letters))
