"""Where the output of `export` goes, and its format: files, devices, pipes, standard output."""

import csv
import io
import json
import os
import subprocess
import sys
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.running import REPOSITORY, Run
from timeline.cli.output import chosen_exporter
from timeline.export import EXPORTERS

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes or /dev")


@pytest.mark.parametrize(
    ("output", "format", "suffix"),
    [
        ("a.csv", None, ".csv"),
        ("a.timelinejs.json", None, ".timelinejs.json"),
        ("-", None, ".json"),
        ("-", "csv", ".csv"),
        ("/dev/stdout", "vis.json", ".vis.json"),
        ("a.txt", "csv", ".csv"),
        ("a.json", "csv", ".csv"),
    ],
)
def test_the_option_and_then_the_suffix_choose_the_format(
    output: str, format: str | None, suffix: str
) -> None:
    exporter = chosen_exporter(Namespace(output=output, format=format))
    assert exporter is not None
    assert exporter.suffix == suffix


def test_a_project_or_a_name_without_a_format_has_no_exporter() -> None:
    for output in ("a.dateline", "a", "/dev/stdout"):
        assert chosen_exporter(Namespace(output=output, format=None)) is None


def test_every_format_goes_to_standard_output(run: Run, dated: Path) -> None:
    ran = run("export", dated, "-o", "-", "--format", "csv", "--rows", "source")
    assert (ran.status, ran.err) == (0, "")
    (row,) = csv.DictReader(io.StringIO(ran.out, newline=""))
    assert row["title"] == "The bridge fell"
    ran = run("export", dated, "-o", "-", "--format", "timelinejs.csv")
    assert ran.out.startswith("Year,Month,Day,")
    ran = run("export", dated, "-o", "-", "--format", "svg")
    assert ran.out.startswith("<?xml")


def test_a_name_may_have_any_suffix_if_the_format_is_said(
    run: Run, tmp_path: Path, dated: Path
) -> None:
    out = tmp_path / "events.txt"
    assert run("export", dated, "-o", out, "--format", "csv").status == 0
    assert out.read_bytes().startswith(b"id,title,")
    assert [path.name for path in tmp_path.iterdir() if path != dated] == ["events.txt"]


def test_a_table_has_the_separator_and_the_mark_that_were_asked_for(
    run: Run, tmp_path: Path, dated: Path
) -> None:
    out = tmp_path / "t.csv"
    assert run("export", dated, "-o", out, "--separator", "semicolon", "--bom").status == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfid;title;start;")
    assert run("export", dated, "-o", out, "--separator", "tab").status == 0
    assert out.read_bytes().startswith(b"id\ttitle\tstart\t")


def test_several_pages_need_a_file_each(run: Run, tmp_path: Path) -> None:
    days = " ".join(f"A mill burned on {day} May 1971." for day in range(1, 13))
    text = tmp_path / "a.txt"
    text.write_text(f"Date: 1972-01-07\n\n{days}", encoding="utf-8")
    slide = ("--form", "chronicle", "--page", "slide", "--text", "36", "--smallest", "30")
    ran = run("export", text, "-o", "-", "--format", "png", *slide)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("-: each of ")
    assert "pages needs a file of its own; choose the format pdf" in ran.err
    assert "part" not in ran.err
    assert run("export", text, "-o", tmp_path / "s", "--format", "pdf", *slide).status == 0
    assert (tmp_path / "s").read_bytes().startswith(b"%PDF")


@POSIX
def test_a_pipe_is_written_to_and_stays_one(run: Run, tmp_path: Path, dated: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as pool:
        read = pool.submit(pipe.read_bytes)
        assert run("export", dated, "-o", pipe, "--format", "csv").status == 0
        assert read.result(timeout=30).startswith(b"id,title,")
    assert pipe.is_fifo()


@POSIX
@pytest.mark.parametrize("output", ["-", "/dev/stdout"])
def test_a_program_after_it_reads_the_table(
    run: Run, tmp_path: Path, dated: Path, output: str
) -> None:
    project = tmp_path / "p.dateline"
    assert run("export", dated, "-o", project).status == 0
    command = [sys.executable, "main.py", "export", str(project), "-o", output]
    done = subprocess.run(
        [*command, "--format", "csv"], cwd=REPOSITORY, capture_output=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"id,title,")
    assert done.stdout.endswith(b"\r\n")


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_names_of_246_bytes_work(run: Run, tmp_path: Path, dated: Path, suffix: str) -> None:
    letters = 246 - len(suffix)
    out = tmp_path / f"{'x' * (letters % 2)}{'é' * (letters // 2)}{suffix}"
    assert len(os.fsencode(out.name)) == 246
    assert run("export", dated, "-o", out).status == 0
    assert out.stat().st_size > 20


def test_json_is_as_in_a_file(run: Run, tmp_path: Path, dated: Path) -> None:
    out = tmp_path / "t.json"
    assert run("export", dated, "-o", out).status == 0
    printed = run("export", dated, "-o", "-").out
    assert json.loads(printed) == json.loads(out.read_bytes())
