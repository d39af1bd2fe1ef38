"""Annotations as JSON Lines and as TimeML."""

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import When, days
from timeline.export.annotations import annotation_line
from timeline.export.timeml import timeml_text
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


def test_timeml_tags_the_expressions() -> None:
    root = ET.fromstring(timeml_text([(ARTICLE, MENTIONS)]))
    assert root.tag == "TimeML"
    assert root.findtext("DOCID") == "a&b"
    dct, first, second = root.iter("TIMEX3")
    assert dct.attrib == {
        "tid": "t0",
        "type": "DATE",
        "value": "2022-01-07",
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }
    assert first.attrib == {"tid": "t1", "type": "DATE", "value": "2022-01-06", "mod": "START"}
    assert second.attrib == {"tid": "t2", "type": "DURATION", "value": "P2W"}


def test_timeml_without_a_publication_date_has_no_creation_time() -> None:
    root = ET.fromstring(timeml_text([(replace(ARTICLE, published=None), ())]))
    assert root.find("DCT") is not None
    assert list(root.iter("TIMEX3")) == []


def test_several_articles_are_one_document() -> None:
    root = ET.fromstring(timeml_text([(ARTICLE, MENTIONS), (ARTICLE, ())]))
    assert [child.tag for child in root] == ["TimeML", "TimeML"]


@given(st.text(max_size=60), st.data())
def test_timeml_keeps_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    mention = Mention(Span(start, end), text[start:end], TimexType.DATE, "v", None, Reason("r"))
    document = timeml_text([(replace(ARTICLE, id=text, title=text, text=text), (mention,))])
    kept = "".join(ET.fromstring(document.encode()).find("TEXT").itertext())  # type: ignore[union-attr]
    assert len(kept) == len(text)
    assert all(k == t or k == "\ufffd" for k, t in zip(kept, text, strict=True))
    assert not any(t.isprintable() and k != t for k, t in zip(kept, text, strict=True))
