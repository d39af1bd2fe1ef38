"""Documents as LibreOffice writes them, and broken ones."""

from pathlib import Path

import pytest

from tests.articles.archives import archive, encrypted, with_part
from timeline.articles import epub, opendocument, word
from timeline.articles.document import document
from timeline.articles.problem import Loaded
from timeline.dates.iso import iso_day
from timeline.model import PublishedFrom

FILES = Path(__file__).parent / "files"
PARAGRAPHS = [
    "A ferry with 42 people on board sank off Meridian on Thursday after it struck a rock.",
    "The ferry was built in 1974.",  # in a text box
    "Captain Ruth Calder had left the port on Wednesday.",
    "One passenger was hurt.",
    "Ship | Sank",
    "Orion | 4 March 2021",
    "The harbour was closed until Saturday.",
    "The log of the harbour says Wednesday.",  # a footnote
]
BODIES = {".docx": "word/document.xml", ".odt": "content.xml", ".epub": "OEBPS/content.opf"}


def read(data: bytes, suffix: str) -> Loaded:
    if suffix == ".docx":
        pytest.importorskip("mammoth")
    return {".docx": word, ".odt": opendocument, ".epub": epub}[suffix].read(data, f"a{suffix}")


@pytest.mark.parametrize("suffix", BODIES)
def test_all_paragraphs_tables_text_boxes_and_footnotes_are_kept(suffix: str) -> None:
    loaded = read((FILES / f"ferry{suffix}").read_bytes(), suffix)
    (article,) = loaded.articles
    assert article.title == "Ferry sinks off Meridian"
    assert iso_day(article.published) == "2021-03-05"  # of a line, not of the properties
    lines = article.text.split("\n")
    assert [line for line in PARAGRAPHS if line not in lines] == []
    assert article.text.count("Wednesday") == 2
    assert loaded.problems == []


@pytest.mark.parametrize("suffix", BODIES)
def test_broken_files_are_a_sentence(suffix: str) -> None:
    good = (FILES / f"ferry{suffix}").read_bytes()
    bodies = [b"", b"noise", b"<a>" * 9_000]
    broken = [
        b"",
        b"It rained.",
        good[: len(good) // 2],
        archive(a_xml="<a/>"),
        encrypted(good),
        *(with_part(good, BODIES[suffix], body) for body in bodies),
    ]
    for data in broken:
        loaded = read(data, suffix)
        assert loaded.articles == []
        (problem,) = loaded.problems
        assert problem.where == f"a{suffix}"
        assert problem.message


def test_entities_in_a_word_document_are_refused() -> None:
    good = (FILES / "ferry.docx").read_bytes()
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'
    (problem,) = read(with_part(good, "word/footnotes.xml", bomb), ".docx").problems
    assert "entities" in problem.message


def test_an_encrypted_opendocument_text_says_so() -> None:
    good = (FILES / "ferry.odt").read_bytes()
    manifest = b"<m><encryption-data/></m>"
    (problem,) = read(with_part(good, "META-INF/manifest.xml", manifest), ".odt").problems
    assert "password" in problem.message


def test_the_date_of_the_properties_is_doubtful() -> None:
    loaded = document(["It rained on Friday."], "a.docx", "Rain", "2021-03-09T08:00:00Z")
    (article,) = loaded.articles
    assert (article.title, iso_day(article.published)) == ("Rain", "2021-03-09")
    assert article.published_from is PublishedFrom.PROPERTIES
    assert "doubtful: 2021-03-09" in loaded.problems[0].message


def test_a_document_without_a_date_has_none_and_says_so() -> None:
    loaded = document(["It rained\x0c on Friday."], "a.docx")
    assert loaded.articles[0].published is None
    assert "not found" in loaded.problems[0].message


def test_a_document_may_hold_several_articles() -> None:
    parts = ["Date: 2021-03-05", "It rained.", "---", "Date: 2021-03-06", "It snowed."]
    days = [iso_day(article.published) for article in document(parts, "a.odt").articles]
    assert days == ["2021-03-05", "2021-03-06"]
