"""Word documents (.docx): paragraphs, headings, tables, text boxes and footnotes, by mammoth."""

import io

from timeline.articles.document import document
from timeline.articles.markup import html_paragraphs
from timeline.articles.package import Package, PackageError
from timeline.articles.problem import Loaded, Problem

_CORE = "docProps/core.xml"


def read(data: bytes, path: str) -> Loaded:
    """The articles of a document; see `document`."""
    try:
        package = Package(data)
        package.check_xml()
        package.part("word/document.xml")
        title, written = _properties(package)
        html = _html(data)
    except PackageError as error:
        return Loaded(problems=[Problem(path, str(error))])
    return document(html_paragraphs(html), path, title, written)


def _html(data: bytes) -> str:
    import mammoth

    pictures = mammoth.images.img_element(lambda _picture: {"src": ""})
    try:
        html: str = mammoth.convert_to_html(io.BytesIO(data), convert_image=pictures).value
    except MemoryError:
        raise
    except Exception:  # whatever the XML of a damaged document leads it to
        raise PackageError("it is damaged; save it again") from None
    return html


def _properties(package: Package) -> tuple[str, str]:
    if _CORE not in package:
        return "", ""
    root = package.xml(_CORE)
    texts = {child.tag.rpartition("}")[2]: child.text or "" for child in root if child.text}
    return texts.get("title", ""), texts.get("created", "")
