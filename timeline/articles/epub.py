"""E-books (.epub): the texts of the spine, in its order."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from timeline.articles.document import document
from timeline.articles.markup import tree_paragraphs
from timeline.articles.package import Package, PackageError
from timeline.articles.problem import Loaded, Problem

_CONTAINER = "META-INF/container.xml"


def read(data: bytes, path: str) -> Loaded:
    """The articles of a book; see `document`."""
    try:
        package = Package(data)
        name = next(
            each.get("full-path", "") for each in package.xml(_CONTAINER).iterfind(".//{*}rootfile")
        )
        opf = package.xml(name)
        paragraphs = [text for part in _spine(opf, name) for text in _texts(package, part)]
    except StopIteration:
        return Loaded(problems=[Problem(path, "it is not an e-book; it names no content")])
    except PackageError as error:
        return Loaded(problems=[Problem(path, str(error))])
    title = opf.findtext(".//{*}title") or ""
    return document(paragraphs, path, title, opf.findtext(".//{*}date") or "")


def _spine(opf: Any, name: str) -> Iterator[str]:
    """The names of the parts with text, in reading order."""
    parts = {each.get("id"): each for each in opf.iterfind(".//{*}manifest/{*}item")}
    seen = set()
    for each in opf.iterfind(".//{*}spine/{*}itemref"):
        item = parts.get(each.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        part = normpath(join(dirname(name), unquote(item.get("href") or "")))
        if part not in seen:
            seen.add(part)
            yield part


def _texts(package: Package, part: str) -> list[str]:
    return tree_paragraphs(package.xml(part)) if part in package else []
