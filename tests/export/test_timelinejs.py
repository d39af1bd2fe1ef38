"""TimelineJS: what Knight Lab's documentation asks of its JSON and of its table."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.export.browser import Browser, browser
from tests.export.reported import PROJECT
from tests.export.timelinejs_library import PAGE, served, unpack
from tests.layout.samples import projects
from timeline.export import Options
from timeline.export.timelinejs import timelinejs_csv, timelinejs_json, write
from timeline.model import Project


def slides() -> dict[str, dict[str, Any]]:
    return {slide["unique_id"]: slide for slide in json.loads(timelinejs_json(PROJECT))["events"]}


def test_dates_are_in_parts() -> None:
    found = slides()
    assert found["1"]["start_date"] == {"year": 2021, "month": 3, "day": 8}
    assert "end_date" not in found["1"]
    assert found["3"]["start_date"] == {"year": 2021, "month": 3, "day": 9, "hour": 14, "minute": 0}
    assert found["3"]["end_date"]["hour"] == 16
    assert found["4"]["start_date"]["year"] == -43
    assert found["4"]["end_date"] == {"year": -43, "month": 12, "day": 31}
    assert found["5"]["display_date"] == "about 1992"
    assert found["2"]["display_date"] == "Thu 11 Mar 2021 (inferred)"
    assert "7" not in found  # undated


def test_words_are_never_markup() -> None:
    ferry = slides()["1"]["text"]
    assert ferry["headline"] == "The ferry &lt;Swan&gt; sank"
    assert ferry["text"].startswith("<p>see *p. 3*</p><p>Ferry | sinks &amp; burns (Thu 11 Mar")


def test_the_table_has_the_columns_of_the_template() -> None:
    rows = list(csv.DictReader(io.StringIO(timelinejs_csv(PROJECT), newline="")))
    founded, about, ferry, watch, *_ = rows
    assert (founded["Year"], founded["End Year"], founded["Time"]) == ("-43", "-43", "")
    assert about["Display Date"] == "about 1992"
    assert [ferry[name] for name in ("Year", "Month", "Day", "End Year")] == ["2021", "3", "8", ""]
    assert (watch["Time"], watch["End Time"]) == ("14:00", "16:00")
    assert watch["Headline"] == "'=Watch ended"
    assert watch["Group"] == "Sea &amp; shore"
    assert len(rows) == len(PROJECT.events) - 1


def test_the_suffix_chooses_the_form(tmp_path: Path) -> None:
    table, data = tmp_path / "t.timelinejs.csv", tmp_path / "t.timelinejs.json"
    write(PROJECT, table, Options(), lambda: None)
    write(PROJECT, data, Options(title="A & B"), lambda: None)
    assert table.read_bytes().startswith(b"Year,Month,Day,Time,")
    assert json.loads(data.read_bytes())["title"] == {"text": {"headline": "A &amp; B"}}


@given(projects())
def test_every_event_with_a_date_is_there(project: Project) -> None:
    dated = {event.id for event in project.events.values() if event.when is not None}
    found = json.loads(timelinejs_json(project))["events"]
    assert {slide["unique_id"] for slide in found} == dated
    assert len(timelinejs_csv(project).splitlines()) == len(dated) + 1


# ------------------------------------------------------------------------ in TimelineJS itself


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    folder = tmp_path_factory.mktemp("timelinejs")
    unpack(folder)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    write(PROJECT, folder / "t.timelinejs.json", Options(title="The <Swan>"), lambda: None)
    write(PROJECT, folder / "t.timelinejs.csv", Options(), lambda: None)
    with served(folder) as address, browser(folder) as window:
        window.open_address(f"{address}/index.html")
        yield window


_SHOW = """
const [name, done] = arguments;
const timeline = new TL.Timeline("timeline", name, {font: null, hash_bookmark: false});
const texts = selector => [...document.querySelectorAll(selector)].map(e => e.innerText.trim());
timeline.on("ready", () => setTimeout(() => done({
    headlines: texts(".tl-headline").filter(Boolean),
    dates: texts(".tl-headline-date").filter(Boolean),
    texts: texts(".tl-text-content").filter(Boolean),
    markers: texts(".tl-timemarker .tl-headline"),
    errors: texts(".tl-message-full").filter(Boolean),
    alien: document.querySelectorAll("swan").length,
    starts: timeline.config.events.map(each => each.start_date.data.year),
}), 500));
timeline.on("error", problem => done({errors: [String(problem)]}));
"""


@pytest.mark.parametrize("name", ["t.timelinejs.json", "t.timelinejs.csv"])
def test_timelinejs_shows_every_event_with_a_date(page: Browser, name: str) -> None:
    shown = page.run_async(_SHOW, name)
    dated = [event for event in PROJECT.events.values() if event.when is not None]
    assert shown.get("errors") == []
    assert len(shown["markers"]) == len(dated)
    formula = "'=Watch ended" if name.endswith(".csv") else "=Watch ended"
    for headline in ("The ferry <Swan> sank", "Ferries began", formula, "The port was founded"):
        assert headline in shown["headlines"]
    assert "about 1992" in shown["dates"]
    assert any("“The ferry <Swan> sank on Monday.”" in text for text in shown["texts"])
    assert sorted(map(int, shown["starts"]))[0] == -43
    assert shown["alien"] == 0
