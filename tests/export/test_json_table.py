"""The JSON table."""

import json
from pathlib import Path

from tests.claims import claim
from timeline.dates import When, days
from timeline.export import Options
from timeline.export.json_table import json_text, write
from timeline.model import Article, Event, Project, Span

TEXT = "They observe Christmas today."
SENTENCE = Span(0, len(TEXT))
ARTICLE = Article("a", "Ä", TEXT, days.day_number(2022, 1, 7))
EVENT = Event(
    "a:23",
    "They observe Christmas",
    When.day(2022, 1, 7),
    "a note",
    (
        claim("a", SENTENCE, Span(23, 28), "2022-01-07"),
        claim("a", SENTENCE, Span(13, 22), "2022-01-07"),
    ),
    frozenset({"title"}),
)
PROJECT = Project({"a": ARTICLE}, {EVENT.id: EVENT, "x": Event("x", "By hand", None)})


def test_articles_and_events() -> None:
    content = json.loads(json_text(PROJECT))
    (article,) = content["articles"]
    assert (article["id"], article["published"], article["text"]) == ("a", "2022-01-07", TEXT)
    event, undated = content["events"]
    assert event["id"] == "a:23"
    assert (event["start"], event["end"], event["edtf"]) == ("2022-01-07",) * 3
    assert (event["grain"], event["certainty"], event["article"]) == ("day", "exact", "a")
    assert event["sentence"] == {"start": 0, "end": len(TEXT), "text": TEXT}
    expression = {"start": 23, "end": 28, "text": "today", "value": "2022-01-07"}
    assert event["expression"] == expression
    assert event["also"][0]["expression"]["text"] == "Christmas"
    assert (event["note"], event["by_hand"]) == ("a note", ["title"])
    assert [undated[name] for name in ("start", "edtf", "article", "sentence")] == [None] * 4


def test_a_file_is_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    write(PROJECT, path, Options(), lambda: None)
    assert '"Ä"' in path.read_text(encoding="utf-8")
