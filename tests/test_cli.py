"""The command line: what it prints where, and with which exit status it ends."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from timeline import cli
from timeline.project import edits
from timeline.project import file as project_file

REPOSITORY = Path(__file__).parents[1]
SAMPLES = REPOSITORY / "resources" / "samples"


class Ran:
    """One run of the command line."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> Ran:
        status = cli.main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    path = tmp_path / "dated.txt"
    path.write_text("Date: 2022-01-07\n\nThe bridge fell yesterday.", encoding="utf-8")
    return path


@pytest.fixture
def undated(tmp_path: Path) -> Path:
    path = tmp_path / "undated.txt"
    path.write_text("The bridge fell yesterday. It was built on 3 May 1971.", encoding="utf-8")
    return path


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text(
        '{"id": "one", "published": "2022-01-07", "text": "😀 It fell yesterday."}\n'
        "not json\n"
        '{"id": "two", "published": "soon", "text": "It fell on 3 May 1971."}\n',
        encoding="utf-8",
    )
    return path


# -------------------------------------------------------------------------------- annotate


def test_annotate_prints_a_line_an_article(run: Run, dated: Path) -> None:
    ran = run("annotate", dated)
    assert ran.status == 0
    assert ran.err == ""
    (record,) = ran.lines
    assert (record["id"], record["published"]) == ("dated", "2022-01-07")
    (expression,) = record["expressions"]
    assert (expression["text"], expression["value"]) == ("yesterday", "2022-01-06")


def test_bad_lines_are_named_and_the_rest_goes_on(run: Run, records: Path) -> None:
    ran = run("annotate", records)
    assert ran.status == 1
    assert [line["id"] for line in ran.lines] == ["one", "two"]
    assert ran.lines[0]["expressions"][0]["start"] == 10
    first, second = ran.err.splitlines()
    assert first.startswith(f"{records}:2: ")
    assert second.startswith(f"{records}:3: ")
    assert ran.lines[1]["published"] is None


def test_a_date_is_only_given_to_articles_without_one(run: Run, dated: Path, undated: Path) -> None:
    ran = run("annotate", dated, undated, "--published", "2022-02-02")
    assert [line["published"] for line in ran.lines] == ["2022-01-07", "2022-02-02"]
    assert ran.lines[1]["expressions"][0]["value"] == "2022-02-01"


def test_without_a_date_nothing_is_guessed(run: Run, undated: Path) -> None:
    ran = run("annotate", undated)
    assert ran.status == 0
    relative, absolute = ran.lines[0]["expressions"]
    assert relative["unresolved"] is True
    assert absolute["value"] == "1971-05-03"
    assert "1 relative date in 1 article" in ran.err
    assert "--published" in ran.err


def test_timeml_into_a_file(run: Run, tmp_path: Path, dated: Path) -> None:
    out = tmp_path / "out.tml"
    assert run("annotate", dated, "--format", "timeml", "-o", out).status == 0
    assert [timex.text for timex in ET.parse(out).iter("TIMEX3")] == ["2022-01-07", "yesterday"]


def test_where_nothing_is_done_an_old_file_stays(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    assert run("annotate", tmp_path / "missing.txt", "-o", out).status == 2
    assert out.read_text() == "old"


def test_a_folder_that_is_not_there_cannot_be_written_to(
    run: Run, tmp_path: Path, dated: Path
) -> None:
    ran = run("annotate", dated, "-o", tmp_path / "no" / "out.jsonl")
    assert ran.status == 2
    assert "cannot be written" in ran.err


def test_the_seed_article(run: Run, seed_article: Path) -> None:
    ran = run("annotate", seed_article)
    assert ran.status == 0
    found = {(e["text"], e["type"], e["value"]) for e in ran.lines[0]["expressions"]}
    assert ("yesterday", "DATE", "2022-01-06") in found
    assert ("Wednesday", "DATE", "2022-01-05") in found
    assert ("two-week", "DURATION", "P2W") in found


# ---------------------------------------------------------------------------------- export


def test_export_csv(run: Run, tmp_path: Path, dated: Path) -> None:
    out = tmp_path / "t.csv"
    ran = run("export", dated, "-o", out)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    (row,) = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8")))
    assert (row["title"], row["start"]) == ("The bridge fell", "2022-01-06")


def test_export_json_to_standard_output(run: Run, dated: Path) -> None:
    ran = run("export", dated, "-o", "-")
    assert [event["title"] for event in json.loads(ran.out)["events"]] == ["The bridge fell"]


def test_a_project_is_written_and_exported_again(run: Run, tmp_path: Path, undated: Path) -> None:
    project = tmp_path / "p.dateline"
    ran = run("export", undated, "-o", project)
    assert ran.status == 0
    assert "1 relative date" in ran.err
    assert len(project_file.load(project).project.events) == 2
    again = run("export", project, "-o", "-", "--published", "2022-01-07")
    assert again.err == ""
    assert [event["start"] for event in json.loads(again.out)["events"]] == [
        "1971-05-03",
        "2022-01-06",
    ]


@pytest.mark.parametrize("suffix", [".json", ".csv", ".svg"])
def test_dismissed_events_are_not_exported(run: Run, tmp_path: Path, suffix: str) -> None:
    text = tmp_path / "a.txt"
    text.write_text("It fell on 3 May 1971. It burnt on 4 June 1982.")
    project, out = tmp_path / "p.dateline", tmp_path / f"out{suffix}"
    run("export", text, "-o", project)
    history = project_file.load(project)
    first, second = history.project.events.values()
    history.do(edits.retitle(first, "The fall"))
    history.do(edits.dismiss([history.project.events[first.id]]))
    history.do(edits.retitle(second, "The fire"))
    project_file.save(history, project)
    assert run("export", project, "-o", out).status == 0
    assert "The fall" not in out.read_text()
    assert "The fire" in out.read_text()
    kept = tmp_path / "copy.dateline"
    run("export", project, "-o", kept)
    assert len(project_file.load(kept).project.events) == 2


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_export_a_drawing(run: Run, tmp_path: Path, dated: Path, suffix: str) -> None:
    out = tmp_path / f"t{suffix}"
    ran = run("export", dated, "-o", out, "--size", "800x400", "--dpi", "100", "--title", "Bridge")
    assert (ran.status, ran.err) == (0, "")
    assert out.stat().st_size > 1000


def test_export_goes_on_after_a_bad_input(run: Run, tmp_path: Path, dated: Path) -> None:
    ran = run("export", dated, tmp_path / "missing.txt", "-o", tmp_path / "t.json")
    assert ran.status == 1
    assert len(json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))["events"]) == 1


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["missing.txt", "-o", "t.csv"], "no such file"),
        (["a.txt", "-o", "t.xyz"], ".csv"),
        (["a.txt", "-o", "no/t.csv"], "folder"),
        (["a.txt", "-o", "t.csv", "--dpi", "100"], "pictures"),
        (["a.dateline", "b.txt", "-o", "t.csv"], "one project"),
        (["a.dateline", "-o", "t.csv"], "a.dateline"),
        (["a.txt"], "-o"),
        (["a.txt", "-o", "t.png", "--size", "big"], "1600x900"),
        (["a.txt", "-o", "t.png", "--size", "0x5"], "1600x900"),
        (["a.txt", "-o", "t.png", "--dpi", "0"], "dots"),
        (["a.txt", "-o", "t.csv", "--published", "soon"], "2022-01-07"),
    ],
)
def test_what_cannot_be_done_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("export", *arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert word in ran.err
    assert list(tmp_path.iterdir()) == []


def test_input_that_cannot_be_read_is_not_blamed_on_the_output(
    run: Run, tmp_path: Path, dated: Path
) -> None:
    long = tmp_path / f"{'x' * 300}.txt"
    ran = run("export", long, dated, "-o", tmp_path / "t.csv")
    assert ran.status == 1
    assert ran.err.startswith(f"{long}: ")
    assert (tmp_path / "t.csv").exists()
    ran = run("export", tmp_path / f"{'x' * 300}.dateline", "-o", tmp_path / "p.csv")
    assert ran.status == 2
    assert "p.csv" not in ran.err
    ran = run("export", dated, "-o", long / "t.csv")
    assert (ran.status, "there is no folder" in ran.err) == (2, True)


def test_a_drawing_that_cannot_be_made_is_said(
    run: Run, tmp_path: Path, dated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ValueError("no page is that small")

    monkeypatch.setattr("timeline.export.figure.write", refuse)
    ran = run("export", dated, "-o", tmp_path / "t.png")
    assert ran.status == 2
    assert ran.err == f"{tmp_path / 't.png'}: no page is that small\n"


def test_the_samples_tell_a_story(run: Run) -> None:
    ran = run("export", SAMPLES, "-o", "-")
    assert ran.status == 0
    content = json.loads(ran.out)
    published = [article["published"] for article in content["articles"]]
    assert len(published) >= 4
    assert published.count(None) == 1
    titles = [event["title"] for event in content["events"]]
    assert len(titles) > 30
    assert all(10 <= len(title) <= 80 for title in titles)


# ------------------------------------------------------------------------- the command line


def test_help_and_version(run: Run) -> None:
    ran = run("--help")
    assert ran.status == 0
    assert all(command in ran.out for command in cli.COMMANDS)
    for command in cli.COMMANDS:
        assert run(command, "-h").status == 0
    assert run("--version").out.startswith("Dateline 0.")


def test_a_command_line_that_is_none(run: Run) -> None:
    assert run("annotate").status == 2
    assert run("frobnicate").status == 2


def test_standard_input_and_unicode_in_a_process_of_its_own(tmp_path: Path) -> None:
    text = "Date: 2022-01-07\n\nLe “café” fell yesterday — 😀."
    ran = subprocess.run(
        [sys.executable, REPOSITORY / "main.py", "annotate", "-", tmp_path / "missing ☃.txt"],
        input=text.encode(),
        capture_output=True,
        env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""},
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1
    (record,) = [json.loads(line) for line in io.BytesIO(ran.stdout)]
    assert record["expressions"][0]["value"] == "2022-01-06"
    assert b"no such file" in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    line = json.dumps({"published": "2022-01-07", "text": "It fell yesterday. " * 100})
    (tmp_path / "many.jsonl").write_text(f"{line}\n" * 300, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, REPOSITORY / "main.py", "annotate", tmp_path / "many.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("command", ["annotate", "export"])
def test_an_input_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    source = tmp_path / "a.json"
    source.write_text("It fell yesterday.")
    named_otherwise = tmp_path / "." / "a.json"
    assert cli.main([command, str(source), "-o", str(named_otherwise)]) == 2
    assert source.read_text() == "It fell yesterday."
    assert "is an input" in capsys.readouterr().err


def test_one_file_named_in_two_ways_is_read_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("It fell in 1999.")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["annotate", "a.txt", "./a.txt"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
