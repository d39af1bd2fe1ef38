"""The JSON table."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline.dates import Certainty, Grain, When, days
from timeline.export import Options
from timeline.export.json_table import json_text, write
from timeline.model import Article, Basis, Claim, Event, Expression, Project, Span

TEXT = "They observe Christmas today."
SENTENCE = Span(0, len(TEXT))
ARTICLE = Article("a", "Ä", TEXT, days.day_number(2022, 1, 7))
TODAY, CHRISTMAS = Span(23, 28), Span(13, 22)
DAY = When.day(2022, 1, 7)
OBSERVED = Claim(
    "a",
    SENTENCE,
    Span(5, 28),
    (Expression(TODAY, "today", "2022-01-07"), Expression(CHRISTMAS, "Christmas", "2022-01-07")),
    DAY,
)
NEWS = Claim("a", SENTENCE, SENTENCE, (), When.day(2022, 1, 6), Basis.STORY_DAY)
EVENT = Event(
    "a:23", "They observe Christmas", DAY, "a note", (OBSERVED, NEWS), frozenset({"title"})
)
PROJECT = Project({"a": ARTICLE}, {EVENT.id: EVENT, "x": Event("x", "By hand", None)})


def exported(*events: Event) -> list[dict[str, Any]]:
    project = Project({"a": ARTICLE}, {event.id: event for event in events})
    return json.loads(json_text(project))["events"]


def test_articles_and_events() -> None:
    content = json.loads(json_text(PROJECT))
    (article,) = content["articles"]
    assert (article["id"], article["published"], article["text"]) == ("a", "2022-01-07", TEXT)
    event, undated = content["events"]
    assert event["id"] == "a:23"
    assert (event["start"], event["end"], event["edtf"]) == ("2022-01-07",) * 3
    assert (event["grain"], event["certainty"], event["basis"]) == ("day", "stated", "stated")
    assert (event["article"], event["status"], event["disagrees"]) == ("a", "accepted", False)
    assert (event["note"], event["by_hand"]) == ("a note", ["title"])
    assert [undated[name] for name in ("start", "edtf", "grain", "article")] == [None] * 4
    assert (undated["certainty"], undated["sources"]) == ("undated", [])
    assert "salience" not in event


def test_each_source_has_its_words_and_the_date_that_it_gives() -> None:
    (event,) = exported(EVENT)
    stated, inferred = event["sources"]
    expressions = stated.pop("expressions")
    assert [each["text"] for each in expressions] == ["today", "Christmas"]
    assert (
        expressions[0]
        == stated.pop("expression")
        == {
            "start": 23,
            "end": 28,
            "text": "today",
            "value": "2022-01-07",
            "mod": None,
            "anchor": "nothing",
            "rule": "",
            "tagger": 0,
        }
    )
    assert stated == {
        "article": "a",
        "clause": {"start": 5, "end": 28, "text": "observe Christmas today"},
        "sentence": {"start": 0, "end": len(TEXT), "text": TEXT},
        "start": "2022-01-07",
        "end": "2022-01-07",
        "edtf": "2022-01-07",
        "from": "2022-01-07T00:00",
        "to": "2022-01-08T00:00",
        "grain": "day",
        "certainty": "stated",
        "basis": "stated",
    }
    assert (inferred["expression"], inferred["start"]) == (None, "2022-01-06")
    assert (inferred["certainty"], inferred["basis"]) == ("inferred", "story day")


def test_how_far_a_date_can_be_relied_upon() -> None:
    about = When.unit(days.moment(1992), Grain.YEAR, Certainty.APPROXIMATE)
    inferred = replace(EVENT, id="1", when=NEWS.when, claims=(NEWS,))
    approximate = replace(EVENT, id="2", when=about, claims=(replace(OBSERVED, when=about),))
    by_hand = replace(EVENT, id="3", claims=(NEWS,), by_hand=frozenset({"when"}))
    found = {
        e["id"]: (e["certainty"], e["basis"]) for e in exported(inferred, approximate, by_hand)
    }
    assert found == {
        "1": ("inferred", "story day"),
        "2": ("approximate", "stated"),
        "3": ("stated", "by hand"),
    }


def test_sources_that_state_different_days_disagree() -> None:
    other = replace(OBSERVED, when=When.day(2022, 1, 8))
    (event,) = exported(replace(EVENT, claims=(OBSERVED, other)))
    assert event["disagrees"] is True


def test_salience_is_written_where_it_is_known(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    write(PROJECT, path, Options(salience={EVENT.id: 2.5}), lambda: None)
    events = json.loads(path.read_text(encoding="utf-8"))["events"]
    assert [event["salience"] for event in events] == [2.5, 0]


def test_a_source_whose_article_is_gone_is_still_listed() -> None:
    (event,) = exported(replace(EVENT, claims=(replace(OBSERVED, article="gone"),)))
    assert event["article"] == event["sources"][0]["article"] == "gone"
    assert event["sources"][0]["sentence"]["text"] == ""


def test_a_file_is_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    write(PROJECT, path, Options(), lambda: None)
    assert '"Ä"' in path.read_text(encoding="utf-8")
