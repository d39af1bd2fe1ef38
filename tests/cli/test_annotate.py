"""`annotate`: what is printed for which articles."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.running import Run
from timeline import cli


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


def test_one_file_named_in_two_ways_is_read_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("It fell in 1999.")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["annotate", "a.txt", "./a.txt"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
