"""TimeML: the text with its expressions tagged."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import When, days
from timeline.export.timeml import timeml_text
from timeline.model import Article, Mention, Reason, Span, TimexType

TEXT = "A < B & “C” since early\nyesterday.\r\nTwo weeks."
ARTICLE = Article("a&b", "A < B", TEXT, days.day_number(2022, 1, 7))
WHEN = When.day(2022, 1, 6)
MENTIONS = (
    Mention(
        Span(18, 33), TEXT[18:33], TimexType.DATE, "2022-01-06", WHEN, Reason("day"), mod="START"
    ),
    Mention(Span(36, 45), "Two weeks", TimexType.DURATION, "P2W", None, Reason("count")),
)


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
