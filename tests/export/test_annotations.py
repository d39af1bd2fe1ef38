"""Annotations as JSON Lines and as TimeML."""

import json
from dataclasses import replace

from timeline.dates import When, days
from timeline.export.annotations import annotation_line
from timeline.model import Article, Mention, Reason, Span, TimexType
from timeline.temporal import annotate

TEXT = "A < B & “C” since early\nyesterday.\r\nTwo weeks."
ARTICLE = Article("a&b", "A < B", TEXT, days.day_number(2022, 1, 7))
WHEN = When.day(2022, 1, 6)
MENTIONS = (
    Mention(
        Span(18, 33), TEXT[18:33], TimexType.DATE, "2022-01-06", WHEN, Reason("day"), mod="START"
    ),
    Mention(Span(36, 45), "Two weeks", TimexType.DURATION, "P2W", None, Reason("count")),
)


def test_a_line_of_json() -> None:
    line = annotation_line(ARTICLE, MENTIONS)
    assert "\n" not in line
    record = json.loads(line)
    assert (record["id"], record["published"]) == ("a&b", "2022-01-07")
    first, second = record["expressions"]
    assert first == {
        "start": 18,
        "end": 33,
        "text": "early\nyesterday",
        "type": "DATE",
        "value": "2022-01-06",
        "mod": "START",
        "rule": "day",
        "anchor": "nothing",
    }
    assert TEXT[second["start"] : second["end"]] == second["text"]
    assert (second["type"], second["value"]) == ("DURATION", "P2W")
    assert "mod" not in second


def test_an_expression_says_why_it_has_its_value() -> None:
    text = "They will meet early on Wednesday."
    (mention,) = annotate(text, ARTICLE.published)
    record = json.loads(annotation_line(replace(ARTICLE, text=text), [mention]))
    (told,) = record["expressions"]
    assert told["rule"] == "weekday"
    assert told["anchor"] == "publication"
    assert told["anchor_date"] == "2022-01-07"
    assert told["reading"] == "the first Wednesday after it"
    assert told["tense"] == "future"
    assert told["alternatives"] == [
        {
            "value": "2022-01-05",
            "reading": "the latest Wednesday before that day",
            "mod": "START",
        }
    ]


def test_what_waits_for_a_date_says_so() -> None:
    waiting = replace(MENTIONS[0], when=None, unresolved=True)
    record = json.loads(annotation_line(replace(ARTICLE, published=None), [waiting]))
    assert record["published"] is None
    assert record["expressions"][0]["unresolved"] is True


def test_a_doubted_year_says_so_and_no_other_does() -> None:
    doubted = replace(MENTIONS[0], doubted=True)
    records = json.loads(annotation_line(ARTICLE, [doubted, MENTIONS[0]]))["expressions"]
    assert records[0]["doubted"] is True
    assert "doubted" not in records[1]
