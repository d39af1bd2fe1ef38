"""`export`: the formats, the options, and what cannot be done."""

import csv
import io
import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.running import SAMPLES, Run
from tests.silent_titler import SilentTitler
from timeline.export import EXPORTERS
from timeline.model import TagKind
from timeline.project import carried, edits, merging, tags
from timeline.project import file as project_file
from timeline.titles import ParsedTitle, Titler
from timeline.workers import WorkFailed


def test_export_csv(run: Run, tmp_path: Path, dated: Path) -> None:
    out = tmp_path / "t.csv"
    ran = run("export", dated, "-o", out)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    (row,) = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8")))
    assert (row["title"], row["start"]) == ("The bridge fell", "2022-01-06")


def test_export_csv_with_a_row_for_each_source(run: Run, tmp_path: Path, dated: Path) -> None:
    text = tmp_path / "again.txt"
    text.write_text("Date: 2022-01-07\n\nOn Thursday the bridge fell.", encoding="utf-8")
    project, out = tmp_path / "p.dateline", tmp_path / "t.csv"
    run("export", dated, text, "-o", project)
    history = project_file.load(project)
    history.do(merging.merge_duplicates(history.project, [list(history.project.events)]))
    project_file.save(history, project)
    counts = []
    for options in ([], ["--rows", "event"], ["--rows", "source"]):
        assert run("export", project, "-o", out, *options).status == 0
        counts.append(len(list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))))
    assert counts == [1, 1, 2]


def test_export_json_to_standard_output(run: Run, dated: Path) -> None:
    ran = run("export", dated, "-o", "-")
    assert [event["title"] for event in json.loads(ran.out)["events"]] == ["The bridge fell"]


def test_export_all_has_passages_without_a_date_too(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Date: 2022-01-07\n\nIt fell on Thursday. Two cars were hit.", encoding="utf-8")
    (fell,) = json.loads(run("export", text, "-o", "-").out)["events"]
    both = json.loads(run("export", text, "-o", "-", "--all").out)["events"]
    assert [event["certainty"] for event in both] == ["stated", "inferred"]
    assert [event["start"] for event in both] == ["2022-01-06", "2022-01-06"]
    assert fell["id"] == both[0]["id"]
    assert fell["salience"] > both[1]["salience"] > 0


def titles(run: Run, *arguments: object) -> tuple[list[str], str]:
    """The titles of the events that are printed, and what is said on standard error."""
    ran = run("export", *arguments, "-o", "-")
    assert ran.status == 0
    return [event["title"] for event in json.loads(ran.out)["events"]], ran.err


def test_export_limits_the_events_to_those_that_matter_most(run: Run, tmp_path: Path) -> None:
    for number in (1, 2):
        text = f"Date: 2022-01-0{number}\n\nA mill burned on 29 December 2021."
        (tmp_path / f"{number}.txt").write_text(f"{text} It rained in 1990.", encoding="utf-8")
    shared = "A mill burned"
    everything, said = titles(run, tmp_path)
    assert len(everything) > 1
    assert said == ""
    assert titles(run, tmp_path, "--top", len(everything)) == (everything, "")
    few, said = titles(run, tmp_path, "--top", "1")
    assert few == [shared]
    assert said == f"-: 1 of {len(everything)} events, as limited\n"


def test_export_the_events_with_all_of_some_tags(run: Run, tmp_path: Path, dated: Path) -> None:
    project = tmp_path / "p.dateline"
    text = tmp_path / "again.txt"
    text.write_text("Date: 2022-01-07\n\nThe mill burned yesterday.", encoding="utf-8")
    run("export", dated, text, "-o", project)
    history = project_file.load(project)
    for event, place in zip(list(history.project.events.values()), ("Norvik", "Tarn"), strict=True):
        history.do(tags.add_tag([event], (TagKind.PLACE, place)))
        event = history.project.events[event.id]
        history.do(tags.add_tag([event], (TagKind.PERSON, "Ruth Calder")))
    project_file.save(history, project)
    one, said = titles(run, project, "--tag", "ruth calder", "--tag", "Norvik")
    assert one == ["The bridge fell"]
    assert said == "-: 1 of 2 events, as limited\n"
    assert len(titles(run, project, "--tag", "Ruth Calder")[0]) == 2
    ran = run("export", project, "-o", "-", "--tag", "Brandt")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith("-: no event has the tag “Brandt”\n")


def test_export_one_event_a_day(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(
        "Date: 2022-01-07\n\n"
        "A mill burned on Monday. Two men fled on Monday. It rained on Tuesday.",
        encoding="utf-8",
    )
    everything, _ = titles(run, text)
    fewer, said = titles(run, text, "--one-a-day")
    assert len(fewer) == len(everything) - 1
    assert said.startswith(f"-: {len(fewer)} of ")


def test_export_accepted_events_only(run: Run, tmp_path: Path, undated: Path) -> None:
    project, out = tmp_path / "p.dateline", tmp_path / "t.csv"
    run("export", undated, "--published", "2022-01-07", "-o", project)
    history = project_file.load(project)
    first = next(iter(history.project.events.values()))
    history.do(edits.accept([first]))
    project_file.save(history, project)
    ran = run("export", project, "--accepted", "-o", out)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.endswith("events, as limited\n")
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    assert [(row["title"], row["status"]) for row in rows] == [(first.title, "accepted")]


def reviewed(run: Run, tmp_path: Path, source: Path, count: int) -> Path:
    """A project of which so many events were accepted."""
    path = tmp_path / "p.dateline"
    run("export", source, "--published", "2022-01-07", "-o", path)
    history = project_file.load(path)
    if count:
        history.do(edits.accept(list(history.project.events.values())[:count]))
    project_file.save(history, path)
    return path


def test_a_picture_has_accepted_events_only_once_any_was_reviewed(
    run: Run, tmp_path: Path, undated: Path
) -> None:
    project, out = reviewed(run, tmp_path, undated, 1), tmp_path / "t.svg"
    ran = run("export", project, "-o", out)
    assert ran.status == 0
    assert "1 of 2 events not reviewed and left out; --no-accepted exports them too" in ran.err
    assert "1 of 2 events, as limited" in ran.err
    every = run("export", project, "-o", out, "--no-accepted")
    assert (every.status, every.err) == (0, "")
    table = run("export", project, "-o", tmp_path / "t.csv")
    assert (table.status, table.err) == (0, "")


def test_a_picture_of_proposals_says_that_they_are_not_reviewed(
    run: Run, tmp_path: Path, undated: Path
) -> None:
    project = reviewed(run, tmp_path, undated, 0)
    ran = run("export", project, "-o", tmp_path / "t.svg")
    assert ran.err.endswith("t.svg: 2 of 2 events not reviewed\n")
    done = run("export", reviewed(run, tmp_path, undated, 2), "-o", tmp_path / "t.svg")
    assert (done.status, done.err) == (0, "")


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


def test_export_pages(run: Run, tmp_path: Path, dated: Path) -> None:
    for form in ("timeline", "chronicle"):
        out = tmp_path / f"{form}.pdf"
        ran = run("export", dated, "-o", out, "--page", "a4", "--form", form, "--colours", "grey")
        assert (ran.status, ran.err) == (0, "")
        assert out.stat().st_size > 1000


def test_export_says_how_many_pages_there_are_and_what_had_no_room(
    run: Run, tmp_path: Path
) -> None:
    towns = "Paris London Rome Madrid Vienna Berlin Oslo Athens Lisbon Prague Dublin Warsaw".split()
    days = [f"A mill in {town} burned on {day} May 1971." for day, town in enumerate(towns, 1)]
    text = tmp_path / "a.txt"
    text.write_text("Date: 1972-01-07\n\n" + " ".join(days), encoding="utf-8")
    out = tmp_path / "story.png"
    chronicle = ("--form", "chronicle", "--page", "slide", "--text", "36", "--smallest", "30")
    said = run("export", text, "-o", out, *chronicle).err
    assert "story-1.png to story-" in said
    assert sorted(tmp_path.glob("story-*.png"))
    said = run("export", text, "-o", out, *chronicle, "--overflow", "leave-out").err
    assert "1 page Slide 16:9" in said
    assert "left out" in said
    assert out.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no /dev/full")
@pytest.mark.parametrize("suffix", EXPORTERS)
def test_a_full_disk_is_said_in_one_sentence(
    run: Run, tmp_path: Path, dated: Path, suffix: str
) -> None:
    out = tmp_path / f"t{suffix}"
    out.symlink_to("/dev/full")
    ran = run("export", dated, "-o", out)
    assert ran.status == 2
    assert ran.err == (
        f"{out}: cannot be written: the disk is full; make room, or choose another folder\n"
    )


def test_export_events_of_a_period(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("It fell on 3 May 1971. It burnt on 4 June 1982.", encoding="utf-8")
    ran = run("export", text, "-o", "-", "--during", "1980s")
    assert [event["start"] for event in json.loads(ran.out)["events"]] == ["1982-06-04"]
    assert ran.err == "-: 1 of 2 events, as limited\n"


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
        (["a.txt", "-o", "t.csv", "--page", "a4"], "pictures"),
        (["a.txt", "-o", "t.csv", "--form", "chronicle"], "pictures"),
        (["a.txt", "-o", "t.png", "--page", "papyrus"], "a4-landscape"),
        (["a.txt", "-o", "t.png", "--page", "a4", "--size", "800"], "one long picture"),
        (["a.txt", "-o", "t.png", "--smallest", "3"], "4 to 36 points"),
        (["a.txt", "-o", "t.png", "--during", "soon"], "date"),
        (["a.txt", "-o", "t.dateline", "--during", "2021"], "not for projects"),
        (["a.txt", "-o", "t.json", "--rows", "source"], "tables (.csv)"),
        (["a.txt", "-o", "t.csv", "--rows", "article"], "invalid choice"),
        (["a.txt", "-o", "t.xlsx", "--separator", "tab"], "tables (.csv)"),
        (["a.txt", "-o", "t.json", "--bom"], "tables (.csv)"),
        (["a.txt", "-o", "-", "--bom"], "tables (.csv)"),
        (["a.txt", "-o", "t.csv", "--separator", "|"], "invalid choice"),
        (["a.txt", "-o", "t"], "--format"),
        (["a.txt", "-o", "/dev/stdout"], "--format"),
        (["a.txt", "-o", "t.csv", "--format", "xyz"], "invalid choice"),
        (["a.txt", "-o", "t.dateline", "--format", "csv"], "for projects"),
        (["a.txt", "-o", "t.svg", "--all"], "not for pictures"),
        (["a.txt", "-o", "t.dateline", "--all"], "not for pictures"),
        (["a.dateline", "b.txt", "-o", "t.csv"], "one project"),
        (["a.dateline", "-o", "t.csv"], "a.dateline"),
        (["a.txt"], "-o"),
        (["a.txt", "-o", "t.png", "--size", "big"], "1600x900"),
        (["a.txt", "-o", "t.png", "--size", "0x5"], "1600x900"),
        (["a.txt", "-o", "t.png", "--dpi", "0"], "dots"),
        (["a.txt", "-o", "t.csv", "--published", "soon"], "2022-01-07"),
        (["a.txt", "-o", "t.csv", "--top", "0"], "number of events"),
        (["a.txt", "-o", "t.csv", "--top", "many"], "number of events"),
        (["a.txt", "-o", "t.dateline", "--top", "1"], "not for projects"),
        (["a.txt", "-o", "t.dateline", "--one-a-day"], "not for projects"),
        (["a.txt", "-o", "t.dateline", "--accepted"], "not for projects"),
        (["a.txt", "-o", "t.dateline", "--tag", "Norvik"], "not for projects"),
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
    assert all(10 <= len(title) <= 400 for title in titles)


def test_titles_are_parsed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.cli.export.Titler", Titler)
    text = "Voters in the capital elected Ruth Calder mayor on Wednesday, and she thanked them."
    path = tmp_path / "vote.txt"
    path.write_text(f"Date: 2022-01-07\n\n{text}", encoding="utf-8")
    (event,) = json.loads(run("export", path, "-o", "-").out)["events"]
    assert event["title"] == "Voters in the capital elected Ruth Calder mayor"


def test_without_a_working_parser_sentences_stand_in_place_of_titles(
    run: Run, dated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(SilentTitler):
        def parse(self, *_: object, **__: object) -> Sequence[ParsedTitle]:
            raise WorkFailed("no model")

    monkeypatch.setattr("timeline.cli.export.Titler", Broken)
    ran = run("export", dated, "-o", "-")
    assert ran.status == 0
    assert "titles could not be made" in ran.err
    assert [event["title"] for event in json.loads(ran.out)["events"]] == ["The bridge fell"]


def test_a_picture_is_exported_as_the_project_in_it(run: Run, tmp_path: Path, dated: Path) -> None:
    for suffix in carried.SUFFIXES:
        picture, table = tmp_path / f"t{suffix}", tmp_path / "t.csv"
        assert run("export", dated, "-o", picture).status == 0
        assert run("export", picture, "-o", table).status == 0
        (row,) = csv.DictReader(io.StringIO(table.read_text(encoding="utf-8")))
        assert (row["title"], row["start"]) == ("The bridge fell", "2022-01-06")


def test_a_picture_without_a_project_is_reported(run: Run, tmp_path: Path, dated: Path) -> None:
    picture = tmp_path / "t.svg"
    assert run("export", dated, "-o", picture, "--without-project").status == 0
    ran = run("export", picture, "-o", tmp_path / "t.csv")
    assert ran.status == 2
    assert "has no project inside" in ran.err
