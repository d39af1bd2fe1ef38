"""The table of readers: all of the program reads it, and one line in it is a new format."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from timeline import cli
from timeline.articles import READERS, Loaded, load
from timeline.articles.readers import Reader, known_suffixes, reader_of, table
from timeline.articles.text import parse

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
FORMATS = ROOT / "docs" / "formats.md"


@pytest.mark.parametrize("suffix", READERS)
def test_each_format_is_filed_under_its_suffix_and_in_the_readme(suffix: str) -> None:
    assert READERS[suffix].suffix == suffix == suffix.lower()
    assert reader_of(Path(f"Some file{suffix.upper()}")) is READERS[suffix]
    text = README.read_text(encoding="utf-8").partition("**Bring in articles**")[2]
    assert f"`{suffix}`" in text.partition("\n\n")[0]


def test_the_documentation_has_the_table_of_today() -> None:
    assert f"\n\n{table()}\n\n" in FORMATS.read_text(encoding="utf-8"), (
        "docs/formats.md lacks what `python -m timeline.articles` prints"
    )


def test_a_name_without_a_known_suffix_has_no_reader() -> None:
    assert reader_of(Path("a.xyz")) is None
    assert reader_of(Path("txt")) is None


def _read_dots(data: bytes, path: str) -> Loaded:
    return parse(data.decode().replace("…", "."), "a", path)


@pytest.fixture
def invented(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader that is added as CONTRIBUTING says: one module, and one line in the table."""
    module = ModuleType("timeline.articles.dots")
    module.read = _read_dots
    monkeypatch.setitem(sys.modules, module.__name__, module)
    reader = Reader(".dots", "Text with dots", "dots", isolated=False)
    monkeypatch.setitem(READERS, reader.suffix, reader)
    return reader


def test_a_new_reader_reads_its_files_in_folders_and_by_name(
    invented: Reader, tmp_path: Path
) -> None:
    (tmp_path / "a.dots").write_text("It fell on 3 May 1971…")
    assert [article.text for article in load([tmp_path]).articles] == ["It fell on 3 May 1971."]
    assert len(load([tmp_path / "a.dots"]).articles) == 1


def test_help_and_messages_name_a_new_reader(
    invented: Reader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert known_suffixes().startswith(".txt, .jsonl")
    assert known_suffixes().endswith(" and .dots")
    (tmp_path / "a.xyz").write_text("")
    messages = [problem.message for problem in load([tmp_path, tmp_path / "a.xyz"]).problems]
    assert all(".dots" in message for message in messages)
    assert len(messages) == 2
    for command in ("annotate", "export"):  # those that read articles
        assert cli.main([command, "--help"]) == 0
        assert ".dots Text with dots" in " ".join(capsys.readouterr().out.split())
