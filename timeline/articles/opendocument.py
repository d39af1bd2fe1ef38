"""OpenDocument texts (.odt): paragraphs, headings, lists, tables, text boxes and footnotes."""

from collections.abc import Iterator
from typing import Any

from timeline.articles.document import document
from timeline.articles.package import Package, PackageError
from timeline.articles.problem import Loaded, Problem

_SKIPPED = {"tracked-changes", "annotation", "table-of-content", "forms", "note-citation"}
_PARAGRAPHS = {"p", "h"}
_APART = {"note-body", "text-box"}  # paragraphs of their own inside one
_MANIFEST = "META-INF/manifest.xml"
_MOST_SPACES = 100


def read(data: bytes, path: str) -> Loaded:
    """The articles of a document; see `document`."""
    try:
        package = Package(data)
        if _MANIFEST in package and b"encryption-data" in package.part(_MANIFEST):
            raise PackageError("it is protected by a password; save it without one")
        body = package.xml("content.xml").find("{*}body")
        title, written = _properties(package)
    except PackageError as error:
        return Loaded(problems=[Problem(path, str(error))])
    paragraphs = [] if body is None else list(_paragraphs(body))
    return document([text for text in paragraphs if text.strip()], path, title, written)


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _paragraphs(element: Any) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name in _PARAGRAPHS:
            apart: list[Any] = []
            yield "".join(_pieces(child, apart)).strip()
            for inner in apart:
                yield from _paragraphs(inner)
        elif name == "table-row":
            cells = (" ".join(filter(None, _paragraphs(cell))) for cell in child)
            yield " | ".join(filter(None, cells))
        elif name and name not in _SKIPPED:
            yield from _paragraphs(child)


def _pieces(element: Any, apart: list[Any]) -> Iterator[str]:
    """The text of a paragraph; what stands apart from it is collected in `apart`."""
    yield element.text or ""
    for child in element:
        name = _name(child)
        if name in _APART:
            apart.append(child)
        elif name == "s":
            count = child.get(f"{child.tag.rpartition('}')[0]}}}c") or "1"
            yield " " * min(int(count), _MOST_SPACES) if count.isdigit() else " "
        elif name in ("tab", "line-break"):
            yield "\t" if name == "tab" else "\n"
        elif name and name not in _SKIPPED:
            yield from _pieces(child, apart)
        yield child.tail or ""


def _properties(package: Package) -> tuple[str, str]:
    if "meta.xml" not in package:
        return "", ""
    root = package.xml("meta.xml")
    return (
        root.findtext(".//{*}title") or "",
        root.findtext(".//{*}creation-date") or "",
    )
