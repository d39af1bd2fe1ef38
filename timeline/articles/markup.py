"""The paragraphs of HTML, all of them: for documents, mails and feeds, which have no menus."""

import re
from typing import Any

_BLOCKS = set(
    """address article aside blockquote body center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody
    tfoot thead tr ul""".split()
)
_SKIPPED = {"script", "style", "head", "title", "template", "noscript", "svg", "math"}
_CELLS = {"td", "th"}
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_SPACE_RUNS = re.compile(r" {2,}")
_NUMBER_OR_ARROW = re.compile(r"[\W_]{0,3}\d{0,4}[\W_]{0,3}")
_AROUND_BREAK = re.compile(r" ?\n ?")


def html_paragraphs(html: str) -> list[str]:
    """The text of each block, the cells of a row of a table joined by ` | `."""
    from lxml import html as parser
    from lxml.etree import ParserError

    if not html.strip():
        return []
    try:
        tree = parser.document_fromstring(_without_declaration(html))
    except (ParserError, ValueError):  # nothing but comments
        return []
    return tree_paragraphs(tree)


def _without_declaration(html: str) -> str:
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", html)


def tree_paragraphs(tree: Any) -> list[str]:
    """Like `html_paragraphs`, of a tree of HTML or XHTML."""
    walk = _Walk()
    walk.run(tree)
    return walk.paragraphs


class _Walk:
    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.pieces: list[str] = []
        self.skipping = 0
        self.row: list[str] | None = None  # the cells of the row so far

    def run(self, tree: Any) -> None:
        from lxml.etree import iterwalk

        for event, element in iterwalk(tree, events=("start", "end")):
            if not isinstance(element.tag, str):  # a comment
                continue
            name = element.tag.rpartition("}")[2].lower()
            if event == "start":
                self._start(name, element)
            else:
                self._end(name, element)
        self._flush()

    def _start(self, name: str, element: Any) -> None:
        if name in _SKIPPED or _is_footnote_link(name, element):
            self.skipping += 1
        elif not self.skipping:
            self._bound(name)
            if name == "tr" and self.row is None:
                self.row = []
            if name == "br":
                self.pieces.append("\n")
        if not self.skipping:
            self.pieces.append(_SPACE.sub(" ", element.text or ""))

    def _end(self, name: str, element: Any) -> None:
        if name in _SKIPPED or _is_footnote_link(name, element):
            self.skipping -= 1
        elif not self.skipping:
            self._bound(name)
            if name == "tr" and self.row is not None:
                cells, self.row = self.row, None
                self.paragraphs.extend([" | ".join(cells)] if cells else [])
        if not self.skipping:
            self.pieces.append(_SPACE.sub(" ", element.tail or ""))

    def _bound(self, name: str) -> None:
        if name in _BLOCKS or name in _CELLS:
            self._flush()

    def _flush(self) -> None:
        text = _AROUND_BREAK.sub("\n", _SPACE_RUNS.sub(" ", "".join(self.pieces))).strip()
        self.pieces.clear()
        if text:
            (self.paragraphs if self.row is None else self.row).append(text)


def _is_footnote_link(name: str, element: Any) -> bool:
    """Whether an element is the number of a footnote, or an arrow that leads back from one."""
    if name != "a" or "#" not in (element.get("href") or ""):
        return False
    return _NUMBER_OR_ARROW.fullmatch("".join(element.itertext())) is not None
