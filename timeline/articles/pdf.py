"""PDF documents: the text of all pages, by PDFium."""

from collections.abc import Iterator
from typing import Any

from timeline.articles.document import document
from timeline.articles.pdf_lines import Line, paragraphs_of
from timeline.articles.problem import Loaded, Problem

_FEWEST = 20  # characters of a document; fewer is a scan with a stamp on it
_MOST_PAGES = 10_000
_SUPERSCRIPT = 0.75  # of the size of the letter before it
_SOFT_HYPHEN = "\xad"
_HYPHENS = {0x02: _SOFT_HYPHEN, 0xFFFE: _SOFT_HYPHEN}  # what PDFium puts at the end of a line


def read(data: bytes, path: str) -> Loaded:
    """The articles of a document; see `document`."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Loaded(problems=[Problem(path, _refusal(str(error)))])
    with pdf:
        count = len(pdf)
        if count > _MOST_PAGES:
            return Loaded(problems=[Problem(path, f"it has more than {_MOST_PAGES:,} pages")])
        pages, unread = _pages(pdf, count)
        title, written = _property(pdf, "Title"), _property(pdf, "CreationDate")
    paragraphs = paragraphs_of(pages)
    if sum(map(len, paragraphs)) < _FEWEST:
        message = "it has no text; if it is a scan, recognise its text (OCR) first"
        return Loaded(problems=[Problem(path, message)])
    loaded = document(paragraphs, path, _title(title), _date(written))
    if unread:
        loaded.problems.append(Problem(path, f"{unread} of its {count} pages cannot be read"))
    return loaded


def _refusal(error: str) -> str:
    if "password" in error.lower() or "security" in error.lower():
        return "it is protected by a password; save it without one"
    return "it is damaged, or not a PDF document"


def _title(title: str) -> str:
    """The title of the properties, unless it is that of a file."""
    is_file = title.startswith("Microsoft ") or title.lower() in ("untitled", "title")
    return "" if is_file or title.lower().endswith((".doc", ".docx", ".pdf", ".indd")) else title


def _property(pdf: Any, name: str) -> str:
    try:
        value: str = pdf.get_metadata_value(name)
    except UnicodeDecodeError:
        return ""
    return value


def _date(written: str) -> str:
    """`D:20210305…` as 2021-03-05."""
    digits = written.removeprefix("D:")[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 else ""


def _pages(pdf: Any, count: int) -> tuple[list[list[Line]], int]:
    """The lines of each page, and the number of pages that cannot be read."""
    import pypdfium2

    pages: list[list[Line]] = []
    unread = 0
    for number in range(count):
        try:
            page = pdf[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            unread += 1
            continue
        pages.append(list(_lines(text, page.get_height())))
        text.close()
        page.close()
    return pages, unread


def _lines(page: Any, height: float) -> Iterator[Line]:
    """The lines of a page, in the order of its content."""
    from pypdfium2.raw import FPDFText_GetUnicode

    begin = 0
    letters: list[str] = []
    count = page.count_chars()
    for at in range(count + 1):
        code = FPDFText_GetUnicode(page, at) if at < count else 0x0A
        if code == 0x0A:
            text = "".join(letters).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            if text.strip():
                shown = [index for index, each in enumerate(letters, begin) if each.strip()]
                yield _line(page, text, shown, height)
            begin, letters = at + 1, []
        elif code == 0x0D or _is_footnote_number(page, at, code, letters):
            letters.append("")  # so that letters and indexes stay together
        else:
            letters.append(_HYPHENS.get(code) or (chr(code) if code >= 0x20 else " "))


def _is_footnote_number(page: Any, at: int, code: int, letters: list[str]) -> bool:
    """Whether a digit is much smaller than the letter before it."""
    if not 0x30 <= code <= 0x39 or not letters:
        return False
    before = next((at - back for back, each in enumerate(reversed(letters), 1) if each), None)
    if before is None or letters[before - at].isspace():
        return False
    from pypdfium2.raw import FPDFText_GetFontSize

    size = FPDFText_GetFontSize(page, before)
    return bool(0 < FPDFText_GetFontSize(page, at) < _SUPERSCRIPT * size)


def _line(page: Any, text: str, shown: list[int], height: float) -> Line:
    """A line with its place, in points from the top and left of its page; `shown` are the indexes
    of its letters without spaces. The first may be a bullet of another font."""
    _, bottom, _, top = page.get_charbox(shown[len(shown) // 2], loose=True)
    left = page.get_charbox(shown[0], loose=True)[0]
    right = page.get_charbox(shown[-1], loose=True)[2]
    return Line(text.strip(), height - top, height - bottom, left, right)
