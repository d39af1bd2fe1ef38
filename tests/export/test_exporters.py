"""The table of exporters: all of the program reads it, and one line in it is a new format."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.export.invented import invented_exporter
from tests.export.reported import PROJECT
from tests.layout.samples import unrest
from timeline import cli
from timeline.dates import When
from timeline.export import EXPORTERS, Exporter, Kind, Options, exporter_of, suffixes_of
from timeline.model import Event, Project

REPOSITORY = Path(__file__).parents[2]
README = REPOSITORY / "README.md"


def unrest_title() -> str:
    return next(iter(unrest().events.values())).title


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_each_exporter_writes_and_stops_when_it_is_asked_to(tmp_path: Path, suffix: str) -> None:
    def stop() -> None:
        raise InterruptedError("enough")

    path = tmp_path / f"timeline{suffix}"
    path.write_bytes(b"old")
    writer = EXPORTERS[suffix].load()
    with pytest.raises(InterruptedError, match="enough"):
        writer(unrest(), path, Options(), stop)
    assert path.read_bytes() == b"old"
    writer(unrest(), path, Options(size=(800, None)), lambda: None)
    content = path.read_bytes()
    assert len(content) > 200 or unrest_title().encode() in content  # a short list of words
    assert [entry.name for entry in tmp_path.glob("*timeline*")] == [path.name]


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_each_format_is_filed_under_its_suffix_and_in_the_readme(suffix: str) -> None:
    assert EXPORTERS[suffix].suffix == suffix == suffix.lower()
    assert exporter_of(Path(f"Some file{suffix.upper()}")) is EXPORTERS[suffix]
    exports = README.read_text(encoding="utf-8").partition("**Export**")[2].partition("\n\n")[0]
    assert suffix[1:].upper() in exports or f"`{suffix}`" in exports


@pytest.mark.parametrize("suffix", [".svg", ".timeline", ".tml"])
def test_xmllint_reads_what_is_xml(tmp_path: Path, suffix: str) -> None:
    xmllint = shutil.which("xmllint")
    if xmllint is None:
        pytest.skip("needs xmllint (Debian: libxml2-utils)")
    path = tmp_path / f"t{suffix}"
    odd = Event("odd", "A\x00 <b> \ufeff&amp; ]]> \ud83d שלום", When.day(2021, 3, 8), "\x1b")
    project = Project(PROJECT.articles, {**PROJECT.events, odd.id: odd})
    EXPORTERS[suffix].load()(project, path, Options(), lambda: None)
    command = [xmllint, "--noout", "--nonet", "--pedantic", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_name_without_a_known_suffix_has_no_exporter() -> None:
    assert exporter_of(Path("timeline.xyz")) is None
    assert exporter_of(Path("png")) is None


def test_matplotlib_is_imported_only_to_draw() -> None:
    code = (
        "import sys, timeline.cli.parser, timeline.export as e; e.EXPORTERS['.csv'].load();"
        "assert 'matplotlib' not in sys.modules; e.EXPORTERS['.png'].load();"
        "assert 'matplotlib' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=True, timeout=60)


def test_the_suffixes_of_pictures_are_those_that_can_be_drawn() -> None:
    from timeline.export.figure import SUFFIXES

    assert tuple(suffixes_of(Kind.PICTURE)) == SUFFIXES


# -------------------------------------------------------------------- a format added by the recipe


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Exporter]:
    with invented_exporter(tmp_path, monkeypatch) as exporter:
        yield exporter


def test_the_command_line_knows_a_new_exporter(
    tmp_path: Path, invented: Exporter, capsys: pytest.CaptureFixture[str]
) -> None:
    article, out = tmp_path / "a.txt", tmp_path / "out.invented"
    article.write_text("It fell on 3 May 1971. It burnt on 4 June 1982.")
    assert cli.main(["export", str(article), "-o", str(out)]) == 0
    assert out.read_text() == "2 events"
    assert cli.main(["export", str(article), "-o", str(out), "--title", "A"]) == 2
    assert cli.main(["export", str(article), "-o", str(tmp_path / "out.xyz")]) == 2
    assert " .invented .dateline" in capsys.readouterr().err
    assert cli.main(["export", "--help"]) == 0
    assert ".invented Invented, for tests" in " ".join(capsys.readouterr().out.split())
