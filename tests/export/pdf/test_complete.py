"""Complete PDF files, checked with poppler's tools."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.layout.samples import event, inquiry, project
from timeline.dates import When
from timeline.export import Options, figure
from timeline.export.pages.choices import Form, PageChoices
from timeline.project import carried


def output_of(tool: str, *arguments: str | Path) -> str:
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"needs {tool} (Debian: poppler-utils)")
    command = [found, *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert ran.stderr == ""
    return ran.stdout


@pytest.fixture(scope="module", params=Form)
def form(request: pytest.FixtureRequest) -> Form:
    return Form(request.param)


@pytest.fixture(scope="module")
def path(form: Form, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "story.pdf"
    choices = PageChoices(form=form, paper="a4")
    figure.write(inquiry(), path, Options(page=choices, title="The ferry"), lambda: None)
    return path


def test_a_pdf_is_tagged_and_has_its_title(path: Path) -> None:
    said = output_of("pdfinfo", path)
    assert re.search(r"Title: +The ferry\n", said)
    assert re.search(r"Tagged: +yes\n", said)
    assert b"/Lang <FEFF0065006E>" in path.read_bytes()


def test_screen_readers_find_every_event_in_its_order(path: Path, form: Form) -> None:
    said = output_of("pdfinfo", "-struct-text", path)
    titles = [
        "Mechanic finds fault",
        "Ferry leaves port",
        "Ferry sinks in heavy seas",
        "Funeral of the captain",
        "Hearings",
    ]
    at = [said.index(title) for title in titles]
    assert at == sorted(at)
    assert said.count("  Figure") == (6 if form is Form.TIMELINE else 0)


def test_all_fonts_are_embedded(path: Path) -> None:
    rows = output_of("pdffonts", path).splitlines()[2:]
    assert rows
    assert all(re.search(r" yes yes yes +\d+ +0$", row) for row in rows)


def test_text_can_be_searched(path: Path) -> None:
    text = output_of("pdftotext", path, "-")
    assert "Ferry sinks in heavy seas" in " ".join(text.split())


def test_other_programs_find_the_project(path: Path, tmp_path: Path) -> None:
    assert "project.dateline" in output_of("pdfdetach", "-list", path)
    saved = tmp_path / "saved.dateline"
    output_of("pdfdetach", "-save", "1", "-o", saved, path)
    assert dict(carried.load(saved).project.events) == dict(inquiry().events)


def test_bookmarks_lead_to_the_pages_of_their_years(tmp_path: Path) -> None:
    path = tmp_path / "story.pdf"
    events = [
        event(f"{year}:{number}", f"Event {number} of {year}", When.day(year, 5, 1 + number))
        for year in (2019, 2020)
        for number in range(30)
    ]
    choices = PageChoices(form=Form.CHRONICLE, paper="a4")
    figure.write(project(events=events), path, Options(page=choices), lambda: None)
    content = path.read_bytes()
    marks = re.findall(rb"/Title <FEFF([0-9A-F]+)> .*?/Dest \[ (\d+) 0 R", content)
    named = {bytes.fromhex(text.decode()).decode("utf-16-be"): int(page) for text, page in marks}
    assert list(named) == ["2019", "2020"]
    (kids,) = re.findall(rb"/Type\s+/Pages\s+/Kids\s+\[ ([^]]*)\]", content)
    numbers = [int(number) for number in re.findall(rb"(\d+)\s+0\s+R", kids)]
    assert named["2019"] == numbers[0]
    first = numbers.index(named["2020"]) + 1
    text = output_of("pdftotext", "-f", str(first), "-l", str(first), path, "-")
    assert "Event 0 of 2020" in " ".join(text.split())
