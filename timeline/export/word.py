"""Word (.docx): a chronology as a table, with a footnote for each source."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from timeline.atomic import replacing
from timeline.dates.words import in_words
from timeline.export import Check, Options
from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.sources import Source, numbered
from timeline.model import Project

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_MADE = datetime(2000, 1, 1)  # fixed, so that the same project always gives the same file
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_DATE_WIDTH, _EVENT_WIDTH = 3.8, 12.2  # cm
# Word asks for these two before the notes of a document (ECMA-376, 17.11.9).
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the chronology; OSError leaves an older file untouched, and so does what `check`
    raises, which is called for each event."""
    from docx import Document  # loads in 0.3 s
    from docx.shared import Cm

    document = Document()
    document.core_properties.title = one_line(options.title)
    document.core_properties.author = "Dateline"
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = _MADE
    if options.title:
        document.add_heading(one_line(options.title), level=1)
    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    table.style = "Light List"
    heading = table.add_row().cells
    heading[0].text, heading[1].text = "Date", "Event"
    widths = (Cm(_DATE_WIDTH), Cm(_EVENT_WIDTH))
    noted: set[int] = set()
    for event in events:
        check()
        date, words = table.add_row().cells
        mark = " (inferred)" if event.is_inferred else ""
        date.text = (in_words(event.when) if event.when else "undated") + mark
        words.text = one_line(event.title)
        for number in sources.numbers[event.id]:
            _refer(words.paragraphs[0], number, is_first=number not in noted)
            noted.add(number)
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = widths
    _add_notes(document, sources.all)
    saved = BytesIO()
    document.save(saved)
    with replacing(path) as unfinished, ZipFile(unfinished, "w", ZIP_DEFLATED) as package:
        for entry in ZipFile(saved).infolist():
            # Without the time of saving, so that the same project always gives the same file.
            package.writestr(ZipInfo(entry.filename), ZipFile(saved).read(entry), ZIP_DEFLATED)


def _refer(paragraph: "Paragraph", number: int, *, is_first: bool) -> None:
    """Add the number of a footnote: the note itself where it is the first reference to it, else
    only its number, since Word numbers each reference anew."""
    from docx.oxml.parser import parse_xml

    mark = f'<w:footnoteReference w:id="{number}"/>' if is_first else f"<w:t>{number}</w:t>"
    run = f'<w:r xmlns:w="{_NAMESPACE}">{_RAISED}{mark}</w:r>'
    paragraph._p.append(parse_xml(run))


def _add_notes(document: "Document", sources: tuple[Source, ...]) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    notes = "".join(
        f'<w:footnote w:id="{source.number}"><w:p><w:r>{_RAISED}<w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(source.citation)}</w:t></w:r></w:p></w:footnote>'
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
