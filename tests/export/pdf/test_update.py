"""Incremental updates: what was there stays, and what is added is found."""

import pytest

from tests.project.carried.test_carried import EMPTY_PDF
from timeline.export.pdf.update import Update


def test_the_old_content_stays_and_the_catalog_is_extended() -> None:
    update = Update(EMPTY_PDF)
    number = update.add({"A": 1})
    update.extend(update.catalog, {"Lang": "en"})
    update.extend(update.catalog, {"Extra": number})
    content = update.content()
    assert content.startswith(EMPTY_PDF)
    added = content[len(EMPTY_PDF) :]
    assert number.number == 3
    assert b"3 0 obj\n<< /A 1 >>\nendobj\n" in added
    assert b"<< /Extra 3 0 R /Lang <FEFF0065006E> /Type /Catalog /Pages 2 0 R >>" in added


def test_the_table_says_where_each_object_is() -> None:
    update = Update(EMPTY_PDF)
    update.add({"A": 1})
    content = update.content()
    table = int(content.split()[-2])
    assert content[table:].startswith(b"xref\n3 1\n")
    place = int(content[table:].split()[3])
    assert content[place:].startswith(b"3 0 obj")
    assert b"/Size 4 " in content[table:]
    assert b"/Prev %d " % EMPTY_PDF.index(b"xref") in content[table:]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\n", EMPTY_PDF.replace(b"trailer", b"")])
def test_a_file_that_is_no_such_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="the PDF has"):
        Update(content)
