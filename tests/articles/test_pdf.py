"""PDF documents as LibreOffice and Chromium write them, and broken ones."""

import re
import zlib
from pathlib import Path

import pytest

from timeline.articles.pdf import read
from timeline.articles.problem import Loaded
from timeline.dates.iso import iso_day
from timeline.model import PublishedFrom

pytest.importorskip("pypdfium2")

FILES = Path(__file__).parent / "files"


def read_file(name: str) -> Loaded:
    return read((FILES / name).read_bytes(), name)


def pdf_of(content: bytes) -> bytes:
    """A PDF with one page of this content."""
    stream = zlib.compress(content)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    body = b"".join(b"%d 0 obj%s\nendobj\n" % each for each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_columns_pages_and_divided_words_become_paragraphs() -> None:
    loaded = read_file("columns.pdf")
    (article,) = loaded.articles
    assert article.title == "Ferry sinks off Meridian"
    assert iso_day(article.published) == "2021-03-05"
    paragraphs = [text.strip() for text in article.text.split("\n\n") if text.strip()]
    assert len(paragraphs) == 7
    assert paragraphs[1].startswith("A ferry with forty-two people on board sank")
    assert paragraphs[1].endswith("the extraordinary accident began immediately.")
    assert all(re.search(r"\.$", text) for text in paragraphs[1:])
    assert not re.search(r"\w-\s|\xad", article.text)
    assert "Harbour Post" not in article.text  # the running head
    assert not re.search(r"Page|\d\n", article.text)


def test_a_document_with_lists_tables_and_footnotes() -> None:
    (article,) = read_file("ferry-libreoffice.pdf").articles
    assert "on Thursday after it struck a rock.\n" in article.text  # without the number
    for words in ("One passenger was hurt.", "4 March 2021", "The log of the harbour says"):
        assert words in article.text


def test_a_printed_page_with_the_title_of_the_page_and_a_date_that_two_places_state() -> None:
    loaded = read_file("ferry.pdf")
    (article,) = loaded.articles
    assert article.title == "Ferry sinks off Meridian"
    assert iso_day(article.published) == "2021-03-05"  # of the byline; printed years later
    assert article.published_from is PublishedFrom.PAGE_TEXT
    assert "it may be 20" in loaded.problems[0].message


def test_a_page_made_for_the_test() -> None:
    (article,) = read(
        pdf_of(b"BT /F 12 Tf 50 700 Td (It rained in the harbour.) Tj ET"), ""
    ).articles
    assert article.text == "It rained in the harbour."


def test_a_word_that_is_divided_at_the_end_of_a_line_is_joined() -> None:
    shown = b"(It was the extraor-) Tj 0 -14 Td (dinary accident.) Tj"
    (article,) = read(pdf_of(b"BT /F 12 Tf 50 700 Td " + shown + b" ET"), "").articles
    assert article.text == "It was the extraordinary accident."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "damaged"),
        (b"It rained.", "damaged"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
        (pdf_of(b""), "no text"),
        (pdf_of(b"0 0 600 800 re f"), "no text"),
        ((FILES / "encrypted.pdf").read_bytes(), "password"),
        ((FILES / "columns.pdf").read_bytes()[:5_000], "damaged"),
    ],
)
def test_what_has_no_text_is_a_sentence(data: bytes, words: str) -> None:
    loaded = read(data, "a.pdf")
    assert loaded.articles == []
    (problem,) = loaded.problems
    assert words in problem.message
