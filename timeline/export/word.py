"""Word (.docx): a chronology as a table, with a footnote for each source."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from timeline.atomic import replacing
from timeline.export import Check, Options
from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.sources import Source, Sources, numbered
from timeline.export.words import date_of
from timeline.model import Event, Project

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_MADE = datetime(2000, 1, 1)  # fixed, so that the same project always gives the same file
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_DATE_WIDTH, _EVENT_WIDTH = 3.8, 11.4  # cm
# Word asks for these two before the notes of a document (ECMA-376, 17.11.9).
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)
_RULES = (
    f'<w:tblBorders xmlns:w="{_NAMESPACE}">'
    '<w:bottom w:val="single" w:sz="2" w:color="999999"/>'
    '<w:insideH w:val="single" w:sz="2" w:color="999999"/></w:tblBorders>'
)
_REPEATED = f'<w:tblHeader xmlns:w="{_NAMESPACE}"/>'
_WHOLE = f'<w:cantSplit xmlns:w="{_NAMESPACE}"/>'  # on one page
_SMALL = '<w:rPr><w:sz w:val="16"/></w:rPr>'  # half points
_SMALL_RAISED = '<w:rPr><w:sz w:val="16"/><w:vertAlign w:val="superscript"/></w:rPr>'
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the chronology; OSError leaves an older file untouched, and so does what `check`
    raises, which is called for each event."""
    from docx import Document  # loads in 0.3 s

    document = Document()
    _set_properties(document, one_line(options.title))
    if options.title:
        document.add_heading(one_line(options.title), level=1)
    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    _add_table(document, events, sources, check)
    _add_notes(document, sources.all)
    with replacing(path) as unfinished:
        _save(document, unfinished)


def _set_properties(document: "Document", title: str) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "Dateline", ""
    properties.created = properties.modified = _MADE


def _add_table(
    document: "Document", events: Sequence[Event], sources: Sources, check: Check
) -> None:
    """A row for each event, ruled by hairlines, under headings that each page repeats."""
    from docx.oxml.parser import parse_xml
    from docx.shared import Cm

    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    table._tblPr.append(parse_xml(_RULES))
    heading = table.add_row()
    heading._tr.get_or_add_trPr().append(parse_xml(_REPEATED))
    for cell, text in zip(heading.cells, ("Date", "Event"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    noted: set[int] = set()
    for event in events:
        check()
        row = table.add_row()
        row._tr.get_or_add_trPr().append(parse_xml(_WHOLE))
        date, words = row.cells
        date.text = date_of(event)
        words.text = one_line(event.title)
        for number in sources.numbers[event.id]:
            _refer(words.paragraphs[0], number, is_first=number not in noted)
            noted.add(number)
    for column, width in zip(table.columns, (Cm(_DATE_WIDTH), Cm(_EVENT_WIDTH)), strict=True):
        column.width = width  # LibreOffice reads the widths of columns, Word those of cells
        for cell in column.cells:
            cell.width = width


def _save(document: "Document", path: Path) -> None:
    """Without the time of saving, so that the same project always gives the same file."""
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as read, ZipFile(path, "w", ZIP_DEFLATED) as written:
        for entry in read.infolist():
            written.writestr(ZipInfo(entry.filename), read.read(entry), ZIP_DEFLATED)


def _refer(paragraph: "Paragraph", number: int, *, is_first: bool) -> None:
    """Add the number of a footnote: the note itself where it is the first reference to it, else
    only its number, since Word gives each reference a number of its own."""
    from docx.oxml.parser import parse_xml

    mark = f'<w:footnoteReference w:id="{number}"/>' if is_first else f"<w:t>{number}</w:t>"
    run = f'<w:r xmlns:w="{_NAMESPACE}">{_RAISED}{mark}</w:r>'
    paragraph._p.append(parse_xml(run))


def _add_notes(document: "Document", sources: tuple[Source, ...]) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    notes = "".join(
        f'<w:footnote w:id="{source.number}"><w:p><w:r>{_SMALL_RAISED}<w:footnoteRef/></w:r>'
        f'<w:r>{_SMALL}<w:t xml:space="preserve"> {escape(source.citation)}</w:t></w:r>'
        "</w:p></w:footnote>"
        for source in sources
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:footnotes xmlns:w="{_NAMESPACE}">{_SEPARATORS}{notes}</w:footnotes>'
    )
    package = document.part.package
    assert package is not None  # a new document has one
    part = Part(PackURI("/word/footnotes.xml"), _CONTENT, content.encode("utf-8"), package)
    document.part.relate_to(part, _RELATION)
