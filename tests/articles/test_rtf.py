"""RTF documents as LibreOffice writes them, and broken ones."""

from pathlib import Path

import pytest

from timeline.articles.rtf import read
from timeline.dates.iso import iso_day

pytest.importorskip("striprtf")

FILES = Path(__file__).parent / "files"


def test_a_document_of_libreoffice() -> None:
    loaded = read((FILES / "ferry.rtf").read_bytes(), "ferry.rtf")
    (article,) = loaded.articles
    assert article.title == "Ferry sinks off Meridian"
    assert iso_day(article.published) == "2021-03-05"
    for words in ("on Thursday after it struck", "• One passenger was hurt.", "Orion|4 March 2021"):
        assert words in article.text
    assert loaded.problems == []


def test_characters_of_other_scripts_and_the_properties() -> None:
    data = rb"{\rtf1\ansi\ansicpg1252{\info{\title Rain}{\creatim\yr2021\mo3\dy5\hr10}}"
    loaded = read(data + rb"Caf\'e9 \u1055?\u1072? rained.\par}", "a.rtf")
    (article,) = loaded.articles
    assert (article.title, article.text) == ("Rain", "Café Па rained.")
    assert iso_day(article.published) == "2021-03-05"
    assert "doubtful" in loaded.problems[0].message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not an RTF"),
        (b"It rained.", "not an RTF"),
        (rb"{\rtf1}", "no text"),
        (rb"{\rtf1" + b"{" * 50_000, "no text"),
    ],
)
def test_what_has_no_text_is_a_sentence(data: bytes, words: str) -> None:
    (problem,) = read(data, "a.rtf").problems
    assert words in problem.message


def test_a_truncated_document_keeps_its_text() -> None:
    data = (FILES / "ferry.rtf").read_bytes()
    cut = data[: data.index(b"was hurt")]
    assert "All passengers were rescued" in read(cut, "a.rtf").articles[0].text
