"""The Word chronology, read again by python-docx, an XML parser and LibreOffice."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from docx import Document

from tests.export.reported import PROJECT
from timeline.export import Options
from timeline.export.word import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "t.docx"
    write(PROJECT, path, Options(title="The <Swan>"), lambda: None)
    return path


def test_a_table_of_dates_and_events(path: Path) -> None:
    document = Document(str(path))
    assert document.paragraphs[0].text == "The <Swan>"
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[:2] == [["Date", "Event"], ["44 BC", "The port was founded"]]
    assert ["Mon 8 Mar 2021", "The ferry <Swan> sank"] in rows
    assert ["Thu 11 Mar 2021 (inferred)", "An inquiry began"] in rows
    assert rows[-1] == ["undated", "The owner wrote1"]  # source 1 again
    assert len(rows) == len(PROJECT.events) + 1


def test_each_source_is_a_footnote_that_the_table_refers_to(path: Path) -> None:
    with ZipFile(path) as package:
        notes = ET.fromstring(package.read("word/footnotes.xml"))
        body = ET.fromstring(package.read("word/document.xml"))
        assert b"footnotes+xml" in package.read("[Content_Types].xml")
    texts = {
        note.get(f"{W}id"): "".join(note.itertext()).strip() for note in notes.iter(f"{W}footnote")
    }
    referred = [mark.get(f"{W}id") for mark in body.iter(f"{W}footnoteReference")]
    assert referred == ["1", "2", "3"]
    assert "The ferry <Swan> sank on Monday." in texts["1"]
    assert texts["2"].endswith("inferred: the publication date")


def test_the_same_project_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.docx"
    write(PROJECT, again, Options(title="The <Swan>"), lambda: None)
    assert again.read_bytes() == path.read_bytes()


def test_libreoffice_opens_it_with_its_footnotes(path: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("needs LibreOffice Writer (Debian: libreoffice-writer)")
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/office", "--headless",
         "--convert-to", "html", "--outdir", tmp_path, path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    text = " ".join((tmp_path / "t.html").read_text(encoding="utf-8").split())
    assert "The ferry &lt;Swan&gt; sank" in text
    assert "counted from the publication date" in text  # a footnote
