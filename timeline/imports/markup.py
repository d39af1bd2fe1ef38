"""Text of the HTML in which programs for web pages keep titles and notes."""

import html
import re

_TAG = re.compile(r"<[^<>]*>")
_PARAGRAPH = re.compile(r"</p>|<br\s*/?>", re.IGNORECASE)


def plain(markup: object) -> str:
    """Text without HTML: paragraphs on lines of their own. TypeError for anything but a string."""
    if not isinstance(markup, str):
        raise TypeError("not text")
    lines = _PARAGRAPH.sub("\n", markup).split("\n")
    texts = [" ".join(html.unescape(_TAG.sub("", line)).split()) for line in lines]
    return "\n".join(text for text in texts if text)
